/**
 * Answers in other words than the question's. How likely a sentence is one is told by the form of its
 * answer (see forms.ts), the scene that both are of, its place in the reply and what else it could answer.
 * The weights are fitted on our own pairs of message and draft (see indirect-weights.ts).
 */
import type { AnswerType, FoundAsk } from '../../contract.js';
import type { AnswerCue } from '../../language/answer-cues.js';
import { wantedOf } from '../felt.js';
import type { ReadAsk } from './ask.js';
import type { Evaluation } from './evaluate.js';
import { INDIRECT_WEIGHTS } from './indirect-weights.js';
import { logistic } from './logistic.js';
import type { Reason } from './reasons.js';
import type { ReadSentence } from './sentence.js';
import { isBareAsk } from './topic.js';
import { WEIGHTS } from './topic-words.js';
import type { Judged, Verdict } from './verdict.js';

export const INDIRECT_FEATURES = [
  'value', 'side', 'named', 'told', 'deed', 'topic', 'scene', 'stray', 'form', 'met', 'misplaced', 'order', 'hedged', 'crowd', 'conflict', 'shared',
  'formInScene', 'formOnTopic', 'formInOrder', 'metOnTopic',
] as const;
export type IndirectFeature = (typeof INDIRECT_FEATURES)[number];
export type IndirectFeatures = Readonly<Record<IndirectFeature, number>>;

/** Where an ask and a sentence stand among the others. */
export interface Standing {
  /** Place of the ask among the message's asks, and of the sentence among the draft's statements; 0–1, ½ for the only one. */
  readonly ask: number;
  readonly sentence: number;
  readonly asks: number;
  readonly statements: number;
  /** The largest share of a scene that the sentence has with another ask, 0–1. */
  readonly elsewhere: number;
}

type Group = Extract<IndirectFeature, 'value' | 'side' | 'named' | 'told' | 'deed'>;
const GROUPS: Readonly<Record<AnswerType, Group>> = {
  time: 'value', duration: 'value', amount: 'value', quantity: 'value', polarity: 'side', choice: 'side', place: 'named', link: 'named', person: 'named', thing: 'named',
  cause: 'told', method: 'told', status: 'told', action: 'deed', ack: 'deed',
};
/** Statements from which a draft is as crowded as can be, and specific words from which it shares all that matters. */
const FULL = { crowd: 8, shared: 3 } as const;

/** @param i which of the ask's expected types. */
export function indirectFeatures(type: AnswerType, i: number, evaluation: Evaluation, standing: Standing): IndirectFeatures {
  const { topic, scene, shared } = evaluation;
  const read = evaluation.types[i];
  const form = read?.form ?? 0;
  const met = read && read.met.attach > 0 ? read.met.strength : 0;
  const order = standing.asks > 1 ? 1 - Math.abs(standing.ask - standing.sentence) : 0.5;
  const group = { value: 0, side: 0, named: 0, told: 0, deed: 0, [GROUPS[type]]: 1 };
  return {
    ...group, topic, scene, form, met, order, stray: Math.max(0, standing.elsewhere - scene), misplaced: read && read.met.strength > 0 && read.met.attach === 0 ? 1 : 0,
    hedged: evaluation.hedged ? 1 : 0, crowd: Math.min(1, standing.statements / FULL.crowd), conflict: read?.features.conflict ?? 0, shared: Math.min(1, shared / FULL.shared),
    formInScene: form * scene, formOnTopic: form * topic, formInOrder: form * order, metOnTopic: met * topic,
  };
}

/** From `answered` on a sentence surely answers, from `perhaps` on it may. Set on our own pairs for the precision of *answered*. */
const THRESHOLDS = { answered: 0.77, perhaps: 0.64 } as const;

/** An answer that is sure has something in common with the question: a scene, or words. */
const TIED = { scene: 0.15, topic: 0.35 } as const;
const isTied = ({ scene, topic }: Evaluation): boolean => scene >= TIED.scene || topic >= TIED.topic;

/** Types told by what a sentence is about: to the only question, one about other names is no sure answer. */
const TOLD: ReadonlySet<Group> = new Set<Group>(['named', 'told']);
const lacksName = (ask: ReadAsk, { sentence }: Judged): boolean => {
  const names = ask.words.filter((w) => w.weight === WEIGHTS.name);
  return names.length > 0 && !names.some((w) => sentence.read.stems.has(w.stem) || sentence.before?.read.stems.has(w.stem));
};

/** Reasons for which an ask is open only because its own words were missed. */
const OPEN: ReadonlySet<Reason> = new Set<Reason>(['nothing', 'no-type', 'weak', 'counter-question']);

/** Whether a sentence can be an answer in other words at all: a bare yes belongs to a question by its place (see yes.ts). */
export const isIndirectable = ({ sentence, eval: { speech } }: Judged): boolean => speech === 'statement' && !sentence.read.bare && sentence.read.placeholder === null && !isCheer(sentence.read);

/** "¡Pásate a verlo, que te va a encantar!": an exclamation that says no yes, no deed and no value advertises or cheers. */
const isCheer = ({ text, opens, cues, words, times, amounts }: ReadSentence): boolean =>
  text.endsWith('!') && !opens && times.length === 0 && amounts.length === 0 && !SAYING.some((cue) => cues.has(cue)) && words.length <= CHEER;
const CHEER = 10;
const SAYING: readonly AnswerCue[] = ['done', 'negation', 'remedy', 'free'];

const place = (at: number, of: number): number => (of > 1 ? at / (of - 1) : 0.5);

/**
 * @param judged every ask with every sentence of the draft. @param wanted which of the asks want an answer.
 * @returns where ask `i` and sentence `k` stand; worked out once for all, so that a long draft stays linear.
 */
export function standings(judged: readonly (readonly Judged[])[], wanted: readonly number[]): (i: number, k: number) => Standing {
  const some = judged[wanted[0] ?? -1] ?? [];
  let statements = 0;
  const at = some.map(({ eval: { speech } }) => (speech === 'statement' ? statements++ : Math.max(0, statements - 1)));
  const tops = some.map((_, k) => topTwo(wanted.map((i) => judged[i]?.[k]?.eval.scene ?? 0)));
  return (i, k) => {
    const [first, second] = tops[k] as readonly [number, number];
    const own = judged[i]?.[k]?.eval.scene ?? 0;
    return { ask: place(wanted.indexOf(i), wanted.length), sentence: place(at[k] as number, statements), asks: wanted.length, statements, elsewhere: own === first ? second : first };
  };
}

function topTwo(values: readonly number[]): readonly [number, number] {
  let [first, second] = [0, 0];
  for (const value of values) {
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  return [first, second];
}

/** @returns the verdicts, where an ask that no sentence answers in its own words takes what likely answers it in others. */
export function settleIndirect(asks: readonly FoundAsk[], reads: readonly ReadAsk[], judged: readonly (readonly Judged[])[], verdicts: readonly Verdict[]): Verdict[] {
  const wanted = wantedOf(asks);
  const standing = standings(judged, wanted);
  return verdicts.map((verdict, i) => {
    const read = reads[i];
    if (!read || !wanted.includes(i) || isBareAsk(read) || !OPEN.has(verdict.reason)) return verdict;
    const best = read.expects.map((type, t) => bestOf(type, t, i, judged[i] ?? [], standing));
    if (best.length === 0 || best.some((b) => b === null)) return verdict;
    const found = best as Likely[];
    const least = Math.min(...found.map(({ p }) => p));
    if (least < THRESHOLDS.perhaps || (verdict.state === 'partly' && least < THRESHOLDS.answered)) return verdict;
    const sentences = [...new Set(found.map(({ judged: j }) => j.sentence))].sort((a, b) => a.start - b.start);
    const sure = least >= THRESHOLDS.answered && (wanted.length > 1 || found.every(({ judged: j }, t) => isTied(j.eval) && !(TOLD.has(GROUPS[read.expects[t] as AnswerType]) && lacksName(read, j))));
    return { state: sure ? 'answered' : 'partly', evidence: sentences.map(({ start, end }) => ({ start, end })), reason: sure ? 'other-words' : 'perhaps', parts: { x: sentences[0]?.read.text ?? '' }, waiting: sure ? false : verdict.waiting };
  });
}

interface Likely { readonly judged: Judged; readonly p: number }

function bestOf(type: AnswerType, t: number, i: number, list: readonly Judged[], standing: (i: number, k: number) => Standing): Likely | null {
  let best: Likely | null = null;
  list.forEach((j, k) => {
    if (!isIndirectable(j)) return;
    const p = logistic(INDIRECT_FEATURES, INDIRECT_WEIGHTS, indirectFeatures(type, t, j.eval, standing(i, k)));
    if (!best || p > best.p) best = { judged: j, p };
  });
  return best;
}
