/** What was saved can be seen and taken back: the history of the library, and copies that a sync service made. */
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { putReply } from '../../core/library/codec.js';
import { expect, test } from './fixtures.js';
import { bodyOf, bodyText } from './window.js';

test('an overwritten reply is found in the history and restored', async ({ app }) => {
  const { page, dataDir } = app;
  const file = join(dataDir, 'shared.yaml');
  await page.getByRole('button', { name: 'Biblioteca' }).press('Enter');
  const list = page.getByRole('listbox').first();
  await list.getByRole('option').first().click();
  const body = bodyOf(page);
  const before = await bodyText(page);
  const firstLine = before.split('\n').find((line) => line.trim().length > 20) ?? '';
  await body.fill('Texto pisado por descuido');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('pisado por descuido');
  await page.getByRole('button', { name: 'Historial' }).click();
  const versions = page.getByRole('listbox');
  await expect(versions.getByRole('option')).toHaveCount(2);
  await versions.getByRole('option').nth(1).click();
  const comparison = page.getByRole('region', { name: 'Comparación con lo de ahora' });
  await expect(
    comparison
      .locator('del')
      .filter({ hasText: firstLine.trim().split(' ')[0] ?? '' })
      .first(),
  ).toBeVisible();
  await expect(comparison.locator('ins').filter({ hasText: 'descuido' })).toBeVisible();
  await comparison.getByRole('button', { name: 'Restaurar esta versión' }).press('Enter');
  await expect.poll(() => readFileSync(file, 'utf8')).not.toContain('pisado por descuido');
  await expect(versions.getByRole('option')).toHaveCount(3);
});

test('a conflicting copy is decided with both texts on the screen', async ({ app }) => {
  const { page, dataDir } = app;
  const file = join(dataDir, 'shared.yaml');
  const text = readFileSync(file, 'utf8');
  const id = /^ {2}- id: (\S+)/m.exec(text)?.[1] ?? '';
  const copy = join(dataDir, 'shared (conflicted copy 2026-11-30).yaml');
  writeFileSync(copy, putReply(text, { id, title: 'Título de la copia', body: 'Texto que vino en la copia' }));
  utimesSync(copy, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  const alert = page.getByRole('alert', { name: 'Copia en conflicto' });
  await expect(alert).toContainText('con otro texto para 1 respuesta', { timeout: 30_000 });
  await alert.getByRole('button', { name: 'Comparar y decidir' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copia en conflicto' });
  await expect(dialog.locator('ins').filter({ hasText: 'copia' }).last()).toBeVisible();
  await dialog.getByRole('button', { name: 'Poner la de la copia' }).click();
  await expect(alert).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toContain('Texto que vino en la copia');
});
