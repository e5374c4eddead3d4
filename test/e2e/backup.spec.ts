/** A backup from the settings, and the command over the same folder. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { draftOf, writeWords } from './window.js';

test('an encrypted backup is saved and restored in the window, and moves to another folder by the command', async ({ app }) => {
  const { page } = app;
  const folder = mkdtempSync(join(tmpdir(), 'relee-backup-'));
  await draftOf(page).click();
  await writeWords(page, 'Su pedido sale mañana.');
  await page.getByRole('button', { name: 'Ajustes' }).click();
  const backup = page.getByRole('region', { name: 'Copia de seguridad' });
  await backup.getByLabel('Contraseña de la copia').fill('tren de la tarde');
  const [made] = await Promise.all([page.waitForEvent('download'), backup.getByRole('button', { name: 'Guardar copia' }).click()]);
  const file = join(folder, 'copia.relee');
  await made.saveAs(file);
  expect(readFileSync(file).includes('pedido')).toBe(false);
  const restore = async (passphrase: string): Promise<void> => {
    await backup.getByLabel('Contraseña de la copia').fill(passphrase);
    await backup.locator('input[type=file]').setInputFiles(file);
  };
  await restore('otra');
  await expect(page.getByText('Esa copia pide su contraseña, y no es la escrita aquí.')).toBeVisible();
  await restore('tren de la tarde');
  await expect(backup.getByRole('status')).toContainText('Restaurada la copia del');
  const command = (args: readonly string[], passphrase: string) =>
    spawnSync(process.execPath, ['main/relee.mjs', ...args], { encoding: 'utf8', env: { ...process.env, RELEE_PASSPHRASE: passphrase } });
  const moved = command(['restore', file, '--data', join(folder, 'data'), '--ui', 'en'], 'tren de la tarde');
  expect(moved.stdout + moved.stderr).toContain('1 open cases');
  expect(command(['restore', file, '--data', join(folder, 'data'), '--ui', 'en'], 'mal').status).toBe(2);
  const busy = command(['backup', join(folder, 'otra.relee'), '--data', app.dataDir], '');
  expect([busy.status, busy.stderr.includes('Relee is open on this folder')]).toEqual([2, true]);
  rmSync(folder, { recursive: true, force: true });
});
