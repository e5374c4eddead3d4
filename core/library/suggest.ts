import type { Channel, FoundAsk, Lang } from '../contract.js';
import type { Reply, Register } from './types.js';

export interface SuggestInput {
  readonly message: string;
  /** The asks still open; all of the message's when nothing is drafted yet. */
  readonly asks: readonly FoundAsk[];
  readonly lang: Lang;
  readonly channel?: Channel;
  readonly register?: Register;
  /** Replies already inserted in this draft. */
  readonly used?: readonly string[];
  /** How often a reply was used, for the last touch. */
  readonly uses?: (id: string) => number;
}

export interface Suggestion {
  readonly reply: Reply;
  readonly score: number;
  /** Ids of the asks that the reply answers. */
  readonly covers: readonly string[];
}

/** Ranks the replies of one library for messages; build it once per library. */
export interface Suggester {
  suggest(input: SuggestInput, limit: number): Suggestion[];
}

/** OWNER: library. Temporary body. */
export function createSuggester(_replies: readonly Reply[]): Suggester {
  return { suggest: () => [] };
}

/** One-off form of `createSuggester`. */
export function suggestReplies(input: SuggestInput & { readonly replies: readonly Reply[] }, limit: number): Suggestion[] {
  return createSuggester(input.replies).suggest(input, limit);
}
