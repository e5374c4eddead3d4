/** A reply is written in the library: completed, tried out, and told of before it is saved. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe.js';
import { expect, test } from './fixtures.js';
import { bodyOf, bodyText } from './window.js';

const SAME = 'Gracias por su paciencia: el paquete salió ayer del almacén y llega antes del viernes a su casa.';

test('a reply is completed while it is typed, read on a sample and on the open case, and told of its faults', async ({ app }) => {
  const { page, dataDir } = app;
  writeFileSync(
    join(dataDir, 'personal.yaml'),
    `relee: library\nversion: 1\nname: Mía\nlanguage: es\nreplies:\n  - id: vieja\n    title: La de siempre\n    body: "${SAME}"\n  - id: firma\n    title: Firma ámbar\n    shortcut: firmaamb\n    body: El equipo de Iris\n`,
  );
  await expect(page.getByRole('button', { name: /^Pedido 10482/ })).toBeVisible();
  await page.getByRole('button', { name: 'Biblioteca', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Nueva respuesta' }).press('Enter');
  await page.getByLabel('Título').fill('Prueba lima');
  await page.getByLabel('Guardar en').selectOption('personal');
  const body = bodyOf(page);
  await body.focus();
  await page.keyboard.type('Su pedido {{ n.º de ped');
  const offered = page.getByRole('listbox', { name: 'Lo que cabe aquí' });
  await expect(offered.getByRole('option').first()).toContainText('order.id');
  await page.keyboard.press('Enter');
  await expect.poll(() => bodyText(page)).toBe('Su pedido {{ order.id }}');
  await page.keyboard.type(' va por {{ transp');
  await expect(offered.getByRole('option').first()).toContainText('order.carrier');
  await page.keyboard.press('Enter');
  await page.keyboard.type('.\n{% include "firma am');
  await expect(offered.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => bodyText(page)).toBe('Su pedido {{ order.id }} va por {{ order.carrier }}.\n{% include "firmaamb" %}');
  await expect(body.locator('.cm-chip')).toHaveCount(2);
  await expect(body.locator('.cm-chip-tag')).toHaveCount(1);

  const preview = page.getByRole('region', { name: 'Vista previa' });
  await expect(preview).toContainText('El equipo de Iris');
  await preview.getByLabel('Cómo queda').selectOption('case');
  await expect(preview).toContainText('Su pedido 10482 va por [transportista].');
  await expect(preview.getByRole('listitem').filter({ hasText: 'n.º de pedido' })).toContainText('10482');
  await expect(preview.getByRole('listitem').filter({ hasText: 'transportista' })).toContainText('se rellena al insertar');
  expect(await violations(page)).toEqual([]);

  const checks = page.getByRole('region', { name: 'Qué dicen las comprobaciones' });
  await body.fill(`${SAME}\n\nHa sido un herror nuestro, {{ cliente.nombre }}.`);
  await expect(body.locator('.cm-chip-wrong')).toHaveText('{{ cliente.nombre }}');
  await expect(checks.getByRole('listitem').filter({ hasText: 'La de siempre' })).toBeVisible({ timeout: 30_000 });
  const spelling = checks.getByRole('listitem').filter({ hasText: 'herror' });
  await spelling.getByRole('button', { name: /^Ir al texto/ }).click();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('herror');
  await spelling.getByRole('button', { name: 'Poner «error»' }).click();
  await checks.getByRole('button', { name: 'Poner «customer.first_name»' }).click();
  await expect.poll(() => bodyText(page)).toContain('Ha sido un error nuestro, {{ customer.first_name }}.');
  // One Enter in a field saves; in the text it is a new line.
  await page.getByLabel('Título').press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Guardada: Prueba lima');
  expect(readFileSync(join(dataDir, 'personal.yaml'), 'utf8')).toContain('Ha sido un error nuestro, {{ customer.first_name }}.');
});
