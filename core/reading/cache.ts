/** Reads texts, and keeps what it read of each line and sentence, so that an edit costs only what it touches. */
import type { Lang } from '../contract.js';
import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { forgetWords } from '../language/word-memory.js';
import { normalise } from '../text/normalise.js';
import type { ReadingContext } from './annotation.js';
import { KeptSentence, KeptTexts, Visits, type TextMemory } from './kept.js';
import type { Reading, TextRole } from './reading.js';
import { cutLine } from './sentence-cuts.js';
import { readText } from './text-reading.js';

/** Characters kept of a generation, some 200 pages: what one case says and a long draft with its edits. */
const MOST = 600_000;
/** Texts kept beside message and draft. */
const SOURCES = 8;
const MINUTE = 'yyyy-mm-ddThh:mm'.length;

export interface ReadingOptions {
  /** ISO date-time. */
  readonly now: string;
  readonly calendar: BusinessCalendar;
  /** Where the agent is typing, in the text as given. */
  readonly caret?: number | undefined;
  /** Names of the shop and of those who answer for it: who bears one in a chat is no customer. */
  readonly shop?: readonly string[] | undefined;
}

/** The one memory of an engine: bounded, and dropped with the case. */
export class ReadingCache {
  /** How many characters were looked at so far. */
  readonly visits = new Visits();
  private texts = new KeptTexts(MOST);
  private last: Partial<Record<TextRole, { readonly reading: Reading; readonly asked: string }>> = {};
  private sources: readonly Reading[] = [];
  private lastContext: ReadingContext | null = null;

  /** @returns the reading of a text; the same object for the same text at the same minute. */
  read(text: string, lang: Lang, role: TextRole, { now, calendar, caret, shop }: ReadingOptions): Reading {
    const context = this.contextOf(lang, now.slice(0, MINUTE), calendar);
    const last = this.last[role];
    const asked = `${caret ?? ''}\n${shop?.join('\n') ?? ''}`;
    if (last && last.reading.given === text && last.reading.context === context && last.asked === asked) return last.reading;
    const normalised = normalise(text, role === 'message');
    const reading = readText(normalised, role, context, this.memory, { caret, shop });
    this.last = { ...this.last, [role]: { reading, asked } };
    return reading;
  }

  /** @returns the reading of a text beside the case's own two (a policy, a reply): the last few are kept. */
  readSource(text: string, lang: Lang, options: ReadingOptions): Reading {
    const context = this.contextOf(lang, options.now.slice(0, MINUTE), options.calendar);
    const at = this.sources.findIndex((reading) => reading.given === text && reading.context === context);
    const known = this.sources[at] ?? readText(normalise(text), 'draft', context, this.memory);
    this.sources = [known, ...this.sources.filter((_, i) => i !== at)].slice(0, SOURCES);
    return known;
  }

  /** Forgets all that was read: a customer's words go with the case. */
  clear(): void {
    this.texts = new KeptTexts(MOST);
    this.last = {};
    this.sources = [];
    this.lastContext = null;
    forgetWords();
  }

  private contextOf(lang: Lang, now: string, calendar: BusinessCalendar): ReadingContext {
    const known = this.lastContext;
    if (known && known.lang === lang && known.now === now && known.calendar === calendar) return known;
    return (this.lastContext = { lang, now, calendar });
  }

  private readonly memory: TextMemory = {
    visits: this.visits,
    cuts: (line, role) =>
      this.texts.get(`${role}\n${line}`, () => {
        this.visits.add('sentences', line.length);
        return cutLine(line, role);
      }),
    sentence: (text, lang) => this.texts.get(`${lang} ${text}`, () => new KeptSentence(text, lang, this.visits)),
  };
}

/** @returns the reading of a text by itself, with nothing kept. */
export function readOnce(text: string, lang: Lang, role: TextRole, options: ReadingOptions): Reading {
  return new ReadingCache().read(text, lang, role, options);
}
