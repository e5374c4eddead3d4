import { accepts, normalised } from './accept.js';
import { casingOf } from './casing.js';
import type { Graph } from './graph.js';
import type { SpellToken } from './tokens.js';

/** Why a token needs no dictionary, or what is wrong with it. */
type Verdict = 'right' | 'misspelt' | 'name';

export interface Vocabulary {
  readonly graph: Graph;
  /** Lower-cased words known to be right here. */
  readonly known: ReadonlySet<string>;
  /** Whether the user's other language has a word. */
  readonly foreign: (word: string) => boolean;
  /** Single letters that stand for a word in chat ("q" for "que"). */
  readonly chatLetters: ReadonlySet<string>;
}

/** A word that is not right, by its index among the tokens. */
export interface WrongToken {
  readonly index: number;
  readonly verdict: Exclude<Verdict, 'right'>;
}

/** Whether a word is right, taken apart at hyphens and at a final "'s" when it is not as a whole. */
function isRight(vocabulary: Vocabulary, word: string): boolean {
  if (accepts(vocabulary.graph, word) || vocabulary.known.has(word.toLowerCase())) return true;
  const plain = normalised(word);
  if (plain.endsWith("'s") || plain.endsWith("'S")) return isRight(vocabulary, plain.slice(0, -2));
  if (!plain.includes('-')) return false;
  return plain.split('-').every((part, i, parts) => isPart(vocabulary, part, i, parts.length));
}

/** What stands before or after a hyphen and is no word by itself: "pre-washed", "three-seater", "customer-centric". */
const BEFORE_HYPHEN =
  /^(?:pre|re|non|anti|ex|semi|multi|sub|co|mid|post|mini|micro|auto|bi|tri|electro|hydro|photo|thermo|bio|eco|geo|ultra|hidro|foto|termo|e|x|t)$/i;
const AFTER_HYPHEN = /^(?:centric|seaters?|footers?|wheelers?|pounders?|pagers?|inchers?|packers?|stemmed|ply|ticked|hander|handed)$/i;
function isPart({ graph, known }: Vocabulary, part: string, at: number, of: number): boolean {
  if (part === '' || accepts(graph, part) || known.has(part.toLowerCase())) return true;
  return at < of - 1 ? BEFORE_HYPHEN.test(part) : AFTER_HYPHEN.test(part);
}

/** A single letter is a list mark or an initial unless it is one of chat's, between spaces and not beside figures ("2 x 3"). */
function isLetterMark(token: SpellToken, text: string, letters: ReadonlySet<string>): boolean {
  if (token.text.length > 1) return false;
  if (!letters.has(token.text)) return true;
  const before = text.slice(Math.max(0, token.start - 2), token.start);
  const after = text.slice(token.end, token.end + 2);
  return /\S$|\d\s$/.test(before) || /^[^\s,.?!]|^\s\d/.test(after);
}

/** Capitals that stand for a name: not a word shouted in a text that is all capitals. */
function isAcronym(token: SpellToken, shouting: boolean): boolean {
  if (casingOf(normalised(token.text)) !== 'upper') return false;
  return token.text.length <= 3 || (!shouting && token.text.length <= 6);
}

/** Two words side by side that only the other language has are a phrase of it: "story boards". */
function isForeignRun(tokens: readonly SpellToken[], index: number, { graph, foreign }: Vocabulary): boolean {
  const alien = (i: number) => {
    const word = tokens[i]?.text ?? '';
    return word.length > 2 && !accepts(graph, word) && foreign(word);
  };
  return alien(index) && (alien(index - 1) || alien(index + 1));
}

const LATIN = /^[\p{Script=Latin}\p{M}'’\-‐ªº·]+$/u;

/** Whether all letters of the text are capitals, and there are enough of them to tell. */
function isShouting(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** The verdict on each of a text's words, those that are right left out. */
export function* wrongTokens(text: string, tokens: readonly SpellToken[], vocabulary: Vocabulary): Generator<WrongToken> {
  const shouting = isShouting(text);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as SpellToken;
    if (isRight(vocabulary, token.text) && !(token.text.length === 1 && vocabulary.chatLetters.has(token.text))) continue;
    if (isForeignRun(tokens, index, vocabulary)) continue;
    if (
      isLetterMark(token, text, vocabulary.chatLetters) ||
      isAcronym(token, shouting) ||
      token.text.length > 60 ||
      !LATIN.test(token.text)
    )
      continue;
    const casing = casingOf(token.text);
    const named = casing === 'mixed' || (casing === 'title' && !token.startsSentence) || (casing === 'upper' && !shouting);
    yield { index, verdict: named ? 'name' : 'misspelt' };
  }
}
