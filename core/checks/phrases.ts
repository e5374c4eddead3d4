/**
 * The pattern language (PATTERNS.md) as rules use it: lists of patterns, compiled once, that tell where
 * they match a prepared text. Only starts whose first word can match are tried, through the view's index.
 */
import type { Lang } from '../contract.js';
import { compile, type Program } from './phrase-compile.js';
import { PatternError } from './pattern-error.js';
import { run, type PhraseMatch } from './phrase-run.js';
import type { TextView, Word } from './text.js';

export type { PhraseMatch };

const NONE: readonly PhraseMatch[] = [];

/** A list of patterns of one language, compiled when first used. */
export class PatternSet {
  private programs: readonly Program[] | null = null;
  constructor(readonly patterns: readonly string[], readonly lang: Lang) {}

  /** @returns matches in order of position; the longest of those of one pattern that begin at one word; none overlaps another of the same pattern. */
  find(view: TextView): readonly PhraseMatch[] {
    const known = view.cache.get(this);
    if (known !== undefined) return known as readonly PhraseMatch[];
    this.programs ??= this.patterns.map((p) => compile(p, this.lang));
    const found = this.programs.flatMap((program, i) => run(program, view, i)).sort((a, b) => a.from - b.from || b.to - a.to);
    view.cache.set(this, found);
    return found;
  }

  has(view: TextView): boolean { return this.find(view).length > 0; }
  inSentence(view: TextView, sentence: number): readonly PhraseMatch[] {
    let bySentence = view.cache.get(this.patterns) as Map<number, PhraseMatch[]> | undefined;
    if (bySentence === undefined) {
      bySentence = new Map();
      for (const m of this.find(view)) {
        const of = (view.words[m.from] as Word).sentence;
        const list = bySentence.get(of);
        if (list === undefined) bySentence.set(of, [m]); else list.push(m);
      }
      view.cache.set(this.patterns, bySentence);
    }
    return bySentence.get(sentence) ?? NONE;
  }
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
