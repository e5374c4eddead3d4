import { LANGS, type Lang, type Span } from '../contract.js';
import { annotation } from '../reading/annotation.js';
import type { Reading } from '../reading/reading.js';
import { sentencesOf } from '../text/sentences.js';
import { casingOf } from './casing.js';
import type { Speller } from './speller.js';
import { spellTokens } from './tokens.js';

/** A Hunspell dictionary that the team dropped in, under the name of its files. */
export interface Dropped {
  readonly name: string;
  readonly speller: Speller;
}

/** Gives the compiled dictionary of a language, or null while it is not loaded. */
export type Spellers = (lang: Lang) => Speller | null;

/** Text to be read by one speller. */
export interface Stretch {
  readonly span: Span;
  readonly speller: Speller;
}

/** A sentence is read in another language when it has at least this many words and more of them are known there. */
const TELLING_WORDS = 3;
/** Share of a sentence's words that a dropped-in dictionary must know. */
const KNOWN_ENOUGH = 0.7;
/** A dropped-in dictionary takes a sentence when it alone knows this many times the words that ours alone knows: Catalan, Galician and Portuguese share half of theirs with Spanish. */
const CLEARLY_MORE = 2;

/** Words that tell the language of a sentence: no initials, no capitals. */
const wordsTelling = (text: string): readonly string[] =>
  spellTokens(text)
    .map((token) => token.text)
    .filter((word) => word.length > 1 && casingOf(word) !== 'upper');
const tellingWords = annotation('telling-words', ({ text }) => wordsTelling(text));

/** A sentence with its telling words; `apart` when somebody else's words stand before it. */
interface Telling extends Span {
  readonly words: readonly string[];
  readonly apart: boolean;
}

/** What to read by: the language of the case, and the dictionaries that are there. */
export interface Readers {
  readonly lang: Lang;
  readonly spellers: Spellers;
  readonly dropped: readonly Dropped[];
}

/** Runs of the writer's sentences in one language, each with its speller: neighbours are joined so that a sentence's start is known. */
export function stretchesOf(reading: Reading, readers: Readers): Stretch[] {
  const others = reading.zones.filter(({ kind }) => kind === 'quote' || kind === 'header' || kind === 'forward').values();
  let other = others.next().value;
  return joined(
    reading.sentences.map((sentence) => {
      let apart = false;
      while (other !== undefined && other.start < sentence.start) {
        apart = true;
        other = others.next().value;
      }
      return { start: sentence.start, end: sentence.end, words: sentence.get(tellingWords), apart };
    }),
    readers,
  );
}

/** The same for a text all of which is the writer's. */
export function stretchesOfText(text: string, readers: Readers): Stretch[] {
  return joined(
    sentencesOf(text).map(({ start, end }) => ({ start, end, words: wordsTelling(text.slice(start, end)), apart: false })),
    readers,
  );
}

function joined(sentences: readonly Telling[], { lang, spellers, dropped }: Readers): Stretch[] {
  const read = sentences.map(({ words }) => spellerOf(words, lang, spellers, dropped));
  const taken = new Set(read.filter((speller) => dropped.some((one) => one.speller === speller)));
  const out: Stretch[] = [];
  let open: { start: number; end: number; speller: Speller | null } | null = null;
  const close = () => {
    if (open?.speller) out.push({ span: { start: open.start, end: open.end }, speller: open.speller });
  };
  for (const [i, { start, end, words, apart }] of sentences.entries()) {
    // A greeting of a word or two tells no language; the sentences beside it do.
    const speller =
      words.length < TELLING_WORDS
        ? ([...taken].find((one) => one && knowsAll(one, words, read[i])) ?? read[i] ?? null)
        : (read[i] ?? null);
    if (open && open.speller === speller && !apart) open.end = end;
    else {
      close();
      open = { start, end, speller };
    }
  }
  close();
  return out;
}

const knowsAll = (speller: Speller, words: readonly string[], usual: Speller | null | undefined): boolean =>
  words.every((word) => speller.has(word)) && !words.every((word) => usual?.has(word));

/** The speller of a sentence's language; null when it is in none that is known. */
function spellerOf(words: readonly string[], lang: Lang, spellers: Spellers, dropped: readonly Dropped[]): Speller | null {
  const own = spellers(lang);
  if (words.length < TELLING_WORDS) return own;
  const usual = usualSpeller(words, lang, spellers);
  const reference = usual ?? own;
  if (!reference || dropped.length === 0) return usual;
  const better = dropped
    .map(({ speller }) => ({ speller, gain: gainOf(speller, reference, words) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  return better[0]?.speller ?? usual;
}

/** Spanish or English, as the case's language and the words have it. */
function usualSpeller(words: readonly string[], lang: Lang, spellers: Spellers): Speller | null {
  const own = spellers(lang);
  const share = (speller: Speller | null) => (speller ? words.filter((word) => speller.has(word)).length / words.length : 0);
  if (share(own) >= 0.6) return own;
  const others = LANGS.filter((other) => other !== lang)
    .map(spellers)
    .filter((speller) => speller !== null);
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
