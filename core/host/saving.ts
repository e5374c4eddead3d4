/** What saving replies came to, and the versions that are there to choose from. */
import type { Reply } from '../library/types.js';
import type { ReplyField } from '../library/validate.js';
import type { LibraryFile } from './files.js';

/**
 * What saving or removing a reply came to. A conflict wrote nothing, and both versions are in it: a null one is removed
 * (or, as `base`, was not there). To decide for one's own, the same call is made again with `theirs` as its base.
 */
export type ReplyOutcome =
  | {
      readonly code: 'saved';
      readonly file: LibraryFile;
      /** The reply as it stands now; null when it was removed. */
      readonly reply: Reply | null;
      /** A colleague's changes to other parts of the reply went in as well. */
      readonly merged: boolean;
    }
  | {
      readonly code: 'conflict';
      readonly file: LibraryFile;
      readonly base: Reply | null;
      readonly mine: Reply | null;
      readonly theirs: Reply | null;
      /** The fields that both sides changed; empty when one side removed the reply. */
      readonly fields: readonly ReplyField[];
    };

/** What changing many replies at once came to. */
export interface RepliesOutcome {
  readonly code: 'saved' | 'conflict';
  readonly file: LibraryFile;
  /** Replies that a colleague changed or removed meanwhile: none of a `conflict` was written; of a `saved` only these were not. */
  readonly disputed: readonly string[];
}

/** A second version of the shared library that a sync service put beside it, and what of it is for a person to decide. */
export interface ConflictCopy {
  readonly path: string;
  /** ISO instant at which it was last changed. */
  readonly at: string;
  /** Replies that both sides changed, or that were deleted here and changed there: `mine` is the library's, `theirs` the copy's. */
  readonly replies: readonly { readonly id: string; readonly mine: Reply | null; readonly theirs: Reply }[];
}

/** One saved version of a reply or of the policy. */
export interface SavedVersion {
  /** The reply's; `policy` for the policy. */
  readonly id: string;
  /** ISO instant of the save. */
  readonly at: string;
  /** The agent's name as it stood in the settings; empty when none did, or when this version was there before. */
  readonly by: string;
  readonly machine: string;
  /** It was there before the first save that was noted. */
  readonly first: boolean;
  /** Null: the reply was removed, or it is a version of the policy. */
  readonly reply: Reply | null;
  /** The policy's text. */
  readonly text: string | null;
}

export interface ReplyUse {
  readonly count: number;
  readonly last: string;
}
