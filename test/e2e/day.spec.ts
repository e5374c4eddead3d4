/** The agent's day: cases closed and found again, several replies made one letter, fields filled together. By keyboard. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { draftOf, onDisk, writeDraft } from './window.js';

/** The draft as text, line by line. */
const textOf = (page: Page): Promise<string> =>
  draftOf(page).evaluate((node) => [...node.querySelectorAll('.cm-line')].map((line) => line.textContent ?? '').join('\n'));
/** The message has been read: what it told fills placeholders. */
const ready = (page: Page) => expect(page.getByRole('button', { name: /^Cliente María Gómez/ })).toBeVisible({ timeout: 60_000 });
/** @param title of the reply that the words find: suggestions stand in the palette until then. */
const insert = async (page: Page, words: string, title: RegExp) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Biblioteca' }).fill(words);
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(title);
  await page.keyboard.press('Enter');
};

test('a closed case comes back by undo, by its key and from the list, also after the process was killed', async ({ app }) => {
  const { page, dataDir } = app;
  await ready(page);
  await writeDraft(page, 'Hola, María:\n\nLo miro hoy mismo.');
  await expect.poll(() => onDisk(join(dataDir, 'cases'))).toContain('Lo miro hoy mismo');
  await page.keyboard.press('Alt+w');
  await expect(page.getByRole('status').filter({ hasText: 'Caso cerrado' })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Deshacer' }).press('Enter');
  await expect(draftOf(page)).toContainText('Lo miro hoy mismo.');
  await page.keyboard.press('Alt+w');
  await page.keyboard.press('Alt+Shift+T');
  await expect(draftOf(page)).toContainText('Lo miro hoy mismo.');
  await page.keyboard.press('Alt+w');
  await expect.poll(() => onDisk(join(dataDir, 'cases'))).not.toContain('Lo miro hoy mismo');
  const again = await app.crash();
  await expect(draftOf(again)).toBeVisible();
  await again.keyboard.press('Alt+c');
  await again.getByRole('combobox', { name: 'Casos' }).fill('gomez hoy mismo');
  await expect(again.getByRole('option', { name: /María Gómez/ })).toBeVisible();
  await again.keyboard.press('Enter');
  await expect(draftOf(again)).toContainText('Lo miro hoy mismo.');
});

test('a customer is forgotten: cases, copied replies, follow-ups, every copy on the disk', async ({ app }) => {
  const { page, dataDir } = app;
  await ready(page);
  await writeDraft(page, 'Hola, María Gómez:\n\nLe llamo mañana.');
  await expect.poll(() => onDisk(dataDir)).toContain('Le llamo mañana');
  await page.keyboard.press('Alt+w');
  await expect(page.getByRole('status').filter({ hasText: 'Caso cerrado' })).toBeVisible();
  await page.keyboard.press('Alt+c');
  await page.getByRole('button', { name: 'Olvidar a un cliente…' }).press('Enter');
  await page.getByLabel(/Datos del cliente/).fill('María Gómez');
  await page.getByRole('button', { name: 'Buscar qué hay guardado' }).press('Enter');
  await expect(page.getByText('1 caso cerrado')).toBeVisible();
  await page.getByRole('button', { name: 'Borrar para siempre' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Borrado: 1 caso' })).toBeVisible();
  expect(onDisk(dataDir)).not.toMatch(/María Gómez|Le llamo mañana/);
});

test('from one ask the reply that answers it; a second one goes where the order of the asks wants it: one letter, each undone in one step', async ({
  app,
}) => {
  const { page } = app;
  await ready(page);
  await page.keyboard.press('Alt+4');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Respuestas para: «necesito la factura')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(/factura/i);
  await page.keyboard.press('Enter');
  await expect(draftOf(page)).toContainText('factura');
  await page.keyboard.press('Control+End');
  await expect(page.locator('[data-ask="4"]')).not.toHaveAttribute('data-state', 'unanswered');
  const first = await textOf(page);
  await insert(page, 'dónde está el pedido y cómo seguirlo', /segui|dónde/i);
  await expect(draftOf(page)).toContainText('ya está en camino');
  const both = await textOf(page);
  expect(both.indexOf('ya está en camino')).toBeLessThan(both.indexOf('factura de su pedido'));
  expect(both.match(/Hola, María:/g)).toHaveLength(1);
  expect(both.match(/Un saludo/g)).toHaveLength(1);
  expect(both.trimEnd()).toMatch(/\n\nUn saludo[^\n]*$/);
  expect(both).toContain('ya está en camino');
  expect(both).not.toMatch(/\S(?:Hola|Un saludo)/);
  await draftOf(page).focus();
  await page.keyboard.press('Control+z');
  expect(await textOf(page)).toBe(first);
});

test('re-reading: the message whole beside the reply, undecided points one by one, a hole named as what blocks, then copied with its promise kept', async ({
  app,
}) => {
  const { page, dataDir } = app;
  await ready(page);
  await writeDraft(page, 'Hola, María:\n\nSentimos el retraso. Mañana le mandamos la factura. El enlace bueno es [enlace].');
  await page.keyboard.press('Control+Enter');
  const original = page.getByRole('region', { name: 'El cliente escribió' });
  await expect(original).toContainText('¿Cuándo llega mi pedido?');
  await expect(original.locator('mark').first()).toBeVisible();
  await expect(page.getByText(/Las normas del equipo bloquean/)).toBeVisible({ timeout: 60_000 });
  // The primary key goes back to what blocks; nothing was copied.
  await page.keyboard.press('Control+Enter');
  await expect(draftOf(page)).toBeFocused();
  await page.keyboard.type('https://tienda.example/s');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Punto 1 de/)).toBeVisible({ timeout: 60_000 });
  while (await page.getByText(/^Punto 1 de/).isVisible()) await page.keyboard.press('n');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Copiada. Ya puede pegarla.').first()).toBeVisible();
  const kept = join(dataDir, 'follow-ups.json');
  await expect.poll(() => (existsSync(kept) ? readFileSync(kept, 'utf8') : '')).toContain('Mañana le mandamos la factura');
  await page.getByRole('button', { name: 'Seguir con él' }).press('Enter');
  await expect(draftOf(page)).toBeVisible();
  // Closed, its promise still leads back to it; and it can be put off, with undo.
  await page.keyboard.press('Alt+w');
  await page.getByRole('button', { name: /Seguimientos/ }).click();
  const due = (): unknown => (JSON.parse(readFileSync(kept, 'utf8')) as { due: string }[])[0]?.due;
  const before = due();
  await page.getByLabel(/^Aplazar: /).selectOption({ label: 'una semana' });
  await expect(page.getByRole('status').filter({ hasText: 'Aplazado al' })).toBeVisible();
  await expect.poll(due).not.toBe(before);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect.poll(due).toBe(before);
  await page.getByRole('button', { name: /^Abrir el caso: / }).click();
  await expect(draftOf(page)).toContainText('Mañana le mandamos la factura');
});

test('greeting and closing go where they lack, and the caret stays in its words', async ({ app }) => {
  const { page } = app;
  await ready(page);
  await writeDraft(page, 'Su pedido llega mañana.');
  await page.keyboard.press('Alt+g');
  await page.keyboard.type(' Ya.');
  await expect.poll(() => textOf(page)).toMatch(/^Hola, María:\n\nSu pedido llega mañana\. Ya\.\n\nUn saludo,\n\[nombre del agente\]$/);
  const before = await textOf(page);
  await page.keyboard.press('Alt+g');
  expect(await textOf(page)).toBe(before);
  // The name is asked for in place, once, and signs from then on.
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lucía');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('status').filter({ hasText: 'Lucía' })).toBeVisible();
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+r');
  await page.keyboard.press('Alt+g');
  await expect.poll(() => textOf(page)).toContain('Un saludo,\nLucía');
});

test('one field fills every place, what follows from it is worked out, and the next reply knows it', async ({ app }) => {
  const { page } = app;
  await ready(page);
  await draftOf(page).focus();
  await insert(page, 'dónde está el pedido y cómo seguirlo', /segui|dónde/i);
  await expect.poll(() => textOf(page)).toContain('llega el [fecha de entrega]');
  await page.keyboard.type('3 de diciembre');
  await page.keyboard.press('Tab');
  await expect.poll(() => textOf(page)).toMatch(/llega el 3 de diciembre[\s\S]*el \S+ 4 de diciembre/);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await insert(page, 'dónde está el pedido y cómo seguirlo', /segui|dónde/i);
  await expect.poll(() => textOf(page)).toMatch(/llega el [a-zé]+ 3 de diciembre/);
});
