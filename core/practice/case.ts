/** One case to practise on: a message, what whoever answers can look up, each thing that is asked, and a model reply. */
import * as v from 'valibot';
import { CHANNELS, LANGS, type Channel, type Lang } from '../contract.js';

/** Why the case is worth practising; the order in which they are shown, the team's own first. */
export const PRACTICE_KINDS = [
  'team',
  'several-questions',
  'angry',
  'our-mistake',
  'third-party',
  'unknown-answer',
  'promise',
  'refusal',
  'marketplace',
  'public-review',
] as const;
export type PracticeKind = (typeof PRACTICE_KINDS)[number];

/** One thing that the message asks, in its own words, and the sentence of the model reply that answers it. */
export interface PracticeAsk {
  readonly text: string;
  readonly answer: string;
  /** The answer is not known yet: the model reply says so and names its day. */
  readonly held?: boolean;
}

export interface PracticeCase {
  readonly id: string;
  readonly kind: PracticeKind;
  readonly lang: Lang;
  readonly channel: Channel;
  readonly title: string;
  readonly message: string;
  /** What is known of the order; the only source of dates and amounts. */
  readonly facts: readonly string[];
  readonly asks: readonly PracticeAsk[];
  /** What it teaches, or what the team's policy says. */
  readonly note: string;
  readonly model: string;
  /** ISO date-time on which it is answered. */
  readonly now: string;
}

/** Longest message or reply of a case, in UTF-16 code units. */
const LONGEST = 20_000;
const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
/** ISO date-time with its offset. */
export const INSTANT = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/));

/** One case as it is stored and as it crosses a wire. */
export const PRACTICE_CASE = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(80)),
  kind: v.picklist(PRACTICE_KINDS),
  lang: v.picklist(LANGS),
  channel: v.picklist(CHANNELS),
  title: text(200),
  message: text(LONGEST),
  facts: v.pipe(v.array(text(1_000)), v.maxLength(30)),
  asks: v.pipe(
    v.array(
      v.strictObject({ text: text(2_000), answer: v.pipe(v.string(), v.trim(), v.maxLength(2_000)), held: v.exactOptional(v.boolean()) }),
    ),
    v.maxLength(50),
  ),
  note: v.pipe(v.string(), v.trim(), v.maxLength(2_000)),
  model: text(LONGEST),
  now: INSTANT,
});
