import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { findE2eBrowser } from './main/setup/e2e-browser.mjs';
const b = await findE2eBrowser({ mayInstall: false });
const OUT='/tmp/shelf';
const combos = process.argv[2] ? JSON.parse(process.argv[2]) : [['es','light',1280,800],['en','dark',900,700]];
const browser = await chromium.launch({ executablePath: b.executablePath, args: b.args });
for (const [lang, theme, w, h] of combos) {
  const data = mkdtempSync('/tmp/shelf/data-'); const es = lang === 'es';
  const child = spawn(process.execPath, ['dist/main/local.js'], { env: { ...process.env, RELEE_DATA: data, RELEE_NO_WINDOW: '1', LANG: es?'es_ES.UTF-8':'en_GB.UTF-8', LC_ALL: es?'es_ES.UTF-8':'en_GB.UTF-8', RELEE_STARTERS: 'snippets' }, stdio: ['ignore','pipe','inherit'] });
  const url = await new Promise((done) => { let o=''; child.stdout.on('data', (d) => { o += d; const m = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(o); if (m) done(m[0]); }); });
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, locale: es?'es-ES':'en-GB', timezoneId: 'Europe/Madrid', colorScheme: theme, reducedMotion: 'reduce' });
  const page = await ctx.newPage();
  page.on('pageerror', (e) => console.log('PAGEERROR', lang, theme, w, String(e)));
  page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text().slice(0,300)); });
  const shot = async (n) => { await page.waitForTimeout(500); await page.screenshot({ path: `${OUT}/${n}-${lang}-${theme}-${w}.png` }); };
  const tryit = async (n, f) => { try { await f(); } catch (e) { console.log('FAIL', n, lang, theme, w, String(e).split('\n').slice(0,4).join(' ')); } };
  await page.goto(url);
  await page.getByRole('button', { name: /^(?:Ahora no|Not now)$/ }).click();
  const draftBox = page.getByRole('textbox', { name: /Respuesta al cliente|Reply to the customer/ });
  const body = page.getByLabel(/^(?:Texto|Text)$/);
  const text = async () => (await body.locator('.cm-line').allTextContents()).join('\n');
  await tryit('save', async () => {
    await draftBox.focus();
    await page.keyboard.type(es ? 'Hola, María:\n\nSu pedido 10482 llega el jueves 10 de diciembre. El candado cuesta 12 €.\n\nSígalo en https://correos.example/s?c=PQ4F8X.' : 'Hello Mary,\n\nYour order 10482 arrives on Thursday 10 December. The lock is £12.\n\nTrack it at https://post.example/s?c=PQ4F8X.');
    await page.waitForTimeout(2500);
    await page.keyboard.press('Control+Shift+s');
    await body.waitFor(); await page.waitForTimeout(2500); await shot('save');
    console.log('BODY', JSON.stringify(await text()));
    await page.mouse.move(w/2, h/2); await page.mouse.wheel(0, 900); await shot('save-b');
    await page.keyboard.press('Escape');
  });
  await tryit('library', async () => {
    await page.getByRole('button', { name: es ? 'Biblioteca' : 'Library', exact: true }).first().click(); await shot('lib');
    await page.getByRole('listbox').first().getByRole('option').nth(4).click(); await page.waitForTimeout(2500); await shot('reply');
    await page.mouse.move(w*0.75, h/2); await page.mouse.wheel(0, 600); await shot('reply-b');
  });
  await tryit('new', async () => {
    await page.getByRole('button', { name: es ? 'Nueva respuesta' : 'New reply' }).click();
    await body.focus(); await page.keyboard.type(es ? 'Su pedido {{ n.º de ped' : 'Your order {{ order num'); await page.waitForTimeout(400);
    await shot('complete');
    await page.keyboard.press('Enter'); console.log('AFTER', JSON.stringify(await text()));
    await page.keyboard.type(es ? ' ha sido un herror, {{ cliente.nombre }}. {{ order.delivery_date | da' : ' was a mistaek, {{ client.name }}. {{ order.delivery_date | da'); await page.waitForTimeout(300); await shot('complete-b');
    await page.keyboard.press('Enter'); console.log('AFTER2', JSON.stringify(await text()));
    await page.waitForTimeout(3000); await shot('faults');
    await page.mouse.move(w*0.75, h/2); await page.mouse.wheel(0, 500); await shot('faults-b');
    console.log('FAULTS', JSON.stringify(await page.getByRole('region', { name: es ? 'Qué dicen las comprobaciones' : 'What the checks say' }).innerText()));
    await body.fill(es ? 'Uno.\n\nDos {{ order.id }}.' : 'One.\n\nTwo {{ order.id }}.'); console.log('FILL', JSON.stringify(await text()));
    await page.getByRole('button', { name: es ? 'Cancelar' : 'Cancel', exact: true }).click();
  });
  await tryit('doctor', async () => { await page.getByRole('button', { name: es ? 'Revisar' : /^Check/ }).first().click(); await page.waitForTimeout(3000); await shot('doctor'); await page.getByRole('button', { name: es ? 'Volver a la biblioteca' : /^Back to/ }).click(); });
  await tryit('import', async () => { await page.getByRole('button', { name: es ? /^Importar/ : /^Import/ }).first().click(); await shot('import'); });
  await ctx.close(); child.kill();
}
await browser.close();
