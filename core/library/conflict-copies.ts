/**
 * Second versions of a library that sync services put beside it when two computers saved at once: how they are called, and how
 * what they hold is merged back. What cannot be settled by the history of each reply is for a person to decide.
 */
import type { MergeConflict } from './merge-reply.js';
import { sameBut, sameValue } from './same.js';
import type { Library, Reply } from './types.js';
import { FIELDS, type ReplyField } from './validate.js';

/** Words for it in the languages that the services speak to our users: Dropbox, Nextcloud, ownCloud, Seafile, Syncthing, Synology, pCloud, Google Drive. */
const SAYS_SO = /conflict|conflit|konflikt/i;
/** OneDrive puts the computer's name behind a hyphen; Windows names are capitals, digits and hyphens, at most 15. */
const WINDOWS_NAME = /^-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{1,14}$/;
const MAX_NAME = 200;

/**
 * @param library the library's file name. @param name another file's in the same folder.
 * @returns whether a sync service made it. A copy that a person made ("biblioteca (1).yaml", "biblioteca - copia.yaml") is theirs.
 */
export function isConflictCopy(library: string, name: string): boolean {
  const dot = library.lastIndexOf('.');
  const [stem, end] = dot <= 0 ? [library, ''] : [library.slice(0, dot), library.slice(dot)];
  if (
    name === library ||
    name.length > MAX_NAME ||
    name.startsWith('.') ||
    !name.startsWith(stem) ||
    !name.endsWith(end) ||
    name.length < stem.length + end.length
  )
    return false;
  const mark = name.slice(stem.length, name.length - end.length);
  // "biblioteca-conflictos.yaml" is another library: a mark stands apart.
  return WINDOWS_NAME.test(mark) || (SAYS_SO.test(mark) && /^(?:\.sync-conflict-|_conflict-|[ _-]?[([]|_.*_Conflict$| .*)/i.test(mark));
}

export interface MergedCopy {
  /** What is to be saved: new replies of the copy, and those that only the copy changed. */
  readonly put: readonly Reply[];
  readonly conflicts: readonly MergeConflict[];
}

/**
 * @param earlier what is known of each reply's earlier versions, newest first.
 * @returns what the copy has to say. A reply that the copy lacks stays: nobody knows whether it was deleted there or not yet there.
 */
export function mergeConflictCopy(current: Library, copy: Library, earlier: ReadonlyMap<string, readonly Reply[]>): MergedCopy {
  const ours = new Map(current.replies.map((reply) => [reply.id, reply]));
  const put: Reply[] = [],
    conflicts: MergeConflict[] = [];
  for (const theirs of copy.replies) {
    const mine = ours.get(theirs.id) ?? null,
      past = earlier.get(theirs.id) ?? [];
    if (mine !== null && sameBut(mine, theirs)) continue;
    // The copy's is one that was left behind since, by a change or by deleting.
    if (past.some((one) => sameBut(one, theirs))) continue;
    if (mine === null && past.length === 0) {
      put.push(theirs);
      continue;
    }
    const { reply, fields } = mine === null ? { reply: theirs, fields: [] } : mergeFields(mine, theirs, past);
    if (mine === null || fields.length > 0) conflicts.push({ id: theirs.id, base: past.at(-1) ?? null, mine, theirs, fields });
    else if (!sameBut(reply, mine)) put.push(reply);
  }
  return { put, conflicts };
}

/** Nobody knows which version the copy started from, so each field is judged by all that are known: a value that was there before is old, one of ours that never changed gives way. */
function mergeFields(
  mine: Reply,
  theirs: Reply,
  past: readonly Reply[],
): { readonly reply: Reply; readonly fields: readonly ReplyField[] } {
  const out: Record<string, unknown> = {},
    fields: ReplyField[] = [];
  for (const field of FIELDS) {
    const m = mine[field],
      t = theirs[field];
    const old = sameValue(m, t) || past.some((one) => sameValue(one[field], t));
    const untouched = past.length > 0 && past.every((one) => sameValue(one[field], m));
    if (!old && !untouched && field !== 'updated') fields.push(field);
    const value = old || !untouched ? m : t;
    if (value !== undefined) out[field] = value;
  }
  return { reply: out as unknown as Reply, fields };
}
