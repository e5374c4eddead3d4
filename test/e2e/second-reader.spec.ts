/** A second reader in the real window: named, measured, in use and in sight, with its word on the checklist and in the re-read. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { A_MEASUREMENT, playing, startReaderServer } from '../support/reader-server.js';
import { expect, test } from './fixtures.js';
import { draftOf, inEnglish, row, writeDraft } from './window.js';

for (const lang of ['es', 'en'] as const)
  test(`a reader that the policy names is told in every section, and its word is shown (${lang})`, async ({ app }) => {
    test.setTimeout(120_000);
    const server = await startReaderServer(
      playing(({ asks }) =>
        asks.map(({ n }) => ({ ask: n, state: 'answered', sentences: [1], reason: lang === 'es' ? 'dice el día' : 'says the day' })),
      ),
    );
    try {
      const t =
        lang === 'es'
          ? {
              policy: 'Normas',
              settings: 'Ajustes',
              compose: 'Redactar',
              url: 'Dirección del servidor',
              model: 'Modelo',
              use: /Usarlo: mandar .* a m en http/,
              inUse: /Segundo lector en uso: m en 127\.0\.0\.1/,
              says: /Segundo lector: lo responde/,
              hint: /medirlo/,
            }
          : {
              policy: 'Policy',
              settings: 'Settings',
              compose: 'Compose',
              url: 'Address of the server',
              model: 'Model',
              use: /Use it: send .* to m at http/,
              inUse: /Second reader in use: m at 127\.0\.0\.1/,
              says: /Second reader: answers it/,
              hint: /has to be measured/,
            };
      let { page } = app;
      if (lang === 'en') await inEnglish(page);
      await page.getByRole('button', { name: t.policy, exact: true }).click();
      await page.getByLabel(t.url).fill(server.url);
      await page.getByLabel(t.url).blur();
      await page.getByLabel(t.model, { exact: true }).fill('m');
      await page.getByLabel(t.model, { exact: true }).press('Control+s');
      await page.getByRole('button', { name: t.settings, exact: true }).click();
      const use = page.getByRole('checkbox', { name: t.use });
      // Both values have reached the file once the policy that was read again names them.
      await expect(use).toBeDisabled();
      await expect(page.getByText(t.hint)).toBeVisible();
      expect(server.requests()).toBe(0);

      // Measured, as the settings keep it.
      writeFileSync(
        join(app.dataDir, 'settings.json'),
        JSON.stringify({ language: lang, firstRunDone: true, readerMeasured: { ...A_MEASUREMENT, url: server.url } }),
      );
      page = await app.crash();
      await page.getByRole('button', { name: t.settings, exact: true }).click();
      await expect(page.getByText(t.inUse)).toBeHidden();
      await page.getByRole('checkbox', { name: t.use }).check();
      for (const section of [t.settings, t.policy, t.compose]) {
        await page.getByRole('button', { name: section, exact: true }).click();
        await expect(page.getByRole('note').filter({ hasText: t.inUse })).toBeVisible();
      }
      await draftOf(page).fill('');
      await writeDraft(
        page,
        lang === 'es' ? 'Hola, María: la caja grande pesa bastante. Un saludo' : 'Hello Mary, the large box is rather heavy. Kind regards',
      );
      await expect(page.locator('[data-ask]').getByText(t.says).first()).toBeVisible({ timeout: 15_000 });
      await expect(row(page, lang === 'es' ? '¿Cuándo llega' : 'When will')).toHaveAttribute('aria-label', t.says);
      expect(server.asked.length).toBeGreaterThan(0);
    } finally {
      await server.stop();
    }
  });
