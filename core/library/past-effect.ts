/**
 * What a proposed reply would have done to the messages of the past: of what was asked in messages that it is found for, how much
 * the reply as it stands would have answered, and how much the proposed one, by the same verdicts as a draft's.
 */
import { findAsks } from '../asks/find.js';
import type { Channel, Lang } from '../contract.js';
import { ReadingCache } from '../reading/cache.js';
import { withCoverage, type CoverageInput } from './coverage.js';
import { createSuggester, type ReplySuggester } from './suggest.js';
import { placed, type Library, type Reply } from './types.js';

export interface PastMessage {
  readonly message: string;
  readonly lang: Lang;
  readonly channel: Channel;
}

/** One ask of the past that the two texts differ on. */
export interface PastAsk {
  readonly text: string;
  readonly before: boolean;
  readonly after: boolean;
}

export interface PastEffect {
  /** Messages looked at, and those for which either text is found. */
  readonly looked: number;
  readonly messages: number;
  /** What was asked in those. */
  readonly asks: number;
  /** How many of them the reply as it stands answers, and the proposed one. */
  readonly before: number;
  readonly after: number;
  /** Where they differ; at most a handful. */
  readonly differences: readonly PastAsk[];
}

/** A reply is found for a message when it is among so many. */
const FOUND = 8;
const MOST_DIFFERENCES = 6;

/**
 * @param library as it stands. @param before the reply as it stands there; null: none. @param after as proposed; null: removed.
 * @param past newest first.
 */
export function effectOnPast(
  library: Library,
  { before, after }: { readonly before: Reply | null; readonly after: Reply | null },
  past: readonly PastMessage[],
  options: Omit<CoverageInput, 'message' | 'lang'>,
): PastEffect {
  const id = (after ?? before)?.id ?? '';
  const others = library.replies.filter((reply) => reply.id !== id);
  const suggesterWith = (reply: Reply | null): ReplySuggester | null =>
    reply === null ? null : createSuggester(placed({ language: library.language, replies: [...others, reply] }));
  const sides = { before: suggesterWith(before), after: suggesterWith(after) };
  const readings = new ReadingCache();
  const effect = { looked: past.length, messages: 0, asks: 0, before: 0, after: 0 };
  const differences: PastAsk[] = [];
  for (const { message, lang, channel } of past) {
    const asks = findAsks(readings.read(message, lang, 'message', options)).filter(({ kind }) => kind !== 'rhetorical');
    const answered = (side: ReplySuggester | null): ReadonlySet<string> | null => {
      const hit = side?.suggest({ message, asks, lang, channel }, FOUND).find(({ reply }) => reply.id === id);
      return hit === undefined ? null : new Set(withCoverage([hit], { ...options, message, lang })[0]?.covers);
    };
    const was = answered(sides.before),
      would = answered(sides.after);
    if (asks.length === 0 || (was === null && would === null)) continue;
    effect.messages += 1;
    effect.asks += asks.length;
    effect.before += was?.size ?? 0;
    effect.after += would?.size ?? 0;
    for (const ask of asks) {
      const one = { text: ask.text, before: was?.has(ask.id) === true, after: would?.has(ask.id) === true };
      if (one.before !== one.after && differences.length < MOST_DIFFERENCES) differences.push(one);
    }
  }
  return { ...effect, differences };
}
