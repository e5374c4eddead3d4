/** What each rule finds in the replies of the past, counted. */
import type { Analysis } from '../../core/analyse.js';
import { counts, isOpen, standingOf } from '../../core/answers/standing.js';

export interface RuleEffect {
  /** Replies in which the rule finds something. */
  readonly replies: number;
  /** Words that it points at, of a few of them. */
  readonly quotes: readonly string[];
}
export interface PastEffects {
  /** Replies judged so far, and of how many. */
  readonly done: number;
  readonly of: number;
  readonly rules: Readonly<Record<string, RuleEffect>>;
}

const MOST_QUOTES = 3;

/** One reply more. */
export function withReply(so: PastEffects['rules'], { findings, asks }: Pick<Analysis, 'findings' | 'asks'>): PastEffects['rules'] {
  const open = asks.filter((ask) => counts(ask) && isOpen(ask) && standingOf(ask) !== 'held');
  const met = new Map<string, string>();
  for (const { rule, text, message } of findings) if (!met.has(rule)) met.set(rule, text === '' ? message : text);
  if (open[0]) met.set('unanswered-ask', open[0].text);
  const out: Record<string, RuleEffect> = { ...so };
  for (const [rule, quote] of met) {
    const { replies, quotes } = out[rule] ?? { replies: 0, quotes: [] };
    const more = quotes.length < MOST_QUOTES && !quotes.includes(quote);
    out[rule] = { replies: replies + 1, quotes: more ? [...quotes, quote] : quotes };
  }
  return out;
}
