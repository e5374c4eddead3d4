/**
 * Whether a reply as a whole is about the matter of a message: the weight of the words they share, for
 * their lengths. A word weighs by how rare it is at help desks. Fitted by main/setup/fit-relevance.mjs.
 */
import type { Lang } from '../../contract.js';
import { CARE_TABLE_EN, RELEVANCE_EN } from '../../language/en/care-table.js';
import { logistic } from './logistic.js';

/** What a reader of a text needs to know: its content words' stems, each once. */
type Stems = ReadonlySet<string>;

export const RELEVANCE_FEATURES = ['bias', 'shared', 'reply', 'message'] as const;
export type RelevanceFeatures = Readonly<Record<(typeof RELEVANCE_FEATURES)[number], number>>;

/** Words by which a length is one. */
const LENGTH = 20;

/** Rarity of a stem, 0–1; one that is not among a help desk's common words is as rare as can be. */
const weightOf = (stem: string, table: ReadonlyMap<string, number>): number => table.get(stem) ?? 1;

/** @returns what the relevance of a reply is judged by. */
export function relevanceFeatures(message: Stems, reply: Stems, table: ReadonlyMap<string, number> = CARE_TABLE_EN): RelevanceFeatures {
  let shared = 0;
  for (const stem of message) if (reply.has(stem)) shared += weightOf(stem, table);
  return { bias: 1, shared, reply: reply.size / LENGTH, message: message.size / LENGTH };
}

/** @returns the probability that a reply is about a message's matter, 0–1; null for a language in which it was not fitted. */
export function relevanceOf(message: Stems, reply: Stems, lang: Lang): number | null {
  if (lang !== 'en') return null;
  return logistic(RELEVANCE_FEATURES, RELEVANCE_EN, relevanceFeatures(message, reply));
}
