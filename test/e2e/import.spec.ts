/** Another program's file in the window: chosen, looked at, taken in, taken back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';

test('a file is looked at as a table, the chosen rows come in, one undo takes them out', async ({ app }) => {
  const { page, dataDir } = app;
  await page.getByRole('button', { name: 'Biblioteca', exact: true }).click();
  await page.getByRole('button', { name: 'Importar…' }).click();
  await page.getByLabel('Elegir archivos…').setInputFiles({
    name: 'respuestas.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('title;shortcut;body\nSale hoy;zz1;Su pedido sale hoy.\nLlega mañana;zz2;Su pedido llega mañana.\n', 'latin1'),
  });
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(2);
  await expect(page.getByText(/Windows-1252/)).toBeAttached();
  await page.getByRole('listbox', { name: 'Respuestas que se pueden importar' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Importar 1 respuesta', exact: true }).click();
  await expect(page.getByRole('treeitem', { name: /^Personal ?1 respuesta/ })).toBeVisible();
  const inFile = () => readFileSync(join(dataDir, 'personal.yaml'), 'utf8');
  expect(inFile()).toContain('Su pedido llega mañana.');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect.poll(inFile).not.toContain('mañana');
});
