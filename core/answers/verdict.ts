/** From probabilities to what the agent is told: sure, doubt, half, open, held; with the likeliest sentence and the reason. */
import type { AnswerType, AskState, Lang } from '../contract.js';
import type { AskProfile } from './ask-profile.js';
import type { Said } from './features.js';
import type { ReadGrid } from './grid.js';
import { holdingsIn, spokenDay, type Holding } from './held.js';
import type { Thresholds } from './model.js';
import { wrongDates, type WrongDateKind } from '../commitments/wrong-dates.js';
import type { ReasonParts } from './reasons.js';
import type { Reason } from './reason-names.js';
import type { Scored } from './score.js';
import { HOLE, type Terms } from './terms.js';
import { SURE } from './types/define.js';
import { offers } from './types/index.js';
import { vetoes, type VetoName } from './vetoes.js';

export interface Verdict {
  readonly state: AskState;
  readonly p: number;
  readonly doubt: boolean;
  /** Indices of the grid's sentences, the likeliest first. */
  readonly evidence: readonly number[];
  readonly held?: string | null;
  readonly waiting?: boolean;
  readonly reason: Reason;
  readonly parts: ReasonParts;
}

/** From here on what is not answered is called half answered. */
const HALF = 0.55;
/** Sentences with this share stand beside the likeliest as evidence. */
const BESIDE = 0.3;
/** A sentence that answers something, not this. */
const OFF = 0.5;

/** What the whole draft gives to the verdicts on all asks. */
export interface Whole {
  readonly grid: ReadGrid;
  readonly scored: readonly Scored[];
  readonly holdings: readonly Holding[];
  readonly barred: readonly (readonly VetoName[])[];
  readonly thresholds: Thresholds;
  readonly empty: boolean;
  readonly uiLang: Lang;
}

export const barredIn = (grid: ReadGrid): (readonly VetoName[])[] => grid.sentences.map((sentence) => sentence.settled.get(vetoes));
export const holdingsOf = (grid: ReadGrid): Holding[] => holdingsIn(grid.sentences, grid.told.content);

/** @returns the verdict on ask `i`. */
export function verdictOf(whole: Whole, i: number): Verdict {
  const { scored, thresholds, empty } = whole;
  const own = scored[i] as Scored;
  const { p, half, best } = own;
  if (empty || best < 0) return { state: 'unanswered', p: 0, doubt: false, evidence: [], reason: 'empty-draft', parts: {} };
  const sure = p >= thresholds.answered;
  const open = p <= thresholds.open && !mayAnswer(whole, i);
  const holding = sure ? null : holdingFor(whole, own);
  const state: AskState = sure || (!holding && !open && p >= OFF) ? 'answered' : holding || half >= HALF ? 'partly' : 'unanswered';
  const doubt = !sure && !open && !holding;
  const evidence = state === 'unanswered' && !doubt ? [] : evidenceOf(own, holding);
  const said = whole.grid.said[evidence[0] ?? best] as { terms: Terms };
  const waiting = state !== 'answered' && said.terms.shapes.has('cue askback') && said.terms.shapes.has('cue data');
  return {
    state,
    p,
    doubt,
    evidence,
    ...(holding ? { held: holding.until } : {}),
    ...(waiting ? { waiting } : {}),
    ...reasonOf(whole, i, { state, doubt, holding, at: evidence[0] ?? best }),
  };
}

/**
 * Whether a sentence speaks to the ask so plainly that it is never called open: it names what is asked about by another word
 * ("Does it come assembled?" – "It is flat-packed."), or takes up its words and surely gives what is expected ("The lid
 * is broken." – "We are sorry about the lid."). What the words leave untold there is doubt.
 */
const mayAnswer = ({ grid, barred }: Whole, i: number): boolean =>
  (grid.matches[i] ?? []).some(({ renames, cover }, j) => {
    const said = (grid.said[j] as Said).terms;
    if (barred[j]?.length !== 0 || said.shapes.has('question')) return false;
    const { expects } = (grid.asks[i] as AskProfile).ask;
    const offered = Math.min(...expects.map((type) => offers(type, said)));
    return renames ? offered > 0 || expects.some((type) => NAMING.has(type)) : cover >= TAKEN_UP && offered >= SURE;
  });
/** Share of the ask's words that is enough beside what is expected. */
const TAKEN_UP = 0.3;
/** Types of answer that a word may be, whatever its form. */
const NAMING: ReadonlySet<AnswerType> = new Set(['thing', 'choice', 'polarity']);

function holdingFor({ holdings, thresholds }: Whole, { best, p, share }: Scored): Holding | null {
  return (
    holdings.find(({ index }) => index === best) ??
    (p <= Math.max(OFF, thresholds.open) ? (holdings.find(({ index, general }) => general || (share[index] ?? 0) >= BESIDE) ?? null) : null)
  );
}

function evidenceOf({ share, best }: Scored, holding: Holding | null): number[] {
  if (holding) return [holding.index];
  return [best, ...share.flatMap((part, j) => (j !== best && part >= BESIDE ? [j] : []))];
}

interface Decided {
  readonly state: AskState;
  readonly doubt: boolean;
  readonly holding: Holding | null;
  readonly at: number;
}

function reasonOf(
  whole: Whole,
  i: number,
  { state, doubt, holding, at }: Decided,
): { readonly reason: Reason; readonly parts: ReasonParts } {
  const { grid, uiLang } = whole;
  const sentence = grid.sentences[at];
  const x = sentence?.text ?? '';
  const { terms: said, under } = grid.said[at] as (typeof grid.said)[number];
  const profile = grid.asks[i] as AskProfile;
  if (holding)
    return holding.until === null
      ? { reason: 'holding', parts: { x } }
      : { reason: 'holding-until', parts: { x, until: spokenDay(holding.until, { lang: uiLang }) } };
  if (state === 'answered' && !doubt)
    return {
      reason:
        isFelt(profile) && said.shapes.has('cue remedy')
          ? 'ack-both'
          : said.shapes.has('opens yes') || said.shapes.has('opens no')
            ? 'answered-yes'
            : 'answered',
      parts: { x },
    };
  const barred = bestBarred(whole, i);
  if (barred) return barred;
  if (doubt) return { reason: state === 'partly' ? 'perhaps-half' : 'perhaps', parts: { x } };
  if (state === 'partly')
    return {
      reason: said.shapes.has('cue askback')
        ? 'asks-back'
        : said.shapes.has('cue redirect')
          ? 'redirect'
          : said.shapes.has('cue hedge')
            ? 'hedged'
            : isFelt(profile) && said.shapes.has('cue remedy')
              ? 'ack-missing'
              : 'half',
      parts: { x },
    };
  if (isFelt(profile)) return { reason: 'ack-none', parts: {} };
  if (under && covers(profile, under)) return { reason: 'quote-only', parts: {} };
  const type = missing(profile, said);
  return mentioned(whole, i, at) && type ? { reason: 'no-type', parts: { type } } : { reason: 'nothing', parts: {} };
}

const isFelt = ({ ask: { kind } }: AskProfile): boolean => kind === 'complaint' || kind === 'rhetorical';
/** Half of the ask's words. */
const MENTIONED = 0.5;
const mentioned = ({ grid }: Whole, i: number, j: number): boolean => (grid.matches[i]?.[j]?.cover ?? 0) >= MENTIONED;
const covers = ({ terms }: AskProfile, quote: Terms): boolean =>
  [...terms.content.keys()].filter((root) => quote.content.has(root)).length * 2 > terms.content.size;
const missing = ({ ask }: AskProfile, said: Terms): AnswerType | null =>
  ask.expects.find((type) => type !== 'thing' && offers(type, said) === 0) ?? null;

const BARRED: Readonly<Record<VetoName, Reason | null>> = {
  hole: 'placeholder',
  'impossible-date': 'impossible-date',
  patience: 'only-soothed',
  gift: null,
  closing: null,
  reproach: null,
};

const WRONG: Readonly<Record<WrongDateKind, Reason>> = {
  'no-such-day': 'impossible-date',
  'other-weekday': 'other-weekday',
  'gone-by': 'day-gone-by',
};

/** The sentence that takes up the ask best, when it is barred for a reason worth telling. */
function bestBarred({ grid, barred }: Whole, i: number): { readonly reason: Reason; readonly parts: ReasonParts } | null {
  const row = grid.matches[i] ?? [];
  let at = -1;
  row.forEach((match, j) => {
    if (match.cover + match.around > (at < 0 ? 0 : (row[at]?.cover ?? 0) + (row[at]?.around ?? 0))) at = j;
  });
  const reason = (barred[at] ?? []).map((name) => BARRED[name]).find((r) => r !== null);
  const text = grid.sentences[at]?.text ?? '';
  if (!reason) return null;
  const date = reason === 'impossible-date' ? grid.sentences[at]?.settled.get(wrongDates)[0] : undefined;
  return {
    reason: date ? WRONG[date.kind] : reason,
    parts: { x: date ? text.slice(date.start, date.end) : reason === 'placeholder' ? (HOLE.exec(text)?.[0] ?? text) : text },
  };
}
