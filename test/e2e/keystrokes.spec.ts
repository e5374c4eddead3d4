/** The keys that ten jobs of the day take, counted by pressing them; the READMEs print these figures and no others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { draftOf, row } from './window.js';

/** Chords pressed for each job, in the order of the READMEs' table; the words that are typed are not counted. */
const counted: number[] = [];

/** The figures of the table between the markers, in a README. */
const printed = (readme: string): number[] => {
  const text = readFileSync(join(import.meta.dirname, '../..', readme), 'utf8');
  const table = text.slice(text.indexOf('<!-- keys -->'), text.indexOf('<!-- /keys -->'));
  return table
    .split('\n')
    .filter((line) => /^\| (?!---)/.test(line))
    .slice(1)
    .map((line) => Number(line.split('|').at(-2)));
};

test('the keys of ten daily jobs', async ({ app }) => {
  test.slow();
  const { page } = app;
  const job = async (keys: readonly string[], between: (after: string, i: number) => Promise<unknown> = async () => {}): Promise<void> => {
    for (const [i, key] of keys.entries()) {
      await page.keyboard.press(key);
      await between(key, i);
    }
    counted.push(keys.length);
  };
  const text = (): Promise<string> => draftOf(page).innerText();
  const isRead = () => expect(page.getByRole('button', { name: /^Cliente / })).toBeVisible({ timeout: 60_000 });
  const suggested = (n: number) => expect(page.locator(`[data-suggestion="${n}"]`)).toBeVisible({ timeout: 60_000 });
  await isRead();
  // What the customer wrote, from the clipboard into a case of its own.
  await app.copyElsewhere(
    'Hola: ¿Cuándo llega mi pedido 20311? También necesito la factura a nombre de mi empresa, por favor. Gracias, Ana Ruiz',
  );
  await job(['Control+Shift+V']);
  await expect(page.getByRole('button', { name: /^Cliente Ana Ruiz/ })).toBeVisible({ timeout: 60_000 });
  // The reply that was suggested first.
  await suggested(1);
  await job(['Alt+Shift+1']);
  await expect.poll(text).toMatch(/Hola, Ana/);
  await page.keyboard.press('Control+z');
  await expect.poll(text).not.toMatch(/Hola, Ana/);
  // A reply by words of it.
  await job(['Control+k', 'Enter'], async (_key, i) => {
    if (i !== 0) return;
    await page.keyboard.type('factura empresa');
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(/factura/i);
  });
  await expect.poll(text).toMatch(/factura/i);
  // The reply that answers one of the points, put where it belongs.
  const before = await text();
  await job(['Alt+1', 'Enter', 'Enter'], async (_key, i) => {
    if (i === 1) await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(/pedido|segui/i);
  });
  await expect.poll(text).not.toBe(before);
  await expect.poll(async () => (await text()).match(/Hola, Ana/g)?.length).toBe(1);
  await clear(page);
  // A fact that a reply lacks.
  await page.keyboard.type(';seg');
  await page.keyboard.press('Tab');
  await expect.poll(text).toContain('[fecha de entrega]');
  await page.keyboard.type('10 de diciembre');
  await job(['Tab']);
  await expect.poll(text).not.toContain('[fecha de entrega]');
  // Greeting and closing.
  await clear(page);
  await page.keyboard.type('Su pedido llega mañana.');
  await job(['Alt+g']);
  await expect.poll(text).toMatch(/^Hola, Ana[\s\S]*Un saludo/);
  // Not known yet: a reply that says when.
  await clear(page);
  await job(['Alt+h']);
  await expect(row(page, '¿Cuándo llega')).toHaveAttribute('data-state', 'held', { timeout: 60_000 });
  // Read again and copied, what it promises kept with its day.
  await job(['Control+Enter', 'Control+Enter'], async (_key, i) => {
    if (i === 0) await expect(page.getByText(/No queda nada por decidir/)).toBeVisible({ timeout: 60_000 });
  });
  await expect(page.getByText('Copiada. Ya puede pegarla.').first()).toBeVisible();
  // On to the next case.
  await job(['Control+Enter']);
  await isRead();
  // What was last told this customer, used again.
  await app.copyElsewhere('Hola otra vez, ¿se sabe algo de mi pedido 20311? Ana Ruiz');
  await page.keyboard.press('Control+Shift+V');
  await expect(page.getByRole('button', { name: /caso anterior/ })).toBeVisible({ timeout: 60_000 });
  await job(['Alt+c', 'Control+Enter'], async (_key, i) => {
    if (i === 0) await expect(page.getByText('Lo último que se le respondió')).toBeVisible();
  });
  await expect.poll(text).toMatch(/Hola, Ana/);
  expect(counted).toHaveLength(10);
  expect(printed('README.md')).toEqual(counted);
  expect(printed('README.es.md')).toEqual(counted);
});

async function clear(page: Page): Promise<void> {
  await draftOf(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}
