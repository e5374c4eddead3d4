/** Who and what moved between two commits. */
import git from 'isomorphic-git';
import { parseLibrary } from '../../../core/library/codec.js';
import { sameReply } from '../../../core/library/same.js';
import type { Reply } from '../../../core/library/types.js';
import { GIT_FILES as fs } from './files.js';
import { blobText, filesOf } from './trees.js';

/** Most names and titles that are told. */
const MOST = 20;
/** Commits looked through for who made them. */
const MOST_COMMITS = 100;

/** Those who made what stands at `tip` and did not at `since`, newest first, each once. */
export async function authorsSince(gitdir: string, since: string | null, tip: string): Promise<readonly string[]> {
  const known = new Set(since === null ? [] : (await git.log({ fs, gitdir, ref: since, depth: MOST_COMMITS })).map(({ oid }) => oid));
  const names = new Set<string>();
  for (const { oid, commit } of await git.log({ fs, gitdir, ref: tip, depth: MOST_COMMITS })) {
    if (!known.has(oid) && commit.parent.length < 2) names.add(commit.author.name);
  }
  return [...names].slice(0, MOST);
}

async function repliesAt(gitdir: string, name: string, commit: string | null): Promise<ReadonlyMap<string, Reply>> {
  const blob = (await filesOf(gitdir, commit)).get(name);
  if (blob === undefined) return new Map();
  return new Map(parseLibrary(await blobText(gitdir, blob.oid), 'en').library.replies.map((reply) => [reply.id, reply]));
}

/** Titles of the replies that two commits have otherwise. @param name the library's, as git knows it. */
export async function changedReplies(gitdir: string, name: string, from: string | null, to: string): Promise<readonly string[]> {
  const [before, after] = [await repliesAt(gitdir, name, from), await repliesAt(gitdir, name, to)];
  const titles = [...after.values()].flatMap((reply) => {
    const old = before.get(reply.id);
    return old !== undefined && sameReply(old, reply) ? [] : [reply.title];
  });
  const gone = [...before.values()].flatMap(({ id, title }) => (after.has(id) ? [] : [title]));
  return [...titles, ...gone].slice(0, MOST);
}
