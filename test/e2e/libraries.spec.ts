/** Several libraries at once, by keys alone: added, found, written, left alone, changed by a colleague, closed and taken back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.js';

const campaign = (title: string): string =>
  `relee: library\nversion: 1\nname: Spring sale\nlanguage: en\nreplies:\n  - id: zircon\n    title: ${title}\n    body: The zircon sale ends on Sunday.\n`;

/** Presses a button as a keyboard does. */
async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.page().keyboard.press('Enter');
}
const toLibraries = async (page: Page): Promise<void> => {
  await press(page.getByRole('button', { name: 'Biblioteca', exact: true }));
  await press(page.getByRole('button', { name: 'Bibliotecas…' }));
  await expect(page.getByRole('heading', { name: 'Bibliotecas', exact: true })).toBeVisible();
};

test('a campaign’s library in another language is added, found, written, moved from, left alone and closed', async ({ app, shell }) => {
  test.skip(shell === 'electron', 'the path is typed where no dialog of the system asks');
  const { page, dataDir } = app;
  const file = join(dataDir, 'campaign.yaml');
  writeFileSync(file, campaign('Zircon sale'));
  await toLibraries(page);
  const addFile = async (path: string) => {
    await press(page.getByRole('button', { name: 'Añadir un archivo…' }));
    await page.keyboard.insertText(path);
    await page.keyboard.press('Enter');
  };
  await addFile(file);
  await expect(page.getByText('en inglés · 1 respuesta · se puede escribir')).toBeVisible();
  // The same file a second time is refused, and said so.
  await addFile(file);
  await expect(page.getByText('Ese archivo ya está abierto.')).toBeVisible();
  await page.keyboard.press('Escape');

  // Named anew, found by the palette and seen in its place.
  await page.getByLabel('Nombre de Spring sale').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Primavera');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Primavera' })).toBeVisible();
  await press(page.getByRole('button', { name: 'Redactar' }));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zircon');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Primavera');
  await page.keyboard.press('Escape');

  // A colleague's change is here; a reply of ours goes there, in its file.
  await press(page.getByRole('button', { name: 'Biblioteca', exact: true }));
  writeFileSync(file, campaign('Zircon bargain'));
  await page.getByRole('treeitem', { name: /^Primavera/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox').getByRole('option', { name: /Zircon bargain/ })).toBeVisible();
  await page.getByRole('listbox', { name: 'Biblioteca' }).focus();
  await page.keyboard.press('Home');
  await page.getByLabel('Título').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' today');
  await page.keyboard.press('Enter');
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('title: Zircon bargain today');
  await page.getByRole('listbox', { name: 'Biblioteca' }).focus();
  await page.keyboard.press('m');
  await page.getByLabel('Mover a').focus();
  await page.keyboard.type('Per');
  await expect(page.getByLabel('Mover a')).toHaveValue('personal');
  await page.getByLabel('Carpeta', { exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => readFileSync(file, 'utf8')).not.toContain('zircon');
  expect(readFileSync(join(dataDir, 'personal.yaml'), 'utf8')).toContain('title: Zircon bargain today');
  await press(page.getByRole('button', { name: 'Deshacer' }));
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('zircon');

  // Left alone by choice: the form says so and saves nothing.
  await press(page.getByRole('button', { name: 'Bibliotecas…' }));
  await page.getByLabel('Solo lectura: Primavera').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('solo lectura, porque usted lo quiso')).toBeVisible();
  await press(page.getByRole('button', { name: 'Volver' }));
  await page.getByRole('treeitem', { name: /^Primavera/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('listbox', { name: 'Biblioteca' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('button', { name: 'Guardar', exact: true })).toBeDisabled();

  // Closed, its file stays; one press takes it back as it was.
  await press(page.getByRole('button', { name: 'Bibliotecas…' }));
  const before = readFileSync(file, 'utf8');
  await press(page.getByRole('button', { name: 'Cerrar Primavera' }));
  await expect(page.getByLabel('Nombre de Primavera')).toBeHidden();
  expect(readFileSync(file, 'utf8')).toBe(before);
  await press(page.getByRole('button', { name: 'Deshacer' }));
  await expect(page.getByLabel('Solo lectura: Primavera')).toBeChecked();
});

test('both starters and a new library are there for the asking, in another window at once and after a crash', async ({ app }) => {
  const { page } = app;
  await toLibraries(page);
  await press(page.getByRole('button', { name: 'Añadir las de inglés' }));
  await expect(page.getByLabel('Nombre de Starter replies (English)')).toBeVisible();
  await page.getByLabel('Nombre', { exact: true }).focus();
  await page.keyboard.type('Navidad');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nombre de Navidad')).toBeVisible();
  const other = await app.second();
  await other.getByRole('button', { name: 'Biblioteca', exact: true }).click();
  await expect(other.getByRole('treeitem', { name: /^Navidad/ })).toBeVisible();
  await expect(other.getByRole('treeitem', { name: /^Starter replies/ })).toBeVisible();
  await press(page.getByRole('button', { name: 'Cerrar Navidad' }));
  await expect(other.getByRole('treeitem', { name: /^Navidad/ })).toBeHidden();
  const again = await app.crash();
  await again.getByRole('button', { name: 'Biblioteca', exact: true }).click();
  await expect(again.getByRole('treeitem', { name: /^Starter replies/ })).toBeVisible();
  await expect(again.getByRole('treeitem', { name: /^Navidad/ })).toBeHidden();
});
