import type { Lang } from '../contract.js';
import type { EditCosts } from './costs.js';
import { ENGLISH_FIXED } from './en/chat.js';
import { ENGLISH_COSTS } from './en/costs.js';
import { ENGLISH_MORPHOLOGY } from './en/morphology.js';
import { ENGLISH_REAL_WORDS } from './en/realword.js';
import { ENGLISH_REGULARISED } from './en/regularised.js';
import { SPANISH_FIXED } from './es/chat.js';
import { SPANISH_COSTS } from './es/costs.js';
import { SPANISH_MORPHOLOGY } from './es/morphology.js';
import { SPANISH_REAL_WORDS } from './es/realword.js';
import { spanishIrregular } from './es/regularised.js';
import type { Morphology } from './morphology.js';
import type { RealWordData } from './realword.js';
import type { AgreementData } from './agreement.js';
import { SPANISH_AGREEMENT } from './es/agreement.js';
import { SPANISH_SLOTS } from './es/slots.js';
import { ENGLISH_SLOTS } from './en/slots.js';
import type { SlotKinds } from './slot/kinds.js';
import type { StandsRight } from './stands-right.js';
import { STANDS_RIGHT_ES } from './es/stands-right.js';
import { STANDS_RIGHT_EN } from './en/stands-right.js';
import type { SuggestData } from './suggest.js';

/** What a language brings to checking and suggesting. */
export interface SpellingData {
  readonly costs: EditCosts;
  readonly suggest: SuggestData;
  readonly morphology: Morphology;
  readonly chatLetters: ReadonlySet<string>;
  /** Letters that its own words do without: a capitalised word with one is a foreign name. */
  readonly foreignLetters?: RegExp;
  readonly realWords: RealWordData;
  readonly agreement?: AgreementData;
  /** Absent of languages that nothing was fitted for. */
  readonly slots?: SlotKinds;
  /** What no rule and no model may mark. */
  readonly stands?: readonly StandsRight[];
}

const fixed = (table: Readonly<Record<string, string>>) =>
  new Map(Object.entries(table).map(([typed, meant]) => [typed, meant.split('|')]));
const words = (list: string) => new Set(list.split(' '));

export const SPELLING_DATA: Readonly<Record<Lang, SpellingData>> = {
  es: {
    costs: SPANISH_COSTS,
    morphology: SPANISH_MORPHOLOGY,
    suggest: {
      fixed: fixed(SPANISH_FIXED),
      splitHeads: words('a al con de del el en es la las lo los me no o por que se si sin su te tu un una y ya mi le les'),
      near: 100,
      margins: [60, 120],
      irregular: spanishIrregular,
    },
    chatLetters: words('q k x d'),
    foreignLetters: /[^a-záéíóúüñªº·'’‐-]/iu,
    realWords: SPANISH_REAL_WORDS,
    slots: SPANISH_SLOTS,
    stands: STANDS_RIGHT_ES,
    agreement: SPANISH_AGREEMENT,
  },
  en: {
    costs: ENGLISH_COSTS,
    morphology: ENGLISH_MORPHOLOGY,
    suggest: {
      fixed: fixed({ ...ENGLISH_REGULARISED, ...ENGLISH_FIXED }),
      splitHeads: words('a as at by for i in is it of on or the to'),
      near: 104,
      margins: [60, 120],
    },
    chatLetters: words('u r'),
    foreignLetters: /[^a-zéèêïçàª·'’‐-]/iu,
    realWords: ENGLISH_REAL_WORDS,
    slots: ENGLISH_SLOTS,
    stands: STANDS_RIGHT_EN,
  },
};

/** For dictionaries of languages we know nothing of (Catalan, Galician, French…): accents, doubled letters and neighbouring keys. */
export const OTHER_LANGUAGE: SpellingData = {
  costs: {
    swaps: { 50: 'bv sz iy', 60: 'gj kq cs' },
    rewrites: {},
    silent: { 40: 'h', 35: "'" },
    vowelSwap: 66,
    missingAccent: 10,
    extraAccent: 14,
    missingDouble: 45,
    extraDouble: 42,
  },
  suggest: { fixed: new Map(), splitHeads: new Set(), near: 112, margins: [50, 100] },
  morphology: { prefixes: [], suffixes: [], doublesR: false },
  chatLetters: new Set(),
  realWords: { classes: {}, groups: [], repeatable: '' },
};
