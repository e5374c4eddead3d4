/** What a team sets once and an agent teaches: policy fields, dictionaries, facts, verdicts. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { bodyOf, draftOf, inEnglish, row, toFinding, writeDraft } from './window.js';

test('a figure of the policy is one changed line of its file, and the sample shows what it does', async ({ app }) => {
  const { page, dataDir } = app;
  const file = join(dataDir, 'policy.yaml');
  await page.getByRole('button', { name: 'Normas' }).press('Enter');
  await page.getByLabel('Respuesta de prueba', { exact: true }).fill('Le devolvemos hoy mismo 40 € por el retraso de su pedido.');
  const effect = page.getByRole('region', { name: 'Efecto en un ejemplo' });
  await expect(effect).not.toContainText('50 EUR');
  await page.getByLabel('Reembolso hasta (EUR)').fill('30');
  await page.getByLabel('Reembolso hasta (EUR)').press('Tab');
  await expect(effect).toContainText('30 EUR');
  expect(existsSync(file), 'nothing is written before it is saved').toBe(false);
  await page.getByRole('button', { name: 'Guardar para el equipo' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Normas guardadas' })).toBeVisible();
  const before = readFileSync(file, 'utf8');
  expect(before).toMatch(/refundUpTo: 30/);
  await expect(effect).toContainText('30 EUR');
  // A comment of the team's stays where it is.
  writeFileSync(file, `# De nuestro equipo\n${before}`);
  await expect(page.getByLabel('Texto del archivo (YAML)')).toHaveValue(/De nuestro equipo/);
  await page.getByLabel('Reembolso hasta (EUR)').fill('35');
  await page.getByLabel('Reembolso hasta (EUR)').press('Control+s');
  await expect.poll(() => readFileSync(file, 'utf8')).toBe(`# De nuestro equipo\n${before.replace('refundUpTo: 30', 'refundUpTo: 35')}`);
});

test('a word is taught for the case, for oneself and for the team, and taken back', async ({ app }) => {
  const { page, dataDir } = app;
  await writeDraft(page, 'Hola, María:\n\nEl zafirónix y el brumelín van con el trastolillo.');
  const finding = (word: string) => page.getByRole('listitem').filter({ hasText: `«${word}» no está en el diccionario` });
  const undo = page.getByRole('status').getByRole('button', { name: 'Deshacer' });
  await expect(finding('zafirónix')).toBeVisible();
  await page.keyboard.press('Control+Home');
  await toFinding(page);
  await page.keyboard.press('Alt+a');
  await expect(finding('zafirónix')).toHaveCount(0);
  await undo.press('Enter');
  await expect(finding('zafirónix')).toBeVisible();
  await finding('zafirónix').getByRole('button', { name: 'Vale solo en este caso' }).press('Enter');
  await expect(finding('zafirónix')).toHaveCount(0);
  await page.getByRole('button', { name: 'Quitar zafirónix de este caso' }).press('Enter');
  await expect(finding('zafirónix')).toBeVisible();
  await undo.press('Enter');
  await expect(finding('zafirónix')).toHaveCount(0);
  await finding('brumelín').getByRole('button', { name: 'Añadir al diccionario', exact: true }).press('Enter');
  await expect(finding('brumelín')).toHaveCount(0);
  await finding('trastolillo').getByRole('button', { name: 'Añadir al diccionario del equipo' }).press('Enter');
  await expect(finding('trastolillo')).toHaveCount(0);
  await expect(page.getByRole('status').first()).toContainText('«trastolillo» está ahora en el diccionario del equipo');
  const policy = () => readFileSync(join(dataDir, 'policy.yaml'), 'utf8');
  expect(policy()).toContain('trastolillo');
  await undo.press('Enter');
  await expect(finding('trastolillo')).toBeVisible();
  expect(policy()).not.toContain('trastolillo');
  await finding('trastolillo').getByRole('button', { name: 'Añadir al diccionario del equipo' }).press('Enter');
  await expect(finding('trastolillo')).toHaveCount(0);
  expect(policy()).toContain('trastolillo');

  await page.getByRole('button', { name: 'Ajustes' }).press('Enter');
  await page.getByRole('button', { name: 'Quitar brumelín del diccionario' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Quitar brumelín del diccionario' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Quitar brumelín del diccionario' })).toBeVisible();
  await page.getByLabel('Importar lista (.txt)').setInputFiles({
    name: 'lista.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('# de la tienda\nportarrollos\ndos palabras\nbrumelín\n'),
  });
  await expect(page.getByRole('button', { name: 'Quitar portarrollos del diccionario' })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exportar lista (.txt)' }).press('Enter');
  expect(readFileSync(await (await saved).path(), 'utf8')).toBe('brumelín\nportarrollos\n');
});

test('a proposed word that no dictionary lists is right in the case once it was taken', async ({ app }) => {
  const { page } = app;
  await writeDraft(page, 'Hola: el manual de ictiopatologia va de camino.');
  const finding = page.getByRole('listitem').filter({ hasText: 'no está en el diccionario' });
  await expect(finding).toContainText('ictiopatologia');
  await finding.getByRole('button', { name: 'ictiopatología', exact: true }).press('Enter');
  await expect(draftOf(page)).toContainText('ictiopatología');
  await expect(page.getByRole('button', { name: 'Quitar ictiopatología de este caso' })).toBeVisible();
  await expect(finding).toHaveCount(0);
});

test('a word for the team is taken back in English too, and what is no word is not taught', async ({ app }) => {
  const { page, dataDir } = app;
  await inEnglish(page);
  await writeDraft(page, 'The brumelish parcel parcel left.');
  const finding = page.getByRole('listitem').filter({ hasText: '“brumelish” is not in the dictionary' });
  await finding.getByRole('button', { name: 'Add to the team’s dictionary' }).press('Enter');
  await expect(page.getByRole('status').first()).toContainText('“brumelish” is in the team’s dictionary now');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(finding).toBeVisible();
  expect(readFileSync(join(dataDir, 'policy.yaml'), 'utf8')).not.toContain('brumelish');
  const twice = page.getByRole('listitem').filter({ hasText: '“parcel” is repeated' });
  await expect(twice.getByRole('button', { name: 'Add to dictionary', exact: true })).toHaveCount(0);
  await twice.getByTitle('Go to the words').click();
  await page.keyboard.press('Alt+a');
  await expect(page.getByRole('status').filter({ hasText: '“parcel” is not a new word' })).toHaveCount(1);
});

test('facts are checked off, and verdicts leave as labelled data on this machine', async ({ app }) => {
  const { page } = app;
  await writeDraft(page, 'Hola, María:\n\nEl envío cuesta 4,95 € y son 14 días.');
  await page.locator('summary').filter({ hasText: 'Datos de la respuesta' }).press('Enter');
  await page.getByRole('checkbox', { name: 'He comprobado «4,95 €»' }).press('Space');
  await page.getByRole('checkbox', { name: /He comprobado «14 días»/ }).press('Space');
  await expect(page.locator('summary').filter({ hasText: 'Datos de la respuesta' })).toContainText('todos con fuente');

  const when = row(page, '¿Cuándo llega mi pedido?');
  await when.press('a');
  await expect(when).toContainText('según usted');
  await page.getByRole('button', { name: 'Ajustes' }).press('Enter');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Guardar veredictos (.jsonl)' }).press('Enter');
  const lines = readFileSync(await (await saved).path(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([{ ask: '¿Cuándo llega mi pedido?', label: 'answered' }]);
});

test('a variant written in the library is the one that is inserted for its channel', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Biblioteca', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Nueva respuesta' }).press('Enter');
  await page.getByLabel('Título').fill('Prueba cobalto');
  await page.getByRole('textbox', { name: 'Atajo' }).fill('cobalto');
  await bodyOf(page).fill('La de siempre.');
  await page.getByRole('button', { name: 'Añadir variante' }).press('Enter');
  await page.getByLabel('Variante 1: Texto').fill('La de WhatsApp.');
  await page.getByRole('button', { name: 'Guardar', exact: true }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('variante 1');
  await page.getByLabel('Variante 1: Canales').selectOption('whatsapp');
  await page.getByRole('button', { name: 'Guardar', exact: true }).press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Guardada: Prueba cobalto');
  await page.getByRole('button', { name: 'Redactar' }).press('Enter');
  await page.getByLabel('Canal').selectOption('whatsapp');
  await writeDraft(page, ';cobalto');
  await page.keyboard.press('Tab');
  await expect(draftOf(page)).toContainText('La de WhatsApp.');
});

test("the shop's names, kept in the policy, tell whose words are whose in a pasted chat", async ({ app }) => {
  const { page, dataDir } = app;
  await page.getByRole('button', { name: 'Normas' }).press('Enter');
  const names = page.getByLabel('Nombres y direcciones de la tienda', { exact: true });
  await names.fill('Juan\nhola@iris.example');
  await names.press('Control+s');
  const policy = join(dataDir, 'policy.yaml');
  await expect.poll(() => (existsSync(policy) ? readFileSync(policy, 'utf8') : '')).toMatch(/names:\s+- Juan\s+- hola@iris\.example/);
  await page.getByRole('button', { name: 'Redactar' }).press('Enter');
  await page.keyboard.press('Alt+n');
  await page
    .getByLabel('Mensaje del cliente', { exact: true })
    .fill('10:00 Eva: hola, cuánto cuesta\n10:01 Juan: 20 euros\n10:02 Eva: vale, ¿hay en azul?');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-area="message"] [data-role="shop"]')).toContainText('20 euros');
  await expect(page.locator('[data-area="message"] [data-role="customer"]').last()).toContainText('¿hay en azul?');
});

test('a rule is tried on the replies of the past, and a draft of the policy outlives a crash until it is saved or discarded', async ({
  app,
}) => {
  let { page } = app;
  const { dataDir } = app;
  const file = join(dataDir, 'policy.yaml');
  const past = (id: string, reply: string) =>
    JSON.stringify({
      ...{ id, caseId: id, at: '2026-11-20T10:00:00Z', channel: 'email', lang: 'es', message: '¿Cuándo llega?', reply },
      ...{ asks: { total: 1, answered: 1, overruled: 0 }, findings: {}, replies: [], elapsedMs: 1_000 },
    });
  mkdirSync(join(dataDir, 'history'), { recursive: true });
  writeFileSync(
    join(dataDir, 'history', '2026-11.jsonl'),
    `${past('a', 'GRACIAS POR SU COMPRA, LLEGA EL JUEVES.')}\n${past('b', 'Hola: llega el jueves 26. Un saludo.')}\n`,
  );
  await page.getByRole('button', { name: 'Normas' }).press('Enter');
  await page.getByLabel('Buscar una regla').fill('mayusculas');
  const rule = page.getByRole('listitem').filter({ hasText: 'Mayúsculas que gritan' });
  await expect(rule).toContainText('Salta en 1 de 2 respuestas ya enviadas');
  await page.getByLabel('Qué hacer con «Mayúsculas que gritan»').selectOption('block');
  await expect(rule).toContainText('Habría frenado 1 de 2 respuestas ya enviadas');
  await page.getByText('Cambio de dirección', { exact: true }).press('Enter');
  const title = page.locator('details[open]').getByLabel('Título (español)');
  await title.fill('Cambiar la dirección');
  await title.press('Tab');
  await expect(page.getByRole('status').filter({ hasText: '2 cambios sin guardar' })).toBeVisible();
  expect(existsSync(file)).toBe(false);
  await expect.poll(() => readFileSync(join(dataDir, 'forms.json'), 'utf8')).toContain('Cambiar la dirección');

  page = await app.crash();
  await page.getByRole('button', { name: 'Normas' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '2 cambios sin guardar' })).toBeVisible();
  await expect(page.getByLabel('Qué hacer con «Mayúsculas que gritan»')).toHaveValue('block');
  await page.getByRole('button', { name: 'Descartar' }).press('Enter');
  await expect(page.getByLabel('Qué hacer con «Mayúsculas que gritan»')).toHaveValue('default');
  await page.getByRole('status').getByRole('button', { name: 'Deshacer' }).press('Enter');
  // A colleague changes the same rule meanwhile.
  writeFileSync(file, 'relee: policy\nversion: 1\nrules:\n  shouting: hint\n');
  await expect(page.getByRole('status').filter({ hasText: 'Otra persona ha cambiado' })).toBeVisible();
  await page.getByRole('button', { name: 'Poner lo mío' }).press('Enter');
  await page.getByRole('button', { name: 'Guardar para el equipo' }).press('Enter');
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/shouting: block[^]*Cambiar la dirección/);
});
