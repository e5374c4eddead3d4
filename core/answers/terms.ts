/** What judging sees of a sentence of the draft, or of the words of an ask; kept under the sentence's words. */
import type { Lang } from '../contract.js';
import type { AmountMention } from '../language/amounts.js';
import { COMMON_CONCEPTS, withBroader, type Concept, type ConceptHit } from '../language/concepts.js';
import { isContent } from '../language/function-words.js';
import { datedAnnotation, type Annotation, type SentenceText } from '../reading/annotation.js';
import { amounts, concepts, cues, folded, folds, frames, isQuestion, links, stems, times } from '../reading/annotations.js';
import type { Scenes } from '../language/scenes.js';
import type { TimeMention } from '../language/time.js';
import { hashOf, mixOf } from '../hash.js';

export interface Terms {
  /** Words. */
  readonly length: number;
  readonly stems: readonly string[];
  /** Stems of the words that carry meaning, with their hashes. */
  readonly content: ReadonlyMap<string, number>;
  /** The same by their first letters, for kin of one family. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
  /** Concepts of the trade with their broader ones, and their hashes. */
  readonly concepts: ReadonlyMap<Concept, number>;
  /** Concepts by the stems that name them, without those so frequent that they say little. */
  readonly named: ReadonlyMap<Concept, ReadonlySet<string>>;
  /** Hashes of the four-letter pieces of the words that carry meaning. */
  readonly pieces: ReadonlySet<number>;
  /** Capitalised words and those with a digit, but the first; folded. */
  readonly names: ReadonlySet<string>;
  /** Every word once, folded, numbers alike: their hashes. */
  readonly words: readonly number[];
  /** Function words and the first three words: by these an ask says what kind of answer it wants. */
  readonly frame: readonly number[];
  /** What there is in it that may answer: dates, amounts, links, cues. */
  readonly shapes: ReadonlySet<string>;
  readonly shapeHashes: readonly number[];
  /** The wording: words, neighbours, endings and beginnings. */
  readonly wording: readonly number[];
  readonly scenes: Scenes;
  readonly counts: Counts;
}

/** How many there are in the sentence. */
export interface Counts {
  readonly cues: number;
  readonly amounts: number;
  readonly negations: number;
  readonly conditions: number;
}

const HEAD = 4;
const PIECE = 4;
/** An ask is known by its function words and by the words it opens with. */
const OPENING = 3;
const MARKED = 'answers';

/** The terms of a sentence. */
export const terms: Annotation<Terms> = datedAnnotation('answer-terms', (sentence) => termsOf(sentence));

export const termsOf = (sentence: SentenceText): Terms => new SentenceTerms(sentence);

/** What only a sentence of the draft is asked for (signs of an answer, its wording) is read on first use: an ask and the message around it never need it. */
class SentenceTerms implements Terms {
  readonly length: number;
  readonly stems: readonly string[];
  readonly content: ReadonlyMap<string, number>;
  private ownShapes: ReadonlySet<string> | null = null;
  private ownHeads: Terms['heads'] | null = null;
  private ownPieces: ReadonlySet<number> | null = null;
  private ownNames: ReadonlySet<string> | null = null;
  private ownConcepts: Terms['concepts'] | null = null;
  private ownNamed: Terms['named'] | null = null;
  private ownWords: readonly number[] | null = null;
  private ownFrame: readonly number[] | null = null;
  private ownHashes: readonly number[] | null = null;
  private ownWording: readonly number[] | null = null;
  private ownCounts: Counts | null = null;

  constructor(private readonly sentence: SentenceText) {
    const { lang } = sentence;
    const words = sentence.get(folds);
    this.length = words.length;
    this.stems = sentence.get(stems);
    const content = new Map<string, number>();
    for (let i = 0; i < words.length; i++) {
      const root = this.stems[i] as string;
      if (!content.has(root) && isContent(words[i] as string, lang)) content.set(root, hashOf(lang + root));
    }
    this.content = content;
  }
  get heads(): Terms['heads'] {
    return (this.ownHeads ??= headsOf(this.content.keys()));
  }
  get pieces(): ReadonlySet<number> {
    return (this.ownPieces ??= piecesIn(this.sentence));
  }
  get shapes(): ReadonlySet<string> {
    return (this.ownShapes ??= shapesOf(this.sentence));
  }
  get shapeHashes(): readonly number[] {
    return (this.ownHashes ??= hashes(this.shapes, MARKED));
  }
  get concepts(): Terms['concepts'] {
    return (this.ownConcepts ??= new Map(
      [...withBroader(this.sentence.get(concepts).map((hit) => hit.concept))].map((concept) => [concept, hashOf(concept)]),
    ));
  }
  get named(): Terms['named'] {
    return (this.ownNamed ??= namedIn(this.sentence.get(concepts), this.stems));
  }
  get names(): ReadonlySet<string> {
    return (this.ownNames ??= namesIn(this.sentence));
  }
  get words(): readonly number[] {
    return (this.ownWords ??= hashes(this.sentence.get(folds).map(plain), this.sentence.lang));
  }
  get frame(): readonly number[] {
    return (this.ownFrame ??= hashes(
      this.sentence.get(folds).filter((_, i) => i < OPENING || !this.content.has(this.stems[i] as string)),
      this.sentence.lang,
    ));
  }
  get wording(): readonly number[] {
    return (this.ownWording ??= wordingOf(this.sentence.get(folds).map(plain), this.stems, this.sentence.lang));
  }
  get scenes(): Scenes {
    return this.sentence.get(frames);
  }
  get counts(): Counts {
    return (this.ownCounts ??= countsIn(this.sentence));
  }
}

function piecesIn(sentence: SentenceText): ReadonlySet<number> {
  const pieces = new Set<number>();
  for (const word of sentence.get(folds)) if (isContent(word, sentence.lang)) piecesOf(word, pieces);
  return pieces;
}

const namesIn = ({ tokens }: SentenceText): ReadonlySet<string> =>
  new Set(tokens.flatMap((token, i) => ((i > 0 && /^\p{Lu}/u.test(token.form)) || /\d/u.test(token.form) ? [token.fold] : [])));

function countsIn(sentence: SentenceText): Counts {
  const { lang } = sentence;
  const words = sentence.get(folds);
  return {
    cues: sentence.get(cues).cues.length,
    amounts: sentence.get(amounts).length,
    negations: words.filter((word) => NEGATIONS[lang].has(word)).length,
    conditions: words.filter((word) => CONDITIONS[lang].has(word)).length,
  };
}

function namedIn(hits: readonly ConceptHit[], roots: readonly string[]): Map<Concept, ReadonlySet<string>> {
  const named = new Map<Concept, Set<string>>();
  for (const { concept, from, to } of hits) {
    if (COMMON_CONCEPTS.has(concept)) continue;
    const by = named.get(concept) ?? new Set<string>();
    for (const root of roots.slice(from, to)) by.add(root);
    named.set(concept, by);
  }
  return named;
}

type WordsOf = Readonly<Record<Lang, ReadonlySet<string>>>;
/** Words that deny (Spanish negates with "no", "ni" and n-words, English with "not", its contractions and n-words). */
const NEGATIONS: WordsOf = {
  es: new Set('no ni nunca tampoco nada ningun ninguna ninguno jamas sin'.split(' ')),
  en: new Set(
    "no not never can't cannot don't doesn't didn't won't isn't aren't wasn't haven't hasn't couldn't wouldn't nothing none neither nor without unable".split(
      ' ',
    ),
  ),
};
/** Words that open a condition or a time on which it hangs. */
const CONDITIONS: WordsOf = {
  es: new Set('si cuando mientras siempre salvo'.split(' ')),
  en: new Set('if when unless once whether depending'.split(' ')),
};

/** Numbers are alike. */
const plain = (word: string): string => (/\d/u.test(word) ? '0' : word);
const hashes = (words: Iterable<string>, salt: string): number[] => [...new Set(words)].map((word) => hashOf(salt + word));

function piecesOf(word: string, into: Set<number>): void {
  const edged = `_${word}_`;
  for (let i = 0; i + PIECE <= edged.length; i++) into.add(hashOf(edged.slice(i, i + PIECE)));
}

function headsOf(roots: Iterable<string>): Map<string, string[]> {
  const heads = new Map<string, string[]>();
  for (const root of roots) {
    const head = root.slice(0, HEAD);
    heads.set(head, [...(heads.get(head) ?? []), root]);
  }
  return heads;
}

/** Endings and beginnings join the forms that the corpus is too small to hold each of. */
const AFFIX = { end: 3, start: 4, from: 5 } as const;

function wordingOf(words: readonly string[], roots: readonly string[], lang: Lang): number[] {
  const all = new Set<number>();
  const salt = hashOf(`wording ${lang}`);
  words.forEach((word, i) => {
    const own = hashOf(word);
    all.add(mixOf(salt, own));
    all.add(mixOf(mixOf(salt, i === 0 ? 0 : hashOf(words[i - 1] as string)), own));
    if (word.length < AFFIX.from) return;
    all.add(mixOf(salt, hashOf(`-${word.slice(-AFFIX.end)}`)));
    all.add(mixOf(salt, hashOf(`${word.slice(0, AFFIX.start)}-`)));
  });
  for (const root of roots) all.add(mixOf(salt, hashOf(`/${root}`)));
  return [...all];
}

const YES = /^(?:si|sip|claro|yes|yep|yeah|yup|sure|correcto|exacto|tambien|desde|of)$/u;
const NO = /^(?:no|nope|nop|tampoco|nunca|never|unfortunately|lamentablemente)$/u;
const PATH = /[>›→]/u;
/** "[enlace]", "{{ order.id }}", "____", "XX/XX": the agent has still to fill it. */
export const HOLE = /\[[^\]\n]{0,60}\]|\{\{?[^}\n]{0,80}\}\}?|_{3,}|\bX{2,}\b|%[\w.]{1,40}%|<[A-Za-zÀ-ÿ][^<>\n]{1,40}>/u;

function shapesOf(sentence: SentenceText): Set<string> {
  const shapes = new Set<string>();
  const line = sentence.get(folded);
  for (const time of sentence.get(times)) timeShapes(time, shapes);
  for (const amount of sentence.get(amounts)) shapes.add(`amount ${(amount as AmountMention).kind}`);
  const has = (name: string, found: boolean) => {
    if (found) shapes.add(name);
  };
  has('link', sentence.get(links).length > 0);
  has('path', PATH.test(line));
  has('digit', /\d/u.test(line));
  has('question', sentence.get(isQuestion));
  has('colon', line.includes(':'));
  has('hole', HOLE.test(sentence.text));
  const first = sentence.get(folds)[0] ?? '';
  has('opens yes', YES.test(first));
  has('opens no', NO.test(first));
  const read = sentence.get(cues);
  for (const { cue } of read.cues) shapes.add(`cue ${cue}`);
  for (const form of read.forms) shapes.add(`form ${form}`);
  return shapes;
}

function timeShapes(time: TimeMention, into: Set<string>): void {
  into.add(`time ${time.kind}`).add('time');
  if (time.direction !== 'none') into.add(`time ${time.direction}`);
}
