/** How far one sentence takes up the words of one ask; depends on these two alone, so that it is kept while both stand. */
import type { AskProfile } from './ask-profile.js';
import { mixOf } from './hash.js';
import type { Terms } from './terms.js';

/** What a stem weighs, 0–1: rare ones more (see rarity.ts). */
export type Rarity = (hash: number) => number;

export interface Match {
  /** Of the weight of the ask's stems, the share found, 0–1; kin counts `KIN`. */
  readonly cover: number;
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
  /** Slots of the fitted tables that speak of this pair. */
  readonly hashed: Uint32Array;
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
    strongest,
    around: aroundShare(ask, said, rarity),
    sentence: ours / own,
    pieces: pieces / (PRIOR.pieces + ask.terms.pieces.size),
    neighbours: neighboursOf(ask.terms.stems, said.stems) / Math.max(1, ask.terms.length),
    sharesConcept: [...ask.terms.concepts.keys()].some((concept) => said.concepts.has(concept)),
    found,
    hashed: hashedOf(ask, said),
  };
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

/** Crosses of what the ask wants with what the sentence holds; the wording by itself; the words in common. */
function hashedOf(ask: AskProfile, said: Terms): Uint32Array {
  const all = new Set<number>(said.wording);
  for (const shape of said.shapeHashes) {
    all.add(mixOf(TAG.shape, shape));
    all.add(mixOf(mixOf(TAG.kind, ask.kind), shape));
    for (const expected of ask.expects) all.add(mixOf(mixOf(TAG.expects, expected), shape));
    for (const word of ask.terms.frame) all.add(mixOf(mixOf(TAG.frame, word), shape));
  }
  for (const word of said.words) all.add(mixOf(mixOf(TAG.word, ask.kind), word));
  for (const [root, hash] of ask.terms.content) if (said.content.has(root)) all.add(mixOf(TAG.shared, hash));
  for (const [concept, hash] of ask.terms.concepts) all.add(mixOf(said.concepts.has(concept) ? TAG.concept : TAG.foreign, hash));
  return Uint32Array.from(all);
}
