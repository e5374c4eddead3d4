/** The pictures of the README and a short recording, taken from the program as it is: `resources/screenshots/`. Written only when RELEE_PICTURES=1. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { animatedPng, type Frame } from '../support/animated-png.js';
import { expect, test } from './fixtures.js';
import { inEnglish, nextWeek, row, writeDraft } from './window.js';

const FOLDER = join(import.meta.dirname, '../../resources/screenshots');
const keep = process.env['RELEE_PICTURES'] === '1';

const DRAFT = {
  es:
    'Hola, María:\n\nSentimos mucho que su pedido no haya llegado todavía: se retrasó en el almacén por un eror nuestro. Su pedido llega el ' +
    nextWeek('es') +
    ' antes de las 20:00.\n\nPuede ver el seguimiento en https://cafesdelpuerto.example/pedidos con el número 10482. Si hay cualquier cambio, le escribiremos en breve.\n\nUn saludo,\nLucía',
  en:
    'Hello Mary,\n\nWe are very sorry that your order has not arrived yet: it was held up in our warehouse, by our mistake. Your order will arrive on ' +
    nextWeek('en') +
    ' before 8 pm.\n\nYou can track it at https://harbourcoffee.example/orders with the number 10482. If anything changes, we will write to you shorttly.\n\nKind regards,\nLucy',
};

/** The page as it looks, at the size of an ordinary laptop window. A picture of nothing fails. */
async function picture(page: Page, name: string): Promise<Buffer> {
  await page.mouse.move(640, 799);
  await page.waitForTimeout(250);
  const bytes = await page.screenshot(keep ? { path: join(FOLDER, `${name}.png`) } : {});
  expect(bytes.length).toBeGreaterThan(20_000);
  return bytes;
}

/** How long a picture of the recording stands, in milliseconds. */
const STANDS = 1800;
/** A recording that a page loads at once. */
const LARGEST = 1_500_000;

/** Writes the recording. One that a README would not bear, or that does not move, fails. */
function recording(pictures: readonly Buffer[], lang: string): void {
  const frames = pictures.map((png): Frame => ({ png, ms: STANDS }));
  const bytes = animatedPng(frames);
  expect(new Set(pictures.map((png) => png.toString('base64'))).size).toBe(pictures.length);
  expect(bytes.length).toBeLessThan(LARGEST);
  if (keep) writeFileSync(join(FOLDER, `recording-${lang}.png`), bytes);
}

// Written in both languages; that they can be taken is seen in one.
for (const [lang, colorScheme] of (
  [
    ['es', 'light'],
    ['en', 'dark'],
  ] as const
).slice(0, keep ? 2 : 1)) {
  test(`pictures (${lang}, ${colorScheme})`, async ({ app }) => {
    if (keep) mkdirSync(FOLDER, { recursive: true });
    const { page } = app;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (lang === 'en') {
      await inEnglish(page);
      // An English team has an English library.
      const library = join(app.dataDir, 'team.yaml');
      copyFileSync(join(import.meta.dirname, '../../snippets/en.yaml'), library);
      await page.getByRole('button', { name: 'Library', exact: true }).click();
      await page.getByRole('button', { name: 'Libraries…' }).click();
      await app.nameFile(page.getByRole('button', { name: 'Open a team library…' }), library);
      await page.getByRole('button', { name: 'Back' }).click();
      await expect(page.getByRole('option', { name: /Delivery is late/ })).toBeVisible();
      await page.getByRole('button', { name: 'Compose' }).click();
    }
    const shots: Buffer[] = [];
    const shot = async () => {
      await page.waitForTimeout(250);
      shots.push(await page.screenshot());
    };
    await page.mouse.move(640, 799);
    await shot();
    const half = DRAFT[lang].indexOf('\n\n', DRAFT[lang].indexOf('\n\n') + 1);
    await writeDraft(page, DRAFT[lang].slice(0, half));
    await expect(row(page, lang === 'es' ? '¿Cuándo llega' : 'When will')).toHaveAttribute('data-state', /^(?:answered|doubt)$/);
    await shot();
    await writeDraft(page, DRAFT[lang].slice(half));
    await expect(row(page, lang === 'es' ? '¿Cuándo llega' : 'When will')).toHaveAttribute('data-state', /^(?:answered|doubt)$/);
    await expect(page.locator('.cm-finding').first()).toBeVisible();
    shots.push(await picture(page, `composer-${lang}`));
    await page.keyboard.press('Control+k');
    await page.keyboard.type(lang === 'es' ? 'retraso' : 'delay');
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    shots.push(await picture(page, `palette-${lang}`));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: /Volver al borrador|Back to the draft/ })).toBeVisible();
    shots.push(await picture(page, `reread-${lang}`));
    recording(shots, lang);
  });
}
