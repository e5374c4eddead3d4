import type { FoundAsk } from '../../../core/contract.js';
import type { GoldenAsk } from '../../golden/messages/read.js';

const wordsOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Shared words over the shorter of the two; 0 when one is over three times the other. */
export function overlap(a: string, b: string): number {
  const x = wordsOf(a);
  const y = wordsOf(b);
  const left = new Map<string, number>();
  for (const w of x) left.set(w, (left.get(w) ?? 0) + 1);
  let shared = 0;
  for (const w of y) {
    const n = left.get(w) ?? 0;
    if (n > 0) {
      shared++;
      left.set(w, n - 1);
    }
  }
  return shared < Math.max(x.length, y.length) / 3 ? 0 : shared / Math.max(1, Math.min(x.length, y.length));
}

export interface Matched {
  readonly pairs: readonly (readonly [GoldenAsk, FoundAsk])[];
  readonly missed: readonly GoldenAsk[];
  readonly spurious: readonly FoundAsk[];
}

/** Pairs drawn and found asks one to one, best overlap first; complaints are another part's. */
export function match(gold: readonly GoldenAsk[], all: readonly FoundAsk[]): Matched {
  const found = all.filter((a) => a.kind !== 'complaint');
  const candidates = gold
    .flatMap((g) => found.map((f) => [overlap(g.text, f.text), g, f] as const))
    .filter(([o]) => o >= 0.5)
    .sort((a, b) => b[0] - a[0]);
  const pairs: [GoldenAsk, FoundAsk][] = [];
  for (const [, g, f] of candidates) if (!pairs.some(([x, y]) => x === g || y === f)) pairs.push([g, f]);
  return {
    pairs,
    missed: gold.filter((g) => !pairs.some(([x]) => x === g)),
    spurious: found.filter((f) => !pairs.some(([, y]) => y === f)),
  };
}
