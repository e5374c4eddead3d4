import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSpeller } from '../../core/spelling/speller.js';
import { readClean, readSlips, corrected } from './language-texts.js';
import { SETS } from './corpus.js';
export function main(_a: readonly string[], root: string): void {
  const slips = readSlips(root);
  const clean = [...readClean(root).map(({ lang, draft }) => ({ lang, draft }))];
  for (const set of ['w8', 'w7'] as typeof SETS[number][]) for (const line of readFileSync(join(root, `test/corpus/pairs-${set}.jsonl`), 'utf8').split('\n').filter(Boolean)) { const r = JSON.parse(line); if (r.clean) clean.push(r); }
  for (const scale of [1, 0.8, 0.65, 0.5, 0.35]) {
    (globalThis as any).SCALE = scale;
    for (const lang of ['es', 'en'] as const) {
      const s = openSpeller(new Uint8Array(readFileSync(join(root, `resources/dictionaries/${lang}.dawg`))), lang);
      let n = 0, hit = 0, stray = 0, strayKinds: Record<string, number> = {};
      for (const one of slips.filter((x) => x.lang === lang)) {
        const f = s.check(one.text).filter((x) => !x.probablyName);
        const used = new Set();
        for (const sl of one.slips) { n++; const h = f.find((x) => !used.has(x) && x.start < sl.end + 1 && x.end > sl.start - 1); if (h) { hit++; used.add(h); } }
        for (const x of f) if (!used.has(x)) { stray++; strayKinds[one.kind] = (strayKinds[one.kind] ?? 0) + 1; }
      }
      let words = 0, alarms: string[] = [];
      for (const r of clean.filter((x) => x.lang === lang)) { words += r.draft.split(/\s+/).length; for (const x of s.check(r.draft)) if (x.kind === 'real-word') alarms.push(`${x.text}>${x.replacements?.[0]}`); }
      console.log(lang, scale, 'recall', (hit / n).toFixed(3), 'prec', (hit / (hit + stray)).toFixed(3), 'clean alarms', alarms.length, 'of', words, 'words', clean.filter((x) => x.lang === lang).length, 'replies', JSON.stringify(strayKinds));
      if (scale === 0.5) console.log(alarms.join(' '));
    }
  }
}
