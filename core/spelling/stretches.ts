import { LANGS, type Lang, type Span } from '../contract.js';
import { sentencesOf } from '../text/sentences.js';
import { casingOf } from './casing.js';
import type { Speller } from './speller.js';
import { spellTokens } from './tokens.js';

/** A Hunspell dictionary that the team dropped in, under the name of its files. */
export interface Dropped { readonly name: string; readonly speller: Speller }

/** Gives the compiled dictionary of a language, or null while it is not loaded. */
export type Spellers = (lang: Lang) => Speller | null;

/** Text to be read by one speller. */
export interface Stretch { readonly span: Span; readonly speller: Speller }

/** A sentence is read in another language when it has at least this many words and more of them are known there. */
const TELLING_WORDS = 3;
/** Share of a sentence's words that a dropped-in dictionary must know. */
const KNOWN_ENOUGH = 0.7;
/** A dropped-in dictionary takes a sentence when it alone knows this many times the words that ours alone knows: Catalan, Galician and Portuguese share half of theirs with Spanish. */
const CLEARLY_MORE = 2;

/** Runs of sentences in one language, each with its speller: neighbours are joined so that a sentence's start is known. */
export function stretchesOf(text: string, own: Span, lang: Lang, spellers: Spellers, dropped: readonly Dropped[]): Stretch[] {
  const sentences = sentencesOf(text, own).map((span) => ({ span, words: tellingWords(text.slice(span.start, span.end)) }));
  const read = sentences.map(({ words }) => spellerOf(words, lang, spellers, dropped));
  const taken = new Set(read.filter((speller) => dropped.some((one) => one.speller === speller)));
  const out: Stretch[] = [];
  let open: { start: number; end: number; speller: Speller | null } | null = null;
  const close = () => { if (open?.speller) out.push({ span: { start: open.start, end: open.end }, speller: open.speller }); };
  for (const [i, { span, words }] of sentences.entries()) {
    // A greeting of a word or two tells no language; the sentences beside it do.
    const speller = words.length < TELLING_WORDS ? [...taken].find((one) => one && knowsAll(one, words, read[i])) ?? read[i] ?? null : read[i] ?? null;
    if (open && open.speller === speller) open.end = span.end;
    else {
      close();
      open = { start: span.start, end: span.end, speller };
    }
  }
  close();
  return out;
}

const tellingWords = (sentence: string): string[] => spellTokens(sentence).map(({ text }) => text).filter((word) => word.length > 1 && casingOf(word) !== 'upper');

const knowsAll = (speller: Speller, words: readonly string[], usual: Speller | null | undefined): boolean =>
  words.every((word) => speller.has(word)) && !words.every((word) => usual?.has(word));

/** The speller of a sentence's language; null when it is in none that is known. */
function spellerOf(words: readonly string[], lang: Lang, spellers: Spellers, dropped: readonly Dropped[]): Speller | null {
  const own = spellers(lang);
  if (words.length < TELLING_WORDS) return own;
  const usual = usualSpeller(words, lang, spellers);
  const reference = usual ?? own;
  if (!reference || dropped.length === 0) return usual;
  const better = dropped.map(({ speller }) => ({ speller, gain: gainOf(speller, reference, words) })).filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain);
  return better[0]?.speller ?? usual;
}

/** Spanish or English, as the case's language and the words have it. */
function usualSpeller(words: readonly string[], lang: Lang, spellers: Spellers): Speller | null {
  const own = spellers(lang);
  const share = (speller: Speller | null) => (speller ? words.filter((word) => speller.has(word)).length / words.length : 0);
  if (share(own) >= 0.6) return own;
  const others = LANGS.filter((other) => other !== lang).map(spellers).filter((speller) => speller !== null);
  const best = others.find((speller) => share(speller) >= 0.7 && share(speller) > share(own));
  if (best) return best;
  return words.length >= 5 && share(own) < 0.34 ? null : own;
}

/** How many more of the words the dropped-in dictionary knows; 0 when it is not clearly better. */
function gainOf(speller: Speller, reference: Speller, words: readonly string[]): number {
  const theirs = words.filter((word) => speller.has(word));
  if (theirs.length < KNOWN_ENOUGH * words.length) return 0;
  const alone = theirs.filter((word) => !reference.has(word)).length;
  const ours = words.filter((word) => !speller.has(word) && reference.has(word)).length;
  return alone > CLEARLY_MORE * ours ? alone - ours : 0;
}
