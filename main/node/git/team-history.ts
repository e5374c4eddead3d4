/** Saved versions of what lies in the team's repository: kept by git there, and beside the file what git does not hold. */
import { sameReply } from '../../../core/library/same.js';
import type { SavedVersion } from '../../../core/host.js';
import type { SavedVersions } from '../saved-versions.js';
import type { HeldVersions } from './history.js';

export interface TeamHistory {
  /** Commits what was saved in a file. @returns what the commit holds, by id (`policy` for the policy); null when git does not keep this file. */
  keep(file: string, what: 'reply' | 'policy'): Promise<HeldVersions | null>;
  /** Null when git does not keep this file. */
  versions(file: string, what: 'reply' | 'policy', id: string | null, limit: number): Promise<readonly SavedVersion[] | null>;
}

/** What a commit overtook stands right before it. */
const before = ({ at }: HeldVersions): Date => new Date(Date.parse(at) - 1);

/** @param own what is noted beside the file: all of it without git, and else a version that the next save overtook before it was committed. */
export function withGitHistory(own: SavedVersions, file: string, git: TeamHistory | undefined): SavedVersions {
  if (git === undefined) return own;
  return {
    noteReplies: async (changes) => {
      const held = await git.keep(file, 'reply');
      if (held === null) return own.noteReplies(changes);
      const left = changes.filter(({ id, after }) => {
        const reply = held.versions.get(id)?.reply ?? null;
        return after === null || reply === null ? after !== reply : !sameReply(after, reply);
      });
      if (left.length > 0) await own.noteReplies(left, before(held));
    },
    notePolicy: async (earlier, after) => {
      const held = await git.keep(file, 'policy');
      if (held === null) return own.notePolicy(earlier, after);
      if (held.versions.get('policy')?.text !== after) await own.notePolicy(earlier, after, before(held));
    },
    list: async (what, id, limit) => {
      const [kept, noted] = [await git.versions(file, what, id, limit), await own.list(what, id, limit)];
      if (kept === null || kept.length === 0) return noted;
      // What was there before the first note is in git with its own day.
      return [...kept, ...noted.filter(({ first }) => !first)].sort((a, b) => b.at.localeCompare(a.at)).slice(0, limit);
    },
  };
}
