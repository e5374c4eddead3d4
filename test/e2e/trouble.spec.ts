/** Shared files in trouble, as an agent sees it: told over every section, the last good copy in use, nothing written without a yes. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { inEnglish, writeDraft } from './window.js';

test('a library that was cut stays on the screen, also after a crash, until the agent decides', async ({ app }) => {
  const { dataDir } = app;
  let { page } = app;
  const file = join(dataDir, 'shared.yaml');
  await page.getByRole('button', { name: 'Biblioteca' }).press('Enter');
  const count =
    ((await page.getByRole('heading', { name: 'Biblioteca' }).locator('..').textContent()) ?? '').match(/\d+ respuestas/)?.[0] ?? '';
  expect(count).not.toBe('');
  const whole = readFileSync(file, 'utf8');
  // The copy of this machine is written when it has been quiet for a second.
  await page.waitForTimeout(1_500);
  writeFileSync(file, whole.slice(0, Math.floor(whole.length / 3)));
  const alert = page.getByRole('alert', { name: 'Biblioteca del equipo' });
  await expect(alert).toContainText('El archivo está cortado');
  await expect(alert).toContainText('Se usa la última copia buena de este ordenador');
  await expect(page.getByText(count).first()).toBeVisible();
  page = await app.crash();
  const again = page.getByRole('alert', { name: 'Biblioteca del equipo' });
  await expect(again).toContainText('Faltan');
  expect(readFileSync(file, 'utf8').length).toBeLessThan(whole.length);
  await again.getByRole('button', { name: 'Poner la copia en su sitio' }).press('Enter');
  await expect(again).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toBe(whole);
});

test('a policy that was taken away goes on blocking and says so in both languages', async ({ app }) => {
  const { page, dataDir } = app;
  const file = join(dataDir, 'policy.yaml');
  writeFileSync(file, 'version: 1\nrules:\n  shouting: block\n');
  await writeDraft(page, 'Hola, María:\n\nSU PEDIDO LLEGARÁ MAÑANA SIN FALTA.\n\nUn saludo');
  const blocked = page.getByRole('listitem').filter({ hasText: 'Bloquea' });
  await expect(blocked.first()).toBeVisible();
  rmSync(file);
  const alert = page.getByRole('alert', { name: 'Normas del equipo' });
  await expect(alert).toContainText('El archivo no está en su sitio');
  await expect(blocked.first()).toBeVisible();
  await inEnglish(page);
  await expect(page.getByRole('alert', { name: 'Team policy' })).toContainText('The file is not where it belongs');
  await page.getByRole('alert', { name: 'Team policy' }).getByRole('button', { name: 'Put the copy in its place' }).press('Enter');
  await expect(page.getByRole('alert', { name: 'Team policy' })).toHaveCount(0);
  expect(readFileSync(file, 'utf8')).toContain('shouting: block');
});
