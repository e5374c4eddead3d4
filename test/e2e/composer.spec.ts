/** The one job, by keyboard alone, in both languages. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.js';
import { draftOf, inEnglish, nextWeek, onDisk, row, toFinding, writeDraft, writeWords } from './window.js';

const JOB = {
  es: {
    answer:
      'Hola, María:\n\nSentimos mucho que su pedido no haya llegado todavía. Su pedido llega el ' +
      nextWeek('es') +
      ' antes de las 20:00.\n\n',
    rest: 'Puede ver el seguimiento en https://tienda.example/seguimiento con su número de pedido.\n\nLe enviamos hoy la factura a nombre de su empresa.\n\n',
    promise: 'Le llamaremos mañana para confirmar la entrega.\n\nUn saludo,\nLucía',
    when: '¿Cuándo llega mi pedido?',
    answered: 'Respondida',
    unanswered: 'Sin responder',
    reread: 'Releer',
    copied: /Copiada/,
    followUps: /Seguimientos/,
  },
  en: {
    answer:
      'Hello Mary,\n\nWe are very sorry that your order has not arrived yet. Your order will arrive on ' +
      nextWeek('en') +
      ' before 8 pm.\n\n',
    rest: 'You can track it at https://shop.example/tracking with your order number.\n\nWe are sending you the invoice in your company’s name today.\n\n',
    promise: 'We will call you tomorrow to confirm the delivery.\n\nKind regards,\nLucy',
    when: 'When will my order get here?',
    answered: 'Answered',
    unanswered: 'Unanswered',
    reread: 'Re-read',
    copied: /Copied/,
    followUps: /Follow-ups/,
  },
} as const;

for (const lang of ['es', 'en'] as const) {
  test(`the sample case from message to follow-up, by keyboard (${lang})`, async ({ app }) => {
    const { page } = app;
    const job = JOB[lang];
    const errors: string[] = [];
    page.on('console', (m) => {
      if (m.type() === 'error') errors.push(m.text());
    });
    if (lang === 'en') await inEnglish(page);
    const when = row(page, job.when);
    await expect(when).toContainText(job.unanswered);

    await writeDraft(page, job.answer);
    await expect(when).toContainText(job.answered);
    // Asks can be gone to and overruled without the mouse, and given back.
    const number = await when.getAttribute('data-ask');
    await page.keyboard.press(`Alt+${number}`);
    await expect(when).toBeFocused();
    await page.keyboard.press('o');
    await expect(when).toContainText(job.unanswered);
    await page.keyboard.press('o');
    await expect(when).toContainText(job.answered);
    await page.keyboard.press('Escape');

    // A whole letter key by key, once; elsewhere most of it is put there at once.
    if (lang === 'es') await page.keyboard.type(job.rest + job.promise);
    else await writeWords(page, job.rest + job.promise);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: job.reread, exact: true })).toBeFocused();
    // In the message itself; among the answers it may be folded with those that are sure.
    await expect(page.getByText(job.when).filter({ visible: true }).first()).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: job.copied }).first()).toBeVisible();
    const copied = await app.copied();
    expect(copied.text).toContain(job.answer.split('\n')[2]);
    expect(copied.html).toContain('<p>');

    // What was promised is kept by itself.
    await page.getByRole('button', { name: job.followUps }).press('Enter');
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    expect(errors).toEqual([]);
  });
}

// How soon is a figure of `npm run bench`: a limit here would measure the machine.
test('a verdict flips by itself when the sentence that answered is deleted, and back when it returns', async ({ app }) => {
  const { page } = app;
  const when = row(page, JOB.es.when);
  await writeDraft(page, `Hola, María:\n\nSu pedido llega el ${nextWeek('es')}.`);
  await expect(when).toContainText('Respondida');
  await draftOf(page).evaluate((node) => {
    const lines = [...node.querySelectorAll('.cm-line')];
    getSelection()?.selectAllChildren(lines.at(-1) as Element);
  });
  await page.keyboard.press('Delete');
  await expect(when).toHaveAttribute('data-state', 'unanswered');
  await page.keyboard.press('Control+z');
  await expect(when).toContainText('Respondida');
});

test('a case survives kill -9: message, draft, channel and verdicts', async ({ app }) => {
  let { page } = app;
  await writeDraft(page, 'Hola, María:\n\nLo estamos mirando con el transportista.');
  await page.getByLabel('Canal').selectOption('whatsapp');
  await expect(page.locator('[data-ask="1"]')).toBeVisible();
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('n');
  await expect(page.locator('[data-ask="1"]')).toContainText('No hace falta');
  await expect.poll(() => onDisk(join(app.dataDir, 'cases'))).toMatch(/Lo estamos mirando.*not-needed/);
  page = await app.crash();
  await expect(draftOf(page)).toContainText('Lo estamos mirando con el transportista.');
  await expect(page.getByLabel('Canal')).toHaveValue('whatsapp');
  await expect(page.locator('[data-ask="1"]')).toContainText('No hace falta');
});

test('a fix is one key and undo takes it back', async ({ app }) => {
  const { page } = app;
  await writeDraft(page, 'Hola, María:\n\nSu pedido está en CAMINO hacia su casa.');
  await expect(page.locator('.cm-finding').first()).toBeVisible();
  await toFinding(page);
  await page.keyboard.press('Control+.');
  await expect(draftOf(page)).not.toContainText('CAMINO');
  await page.keyboard.press('Control+z');
  await expect(draftOf(page)).toContainText('CAMINO');
});

test('what policy blocks is copied only with a reason', async ({ app }) => {
  const { page } = app;
  await writeDraft(page, 'Hola, María:\n\nSu pedido [fecha de entrega] llega pronto.');
  await expect(page.locator('.cm-finding-block')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  // The key leads back to what blocks; copying all the same is asked for by hand, with a reason that says something.
  await page.keyboard.press('Control+Enter');
  await expect(draftOf(page)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Copiar de todos modos' }).press('Enter');
  await expect(page.getByLabel(/Motivo/)).toBeFocused();
  await page.keyboard.type('x');
  await expect(page.getByRole('button', { name: 'Copiar de todos modos' })).toBeDisabled();
  await page.keyboard.type(' El cliente sabe la fecha por teléfono');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copiada' }).first()).toBeVisible();
  // The lead reads the reason, and takes the figures along.
  await page.getByRole('button', { name: 'Estadísticas' }).press('Enter');
  const overrides = page.getByRole('region', { name: 'Copiadas pese a las normas' });
  await expect(overrides).toContainText('El cliente sabe la fecha por teléfono');
  await expect(page.getByRole('region', { name: 'Semana a semana' }).locator('canvas')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exportar CSV' }).press('Enter');
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('El cliente sabe la fecha por teléfono');
  // What is shared holds no word of it, and is taken away again.
  await page.getByRole('button', { name: 'Compartir mis cifras' }).press('Enter');
  const stop = page.getByRole('button', { name: 'Dejar de compartir' });
  await expect(stop).toBeVisible();
  const folder = join(app.dataDir, 'statistics');
  const shared = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
  expect(shared).toContain('"findings"');
  expect(shared).not.toMatch(/teléfono|pedido|María/);
  await stop.press('Enter');
  await expect(stop).toHaveCount(0);
});
