/**
 * The pattern language (PATTERNS.md) as rules use it: lists of patterns, compiled once, that tell where
 * they match a prepared text. Only starts whose first word can match are tried, and only in sentences that
 * were not read before.
 */
import type { Lang } from '../contract.js';
import { compile, type Program } from './phrase-compile.js';
import { PatternError } from './pattern-error.js';
import type { PhraseMatch } from './phrase-run.js';
import { Starts } from './starts.js';
import type { ViewSentence, TextView, ViewWord } from './text-view.js';

export type { PhraseMatch };

const NONE: readonly PhraseMatch[] = [];

/** A list of patterns of one language, compiled when first used. */
export class PatternSet {
  private own: Starts | null = null;
  constructor(
    readonly patterns: readonly string[],
    readonly lang: Lang,
    /** Those it is looked for together with; null: by itself. */
    private readonly pool: PatternPool | null = null,
  ) {}

  /** @returns matches in order of position; the longest of those of one pattern that begin at one word; none overlaps another of the same pattern. */
  find(view: TextView): readonly PhraseMatch[] {
    const known = (view.isChecked ? this.pool?.find(this, view) : undefined) ?? view.cache.get(this);
    if (known !== undefined) return known as readonly PhraseMatch[];
    const found = view.sentences.flatMap((sentence) => {
      const { notes, from, start } = sentence;
      const matches = (notes.get(this) as readonly PhraseMatch[] | undefined) ?? this.read(view, sentence);
      return matches.length === 0 ? NONE : matches.map((m) => moved(m, from, start));
    });
    view.cache.set(this, found);
    return found;
  }

  /** @returns its patterns, ready to run. */
  programs(): readonly Program[] {
    return this.patterns.map((p) => compile(p, this.lang));
  }

  /** Keeps with a sentence what the patterns match in it. */
  private read(view: TextView, sentence: ViewSentence): readonly PhraseMatch[] {
    if (this.own === null) (this.own = new Starts()).add(this.programs());
    const matches = apart(this.own.find(view, sentence).get(0) ?? NONE, sentence);
    sentence.notes.set(this, matches);
    return matches;
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

/** What a pool found in a sentence, or in a view, and for how many lists it looked. */
interface Pooled {
  readonly lists: number;
  readonly found: Map<number, PhraseMatch[]>;
}

/**
 * Lists that are looked for in one pass, so that one which cannot begin anywhere costs nothing. A list that is asked for the first
 * time looks for itself and joins for the texts after that: what nobody asks for is not run.
 */
class PatternPool {
  private readonly starts = new Starts();
  private readonly numbers = new Map<PatternSet, number>();
  private readonly joining = new Set<PatternSet>();

  /** @returns what the list matches in the view, or undefined where it has to look for itself. */
  find(list: PatternSet, view: TextView): readonly PhraseMatch[] | undefined {
    const pooled = (view.cache.get(this) as Pooled | undefined) ?? this.read(view);
    const number = this.numbers.get(list);
    if (number === undefined) this.joining.add(list);
    if (number === undefined || number >= pooled.lists) return undefined;
    return pooled.found.get(number) ?? NONE;
  }

  private read(view: TextView): Pooled {
    for (const list of this.joining) this.numbers.set(list, this.starts.add(list.programs()));
    this.joining.clear();
    const lists = this.starts.size;
    const found = new Map<number, PhraseMatch[]>();
    for (const sentence of lists === 0 ? [] : view.sentences) {
      const { notes, from, start } = sentence;
      let told = notes.get(this) as Pooled | undefined;
      if (told === undefined || told.lists < lists) notes.set(this, (told = this.readSentence(view, sentence, lists)));
      for (const [list, matches] of told.found) for (const m of matches) put(found, list, moved(m, from, start));
    }
    const pooled = { lists, found };
    view.cache.set(this, pooled);
    return pooled;
  }

  private readSentence(view: TextView, sentence: ViewSentence, lists: number): Pooled {
    const found = this.starts.find(view, sentence);
    return { lists, found: new Map([...found].map(([list, matches]) => [list, apart(matches, sentence)])) };
  }
}

/** Places counted from the sentence's own beginning. */
const apart = (matches: readonly PhraseMatch[], { from, start }: ViewSentence): PhraseMatch[] =>
  matches.map((m) => moved(m, -from, -start));

const moved = ({ from, to, start, end, pattern }: PhraseMatch, words: number, characters: number): PhraseMatch => ({
  from: from + words,
  to: to + words,
  start: start + characters,
  end: end + characters,
  pattern,
});

function groupBy<T>(list: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of list) put(groups, keyOf(item), item);
  return groups;
}

function put<T>(groups: Map<number, T[]>, key: number, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

const POOLS: Readonly<Record<Lang, PatternPool>> = { es: new PatternPool(), en: new PatternPool() };

/** Patterns of both languages; the draft's language chooses. */
export interface Phrases {
  readonly es: PatternSet;
  readonly en: PatternSet;
}
export function phrases(patterns: Readonly<Record<Lang, readonly string[]>>): Phrases {
  const made = { es: new PatternSet(patterns.es, 'es', POOLS.es), en: new PatternSet(patterns.en, 'en', POOLS.en) };
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
