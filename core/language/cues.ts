/**
 * Weighted cues: lists of words and phrases as data, compiled to one matcher a list. A cue is
 * written folded; `*` at a word's end stands for any ending, before it for any beginning (not in a cue's
 * first word), `_` for one word, `a|b` for either.
 */

import { classAt, DIGIT, LETTER, NUMBER, runEnd, widthAt } from '../text/classes.js';

export interface CueClass {
  readonly name: string;
  /** Evidence of one hit; negative speaks against. */
  readonly weight: number;
  readonly cues: readonly string[];
}

export interface CueHit { readonly name: string; readonly weight: number; readonly start: number; readonly end: number }

/** Finds the cues of some classes in a folded text (straight apostrophes), or in its words. */
export type CueFinder = (text: string | CueText) => CueHit[];

/** The words of a folded text, cut once for all the finders that read it. */
export interface CueText {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** For each word, the last word of its run: a run breaks at anything but one to three spaces and commas. */
  readonly runs: readonly number[];
}

const WORD = (1 << LETTER) | (1 << DIGIT) | (1 << NUMBER);
const APOSTROPHE = 0x27, BLANK = 0x20, COMMA = 0x2c;
/** Spaces and commas between two words of one cue. */
const NARROW = 3;

/** @returns the words of a folded text: letters and digits, with inner straight apostrophes. Linear. */
export function cueText(folded: string): CueText {
  const words: string[] = [], starts: number[] = [], ends: number[] = [];
  const { length } = folded;
  for (let at = 0; at < length;) {
    let end = runEnd(folded, at, length, WORD);
    if (end === at) { at += widthAt(folded, at); continue; }
    while (end + 1 < length && folded.charCodeAt(end) === APOSTROPHE && classAt(folded, end + 1) === LETTER) end = runEnd(folded, end + 1, length, 1 << LETTER);
    words.push(folded.slice(at, end));
    starts.push(at);
    ends.push(end);
    at = end;
  }
  const runs = words.map((_, i) => i);
  for (let i = words.length - 2; i >= 0; i--) if (isNarrow(folded, ends[i] as number, starts[i + 1] as number)) runs[i] = runs[i + 1] as number;
  return { words, starts, ends, runs };
}

function isNarrow(text: string, from: number, to: number): boolean {
  if (to === from || to > from + NARROW) return false;
  for (let i = from; i < to; i++) { const code = text.charCodeAt(i); if (code !== BLANK && code !== COMMA) return false; }
  return true;
}

/** One word of a cue: any word, exact words, beginnings or ends of words. */
interface Slot { readonly any: boolean; readonly exact: readonly string[]; readonly prefixes: readonly string[]; readonly endings: readonly string[] }
interface Cue { readonly group: number; readonly slots: readonly Slot[] }

function slotOf(word: string): Slot {
  const options = word.split('|');
  return {
    any: word === '_',
    exact: options.filter((o) => !o.includes('*')),
    prefixes: options.filter((o) => o.endsWith('*')).map((o) => o.slice(0, -1)),
    endings: options.filter((o) => o.startsWith('*')).map((o) => o.slice(1)),
  };
}

function fits(slot: Slot, word: string): boolean {
  if (slot.any || slot.exact.includes(word)) return true;
  for (const prefix of slot.prefixes) if (word.startsWith(prefix)) return true;
  for (const ending of slot.endings) if (word.length > ending.length && word.endsWith(ending)) return true;
  return false;
}

/** Letters of a beginning that are looked up; longer beginnings are compared. */
const KEY = 2;

/** Cues by their first word, so that a word meets only those it begins. */
class CueIndex {
  private readonly exact = new Map<string, Cue[]>();
  private readonly byBeginning = new Map<string, { readonly prefix: string; readonly cue: Cue }[]>();
  private readonly anywhere: Cue[] = [];

  add(cue: Cue): void {
    const first = cue.slots[0] as Slot;
    if (first.any) this.anywhere.push(cue);
    for (const word of new Set(first.exact)) put(this.exact, word, cue);
    for (const prefix of first.prefixes) put(this.byBeginning, prefix.slice(0, KEY), { prefix, cue });
  }

  /** Calls `found` for every cue that fits the words from `i` on; the same cue may come twice. */
  at(words: readonly string[], i: number, found: (cue: Cue) => void): void {
    const word = words[i] as string;
    for (const cue of this.exact.get(word) ?? NO_CUES) if (follows(cue, words, i)) found(cue);
    if (word.length >= KEY) for (const { prefix, cue } of this.byBeginning.get(word.slice(0, KEY)) ?? NO_BEGINNINGS) if (word.startsWith(prefix) && follows(cue, words, i)) found(cue);
    for (const cue of this.anywhere) if (follows(cue, words, i)) found(cue);
  }
}

const NO_CUES: readonly Cue[] = [];
const NO_BEGINNINGS: readonly { readonly prefix: string; readonly cue: Cue }[] = [];

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function follows({ slots }: Cue, words: readonly string[], i: number): boolean {
  if (i + slots.length > words.length) return false;
  for (let k = 1; k < slots.length; k++) if (!fits(slots[k] as Slot, words[i + k] as string)) return false;
  return true;
}

/**
 * Compiles classes of cues. Matching is linear in the text: each word is compared with the few cues
 * that begin like it. Words of a cue must follow each other with nothing but spaces and commas between.
 * @returns a function that lists the hits in order; overlapping hits of one class count once, the longest.
 */
export function compileCues(classes: readonly CueClass[]): CueFinder {
  const index = new CueIndex();
  classes.forEach(({ cues }, group) => {
    for (const cue of cues) index.add({ group, slots: cue.trim().split(' ').map(slotOf) });
  });
  const none = classes.map(() => -1);
  return (text) => {
    const { words, starts, ends, runs } = typeof text === 'string' ? cueText(text) : text;
    const reached = [...none];
    const longest = [...none];
    const hits: CueHit[] = [];
    let here: number[] = [];
    let i = 0;
    const found = ({ group, slots }: Cue) => {
      const last = i + slots.length - 1;
      if (last > (runs[i] as number) || last <= (longest[group] as number)) return;
      if ((longest[group] as number) < 0) here.push(group);
      longest[group] = last;
    };
    for (; i < words.length; i++) {
      index.at(words, i, found);
      if (here.length === 0) continue;
      if (here.length > 1) here.sort((a, b) => a - b);
      for (const group of here) {
        const last = longest[group] as number;
        longest[group] = -1;
        if (i <= (reached[group] as number)) continue;
        reached[group] = last;
        const { name, weight } = classes[group] as CueClass;
        hits.push({ name, weight, start: starts[i] as number, end: ends[last] as number });
      }
      here = [];
    }
    return hits;
  };
}
