import { isFelt } from '../asks/felt.js';
import type { Lang, Span } from '../contract.js';
import type { TimeMention } from '../language/time.js';
import { viewOf, viewQuoting, type ViewSentence, type TextView } from '../patterns/text-view.js';
import { times } from '../reading/annotations.js';
import type { Zone } from '../text/zones.js';
import type { CheckInput } from './input.js';
import { factLedger, type Fact } from './ledger.js';

/** What every rule is given: the input and what several rules need of it, worked out once. */
export interface Check extends CheckInput {
  readonly lang: Lang;
  readonly now: string;
  readonly view: TextView;
  readonly zones: readonly Zone[];
  /** Read on first use: most rules never look at the message. */
  readonly messageView: TextView;
  /** Expressions of time in the draft. */
  readonly times: readonly TimeMention[];
  /** Where each fact of the draft comes from; read on first use. */
  readonly facts: readonly Fact[];
  /** `sure`: a tier-1 complaint, or two possible ones. */
  readonly complaint: 'sure' | 'possible' | 'none';
  /** The customer's name as it is known, else ''. */
  readonly customerName: string;
  /** Offset after the greeting and the blank lines that follow it. */
  readonly bodyStart: number;
  sentenceOf(word: number): ViewSentence | undefined;
  /** The stretch of the blank-line-separated block that holds the sentence. */
  paragraphOf(sentence: number): Span;
}

/** @returns the input with what rules share; the view of the draft is made at once, the rest when asked for. */
export function prepare(input: CheckInput): Check {
  const { draft, message } = input;
  const view = viewQuoting(draft, message);
  let found: readonly TimeMention[] | null = null;
  let facts: readonly Fact[] | null = null;
  const paragraphs: Span[] = [];
  for (const s of view.sentences) paragraphs[s.paragraph] = { start: paragraphs[s.paragraph]?.start ?? s.start, end: s.end };
  const complaints = input.asks.filter(isFelt);
  return {
    ...input,
    view,
    zones: draft.zones,
    lang: draft.lang,
    now: draft.context.now,
    get times() {
      return (found ??= draft.find(times));
    },
    get facts() {
      return (facts ??= factLedger(input, view, this.times));
    },
    get messageView() {
      return viewOf(message);
    },
    complaint: complaints.some((a) => a.tier === 1) || complaints.length > 1 ? 'sure' : complaints.length === 1 ? 'possible' : 'none',
    customerName: (input.context.customer?.name ?? input.entities.find((e) => e.kind === 'customer')?.value ?? '').trim(),
    bodyStart: bodyStartOf(draft.text, draft.zones),
    sentenceOf: (word) => view.sentences[view.words[word]?.sentence ?? -1],
    paragraphOf: (sentence) => paragraphs[view.sentences[sentence]?.paragraph ?? -1] ?? { start: 0, end: 0 },
  };
}

function bodyStartOf(draft: string, zones: readonly Zone[]): number {
  let at = 0;
  for (const zone of zones) if (zone.kind === 'greeting' && draft.slice(at, zone.start).trim() === '') at = zone.end;
  while (at < draft.length && /\s/.test(draft[at] as string)) at++;
  return at;
}
