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
import { SLOT_BUCKETS, bucketsOf, contextOf, piecesOf } from '../../core/spelling/slot/context.js';
import { slotsOf, SparseWeights } from '../../core/spelling/slot/find.js';
import { sigmoid } from '../../core/logistic.js';
import { hashOfKind, hashOfPair, KindIndex, type Alternative } from '../../core/spelling/slot/kinds.js';
import { SETS } from './corpus.js';
import { random, shuffle } from './random.js';

const EPOCHS = 4;
const RATE = 0.2;
/** Pull of every weight to nothing, in slopes: what does not outweigh it is nothing. */
const LASSO = 5;
/** Weights that are kept, the heaviest. */
const KEPT = 62_000;
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

/** Logistic regression by FTRL-Proximal (McMahan et al. 2013): most weights stay nothing. */
function fit(examples: readonly Example[]): Float32Array {
  const sums = new Float32Array(SLOT_BUCKETS),
    squares = new Float32Array(SLOT_BUCKETS);
  const weightOf = (b: number): number => {
    const z = sums[b] as number;
    if (Math.abs(z) <= LASSO) return 0;
    return ((z < 0 ? 1 : -1) * (Math.abs(z) - LASSO) * RATE) / (1 + Math.sqrt(squares[b] as number));
  };
  const next = random(17);
  const order = Uint32Array.from(examples, (_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    for (const i of order) {
      const { context, kind, pair, y } = examples[i] as Example;
      const buckets = bucketsOf(context, hashOfKind(kind), hashOfPair(pair));
      let odds = 0;
      for (let k = 0; k < buckets.length; k++) odds += weightOf(buckets[k] as number);
      const slope = sigmoid(odds) - y;
      if (Math.abs(slope) < 0.002) continue;
      for (let k = 0; k < buckets.length; k++) {
        const b = buckets[k] as number;
        const w = weightOf(b),
          n = squares[b] as number;
        squares[b] = n + slope * slope;
        sums[b] = (sums[b] as number) + slope - ((Math.sqrt(n + slope * slope) - Math.sqrt(n)) / RATE) * w;
      }
    }
  }
  return sums.map((_, b) => weightOf(b));
}

interface Packed {
  readonly most: number;
  readonly data: string;
  readonly weights: SparseWeights;
  readonly kept: number;
  readonly of: number;
}

/** The heaviest weights as `slot/weights.ts` reads them, and as they will be read. */
function pack(weights: Float32Array): Packed {
  const heavy: number[] = [];
  weights.forEach((w, b) => {
    if (w !== 0) heavy.push(b);
  });
  const size = (b: number) => Math.abs(weights[b] as number);
  const kept = [...heavy].sort((a, b) => size(b) - size(a)).slice(0, KEPT);
  // One outlier would coarsen all others.
  const most = Number(size(kept[Math.floor(kept.length / 500)] as number).toPrecision(6));
  const bytes: number[] = [];
  const entries: [number, number][] = [];
  let before = 0;
  for (const b of kept.sort((x, y) => x - y)) {
    const w = weights[b] as number;
    const step = Math.round(Math.sign(w) * Math.sqrt(Math.min(1, Math.abs(w) / most)) * 127);
    if (step === 0) continue;
    const gap = b - before;
    for (const shift of [21, 14, 7]) if (gap >= 2 ** shift) bytes.push(128 | ((gap >> shift) & 127));
    bytes.push(gap & 127, 128 + step);
    before = b;
    entries.push([b, Math.sign(step) * (step / 127) ** 2 * most]);
  }
  while (bytes.length % 3 > 0) bytes.push(0);
  return { most, data: Buffer.from(bytes).toString('base64'), weights: new SparseWeights(entries), kept: entries.length, of: heavy.length };
}

interface Threshold {
  readonly name: string;
  readonly at: number;
  readonly recall: number;
  readonly alarms: number;
  readonly slots: number;
}

/** Places of a kind, of either sort, below which its threshold is no laxer than that of the stricter ones among the commoner kinds. */
const FEW = 25;
const STRICT = 0.8;

/** The least odds at which marks are right often enough at the reckoned rate of slips, by kind and by the word meant. */
function thresholdsOf(held: readonly Example[], weights: SparseWeights, oneWay: ReadonlySet<string>): Threshold[] {
  const odds = new Map<string, [number[], number[]]>();
  for (const { context, kind, pair, y } of held) {
    const buckets = bucketsOf(context, hashOfKind(kind), hashOfPair(pair));
    let sum = 0;
    for (let k = 0; k < buckets.length; k++) sum += weights.of(buckets[k] as number);
    const of = odds.get(kind) ?? [[], []];
    odds.set(kind, of);
    of[y].push(sum);
  }
  const sides = [...odds].flatMap(([kind, of]) =>
    ([0, 1] as const)
      .filter((role) => role === 1 || !oneWay.has(kind))
      .map((role) => {
        const sign = role === 1 ? 1 : -1;
        return { name: `${kind} ${role}`, slips: of[role].map((x) => x * sign), fine: of[role === 1 ? 0 : 1].map((x) => x * sign) };
      }),
  );
  const isRare = ({ slips, fine }: (typeof sides)[number]) => Math.min(slips.length, fine.length) < FEW;
  const common = sides
    .filter((side) => !isRare(side))
    .map(({ slips, fine }) => leastOf(slips, fine))
    .filter((at) => at < Infinity)
    .sort((x, y) => x - y);
  const together = common[Math.floor(common.length * STRICT)] ?? Infinity;
  return sides.flatMap((side) => {
    const own = side.slips.length > 2 ? leastOf(side.slips, side.fine) : Infinity;
    const at = isRare(side) ? Math.max(together, own === Infinity ? 0 : own) : own;
    if (at === Infinity) return [];
    const over = (list: readonly number[]) => list.filter((x) => x > at).length;
    return [
      { name: side.name, at, recall: over(side.slips) / Math.max(1, side.slips.length), alarms: over(side.fine), slots: side.fine.length },
    ];
  });
}

/** From the strictest on: the threshold may sink while what it would mark is right often enough. */
function leastOf(slips: readonly number[], fine: readonly number[]): number {
  let at = Infinity;
  for (let t = 12; t >= 0.5; t -= 0.25) {
    const seen = slips.filter((x) => x > t).length,
      wrong = fine.filter((x) => x > t).length;
    if ((SLIPS * seen) / (SLIPS * seen + (wrong + 0.15) || 1) >= RIGHT || wrong === 0) at = t;
    else break;
  }
  return at;
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
    console.log(lang, `${packed.kept} weights kept of ${packed.of}`);
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
