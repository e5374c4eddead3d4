/**
 * Replies for a message: what they are about (BM25F over stems, over senses and concepts of the
 * trade in both languages, and over pieces of words for typing errors), which of the open asks they
 * speak to, and whether they fit the language, the channel and the draft.
 */
import type { Channel, FoundAsk, Lang } from '../contract.js';
import { situationsIn, type Situation } from '../language/situations.js';
import { createBm25f, type FieldWeight } from './bm25f.js';
import { stem } from '../language/stems.js';
import { distinct, saidBy } from './same.js';
import { bagOf, isTrade, namesTradeNearly, wordsOf, type Bag } from './terms.js';
import type { PlacedReply, Register, Reply } from './types.js';

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
export interface ReplySuggester {
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
  stemFields: [
    { weight: 0.8, b: 0.45 },
    { weight: 0.8, b: 0.3 },
    { weight: 0.85, b: 0.65 },
  ],
  ideaFields: [
    { weight: 7, b: 1 },
    { weight: 3, b: 0.5 },
    { weight: 0.08, b: 0.5 },
  ],
  gramFields: [
    { weight: 2.7, b: 0.15 },
    { weight: 2, b: 0.3 },
    { weight: 0.37, b: 0.8 },
  ],
  stems: 1,
  ideas: 1.5,
  grams: 0.3,
  cover: 0.45,
};
/** Shares of the best subject score, by judgement: no public data tells. */
const TITLE = 0.25,
  USES = 0.02,
  OTHER_LANGUAGE = 0.15,
  OTHER_CHANNEL = 0.5,
  OWN_CHANNEL = 0.1,
  OTHER_REGISTER = 0.05,
  USED = 2;
/** An ask counts as covered by replies within this share of the best reply's score for it. */
const COVERED = 0.6;

const BOTH: readonly Lang[] = ['es', 'en'];

interface Indexed {
  readonly reply: Reply;
  /** This reply and those of other libraries that say the same: only the first of them is suggested. */
  readonly copies: readonly string[];
  readonly about: ReadonlyMap<Situation, number>;
  /** Stems of the title, small words too. */
  readonly title: ReadonlySet<string>;
  readonly languages: ReadonlySet<Lang>;
  readonly bags: readonly Bag[];
}

/** Placeholders and Markdown are no words of the reply. */
const plainBody = (body: string): string => body.replace(/\{\{[^}]{0,300}\}\}|\{%[^%]{0,300}%\}|\]\([^)\s]{0,300}\)/g, ' ');

function indexed(reply: PlacedReply, copies: readonly string[]): Indexed {
  const { language } = reply;
  const bodies = [
    { language, body: reply.body },
    ...(reply.variants ?? []).map((variant) => ({ language: variant.language ?? language, body: variant.body })),
  ];
  const languages = new Set(bodies.map((one) => one.language));
  const title = `${reply.title} ${reply.id.replaceAll('-', ' ')} ${reply.shortcut ?? ''}`;
  const tags = `${(reply.tags ?? []).join(' ')} ${(reply.folder ?? '').replaceAll('/', ' ')}`;
  const body = bodies.map((one) => plainBody(one.body)).join('\n');
  const titleWords = new Set(wordsOf(reply.title).map((word) => stem(word, language)));
  const about = new Map(BOTH.flatMap((lang) => [...situationsIn(`${reply.title}. ${(reply.tags ?? []).join('. ')}`, lang, 'about')]));
  return {
    reply,
    copies,
    about,
    title: titleWords,
    languages,
    bags: [bagOf(title, BOTH, false), bagOf(tags, BOTH, false), bagOf(body, [...languages], true)],
  };
}

/** @param replies each with its language: an English title stemmed as Spanish is another title. */
export function createSuggester(replies: readonly PlacedReply[], weights: SuggestWeights = SUGGEST_WEIGHTS): ReplySuggester {
  const copies = new Map<string, string[]>();
  for (const reply of replies) {
    const key = saidBy(reply),
      known = copies.get(key);
    if (known) known.push(reply.id);
    else copies.set(key, [reply.id]);
  }
  const all = distinct(replies, (reply) => reply).map((reply) => indexed(reply, copies.get(saidBy(reply)) ?? []));
  const stems = createBm25f(
    all.map((one) => one.bags.map((bag) => bag.stems)),
    weights.stemFields,
  );
  const ideas = createBm25f(
    all.map((one) => one.bags.map((bag) => bag.ideas)),
    weights.ideaFields,
  );
  const grams = createBm25f(
    all.map((one) => one.bags.map((bag) => bag.grams)),
    weights.gramFields,
  );
  const about = (text: string, lang: Lang): Float64Array => {
    const scores = new Float64Array(all.length),
      bag = bagOf(text, [lang], true);
    stems.score(bag.stems, scores, weights.stems);
    ideas.score(bag.ideas, scores, weights.ideas);
    grams.score(bag.grams, scores, weights.grams);
    return scores;
  };
  const evidence = (text: string, lang: Lang, numbers: readonly number[]): number => {
    const bag = bagOf(text, [lang], true);
    if ([...bag.ideas.keys()].some(isTrade) || namesTradeNearly(text, lang)) return 1;
    return Math.max(
      0,
      ...numbers.map((number) =>
        Math.max(
          shareOf(bag.stems, stems.rarity, all[number] as Indexed, 'stems'),
          IDEAS_SHARE * shareOf(bag.ideas, ideas.rarity, all[number] as Indexed, 'ideas'),
        ),
      ),
    );
  };
  return { suggest: (input, limit) => rank(all, input, about, evidence, weights.cover).slice(0, limit) };
}

/** An ask that is only possible does not turn thanks into a question. */
const SURE = 0.8;

/** What the message tells of, each from 0 to 1; thanks only when nothing else is asked. */
function told({ message, asks, lang }: SuggestInput): ReadonlyMap<Situation, number> {
  const said = new Map(situationsIn(message, lang, 'said'));
  if (asks.some((ask) => ask.kind !== 'rhetorical' && ask.confidence >= SURE)) said.delete('thanks');
  if (
    said.has('thanks') &&
    said.size > 1 &&
    !['complaint', 'faulty', 'damaged', 'missing', 'late'].some((one) => said.has(one as Situation))
  )
    for (const one of said.keys()) if (one !== 'thanks') said.delete(one);
  for (const [narrow, broad] of NARROWER) if (said.has(narrow)) said.delete(broad);
  const most = Math.max(1, ...said.values());
  return new Map([...said].map(([situation, weight]) => [situation, weight / most]));
}

/** What is told more closely stands for the broader thing that its words also tell. */
const NARROWER: readonly (readonly [Situation, Situation])[] = [
  ['not-received', 'late'],
  ['lost', 'late'],
  ['refund-when', 'return'],
  ['return-late', 'return'],
  ['invoice-company', 'invoice'],
  ['wrong-item', 'change-order'],
  ['damaged', 'faulty'],
  ['delete-data', 'account'],
  ['tracking', 'late'],
];

/** @returns 0–1: how well what a reply is for is what the message tells of. */
function bridge(one: Indexed, said: ReadonlyMap<Situation, number>): number {
  let best = 0;
  for (const [situation, weight] of one.about) best = Math.max(best, (said.get(situation) ?? 0) * Math.min(1, weight / 1.4));
  return best;
}

function rank(
  all: readonly Indexed[],
  input: SuggestInput,
  about: (text: string, lang: Lang) => Float64Array,
  evidence: (text: string, lang: Lang, numbers: readonly number[]) => number,
  coverWeight: number,
): Suggestion[] {
  const subject = about(input.message, input.lang),
    said = told(input);
  const mapped = all.filter((one) => one.about.size > 0).length / Math.max(1, all.length),
    floor = FLOOR * Math.min(1, Math.max(0, (mapped - KNOWN_FROM) / (KNOWN_ALL - KNOWN_FROM)));
  const byAsk = input.asks.map((ask) => ({
    id: ask.id,
    confidence: ask.confidence,
    text: ask.text,
    tells: told({ ...input, message: ask.text, asks: [ask] }),
    scores: about(ask.text, input.lang),
  }));
  const bests = byAsk.map(({ scores }) => scores.reduce((best, score) => Math.max(best, score), 0));
  const best = subject.reduce((top, score) => Math.max(top, score), 0);
  const used = new Set(input.used ?? []);
  const words = new Set(wordsOf(input.message).map((word) => stem(word, input.lang)));
  const ranked = all
    .map((one, i) => {
      const covers = byAsk.filter(
        ({ scores, tells, text }, ask) =>
          (scores[i] as number) >= COVERED * (bests[ask] as number) &&
          (bridge(one, tells) > 0 || ((scores[i] as number) > 0 && evidence(text, input.lang, [i]) >= FLOOR)),
      );
      const cover =
        byAsk.reduce(
          (sum, { scores, confidence }, ask) =>
            sum + ((bests[ask] as number) > 0 ? (confidence * (scores[i] as number)) / (bests[ask] as number) : 0),
          0,
        ) / Math.max(1, byAsk.length);
      const fits = bridge(one, said);
      const touch =
        coverWeight * cover +
        TITLE * titleShare(one, words) +
        SITUATION * fits +
        (byAsk.length > 1 ? (MORE * covers.length) / byAsk.length : 0) +
        USES * Math.log1p(input.uses?.(one.reply.id) ?? 0) -
        fit(one, input) -
        (one.copies.some((id) => used.has(id)) ? USED : 0);
      const score = best > 0 ? (subject[i] as number) / best + touch : touch;
      return {
        number: i,
        fits,
        suggestion: { reply: one.reply, score, covers: covers.map(({ id }) => id) },
        worth: ((subject[i] as number) > 0 || fits > 0) && one.reply.archived !== true,
      };
    })
    .filter(({ worth, suggestion }) => worth && suggestion.score > 0)
    .sort((a, b) => b.suggestion.score - a.suggestion.score || (a.suggestion.reply.id < b.suggestion.reply.id ? -1 : 1));
  // One shared word is no reason: when nothing the best ones are for is told, and few of the message's words are theirs, nothing fits.
  const known =
    ranked.slice(0, 3).some(({ fits }) => fits > 0) ||
    evidence(
      input.message,
      input.lang,
      ranked.slice(0, 3).map(({ number }) => number),
    ) >= floor;
  // Thanks get thanks: what the thanks are for is no question.
  const grateful = said.size === 1 && said.has('thanks') && ranked.some(({ fits }) => fits > 0);
  return known ? ranked.filter(({ fits }) => !grateful || fits > 0).map(({ suggestion }) => suggestion) : [];
}

/** What speaking to every ask is worth beside speaking to one. */
const MORE = 0.4;
/** Share of the best subject score that telling of what the reply is for is worth. */
const SITUATION = 1.5;
/**
 * Share of a message's telling words that a reply must have when nothing else speaks for it. The more of a library's
 * replies are for known situations, the surer it is that a message which tells of none is about something else.
 */
const FLOOR = 0.6,
  KNOWN_FROM = 0.55,
  KNOWN_ALL = 0.75;
/** A word in the body says less of what a reply is for than one in its title; a shared sense less than a shared word. */
const BODY_SHARE = 0.35,
  IDEAS_SHARE = 0.55;

/** @returns 0–1: how much of the message's weight the reply's own words carry. */
function shareOf(query: ReadonlyMap<string, number>, rarity: (term: string) => number, one: Indexed, kind: 'stems' | 'ideas'): number {
  let all = 0,
    found = 0;
  for (const [term, times] of query) {
    const weight = Math.sqrt(times) * rarity(term);
    all += weight;
    found += weight * (one.bags[0]?.[kind].has(term) || one.bags[1]?.[kind].has(term) ? 1 : one.bags[2]?.[kind].has(term) ? BODY_SHARE : 0);
  }
  return all === 0 ? 0 : found / all;
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
  return (
    (one.languages.has(input.lang) ? 0 : OTHER_LANGUAGE) +
    (input.channel && channels && channels.length > 0 ? (channels.includes(input.channel) ? -OWN_CHANNEL : OTHER_CHANNEL) : 0) +
    (input.register &&
    reply.register &&
    reply.register !== input.register &&
    !reply.variants?.some((variant) => variant.register === input.register)
      ? OTHER_REGISTER
      : 0)
  );
}
