/**
 * The pattern language (PATTERNS.md) as rules use it: lists of patterns, compiled once, that tell where
 * they match a prepared text. Only starts whose first word can match are tried, through the view's index,
 * and only in sentences that were not read before.
 */
import type { Lang } from '../contract.js';
import { compile, type Program } from './phrase-compile.js';
import { PatternError } from './pattern-error.js';
import { beginnings, run, startsOf, type PhraseMatch, type Starts } from './phrase-run.js';
import type { ViewSentence, TextView, ViewWord } from './text-view.js';

export type { PhraseMatch };

const NONE: readonly PhraseMatch[] = [];

/** A list of patterns of one language, compiled when first used. */
export class PatternSet {
  private programs: readonly Program[] | null = null;
  private starts: Starts | null = null;
  constructor(
    readonly patterns: readonly string[],
    readonly lang: Lang,
  ) {}

  /** @returns matches in order of position; the longest of those of one pattern that begin at one word; none overlaps another of the same pattern. */
  find(view: TextView): readonly PhraseMatch[] {
    const known = view.cache.get(this);
    if (known !== undefined) return known as readonly PhraseMatch[];
    const unread = view.sentences.filter((s) => !s.notes.has(this));
    if (unread.length > 0) this.read(view, unread);
    const found = view.sentences.flatMap((s) => {
      const matches = s.notes.get(this) as readonly PhraseMatch[];
      return matches.length === 0 ? NONE : matches.map((m) => moved(m, s.from, s.start));
    });
    view.cache.set(this, found);
    return found;
  }

  /** Keeps with each sentence what the patterns match in it; all run at once, so that a pattern which cannot begin anywhere is passed over once. */
  private read(view: TextView, unread: readonly ViewSentence[]): void {
    this.programs ??= this.patterns.map((p) => compile(p, this.lang));
    const index = unread.every((s) => view.fresh.has(s.notes)) ? view.freshIndex : view.index;
    for (const { notes } of unread) notes.set(this, NONE);
    this.starts ??= startsOf(this.programs);
    const matches: PhraseMatch[] = [];
    for (const [i, from] of beginnings(this.starts, index)) matches.push(...run(this.programs[i] as Program, view, from, i));
    if (matches.length === 0) return;
    matches.sort((a, b) => a.from - b.from || b.to - a.to);
    const bySentence = groupBy(matches, (m) => (view.words[m.from] as ViewWord).sentence);
    for (const [at, list] of bySentence) {
      const { notes, from, start } = view.sentences[at] as ViewSentence;
      notes.set(
        this,
        list.map((m) => moved(m, -from, -start)),
      );
    }
  }

  has(view: TextView): boolean {
    return this.find(view).length > 0;
  }
  inSentence(view: TextView, sentence: number): readonly PhraseMatch[] {
    let bySentence = view.cache.get(this.patterns) as Map<number, PhraseMatch[]> | undefined;
    if (bySentence === undefined)
      view.cache.set(this.patterns, (bySentence = groupBy(this.find(view), (m) => (view.words[m.from] as ViewWord).sentence)));
    return bySentence.get(sentence) ?? NONE;
  }
}

const moved = ({ from, to, start, end, pattern }: PhraseMatch, words: number, characters: number): PhraseMatch => ({
  from: from + words,
  to: to + words,
  start: start + characters,
  end: end + characters,
  pattern,
});

function groupBy<T>(list: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Patterns of both languages; the draft's language chooses. */
export interface Phrases {
  readonly es: PatternSet;
  readonly en: PatternSet;
}
export function phrases(patterns: Readonly<Record<Lang, readonly string[]>>): Phrases {
  const made = { es: new PatternSet(patterns.es, 'es'), en: new PatternSet(patterns.en, 'en') };
  declared.push(made.es, made.en);
  return made;
}
const declared: PatternSet[] = [];
/** Every pattern set that ships, so that a test can compile them all. */
export const declaredPatterns = (): readonly PatternSet[] => declared;

/**
 * @param lang the language its words are read in; left out, both must understand it.
 * @returns what is wrong with a pattern, or null.
 */
export function patternProblem(pattern: string, lang?: Lang): string | null {
  try {
    for (const l of lang === undefined ? (['es', 'en'] as const) : [lang]) compile(pattern, l);
    return null;
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

/** One word in so many is where a match of a certain word begins, at most. */
const RARE = 20;

/**
 * What a pattern costs a text, in states tried for one word of it: a match that begins there goes on for as many words as the pattern has
 * places, with half of its states alive. Few words are where a pattern that begins with a certain word can begin.
 * @param pattern one that compiles.
 */
export function patternWork(pattern: string, lang: Lang): number {
  const { ops, first } = compile(pattern, lang);
  return ops.length ** 2 / 2 / (first === null ? 1 : RARE);
}
