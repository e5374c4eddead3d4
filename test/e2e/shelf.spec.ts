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
