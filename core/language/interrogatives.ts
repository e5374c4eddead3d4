/** Words that ask ("qué", "dónde", "which"), folded: without accents, in lower case. */
import type { Lang } from '../contract.js';

export const INTERROGATIVES: Readonly<Record<Lang, ReadonlySet<string>>> = {
  es: new Set('que cual cuales quien quienes como cuando donde adonde cuanto cuanta cuantos cuantas'.split(' ')),
  en: new Set('what which who whom whose how when where why'.split(' ')),
};
