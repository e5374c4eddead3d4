/** Three-way merge of one reply's fields: texts paragraph by paragraph, lists entry by entry. */
import { diff3Merge, diffComm } from 'node-diff3';
import { sameValue } from './same.js';
import type { Variant } from './types.js';

/** A merged value; `disputed` when both sides changed the same thing differently, and theirs stands there. */
export interface Merged<T> {
  readonly value: T;
  readonly disputed: boolean;
}

/** Matching paragraphs costs up to the square of their number: a body of more than this is merged as a whole. */
const MOST_PARAGRAPHS = 1_000;
/** Blank lines part paragraphs, and are parts of their own: two changed neighbours do not touch. */
const BLANK_LINES = /(\n[ \t]*\n\s*)/;

/** A stretch of three versions of a text: one on which all can agree, or one that both sides changed in their own way. */
export type TextRegion =
  { readonly settled: string } | { readonly settled: null; readonly base: string; readonly mine: string; readonly theirs: string };

/** @param base null when nobody knows what both started from: then every paragraph that differs is in dispute. */
export function textRegions(base: string | null, mine: string, theirs: string): readonly TextRegion[] {
  if (mine === theirs || mine === base) return [{ settled: theirs }];
  if (theirs === base) return [{ settled: mine }];
  const [o, a, b] = [(base ?? '').split(BLANK_LINES), mine.split(BLANK_LINES), theirs.split(BLANK_LINES)];
  if (Math.max(o.length, a.length, b.length) > 2 * MOST_PARAGRAPHS) return [{ settled: null, base: base ?? '', mine, theirs }];
  if (base === null)
    return diffComm(a, b).map((part): TextRegion =>
      'common' in part && part.common !== undefined
        ? { settled: part.common.join('') }
        : { settled: null, base: '', mine: (part.buffer1 ?? []).join(''), theirs: (part.buffer2 ?? []).join('') },
    );
  return diff3Merge(a, o, b, { excludeFalseConflicts: true }).map((region): TextRegion =>
    region.ok === undefined
      ? {
          settled: null,
          base: (region.conflict?.o ?? []).join(''),
          mine: (region.conflict?.a ?? []).join(''),
          theirs: (region.conflict?.b ?? []).join(''),
        }
      : { settled: region.ok.join('') },
  );
}

/** Merges three versions of a text; changes to different paragraphs both hold. */
export function mergeText(base: string, mine: string, theirs: string): Merged<string> {
  const settled = textRegions(base, mine, theirs).map((region) => region.settled);
  return settled.every((text) => text !== null) ? { value: settled.join(''), disputed: false } : { value: theirs, disputed: true };
}

/** Merges lists whose order says little (tags, channels): what a side added is added, what it took out goes. */
export function mergeList<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): readonly T[] {
  if (sameValue(theirs, base)) return mine;
  return [
    ...new Set([
      ...theirs.filter((entry) => mine.includes(entry) || !base.includes(entry)),
      ...mine.filter((entry) => !base.includes(entry)),
    ]),
  ];
}

/** What a variant is for, as one text. */
export const variantKey = ({ language, register, channel }: Variant): string => [language, register, channel].join(' ');

/** Merges variants by what they are for; the texts of one by paragraphs. */
export function mergeVariants(base: readonly Variant[], mine: readonly Variant[], theirs: readonly Variant[]): Merged<readonly Variant[]> {
  const sides = [base, mine, theirs].map((side) => new Map(side.map((variant) => [variantKey(variant), variant])));
  const [o, a, b] = sides as [Map<string, Variant>, Map<string, Variant>, Map<string, Variant>];
  // Two variants for the same thing cannot be told apart.
  if (o.size < base.length || a.size < mine.length || b.size < theirs.length) return { value: theirs, disputed: true };
  const out: Variant[] = [];
  let disputed = false;
  for (const key of new Set([...b.keys(), ...a.keys(), ...o.keys()])) {
    const merged = mergeVariant(o.get(key), a.get(key), b.get(key));
    disputed ||= merged.disputed;
    if (merged.value) out.push(merged.value);
  }
  return { value: out, disputed };
}

function mergeVariant(base: Variant | undefined, mine: Variant | undefined, theirs: Variant | undefined): Merged<Variant | undefined> {
  if (sameValue(mine, theirs) || sameValue(mine, base)) return { value: theirs, disputed: false };
  if (sameValue(theirs, base)) return { value: mine, disputed: false };
  if (!mine || !theirs || !base) return { value: theirs, disputed: true };
  const { value, disputed } = mergeText(base.body, mine.body, theirs.body);
  const { older: _older, ...rest } = theirs;
  const older = base.older === theirs.older ? mine.older : theirs.older;
  return { value: { ...rest, body: value, ...(older === true ? { older } : {}) }, disputed };
}
