import type { AccentRule } from '../accents.js';

/**
 * Endings that tell where a word bears its written accent (Ortografía de la lengua española, RAE and
 * ASALE 2010, ch. II; Nueva gramática, 2009, § 5–7 and 11): suffixes stressed on a vowel of their own (-ción, -ería,
 * -logía), and those that throw the stress on the vowel before them (-ico, -ulo, -áceo, the learned elements of Greek and Latin).
 */
export const SPANISH_ACCENTS: readonly AccentRule[] = [
  [/([csx])ion$/, '$1ión'],
  [/(?<=.{3})(log|graf|metr|nom|tom|pat|latr|fon|gam|rqu)ia(s?)$/, '$1ía$2'],
  [/(?<=.{3})eria(s?)$/, 'ería$1'],
  [/([aeo])ismo(s?)$/, '$1ísmo$2'],
  [/(a|e)(u(?:[bcdfghjklmnñpqrstvxyz]{1,3}|r?qu|gu)ic[oa]s?)$/, '$1\u0301$2'],
  [/([aeiou])((?:[bcdfghjklmnñpqrstvxyz]{1,3}|[rs]?qu|gu)ic[oa]s?)$/, '$1\u0301$2'],
  [/([oi])((?:log[oa]|graf[oa]|metro|fil[oa]|fag[oa]|gen[oa]|fon[oa]|for[oa]|pod[oa]|vor[oa]|fer[oa]|ger[oa]|nom[oa]|fit[oa]|ptero|sof[oa]|man[oa]|par[oa]|fug[oa]|vag[oa]|trop[oa]|crata|latra|pata|fob[oa]|gam[oa]|dromo|grad[oa]|pet[oa])s?)$/, '$1\u0301$2'],
  [/([aeiou])([cnr]e[oa]s?)$/, '$1\u0301$2'],
  [/([aeiou])([bcdfghmnpqrstvz]{1,2}ul[oa]s?)$/, '$1\u0301$2'],
  [/([aei])(sim[oa]s?)$/, '$1\u0301$2'],
  [/([^raeiou])on$/, '$1ón'],
];
