/** Many replies changed at once, all or none: what each edit comes to on what stands there now. */
import { mergeReply } from './merge-reply.js';
import { withOlder } from './older.js';
import { sameBut } from './same.js';
import type { Reply } from './types.js';

/** One reply as it is to be (null: removed), and as it was seen (null: it is new). */
export interface ReplyEdit {
  readonly reply: Reply | null;
  readonly base: Reply | null;
}

/** One reply that changes: as it stands, and as it is to stand. */
export interface Change {
  readonly id: string;
  readonly before: Reply | null;
  readonly after: Reply | null;
}

export interface Decided {
  readonly changes: readonly Change[];
  /** Ids of those that a person has to decide; `changes` is empty then. */
  readonly disputed: readonly string[];
}

/**
 * @param replies what stands in the library now.
 * @param today ISO date, put on what changes.
 * @returns what to write. A later edit of one id counts instead of an earlier one.
 */
export function decideEdits(replies: readonly Reply[], edits: readonly ReplyEdit[], today: string): Decided {
  const now = new Map(replies.map((reply) => [reply.id, reply])),
    changes = new Map<string, Change>(),
    disputed = new Set<string>();
  for (const { reply: mine, base } of edits) {
    const id = (mine ?? base)?.id;
    if (id === undefined) continue;
    const before = now.get(id) ?? null;
    if (mine === null) {
      if (before === null) continue;
      if (base !== null && sameBut(base, before)) changes.set(id, { id, before, after: null });
      else disputed.add(id);
      continue;
    }
    const { reply, conflict } = mergeReply(id, base, mine, before);
    if (conflict !== null) disputed.add(id);
    else if (reply !== null && (before === null || !sameBut(reply, before)))
      changes.set(id, { id, before, after: { ...withOlder(before, reply), updated: today } });
  }
  return disputed.size > 0 ? { changes: [], disputed: [...disputed] } : { changes: [...changes.values()], disputed: [] };
}

/** @returns the replies after the changes, new ones at the end. */
export function withChanges(replies: readonly Reply[], changes: readonly Change[]): Reply[] {
  const by = new Map(changes.map((change) => [change.id, change]));
  return [
    ...replies.flatMap((reply) => {
      const change = by.get(reply.id);
      return change === undefined ? [reply] : change.after === null ? [] : [change.after];
    }),
    ...changes.flatMap(({ before, after }) => (before === null && after !== null ? [after] : [])),
  ];
}
