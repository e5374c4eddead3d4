/** What of a library changed from one version to the next: one reply saved among ten thousand is one reply told. */
import { sameValue } from './same.js';
import type { Reply } from './types.js';

/** A reply that is new or another than before. */
export interface PutReply {
  readonly reply: Reply;
  /** Only of a new one: the reply that it follows; null when it is the first. */
  readonly after?: string | null;
}

export interface RepliesChange {
  readonly put: readonly PutReply[];
  readonly removed: readonly string[];
}

/** @returns what makes `after` out of `before`; null when they stand in another order, which is told as a whole. */
export function diffReplies(before: readonly Reply[], after: readonly Reply[]): RepliesChange | null {
  const old = new Map(before.map((reply) => [reply.id, reply])),
    kept = new Set(after.map((reply) => reply.id));
  if (kept.size !== after.length || old.size !== before.length) return null;
  const removed = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  const put = after.flatMap((reply, i): PutReply[] => {
    const was = old.get(reply.id);
    if (was === undefined) return [{ reply, after: after[i - 1]?.id ?? null }];
    return isSame(was, reply) ? [] : [{ reply }];
  });
  const change = { put, removed };
  return applyReplies(before, change).every((reply, i) => reply.id === after[i]?.id) ? change : null;
}

/** Equality of two replies, quick where all fields are texts: most of ten thousand are compared and found the same. */
function isSame(a: Reply, b: Reply): boolean {
  if (a === b) return true;
  let fields = 0;
  for (const field in a) {
    fields++;
    const one = a[field as keyof Reply],
      other = b[field as keyof Reply];
    if (one !== other && (typeof one === 'string' || !sameValue(one, other))) return false;
  }
  for (const _field in b) fields--;
  return fields === 0;
}

/** @returns the library's replies after the change; those it does not touch are the very same objects. */
export function applyReplies(before: readonly Reply[], { put, removed }: RepliesChange): Reply[] {
  const gone = new Set(removed),
    changed = new Map(put.filter(({ after }) => after === undefined).map(({ reply }) => [reply.id, reply]));
  const follows = new Map<string | null, Reply[]>();
  for (const { reply, after } of put) if (after !== undefined) follows.set(after, [...(follows.get(after) ?? []), reply]);
  const out: Reply[] = [];
  const withFollowers = (reply: Reply): void => {
    out.push(reply);
    followers(reply.id);
  };
  const followers = (id: string | null): void => {
    for (const next of follows.get(id) ?? []) withFollowers(next);
  };
  followers(null);
  for (const reply of before) if (!gone.has(reply.id)) withFollowers(changed.get(reply.id) ?? reply);
  return out;
}
