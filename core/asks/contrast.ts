/**
 * What was ordered against what came, told in one sentence without a word of complaint. The noun is left out the second time,
 * so that a numeral, or an article with what tells it apart, stands alone: "pedí las del 39 y han llegado las del 38".
 */
import type { Lang, Span } from '../contract.js';
import { CONTRAST, type ContrastWords } from '../language/contrast.js';
import { FUNCTION_WORDS as EN_WORDS } from '../language/en/function-words.js';
import { FUNCTION_WORDS as ES_WORDS } from '../language/es/function-words.js';
import type { Token } from '../text/tokens.js';
import type { AskSentence, AskText } from './ask-text.js';
import type { Work } from './cuts.js';
import type { Row } from './rows.js';

/** Furthest from the verb of ordering to that of coming, and from that to what came, in words. */
const REACH = 16,
  NEAR = 4;
const CONFIDENCE = 0.8;
const FUNCTION_WORDS = { es: ES_WORDS, en: EN_WORDS };

/** A sentence that tells what was ordered and what came. */
export interface Contrast extends Span {
  /** What came is what was ordered: it complains of nothing. */
  readonly isSame: boolean;
}

/** @returns the sentences that tell both, in order. */
export const contrastsIn = ({ lang, sentences }: AskText): Contrast[] => sentences.flatMap((sentence) => contrastIn(sentence, lang) ?? []);

/** @returns the complaint that a contrast is. */
export const complaintOf = ({ start, end }: Contrast): Row => ({
  start,
  end,
  kind: 'complaint',
  confidence: CONFIDENCE,
  expects: ['ack'],
  via: ['contrast'],
});

function contrastIn({ work }: AskSentence, lang: Lang): Contrast | undefined {
  const { tokens } = work,
    words = CONTRAST[lang],
    from = tokens.findIndex(({ fold }) => words.ordered.has(fold));
  if (from < 0) return undefined;
  const to = Math.min(tokens.length, from + REACH);
  for (let at = from + 2; at < to; at++) {
    if (!words.came.has((tokens[at] as Token).fold)) continue;
    const last = cameAfter(tokens, at, words) ?? cameBefore(tokens, at, words, lang);
    if (last === undefined) continue;
    const ordered = new Set(tokens.slice(from + 1, Math.min(at, last)).map(({ fold }) => fold)),
      told = toldApart(work, last, ordered, lang);
    const isSame = ordered.has((tokens[told] as Token).fold) || tokens.slice(from).some(({ fold }) => words.same.has(fold));
    const start = tokens[from - 1] && /^(?:i|we|he|hemos)$/.test((tokens[from - 1] as Token).fold) ? from - 1 : from;
    return { start: (tokens[start] as Token).start, end: (tokens[Math.max(at, told)] as Token).end, isSame };
  }
  return undefined;
}

/** "The size 6", "la silla azul": where the noun is said again, what tells it apart from what was ordered comes after it. */
function toldApart({ tokens, hard }: Work, from: number, ordered: ReadonlySet<string>, lang: Lang): number {
  const tells = (at: number) => {
    const word = tokens[at]?.fold;
    return word !== undefined && hard[at] !== true && !CONTRAST[lang].beside.has(word) && !FUNCTION_WORDS[lang].has(word);
  };
  let at = from;
  while (at < from + NEAR && ordered.has((tokens[at] as Token).fold) && tells(at + 1)) at++;
  return at;
}

/** Index of the word that tells what came, after the verb: a numeral, or the last of an article's. */
function cameAfter(tokens: readonly Token[], at: number, words: ContrastWords): number | undefined {
  let k = at + 1;
  while (k < at + NEAR && words.between.has(tokens[k]?.fold ?? '')) k++;
  const word = tokens[k]?.fold ?? '';
  if (words.numerals.has(word) || /^\d+$/.test(word)) return isElliptic(tokens, k, words) ? k : undefined;
  if (!words.articles.has(word)) return undefined;
  k++;
  while (k < at + NEAR && words.between.has(tokens[k]?.fold ?? '')) k++;
  const what = tokens[k];
  return what === undefined || words.beside.has(what.fold) ? undefined : k;
}

/** A numeral is alone when no day, hour or noun of carriage follows it. */
const isElliptic = (tokens: readonly Token[], k: number, words: ContrastWords) => !words.beside.has(tokens[k + 1]?.fold ?? '');

/** "four in the box", "seven turned up": the numeral stands before, which Spanish has not. */
function cameBefore(tokens: readonly Token[], at: number, words: ContrastWords, lang: Lang): number | undefined {
  if (lang !== 'en') return undefined;
  for (let k = at - 1; k >= at - NEAR; k--) {
    const word = tokens[k]?.fold ?? '';
    if (word !== 'a' && (words.numerals.has(word) || /^\d+$/.test(word))) return k;
    if (!words.between.has(word) && !words.articles.has(word)) return undefined;
  }
  return undefined;
}
