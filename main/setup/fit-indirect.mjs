// Fits the weights by which a sentence counts as an answer in other words (core/asks/judge/indirect.ts) on our own pairs
// of message and draft, and prints core/asks/judge/indirect-weights.ts; figures go to stderr.
//   node main/setup/fit-indirect.mjs [--seed 1] [--folds 6]
// Pairs as people write weigh 1, those made to mislead or written for one rule ½. The pairs called "unseen" are only measured.
import { parseArgs } from 'node:util';
import { loadEngine, pairsFile } from './engine.mjs';
import { dot, random, sigmoid } from './fitting.mjs';

const { values: options } = parseArgs({ options: { seed: { type: 'string', default: '1' }, folds: { type: 'string', default: '6' } } });
const engine = await loadEngine();
const NAMES = engine.INDIRECT_FEATURES;
const NOW = '2026-11-23T10:00:00';
const WEIGHT = { natural: 1, near: 0.5, golden: 0.5, unseen: 0 };

/** One example an ask and expected type: the features of every sentence that could answer it. */
function examplesOf(lang, set) {
  return engine.readPairs(pairsFile(lang, set)).flatMap((pair) => {
    const { reads, judged } = engine.readForVerdicts({ message: pair.message, draft: pair.draft, asks: pair.asks, entities: [], lang, uiLang: lang, overrides: [], now: NOW });
    const wanted = engine.wantedOf(pair.asks);
    const standing = engine.standings(judged, wanted);
    return wanted.flatMap((i) => {
      const types = reads[i].expects;
      if (types.length > 1 && pair.states[i] === 'partly') return [];
      return types.map((type, t) => ({
        set, pair, ask: pair.asks[i], y: pair.states[i] === 'answered' ? 1 : 0,
        sentences: judged[i].flatMap((j, k) => (engine.isIndirectable(j) ? [engine.indirectFeatures(type, t, j.eval, standing(i, k))] : [])).map((f) => NAMES.map((name) => f[name])),
      }));
    });
  }).filter((e) => e.sentences.length > 0);
}
const examples = ['es', 'en'].flatMap((lang) => Object.keys(WEIGHT).flatMap((set) => examplesOf(lang, set)));

const best = (w, { sentences }) => sentences.reduce((a, b) => (dot(w, b) > dot(w, a) ? b : a));
const START = NAMES.map((name) => ({ topic: 3, scene: 2, form: 2, met: 1.5, stray: -1, misplaced: -1, order: 1 })[name] ?? 0);
const ROUNDS = 6, STEPS = 800, RATE = 0.3, MOMENTUM = 0.9, RIDGE = 1;

/** The sentence that scores best stands for the draft, so choosing it and fitting alternate. */
function fit(list) {
  let w = [...START];
  for (let round = 0; round < ROUNDS; round++) {
    const rows = list.map((e) => ({ x: best(w, e), y: e.y, m: WEIGHT[e.set] / list.length })).filter(({ m }) => m > 0);
    const moving = w.map(() => 0);
    for (let step = 0; step < STEPS; step++) {
      const g = w.map((wi) => (RIDGE * wi) / list.length);
      for (const { x, y, m } of rows) { const d = m * (sigmoid(dot(w, x)) - y); for (let i = 0; i < g.length; i++) g[i] += d * x[i]; }
      w = w.map((wi, i) => { moving[i] = MOMENTUM * moving[i] + g[i]; return wi - RATE * moving[i]; });
    }
  }
  return w;
}

function report(name, scored) {
  const pos = scored.filter(({ y }) => y === 1), neg = scored.filter(({ y }) => y === 0);
  let pairs = 0;
  for (const a of pos) for (const b of neg) pairs += a.p > b.p ? 1 : a.p === b.p ? 0.5 : 0;
  const at = [0.5, 0.7, 0.8, 0.86, 0.9].map((from) => { const said = scored.filter(({ p }) => p >= from), hit = said.filter(({ y }) => y === 1).length; return `from ${from}: P ${(hit / said.length).toFixed(2)} R ${(hit / pos.length).toFixed(2)}`; });
  console.error(`${name}: n ${scored.length} area under the curve ${(pairs / (pos.length * neg.length)).toFixed(3)} · ${at.join(' · ')}`);
}

const next = random(Number(options.seed)), folds = Number(options.folds);
const foldOf = new Map([...new Set(examples.map((e) => e.pair))].map((pair) => [pair, Math.floor(next() * folds)]));
const known = examples.filter((e) => e.set !== 'unseen');
const scored = Array.from({ length: folds }, (_, k) => {
  const w = fit(known.filter((e) => foldOf.get(e.pair) !== k));
  return known.filter((e) => foldOf.get(e.pair) === k).map((e) => ({ set: e.set, y: e.y, p: sigmoid(dot(w, best(w, e))) }));
}).flat();
for (const set of ['natural', 'near', 'golden']) report(`${set}, pairs left out`, scored.filter((s) => s.set === set));
const w = fit(known);
report('unseen', examples.filter((e) => e.set === 'unseen').map((e) => ({ y: e.y, p: sigmoid(dot(w, best(w, e))) })));
console.log(`import type { IndirectFeature } from './indirect.js';

/** Fitted by main/setup/fit-indirect.mjs on the project's own pairs of message and draft. */
export const INDIRECT_WEIGHTS: Readonly<Record<IndirectFeature, number>> = { ${NAMES.map((name, i) => `${name}: ${w[i].toFixed(2)}`).join(', ')} };`);
