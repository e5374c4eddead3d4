/**
 * `npm run fit:clauses DIR [-- --report]`: fits the clause model of core/asks (sources and licences: resources/ATTRIBUTION.md) and writes
 * core/asks/model-weights.ts. DIR holds JSON lines `{source, text_unpunct, label}` (label question, request or other) in
 * *question_mark*.jsonl and *multidogo*.jsonl, and `{source, question_unpunct, reply, label}` in *xquad*.jsonl; only rows of the openly
 * licensed sources below are read. Same data, same weights. `--report` also fits once per source left out, and in five parts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askTextOf } from '../../core/asks/ask-text.js';
import { MODEL_BUCKETS, clauseFeatures } from '../../core/asks/model-features.js';
import type { ReadClause } from '../../core/asks/read-clause.js';
import { readClauses } from '../../core/asks/rules.js';
import { LANGS, type AskKind, type Lang } from '../../core/contract.js';
import { sigmoid } from '../../core/logistic.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { readOnce } from '../../core/reading/cache.js';
import { random, shuffle } from './random.js';

const SOURCES: Readonly<Record<Lang, readonly string[]>> = {
  es: ['ud_es_gsd', 'ud_es_pud', 'ud_es_coser', 'tydip_es_talk', 'xquad_es', 'xquad'],
  en: [
    'ud_en_ewt_answers',
    'ud_en_ewt_email',
    'ud_en_ewt_reviews',
    'multidogo_finance',
    'multidogo_insurance',
    'multidogo_media',
    'multidogo_software',
    'multidogo_airline',
  ],
};
/** English sees more epochs: its sources are nearer to shop chats (chosen by the five-fold figure). */
const EPOCHS: Readonly<Record<Lang, number>> = { es: 10, en: 30 };
const RATE = 0.1,
  RIDGE = 0.1,
  BIAS_RATE = 0.002,
  SEED = 20261122;
/** A feature counts when at least this many clauses have it. */
const LEAST = 2;
/** From this confidence on a clause is a possible ask; the model moves the log odds by so much at most. */
const POSSIBLE = 0.45,
  FURTHEST = 3;

interface Row {
  readonly source: string;
  readonly text: string;
  readonly asks: boolean;
}
/** What the data files hold of a row. */
interface Given {
  readonly source: string;
  readonly text_unpunct: string;
  readonly label: string;
  readonly question_unpunct?: string;
  readonly reply: string;
}
interface Instance {
  readonly row: number;
  readonly source: string;
  /** Log odds that the rules give. */
  readonly offset: number;
  readonly kind: AskKind | 'none';
  readonly on: readonly number[];
}
type Weighed = Instance & { readonly y: number; readonly w: number };
interface Model {
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: number;
}

const unmark = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u0302\u0308]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[?¿!¡]|\.(?=\s|$)/g, '');

function rowsOf(folder: string, lang: Lang): Row[] {
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  return files
    .filter((file) => /(question_mark|multidogo|xquad).*\.jsonl$/.test(file))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Given)
    .filter(({ source }) => SOURCES[lang].includes(source))
    .flatMap(({ source, text_unpunct: text, label, question_unpunct: question, reply }): Row[] => {
      if (question === undefined) return [{ source, text, asks: label !== 'other' }];
      return label === 'answered'
        ? [
            { source, text: question, asks: true },
            { source, text: unmark(reply), asks: false },
          ]
        : [];
    });
}

/** The clauses of a text that is all the writer's own. */
function clausesIn(text: string, lang: Lang): ReadClause[] {
  const message = readOnce(text, lang, 'message', { now: '2026-11-23T10:00:00Z', calendar: DEFAULT_POLICY.calendar });
  return readClauses(askTextOf(message, [{ start: 0, end: message.text.length, kind: 'body' }]).sentences, lang);
}

const readRow = ({ source, text }: Row, row: number, lang: Lang): Instance[] =>
  clausesIn(text, lang).map(({ clause, scored }) => ({
    row,
    source,
    offset: scored.rules,
    kind: scored.kind,
    on: [
      ...clauseFeatures(
        { tokens: clause.tokens, frame: scored.frame, boundary: clause.boundary, sentenceWords: clause.sentenceWords },
        lang,
      ),
    ],
  }));

/** A row becomes its clauses: all of them when it asks nothing, else the one the rules hold for likeliest. */
function weighed(row: Row, clauses: readonly Instance[]): Weighed[] {
  if (clauses.length === 0) return [];
  if (row.asks) return [{ ...clauses.reduce((a, b) => (b.offset > a.offset ? b : a)), y: 1, w: 1 }];
  // "Other" in the punctuated sources means only: no question mark. What the rules read as a request stays out.
  return clauses
    .filter(({ kind, offset }) => row.source.startsWith('multidogo') || !(kind === 'request' && offset > 0))
    .map((clause) => ({ ...clause, y: 0, w: 1 / Math.sqrt(clauses.length) }));
}

/** Logistic regression with the rules' log odds as a fixed offset; AdaGrad (Duchi et al. 2011), L2. */
function fit(all: readonly Weighed[], lang: Lang): Model {
  const w = new Float64Array(MODEL_BUCKETS),
    g2 = new Float64Array(MODEL_BUCKETS).fill(1e-3),
    seen = new Uint32Array(MODEL_BUCKETS);
  for (const { on } of all) for (const f of on) seen[f] = (seen[f] as number) + 1;
  const instances = all.map((x) => ({ ...x, on: x.on.filter((f) => (seen[f] as number) >= LEAST) }));
  const next = random(SEED),
    order = instances.map((_, i) => i);
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS[lang]; epoch++) {
    shuffle(order, next);
    for (const i of order) {
      const x = instances[i] as Weighed;
      let z = x.offset + bias;
      for (const f of x.on) z += w[f] as number;
      const error = x.w * (sigmoid(z) - x.y);
      bias -= BIAS_RATE * error;
      for (const f of x.on) {
        const slope = error + RIDGE * (w[f] as number);
        g2[f] = (g2[f] as number) + slope * slope;
        w[f] = (w[f] as number) - (RATE * slope) / Math.sqrt(g2[f] as number) / Math.sqrt(x.on.length);
      }
    }
  }
  const scale = w.reduce((m, v) => Math.max(m, Math.abs(v)), 0) / 127 || 1;
  return { weights: Int8Array.from(w, (v) => Math.round(v / scale)), scale, bias };
}

const scoreOf = ({ weights, scale, bias }: Model, { on }: Instance): number =>
  on.reduce((sum, f) => sum + (weights[f] as number) * scale, bias);

/** F1 over rows of some sources: any clause at or above the confidence of a possible ask. */
function f1(all: readonly Instance[], rows: readonly Row[], sources: readonly string[], modelOf: (row: number) => Model | null): number {
  const found = new Map<number, boolean>();
  for (const x of all) {
    if (!sources.includes(x.source)) continue;
    const model = modelOf(x.row);
    const z = x.offset + (model ? Math.max(-FURTHEST, Math.min(FURTHEST, scoreOf(model, x))) : 0);
    found.set(x.row, (found.get(x.row) ?? false) || sigmoid(z) >= POSSIBLE);
  }
  const count = (asks: boolean, said: boolean) => [...found].filter(([row, is]) => is === said && rows[row]?.asks === asks).length;
  const hits = count(true, true);
  return (2 * hits) / (2 * hits + count(false, true) + count(true, false) || 1);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Two digits a weight; `_n_` stands for n zeros. */
function encode(weights: Int8Array): string {
  let text = '';
  for (let i = 0; i < weights.length; i++) {
    const value = weights[i] as number;
    if (value !== 0) {
      text += `${DIGITS[(value + 128) >> 6] ?? ''}${DIGITS[(value + 128) & 63] ?? ''}`;
      continue;
    }
    const from = i;
    while (weights[i + 1] === 0) i++;
    text += `_${i + 1 - from}_`;
  }
  return text;
}

function report(lang: Lang, rows: readonly Row[], all: readonly Instance[], instances: readonly Weighed[]): void {
  for (const source of new Set(SOURCES[lang].map((s) => s.replace('xquad_es', 'xquad')))) {
    const left = fit(
      instances.filter((x) => !x.source.startsWith(source)),
      lang,
    );
    const [rules, model] = [f1(all, rows, [source], () => null), f1(all, rows, [source], () => left)];
    console.log(
      `${lang} ${source.padEnd(22)} rules ${rules.toFixed(3)}  with the model, this source left out of the fit ${model.toFixed(3)}`,
    );
  }
  // Rows in five parts, each judged by a fit on the other four.
  const folds = [0, 1, 2, 3, 4].map((k) =>
    fit(
      instances.filter((x) => x.row % 5 !== k),
      lang,
    ),
  );
  for (const group of new Set(SOURCES[lang].map((s) => s.replace(/_[a-z]+$/, '')))) {
    const sources = SOURCES[lang].filter((s) => s.startsWith(group));
    const [rules, model] = [f1(all, rows, sources, () => null), f1(all, rows, sources, (row) => folds[row % 5] ?? null)];
    console.log(`${lang} ${group.padEnd(22)} five-fold ${rules.toFixed(3)} -> ${model.toFixed(3)}`);
  }
}

export function main(args: readonly string[], root: string): void {
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (folder === undefined) throw new Error('usage: npm run fit:clauses DIR [-- --report]');
  const parts = LANGS.map((lang) => {
    const rows = rowsOf(folder, lang);
    const read = rows.map((row, i) => readRow(row, i, lang));
    const all = read.flat(),
      instances = rows.flatMap((row, i) => weighed(row, read[i] as Instance[]));
    if (args.includes('--report')) report(lang, rows, all, instances);
    const model = fit(instances, lang);
    const [rules, fitted] = [f1(all, rows, SOURCES[lang], () => null), f1(all, rows, SOURCES[lang], () => model)];
    const kept = model.weights.filter(Boolean).length;
    console.log(
      `${lang}: ${rows.length} rows, ${instances.length} clauses, ${kept} weights; F1 on the fitted text ${fitted.toFixed(3)} (rules ${rules.toFixed(3)})`,
    );
    return `  ${lang}: { scale: ${model.scale}, bias: ${model.bias}, data: '${encode(model.weights)}' },`;
  });
  writeFileSync(
    join(root, 'core/asks/model-weights.ts'),
    `// Generated by test/fit/clauses.ts; do not edit.\nexport const MODEL = {\n${parts.join('\n')}\n} as const;\n`,
  );
}
