/** What the specs of the window have in common. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.js';

export const draftOf = (page: Page): Locator => page.getByRole('textbox', { name: /Respuesta al cliente|Reply to the customer/ });

/** The text of the reply in the form that is open. */
export const bodyOf = (page: Page): Locator => page.getByLabel(/^(?:Texto|Text)$/);

/** That text, line by line as it is written. */
export async function bodyText(page: Page): Promise<string> {
  await bodyOf(page).waitFor();
  return (await bodyOf(page).locator('.cm-line').allTextContents()).join('\n');
}

/** A day next week as a reply says it, for a day gone by answers nobody who asks when. */
export function nextWeek(lang: 'es' | 'en'): string {
  const day = new Date(Date.now() + 7 * 86_400_000);
  return lang === 'es'
    ? day.toLocaleDateString('es', { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '')
    : day.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '');
}

/** A row of the checklist by words of its ask. */
export const row = (page: Page, words: string): Locator => page.locator('[data-ask]').filter({ hasText: words }).last();

/** Puts the words where the caret is: all but the last word at once, as a dictation does, the last key by key, for each key draws the window anew. */
export async function writeWords(page: Page, text: string): Promise<void> {
  const last = /\S*\s*$/.exec(text)?.index ?? 0;
  if (last > 0) await page.keyboard.insertText(text.slice(0, last));
  await page.keyboard.type(text.slice(last));
}

/** Puts the words at the end of the draft. */
export async function writeDraft(page: Page, text: string): Promise<void> {
  await draftOf(page).focus();
  await page.keyboard.press('Control+End');
  await writeWords(page, text);
}

/** Turns the interface to English and opens its sample in a case of its own. */
export async function inEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByLabel('Idioma de Relee').selectOption('en');
  await page.getByRole('button', { name: 'Compose' }).click();
  await page.getByRole('button', { name: 'New case', exact: true }).click();
  await page.getByRole('button', { name: 'Try it on a sample case' }).click();
  await expect(page.locator('[data-ask]').first()).toBeVisible();
}

/** F8 to the first finding that has a place in the draft; one about an absence comes before it. */
export async function toFinding(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('F8');
    await expect(page.locator('.cm-why')).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** All that the files of a folder and of the folders in it say, while a program renames some of them. */
export const onDisk = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? onDisk(join(folder, entry.name)) : entry.isFile() ? stillThere(join(folder, entry.name)) : ''))
    .join('\n');

function stillThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
