import type { Finding } from '../../core/contract.js';
import type { Diagnosis } from '../../core/library/doctor.js';

/** For whom a reply is tried out. */
export type TriedOn = 'sample' | 'case';

/** What a reply would be told of: by the library as a whole, and by its words. */
export interface LookedAt {
  readonly diagnoses: readonly Diagnosis[];
  /** Of the reply's own text, where they stand in it; what came with an include is that reply's affair. */
  readonly findings: readonly Finding[];
  /** Of its variants, by number from 0. */
  readonly ofVariants: readonly (readonly Finding[])[];
}
