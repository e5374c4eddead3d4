/** A draft that answers by its link: what it is about as a whole counts, not the sentence the link stands in. */
import type { AnswerType } from '../../contract.js';
import type { Shared } from './topic.js';
import { NEAR_TOPIC } from './met.js';
import type { Judged } from './verdict.js';

/** How far the draft as a whole takes up an ask. */
export interface Whole {
  /** Probability that the draft is about the message's matter, null where it cannot be told. */
  readonly relevance: number | null;
  readonly topic: number;
  readonly context: number;
  readonly bare: boolean;
  readonly conflict: boolean;
  /** What is shared with the whole message. */
  readonly shared: Shared;
  /** The message says what it is about. */
  readonly told: boolean;
  /** The ask wants a deed or a way, whatever its type. */
  readonly seeks: boolean;
}

/** What a page or a set of steps can answer. */
const POINTED: ReadonlySet<AnswerType> = new Set<AnswerType>(['action', 'method', 'polarity', 'cause', 'thing', 'link']);
/** How much of the ask a draft must take up for its link to answer it: more for a yes, a reason or a fact than for steps, less where it shares a specific word with the message. */
const WHOLE_TOPIC = { steps: 0.5, matter: 0.4, other: 0.62 } as const;
/** Asks for a deed or for a way to it. */
export const STEPS: ReadonlySet<AnswerType> = new Set<AnswerType>(['action', 'method']);
const SHARED = 3;
/** Specific words in common from which a draft is about the message's matter. */
const MATTER = 2;
const onMatter = (whole: Whole) => whole.shared.words >= MATTER;
/** The ask is about what the message tells, and the draft takes up nothing of it. */
export const isBeside = (whole: Whole) => whole.bare && whole.told && whole.shared.words === 0 && whole.shared.concepts === 0;

/** What a page that is surely about the matter shows too. */
const SHOWN: ReadonlySet<AnswerType> = new Set<AnswerType>(['place', 'choice', 'status', 'person']);
/** How relevant a draft must be as a whole for its link to answer (precision .74 on companies left out, see fit-relevance.mjs). */
const RELEVANT = 0.55;
/** "Siga estos pasos: https://…": a link in a draft that as a whole is about the ask, even if that sentence is not, or asks whether it was tried. */
export function pointerTo(list: readonly Judged[], expects: readonly AnswerType[], whole: Whole, only: boolean): Judged | null {
  const [type] = expects;
  const relevant = (whole.relevance ?? 0) >= RELEVANT;
  if (expects.length !== 1 || type === undefined || !(POINTED.has(type) || (relevant && SHOWN.has(type))) || (whole.conflict && !relevant)) return null;
  const steps = STEPS.has(type) || whole.seeks;
  const near = whole.bare ? whole.context >= 0.5 : whole.topic >= (steps ? (whole.shared.words > 0 ? WHOLE_TOPIC.matter : WHOLE_TOPIC.steps) : WHOLE_TOPIC.other);
  const sum = whole.shared.words + Math.min(2, whole.shared.concepts);
  if (!relevant && !near && !(only && steps && sum >= SHARED) && !(onMatter(whole) && (only || whole.bare || whole.topic >= NEAR_TOPIC))) return null;
  return list.find((j) => j.sentence.read.link && !j.sentence.read.placeholder && j.eval.speech !== 'unknown') ?? null;
}
