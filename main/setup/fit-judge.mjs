// Fits the weights of the judge (core/asks/judge/weights.ts) and prints them; nothing is written.
//   node main/setup/fit-judge.mjs ROWS.jsonl… [--seed 1] [--hold FRACTION]
// Each row: {question, reply, label: 'answered'|'partial'|'not', lang, source}. Only rows whose source is listed in OPEN are
// used: XQuAD (Artetxe, Ruder & Yogatama 2020, CC BY-SA 4.0) and IBM's customer-care conversations on Twitter (Apache-2.0).
// The project's own golden pairs are always used. Ridge logistic regression towards hand-set weights; full batch, so that
// the seed only decides which rows are held out.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadEngine, pairsFile } from './engine.mjs';
import { dot, random, sigmoid } from './fitting.mjs';

const OPEN = new Set(['xquad', 'ibm_twitter_care']);
const NOW = '2026-01-15T10:00:00';
const ROUNDS = 6, STEPS = 800, RATE = 1, RIDGE = 0.03;

const { values: options, positionals: files } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' }, hold: { type: 'string', default: '0.3' } } });
const engine = await loadEngine();
const { FEATURES } = engine;

/** Feature vectors of every statement of the draft that offers the type, for one ask and one expected type. */
function candidates(ask, message, draft, lang, lone) {
  const read = engine.readAsk(ask, engine.readMessage(message, lang), lang, NOW, { lone, soleDeed: lone });
  const drafted = engine.readDraft(draft, engine.keepingReader(lang, NOW, new Map()));
  const anchors = engine.anchorsOf(ask, read, message, drafted, lang, { at: 0, of: 1 });
  const seen = drafted.sentences.map((s) => engine.evaluate(read, s.read, s.before?.read ?? null, anchors.holds(s), lang)).filter((e) => e.speech === 'statement' && !e.hedged);
  return read.expects.map((_, i) => seen.map((e) => e.types[i].features).filter((f) => f.type === 1).map((f) => FEATURES.map((name) => f[name])));
}

function examplesOfRow(row) {
  const asks = engine.findAsks(row.question, row.lang).filter((a) => a.kind === 'question' || a.kind === 'request');
  if (asks.length !== 1) return [];
  return candidates(asks[0], row.question, row.reply, row.lang, true).filter((c) => c.length > 0).map((c) => ({ source: row.source, y: row.label === 'answered' ? 1 : 0, c }));
}
function examplesOfPairs(lang) {
  return engine.readPairs(pairsFile(lang, 'golden')).flatMap((pair) => pair.asks.flatMap((ask, i) => {
    const list = candidates(ask, pair.message, pair.draft, lang, engine.wantedOf(pair.asks).length === 1);
    return engine.isFelt(ask) || list.length > 1 ? [] : list.filter((c) => c.length > 0).map((c) => ({ source: 'golden', y: pair.states[i] === 'answered' ? 1 : 0, c }));
  }));
}

const best = (w, c) => c.reduce((a, b) => (dot(w, b) > dot(w, a) ? b : a));

/** The sentence that scores best stands for the draft, so choosing it and fitting alternate. No weight may change its sign. */
function fit(examples, prior) {
  const per = new Map();
  for (const e of examples) per.set(e.source, (per.get(e.source) ?? 0) + 1);
  let w = [...prior];
  for (let round = 0; round < ROUNDS; round++) {
    const rows = examples.map((e) => ({ x: best(w, e.c), y: e.y, m: 1 / (per.get(e.source) * per.size) }));
    for (let step = 0; step < STEPS; step++) {
      const g = w.map((wi, i) => RIDGE * (wi - prior[i]));
      for (const { x, y, m } of rows) { const d = m * (sigmoid(dot(w, x)) - y); for (let i = 0; i < g.length; i++) g[i] += d * x[i]; }
      w = w.map((wi, i) => { const next = wi - RATE * g[i]; return Math.sign(prior[i]) * Math.max(0, Math.sign(prior[i]) * next); });
    }
  }
  return w;
}

function report(name, w, examples) {
  for (const source of new Set(examples.map((e) => e.source))) {
    const mine = examples.filter((e) => e.source === source).map((e) => ({ p: sigmoid(dot(w, best(w, e.c))), y: e.y }));
    const right = mine.filter(({ p, y }) => (p >= 0.5 ? 1 : 0) === y).length, said = mine.filter(({ p }) => p >= 0.5), hit = said.filter(({ y }) => y === 1).length;
    console.log(`  ${name} ${source}: n ${mine.length} accuracy ${(right / mine.length).toFixed(3)} precision ${(hit / Math.max(1, said.length)).toFixed(3)} recall ${(hit / Math.max(1, mine.filter(({ y }) => y).length)).toFixed(3)}`);
  }
}

const rows = files.flatMap((f) => readFileSync(f, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))).filter((r) => OPEN.has(r.source) && r.lang && r.reply);
const examples = [...rows.flatMap(examplesOfRow), ...['es', 'en'].flatMap(examplesOfPairs)];
const prior = FEATURES.map((name) => engine.PRIOR_WEIGHTS[name]);
const next = random(Number(options.seed));
const held = examples.map(() => next() < Number(options.hold));
report('hand-set', prior, examples);
const trained = fit(examples.filter((_, i) => !held[i]), prior);
report('held out', trained, examples.filter((_, i) => held[i]));
for (const source of new Set(examples.map((e) => e.source))) report('source left out:', fit(examples.filter((e) => e.source !== source), prior), examples.filter((e) => e.source === source));
const all = fit(examples, prior);
report('fitted', all, examples);
console.log(`{ ${FEATURES.map((name, i) => `${name}: ${all[i].toFixed(2)}`).join(', ')} }`);
