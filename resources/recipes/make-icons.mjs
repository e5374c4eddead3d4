// Draws resources/icons/*.png from the window's own SVG, in a Chromium. Run it when the drawing changes: node resources/recipes/make-icons.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findE2eBrowser } from '../../main/setup/e2e-browser.mjs';
import { root } from '../../main/setup/install.mjs';

const SIZES = [16, 32, 48, 128, 256, 512];
const found = await findE2eBrowser({ mayInstall: true });
if ('missing' in found) throw new Error(found.missing);
const browser = await chromium.launch({ ...(found.executablePath === undefined ? {} : { executablePath: found.executablePath }), args: found.args });
const svg = readFileSync(join(root, 'renderer/public/icon.svg'), 'utf8');
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(root, `resources/icons/${size}x${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
