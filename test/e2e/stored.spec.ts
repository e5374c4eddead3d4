/** What is stored where: shown with its place, cleared after one question, and said. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { writeDraft } from './window.js';

test('each subject is shown where it lies, and cleared with the keyboard after one question that says what goes', async ({ app }) => {
  const { page, dataDir } = app;
  await writeDraft(page, 'Su pedido llega el jueves.');
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByLabel('Añadir palabra', { exact: false }).first().fill('Zutanez');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => existsSync(join(dataDir, 'words.json')) && readFileSync(join(dataDir, 'words.json'), 'utf8'))
    .toContain('Zutanez');
  await page.getByRole('button', { name: 'Qué se guarda y dónde' }).click();
  const words = page.getByRole('listitem').filter({ hasText: 'Palabras aprendidas' });
  await expect(words).toContainText('1 entrada');
  await expect(words).toContainText(join(dataDir, 'words.json'));
  await expect(page.getByRole('listitem').filter({ hasText: 'Casos cerrados' })).toContainText('90 días, según las normas');
  const clear = page.getByRole('button', { name: 'Borrar: Palabras aprendidas' });
  await clear.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('¿Borrar para siempre «Palabras aprendidas»?');
  // The answer that deletes nothing has the focus; Escape is it too.
  await expect(page.getByRole('button', { name: 'Cancelar' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(clear).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Borrado: Palabras aprendidas (1 entrada' })).toBeVisible();
  expect(readFileSync(join(dataDir, 'words.json'), 'utf8')).not.toContain('Zutanez');
  await page.getByRole('button', { name: 'Borrar: Casos abiertos' }).click();
  await page.getByRole('button', { name: 'Borrar para siempre' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Borrado: Casos abiertos' })).toBeVisible();
  await page.getByRole('button', { name: 'Redactar' }).click();
  await expect(page.getByRole('textbox', { name: 'Mensaje del cliente' })).toHaveValue('');
  await expect(page.getByRole('textbox', { name: /Respuesta/ })).not.toContainText('jueves');
});
