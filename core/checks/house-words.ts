/** Words of the house: codes, abbreviations and names of systems that the customer has no way to know. */
import { HOUSE_WORDS_ES, ONLY_OF_THE_HOUSE_ES, PLAIN_LETTERS_ES } from '../language/es/house-words.js';
import type { Lang, Span } from '../contract.js';
import { annotation } from '../reading/annotation.js';
import type { Reading } from '../reading/reading.js';
import { fold } from '../text/fold.js';
import type { Check } from './check.js';

interface HouseWords {
  readonly words: ReadonlySet<string>;
  /** Those that need no second one beside them. */
  readonly alone: ReadonlySet<string>;
  /** Abbreviations that everybody reads. */
  readonly plain: ReadonlySet<string>;
}
const HOUSE: Readonly<Partial<Record<Lang, HouseWords>>> = {
  es: { words: new Set(HOUSE_WORDS_ES), alone: new Set(ONLY_OF_THE_HOUSE_ES), plain: new Set(PLAIN_LETTERS_ES) },
};
const TOKEN = /[\p{L}\d]{1,24}(?:-[\p{L}\d]{1,12}){0,2}/gu;
/** "AVS", "PoD": letters that stand for words. */
const ABBREVIATION = /^(?:\p{Lu}{2,5}|\p{Lu}\p{Ll}\p{Lu})$/u;
/** "LEA BIEN", "INICIO": of the letters of a word more than this share are vowels; of an abbreviation's hardly ever. */
const MOST_VOWELS = 0.34;
const isWord = (form: string): boolean => (form.match(/[AEIOUÁÉÍÓÚÜ]/giu)?.length ?? 0) > form.length * MOST_VOWELS;
/** "R3", "ZRE2", "FBL5N": a code; alone it may be a model, a seat or a street. */
const CODE = /^(?:\p{Lu}{1,4}-?\d{1,3}\p{Lu}?|\p{Lu}{2,4}\d{1,3}\p{Lu})$/u;
/** Of a sentence's letters as many may be capitals: more is shouting. */
const MOST_CAPITALS = 0.5;

interface HouseWord {
  readonly at: number;
  readonly form: string;
  readonly folded: string;
  readonly weight: number;
}

/** Words that may be of the house, whoever reads them; none of a sentence that shouts. */
const houseWords = annotation('house-words', ({ text, lang }): readonly HouseWord[] => {
  const house = HOUSE[lang];
  if (house === undefined) return [];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if ((text.match(/\p{Lu}/gu)?.length ?? 0) > letters * MOST_CAPITALS) return [];
  return [...text.matchAll(TOKEN)]
    .map(({ index, 0: form }) => ({ at: index, form, folded: fold(form) }))
    .map((word) => ({ ...word, weight: weightOf(word, house) }))
    .filter(({ weight }) => weight > 0);
});

const tokensIn = ({ text }: Reading): ReadonlySet<string> => new Set(fold(text).match(TOKEN) ?? []);

/** @returns for each sentence with words of the house the stretch from the first to the last of them; the customer's own words are none. */
export function houseWordsIn({ draft, message }: Check): Span[] {
  return draft.sentences.flatMap((sentence) => {
    const { start } = sentence;
    const maybe = sentence.get(houseWords);
    if (sum(maybe) < ENOUGH) return [];
    const known = message.once(tokensIn);
    const found = maybe.filter(({ folded }) => !known.has(folded));
    const first = found[0];
    const last = found.at(-1);
    if (first === undefined || last === undefined || sum(found) < ENOUGH) return [];
    return [{ start: start + first.at, end: start + last.at + last.form.length }];
  });
}

/** Two abbreviations, or a word of the house and a code beside it. */
const ENOUGH = 1;
const sum = (found: readonly { readonly form: string; readonly weight: number }[]): number =>
  [...new Map(found.map(({ form, weight }) => [form, weight])).values()].reduce((a, b) => a + b, 0);

function weightOf({ form, folded }: Omit<HouseWord, 'weight'>, house: HouseWords): number {
  if (house.plain.has(folded)) return 0;
  if (house.alone.has(folded)) return 1;
  if (house.words.has(folded)) return 0.5;
  if (ABBREVIATION.test(form) && !isWord(form)) return 0.5;
  return CODE.test(form) ? 0.3 : 0;
}
