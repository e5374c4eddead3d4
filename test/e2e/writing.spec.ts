/** A reply is written in the library: completed, tried out, and told of before it is saved. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe.js';
import { expect, test } from './fixtures.js';
import { bodyOf, bodyText, draftOf, nextWeek, writeDraft } from './window.js';

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
  // The list of the last letter: Enter before it is there would be a new line.
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await expect.poll(() => bodyText(page)).toBe('Su pedido {{ order.id }}');
  await page.keyboard.type(' va por {{ transp');
  await expect(offered.getByRole('option').first()).toContainText('order.carrier');
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.keyboard.type('.\n{% include "firma am');
  await expect(offered.getByRole('option')).toHaveCount(1);
  await page.waitForTimeout(500);
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
  await body.fill(`${SAME}\n\nUn herror, {{ cliente.nombre }}.`);
  await expect(body.locator('.cm-chip-wrong')).toHaveText('{{ cliente.nombre }}');
  await expect(checks.getByRole('listitem').filter({ hasText: 'La de siempre' })).toBeVisible({ timeout: 30_000 });
  const spelling = checks.getByRole('listitem').filter({ hasText: 'herror' });
  await spelling.getByRole('button', { name: /^Ir al texto/ }).click();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('herror');
  await spelling.getByRole('button', { name: 'Poner «error»' }).click();
  await checks.getByRole('button', { name: 'Poner «customer.first_name»' }).click();
  await expect.poll(() => bodyText(page)).toContain('Un error, {{ customer.first_name }}.');
  // One Enter in a field saves; in the text it is a new line.
  await page.getByLabel('Título').press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Guardada: Prueba lima');
  expect(readFileSync(join(dataDir, 'personal.yaml'), 'utf8')).toContain('Un error, {{ customer.first_name }}.');
});

test('a draft becomes a reply: what is one customer’s is shown as a difference, to be taken or left', async ({ app }) => {
  const { page, dataDir } = app;
  await expect(page.getByRole('button', { name: /^Pedido 10482/ })).toBeVisible();
  const day = nextWeek('es');
  await writeDraft(page, `Hola, María:\n\nSu pedido 10482 llega el ${day}. El candado cuesta 12 €.`);
  await page.keyboard.press('Control+Shift+s');
  const proposals = page.getByRole('region', { name: 'Qué ha pasado a ser un marcador' });
  await expect(proposals.getByRole('checkbox', { name: day })).toBeChecked();
  await expect
    .poll(() => bodyText(page))
    .toBe(
      'Hola, {{ customer.first_name }}:\n\nSu pedido {{ order.id }} llega el {{ order.delivery_date | date }}. El candado cuesta {{ importe }}.',
    );
  await proposals.getByRole('checkbox', { name: '12 €' }).press('Space');
  await expect.poll(() => bodyText(page)).toContain('El candado cuesta 12 €.');
  await proposals.getByRole('button', { name: 'Solo Correo' }).press('Enter');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Título').fill('Llega y candado');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Guardada: Llega y candado');
  const file = readFileSync(join(dataDir, 'personal.yaml'), 'utf8');
  expect(file).toContain('{{ order.delivery_date | date }}. El candado cuesta 12 €.');
  expect(file).toMatch(/channels:\s*(?:\[\s*email|\n\s+- email)/);
  // The same for the team's library: what is in another that is open is pointed out.
  await draftOf(page).focus();
  await page.keyboard.press('Control+Shift+s');
  await proposals.getByRole('checkbox', { name: '12 €' }).press('Space');
  await page.getByLabel('Guardar en').selectOption('shared');
  await expect(
    page
      .getByRole('region', { name: 'Qué dicen las comprobaciones' })
      .getByRole('listitem')
      .filter({ hasText: 'en la biblioteca «Personal»' }),
  ).toContainText('dice lo mismo que «Llega y candado»', { timeout: 30_000 });
});

test('what is always changed in a reply is shown in the library, with the usual change to take', async ({ app }) => {
  const { dataDir } = app;
  const TEN = 'Le devolvemos el importe en diez días.',
    FIVE = 'Le devolvemos el importe en cinco días.';
  const sentence = { sentence: TEN, kept: 1, changed: 4, removed: 0, instead: [{ hash: 7, count: 4, text: FIVE }] };
  writeFileSync(
    join(dataDir, 'edits.json'),
    JSON.stringify({ 'personal:diez': { uses: 5, edited: 4, last: new Date().toISOString(), sentences: [sentence] } }),
  );
  writeFileSync(
    join(dataDir, 'personal.yaml'),
    `relee: library\nversion: 1\nname: Mía\nlanguage: es\nreplies:\n  - id: diez\n    title: Reembolso ámbar\n    body: "Hola: ${TEN}"\n`,
  );
  const again = await app.crash();
  await again.getByRole('button', { name: 'Biblioteca', exact: true }).press('Enter');
  await again.getByRole('treeitem', { name: /^Personal/ }).click();
  await again.getByRole('option', { name: /Reembolso ámbar/ }).click();
  const often = again.getByRole('region', { name: 'Aquí siempre se cambia' });
  await expect(often).toContainText('Cambiada en 4 de 5 usos en este equipo');
  await often.getByRole('button', { name: 'Tomar el cambio' }).press('Enter');
  await expect.poll(() => bodyText(again)).toBe(`Hola: ${FIVE}`);
  await expect(often).toBeHidden();
});
