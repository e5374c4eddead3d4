/** What can be told of a sentence from its own words: read when it is first asked for, and kept under those words. */
import type { Lang } from '../contract.js';
import type { BusinessCalendar } from '../calendar/business-calendar.js';
import type { Token } from '../text/tokens.js';

/** What a text is read against. Of the clock only the minute counts, so that what is kept lasts longer than a key press. */
export interface ReadingContext {
  readonly lang: Lang;
  /** ISO date-time to the minute. */
  readonly now: string;
  readonly calendar: BusinessCalendar;
}

/** The words of a sentence, wherever it stands: offsets are its own. */
export interface SentenceText {
  readonly text: string;
  readonly lang: Lang;
  readonly tokens: readonly Token[];
  get<T>(what: Annotation<T>): T;
}

export interface Annotation<T> {
  /** Under which its characters are counted. */
  readonly name: string;
  /** What it says hangs on the minute and the calendar too. */
  readonly dated: boolean;
  read(sentence: SentenceText, context: ReadingContext): T;
}

/** @returns something to be told of sentences. `read` must depend on the sentence's words and language alone. */
export function annotation<T>(name: string, read: (sentence: SentenceText) => T): Annotation<T> {
  return { name, dated: false, read };
}

/** @returns the same for what depends on the minute or the calendar as well. */
export function datedAnnotation<T>(name: string, read: (sentence: SentenceText, context: ReadingContext) => T): Annotation<T> {
  return { name, dated: true, read };
}
