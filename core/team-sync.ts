/** A team's library in a git repository, as the window shows it: where it stands with the remote, and what moved. */

/** Why the library could not be brought in step. `refused`: the server wants another key. `conflict`: git has to settle another file. `locked`: another program writes there. */
export type SyncTrouble = 'refused' | 'unreachable' | 'conflict' | 'locked' | 'unready' | 'not-found' | 'unsupported' | 'failed';

/** Git holds a lock for milliseconds; one that has stood this long, in ms, was left behind by a program that ended half way. */
export const STALE_LOCK = 10 * 60_000;

/** Git's lock on a branch of a repository in a folder. */
export interface RefLock {
  /** Full path of its file. */
  readonly path: string;
  /** ISO instant at which it was made. */
  readonly since: string;
}

/** What came in and went out the last time that anything did. */
export interface SyncMoved {
  /** ISO instant. */
  readonly at: string;
  /** Names of those whose changes came in, newest first. */
  readonly from: readonly string[];
  /** Titles of replies that came in changed, and of those that went out. */
  readonly received: readonly string[];
  readonly sent: readonly string[];
  /** Titles of replies that both changed: the others' text stands, and ours is a proposal. */
  readonly disputed: readonly string[];
  /** Titles of what is proposed in the proposals that came in, and in those that went out. */
  readonly proposals: { readonly received: readonly string[]; readonly sent: readonly string[] };
}

export interface TeamSync {
  /** The remote as the repository names it; null: it has none, and nothing is connected to. */
  readonly remote: string | null;
  /** Asked for a key over HTTP; a folder needs none. */
  readonly wantsKey: boolean;
  /** The agent switched it on for this very remote. */
  readonly on: boolean;
  readonly busy: boolean;
  /** ISO instant at which it was last known to be in step; null: not yet. */
  readonly last: string | null;
  readonly trouble: {
    readonly why: SyncTrouble;
    /** ISO instant of the first failure in a row. */
    readonly since: string;
    /** What kept it from being sent, and may be taken away once it is older than `STALE_LOCK`. */
    readonly lock?: RefLock;
  } | null;
  readonly moved: SyncMoved | null;
}
