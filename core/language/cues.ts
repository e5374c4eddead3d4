/**
 * Weighted cues: lists of words and phrases as data, compiled to one matcher a list. A cue is
 * written folded; `*` at a word's end stands for any ending, before it for any beginning (not in a cue's
 * first word), `_` for one word, `a|b` for either.
 */

import { Memo } from '../memo.js';

export interface CueClass {
  readonly name: string;
  /** Evidence of one hit; negative speaks against. */
  readonly weight: number;
  readonly cues: readonly string[];
}

export interface CueHit { readonly name: string; readonly weight: number; readonly start: number; readonly end: number }

const NONE: ReadonlyMap<number, number> = new Map();
const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu;

/** One word of a cue: any word, exact words, beginnings or ends of words. */
interface Slot { readonly any: boolean; readonly exact: ReadonlySet<string>; readonly prefixes: readonly string[]; readonly endings: readonly string[] }
interface Cue { readonly group: number; readonly slots: readonly Slot[] }

function slotOf(word: string): Slot {
  const options = word.split('|');
  return {
    any: word === '_',
    exact: new Set(options.filter((o) => !o.includes('*'))),
    prefixes: options.filter((o) => o.endsWith('*')).map((o) => o.slice(0, -1)),
    endings: options.filter((o) => o.startsWith('*')).map((o) => o.slice(1)),
  };
}

const fits = (slot: Slot, word: string): boolean => slot.any || slot.exact.has(word) || slot.prefixes.some((prefix) => word.startsWith(prefix)) || slot.endings.some((ending) => word.length > ending.length && word.endsWith(ending));

/** First words whose cues are kept; beyond it the words are looked up anew. */
const WORDS_KEPT = 5_000;

/** Cues by their first word, so that a word meets only those it begins. */
class CueIndex {
  private readonly byStart = new Map<string, Cue[]>();
  private readonly anywhere: Cue[] = [];
  private readonly byWord = new Memo<readonly Cue[]>(WORDS_KEPT);

  add(cue: Cue): void {
    const first = cue.slots[0] as Slot;
    if (first.any) { this.anywhere.push(cue); return; }
    for (const key of new Set([...first.exact, ...first.prefixes].map((w) => w.slice(0, 2)))) {
      this.byStart.set(key, [...(this.byStart.get(key) ?? []), cue]);
    }
  }

  /** Cues whose first word fits. */
  private of(word: string): readonly Cue[] {
    return this.byWord.get(word, () => [...(this.byStart.get(word.slice(0, 2)) ?? []).filter((cue) => fits(cue.slots[0] as Slot, word)), ...this.anywhere]);
  }

  /** Calls `found` for every cue that fits the words from `i` on. */
  at(words: readonly string[], i: number, found: (cue: Cue) => void): void {
    for (const cue of this.of(words[i] as string)) if (follows(cue, words, i)) found(cue);
  }
}

function follows({ slots }: Cue, words: readonly string[], i: number): boolean {
  if (i + slots.length > words.length) return false;
  for (let k = 1; k < slots.length; k++) if (!fits(slots[k] as Slot, words[i + k] as string)) return false;
  return true;
}

/**
 * Compiles classes of cues. Matching is linear in the text: each word is compared with the few cues
 * that begin like it. Words of a cue must follow each other with nothing but spaces and commas between.
 * @returns a function that lists the hits in a folded text (straight apostrophes); overlapping hits of one class count once, the longest.
 */
export function compileCues(classes: readonly CueClass[]): (folded: string) => CueHit[] {
  const index = new CueIndex();
  classes.forEach(({ cues }, group) => {
    for (const cue of cues) index.add({ group, slots: cue.trim().split(' ').map(slotOf) });
  });
  return (folded) => {
    const tokens = [...folded.matchAll(WORD)];
    const words = tokens.map((t) => t[0]);
    const runEnd = runEnds(folded, tokens);
    const reached = classes.map(() => -1);
    const hits: CueHit[] = [];
    words.forEach((_, i) => {
      let longest: Map<number, number> | undefined;
      index.at(words, i, ({ group, slots }) => {
        const last = i + slots.length - 1;
        if (last <= (runEnd[i] as number) && last > (longest?.get(group) ?? -1)) (longest ??= new Map()).set(group, last);
      });
      for (const [group, last] of longest ?? NONE) {
        if (i <= (reached[group] as number)) continue;
        reached[group] = last;
        const { name, weight } = classes[group] as CueClass;
        const end = tokens[last] as RegExpMatchArray;
        hits.push({ name, weight, start: tokens[i]?.index as number, end: (end.index as number) + end[0].length });
      }
    });
    return hits;
  };
}

/** For each word, the last word of its run: a run breaks at anything but spaces and commas. */
function runEnds(text: string, tokens: readonly RegExpMatchArray[]): number[] {
  const ends = tokens.map((_, i) => i);
  for (let i = tokens.length - 2; i >= 0; i--) {
    const here = tokens[i] as RegExpMatchArray;
    if (isNarrow(text, (here.index as number) + here[0].length, tokens[i + 1]?.index as number)) ends[i] = ends[i + 1] as number;
  }
  return ends;
}

/** One to three spaces and commas. */
function isNarrow(text: string, from: number, to: number): boolean {
  if (to === from || to > from + 3) return false;
  for (let i = from; i < to; i++) if (text[i] !== ' ' && text[i] !== ',') return false;
  return true;
}
