/** Replies that say the same, or nearly: MinHash over runs of words, compared only within bands (Broder 1997; Leskovec et al., "Mining of Massive Datasets", ch. 3). */
import { hashOf, mixOf } from '../hash.js';
import { fold } from '../text/fold.js';

export interface Twin {
  readonly a: number;
  readonly b: number;
  /** Share of their runs of words that both have, 0–1. */
  readonly alike: number;
}

/** Words of one run; hash functions in bands: 12 × 5 finds nine in ten of those that share 85 %, one in a hundred of those that share half. */
const RUN = 2,
  BANDS = 12,
  ROWS = 5;
/** From this share on two replies are worth looking at together; below these words everything is alike. */
export const ALIKE = 0.8;
const FEWEST = 8;
/** Replies of one bucket that are compared with each other; more are one text copied over and over. */
const MOST = 40;

/** Placeholders count as one word each: which field it is makes no other reply. */
function runsOf(body: string): Set<number> {
  const words = fold(body.normalize('NFC').replace(/\{[{%][^{}]{0,300}[}%]\}/g, ' x ')).match(/[\p{L}\p{N}]+/gu) ?? [],
    out = new Set<number>();
  for (let i = 0; i + RUN <= words.length; i++) out.add(hashOf(words.slice(i, i + RUN).join(' ')));
  return words.length < FEWEST ? new Set() : out;
}

function alike(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return a.size + b.size === 0 ? 0 : both / (a.size + b.size - both);
}

/** @returns pairs of bodies that are identical or nearly, the first of each pair before the second; linear in their number. */
export function twinsOf(bodies: readonly string[]): Twin[] {
  const runs = bodies.map(runsOf),
    buckets = new Map<string, number[]>(),
    found = new Map<string, Twin>();
  runs.forEach((own, number) => {
    if (own.size === 0) return;
    const least = Array.from({ length: BANDS * ROWS }, () => 0xffffffff);
    for (const run of own)
      for (let f = 0; f < least.length; f++) {
        const value = mixOf(run, f + 1);
        if (value < (least[f] as number)) least[f] = value;
      }
    for (let band = 0; band < BANDS; band++) {
      const key = `${band}:${least.slice(band * ROWS, (band + 1) * ROWS).join()}`,
        list = buckets.get(key);
      if (list) list.push(number);
      else buckets.set(key, [number]);
    }
  });
  for (const list of buckets.values()) {
    for (let i = 0; i < list.length && i < MOST; i++)
      for (let j = i + 1; j < list.length && j < MOST; j++) {
        const [a, b] = [list[i] as number, list[j] as number],
          key = `${a}:${b}`;
        if (found.has(key)) continue;
        const share = alike(runs[a] as Set<number>, runs[b] as Set<number>);
        if (share >= ALIKE) found.set(key, { a, b, alike: share });
      }
  }
  return [...found.values()].sort((x, y) => x.b - y.b || y.alike - x.alike);
}

/** @returns the body most like this one, from `ALIKE` on, the very same ones included however short; null when there is none. */
export function nearestOf(body: string, others: readonly string[]): { readonly at: number; readonly alike: number } | null {
  const own = runsOf(body),
    same = others.findIndex((other) => other.trim() === body.trim() && body.trim() !== '');
  if (same >= 0) return { at: same, alike: 1 };
  let best: { readonly at: number; readonly alike: number } | null = null;
  if (own.size === 0) return null;
  others.forEach((other, at) => {
    // Of very different lengths so many runs cannot be shared: most replies are not read at all.
    if (other.length * ALIKE * 0.5 > body.length || body.length * ALIKE * 0.5 > other.length) return;
    const share = alike(own, runsOf(other));
    if (share >= ALIKE && share > (best?.alike ?? 0)) best = { at, alike: share };
  });
  return best;
}
