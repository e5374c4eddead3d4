/**
 * How right the verdicts are on labelled pairs, by the engine alone and with a second reader, and how far that reader is to
 * be trusted. Pure: judging and asking come in. What ships with the program are pairs whose own verdicts were made by
 * weights fitted without their set: on pairs that the weights have seen the engine looks better than it is.
 */
import * as v from 'valibot';
import { CHANNELS, LANGS, type Ask } from '../../contract.js';
import { figuresOf, type FigureName, type Judged } from '../figures.js';
import { matchAsks, placedAsks, type LabelledMessage } from '../labelled.js';
import { isWorthAsking, withReader } from './apply.js';
import { requestOf, type DraftSentence, type ReaderRequest } from './request.js';
import { type ReaderReading, type ReaderVerdict, type Silence } from './reading.js';
import { fitTrust, type Trust, type TrustFit } from './trust.js';

const STATES = v.picklist(['answered', 'partly', 'unanswered'] as const);
const words = v.pipe(v.string(), v.maxLength(20_000));
/** The engine's verdict by weights fitted without the pair's set; `right`: whether its evidence is labelled evidence. */
const OURS = v.object({
  p: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  state: STATES,
  doubt: v.boolean(),
  held: v.optional(v.boolean(), false),
  right: v.nullable(v.boolean()),
});
/** One labelled pair, a line of a file of pairs. */
export const PAIR = v.object({
  id: v.string(),
  lang: v.picklist(LANGS),
  channel: v.optional(v.picklist(CHANNELS), 'email'),
  set: v.optional(v.string(), ''),
  message: words,
  draft: words,
  items: v.array(
    v.object({
      span: words,
      kind: v.picklist(['question', 'request', 'complaint'] as const),
      state: STATES,
      evidence: v.optional(v.array(words), []),
      ours: v.exactOptional(OURS),
    }),
  ),
});
export type MeasuredPair = v.InferOutput<typeof PAIR>;

/** What the engine makes of a pair. */
export interface JudgedPair {
  readonly asks: readonly Ask[];
  readonly sentences: readonly DraftSentence[];
}

/** Why a reader that was measured is not used; null: it is. */
export type Unfit = 'silent' | 'few' | 'no-better' | 'unsure';
/** Asks that it must have read, the share of those asked that this must be, and nats of log loss that it must save an ask. */
export const FLOOR = { asks: 150, share: 0.8, gain: 0.02 } as const;
/** Standard errors that the gain must stand above nought. */
const ERRORS = 2;

export type Table = Readonly<Record<FigureName, number | null>>;

export interface Measurement {
  readonly pairs: number;
  /** Labelled asks, those of them that the engine finds, and those that the reader was asked about and spoke of. */
  readonly asks: { readonly labelled: number; readonly found: number; readonly asked: number; readonly read: number };
  readonly without: Table;
  /** Of pairs left out of the fitting; null without a reader. */
  readonly with: Table | null;
  readonly silences: Readonly<Partial<Record<Silence, number>>>;
  /** Median and longest, of requests that were answered, in milliseconds. */
  readonly elapsed: { readonly median: number; readonly most: number } | null;
  readonly trust: Trust | null;
  readonly gain: { readonly value: number; readonly error: number } | null;
  readonly unfit: Unfit | null;
}

export interface MeasureOptions {
  readonly pairs: readonly MeasuredPair[];
  readonly judge: (pair: MeasuredPair) => JudgedPair;
  /** Null measures the engine alone. */
  readonly ask: ((request: ReaderRequest) => Promise<ReaderReading>) | null;
  /** Whether asks that are not in doubt are asked about as well. */
  readonly sure: boolean;
  readonly progress?: (done: number, of: number) => void;
  readonly cancelled?: () => boolean;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
}

/** One ask of the engine's that is a labelled one. */
interface Row {
  readonly pair: MeasuredPair;
  readonly label: MeasuredPair['items'][number];
  readonly ask: Ask;
  readonly sentences: readonly DraftSentence[];
  readonly verdict: ReaderVerdict | null;
}

/** Consecutive silences after which the rest is not asked: a server that is away stays away. */
const MOST_SILENT = 8;

/** @returns the measurement; null when it was cancelled. */
export async function measureReader(options: MeasureOptions): Promise<Measurement | null> {
  const { pairs, judge, ask, progress, cancelled, clock } = options;
  const rows: Row[] = [];
  const silences: Partial<Record<Silence, number>> = {};
  const times: number[] = [];
  let asked = 0,
    silent = 0;
  for (const [k, pair] of pairs.entries()) {
    if (cancelled?.()) return null;
    const { asks, sentences } = judge(pair);
    const found = foundOf(pair, asks);
    const open = found.filter(({ ask: own }) => own.held === undefined);
    const request =
      ask && silent < MOST_SILENT
        ? requestOf(
            pair.lang,
            pair.message,
            open.map(({ ask: own }) => own),
            sentences,
          )
        : null;
    let verdicts: readonly (ReaderVerdict | null)[] = [];
    if (request && ask) {
      const began = clock();
      const reading = await ask(request);
      if (reading.code === 'read') {
        times.push(clock() - began);
        ({ verdicts } = reading);
        silent = 0;
      } else {
        silences[reading.why] = (silences[reading.why] ?? 0) + 1;
        silent++;
      }
    }
    if (ask) asked += open.length;
    for (const one of found) {
      const at = open.indexOf(one);
      rows.push({ pair, ...one, sentences, verdict: at < 0 ? null : (verdicts[at] ?? null) });
    }
    progress?.(k + 1, pairs.length);
  }
  return measured(options, rows, { silences, times, asked });
}

/** The labelled asks that the engine finds, with its own verdict, or the one that came with the pair. */
function foundOf(pair: MeasuredPair, asks: readonly Ask[]): Pick<Row, 'label' | 'ask'>[] {
  const labelled = { ...pair, items: pair.items } as LabelledMessage;
  const of = matchAsks(placedAsks(labelled), asks);
  return pair.items.flatMap((label, i): Pick<Row, 'label' | 'ask'>[] => {
    const own = asks[of.get(i) ?? -1];
    return own ? [{ label, ask: label.ours ? asFitted(own, label.ours) : own }] : [];
  });
}

function asFitted(own: Ask, { p, state, doubt, held }: v.InferOutput<typeof OURS>): Ask {
  const { held: _, ...rest } = own;
  return { ...rest, p, state, doubt, ...(held ? { held: own.held ?? null } : {}) };
}

function measured(
  { pairs, ask, sure }: MeasureOptions,
  rows: readonly Row[],
  {
    silences,
    times,
    asked,
  }: { readonly silences: Partial<Record<Silence, number>>; readonly times: readonly number[]; readonly asked: number },
): Measurement {
  const read = rows.filter(({ verdict }) => verdict !== null).length;
  const counts = { labelled: pairs.reduce((n, { items }) => n + items.length, 0), found: rows.length, asked, read };
  const without = tableOf(
    rows.map((row) => ({ ...judgedOf(row, row.ask), ...(row.label.ours ? { evidence: row.label.ours.right } : {}) })),
  );
  const own = { pairs: pairs.length, asks: counts, without, silences };
  if (!ask) return { ...own, with: null, elapsed: null, trust: null, gain: null, unfit: null };
  const fit = fitTrust(
    rows.map(({ pair, label, ask: { p }, verdict }) => ({
      pair: pair.id,
      p: p ?? 0,
      reader: verdict?.state ?? null,
      answered: label.state === 'answered',
    })),
  );
  const sorted = [...times].sort((a, b) => a - b);
  const together = rows.map((row): Judged => {
    const { ask: one, verdict, sentences, pair } = row;
    if (!verdict || !isWorthAsking(one, fit.trust, sure)) return judgedOf(row, one);
    return judgedOf(row, withReader(one, verdict, sentences, fit.without(pair.id), pair.lang));
  });
  return {
    ...own,
    with: tableOf(together),
    elapsed: sorted.length === 0 ? null : { median: sorted[sorted.length >> 1] as number, most: sorted.at(-1) as number },
    trust: fit.trust,
    gain: { value: fit.gain, error: fit.error },
    unfit: unfitBy(counts, fit),
  };
}

const judgedOf = ({ label, pair }: Row, ask: Ask): Judged => ({
  label: label.state,
  state: ask.state,
  p: ask.p ?? 0,
  doubt: ask.doubt ?? false,
  evidence: isShownRight(ask, label.evidence, pair.draft),
  tags: {},
});

/** @returns whether the first sentence shown is labelled evidence; null when none is shown, or none labelled. */
export function isShownRight({ evidence: [first] }: Pick<Ask, 'evidence'>, labelled: readonly string[], draft: string): boolean | null {
  if (!first || labelled.length === 0) return null;
  return labelled.some((text) => {
    const start = draft.indexOf(text);
    return start >= 0 && Math.min(first.end, start + text.length) > Math.max(first.start, start);
  });
}

const tableOf = (judged: readonly Judged[]): Table =>
  Object.fromEntries(Object.entries(figuresOf(judged)).map(([name, { value }]) => [name, Number.isFinite(value) ? value : null])) as Table;

function unfitBy({ asked, read }: Measurement['asks'], { trust, gain, error }: TrustFit): Unfit | null {
  if (read < FLOOR.share * asked) return 'silent';
  if (read < FLOOR.asks) return 'few';
  if (gain < FLOOR.gain || gain < ERRORS * error) return 'no-better';
  return trust.answered >= 1 ? 'unsure' : null;
}
