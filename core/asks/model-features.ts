/**
 * Features of the clause model: n-grams over words that carry grammar. Content words are replaced by
 * what their form says (verb person and mood, or an ending), so that what is learnt about asking
 * does not depend on the subjects of the texts it was learnt from.
 */
import { hashOf } from '../hash.js';
import type { Lang } from '../contract.js';
import { CHAT_SPELLINGS } from '../language/chat-spellings.js';
import { FUNCTION_WORDS as EN_WORDS } from '../language/en/function-words.js';
import { FUNCTION_WORDS as ES_WORDS } from '../language/es/function-words.js';
import { readVerb } from '../language/verbs.js';
import type { Token } from '../text/tokens.js';

/** Buckets of the hashing trick per language (Weinberger et al. 2009); one int8 weight each. */
export const MODEL_BUCKETS = 1 << 14;

/** What the features look at. */
export interface ModelInput {
  readonly tokens: readonly Token[];
  /** The rules' strongest frame, '' for none. */
  readonly frame: string;
  readonly boundary: string;
  /** Words of the whole sentence. */
  readonly sentenceWords: number;
}

/** @returns the buckets that are on for a clause; a feature that occurs twice counts once. */
export function clauseFeatures(input: ModelInput, lang: Lang): number[] {
  const symbols = input.tokens.slice(0, MAX_WORDS).map((token) => symbolOf(token, lang));
  const on = new Set<number>();
  const add = (feature: string) => on.add(hashOf(feature) & (MODEL_BUCKETS - 1));
  const [a = '', b = '', c = ''] = symbols;
  add(`1|${a}`);
  add(`2|${a} ${b}`);
  add(`3|${a} ${b} ${c}`);
  add(`b|${b}`);
  symbols.forEach((symbol, i) => {
    if (i > 0) {
      add(`u|${symbol}`);
      add(`g|${symbols[i - 1]} ${symbol}`);
    }
  });
  add(`$|${symbols.at(-1) ?? ''}`);
  add(`$$|${symbols.at(-2) ?? ''} ${symbols.at(-1) ?? ''}`);
  const length = bucket(input.tokens.length);
  add(`n|${length}`);
  add(`s|${bucket(input.sentenceWords)}`);
  add(`f|${input.frame}`);
  add(`fa|${input.frame} ${a}`);
  add(`fn|${input.frame} ${length}`);
  add(`fs|${input.frame} ${bucket(input.sentenceWords)}`);
  add(`fb|${input.frame} ${input.boundary}`);
  return [...on];
}

/** Beyond this a clause says no more about whether it asks. */
const MAX_WORDS = 24;

const bucket = (n: number) => (n <= 1 ? 1 : n <= 2 ? 2 : n <= 4 ? 4 : n <= 7 ? 7 : n <= 12 ? 12 : n <= 20 ? 20 : 30);

function symbolOf(token: Token, lang: Lang): string {
  const word = CHAT_SPELLINGS[lang].get(token.fold) ?? token.fold;
  if ((lang === 'es' ? ES_WORDS : EN_WORDS).has(word)) return word;
  if (/^\d/.test(word)) return '#';
  if (lang === 'en') return readVerb(word, 'en').length > 0 ? 'B' : `~${word.slice(-3)}`;
  const read = readVerb(token.form, 'es')[0];
  if (read) return `V${read.mood}${read.tense ?? ''}${read.pers ?? ''}${read.num ?? ''}${read.clitics ? '+' : ''}`;
  return `~${word.slice(-2)}`;
}
