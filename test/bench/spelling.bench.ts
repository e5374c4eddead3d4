/**
 * Checking and suggesting beside nspell in the same run. The typos are seeded: half lose an accent or
 * take a confusion that Spanish invites, half are random one-edit slips. Words are looked up cold (a
 * dictionary just opened: no verdict is remembered) and warm (the same text again, as while typing).
 * Hunspell runs where it is installed, all typos through one pipe, so its figure is a mean.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import dictionaryEn from 'dictionary-en';
import dictionaryEs from 'dictionary-es';
import nspell from 'nspell';
import { bench, describe } from 'vitest';
import { openSpeller } from '../../core/spelling/speller.js';
import type { Lang } from '../../core/contract.js';
import { oneEdit, seeded } from '../core/spelling/support.js';

const SOURCES = { es: dictionaryEs, en: dictionaryEn };
const CONFUSIONS: readonly (readonly [RegExp, string])[] = [
  [/v/, 'b'],
  [/b/, 'v'],
  [/ll/, 'y'],
  [/^h/, ''],
  [/c(?=[ei])/, 's'],
  [/z/, 's'],
  [/g(?=[ei])/, 'j'],
  [/qu/, 'k'],
  [/mb/, 'nb'],
];
const WORDS_A_RUN = 10_000;
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function confused(word: string, random: () => number): string {
  if (/[áéíóú]/.test(word))
    return word
      .normalize('NFD')
      .replace(/\u0301/g, '')
      .normalize('NFC');
  const [from, to] = CONFUSIONS[Math.floor(random() * CONFUSIONS.length)] as readonly [RegExp, string];
  return word.replace(from, to);
}

/** Typos that neither engine accepts. */
function typosOf(lang: Lang, words: readonly string[], right: (word: string) => boolean): string[] {
  const random = seeded(7);
  const out: string[] = [];
  while (out.length < 300) {
    const word = words[Math.floor(random() * words.length)] as string;
    const typo = lang === 'es' && out.length % 2 === 0 ? confused(word, random) : oneEdit(word, random, 'abcdefghijklmnopqrstuvyz');
    if (typo.length > 2 && !right(typo)) out.push(typo);
  }
  return out;
}

/** Goes round a list, one item a call. */
function round<T>(items: readonly T[], use: (item: T) => unknown): () => void {
  let i = 0;
  return () => {
    use(items[i++ % items.length] as T);
  };
}

/** Both dictionaries as the app holds them, each with a first suggestion: resident memory, and the wait for that suggestion. */
function bothTogether(): void {
  gc?.();
  const rss = process.memoryUsage().rss;
  const waits = (['es', 'en'] as const).map((lang) => {
    const speller = openSpeller(readFileSync(`resources/dictionaries/${lang}.dawg`), lang);
    const from = performance.now();
    speller.suggest('pedisdo', 5);
    return `${lang} ${(performance.now() - from).toFixed(0)} ms`;
  });
  console.log(
    `es and en together: ${((process.memoryUsage().rss - rss) / 1e6).toFixed(1)} MB of RSS with first suggestions, which took ${waits.join(', ')}`,
  );
}
bothTogether();

for (const lang of ['es', 'en'] as const) {
  const rss = process.memoryUsage().rss;
  const began = performance.now();
  const bytes = new Uint8Array(readFileSync(`resources/dictionaries/${lang}.dawg`));
  const ours = openSpeller(bytes, lang);
  ours.has('pedido');
  const opened = performance.now();
  ours.suggest('pedisdo', 5);
  const memory = (process.memoryUsage().rss - rss) / 1e6;
  const before = performance.now();
  const theirs = nspell(decode(SOURCES[lang].aff), decode(SOURCES[lang].dic));
  const theirStart = performance.now() - before;
  console.log(
    `${lang}: cold start from the file ${(opened - began).toFixed(1)} ms, ${memory.toFixed(1)} MB of RSS with a first suggestion; nspell from strings ${theirStart.toFixed(0)} ms`,
  );
  const words = Object.keys(theirs.data).filter((word) => /^\p{Ll}{4,14}$/u.test(word) && theirs.correct(word));
  const random = seeded(1);
  // Zipf's law, cut off: word r comes up as 1/r. Each look-up gets a string of its own, as out of a text.
  const running = Array.from(
    { length: WORDS_A_RUN },
    () => words[Math.floor(Math.exp(random() * Math.log(20_000)) * 7) % words.length] as string,
  );
  const text = running.join(' ');
  let at = 0;
  const spans = running.map((word) => {
    const start = at;
    at += word.length + 1;
    return [start, start + word.length] as const;
  });
  const typos = typosOf(lang, words, (word) => ours.has(word) || theirs.correct(word));
  describe(`${lang}: ${WORDS_A_RUN} words looked up`, () => {
    bench('Relee, cold', () => {
      const fresh = openSpeller(bytes, lang);
      for (const [start, end] of spans) fresh.has(text.slice(start, end));
    });
    bench('Relee, warm', () => {
      for (const [start, end] of spans) ours.has(text.slice(start, end));
    });
    bench('nspell', () => {
      for (const [start, end] of spans) theirs.correct(text.slice(start, end));
    });
  });
  describe(`${lang}: five suggestions for a typo`, () => {
    bench(
      'Relee',
      round(typos, (typo) => ours.suggest(typo, 5)),
    );
    bench(
      'nspell',
      round(typos, (typo) => theirs.suggest(typo)),
    );
  });
  describe(`${lang}: a dictionary opened`, () => {
    bench('Relee, from the file', () => {
      openSpeller(new Uint8Array(readFileSync(`resources/dictionaries/${lang}.dawg`)), lang).has('pedido');
    });
    bench('nspell, from strings', () => {
      nspell(decode(SOURCES[lang].aff), decode(SOURCES[lang].dic));
    });
  });
  hunspellMean(lang, typos);
}

/** Mean cost of Hunspell's suggestions for the typos, its start left out; says why when it cannot run. */
function hunspellMean(lang: Lang, typos: readonly string[]): void {
  const dictionary = { es: 'es_ES', en: 'en_US' }[lang];
  const run = (input: string) => {
    const from = performance.now();
    const { error, status } = spawnSync('hunspell', ['-a', '-i', 'utf-8', '-d', dictionary], { input });
    return { ok: !error && status === 0, error, ms: performance.now() - from };
  };
  const empty = run('');
  if (!empty.ok) {
    console.log(`hunspell (${lang}): skipped, ${empty.error ? 'not installed' : `it has no dictionary ${dictionary}`}`);
    return;
  }
  console.log(
    `hunspell (${lang}): start ${empty.ms.toFixed(0)} ms, suggestions ${((run(`${typos.join('\n')}\n`).ms - empty.ms) / typos.length).toFixed(2)} ms a typo, mean of ${typos.length}`,
  );
}
