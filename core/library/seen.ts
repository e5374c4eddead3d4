/** What became of a reply's sentences in the letter that was sent: kept, changed into another, or left out. */
import { withPlaceholders, type KnownValue } from '../template/to-template.js';
import { fold } from '../text/fold.js';
import { sentencesOf } from '../text/sentences.js';
import type { SeenSentence } from './edits.js';

/** A reply as it was inserted, and the letter as it was sent. */
export interface SentReply {
  /** The wording that was inserted, as it stands in the library. */
  readonly body: string;
  /** The same, filled, as it came into the draft. */
  readonly inserted: string;
  readonly sent: string;
  /** What an expression of the wording prints in this case; empty when it is not known. */
  readonly print: (expression: string) => string;
  /** Facts of the case that go back into placeholders. */
  readonly values: readonly KnownValue[];
}

/** Stands for a placeholder while sentences are cut: none of its own marks may end one. */
const HOLE = '\ue000';
const OUTPUT = /\{\{-?([^{}]{0,400}?)-?\}\}/g;
/** From this share of shared words on, a sentence of the letter is the reply's one, changed. */
const ALIKE = 0.4;
/** Sentences with fewer words of their own are greetings and closings, which the letter has once and its channel decides. */
const FEWEST_WORDS = 4;

interface OwnSentence {
  readonly source: string;
  /** The words between the placeholders, folded. */
  readonly pieces: readonly string[];
  readonly expressions: readonly string[];
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();
const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The sentences of a wording with words enough to be known again; a tag ends one. */
function ownSentences(body: string): OwnSentence[] {
  const holes: { readonly source: string; readonly expression: string }[] = [];
  const masked = body
    .replace(OUTPUT, (source, inner: string) => {
      holes.push({ source, expression: inner.trim() });
      return HOLE;
    })
    .replace(/\{%[^%]{0,400}%\}/g, '\n');
  let used = 0,
    from = 0;
  return sentencesOf(masked).flatMap(({ start, end }) => {
    used += masked.slice(from, start).split(HOLE).length - 1;
    from = end;
    const parts = masked.slice(start, end).split(HOLE),
      own = holes.slice(used, used + parts.length - 1);
    used += own.length;
    if (wordsOf(parts.join(' ')).length < FEWEST_WORDS) return [];
    const source = parts.map((part, i) => part + (own[i]?.source ?? '')).join('');
    return [{ source, pieces: parts.map(plain).filter((piece) => piece !== ''), expressions: own.map(({ expression }) => expression) }];
  });
}

/** Whether the pieces stand in a line in their order, with whatever the placeholders printed between. */
function stands(pieces: readonly string[], lines: readonly string[]): boolean {
  return lines.some((line) => {
    let at = 0;
    return pieces.every((piece) => {
      const found = line.indexOf(piece, at);
      at = found + piece.length;
      return found >= 0;
    });
  });
}

/** Share of the words that both have (Dice). */
function alike(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a),
    right = new Set(b);
  let both = 0;
  for (const word of left) if (right.has(word)) both++;
  return left.size + right.size === 0 ? 0 : (2 * both) / (left.size + right.size);
}

const linesOf = (text: string): string[] => text.split('\n').map(plain);

/** Words of a letter that nobody reads for what became of a reply, in characters. */
const LONGEST = 50_000;

/** @returns what became of each sentence that the reply brought into the draft; none of a letter that holds nothing of it. */
export function seenIn({ body, inserted, sent, print, values }: SentReply): readonly SeenSentence[] {
  if (sent.length > LONGEST || body.length > LONGEST) return [];
  const before = linesOf(inserted),
    after = linesOf(sent),
    own = ownSentences(body).filter(({ pieces }) => stands(pieces, before)),
    kept = new Set(own.filter(({ pieces }) => stands(pieces, after)));
  const open = sentencesOf(sent)
    .map(({ start, end }) => sent.slice(start, end))
    .filter((text) => ![...kept].some(({ pieces }) => stands(pieces, [plain(text)])));
  const seen = own.map((one): SeenSentence => {
    const { source, pieces, expressions } = one;
    if (kept.has(one)) return { sentence: source, to: source };
    const words = wordsOf(pieces.join(' ')),
      printed = expressions.map((expression) => ({ value: print(expression), source: `{{ ${expression} }}` }));
    const [best] = open
      .map((text, at) => ({ at, to: withPlaceholders(text, [...printed, ...values]) }))
      .map((candidate) => ({ ...candidate, share: alike(words, wordsOf(candidate.to.replace(OUTPUT, ' '))) }))
      .filter(({ share }) => share >= ALIKE)
      .sort((a, b) => b.share - a.share);
    if (best === undefined) return { sentence: source, to: null };
    open.splice(best.at, 1);
    return { sentence: source, to: best.to };
  });
  return seen.every(({ to }) => to === null) ? [] : seen;
}
