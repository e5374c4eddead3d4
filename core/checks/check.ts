import { isFelt } from '../asks/felt.js';
import type { Lang, Span } from '../contract.js';
import { findTimes, type TimeMention } from '../language/time.js';
import { fold } from '../text/fold.js';
import { draftZones, type Zone } from '../text/zones.js';
import type { CheckInput } from './run.js';
import { viewOf, type Sentence, type TextView } from './text.js';

/** What every rule is given: the input and what several rules need of it, worked out once. */
export interface Check extends CheckInput {
  readonly view: TextView;
  readonly zones: readonly Zone[];
  /** Read on first use: most rules never look at the message. */
  readonly messageView: TextView;
  /** Expressions of time in the draft. */
  readonly times: readonly TimeMention[];
  /** `sure`: a tier-1 complaint, or two possible ones. */
  readonly complaint: 'sure' | 'possible' | 'none';
  /** The customer's name as it is known, else ''. */
  readonly customerName: string;
  /** Offset after the greeting and the blank lines that follow it. */
  readonly bodyStart: number;
  sentenceOf(word: number): Sentence | undefined;
  /** The stretch of the blank-line-separated block that holds the sentence. */
  paragraphOf(sentence: number): Span;
}

export function prepare(input: CheckInput): Check {
  const zones = draftZones(input.draft);
  const view = viewOf(input.draft, input.lang, input.message, zones);
  let times: readonly TimeMention[] | null = null;
  let messageView: TextView | null = null;
  const paragraphs: Span[] = [];
  for (const s of view.sentences) paragraphs[s.paragraph] = { start: paragraphs[s.paragraph]?.start ?? s.start, end: s.end };
  const complaints = input.asks.filter(isFelt);
  return {
    ...input, view, zones,
    get times() { return (times ??= findTimes(input.draft, input.lang, input.now)); },
    get messageView() { return (messageView ??= viewOfMessage(input.message, input.lang)); },
    complaint: complaints.some((a) => a.tier === 1) || complaints.length > 1 ? 'sure' : complaints.length === 1 ? 'possible' : 'none',
    customerName: (input.context.customer?.name ?? input.entities.find((e) => e.kind === 'customer')?.value ?? '').trim(),
    bodyStart: bodyStartOf(input.draft, zones),
    sentenceOf: (word) => view.sentences[view.words[word]?.sentence ?? -1],
    paragraphOf: (sentence) => paragraphs[view.sentences[sentence]?.paragraph ?? -1] ?? { start: 0, end: 0 },
  };
}

let lastMessage: TextView | null = null;

/** The message stays while the draft is typed: its view is kept from one run to the next. */
function viewOfMessage(message: string, lang: Lang): TextView {
  if (lastMessage === null || lastMessage.text !== message || lastMessage.lang !== lang) lastMessage = viewOf(message, lang);
  return lastMessage;
}

function bodyStartOf(draft: string, zones: readonly Zone[]): number {
  let at = 0;
  for (const zone of zones) if (zone.kind === 'greeting' && draft.slice(at, zone.start).trim() === '') at = zone.end;
  while (at < draft.length && /\s/.test(draft[at] as string)) at++;
  return at;
}

/** Lower-case words without accents, one space apart: for asking whether one text occurs in another. */
export function squeeze(text: string): string { return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); }
