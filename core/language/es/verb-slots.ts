/** The places of a Spanish paradigm, numbered as the compiled graph of verb forms has them (resources/recipes/verbs.ts): extend at the end, never reorder. */
import type { Mood, Tense, Treatment } from '../moods.js';

export interface Slot { readonly mood: Mood; readonly tense?: Tense; readonly pers?: 1 | 2 | 3; readonly num?: 's' | 'p'; readonly treat?: Treatment }

/** Persons of a tense, in the order of a paradigm. */
const PERSONS = ['1s', '2s', '3s', '1p', '2p', '3p'] as const;
const TREAT: readonly (Treatment | undefined)[] = [undefined, 'tu', undefined, undefined, 'vosotros', undefined];
const row = (mood: Mood, tense: Tense): Slot[] => PERSONS.map((p, i) => ({ mood, tense, pers: Number(p[0]) as 1 | 2 | 3, num: p[1] as 's' | 'p', ...(TREAT[i] ? { treat: TREAT[i] } : {}) }));
const imperative = (treat: Treatment, num: 's' | 'p'): Slot => ({ mood: 'imp', pers: 2, num, treat });

export const SLOTS: readonly Slot[] = [
  ...row('ind', 'pres'), ...row('ind', 'pret'), ...row('ind', 'impf'), ...row('ind', 'fut'), ...row('cond', 'pres'), ...row('sub', 'pres'), ...row('sub', 'impf'), ...row('sub', 'impf'),
  { mood: 'inf' }, { mood: 'ger' }, { mood: 'part', num: 's' }, { mood: 'part', num: 's' }, { mood: 'part', num: 'p' }, { mood: 'part', num: 'p' },
  imperative('tu', 's'), imperative('vos', 's'), imperative('vosotros', 'p'), imperative('usted', 's'), imperative('ustedes', 'p'),
  { mood: 'ind', tense: 'pres', pers: 2, num: 's', treat: 'vos' },
];
