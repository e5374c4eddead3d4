/** Saved versions of what lies in the team's repository: kept by git there, and beside the file what git does not hold. */
import { sameReply } from '../../../core/library/same.js';
import type { SavedVersion } from '../../../core/host.js';
import type { SavedVersions } from '../saved-versions.js';

export interface TeamHistory {
  /** Commits what was saved in a file. @returns what the commit holds, by id (`policy` for the policy); null when git does not keep this file. */
  keep(file: string, what: 'reply' | 'policy'): Promise<ReadonlyMap<string, Pick<SavedVersion, 'reply' | 'text'>> | null>;
  /** Null when git does not keep this file. */
  versions(file: string, what: 'reply' | 'policy', id: string | null, limit: number): Promise<readonly SavedVersion[] | null>;
}

/** @param own what is noted beside the file: all of it without git, and else a version that the next save overtook before it was committed. */
export function withGitHistory(own: SavedVersions, file: string, git: TeamHistory | undefined, now: () => Date): SavedVersions {
  if (git === undefined) return own;
  return {
    noteReplies: async (changes) => {
      // A commit may take a second, in which the next save is made: each is noted at its own time.
      const at = now();
      const held = await git.keep(file, 'reply');
      const left = changes.filter(({ id, after }) => {
        const reply = held?.get(id)?.reply ?? null;
        return held === null || (after === null || reply === null ? after !== reply : !sameReply(after, reply));
      });
      if (left.length > 0) await own.noteReplies(left, at);
    },
    notePolicy: async (before, after) => {
      const at = now();
      const held = await git.keep(file, 'policy');
      if (held?.get('policy')?.text !== after) await own.notePolicy(before, after, at);
    },
    list: async (what, id, limit) => {
      const [kept, noted] = [await git.versions(file, what, id, limit), await own.list(what, id, limit)];
      if (kept === null || kept.length === 0) return noted;
      // What was there before the first note is in git with its own day.
      return [...kept, ...noted.filter(({ first }) => !first)].sort((a, b) => b.at.localeCompare(a.at)).slice(0, limit);
    },
  };
}
