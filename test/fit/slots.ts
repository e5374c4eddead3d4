/**
 * `npm run fit:slots [-- --open DIR] [--report]`: fits the weights of the slot model (core/spelling/slot) of each language, seeded, on the replies
 * and well-spelt messages of test/corpus, the golden replies and the openly licensed texts DIR/es/*.txt, DIR/en/*.txt (resources/ATTRIBUTION.md).
 * Every place of a text where one word of a pair stands is an example of it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { LANGS, type Lang } from '../../core/contract.js';
import { Graph } from '../../core/spelling/graph.js';
import { SPELLING_DATA } from '../../core/spelling/languages.js';
import { bucketsOf, contextOf, piecesOf } from '../../core/spelling/slot/context.js';
import { slotsOf } from '../../core/spelling/slot/find.js';
import { sigmoid } from '../../core/logistic.js';
import { hashOfKind, hashOfPair, KindIndex, type Alternative } from '../../core/spelling/slot/kinds.js';
import { pack } from './asks/pack.js';
import { SETS } from './corpus.js';
import { random, shuffle } from './random.js';

const BITS = 17;
const EPOCHS = 4;
const RATE = 0.15;
/** Pull of every weight towards zero. */
const RIDGE = 2e-6;
/** A pair is weighed by itself when both of its words were seen so often. */
const SEEN = 12;
/** Slips a hundred words that a threshold reckons with, and the share of marks that must be right at that rate. */
const SLIPS = 0.01;
const RIGHT = 0.88;

interface Example {
  readonly context: Int32Array;
  readonly kind: string;
  readonly pair: string;
  readonly y: 0 | 1;
  readonly held: boolean;
}

/** Lines to fit on; every tenth, and two sets of the corpus whole, are left for the thresholds. */
function* linesOf(
  root: string,
  open: string | undefined,
  lang: Lang,
): Generator<{ readonly text: string; readonly held: boolean; readonly times: number }> {
  for (const set of SETS)
    for (const line of readFileSync(join(root, 'test/corpus', `pairs-${set}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)) {
      const { lang: of, draft, message } = JSON.parse(line) as { lang: Lang; draft: string; message: string };
      if (of !== lang) continue;
      const held = set === 'w7' || set === 'w8';
      for (const text of draft.split('\n')) yield { text, held, times: held ? 1 : 3 };
      if (isWellSpelt(message, lang)) for (const text of message.split('\n')) yield { text, held, times: held ? 1 : 2 };
    }
  if (!open) return;
  let n = 0;
  for (const file of readdirSync(join(open, lang)).sort())
    for (const line of readFileSync(join(open, lang, file), 'utf8').split('\n'))
      if (line.length > 15 && line.length < 3000) yield { text: line, held: ++n % 10 === 0, times: 1 };
}

/** Customers leave out accents and apostrophes: what has them in number is taken as written with care. */
function isWellSpelt(text: string, lang: Lang): boolean {
  const words = text.split(/\s+/).length;
  if (lang === 'es') return (text.match(/[áéíóú]/g) ?? []).length >= words / 14 && /[.]/.test(text) && /^[¡¿\p{Lu}]/u.test(text);
  return /^[\p{Lu}]/u.test(text) && /[.?]$/.test(text.trim()) && !/\b(?:i|im|dont|cant|u|ur|doesnt|didnt)\b/.test(text);
}

function examplesOf(root: string, open: string | undefined, lang: Lang, index: KindIndex, has: (word: string) => boolean): Example[] {
  const examples: Example[] = [];
  for (const { text, held, times } of linesOf(root, open, lang)) {
    const pieces = piecesOf(text);
    const add = (first: number, last: number, alternatives: readonly Alternative[]) => {
      const context = contextOf(pieces, first, last, index.kinds.determiners);
      for (const { kind, pair, role } of alternatives)
        for (let t = 0; t < times; t++) examples.push({ context, kind, pair, y: role === 1 ? 0 : 1, held });
    };
    for (const { first, last, alternatives } of slotsOf(pieces, index, has)) add(first, last, alternatives);
    for (let i = 0; i < pieces.length; i++) {
      const stands = index.standIns.get(pieces[i]?.text as string);
      if (stands) add(i, i, stands);
      const two = index.standIns.get(`${pieces[i]?.text} ${pieces[i + 1]?.text}`);
      if (two) add(i, i + 1, two);
    }
  }
  return examples;
}

/** Logistic regression by AdaGrad (Duchi et al. 2011). */
function fit(examples: readonly Example[]): Float32Array {
  const mask = (1 << BITS) - 1;
  const weights = new Float32Array(1 << BITS),
    squares = new Float32Array(1 << BITS).fill(1);
  const next = random(17);
  const order = Uint32Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    for (const i of order) {
      const { context, kind, pair, y } = examples[i] as Example;
      const buckets = bucketsOf(context, hashOfKind(kind), hashOfPair(pair), mask);
      let odds = 0;
      for (let k = 0; k < buckets.length; k++) odds += weights[buckets[k] as number] as number;
      const slope = sigmoid(odds) - y;
      if (Math.abs(slope) < 0.002) continue;
      for (let k = 0; k < buckets.length; k++) {
        const b = buckets[k] as number;
        const g = slope + RIDGE * (weights[b] as number);
        squares[b] = (squares[b] as number) + g * g;
        weights[b] = (weights[b] as number) - (RATE * g) / Math.sqrt(squares[b] as number);
      }
    }
  }
  return weights;
}

interface Threshold {
  readonly name: string;
  readonly at: number;
  readonly recall: number;
  readonly alarms: number;
  readonly slots: number;
}

/** The least odds at which marks are right often enough at the reckoned rate of slips, by kind and by the word meant. */
function thresholdsOf(held: readonly Example[], weights: Float32Array, oneWay: ReadonlySet<string>): Threshold[] {
  const mask = weights.length - 1;
  const odds = new Map<string, [number[], number[]]>();
  for (const { context, kind, pair, y } of held) {
    const buckets = bucketsOf(context, hashOfKind(kind), hashOfPair(pair), mask);
    let sum = 0;
    for (let k = 0; k < buckets.length; k++) sum += weights[buckets[k] as number] as number;
    const of = odds.get(kind) ?? [[], []];
    odds.set(kind, of);
    of[y].push(sum);
  }
  const out: Threshold[] = [];
  for (const [kind, of] of odds)
    for (const role of [0, 1] as const) {
      const sign = role === 1 ? 1 : -1;
      const slips = of[role].map((x) => x * sign).sort((a, b) => b - a);
      const fine = of[role === 1 ? 0 : 1].map((x) => x * sign).sort((a, b) => b - a);
      if (slips.length < 3 || (role === 0 && oneWay.has(kind))) continue;
      let at = Infinity;
      // From the strictest on: the threshold may sink while what it would mark is right often enough.
      for (let t = 12; t >= 1; t -= 0.25) {
        const seen = slips.filter((x) => x > t).length,
          wrong = fine.filter((x) => x > t).length;
        if ((SLIPS * seen) / (SLIPS * seen + (wrong + 0.15) || 1) >= RIGHT || wrong === 0) at = t;
        else break;
      }
      if (at < Infinity)
        out.push({
          name: `${kind} ${role}`,
          at,
          recall: slips.filter((x) => x > at).length / slips.length,
          alarms: fine.filter((x) => x > at).length,
          slots: fine.length,
        });
    }
  return out;
}

export function main(args: readonly string[], root: string): void {
  const open = args.includes('--open') ? args[args.indexOf('--open') + 1] : undefined;
  const only = LANGS.filter((lang) => args.includes(lang));
  for (const lang of only.length > 0 ? only : LANGS) {
    const graph = new Graph(new Uint8Array(readFileSync(join(root, `resources/dictionaries/${lang}.dawg`))));
    const kinds = SPELLING_DATA[lang].slots;
    if (!kinds) continue;
    const index = new KindIndex(kinds);
    const has = (word: string) => graph.has(word) && graph.frequency(word) > 0;
    const all = examplesOf(root, open, lang, index, has);
    const counts = new Map<string, [number, number]>();
    for (const { kind, y } of all) {
      const of = counts.get(kind) ?? [0, 0];
      counts.set(kind, of);
      of[y]++;
    }
    const examples = all.filter(({ kind }) => Math.min(...(counts.get(kind) as [number, number])) >= SEEN);
    const fitted = fit(examples.filter(({ held }) => !held));
    const { weights, ...packed } = pack(fitted);
    const thresholds = thresholdsOf(
      examples.filter(({ held }) => held),
      weights,
      kinds.oneWay,
    );
    console.log(
      lang,
      all.length,
      'examples;',
      'kinds left out:',
      [...counts]
        .filter(([, [a, b]]) => Math.min(a, b) < SEEN)
        .map(([k, c]) => `${k} ${c}`)
        .join(', '),
    );
    for (const { name, at, recall, alarms, slots } of thresholds)
      console.log(`  ${name.padEnd(24)} odds > ${at.toFixed(2)}  recall ${recall.toFixed(2)}  alarms ${alarms} of ${slots}`);
    if (args.includes('--report')) continue;
    const source = `/** Fitted by test/fit/slots.ts; never edited by hand. */\nexport const ${lang === 'es' ? 'SPANISH' : 'ENGLISH'}_SLOT_WEIGHTS: { readonly most: number; readonly thresholds: Readonly<Record<string, number>>; readonly data: string } = {\n  most: ${packed.most},\n  thresholds: ${JSON.stringify(Object.fromEntries(thresholds.map(({ name, at }) => [name, at])))},\n  data: '${packed.data}',\n};\n`;
    writeFileSync(join(root, `core/spelling/${lang}/slot-weights.ts`), source);
    console.log('  packed', Math.round(packed.data.length / 1024), 'KB, gzip', Math.round(gzipSync(packed.data).length / 1024));
  }
}
