/**
 * Search while typing. The index chooses a handful of candidates over title, shortcut, tags, folder
 * and body; fuse.js, which is good at it and too slow for the whole library, ranks the handful and
 * says what to highlight.
 */
import type { Lang } from '../contract.js';
import Fuse, { type FuseResult } from 'fuse.js';
import { fold } from '../text/fold.js';
import { TermIndex, type Expansion } from './term-index.js';
import { wordsOf } from './terms.js';
import { meaningsOfText, meaningsOfWord, meantBy } from './meanings.js';
import type { PlacedReply, Reply } from './types.js';

export type SearchField = 'title' | 'shortcut' | 'folder' | 'tags' | 'body';

/** One reply found. */
export interface SearchHit {
  readonly reply: Reply;
  /** Higher is better; only comparable within one search. */
  readonly score: number;
  /** Where the query was found, for highlighting: [start, end) in the field (`tags` in the tags joined by ", "). */
  readonly marks: readonly { readonly field: SearchField; readonly spans: readonly { readonly start: number; readonly end: number }[] }[];
}

export interface SearchOptions {
  readonly limit?: number;
  /** Extra weight of a reply by id, 0–1, for what was used recently and often. */
  readonly boost?: (id: string) => number;
}

export interface ReplySearch {
  /** An empty query lists by boost, then by title. */
  search(query: string, options?: SearchOptions): SearchHit[];
  /** Adds or replaces one reply. */
  put(reply: PlacedReply): void;
  remove(id: string): void;
  readonly size: number;
}

/** What one occurrence in a field counts; more of them count less and less. */
const WEIGHTS = { shortcut: 60, title: 40, head: 14, tags: 24, folder: 12, body: 5 } as const;
/** Candidates that fuse.js sees for each hit wanted. */
const CANDIDATES = 10;
/** Share of the best score that a reply's use counts, and that fuse.js' opinion counts. */
const BOOST = 0.25,
  FUSE = 0.12;
/** A word in more than this share of the replies only re-ranks what rarer words found. */
const COMMON = 0.2;
const BOTH: readonly Lang[] = ['es', 'en'];
/** Words of a query that are looked at. */
const MAX_QUERY_WORDS = 16;

/** The words of a reply with what they count. */
function weigh(reply: PlacedReply): Map<string, number> {
  const words = new Map<string, number>();
  const add = (text: string | undefined, weight: number): void => {
    if (text === undefined || text === '') return;
    const seen = new Map<string, number>();
    for (const word of wordsOf(text)) {
      const times = (seen.get(word) ?? 0) + 1;
      seen.set(word, times);
      words.set(word, (words.get(word) ?? 0) + weight / (times * times));
    }
  };
  add(reply.title, WEIGHTS.title);
  // "Horario y formas de contacto" is about the hours; "Fuera de horario" less so.
  add(wordsOf(reply.title)[0], WEIGHTS.head);
  add(reply.shortcut, WEIGHTS.shortcut);
  add(reply.tags?.join(' '), WEIGHTS.tags);
  add(reply.folder, WEIGHTS.folder);
  add(reply.body, WEIGHTS.body);
  mean(reply, words);
  for (const variant of reply.variants ?? []) add(variant.body, WEIGHTS.body / 2);
  return words;
}

/** What a short field counts by meaning; bodies are found by their letters, or every index would double. */
function mean(reply: PlacedReply, words: Map<string, number>): void {
  const langs = [...new Set<Lang>([reply.language, ...(reply.variants ?? []).flatMap((variant) => variant.language ?? [])])];
  const put = (terms: ReadonlyMap<string, number>, weight: number): void => {
    for (const [term, share] of terms) words.set(term, Math.max(words.get(term) ?? 0, weight * share));
  };
  const fields = [
    [reply.title, WEIGHTS.title],
    [reply.tags?.join(' ') ?? '', WEIGHTS.tags],
    [reply.folder ?? '', WEIGHTS.folder],
  ] as const;
  for (const [text, weight] of fields) for (const word of wordsOf(text)) put(meaningsOfWord(word, langs), weight);
  const head = wordsOf(reply.title)[0];
  if (head !== undefined) put(meaningsOfWord(head, langs), WEIGHTS.title + WEIGHTS.head);
  put(meaningsOfText(`${reply.title}. ${(reply.tags ?? []).join('. ')}`, langs, 'about'), WEIGHTS.title);
}

export function createSearch(replies: readonly PlacedReply[]): ReplySearch {
  let index = new TermIndex();
  let all: (PlacedReply | null)[] = [];
  const numbers = new Map<string, number>();
  let scores = new Float32Array(0),
    bests = new Float32Array(0),
    hits = new Uint8Array(0);

  const add = (reply: PlacedReply): void => {
    if (reply.archived) return;
    const number = all.push(reply) - 1;
    numbers.set(reply.id, number);
    index.add(number, weigh(reply));
  };
  const drop = (id: string): void => {
    const number = numbers.get(id);
    if (number === undefined) return;
    all[number] = null;
    numbers.delete(id);
  };
  /** Holes cost memory and time; they are swept out together, once they outnumber the replies. */
  const sweep = (): void => {
    if (all.length < 64 || numbers.size * 2 > all.length) return;
    const kept = all.filter((reply) => reply !== null);
    index = new TermIndex();
    all = [];
    numbers.clear();
    kept.forEach(add);
  };
  replies.forEach((reply) => {
    drop(reply.id);
    add(reply);
  });

  const choose = (
    query: string,
    words: readonly string[],
    openLast: boolean,
    limit: number,
    boost: (id: string) => number,
  ): { reply: Reply; score: number }[] => {
    if (scores.length < all.length) {
      scores = new Float32Array(all.length * 2);
      bests = new Float32Array(all.length * 2);
      hits = new Uint8Array(all.length * 2);
    }
    const touched: number[] = [];
    const whole = (terms: Iterable<readonly [string, number]>): Expansion[] =>
      [...terms].flatMap(([text, weight]) => {
        const term = index.find(text);
        return term === undefined ? [] : [{ term, weight }];
      });
    const told = whole(meaningsOfText(query, BOTH, 'said'));
    const lists = [
      ...words.map((word, at) => ({
        expansions: [
          ...index.expand(word, openLast && at === words.length - 1),
          ...meantBy(word).flatMap((meant) => [...index.expand(meant, false), ...whole(meaningsOfWord(meant, BOTH))]),
          ...whole(meaningsOfWord(word, BOTH)),
        ],
        bit: 1 << Math.min(at, 6),
      })),
      ...(told.length > 0 ? [{ expansions: told, bit: 1 << 7 }] : []),
    ]
      .map((one) => ({ ...one, size: one.expansions.reduce((sum, { term }) => sum + index.sizeOf(term), 0) }))
      .sort((a, b) => a.size - b.size);
    for (const { expansions, bit, size } of lists) {
      const common = touched.length > 0 && size > all.length * COMMON;
      for (const { term, weight } of expansions) {
        const { docs, weights, size: length } = index.postings(term);
        const value = weight * Math.log(1 + all.length / length);
        for (let i = 0; i < length; i++) {
          const doc = docs[i] as number;
          const seen = hits[doc] as number;
          if (seen === 0) {
            if (common) continue;
            touched.push(doc);
          }
          const gain = value * (weights[i] as number),
            before = (seen & bit) === 0 ? 0 : (bests[doc] as number);
          // Of several words that one typed word may stand for, only the best counts in full.
          scores[doc] = (scores[doc] as number) + (gain > before ? gain - before * 0.85 : gain * 0.15);
          bests[doc] = Math.max(gain, before);
          hits[doc] = seen | bit;
        }
      }
    }
    const best: { reply: Reply; score: number }[] = [];
    for (const doc of touched) {
      const reply = all[doc];
      const found = ones(hits[doc] as number);
      // A reply that has every word beats one that has a single word very often.
      const score = (scores[doc] as number) * found * found;
      scores[doc] = 0;
      hits[doc] = 0;
      if (reply) keepBest(best, reply, score, limit);
    }
    const top = best[0]?.score ?? 0;
    return best.map(({ reply, score }) => ({ reply, score: score + top * BOOST * boost(reply.id) })).sort((a, b) => b.score - a.score);
  };

  return {
    search(query, { limit = 10, boost = () => 0 } = {}) {
      const words = wordsOf(query.slice(0, 400)).slice(0, MAX_QUERY_WORDS);
      if (words.length === 0) return listAll(all, limit, boost);
      const open = !/\s$/.test(query);
      return withFuse(query.trim(), words, choose(query.slice(0, 400), words, open, Math.max(limit, CANDIDATES), boost)).slice(0, limit);
    },
    put(reply) {
      drop(reply.id);
      add(reply);
      sweep();
    },
    remove(id) {
      drop(id);
      sweep();
    },
    get size() {
      return numbers.size;
    },
  };
}

function listAll(all: readonly (Reply | null)[], limit: number, boost: (id: string) => number): SearchHit[] {
  return all
    .filter((reply) => reply !== null)
    .map((reply) => ({ reply, score: boost(reply.id), marks: [] }))
    .sort((a, b) => b.score - a.score || a.reply.title.localeCompare(b.reply.title, 'es'))
    .slice(0, limit);
}

function ones(value: number): number {
  let count = 0;
  for (let rest = value; rest > 0; rest &= rest - 1) count++;
  return count;
}

/** Keeps the best few in order; few enough that insertion beats a heap. */
function keepBest(best: { reply: Reply; score: number }[], reply: Reply, score: number, limit: number): void {
  if (best.length >= limit && score <= (best[best.length - 1] as { score: number }).score) return;
  let at = best.length;
  while (at > 0 && (best[at - 1] as { score: number }).score < score) at--;
  best.splice(at, 0, { reply, score });
  if (best.length > limit) best.pop();
}

interface Shown {
  readonly reply: Reply;
  readonly title: string;
  readonly shortcut: string;
  readonly folder: string;
  readonly tags: string;
  readonly body: string;
  /** Where `body` starts in the reply's. */
  readonly from: number;
}

/** Letters of a body that are ranked and highlighted: the neighbourhood of the first word found. */
const EXCERPT = 90,
  LEAD = 20;
const FUSE_OPTIONS = {
  keys: [
    { name: 'title', weight: 5 },
    { name: 'shortcut', weight: 5 },
    { name: 'tags', weight: 3 },
    { name: 'folder', weight: 1 },
    { name: 'body', weight: 1 },
  ],
  includeScore: true,
  includeMatches: true,
  ignoreLocation: true,
  ignoreDiacritics: true,
  minMatchCharLength: 2,
  threshold: 0.3,
  shouldSort: false,
};
/** fuse.js compares patterns of up to 32 letters in one go. */
const MAX_PATTERN = 32;

function withFuse(
  query: string,
  words: readonly string[],
  candidates: readonly { readonly reply: Reply; readonly score: number }[],
): SearchHit[] {
  const shown = candidates.map(({ reply }) => shownOf(reply, words));
  const found = new Map<Reply, FuseResult<Shown>>(
    new Fuse(shown, FUSE_OPTIONS).search(query.slice(0, MAX_PATTERN)).map((result) => [result.item.reply, result]),
  );
  const top = candidates[0]?.score ?? 0;
  return candidates
    .map(({ reply, score }) => {
      const result = found.get(reply);
      return { reply, score: score + top * FUSE * (1 - (result?.score ?? 1)), marks: result ? marksOf(result) : [] };
    })
    .sort((a, b) => b.score - a.score);
}

/** The body takes part only where a word is not in the short fields: comparing bodies is what costs. */
function shownOf(reply: Reply, words: readonly string[]): Shown {
  const title = reply.title,
    shortcut = reply.shortcut ?? '',
    folder = reply.folder ?? '',
    tags = reply.tags?.join(', ') ?? '';
  const short = fold(`${title}\n${shortcut}\n${tags}\n${folder}`);
  const absent = words.filter((word) => !short.includes(word));
  let from = 0,
    body = '';
  if (absent.length > 0) {
    const folded = fold(reply.body);
    const places = absent.map((word) => folded.indexOf(word.length > 5 ? word.slice(0, 5) : word)).filter((at) => at >= 0);
    if (places.length > 0) {
      from = Math.max(0, Math.min(...places) - LEAD);
      body = reply.body.slice(from, from + EXCERPT);
    }
  }
  return { reply, title, shortcut, folder, tags, body, from };
}

/** Stretches shorter than half the query are chance hits of the bit-parallel search, not what was meant. */
function marksOf(result: FuseResult<Shown>): SearchHit['marks'] {
  return (result.matches ?? [])
    .map((match) => ({
      field: match.key as SearchField,
      spans: match.indices
        .map(([start, end]) =>
          match.key === 'body' ? { start: start + result.item.from, end: end + 1 + result.item.from } : { start, end: end + 1 },
        )
        .filter((span) => span.end - span.start >= 3),
    }))
    .filter((mark) => mark.spans.length > 0);
}
