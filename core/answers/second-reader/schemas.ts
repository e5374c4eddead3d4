/** What of a second reader crosses to the machine, or is stored, parsed. */
import * as v from 'valibot';
import type { FigureName } from '../figures.js';
import type { Learnt } from '../learnt.js';
import type { ReaderChoice, ReaderMeasured } from './in-use.js';
import { SILENCES } from './reading.js';
import { READER_LIMITS, type ReaderRequest } from './request.js';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** As `requestOf` makes it: nothing longer is sent. */
export const READER_REQUEST: v.GenericSchema<unknown, ReaderRequest> = v.strictObject({
  lang: v.picklist(['es', 'en'] as const),
  message: text(READER_LIMITS.message),
  asks: v.pipe(
    v.array(
      v.strictObject({ text: text(READER_LIMITS.ask), kind: v.picklist(['question', 'request', 'complaint', 'rhetorical'] as const) }),
    ),
    v.minLength(1),
    v.maxLength(READER_LIMITS.asks),
  ),
  sentences: v.pipe(v.array(text(READER_LIMITS.sentence)), v.minLength(1), v.maxLength(READER_LIMITS.sentences)),
});

export const READER_CHOICE: v.GenericSchema<unknown, ReaderChoice> = v.strictObject({ on: v.boolean(), url: text(500), model: text(200) });

const share = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const figure = v.nullable(share);
const table = v.object({
  greenP: figure,
  greenR: figure,
  redP: figure,
  redR: figure,
  doubt: figure,
  evidence: figure,
  auc: figure,
  brier: figure,
} satisfies Record<FigureName, typeof figure>);
/** A measurement as it is stored, or written by `relee measure --out`. */
export const MEASURED: v.GenericSchema<unknown, ReaderMeasured> = v.object({
  url: text(500),
  model: text(200),
  at: text(40),
  pairs: count,
  asks: v.object({ labelled: count, found: count, asked: count, read: count }),
  without: table,
  with: v.nullable(table),
  silences: v.record(v.picklist(SILENCES), count) as v.GenericSchema<unknown, ReaderMeasured['silences']>,
  elapsed: v.nullable(v.object({ median: share, most: share })),
  trust: v.nullable(v.object({ weights: v.tuple([share, share, share, share]), answered: share, open: share })),
  gain: v.nullable(v.object({ value: share, error: share })),
  unfit: v.nullable(v.picklist(['silent', 'few', 'no-better', 'unsure'] as const)),
});

/** What was learnt from the agent's decisions, as it is stored. */
export const LEARNT: v.GenericSchema<unknown, Learnt> = v.object({
  at: text(40),
  decisions: count,
  before: share,
  after: share,
  weights: v.pipe(v.array(share), v.maxLength(400)),
  of: text(20),
  unlearnt: v.nullable(v.picklist(['few', 'no', 'worse'] as const)),
});
