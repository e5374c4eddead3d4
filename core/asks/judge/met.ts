/** How a sentence meets an expected answer type. */
import type { Lang, Span } from '../../contract.js';
import type { ReadAsk } from './ask.js';
import type { ReadSentence } from './sentence.js';

/** How well a sentence meets a type: 1 fully, 0.5 only vaguely, 0 not. */
export interface Met {
  readonly strength: 0 | 0.5 | 1;
  /** The words that do it, in the sentence. */
  readonly span?: Span;
  /** 1 the value belongs to what was asked, 0.5 to nothing in particular, 0 to something else. */
  readonly attach: 0 | 0.5 | 1;
  /** The event that a value with `attach` 0 belongs to, as written. */
  readonly owner?: string;
  /** The type is met in so many words: an instruction, a deed, a yes, a because. */
  readonly explicit?: boolean;
  /** How much it is on topic by its form alone. */
  readonly about?: number;
}

export interface Case {
  readonly ask: ReadAsk;
  readonly said: ReadSentence;
  /** The sentence before, when it is a statement. */
  readonly before: ReadSentence | null;
  /** Tied to the ask by a quotation or a number: on topic whatever it says. */
  readonly anchored: boolean;
  readonly topic: number;
  readonly lang: Lang;
}
export type Test = (c: Case) => Met;

/** @returns true when a span is said to be so, not made a condition. */
export const isAsserted = (span: Span, said: ReadSentence): boolean => !said.conditions.some((k) => span.start >= k.start && span.end <= k.end);

export const NO: Met = { strength: 0, attach: 0.5 };
export const YES: Met = { strength: 1, attach: 0.5 };
export const SURELY: Met = { ...YES, explicit: true };
export const HALF: Met = { strength: 0.5, attach: 0.5 };
/** From here on a sentence speaks about the ask. */
export const ON_TOPIC = 0.5;
export const NEAR_TOPIC = 0.35;
export const SURE_TOPIC = 0.8;
export const SURE_POLARITY = 0.6;
