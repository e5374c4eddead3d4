/** The shapes of a text that was read once: what every part of the engine is given instead of a string. */
import type { Lang, Quote, Span } from '../contract.js';
import type { Token } from '../text/tokens.js';
import type { Shape, Zone } from '../text/zones.js';
import type { Annotation, ReadingContext, SentenceText } from './annotation.js';

/** A customer's message, or the agent's draft. */
export type TextRole = 'message' | 'draft';

/** Offsets count in `text`; `asGiven` and `quote` lead back to the text that came. */
export interface Reading {
  /** As it came. */
  readonly given: string;
  /** As it is read: see core/text/normalise.ts. */
  readonly text: string;
  readonly lang: Lang;
  readonly role: TextRole;
  readonly context: ReadingContext;
  /** What the message's outer form tells; null for a draft. */
  readonly shape: Shape | null;
  readonly zones: readonly Zone[];
  /** Sentences of the writer's own text (greeting, body, sign-off, signature), in order; each lies in one zone. */
  readonly sentences: readonly Sentence[];
  /** All words, linked; those outside the writer's own text have no sentence. */
  readonly words: readonly Word[];
  /** The word that ends at the caret: no evidence yet. */
  readonly typing: Word | null;
  /** @returns what is told of each sentence, in order, with offsets into `text`. */
  find<T extends Span>(what: Annotation<readonly T[]>): readonly T[];
  /** @returns what is told of the whole text, worked out once. `what` must depend on the reading alone. */
  once<T>(what: (reading: Reading) => T): T;
  /** @returns the stretch of `given` that a stretch of `text` stands for. */
  asGiven(span: Span): Span;
  /** @returns that stretch with its words, verbatim. */
  quote(span: Span): Quote;
  /** @returns the offset in `text` of an offset in `given`. */
  fromGiven(offset: number): number;
}

/** A sentence of the writer's own text, without its list mark and the white space around it. */
export interface Sentence extends Span {
  readonly text: string;
  readonly index: number;
  readonly zone: Zone;
  /** Counts blocks of the text between blank lines, from 0. */
  readonly paragraph: number;
  readonly listItem: ListItem | null;
  /** The quoted passage that it stands under, with nothing but its own kind between. */
  readonly quoteBefore: Zone | null;
  /** The sentence before it in the same zone. */
  readonly before: Sentence | null;
  readonly words: readonly Word[];
  /** The same without the word that is being typed: what counts as evidence. Offsets are the same. */
  readonly settled: SentenceText;
  /** @returns what is told of the sentence; offsets are from its start. */
  get<T>(what: Annotation<T>): T;
  /** @returns what is found in the sentence, with offsets into the reading's text. */
  find<T extends Span>(what: Annotation<readonly T[]>): readonly T[];
}

export interface ListItem {
  /** Which item of the text, from 0. */
  readonly item: number;
  /** The number it bears. */
  readonly number: number | null;
  /** The sentence begins the item: the mark stands before it. */
  readonly opens: boolean;
}

export interface Word extends Token {
  /** As written, in lower case with its accents: what verbs are read from. */
  readonly lower: string;
  readonly index: number;
  readonly before: Word | null;
  readonly after: Word | null;
  /** Null outside the writer's own text, and in list marks. */
  readonly sentence: Sentence | null;
}
