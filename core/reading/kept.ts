/** What is kept of lines and sentences between readings, under their words; and how many characters were looked at. */
import type { Lang } from '../contract.js';
import { tokensOf, type Token } from '../text/tokens.js';
import type { Annotation, ReadingContext, SentenceText } from './annotation.js';
import type { TextRole } from './reading.js';
import type { CutSentence } from './sentence-cuts.js';

/** Characters visited, by what looked at them: `zones`, `sentences`, `words`, and annotations by their names. */
export class Visits {
  readonly counts = new Map<string, number>();
  add(name: string, characters: number): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + characters);
  }
  get total(): number {
    return [...this.counts.values()].reduce((sum, n) => sum + n, 0);
  }
}

/** A sentence's words with what was told of them. */
export class KeptSentence {
  private tokens: readonly Token[] | null = null;
  private readonly told = new Map<Annotation<unknown>, unknown>();
  private dated = new Map<Annotation<unknown>, unknown>();
  private datedFor: ReadingContext | null = null;
  private underLast: TextUnder | null = null;

  constructor(
    readonly text: string,
    readonly lang: Lang,
    private readonly visits: Visits,
  ) {}

  words(): readonly Token[] {
    if (this.tokens === null) {
      this.visits.add('words', this.text.length);
      this.tokens = tokensOf(this.text);
    }
    return this.tokens;
  }

  get<T>(what: Annotation<T>, context: ReadingContext): T {
    const map = what.dated ? this.datedUnder(context) : this.told;
    const known = map.get(what);
    if (known !== undefined || map.has(what)) return known as T;
    this.visits.add(what.name, this.text.length);
    const value = what.read(this.under(context), context);
    map.set(what, value);
    return value;
  }

  /** @returns the words as annotations are given them. */
  under(context: ReadingContext): SentenceText {
    if (this.underLast?.context !== context) this.underLast = new TextUnder(this, context);
    return this.underLast;
  }

  private datedUnder(context: ReadingContext): Map<Annotation<unknown>, unknown> {
    if (this.datedFor !== context) {
      this.datedFor = context;
      this.dated = new Map();
    }
    return this.dated;
  }
}

/** A sentence's words at a minute. */
class TextUnder implements SentenceText {
  constructor(
    private readonly kept: KeptSentence,
    readonly context: ReadingContext,
  ) {}
  get text(): string {
    return this.kept.text;
  }
  get lang(): Lang {
    return this.kept.lang;
  }
  get tokens(): readonly Token[] {
    return this.kept.words();
  }
  get<T>(what: Annotation<T>): T {
    return this.kept.get(what, this.context);
  }
}

/**
 * Bounded by characters; two generations stand in for least recently used: when the young one is full it becomes the
 * old one, and what was not asked for since is forgotten.
 */
export class KeptTexts {
  private young = new Map<string, KeptSentence | readonly CutSentence[]>();
  private old = new Map<string, KeptSentence | readonly CutSentence[]>();
  private characters = 0;

  /** @param most characters of a generation. */
  constructor(private readonly most: number) {}

  get<V extends KeptSentence | readonly CutSentence[]>(key: string, make: () => V): V {
    const young = this.young.get(key);
    if (young !== undefined) return young as V;
    const value = (this.old.get(key) as V | undefined) ?? make();
    if (this.characters + key.length > this.most && this.young.size > 0) {
      this.old = this.young;
      this.young = new Map();
      this.characters = 0;
    }
    this.young.set(key, value);
    this.characters += key.length;
    return value;
  }
}

/** What a reader of a text asks its memory for. */
export interface TextMemory {
  readonly visits: Visits;
  cuts(line: string, role: TextRole): readonly CutSentence[];
  sentence(text: string, lang: Lang): KeptSentence;
}
