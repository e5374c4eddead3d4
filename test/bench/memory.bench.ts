/** Heap of what the window's worker holds once both languages were checked: engine, dictionaries, what is remembered of a case. */
import { readFileSync } from 'node:fs';
import { createAnalyser } from '../../core/analyse.js';
import type { Lang } from '../../core/contract.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { openSpeller, type Speller } from '../../core/spelling/speller.js';
import { figure } from './harness.js';
import { NOW, SAMPLE, varied } from './sample.js';

const open = (lang: Lang): Speller => openSpeller(new Uint8Array(readFileSync(`resources/dictionaries/${lang}.dawg`)), lang);
const spellers: Record<Lang, Speller> = { es: open('es'), en: open('en') };
const analyser = createAnalyser((lang) => spellers[lang]);
for (let n = 0; n < 20; n++) {
  for (const lang of ['es', 'en'] as const)
    analyser({
      message: varied(SAMPLE[lang].message, n, lang),
      draft: varied(SAMPLE[lang].draft, n, lang),
      channel: 'email',
      lang,
      context: {},
      policy: DEFAULT_POLICY,
      now: NOW,
    });
}
gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();
figure('heap of the whole check', 'both languages', (heapUsed + arrayBuffers) / 1e6, 'MB');
