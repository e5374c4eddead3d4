/** The library as a place to keep order in: folders, marks, one undo, by keys alone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';

test('replies are marked, moved and archived by keys, in the file, and taken back by one undo', async ({ app }) => {
  const { page, dataDir } = app;
  writeFileSync(
    join(dataDir, 'personal.yaml'),
    `relee: library\nversion: 1\nname: Mía\nlanguage: es\nreplies:\n${['a', 'b', 'c']
      .map((id) => `  - id: zz-${id}\n    title: ZZ ${id}\n    body: Texto ${id}.\n`)
      .join('')}`,
  );
  const inFile = () => readFileSync(join(dataDir, 'personal.yaml'), 'utf8');
  await page.getByRole('button', { name: 'Biblioteca', exact: true }).click();
  await page.getByRole('treeitem', { name: /^Personal/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(3);
  await page.getByRole('listbox', { name: 'Biblioteca' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 seleccionadas')).toBeVisible();
  await page.keyboard.press('m');
  await page.keyboard.type('Envíos / Tarde');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: /^Tarde ?2 respuestas/ })).toBeVisible();
  expect(inFile().match(/folder: Envíos\/Tarde/g)).toHaveLength(2);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect.poll(inFile).not.toContain('folder');
  await page.getByRole('listbox', { name: 'Biblioteca' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('a');
  await expect(page.getByRole('treeitem', { name: /^Archivadas ?3 respuestas/ })).toBeVisible();
  expect(inFile().match(/archived: true/g)).toHaveLength(3);
});

test('replies are dragged into a folder: the one taken, or all that are marked with it', async ({ app }) => {
  const { page, dataDir } = app;
  const folders = ['Reserva', 'Reserva', 'Cobros'];
  writeFileSync(
    join(dataDir, 'personal.yaml'),
    `relee: library\nversion: 1\nname: Mía\nlanguage: es\nreplies:\n${['a', 'b', 'c']
      .map((id, i) => `  - id: zz-${id}\n    title: ZZ ${id}\n    folder: ${folders[i]}\n    body: Texto ${id}.\n`)
      .join('')}`,
  );
  const inFile = (folder: string) =>
    (readFileSync(join(dataDir, 'personal.yaml'), 'utf8').match(new RegExp(`folder: ${folder}`, 'g')) ?? []).length;
  await page.getByRole('button', { name: 'Biblioteca', exact: true }).click();
  await page.getByRole('treeitem', { name: /^Personal/ }).click();
  const row = (name: string) => page.getByRole('listbox').getByRole('option', { name: new RegExp(`^${name}`) });
  const folder = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) });
  await expect(row('ZZ a')).toBeVisible();
  await row('ZZ a').dragTo(folder('Cobros'));
  await expect.poll(() => inFile('Cobros')).toBe(2);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect.poll(() => inFile('Reserva')).toBe(2);
  await page.getByRole('listbox', { name: 'Biblioteca' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 seleccionadas')).toBeVisible();
  await row('ZZ b').dragTo(folder('Cobros'));
  await expect.poll(() => inFile('Cobros')).toBe(3);
});
