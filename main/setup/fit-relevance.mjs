// Fits how relevant a reply is to a message (core/asks/judge/relevance.ts) and prints core/language/en/care-table.ts.
//   node main/setup/fit-relevance.mjs ROWS.jsonl [--words 200] [--folds 10]
// Each row: {question, reply, label: 'answered'|'not', company, source}. Only IBM's customer-care conversations on Twitter
// (Apache-2.0) are used. Words are weighted by document frequency, without looking at labels; four weights by logistic
// regression. The figures printed are of companies left out of the fitting, a tenth of them at a time.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadEngine } from './engine.mjs';
import { dot, sigmoid } from './fitting.mjs';

const { values: options, positionals: [file] } = parseArgs({ allowPositionals: true, options: { words: { type: 'string', default: '200' }, folds: { type: 'string', default: '10' } } });
if (!file) { console.error('fit-relevance: which rows?'); process.exit(2); }
const { RELEVANCE_FEATURES: NAMES, relevanceFeatures, wordsOf } = await loadEngine();

const stems = (text) => new Set(wordsOf(text, 'en').filter((w) => w.content).map((w) => w.stem));
const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)).filter((r) => r.source === 'ibm_twitter_care')
  .map((r) => ({ message: stems(r.question), reply: stems(r.reply), y: r.label === 'answered' ? 1 : 0, company: r.company }));

/** Companies at which a word must be common to be the register's and no product's. */
const COMPANIES = 5;

/** The commonest stems with their rarity, 0–1 in hundredths; the names of companies and products are left out. */
function tableOf(list) {
  const count = new Map(), at = new Map();
  for (const { message, reply, company } of list) for (const set of [message, reply]) for (const s of set) { count.set(s, (count.get(s) ?? 0) + 0.5); at.set(s, (at.get(s) ?? new Set()).add(company)); }
  const top = [...count].filter(([s]) => /^\p{L}+$/u.test(s) && s !== 'usuario' && at.get(s).size >= COMPANIES).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, Number(options.words));
  const most = Math.log((list.length + 1) / ((top.at(-1)?.[1] ?? 1) / 2 + 1));
  return new Map(top.map(([s, n]) => [s, Math.round(100 * Math.min(1, Math.max(0, Math.log((list.length + 1) / (n + 1)) / most))) / 100]));
}

const RIDGE = 1, STEPS = 4_000, RATE = 0.5;
/** Ridge logistic regression, full batch; the bias is not held back. */
function fit(list, table) {
  const data = list.map((r) => ({ x: NAMES.map((name) => relevanceFeatures(r.message, r.reply, table)[name]), y: r.y }));
  let w = NAMES.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const g = w.map((wi, i) => (i === 0 ? 0 : (RIDGE * wi) / data.length));
    for (const { x, y } of data) { const d = (sigmoid(dot(w, x)) - y) / data.length; x.forEach((xi, i) => { g[i] += d * xi; }); }
    w = w.map((wi, i) => wi - RATE * g[i]);
  }
  return w;
}
const probability = (w, r, table) => { const f = relevanceFeatures(r.message, r.reply, table); return sigmoid(dot(w, NAMES.map((name) => f[name]))); };

const companies = [...new Set(rows.map((r) => r.company))].sort();
const foldOf = new Map(companies.map((c, i) => [c, i % Number(options.folds)]));
const held = Array.from({ length: Number(options.folds) }, (_, k) => {
  const train = rows.filter((r) => foldOf.get(r.company) !== k), table = tableOf(train), w = fit(train, table);
  return rows.filter((r) => foldOf.get(r.company) === k).map((r) => ({ p: probability(w, r, table), y: r.y }));
}).flat();
for (const from of [0.5, 0.55, 0.6, 0.65]) {
  const said = held.filter(({ p }) => p >= from), hit = said.filter(({ y }) => y === 1).length;
  console.error(`companies left out, from ${from}: accuracy ${(held.filter(({ p, y }) => (p >= from ? 1 : 0) === y).length / held.length).toFixed(3)} precision ${(hit / said.length).toFixed(3)} recall ${(hit / held.filter(({ y }) => y).length).toFixed(3)}`);
}
const table = tableOf(rows), w = fit(rows, table);
console.log(`/**
 * Fitted by main/setup/fit-relevance.mjs on customer-care conversations on Twitter (IBM, Apache-2.0): how rare the stems
 * of a help desk's everyday words are there, in hundredths, and the weights of relevance.
 */
const RARITY = '${[...table].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([s, v]) => `${s}:${Math.round(v * 100)}`).join(' ')}';

export const CARE_TABLE_EN: ReadonlyMap<string, number> = new Map(RARITY.split(' ').map((entry) => [entry.slice(0, entry.indexOf(':')), Number(entry.slice(entry.indexOf(':') + 1)) / 100] as const));
export const RELEVANCE_EN = { ${NAMES.map((name, i) => `${name}: ${w[i].toFixed(2)}`).join(', ')} } as const;`);
