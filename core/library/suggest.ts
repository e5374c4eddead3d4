/**
 * Replies for a message: what they are about (BM25F over stems, over senses and concepts of the
 * trade in both languages, and over pieces of words for typing errors), which of the open asks they
 * speak to, and whether they fit the language, the channel and the draft.
 */
import type { Channel, FoundAsk, Lang } from '../contract.js';
import { createBm25f, type FieldWeight } from './bm25f.js';
import { stem } from '../language/stems.js';
import { bagOf, wordsOf, type Bag } from './terms.js';
import type { Register, Reply } from './types.js';

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
  /** Higher is better; only comparable within one message. */
  readonly score: number;
  /** Ids of the asks that the reply speaks to. */
  readonly covers: readonly string[];
}

/** Ranks the replies of one library for messages; build it once per library. */
export interface Suggester {
  suggest(input: SuggestInput, limit: number): Suggestion[];
}

/** What each part counts. Fields in this order: title and id, tags and folder, body. */
export interface SuggestWeights {
  readonly stemFields: readonly FieldWeight[];
  readonly ideaFields: readonly FieldWeight[];
  readonly gramFields: readonly FieldWeight[];
  readonly stems: number;
  readonly ideas: number;
  readonly grams: number;
  /** Share of the best subject score that covering every ask is worth. */
  readonly cover: number;
}

/** Tuned by random search on half of two public sets of questions and replies, checked on the other half. */
export const SUGGEST_WEIGHTS: SuggestWeights = {
  stemFields: [{ weight: 0.8, b: 0.45 }, { weight: 0.8, b: 0.3 }, { weight: 0.85, b: 0.65 }],
  ideaFields: [{ weight: 7, b: 1 }, { weight: 3, b: 0.5 }, { weight: 0.08, b: 0.5 }],
  gramFields: [{ weight: 2.7, b: 0.15 }, { weight: 2, b: 0.3 }, { weight: 0.37, b: 0.8 }],
  stems: 1, ideas: 1.5, grams: 0.3, cover: 0.45,
};
/** Shares of the best subject score, by judgement: no public data tells. */
const TITLE = 0.25, USES = 0.02, OTHER_LANGUAGE = 0.15, OTHER_CHANNEL = 0.3, OWN_CHANNEL = 0.1, OTHER_REGISTER = 0.05, USED = 0.4;
/** An ask counts as covered by replies within this share of the best reply's score for it. */
const COVERED = 0.6;

const BOTH: readonly Lang[] = ['es', 'en'];

interface Indexed { readonly reply: Reply; /** Stems of the title, small words too. */ readonly title: ReadonlySet<string>; readonly languages: ReadonlySet<Lang>; readonly bags: readonly Bag[] }

/** Placeholders and Markdown are no words of the reply. */
const plainBody = (body: string): string => body.replace(/\{\{[^}]{0,300}\}\}|\{%[^%]{0,300}%\}|\]\([^)\s]{0,300}\)/g, ' ');

function indexed(reply: Reply, libraryLang: Lang): Indexed {
  const language = reply.language ?? libraryLang;
  const bodies = [{ language, body: reply.body }, ...(reply.variants ?? []).map((variant) => ({ language: variant.language ?? language, body: variant.body }))];
  const languages = new Set(bodies.map((one) => one.language));
  const title = `${reply.title} ${reply.id.replaceAll('-', ' ')} ${reply.shortcut ?? ''}`;
  const tags = `${(reply.tags ?? []).join(' ')} ${(reply.folder ?? '').replaceAll('/', ' ')}`;
  const body = bodies.map((one) => plainBody(one.body)).join('\n');
  const titleWords = new Set(wordsOf(reply.title).map((word) => stem(word, language)));
  return { reply, title: titleWords, languages, bags: [bagOf(title, BOTH, false), bagOf(tags, BOTH, false), bagOf(body, [...languages], true)] };
}

/** @param libraryLang language of the replies that do not name one. */
export function createSuggester(replies: readonly Reply[], libraryLang: Lang = 'es', weights: SuggestWeights = SUGGEST_WEIGHTS): Suggester {
  const all = replies.map((reply) => indexed(reply, libraryLang));
  const stems = createBm25f(all.map((one) => one.bags.map((bag) => bag.stems)), weights.stemFields);
  const ideas = createBm25f(all.map((one) => one.bags.map((bag) => bag.ideas)), weights.ideaFields);
  const grams = createBm25f(all.map((one) => one.bags.map((bag) => bag.grams)), weights.gramFields);
  const about = (text: string, lang: Lang): Float64Array => {
    const scores = new Float64Array(all.length), bag = bagOf(text, [lang], true);
    stems.score(bag.stems, scores, weights.stems);
    ideas.score(bag.ideas, scores, weights.ideas);
    grams.score(bag.grams, scores, weights.grams);
    return scores;
  };
  return { suggest: (input, limit) => rank(all, input, about, weights.cover).slice(0, limit) };
}

function rank(all: readonly Indexed[], input: SuggestInput, about: (text: string, lang: Lang) => Float64Array, coverWeight: number): Suggestion[] {
  const subject = about(input.message, input.lang);
  const byAsk = input.asks.map((ask) => ({ id: ask.id, confidence: ask.confidence, scores: about(ask.text, input.lang) }));
  const bests = byAsk.map(({ scores }) => scores.reduce((best, score) => Math.max(best, score), 0));
  const best = subject.reduce((top, score) => Math.max(top, score), 0);
  const used = new Set(input.used ?? []);
  const said = new Set(wordsOf(input.message).map((word) => stem(word, input.lang)));
  return all.map((one, i) => {
    const covers = byAsk.filter(({ scores }, ask) => (scores[i] as number) > 0 && (scores[i] as number) >= COVERED * (bests[ask] as number));
    const cover = byAsk.reduce((sum, { scores, confidence }, ask) => sum + ((bests[ask] as number) > 0 ? (confidence * (scores[i] as number)) / (bests[ask] as number) : 0), 0) / Math.max(1, byAsk.length);
    const touch = coverWeight * cover + TITLE * titleShare(one, said) + USES * Math.log1p(input.uses?.(one.reply.id) ?? 0) - fit(one, input) - (used.has(one.reply.id) ? USED : 0);
    return { reply: one.reply, score: (subject[i] as number) > 0 ? (subject[i] as number) + best * touch : 0, covers: covers.map(({ id }) => id) };
  }).filter((suggestion) => suggestion.score > 0).sort((a, b) => b.score - a.score || (a.reply.id < b.reply.id ? -1 : 1));
}

/** Share of the title's words that the message says: "¿qué es la memoria?" is told from "extensión de la memoria" by its small words. */
function titleShare(one: Indexed, said: ReadonlySet<string>): number {
  let hits = 0;
  for (const word of one.title) if (said.has(word)) hits++;
  return one.title.size === 0 ? 0 : hits / one.title.size;
}

/** What speaks against a reply here, as a share of the best score. */
function fit(one: Indexed, input: SuggestInput): number {
  const { reply } = one;
  const channels = reply.channels;
  return (one.languages.has(input.lang) ? 0 : OTHER_LANGUAGE)
    + (input.channel && channels && channels.length > 0 ? (channels.includes(input.channel) ? -OWN_CHANNEL : OTHER_CHANNEL) : 0)
    + (input.register && reply.register && reply.register !== input.register && !reply.variants?.some((variant) => variant.register === input.register) ? OTHER_REGISTER : 0);
}

/** One-off form of `createSuggester`. */
export function suggestReplies(input: SuggestInput & { readonly replies: readonly Reply[]; readonly libraryLang?: Lang }, limit: number): Suggestion[] {
  return createSuggester(input.replies, input.libraryLang ?? 'es').suggest(input, limit);
}
