/** From evaluations to a verdict with evidence and a reason. */
import type { AnswerType, AskState, Span } from '../../contract.js';
import type { DraftSentence } from './draft.js';
import { isDialled, type Evaluation } from './evaluate.js';
import type { Reason, ReasonParts } from './reasons.js';
import { isBeside, pointerTo, STEPS, type Whole } from './pointer.js';
import { THRESHOLDS } from './weights.js';

export interface Judged { readonly sentence: DraftSentence; readonly eval: Evaluation }

export interface Verdict {
  readonly state: AskState;
  readonly evidence: readonly Span[];
  readonly reason: Reason;
  readonly parts: ReasonParts;
  readonly waiting: boolean;
}

/** A sentence speaks about the ask from here on. */
const ON_TOPIC = 0.6;
const NEAR_TOPIC = 0.35;
/** Sending the customer elsewhere is half an answer only when it says for what. */
const REDIRECT_TOPIC = 0.5;
/** Types for which mentioning the topic without the value is half an answer. */
const HALF_WITHOUT: ReadonlySet<AnswerType> = new Set<AnswerType>(['time', 'duration', 'amount', 'method', 'cause', 'choice']);
const VALUES: ReadonlySet<AnswerType> = new Set<AnswerType>(['time', 'duration', 'amount', 'quantity']);

const none = (reason: Reason, parts: ReasonParts = {}, waiting = false): Verdict => ({ state: 'unanswered', evidence: [], reason, parts, waiting });
const half = (judged: Judged, reason: Reason, parts: ReasonParts = {}, waiting = false): Verdict =>
  ({ state: 'partly', evidence: [{ start: judged.sentence.start, end: judged.sentence.end }], reason, parts: { x: judged.sentence.read.text, ...parts }, waiting });

const isStatement = (j: Judged) => j.eval.speech === 'statement';

/** The sentence that best meets the `i`-th expected type. */
function bestFor(i: number, list: readonly Judged[]): Judged | undefined {
  let best: Judged | undefined;
  for (const j of list) if ((j.eval.types[i]?.score ?? 0) > (best?.eval.types[i]?.score ?? 0)) best = j;
  return best;
}

const meets = (j: Judged | undefined, i: number, strength: number) => {
  const type = j?.eval.types[i];
  return type !== undefined && type.met.attach > 0 && type.met.strength >= strength;
};

/**
 * @param list every sentence of the draft with its evaluation, in order.
 * @param expects the ask's expected types.
 * @param whole what the draft as a whole is about.
 * @param only true when the message has no other ask to answer.
 */
export function decide(list: readonly Judged[], expects: readonly AnswerType[], only: boolean, whole: Whole): Verdict {
  if (list.length === 0) return none('empty-draft');
  if (isBeside(whole)) return none('nothing', {}, asksBack(list, only) !== undefined);
  const said = list.filter(isStatement);
  const clean = said.filter((j) => !j.sentence.read.placeholder && !j.eval.hedged);
  const met = expects.map((_, i) => {
    const able = clean.filter((j) => meets(j, i, 1) && (j.eval.types[i]?.score ?? 0) >= THRESHOLDS.answered);
    return bestFor(i, able);
  });
  const waiting = asksBack(list, only);
  if (met.every((j) => j !== undefined)) return answered(met as Judged[], expects);
  const first = met.findIndex((j) => j !== undefined);
  if (first >= 0) return half(met[first] as Judged, 'one-of-two', { type: expects[met.findIndex((j) => j === undefined)] as AnswerType }, waiting !== undefined);
  const pointer = pointerTo(list, expects, whole, only);
  if (pointer) return { state: 'answered', evidence: [{ start: pointer.sentence.start, end: pointer.sentence.end }], reason: 'answered', parts: { x: pointer.sentence.read.text }, waiting: false };
  return capped(said, expects) ?? putOff(list, only, waiting) ?? raised(said, expects, whole, only) ?? touched(said, expects, waiting) ?? none(waiting ? 'counter-question' : whyNothing(said, expects), partsOfNothing(said, expects), waiting !== undefined);
}

function answered(met: readonly Judged[], expects: readonly AnswerType[]): Verdict {
  const distinct = [...new Set(met)].sort((a, b) => a.sentence.start - b.sentence.start);
  const lead = met[0] as Judged;
  const span = lead.eval.types[0]?.met.span;
  const value = span !== undefined && VALUES.has(expects[0] as AnswerType);
  return {
    state: 'answered', waiting: false, evidence: distinct.map((j) => ({ start: j.sentence.start, end: j.sentence.end })),
    reason: value ? 'value' : 'answered', parts: value ? { x: lead.sentence.read.text.slice(span.start, span.end), type: expects[0] as AnswerType } : { x: lead.sentence.read.text },
  };
}

/** The right words are there, but with a gap or a doubt in them. */
function capped(said: readonly Judged[], expects: readonly AnswerType[]): Verdict | null {
  const right = (j: Judged) => expects.some((_, i) => meets(j, i, 1) && (j.eval.types[i]?.score ?? 0) >= THRESHOLDS.partly);
  const gap = said.find((j) => j.sentence.read.placeholder && (right(j) || j.eval.topic >= NEAR_TOPIC));
  if (gap) {
    const hole = gap.sentence.read.placeholder as Span;
    return none('placeholder', { x: gap.sentence.read.text.slice(hole.start, hole.end) });
  }
  const doubt = said.find((j) => j.eval.hedged && right(j));
  return doubt ? half(doubt, 'hedged') : null;
}

/** A holding reply, "we do not know", a redirect that is about the ask. */
function putOff(list: readonly Judged[], only: boolean, waiting: Judged | undefined): Verdict | null {
  const about = (j: Judged) => only || j.eval.topic >= NEAR_TOPIC;
  const unknown = list.find((j) => j.eval.speech === 'unknown' && j.eval.topic >= NEAR_TOPIC);
  if (unknown) return half(unknown, 'unknown', {}, waiting !== undefined);
  const holding = list.find((j) => j.eval.speech === 'holding' && about(j));
  if (holding) return half(holding, holding.sentence.read.times.some((t) => t.kind !== 'vague') ? 'holding-until' : 'holding', {}, waiting !== undefined);
  const redirect = list.find((j) => j.eval.speech === 'redirect' && j.eval.topic >= REDIRECT_TOPIC);
  if (redirect) return half(redirect, 'redirect', {}, waiting !== undefined);
  const dialled = only && list.some((j) => isDialled(j.sentence.read.text)) ? list.find((j) => j.sentence.read.cues.has('redirect')) : undefined;
  if (dialled) return half(dialled, 'redirect', {}, waiting !== undefined);
  return waiting && waiting.sentence.read.cues.has('data') ? half(waiting, 'asks-data', {}, true) : null;
}

/** From this many specific words of the message in one sentence on, a borderline sentence of the right form answers its only ask. */
const FULL_MATTER = 2;

/** A borderline answer in a sentence that takes up much of the message. */
function raised(said: readonly Judged[], expects: readonly AnswerType[], whole: Whole, only: boolean): Verdict | null {
  if (!only || whole.conflict || expects.length !== 1 || !STEPS.has(expects[0] as AnswerType)) return null;
  const able = said.find((j) => meets(j, 0, 1) && !j.sentence.read.placeholder && !j.eval.hedged && (j.eval.types[0]?.score ?? 0) >= THRESHOLDS.partly && j.eval.shared >= FULL_MATTER);
  return able ? answered([able], expects) : null;
}

/** The topic is taken up, but not what was asked of it. */
function touched(said: readonly Judged[], expects: readonly AnswerType[], waiting: Judged | undefined): Verdict | null {
  for (const [i, type] of expects.entries()) {
    const vague = said.find((j) => meets(j, i, 0.5) && !meets(j, i, 1) && j.eval.topic >= NEAR_TOPIC);
    if (vague && type === 'action') return half(vague, 'bare-refusal');
    const span = vague?.eval.types[i]?.met.span;
    if (vague && type !== 'polarity') return half(vague, 'vague', { type, ...(span ? { x: vague.sentence.read.text.slice(span.start, span.end) } : {}) });
    const weak = said.find((j) => meets(j, i, 1) && (j.eval.types[i]?.score ?? 0) >= THRESHOLDS.partly);
    if (weak) return half(weak, 'weak', {}, waiting !== undefined);
    const near = said.find((j) => (j.eval.topic >= ON_TOPIC || j.eval.anchored) && !j.sentence.read.empty && j.eval.types[i]?.met.attach !== 0);
    if (near && (HALF_WITHOUT.has(type) || near.eval.anchored)) return half(near, 'no-type', { type }, waiting !== undefined);
  }
  return null;
}

/** A question to the customer, or a request for data, that stands in place of the answer. */
function asksBack(list: readonly Judged[], only: boolean): Judged | undefined {
  const asking = list.filter((j) => j.eval.speech === 'question' || j.eval.speech === 'askback' || (j.eval.speech === 'redirect' && j.sentence.read.cues.has('askback')));
  return asking.find((j) => j.sentence.read.cues.has('data')) ?? asking.find((j) => only || j.eval.topic >= NEAR_TOPIC);
}

const misplaced = (said: readonly Judged[], expects: readonly AnswerType[]) =>
  said.flatMap((j) => j.eval.types.flatMap((t, i) => (t.met.strength > 0 && t.met.attach === 0 && t.met.span ? [{ j, met: t.met, type: expects[i] as AnswerType }] : [])))[0];

function whyNothing(said: readonly Judged[], expects: readonly AnswerType[]): Reason {
  const wrong = misplaced(said, expects);
  if (wrong) return wrong.met.owner === undefined ? 'past-date' : 'wrong-owner';
  return said.some((j) => j.eval.topic >= ON_TOPIC) ? 'no-type' : 'nothing';
}

function partsOfNothing(said: readonly Judged[], expects: readonly AnswerType[]): ReasonParts {
  const wrong = misplaced(said, expects);
  if (!wrong?.met.span) return { type: expects[0] as AnswerType };
  return { type: wrong.type, x: wrong.j.sentence.read.text.slice(wrong.met.span.start, wrong.met.span.end), owner: wrong.met.owner ?? '' };
}
