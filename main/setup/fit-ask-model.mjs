// Fits the clause model of core/asks (resources/ATTRIBUTION.md names the sources) and writes core/asks/model-weights.ts:
//   node main/setup/fit-ask-model.mjs DATA_DIR [--report]
// DATA_DIR holds JSON lines `{source, text_unpunct, label}` (label question, request or other) in *question_mark*.jsonl and
// *multidogo*.jsonl, and `{source, question_unpunct, reply, label}` in *xquad*.jsonl. Only rows of the openly licensed
// sources below are read. Deterministic: same data, same weights. `--report` also fits once per source left out.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine, root } from './engine.mjs';
import { random, sigmoid } from './fitting.mjs';

const SOURCES = {
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
// English sees more epochs: its sources are nearer to shop chats (chosen by the five-fold figure).
const EPOCHS = { es: 10, en: 30 },
  RATE = 0.1,
  L2 = 0.1,
  SEED = 20261122;
/** A feature counts when at least this many clauses have it. */
const LEAST = 2;

const [dataDir, flag] = process.argv.slice(2);
if (!dataDir) {
  console.error('usage: node main/setup/fit-ask-model.mjs DATA_DIR [--report]');
  process.exit(2);
}

const { readClauses, featuresOf, BUCKETS } = await loadEngine();

function rowsOf(lang) {
  const rows = [];
  for (const file of readdirSync(dataDir, { recursive: true }).map(String).sort()) {
    if (!/(question_mark|multidogo|xquad).*\.jsonl$/.test(file)) continue;
    for (const line of readFileSync(join(dataDir, file), 'utf8').split('\n').filter(Boolean)) {
      const row = JSON.parse(line);
      if (!SOURCES[lang].includes(row.source)) continue;
      if (row.question_unpunct === undefined) rows.push({ source: row.source, text: row.text_unpunct, asks: row.label !== 'other' });
      else if (row.label === 'answered')
        rows.push(
          { source: row.source, text: row.question_unpunct, asks: true },
          { source: row.source, text: unmark(row.reply), asks: false },
        );
    }
  }
  return rows;
}
const unmark = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u0302\u0308]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[?¿!¡]|\.(?=\s|$)/g, '');

/** A row becomes its clauses: all of them when it asks nothing, else the one the rules hold for likeliest. */
function instancesOf(rows, lang) {
  return rows.flatMap((row, r) => {
    const clauses = readClauses(row.text, lang).map(({ clause, scored }) => ({
      row: r,
      source: row.source,
      offset: scored.rules,
      kind: scored.kind,
      on: featuresOf({ tokens: clause.tokens, frame: scored.frame, boundary: clause.boundary, sentenceWords: clause.sentenceWords }, lang),
    }));
    if (clauses.length === 0) return [];
    // "Other" in the punctuated sources means only: no question mark. What the rules read as a request stays out.
    if (!row.asks)
      return clauses
        .filter((c) => row.source.startsWith('multidogo') || !(c.kind === 'request' && c.offset > 0))
        .map((c) => ({ ...c, y: 0, w: 1 / Math.sqrt(clauses.length) }));
    return [{ ...clauses.reduce((a, b) => (b.offset > a.offset ? b : a)), y: 1, w: 1 }];
  });
}

/** Logistic regression with the rules' log-odds as a fixed offset; AdaGrad, L2. */
function fit(instances, lang) {
  const w = new Float64Array(BUCKETS),
    g2 = new Float64Array(BUCKETS).fill(1e-3);
  let bias = 0;
  const seen = new Uint32Array(BUCKETS);
  for (const x of instances) for (const f of x.on) seen[f]++;
  instances = instances.map((x) => ({ ...x, on: x.on.filter((f) => seen[f] >= LEAST) }));
  const next = random(SEED),
    order = instances.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS[lang]; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const i of order) {
      const x = instances[i];
      let z = x.offset + bias;
      for (const f of x.on) z += w[f];
      const error = x.w * (sigmoid(z) - x.y);
      bias -= 0.002 * error;
      for (const f of x.on) {
        const grad = error + L2 * w[f];
        g2[f] += grad * grad;
        w[f] -= (RATE * grad) / Math.sqrt(g2[f]) / Math.sqrt(x.on.length);
      }
    }
  }
  const scale = w.reduce((m, v) => Math.max(m, Math.abs(v)), 0) / 127 || 1;
  return { weights: Int8Array.from(w, (v) => Math.round(v / scale)), scale, bias };
}

/** F1 over rows: any clause at or above the threshold of a possible ask. */
function f1(instances, rows, sources, models) {
  const byRow = new Map();
  for (const x of instances) {
    if (!sources.includes(x.source)) continue;
    const model = typeof models === 'function' ? models(x.row) : models;
    let z =
      x.offset +
      (model
        ? Math.max(
            -3,
            Math.min(
              3,
              x.on.reduce((s, f) => s + model.weights[f] * model.scale, model.bias),
            ),
          )
        : 0);
    byRow.set(x.row, (byRow.get(x.row) ?? false) || sigmoid(z) >= 0.45);
  }
  let tp = 0,
    fp = 0,
    fn = 0;
  for (const [r, found] of byRow) {
    if (rows[r].asks && found) tp++;
    else if (found) fp++;
    else if (rows[r].asks) fn++;
  }
  return (2 * tp) / (2 * tp + fp + fn || 1);
}

const encode = (weights) => {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let text = '';
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) {
      let n = 0;
      while (i < weights.length && weights[i] === 0) {
        n++;
        i++;
      }
      i--;
      text += `_${n}_`;
    } else {
      const v = weights[i] + 128;
      text += digits[v >> 6] + digits[v & 63];
    }
  }
  return text;
};

const parts = [];
for (const lang of ['es', 'en']) {
  const rows = rowsOf(lang),
    all = rows.flatMap((row, r) =>
      readClauses(row.text, lang).map(({ clause, scored }) => ({
        row: r,
        source: row.source,
        offset: scored.rules,
        on: featuresOf(
          { tokens: clause.tokens, frame: scored.frame, boundary: clause.boundary, sentenceWords: clause.sentenceWords },
          lang,
        ),
      })),
    );
  const instances = instancesOf(rows, lang);
  if (flag === '--report') {
    for (const source of [...new Set(SOURCES[lang].map((s) => s.replace('xquad_es', 'xquad')))]) {
      const left = fit(
        instances.filter((x) => !x.source.startsWith(source)),
        lang,
      );
      console.log(
        `${lang} ${source.padEnd(22)} rules ${f1(all, rows, [source], null).toFixed(3)}  with the model, this source left out of the fit ${f1(all, rows, [source], left).toFixed(3)}`,
      );
    }
  }
  if (flag === '--report') {
    // Rows in five parts, each judged by a fit on the other four.
    const folds = [0, 1, 2, 3, 4].map((k) =>
      fit(
        instances.filter((x) => x.row % 5 !== k),
        lang,
      ),
    );
    for (const group of new Set(SOURCES[lang].map((s) => s.replace(/_[a-z]+$/, '')))) {
      const sources = SOURCES[lang].filter((s) => s.startsWith(group));
      console.log(
        `${lang} ${group.padEnd(22)} five-fold ${f1(all, rows, sources, null).toFixed(3)} -> ${f1(all, rows, sources, (row) => folds[row % 5]).toFixed(3)}`,
      );
    }
  }
  const model = fit(instances, lang);
  console.log(
    `${lang}: ${rows.length} rows, ${instances.length} clauses, ${model.weights.filter(Boolean).length} weights; F1 on the fitted text ${f1(all, rows, SOURCES[lang], model).toFixed(3)} (rules ${f1(all, rows, SOURCES[lang], null).toFixed(3)})`,
  );
  parts.push(`  ${lang}: { scale: ${model.scale}, bias: ${model.bias}, data: '${encode(model.weights)}' },`);
}
writeFileSync(
  join(root, 'core/asks/model-weights.ts'),
  `// Generated by main/setup/fit-ask-model.mjs; do not edit.\nexport const MODEL = {\n${parts.join('\n')}\n} as const;\n`,
);
