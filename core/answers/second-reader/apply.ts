/** The second reader's word in the verdicts: which asks it is asked about, how long what it said holds, and what is shown then. */
import type { Ask, AskState, Lang, Quote } from '../../contract.js';
import { say } from '../reasons.js';
import type { ReaderVerdict } from './reading.js';
import type { DraftSentence } from './request.js';
import { combined, type Trust } from './trust.js';

const STATES: readonly AskState[] = ['answered', 'partly', 'unanswered'];
/** A sentence that answers something, not this. */
const OFF = 0.5;

/** What the agent decided, what is held and what nobody asked is not for a second reader. */
const isOpenToIt = ({ override, stale, held, kind, p }: Ask): boolean =>
  (override === undefined || stale === true) && held === undefined && kind !== 'rhetorical' && p !== undefined;

type Shown = Pick<Ask, 'p' | 'state' | 'doubt'>;

/** @returns the verdict that both give together. @param earned whether the sentence it names may earn a tick. */
function together(ask: Ask, verdict: ReaderVerdict, trust: Trust, earned: boolean): Shown & { readonly doubt: boolean } {
  const p = combined(ask.p ?? 0, verdict, trust);
  const half = verdict.state === 'partly' || (ask.state === 'partly' && verdict.state !== 'unanswered');
  if (p >= trust.answered && earned) return { p, state: 'answered', doubt: false };
  if (p <= trust.open) return { p, state: half ? 'partly' : 'unanswered', doubt: false };
  return { p, state: p >= OFF ? 'answered' : half ? 'partly' : 'unanswered', doubt: true };
}

/**
 * Whether a second reader could change what is shown of an ask: it is in doubt, or a contrary word would put it in doubt.
 * @param sure whether asks that are not in doubt are asked about as well, where its word could change them.
 */
export function isWorthAsking(ask: Ask, trust: Trust, sure: boolean): boolean {
  if (!isOpenToIt(ask)) return false;
  if (ask.doubt === true) return true;
  return (
    sure &&
    STATES.some((state) => {
      const next = together(ask, { state, sentences: [], reason: '' }, trust, true);
      return next.doubt || next.state !== ask.state;
    })
  );
}

/** @returns the ask as both readers see it. @param sentences those that the verdict counts by. */
export function withReader(ask: Ask, verdict: ReaderVerdict, sentences: readonly DraftSentence[], trust: Trust, uiLang: Lang): Ask {
  if (!isOpenToIt(ask)) return ask;
  const named = verdict.sentences.flatMap((j): DraftSentence[] => (sentences[j] ? [sentences[j]] : []));
  const earned = verdict.state !== 'answered' || named.some(({ barred }) => barred !== true);
  const { p, state, doubt } = together(ask, verdict, trust, earned);
  const quotes: readonly Quote[] = named.length > 0 ? named.map(({ start, end, text }) => ({ start, end, text })) : ask.evidence;
  const evidence = state === 'unanswered' && !doubt ? [] : quotes;
  const x = evidence[0]?.text ?? '';
  const why = doubt
    ? x === ''
      ? ask.why
      : say(state === 'partly' ? 'perhaps-half' : 'perhaps', uiLang, { x })
    : state === 'unanswered'
      ? say('nothing-both', uiLang)
      : say(state === 'partly' ? 'half' : 'answered', uiLang, { x });
  return {
    ...ask,
    p: Math.round((p ?? 0) * 1000) / 1000,
    state,
    doubt,
    evidence,
    why,
    reader: { state: verdict.state, reason: verdict.reason },
  };
}

/** What was heard of one ask, in words, so that it is found again however the draft moves around it. */
interface Heard {
  readonly state: AskState;
  readonly reason: string;
  /** The sentences it named. */
  readonly named: readonly string[];
  /** All that it had before it. */
  readonly read: ReadonlySet<string>;
}

const keyOf = ({ kind, text }: Pick<Ask, 'kind' | 'text'>): string => `${kind} ${text}`;

/**
 * What a second reader said in one case. That something answers holds while the sentences it named stand; that nothing does,
 * while the draft says nothing that it has not read. So ticks do not go out while the agent types elsewhere.
 */
export class ReaderMemory {
  private heard = new Map<string, Heard>();
  private about = '';

  /** @param asks those of the request, in order. */
  keep(message: string, asks: readonly Ask[], sentences: readonly DraftSentence[], verdicts: readonly (ReaderVerdict | null)[]): void {
    this.turnTo(message);
    const read = new Set(sentences.map(({ text }) => text));
    asks.forEach((ask, i) => {
      const verdict = verdicts[i];
      if (!verdict) return;
      const named = verdict.sentences.flatMap((j) => sentences[j]?.text ?? []);
      this.heard.set(keyOf(ask), { state: verdict.state, reason: verdict.reason, named, read });
    });
  }

  /** @returns what was said of an ask and still holds of these sentences; null when it has to be asked. */
  verdictOn(message: string, ask: Ask, sentences: readonly DraftSentence[]): ReaderVerdict | null {
    if (message !== this.about) return null;
    const heard = this.heard.get(keyOf(ask));
    if (!heard) return null;
    const at = heard.named.map((words) => sentences.findIndex(({ text }) => text === words));
    const holds =
      heard.state === 'answered' ? at.every((j) => j >= 0) : at.every((j) => j >= 0) && sentences.every(({ text }) => heard.read.has(text));
    return holds ? { state: heard.state, reason: heard.reason, sentences: at } : null;
  }

  private turnTo(message: string): void {
    if (message === this.about) return;
    this.about = message;
    this.heard = new Map();
  }
}
