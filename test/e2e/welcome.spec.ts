/** The first start: asked once, calmly, over a window that works. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, screenshot, test } from './fixtures.js';

test.use({ welcome: true });

test('asks for name and shop once, keeps what was typed through a reload, and signs with it', async ({ app }) => {
  const { page, dataDir } = app;
  const welcome = page.getByRole('region', { name: 'Antes de empezar' });
  await expect(welcome).toBeVisible();
  // The window works behind it.
  await expect(page.getByRole('textbox', { name: 'Respuesta' })).toBeEditable();
  await welcome.getByLabel('Su nombre').fill('Lucía Ferrer');
  await screenshot(page, 'welcome-es');
  await page.reload();
  await expect(welcome.getByLabel('Su nombre')).toHaveValue('Lucía Ferrer');
  await welcome.getByLabel('Su tienda').fill('Tienda Luna');
  await welcome.getByLabel('Su tienda').press('Enter');
  await expect(welcome).toBeHidden();
  await expect
    .poll(() => JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')) as unknown)
    .toMatchObject({
      agentName: 'Lucía Ferrer',
      firstRunDone: true,
    });
  await page.keyboard.press('Alt+g');
  await expect(page.getByRole('textbox', { name: 'Respuesta' })).toContainText('Lucía Ferrer');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Respuesta' })).toBeEditable();
  await expect(welcome).toBeHidden();
});

test('opens the team file that is named, and asks again where there is none', async ({ app }) => {
  const { page, dataDir } = app;
  const team = join(dataDir, 'equipo.yaml');
  const welcome = page.getByRole('region', { name: 'Antes de empezar' });
  await welcome.getByLabel('Archivo del equipo').fill(join(dataDir, 'no-existe', 'equipo.yaml'));
  await welcome.getByLabel('Archivo del equipo').press('Enter');
  await expect(
    page
      .getByRole('status')
      .or(page.getByRole('alert'))
      .filter({ hasText: /ahí|existe|No/ })
      .first(),
  ).toBeVisible();
  await expect(welcome).toBeVisible();
  writeFileSync(
    team,
    'relee: library\nversion: 1\nname: Equipo\nlanguage: es\nreplies:\n  - id: a\n    title: Respuesta del equipo\n    body: Hola\n',
  );
  await welcome.getByLabel('Archivo del equipo').fill(team);
  await welcome.getByLabel('Archivo del equipo').press('Enter');
  await expect(welcome).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Biblioteca' }).fill('del equipo');
  await expect(page.getByRole('option', { name: /Respuesta del equipo/ })).toBeVisible();
});
