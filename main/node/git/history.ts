/**
 * The history of a library that lies in a git repository is git's: each commit that changed a reply holds a version of it, with who and when.
 * Commits never change, so each is compared with what came before it once. Entries of the list are compared as they stand in the file, and
 * only those that differ are read.
 */
import git from 'isomorphic-git';
import { layoutOf } from '../../../core/library/layout.js';
import { parseLibrary } from '../../../core/library/codec.js';
import { readItem } from '../../../core/library/read.js';
import type { SavedVersion } from '../../../core/host.js';
import { GIT_FILES as fs } from './files.js';
import type { Repository } from './repository.js';
import { blobText } from './trees.js';

/** Newest commits that are looked through: a busy team's year. */
const MOST_COMMITS = 2_000;
/** What was not looked at after so long waits for the next call, in ms. */
const BUDGET = 4_000;

/** Git keeps whole seconds: what was noted beside the file in the same one was overtaken by the commit. */
const standsAt = ({ timestamp }: { readonly timestamp: number }): string => new Date(timestamp * 1_000 + 999).toISOString();

/** A reply's entry as it stands in the file, and what reads it. */
interface Entry {
  readonly text: string;
  readonly read: () => SavedVersion['reply'];
}
type Entries = ReadonlyMap<string, Entry>;

/** What a commit holds of a file. */
export interface HeldVersions {
  /** ISO instant at which the commit stands in the history. */
  readonly at: string;
  /** By id, each read when it is asked for. */
  readonly versions: ReadonlyMap<string, Pick<SavedVersion, 'reply' | 'text'>>;
}

export interface GitHistory {
  /** What the newest commit holds. */
  held(path: string, what: 'reply' | 'policy'): Promise<HeldVersions>;
  /** Newest first. @param path as git knows it. @param id of one reply; null: of all, and for the policy. */
  list(path: string, what: 'reply' | 'policy', id: string | null, limit: number): Promise<readonly SavedVersion[]>;
}

export function openGitHistory({ gitdir, branch }: Pick<Repository, 'gitdir' | 'branch'>): GitHistory {
  const cache = {};
  /** By path and commit. */
  const known = new Map<string, readonly SavedVersion[]>();
  let last: { readonly key: string; readonly entries: Entries } | null = null;

  async function blobAt(commit: string, path: string): Promise<string | null> {
    let oid = (await git.readCommit({ fs, gitdir, oid: commit, cache })).commit.tree;
    for (const name of path.split('/')) {
      const found = (await git.readTree({ fs, gitdir, oid, cache })).tree.find((entry) => entry.path === name);
      if (found === undefined) return null;
      oid = found.oid;
    }
    return oid;
  }
  const textOf = async (oid: string): Promise<string> => (await blobText(gitdir, oid, cache)).replace(/^\ufeff/, '');
  /** @param what of the policy: one entry, the whole text. */
  async function entriesOf(oid: string | null, what: 'reply' | 'policy'): Promise<Entries> {
    if (oid === null) return new Map();
    if (last?.key === `${what} ${oid}`) return last.entries;
    const text = await textOf(oid);
    const entries = what === 'policy' ? new Map([['policy', { text, read: () => null }]]) : entriesIn(text);
    last = { key: `${what} ${oid}`, entries };
    return entries;
  }

  /** What a commit changed and none of those before it had: a merge of two changes is a version of its own. */
  async function versionsOf(oid: string, path: string, what: 'reply' | 'policy'): Promise<readonly SavedVersion[]> {
    const { commit } = await git.readCommit({ fs, gitdir, oid, cache });
    const [now, ...before] = await Promise.all([oid, ...commit.parent].map((one) => blobAt(one, path)));
    if (before.includes(now ?? null) || (now === null && before.length === 0)) return [];
    const parents: Entries[] = [];
    for (const one of before) parents.push(await entriesOf(one, what));
    const entries = await entriesOf(now ?? null, what);
    const { author, committer } = commit;
    const made = {
      at: standsAt(committer),
      by: author.name,
      machine: /^relee@(.+)$/.exec(author.email)?.[1] ?? '',
    };
    const ids = new Set([...entries.keys(), ...(what === 'reply' ? parents.flatMap((one) => [...one.keys()]) : [])]);
    return [...ids].flatMap((id): SavedVersion[] => {
      const entry = entries.get(id);
      if (parents.some((one) => one.get(id)?.text === entry?.text)) return [];
      const reply = entry?.read() ?? null;
      return [{ ...made, id, first: commit.parent.length === 0, reply, text: what === 'policy' ? (entry?.text ?? '') : null }];
    });
  }

  return {
    held: async (path, what) => {
      const head = await git.resolveRef({ fs, gitdir, ref: `refs/heads/${branch}` });
      const entries = await entriesOf(await blobAt(head, path), what);
      const { commit } = await git.readCommit({ fs, gitdir, oid: head, cache });
      const versions = new Map(
        [...entries].map(([id, { text, read }]) => [
          id,
          {
            get reply() {
              return read();
            },
            text,
          },
        ]),
      );
      return { at: standsAt(commit.committer), versions };
    },
    list: async (path, what, id, limit) => {
      const began = performance.now();
      const out: SavedVersion[] = [];
      const commits = await git.log({ fs, gitdir, ref: branch, depth: MOST_COMMITS, cache }).catch(() => []);
      for (const { oid } of commits) {
        const key = `${what} ${path} ${oid}`;
        if (!known.has(key) && performance.now() - began > BUDGET) break;
        const versions = known.get(key) ?? (await versionsOf(oid, path, what));
        known.set(key, versions);
        for (const version of versions) if (id === null || version.id === id) out.push(version);
        if (out.length >= limit) break;
      }
      return out.sort((a, b) => b.at.localeCompare(a.at)).slice(0, limit);
    },
  };
}

function entriesIn(text: string): Entries {
  const layout = layoutOf(text);
  if (layout === null)
    return new Map(parseLibrary(text, 'en').library.replies.map((reply) => [reply.id, { text: JSON.stringify(reply), read: () => reply }]));
  return new Map(
    layout.items.flatMap(({ start, end, line }) => {
      const item = text.slice(start, end);
      const read = () => readItem(item, layout.dash, line, 'en').reply;
      // Ours begin with the id; another key's text could hold such a line.
      const id = /^ *- +id: *["']?([\w.:-]+)["']? *\r?\n/.exec(item)?.[1] ?? read()?.id;
      return id === undefined ? [] : [[id, { text: item.trimEnd(), read }] as const];
    }),
  );
}
