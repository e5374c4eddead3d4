/** Beyond what axe sees: a lap with the keyboard, names in the accessibility tree, 200 % zoom, forced colours, reduced motion. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { inEnglish, writeDraft } from './window.js';

const SECTIONS = {
  es: ['Redactar', 'Biblioteca', 'Seguimientos', 'Práctica', 'Estadísticas', 'Normas', 'Ajustes'],
  en: ['Compose', 'Library', 'Follow-ups', 'Practice', 'Statistics', 'Policy', 'Settings'],
} as const;

const section = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) });
async function open(page: Page, name: string): Promise<void> {
  await section(page, name).click();
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.locator('main[aria-busy="true"]')).toHaveCount(0);
}

interface Stop {
  readonly what: string;
  readonly outlined: boolean;
  readonly seen: boolean;
  readonly last: boolean;
}

/** Where the focus is: what has it, whether it shows, and whether it is in sight. */
const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const node = document.activeElement as HTMLElement;
    const box = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    const marked = node.getAttribute('aria-activedescendant');
    const rest = node.closest('[class]')?.parentElement;
    const ring = (element: Element | null | undefined) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    return {
      what: `${node.tagName} ${node.getAttribute('aria-label') ?? node.id ?? ''} ${node.textContent?.slice(0, 30) ?? ''}`,
      outlined:
        ring(node) ||
        ring(node.parentElement) ||
        ring(rest) ||
        (marked !== null && ring(document.getElementById(marked))) ||
        style.caretColor !== 'auto' ||
        node.isContentEditable ||
        /^(?:INPUT|TEXTAREA|SELECT)$/.test(node.tagName),
      seen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
      last: node === document.body,
    };
  });

test('a lap with the keyboard goes through every section and comes back, each stop in sight and marked', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  for (const name of SECTIONS.es.filter((one) => one !== 'Redactar')) {
    await open(page, name);
    await section(page, name).focus();
    const stops = new Map<string, Stop>();
    let laps = 0;
    for (let i = 0; i < 260 && laps === 0; i++) {
      await page.keyboard.press('Tab');
      const stop = await stopOf(page);
      if (stop.last || stop.what.startsWith('BUTTON Redactar')) laps++;
      else stops.set(`${i} ${stop.what}`, stop);
    }
    expect(laps, `${name}: the focus never comes round`).toBe(1);
    expect(
      [...stops.values()].filter(({ seen, outlined }) => !seen || !outlined).map(({ what }) => what),
      name,
    ).toEqual([]);
    expect(stops.size, name).toBeGreaterThan(2);
  }
});

interface Node {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}
/** What a screen reader is told can be acted on, by role and name. */
async function actable(client: CDPSession): Promise<readonly (readonly [role: string, name: string])[]> {
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as unknown as { readonly nodes: readonly Node[] };
  return nodes
    .filter(
      ({ ignored, role }) =>
        !ignored &&
        /^(?:button|link|textbox|combobox|checkbox|listbox|searchbox|radio|slider|spinbutton|tab|switch)$/.test(role?.value ?? ''),
    )
    .map(({ role, name }) => [role?.value ?? '', name?.value.trim() ?? ''] as const);
}

for (const lang of ['es', 'en'] as const) {
  test(`everything that can be acted on has a name, in its language, and no two buttons of the rail share one (${lang})`, async ({
    app,
  }) => {
    const { page } = app;
    if (lang === 'en') await inEnglish(page);
    else await writeDraft(page, 'Hola, María:\n\nFaltta algo!!! Llega mañana.');
    const client = await page.context().newCDPSession(page);
    const words = new Set<string>();
    for (const name of SECTIONS[lang]) {
      await open(page, name);
      const found = await actable(client);
      expect(found.filter(([, label]) => label === '').map(([role]) => `${name}: ${role}`)).toEqual([]);
      for (const [, label] of found) words.add(label);
    }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    // A name left in the other language would be one of its own words.
    const strange =
      lang === 'es'
        ? /\b(?:Save|Delete|Settings|Close|Open|Cancel|Search)\b/
        : /\b(?:Guardar|Borrar|Ajustes|Cerrar|Abrir|Cancelar|Buscar)\b/;
    expect([...words].filter((label) => strange.test(label))).toEqual([]);
    const rail = await page
      .getByRole('navigation')
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(new Set(rail).size).toBe(rail.length);
    await expect(await app.second('quick')).toHaveTitle(lang === 'es' ? 'Relee · Inserción rápida' : 'Relee · Quick insert');
  });
}

test('at 200 % nothing is cut off sideways, and what is below is reached', async ({ app }) => {
  const { page } = app;
  // A window of 1280 × 800 at 200 % is half as many CSS pixels.
  await page.setViewportSize({ width: 640, height: 400 });
  for (const name of SECTIONS.es) {
    await open(page, name);
    const cut = await page.evaluate(() => {
      const wide = document.documentElement.scrollWidth > innerWidth;
      const outside = [...document.querySelectorAll<HTMLElement>('main button, main input, main select, main textarea')].filter((node) => {
        if (!node.checkVisibility() || node.closest('[aria-hidden="true"], .quiet')) return false;
        node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const box = node.getBoundingClientRect();
        return box.width > 0 && (box.left >= innerWidth || box.right <= 0 || box.top >= innerHeight || box.bottom <= 0);
      });
      return [
        ...(wide ? ['the page scrolls sideways'] : []),
        ...outside.map((node) => node.getAttribute('aria-label') ?? node.textContent ?? node.tagName),
      ];
    });
    expect(cut, name).toEqual([]);
  }
});

test('forced colours keep states and focus visible; reduced motion moves nothing', async ({ app }) => {
  const { page } = app;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await writeDraft(page, 'Hola, María:\n\nFaltta algo.');
  await expect(page.locator('[data-ask]').first()).toBeVisible();
  // States are told by sign and word, not by colour: both are drawn in the system's colours.
  const row = page.locator('[data-ask]').first();
  await expect(row.locator('strong')).not.toBeEmpty();
  const colours = await row.evaluate((node) => {
    const sign = node.querySelector('svg');
    return {
      sign: sign ? getComputedStyle(sign).stroke : '',
      text: getComputedStyle(node).color,
      ground: getComputedStyle(document.body).backgroundColor,
    };
  });
  expect(colours.sign).not.toBe(colours.ground);
  expect(colours.text).not.toBe(colours.ground);
  await section(page, 'Ajustes').focus();
  await page.keyboard.press('Tab');
  expect((await stopOf(page)).outlined).toBe(true);
  for (const name of SECTIONS.es) {
    await open(page, name);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((node) => {
          const { transitionDuration, animationDuration } = getComputedStyle(node);
          return [transitionDuration, animationDuration].some((list) => list.split(', ').some((one) => parseFloat(one) > 0.001));
        })
        .map((node) => node.className.toString()),
    );
    expect(moving, name).toEqual([]);
  }
});
