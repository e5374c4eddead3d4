/** A team's own dictionary of another language: dropped in, compiled once, kept. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { draftOf, writeDraft } from './window.js';

const WORDS = 'hem enviat el seu paquet avui al matí gràcies per la seva compra salutacions'.split(' ');

test('a Catalan dictionary dropped into the folder reads Catalan sentences, and is not compiled twice', async ({ app }) => {
  const { page, dataDir } = app;
  await writeDraft(page, 'Hola, María:\n\nHem enviat el seu paqet avui al matí. Le enviamos el pedidoo mañana.');
  await expect(page.getByText('«pedidoo» no está en el diccionario')).toBeVisible();
  // A sentence in a language that no dictionary knows is left alone.
  await expect(page.getByText('«paqet» no está en el diccionario')).toHaveCount(0);

  await page.getByRole('button', { name: 'Ajustes' }).press('Enter');
  const section = page.getByRole('region', { name: 'Diccionarios de otros idiomas' });
  await expect(section).toContainText('No hay ninguno todavía');
  await section.getByRole('button', { name: 'Copiar ruta' }).press('Enter');
  await expect(page.getByText('Ruta copiada')).toBeVisible();
  const folder = join(dataDir, 'dictionaries');
  expect((await app.copied()).text).toBe(folder);
  writeFileSync(join(folder, 'ca.dic'), `${WORDS.length}\n${WORDS.map((word) => `${word}/S`).join('\n')}\n`);
  await expect(section).toContainText('Falta uno de los dos archivos');
  writeFileSync(join(folder, 'ca.aff'), 'SET UTF-8\nSFX S Y 1\nSFX S 0 s [^s]\n');
  await expect(section).toContainText('Listo: 26 formas');
  writeFileSync(join(folder, 'roto.aff'), 'SET UTF-8\n');
  writeFileSync(join(folder, 'roto.dic'), '');
  await expect(section).toContainText('no tiene palabras');

  await page.getByRole('button', { name: 'Redactar' }).press('Enter');
  await expect(page.getByText('«enviat» no está en el diccionario')).toHaveCount(0);
  const finding = page.getByRole('listitem').filter({ hasText: '«paqet» no está en el diccionario ca' });
  await expect(page.getByText('«pedidoo» no está en el diccionario')).toBeVisible();
  await finding.getByRole('button', { name: 'paquet', exact: true }).press('Enter');
  await expect(draftOf(page)).toContainText('el seu paquet avui');

  const kept = join(dataDir, 'compiled');
  const [file = ''] = readdirSync(kept);
  const written = statSync(join(kept, file)).mtimeMs;
  const again = await app.crash();
  await again.getByRole('button', { name: 'Ajustes' }).press('Enter');
  await expect(again.getByRole('region', { name: 'Diccionarios de otros idiomas' })).toContainText('Listo: 26 formas');
  await expect(again.getByText('Diccionario ca listo')).toHaveCount(0);
  expect(readdirSync(kept)).toEqual([file]);
  expect(statSync(join(kept, file)).mtimeMs).toBe(written);
});
