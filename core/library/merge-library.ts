/**
 * Three-way merge of a library, reply by reply and field by field, texts paragraph by paragraph: two
 * people who save different replies, or different parts of one, both keep their change.
 */
import { diff3Merge } from 'node-diff3';
import { parseLibrary, putReply, removeReply } from './codec.js';
import { mergeReply, type MergeConflict } from './merge-reply.js';
import { sameReply } from './same.js';
import type { Reply } from './types.js';

export interface MergedLibraries {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * @param base the file's text that both sides started from.
 * @returns their text with my changes put into it, so that their comments, order and unknown fields
 *   stay. Where a conflict is listed their version stands, and nothing of mine is lost: it is in the list.
 * @throws LibraryEditError when a change cannot be put into their text (see `putReply`).
 */
export function mergeLibraries(base: string, mine: string, theirs: string): MergedLibraries {
  if (mine === theirs || mine === base) return { text: theirs, conflicts: [] };
  if (theirs === base) return { text: mine, conflicts: [] };
  const [b, m, t] = [byId(base), byId(mine), byId(theirs)];
  const conflicts: MergeConflict[] = [];
  let text = theirs;
  for (const id of new Set([...m.keys(), ...b.keys()])) {
    const theirReply = t.get(id) ?? null;
    const { reply, conflict } = mergeReply(id, b.get(id) ?? null, m.get(id) ?? null, theirReply);
    if (conflict) conflicts.push(conflict);
    if (reply && !(theirReply && sameReply(reply, theirReply))) text = putReply(text, reply);
    else if (!reply && theirReply) text = removeReply(text, id);
  }
  return { text, conflicts };
}

const byId = (text: string): Map<string, Reply> => new Map(parseLibrary(text, 'en').library.replies.map((reply) => [reply.id, reply]));

/** Merges three versions of a text line by line. @returns null when both sides changed the same lines. */
export function mergeLines(base: string, mine: string, theirs: string): string | null {
  const [o, a, b] = [base, mine, theirs].map((text) => text.split(/(?<=\n)/)) as [string[], string[], string[]];
  const regions = diff3Merge(a, o, b, { excludeFalseConflicts: true });
  return regions.some((region) => region.ok === undefined) ? null : regions.flatMap((region) => region.ok ?? []).join('');
}
