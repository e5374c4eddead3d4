import { existsSync, readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { createAnalyser, type AnalyseInput } from '../../core/analyse.js';
import { runChecks } from '../../core/checks/run.js';
import type { Lang } from '../../core/contract.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { openSpeller, type Speller } from '../../core/spelling/speller.js';
import { asDraft, asksIn, asMessage, entitiesIn } from '../support/readings.js';
import { judgeTexts } from '../support/judging.js';
import { NOW, SAMPLE, varied } from './sample.js';

interface Peer {
  readonly name: string;
  readonly check: (text: string) => unknown;
}

const spellers: Record<Lang, Speller> = { es: open('es'), en: open('en') };
function open(lang: Lang): Speller {
  return openSpeller(new Uint8Array(readFileSync(new URL(`../../resources/dictionaries/${lang}.dawg`, import.meta.url))), lang);
}
const speller = (lang: Lang) => spellers[lang];
const input = (lang: Lang): AnalyseInput => ({ ...SAMPLE[lang], channel: 'email', lang, context: {}, policy: DEFAULT_POLICY, now: NOW });

describe('parts of a check, Spanish, 300-word message and 320-word draft', () => {
  const { message, draft } = SAMPLE.es;
  const asks = asksIn(message, 'es');
  const entities = entitiesIn(message, { lang: 'es', now: NOW });
  let n = 0;
  bench('asks and entities', () => {
    const other = varied(message, n++);
    asksIn(other, 'es');
    entitiesIn(other, { lang: 'es', now: NOW });
  });
  bench('judging from nothing', () => {
    judgeTexts({ message, draft: varied(draft, n++), asks, lang: 'es', now: NOW });
  });
  bench('all rules', () => {
    runChecks({
      message: asMessage(message),
      draft: asDraft(varied(draft, n++)),
      read: (text) => asDraft(text),
      uiLang: 'es',
      channel: 'email',
      context: {},
      asks,
      entities,
      policy: DEFAULT_POLICY,
      isWord: (word) => spellers.es.has(word),
    });
  });
});

describe('the whole check after a key press, Spanish', () => {
  let n = 0;
  bench('from nothing', () => {
    createAnalyser(speller)({ ...input('es'), message: varied(SAMPLE.es.message, n), draft: varied(SAMPLE.es.draft, n++) });
  });
  const analyser = createAnalyser(speller);
  bench('one sentence edited', () => {
    analyser({ ...input('es'), draft: SAMPLE.es.draft.replace('ayer', `ayer ${n++}`) });
  });
});

const home = new URL('../../test/bench/peers/node_modules/', import.meta.url);
const others = existsSync(home)
  ? await ((await import(new URL('../../test/bench/peers/index.mjs', import.meta.url).href)) as { peers(): Promise<Peer[]> }).peers()
  : [];
if (others.length === 0) console.log('Peers left out: test/bench/peers is not installed (npm run bench installs it).');

describe('the same English draft, ours and other checkers', () => {
  let n = 0;
  bench('Relee: asks, judging, rules, spelling', () => {
    createAnalyser(speller)({ ...input('en'), message: varied(SAMPLE.en.message, n, 'en'), draft: varied(SAMPLE.en.draft, n++, 'en') });
  });
  for (const { name, check } of others)
    bench(name, async () => {
      await check(varied(SAMPLE.en.draft, n++, 'en'));
    });
});
