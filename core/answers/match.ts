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
  /** The sentence names what is asked about by another word: "what fabric is it?" – "it is brushed cotton", "assembled?" – "flat-packed". */
  readonly renames: boolean;
  /** The weight found of each stem of the ask, in their order; 0 for those that were not. */
  readonly found: Float64Array;
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

/** Gives each distinct thing a number, from 0. */
class Numbers<T> {
  readonly of = new Map<T, number>();
  add(one: T): number {
    const known = this.of.get(one);
    if (known !== undefined) return known;
    this.of.set(one, this.of.size);
    return this.of.size - 1;
  }
  all(many: Iterable<T>): Int32Array {
    return Int32Array.from(many, (one) => this.add(one));
  }
}

/** What of an ask every sentence is held against, in numbers. */
interface AskNumbers {
  readonly ask: AskProfile;
  readonly content: Int32Array;
  /** 1 for the stems of its content. */
  readonly holds: Uint8Array;
  readonly around: Int32Array;
  /** Those of its content that no other ask has. */
  readonly alone: Int32Array;
  readonly pieces: Int32Array;
  readonly stems: Int32Array;
  readonly neighbours: Int32Array;
  readonly total: { readonly cover: number; readonly around: number; readonly alone: number };
}

/** A set of numbers that is emptied at no cost: those marked in the present round. */
class Marks {
  private readonly rounds: Int32Array;
  private round = 0;
  constructor(size: number) {
    this.rounds = new Int32Array(size);
  }
  begin(): void {
    this.round++;
  }
  add(n: number | undefined): void {
    if (n !== undefined) this.rounds[n] = this.round;
  }
  has(n: number): boolean {
    return this.rounds[n] === this.round;
  }
  countOf(all: Int32Array): number {
    let n = 0;
    for (let k = 0; k < all.length; k++) if (this.has(all[k] as number)) n++;
    return n;
  }
}

/** Holds sentences against the asks of one message, whose stems, pieces and neighbours are numbered once. */
export class Matcher {
  private readonly roots = new Numbers<string>();
  private readonly pieces = new Numbers<number>();
  private readonly stems = new Numbers<string>();
  private readonly neighbours = new Numbers<string>();
  private readonly asks: readonly AskNumbers[];
  /** Weights of the stems by their number. */
  private readonly weights: Float64Array;
  private readonly rootOf: readonly string[];
  /** How many stems are asked about; they come first. */
  private readonly asked: number;
  /** First letters of the stems that may have kin; '' for the short ones. */
  private readonly heads: readonly string[];
  private readonly marked: { readonly roots: Marks; readonly pieces: Marks; readonly stems: Marks; readonly neighbours: Marks };
  /** How far the present sentence takes up each stem, 0–1; below 0 while nobody asked. */
  private readonly taken: Float64Array;

  constructor(
    asks: readonly AskProfile[],
    private readonly rarity: Rarity,
  ) {
    const hashes = new Map<string, number>();
    for (const { terms } of asks) for (const [root, hash] of terms.content) hashes.set(root, hash);
    this.asked = hashes.size;
    for (const { around } of asks) for (const [root, hash] of around) hashes.set(root, hash);
    this.rootOf = [...hashes.keys()];
    this.roots.all(this.rootOf);
    this.weights = Float64Array.from(hashes.values(), rarity);
    this.heads = this.rootOf.map((root) => (root.length < SAME.from ? '' : root.slice(0, SAME.letters)));
    this.taken = new Float64Array(this.rootOf.length);
    this.asks = asks.map((ask) => this.numbersOf(ask));
    this.marked = {
      roots: new Marks(this.roots.of.size),
      pieces: new Marks(this.pieces.of.size),
      stems: new Marks(this.stems.of.size),
      neighbours: new Marks(this.neighbours.of.size),
    };
  }

  private numbersOf(ask: AskProfile): AskNumbers {
    const { terms, around, askers } = ask;
    const content = this.roots.all(terms.content.keys());
    const holds = new Uint8Array(this.rootOf.length);
    for (const root of content) holds[root] = 1;
    const alone = this.roots.all([...terms.content.keys()].filter((root) => askers.get(root) === 1));
    const near = this.roots.all(around.keys());
    const sum = (prior: number, roots: Int32Array) => roots.reduce((total, root) => total + (this.weights[root] as number), prior);
    return {
      ask,
      content,
      holds,
      alone,
      around: near,
      pieces: this.pieces.all(terms.pieces),
      stems: this.stems.all(new Set(terms.stems)),
      neighbours: this.neighbours.all(neighboursOf(terms.stems)),
      total: { cover: sum(PRIOR.cover, content), around: sum(PRIOR.around, near), alone: sum(PRIOR.cover, alone) },
    };
  }

  /** @returns how far a sentence takes up each of the asks, in their order. */
  matches(said: Terms): Match[] {
    const { roots, pieces, stems, neighbours } = this.marked;
    for (const marks of [roots, pieces, stems, neighbours]) marks.begin();
    this.taken.fill(-1);
    let own: number = PRIOR.cover;
    const shared: number[] = [];
    for (const [root, hash] of said.content) {
      own += this.rarity(hash);
      const n = this.roots.of.get(root);
      if (n === undefined) continue;
      roots.add(n);
      shared.push(n);
    }
    for (const piece of said.pieces) pieces.add(this.pieces.of.get(piece));
    for (const root of said.stems) stems.add(this.stems.of.get(root));
    for (const two of neighboursOf(said.stems)) neighbours.add(this.neighbours.of.get(two));
    return this.asks.map((ask) => this.match(ask, said, own, shared));
  }

  private match(numbers: AskNumbers, said: Terms, own: number, shared: readonly number[]): Match {
    const { ask, content, total, holds } = numbers;
    const { marked, weights } = this;
    const found = new Float64Array(content.length);
    let cover = 0,
      strongest = 0,
      ours = 0,
      around = 0,
      alone = 0;
    for (let k = 0; k < content.length; k++) {
      const root = content[k] as number;
      const match = (weights[root] as number) * this.takesUp(root, said);
      cover += match;
      if (match > strongest) strongest = match;
      found[k] = match;
    }
    for (let k = 0; k < numbers.around.length; k++) {
      const root = numbers.around[k] as number;
      around += (weights[root] as number) * this.takesUp(root, said);
    }
    for (const root of shared) if (holds[root] === 1) ours += weights[root] as number;
    for (const root of numbers.alone) if (marked.roots.has(root)) alone += weights[root] as number;
    return {
      cover: cover / total.cover,
      total: total.cover,
      strongest,
      around: around / total.around,
      sentence: ours / own,
      pieces: marked.pieces.countOf(numbers.pieces) / (PRIOR.pieces + ask.terms.pieces.size),
      neighbours: marked.neighbours.countOf(numbers.neighbours) / Math.max(1, ask.terms.length),
      sharesConcept: holdsAny(ask.terms.concepts, said.concepts),
      renames: renames(ask.terms, said),
      found,
      alone: alone / total.alone,
      others: this.othersIn(holds),
      stems: marked.stems.countOf(numbers.stems) / Math.max(1, numbers.stems.length),
      scenes: sceneShare(ask.terms.scenes, said.scenes),
    };
  }

  private othersIn(own: Uint8Array): Match['others'] {
    let count = 0,
      weight = 0;
    for (let root = 0; root < this.asked; root++) {
      if (own[root] === 1 || !this.marked.roots.has(root)) continue;
      count++;
      weight += this.weights[root] as number;
    }
    return { count, weight };
  }

  /** 1 for the stem itself, `KIN` for one of its family. */
  private takesUp(root: number, said: Terms): number {
    const known = this.taken[root] as number;
    if (known >= 0) return known;
    return (this.taken[root] = this.marked.roots.has(root) ? 1 : this.hasKin(root, said) ? KIN : 0);
  }

  private hasKin(root: number, { heads }: Terms): boolean {
    const head = this.heads[root] as string;
    const near = head === '' ? undefined : heads.get(head);
    return near !== undefined && near.some((other) => areKin(this.rootOf[root] as string, other));
  }
}

function holdsAny<T>(asked: ReadonlyMap<T, unknown>, said: ReadonlyMap<T, unknown>): boolean {
  if (said.size > 0) for (const one of asked.keys()) if (said.has(one)) return true;
  return false;
}

function renames({ named, stems }: Terms, said: Terms): boolean {
  if (said.named.size === 0) return false;
  for (const concept of named.keys()) for (const root of said.named.get(concept) ?? []) if (!stems.includes(root)) return true;
  return false;
}

function areKin(a: string, b: string): boolean {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n >= SAME.letters && n >= SAME.share * Math.max(a.length, b.length);
}

const neighboursOf = (stems: readonly string[]): string[] => stems.slice(1).map((root, i) => `${stems[i]} ${root}`);

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

/** What they are asked about an asking word crossed with what may answer. */
export function frameHashes(word: number, { shapeHashes }: Terms): number[] {
  const by = mixOf(TAG.frame, word);
  return shapeHashes.map((shape) => mixOf(by, shape));
}

/** What they are asked about what an ask and a sentence have in common. */
export function sharedHashes(content: Terms['content'], concepts: Terms['concepts'], said: Terms): number[] {
  const all: number[] = [];
  for (const [root, hash] of content) if (said.content.has(root)) all.push(mixOf(TAG.shared, hash));
  for (const [concept, hash] of concepts) all.push(mixOf(said.concepts.has(concept) ? TAG.concept : TAG.foreign, hash));
  return all;
}

/** What they are asked about this pair alone. */
export const pairHashes = ({ terms: { frame, content, concepts } }: AskProfile, said: Terms): number[] => [
  ...frame.flatMap((word) => frameHashes(word, said)),
  ...sharedHashes(content, concepts, said),
];

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
