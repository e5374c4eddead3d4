import type { Diagnosis } from '../../core/library/doctor.js';

/** What the rules or the speller say of a reply's words. */
export type WordsFound = Omit<Diagnosis, 'rule' | 'fix' | 'other'> & { readonly rule: 'tone' | 'spelling' };

/** How far the checking of a library's words is, in replies. */
export interface CheckedWords {
  readonly found: readonly WordsFound[];
  readonly done: number;
  readonly of: number;
}
