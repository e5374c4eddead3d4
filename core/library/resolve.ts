/** Replies inside replies: what `{% include "id" %}` stands for, and who uses whom. */
import { includesOf, type Resolve } from '../template/include.js';
import type { Reply } from './types.js';

const nameOf = (reference: string): string => reference.replace(/^[;:]+/, '').toLowerCase();

/** @returns the body of a reply by id or shortcut; an id wins. */
export function resolverOf(replies: readonly Reply[]): Resolve {
  let index: Map<string, string> | null = null;
  return (reference) => {
    // Built when the first include is met: most replies have none.
    index ??= new Map([
      ...replies.flatMap((reply) => (reply.shortcut ? [[nameOf(reply.shortcut), reply.body] as const] : [])),
      ...replies.map((reply) => [reply.id, reply.body] as const),
    ]);
    return index.get(nameOf(reference)) ?? null;
  };
}

/** Of the last library asked about: it is asked of one reply after the other. */
const known = new WeakMap<readonly Reply[], ReadonlyMap<string, readonly string[]>>();

/** @returns for each reply, by id, the ids of those that include it. */
export function usedBy(replies: readonly Reply[]): ReadonlyMap<string, readonly string[]> {
  const found = known.get(replies) ?? usersIn(replies);
  known.set(replies, found);
  return found;
}

function usersIn(replies: readonly Reply[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map([
      ...replies.flatMap((reply) => (reply.shortcut ? [[nameOf(reply.shortcut), reply.id] as const] : [])),
      ...replies.map((reply) => [reply.id, reply.id] as const),
    ]),
    out = new Map<string, string[]>();
  for (const reply of replies) {
    for (const reference of new Set([reply.body, ...(reply.variants ?? []).map((variant) => variant.body)].flatMap(includesOf))) {
      const id = ids.get(nameOf(reference));
      if (id !== undefined) out.set(id, [...(out.get(id) ?? []), reply.id]);
    }
  }
  return out;
}
