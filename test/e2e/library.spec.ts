/** The library in the window: made, found, filled, expanded, shared. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe.js';
import { expect, test } from './fixtures.js';
import { bodyText, draftOf, writeDraft } from './window.js';

const LIBRARY = (title: string) => `relee: library
version: 1
name: Equipo
language: es
replies:
  - id: retraso-envio
    title: ${title}
    shortcut: retpru
    body: |
      Hola, {{ customer.first_name }}:

      Su pedido {{ order.id }} llega el {{ delivery.date }}.
  - id: despedida
    title: Despedida corta
    shortcut: despru
    body: Un saludo del equipo.
`;

test('a reply is found without accents, filled, inserted at the caret and taken back', async ({ app }) => {
  const { page, dataDir } = app;
  const file = join(dataDir, 'equipo.yaml');
  writeFileSync(file, LIBRARY('Envío retrasado zafiro'));
  await page.getByRole('button', { name: 'Biblioteca', exact: true }).click();
  await page.getByRole('button', { name: 'Bibliotecas…' }).click();
  await app.nameFile(page.getByRole('button', { name: 'Abrir biblioteca del equipo…' }), file);
  await page.getByRole('button', { name: 'Volver' }).click();
  await expect(page.getByRole('option', { name: /Envío retrasado zafiro/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Redactar' }).click();

  await writeDraft(page, 'Antes. Después.');
  for (let i = 0; i < 'Después.'.length; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('envio zafiro');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Envío retrasado zafiro');
  await expect(page.getByRole('region', { name: 'Vista previa' })).toContainText('Hola, María:');
  await page.keyboard.press('Enter');
  await expect(draftOf(page)).toContainText('Su pedido 10482 llega el');
  await expect(draftOf(page)).toContainText('Antes.');
  await expect(draftOf(page)).toContainText('Después.');
  // What is missing is a field that typing fills.
  await expect(page.locator('.cm-field').first()).toBeVisible();
  await page.keyboard.type('12 de noviembre');
  await expect(draftOf(page)).toContainText('llega el 12 de noviembre.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(draftOf(page)).toContainText('Antes. Después.');

  await writeDraft(page, ' ;despru');
  await page.keyboard.press('Tab');
  await expect(draftOf(page)).toContainText('Un saludo del equipo.');
  await expect(draftOf(page)).not.toContainText(';despru');

  // A colleague saves the file: it is here within a second.
  writeFileSync(file, LIBRARY('Envío retrasado topacio'));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('topacio');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('topacio');
});

test('the draft is saved as a reply with placeholders, and is in the file', async ({ app }) => {
  const { page, dataDir } = app;
  await expect(page.getByRole('button', { name: /^Pedido 10482/ })).toBeVisible();
  await writeDraft(page, 'Hola, María:\n\nSu pedido 10482 ya va de camino.');
  await page.keyboard.press('Control+Shift+s');
  await expect.poll(() => bodyText(page)).toMatch(/Su pedido \{\{ order\.id \}\} ya va de camino/);
  await page.getByLabel('Título').fill('Va de camino');
  await page.getByRole('textbox', { name: 'Atajo' }).fill('vacam');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Guardada: Va de camino');
  expect(readFileSync(join(dataDir, 'personal.yaml'), 'utf8')).toContain('{{ order.id }}');
});

test('quick insert: a page of its own that puts the filled reply on the clipboard', async ({ app, shell }) => {
  test.skip(shell === 'electron', 'inside Electron the palette is a window over everything');
  const { page } = app;
  await writeDraft(page, 'Gracias por escribirnos.');
  await page.keyboard.press('Control+Shift+s');
  await page.getByLabel('Título').fill('Agradecimiento ámbar');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Guardada');
  const quick = await app.second('quick');
  await quick.getByRole('combobox').fill('agradecimiento ambar');
  await expect(quick.getByRole('option').first()).toContainText('Agradecimiento ámbar');
  await quick.keyboard.press('Enter');
  await expect(quick.getByRole('status')).toContainText('Copiada');
  expect((await app.copied()).text).toBe('Gracias por escribirnos.');
});

test('quick insert asks for the fields that a reply lacks, and copies a hole only when told so twice', async ({ app, shell }) => {
  test.skip(shell === 'electron', 'inside Electron the palette is a window over everything');
  const { page, dataDir } = app;
  writeFileSync(
    join(dataDir, 'personal.yaml'),
    'relee: library\nversion: 1\nname: Mía\nlanguage: es\nreplies:\n  - id: aviso\n    title: Aviso de salida ámbar\n    body: "Su pedido {{ order.id }} sale mañana por {{ empresa }}."\n',
  );
  await expect(page.locator('.cm-content')).toBeVisible();
  const quick = await app.second('quick');
  const copied = async () => (await app.copied()).text;
  const choose = async (): Promise<void> => {
    await quick.getByRole('combobox').fill('salida ambar');
    await expect(quick.getByRole('option').first()).toContainText('Aviso de salida ámbar');
    await quick.keyboard.press('Enter');
    await expect(quick.getByRole('form', { name: /Aviso de salida ámbar/ })).toBeVisible();
  };
  await choose();
  await quick.keyboard.type('10482');
  await quick.keyboard.press('Enter');
  await quick.keyboard.press('Enter');
  await expect(quick.getByRole('alert')).toContainText('empresa');
  await quick.keyboard.type('Zeleris');
  await expect(quick.getByText('Su pedido 10482 sale mañana por Zeleris.')).toBeVisible();
  await quick.keyboard.press('Enter');
  await expect(quick.getByRole('status')).toContainText('Copiada');
  expect(await copied()).toBe('Su pedido 10482 sale mañana por Zeleris.');
  await choose();
  await quick.keyboard.press('Enter');
  await expect(quick.getByRole('alert')).toContainText('n.º de pedido');
  expect(await copied()).toBe('Su pedido 10482 sale mañana por Zeleris.');
  await quick.keyboard.press('Escape');
  await expect(quick.getByRole('combobox')).toBeVisible();
});

test('a reply with something to choose asks first, by keyboard', async ({ app, shell }) => {
  const { page, dataDir } = app;
  const SENTENCE =
    'Se lo cambiamos por la talla {{ talla | choice: "S", "M", "L" }}{% optional gastos %}, con los gastos pagados{% endoptional %}.';
  writeFileSync(
    join(dataDir, 'personal.yaml'),
    `relee: library\nversion: 1\nname: Mía\nlanguage: es\nreplies:\n  - id: talla\n    title: Cambio de talla ámbar\n    shortcut: tallapru\n    body: |\n      ${SENTENCE}\n      Puede elegir entre estas: {{ formas | multi: "recogida", "tienda", "correo" }}.\n`,
  );
  await expect(draftOf(page)).toBeVisible();
  await writeDraft(page, ';tallapru');
  await page.keyboard.press('Tab');
  const form = page.getByRole('dialog').getByRole('form', { name: /Cambio de talla ámbar/ });
  await expect(form).toBeVisible();
  // From the first box on, nothing but the keyboard.
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('M');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(form).toContainText('Se lo cambiamos por la talla M, con los gastos pagados.');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(draftOf(page)).toBeFocused();
  await expect(draftOf(page)).toContainText('Se lo cambiamos por la talla M, con los gastos pagados.');
  await expect(draftOf(page)).toContainText('Puede elegir entre estas: recogida y correo.');
  await expect(draftOf(page)).not.toContainText(';tallapru');
  if (shell === 'electron') return;
  const quick = await app.second('quick');
  await quick.getByRole('combobox').fill('talla ambar');
  await expect(quick.getByRole('option').first()).toContainText('Cambio de talla ámbar');
  await quick.keyboard.press('Enter');
  await expect(quick.getByRole('form', { name: /Cambio de talla ámbar/ })).toBeVisible();
  await quick.getByLabel('talla', { exact: true }).selectOption('S');
  await quick.getByLabel('tienda', { exact: true }).press('Space');
  await quick.keyboard.press('Enter');
  await expect(quick.getByRole('status')).toContainText('Copiada');
  // What was chosen the last time, in the other window, was proposed here.
  expect((await app.copied()).text).toBe(
    'Se lo cambiamos por la talla S, con los gastos pagados.\nPuede elegir entre estas: recogida, tienda y correo.',
  );
});

test('replies that together answer what a customer asks first to last go in with one key, as one letter', async ({ app }) => {
  const { page } = app;
  await expect(draftOf(page)).toBeVisible();
  await page.keyboard.press('Alt+n');
  await page
    .getByRole('textbox', { name: 'Mensaje del cliente' })
    .fill('Hola, soy Rosa. ¿Dónde está mi pedido 10482? ¿Me pueden mandar la factura a nombre de mi empresa?');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-suggestion="0"]')).toContainText('cubre 2 de 2', { timeout: 60_000 });
  await page.keyboard.press('Alt+Shift+0');
  await expect(draftOf(page)).toContainText(/pedido 10482[^]*factura|factura[^]*pedido 10482/);
  const lines = await draftOf(page).locator('.cm-line').allTextContents();
  expect(lines.filter((line) => line.startsWith('Hola'))).toEqual(['Hola, Rosa:']);
  expect(lines.filter((line) => line.startsWith('Un saludo'))).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await expect(draftOf(page)).not.toContainText('factura');
});
