/** How far one sentence takes up the words of one ask; depends on these two alone, so that it is kept while both stand. */
import type { AskProfile } from './ask-profile.js';
import { sceneShare } from '../language/scenes.js';
import { mixOf } from '../hash.js';
import type { Terms } from './terms.js';

/** What a stem weighs, 0–1: rare ones more (see rarity.ts). */
export type Rarity = (hash: number) => number;

export interface Match {
  /** Of the weight of the ask's stems, the share found, 0–1; kin counts `KIN`. */
  readonly cover: number;
  /** The weight of the ask's stems, with a little so that shares of asks with hardly a word stay low. */
  readonly total: number;
  /** The weightiest stem found, 0–1. */
  readonly strongest: number;
  /** Share of what the message says around the ask, 0–1. */
  readonly around: number;
  /** Of the weight of the sentence's own stems, the share that is the ask's, 0–1. */
  readonly sentence: number;
  /** Share of the ask's four-letter pieces, 0–1. */
  readonly pieces: number;
  /** Neighbours of the ask that are neighbours in the sentence, per word of the ask. */
  readonly neighbours: number;
  readonly sharesConcept: boolean;
  /** Stems of the ask that were found, with their weights. */
  readonly found: ReadonlyMap<string, number>;
  /** Of the weight of the stems that no other ask has, the share found, 0–1. */
  readonly alone: number;
  /** Stems of the other asks that the sentence holds: how many, and their weight. */
  readonly others: { readonly count: number; readonly weight: number };
  /** Of all the ask's stems, those of function words too, the share found. */
  readonly stems: number;
  /** How far both are of one scene of shopping, 0–1. */
  readonly scenes: number;
}

const KIN = 0.7;
/** Kin have this many letters in common, and this share of the longer one. */
const SAME = { letters: 4, share: 0.6, from: 5 } as const;
/** Keeps shares of asks with hardly a word of their own low. */
const PRIOR = { cover: 0.3, around: 0.5, pieces: 4 } as const;

export function matchOf(ask: AskProfile, said: Terms, rarity: Rarity): Match {
  const found = new Map<string, number>();
  let total: number = PRIOR.cover,
    shared = 0,
    strongest = 0;
  for (const [root, hash] of ask.terms.content) {
    const weight = rarity(hash);
    const match = weight * takesUp(root, said);
    total += weight;
    shared += match;
    strongest = Math.max(strongest, match);
    if (match > 0) found.set(root, match);
  }
  let own: number = PRIOR.cover,
    ours = 0;
  for (const [root, hash] of said.content) {
    const weight = rarity(hash);
    own += weight;
    if (ask.terms.content.has(root)) ours += weight;
  }
  let pieces = 0;
  for (const piece of ask.terms.pieces) if (said.pieces.has(piece)) pieces++;
  return {
    cover: shared / total,
    total,
    strongest,
    around: aroundShare(ask, said, rarity),
    sentence: ours / own,
    pieces: pieces / (PRIOR.pieces + ask.terms.pieces.size),
    neighbours: neighboursOf(ask.terms.stems, said.stems) / Math.max(1, ask.terms.length),
    sharesConcept: [...ask.terms.concepts.keys()].some((concept) => said.concepts.has(concept)),
    found,
    alone: aloneShare(ask, said, rarity),
    others: othersIn(ask, said, rarity),
    stems: stemShare(ask.terms.stems, said.stems),
    scenes: sceneShare(ask.terms.scenes, said.scenes),
  };
}

function aloneShare({ terms, askers }: AskProfile, said: Terms, rarity: Rarity): number {
  let total: number = PRIOR.cover,
    shared = 0;
  for (const [root, hash] of terms.content) {
    if (askers.get(root) !== 1) continue;
    total += rarity(hash);
    if (said.content.has(root)) shared += rarity(hash);
  }
  return shared / total;
}

function othersIn({ others }: AskProfile, said: Terms, rarity: Rarity): Match['others'] {
  let [count, weight] = [0, 0];
  for (const [root, hash] of others)
    if (said.content.has(root)) {
      count++;
      weight += rarity(hash);
    }
  return { count, weight };
}

function stemShare(asked: readonly string[], said: readonly string[]): number {
  const [all, own] = [new Set(asked), new Set(said)];
  let n = 0;
  for (const root of all) if (own.has(root)) n++;
  return n / Math.max(1, all.size);
}

function aroundShare(ask: AskProfile, said: Terms, rarity: Rarity): number {
  let total: number = PRIOR.around,
    shared = 0;
  for (const [root, hash] of ask.around) {
    const weight = rarity(hash);
    total += weight;
    shared += weight * takesUp(root, said);
  }
  return shared / total;
}

/** 1 for the stem itself, `KIN` for one of its family. */
function takesUp(root: string, said: Terms): number {
  if (said.content.has(root)) return 1;
  if (root.length < SAME.from) return 0;
  for (const other of said.heads.get(root.slice(0, SAME.letters)) ?? []) if (areKin(root, other)) return KIN;
  return 0;
}

function areKin(a: string, b: string): boolean {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n >= SAME.letters && n >= SAME.share * Math.max(a.length, b.length);
}

function neighboursOf(asked: readonly string[], said: readonly string[]): number {
  const pairs = new Set<string>();
  for (let i = 1; i < said.length; i++) pairs.add(`${said[i - 1]} ${said[i]}`);
  let n = 0;
  for (let i = 1; i < asked.length; i++) if (pairs.has(`${asked[i - 1]} ${asked[i]}`)) n++;
  return n;
}

const TAG = { kind: 1, expects: 2, frame: 3, shared: 4, concept: 5, foreign: 6, shape: 7, word: 8 } as const;

/** What the fitted tables are asked about a sentence by itself: its wording, and what there is in it that may answer. */
export const ownHashes = (said: Terms): number[] => [...said.wording, ...said.shapeHashes.map((shape) => mixOf(TAG.shape, shape))];

/** What they are asked about it for one kind of ask. */
export function kindHashes(kind: number, said: Terms): number[] {
  const [shapes, words] = [mixOf(TAG.kind, kind), mixOf(TAG.word, kind)];
  return [...said.shapeHashes.map((shape) => mixOf(shapes, shape)), ...said.words.map((word) => mixOf(words, word))];
}

/** What they are asked about it where one type of answer is expected. */
export function expectsHashes(expected: number, said: Terms): number[] {
  const by = mixOf(TAG.expects, expected);
  return said.shapeHashes.map((shape) => mixOf(by, shape));
}

/** What they are asked about this pair alone: the asking words crossed with what may answer, and what both have. */
export function pairHashes(ask: AskProfile, said: Terms): number[] {
  const all: number[] = [];
  for (const word of ask.terms.frame) {
    const by = mixOf(TAG.frame, word);
    for (const shape of said.shapeHashes) all.push(mixOf(by, shape));
  }
  for (const [root, hash] of ask.terms.content) if (said.content.has(root)) all.push(mixOf(TAG.shared, hash));
  for (const [concept, hash] of ask.terms.concepts) all.push(mixOf(said.concepts.has(concept) ? TAG.concept : TAG.foreign, hash));
  return all;
}

/** Everything the fitted tables are asked about a pair, each once: what fitting counts. Scoring adds up the four parts, kept each for itself. */
export const hashedOf = (ask: AskProfile, said: Terms): Uint32Array =>
  Uint32Array.from(
    new Set([
      ...ownHashes(said),
      ...kindHashes(ask.kind, said),
      ...ask.expects.flatMap((expected) => expectsHashes(expected, said)),
      ...pairHashes(ask, said),
    ]),
  );
