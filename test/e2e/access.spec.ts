/** Every view, in each theme and each language: no accessibility violation that axe knows, and nothing cut off. */
import type { Page } from '@playwright/test';
import { violations } from './axe.js';
import { expect, test } from './fixtures.js';
import { inEnglish, row, toFinding, writeDraft } from './window.js';

async function wide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight);
}

const NAMES = {
  es: {
    sections: ['Biblioteca', 'Seguimientos', 'Práctica', 'Estadísticas', 'Normas', 'Ajustes'],
    composer: 'Redactar',
    facts: 'Datos de la respuesta',
    addVariant: 'Añadir variante',
    libraries: 'Bibliotecas…',
    addLibrary: 'Añadir',
    back: /Volver al borrador/,
    result: 'Resultado',
    stored: 'Qué se guarda y dónde',
    reset: 'Volver a los de fábrica',
  },
  en: {
    sections: ['Library', 'Follow-ups', 'Practice', 'Statistics', 'Policy', 'Settings'],
    composer: 'Compose',
    facts: 'Facts in the reply',
    addVariant: 'Add a variant',
    libraries: 'Libraries…',
    addLibrary: 'Add',
    back: /Back to the draft/,
    result: 'Result',
    stored: 'What is stored where',
    reset: 'Back to the defaults',
  },
};

for (const [lang, colorScheme] of [
  ['es', 'light'],
  ['en', 'dark'],
] as const) {
  test(`no violation in any view (${lang}, ${colorScheme})`, async ({ app }) => {
    test.setTimeout(180_000);
    const { page } = app;
    const seen: Record<string, string[]> = {};
    const look = async (name: string) => {
      seen[name] = await violations(page);
      if (!(await wide(page))) seen[name].push('the page scrolls');
    };
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (lang === 'en') await inEnglish(page);
    await writeDraft(
      page,
      lang === 'es'
        ? 'Hola, María:\n\nSu pedido llega el jueves 12. TODO va BIEN!!! Le llamaremos mañana. Faltta. Cuesta 4,95 €.'
        : 'Hello Mary,\n\nYour order will arrive on Thursday 12. ALL is WELL!!! We will call you tomorow. It costs $4.95.',
    );
    await expect(page.locator('.cm-finding').first()).toBeVisible();
    await expect(row(page, lang === 'es' ? '¿Cuándo llega' : 'When will')).toHaveAttribute('data-state', /.+/);
    await page.locator('summary').filter({ hasText: NAMES[lang].facts }).click();
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await look('composer');
    await page.setViewportSize({ width: 900, height: 600 });
    await look('composer, small window');
    await page.setViewportSize({ width: 1280, height: 800 });
    await toFinding(page);
    await look('tooltip');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    await look('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await look('keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+s');
    await look('save as reply');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: NAMES[lang].back })).toBeVisible();
    await look('re-read');
    await page.keyboard.press('Control+Enter');
    await look('copied');
    await page.keyboard.press('Escape');
    for (const name of NAMES[lang].sections) {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await look(name);
      // The pages behind a section, once in each language.
      const deep = (lang === 'es') === (colorScheme === 'light');
      if (deep && name === NAMES[lang].sections[2]) {
        await page.getByRole('listbox').getByRole('option').first().click();
        await page
          .locator('#practice-reply')
          .fill(lang === 'es' ? 'Hola, María:\n\nSu pedido llega el jueves 12 de marzo.' : 'Hello Mary,\n\nIt arrives on Thursday.');
        await look('a practice case');
        await page.keyboard.press('Control+Enter');
        await expect(page.getByRole('heading', { name: NAMES[lang].result })).toBeVisible();
        await look('its result');
      }
      if (deep && name === NAMES[lang].sections[5]) {
        await page.getByRole('button', { name: NAMES[lang].stored }).click();
        await expect(page.getByRole('listitem').first()).toBeVisible();
        await look('what is stored');
        await page.getByRole('button', { name: NAMES[lang].reset }).click();
        await look('what is stored, asking');
      }
      if (name !== NAMES[lang].sections[0]) continue;
      await page.getByRole('listbox').getByRole('option').first().click();
      await page.getByRole('button', { name: NAMES[lang].addVariant }).click();
      await look('a reply with a variant');
      await page.getByRole('button', { name: NAMES[lang].libraries }).click();
      await page.getByRole('region', { name: NAMES[lang].addLibrary, exact: true }).getByRole('button').nth(1).click();
      await expect(page.getByRole('main').getByRole('checkbox')).toBeVisible();
      await look('the libraries');
    }
    await page.getByRole('button', { name: NAMES[lang].composer }).click();
    await page.keyboard.press('Alt+n');
    await look('empty case');
    const quick = await app.second('quick');
    await quick.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(quick.getByRole('option').first()).toBeVisible();
    seen['quick insert'] = await violations(quick);
    expect(Object.fromEntries(Object.entries(seen).filter(([, list]) => list.length > 0))).toEqual({});
  });
}
