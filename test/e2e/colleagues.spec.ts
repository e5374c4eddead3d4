/** Two people at one library, and text that was not saved yet: seen through two real windows. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { bodyOf, bodyText } from './window.js';

const open = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: 'Biblioteca', exact: true }).press('Enter');
  await page.getByLabel('Filtrar respuestas').fill(title);
  await page.getByRole('option', { name: title }).first().click();
  await expect(page.getByLabel('Título')).not.toHaveValue('');
};
const save = (page: Page) => page.getByRole('button', { name: 'Guardar', exact: true }).press('Enter');
const TITLE = 'Pedido cancelado';

test('a colleague’s title and mine are both on screen and nothing is written until one is chosen', async ({ app }) => {
  const { page, dataDir } = app;
  const file = () => readFileSync(join(dataDir, 'shared.yaml'), 'utf8');
  const other = await app.second();
  await open(page, TITLE);
  await open(other, TITLE);
  const tags = await page.getByLabel('Etiquetas').inputValue();
  await page.getByLabel('Título').fill('Mi título');
  await other.getByLabel('Título').fill('El título de ella');
  await other.getByLabel('Etiquetas').fill(`${tags}, nueva`);
  await save(other);
  await expect(other.getByRole('status').first()).toContainText('Guardada');
  await expect(page.getByRole('alert')).toContainText('Un colega ha cambiado esta respuesta');
  await save(page);
  const dispute = page.getByRole('alert', { name: 'Un colega cambió lo mismo que usted' });
  await expect(dispute).toContainText('Mi título');
  await expect(dispute).toContainText('El título de ella');
  expect(file()).toContain('El título de ella');
  expect(file()).not.toContain('Mi título');
  await expect(page.getByRole('button', { name: 'Guardar lo elegido' })).toBeDisabled();
  // The other's undisputed change is in the form already; the choice is made from the keyboard.
  await expect(page.getByLabel('Etiquetas')).toHaveValue(`${tags}, nueva`);
  await dispute.getByRole('radio', { name: /Dejar la mía/ }).press('Space');
  await page.getByRole('button', { name: 'Guardar lo elegido' }).press('Enter');
  await expect.poll(file).toContain('Mi título');
  expect(file()).toContain('nueva');
  // Undo brings hers back, and the other window, where nobody types, shows it at once.
  await page.getByRole('status').getByRole('button', { name: 'Deshacer' }).press('Enter');
  await expect.poll(file).toContain('El título de ella');
  await expect(other.getByLabel('Título')).toHaveValue('El título de ella');
});

test('two changes to different paragraphs of one text both stay', async ({ app }) => {
  const { page } = app;
  const other = await app.second();
  for (const window of [page, other]) await open(window, TITLE);
  const body = await bodyText(page);
  await bodyOf(page).fill(`Párrafo mío.\n\n${body}`);
  await bodyOf(other).fill(`${body}\n\nPárrafo de ella.`);
  await save(other);
  await expect(other.getByRole('status').first()).toContainText('Guardada');
  await save(page);
  await expect(page.getByRole('status').first()).toContainText('junto con lo que cambió un colega');
  await expect.poll(() => bodyText(page)).toBe(`Párrafo mío.\n\n${body}\n\nPárrafo de ella.`);
});

test('a half-synced file empties no form, is told, and is forgotten once it is whole', async ({ app }) => {
  const { page, dataDir } = app;
  const path = join(dataDir, 'shared.yaml');
  await open(page, TITLE);
  await page.getByLabel('Título').fill('No me pierdas');
  const whole = readFileSync(path, 'utf8');
  const at = whole.indexOf('\n  - id:', whole.indexOf('replies:') + 20);
  writeFileSync(path, whole.slice(0, at + 1));
  const trouble = page.getByRole('alert', { name: 'Biblioteca del equipo' });
  await expect(trouble).toContainText('El archivo está cortado');
  await expect(page.getByLabel('Título')).toHaveValue('No me pierdas');
  writeFileSync(path, whole);
  await expect(trouble).toHaveCount(0);
  await expect(page.getByLabel('Título')).toHaveValue('No me pierdas');
});

test('unsaved text survives another row, another view, a reload and a killed process', async ({ app }) => {
  const { page, dataDir } = app;
  await open(page, TITLE);
  await page.getByLabel('Título').fill('A medio escribir');
  await page.getByLabel('Filtrar respuestas').fill('');
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page.getByLabel('Título')).not.toHaveValue('A medio escribir');
  await page.getByRole('button', { name: 'Estadísticas' }).press('Enter');
  await open(page, TITLE);
  await expect(page.getByLabel('Título')).toHaveValue('A medio escribir');
  await expect(page.getByText('Cambios sin guardar')).toBeVisible();
  await page.reload();
  await open(page, TITLE);
  await expect(page.getByLabel('Título')).toHaveValue('A medio escribir');
  await page.getByLabel('Título').fill('Hasta el último momento');
  await expect.poll(() => readFileSync(join(dataDir, 'forms.json'), 'utf8')).toContain('Hasta el último momento');
  const again = await app.crash();
  await open(again, TITLE);
  await expect(again.getByLabel('Título')).toHaveValue('Hasta el último momento');
  // Cancel throws it away, and that can be undone.
  await again.getByRole('button', { name: 'Cancelar' }).press('Enter');
  await again.getByRole('status').getByRole('button', { name: 'Deshacer' }).press('Enter');
  await expect(again.getByLabel('Título')).toHaveValue('Hasta el último momento');
});

test('a deleted reply comes back with one key', async ({ app }) => {
  const { page, dataDir } = app;
  const ids = () => readFileSync(join(dataDir, 'shared.yaml'), 'utf8').match(/^ {2}- id: .*/gm) ?? [];
  const before = ids().length;
  await open(page, TITLE);
  await page.getByRole('button', { name: 'Borrar', exact: true }).press('Enter');
  await page.getByRole('button', { name: '¿Borrar esta respuesta?' }).press('Enter');
  await expect.poll(() => ids().length).toBe(before - 1);
  await page.getByRole('status').getByRole('button', { name: 'Deshacer' }).press('Enter');
  await expect.poll(() => ids().length).toBe(before);
});
