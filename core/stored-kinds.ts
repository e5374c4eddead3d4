/** What is kept on the agent's computer, by subject: the page that shows it, and what may be cleared. */

/** Kept in the agent's own folder, and cleared one by one. */
export const CLEARABLE = [
  'cases',
  'closed',
  'history',
  'follow-ups',
  'uses',
  'edits',
  'words',
  'learnt',
  'practice',
  'forms',
  'versions',
  'last-good',
  'compiled',
  'broken',
  'restored',
  'log',
  'reader-key',
  'git-key',
  'settings',
] as const;
export type ClearableKind = (typeof CLEARABLE)[number];

/** Shown only: replies are deleted one by one in the library, and a team's files are the team's. */
const SHOWN_ONLY = [
  'personal',
  'library',
  'closed-libraries',
  'dictionaries',
  'shared',
  'policy',
  'repositories',
  'team-history',
  'team-practice',
  'team-figures',
] as const;
export type StoredKind = ClearableKind | (typeof SHOWN_ONLY)[number];

/** One subject as it lies on the disk now. */
export interface StoredPlace {
  readonly kind: StoredKind;
  /** What the agent calls an added library: there may be several. */
  readonly label?: string;
  readonly path: string;
  /** On the disk; of a team's folder that does not answer, null. */
  readonly bytes: number | null;
  /** Entries, where they can be counted. */
  readonly count: number | null;
  /** A library that is open lies in it too: that part is neither counted nor cleared. */
  readonly inUse?: boolean;
  /** ISO day of the oldest entry; null when there is none, or it is not told. */
  readonly oldest: string | null;
}

/** @returns whether it may be cleared from the page that shows it. */
export const isClearable = (kind: StoredKind): kind is ClearableKind => CLEARABLE.some((one) => one === kind);
