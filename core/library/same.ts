import type { Reply } from './types.js';
import { FIELDS, trimBody } from './validate.js';

/** Deep equality of plain data. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((entry, i) => sameValue(entry, b[i]));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) || Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined),
    right = b as Record<string, unknown>;
  return (
    left.length === Object.values(right).filter((value) => value !== undefined).length &&
    left.every(([key, value]) => sameValue(value, right[key]))
  );
}

const plain = (reply: Reply): Record<string, unknown> => ({
  ...Object.fromEntries(FIELDS.map((field) => [field, reply[field]])),
  body: trimBody(reply.body),
  variants: reply.variants?.map((variant) => ({ ...variant, body: trimBody(variant.body) })),
});

/** Whether two replies say the same; line breaks at the end of a body do not count. */
export const sameReply = (a: Reply, b: Reply): boolean => sameValue(plain(a), plain(b));

/** What another library's reply of that name would change: such a reply says the same only as itself. */
const INCLUDES = /\{%-?\s*include\b/;

/**
 * What a reply says, to whom and where, as one string: whoever is offered two replies of one string is offered the same thing twice.
 * Where it lies, its tags and its shortcut make no other reply.
 */
export function saidBy(reply: Reply): string {
  const bodies = [reply.body, ...(reply.variants ?? []).map((variant) => variant.body)];
  const { title, language, register, channels, variants, body, archived } = plain(reply);
  return JSON.stringify([
    title,
    language,
    register,
    channels,
    variants,
    body,
    archived,
    bodies.some((text) => INCLUDES.test(text)) && reply.id,
  ]);
}

/** Leaves out what an earlier one says already. */
export function distinct<T>(list: readonly T[], replyOf: (one: T) => Reply): T[] {
  const said = new Set<string>();
  return list.filter((one) => {
    const key = saidBy(replyOf(one));
    return !said.has(key) && said.add(key);
  });
}

/** Whether two replies are the same but for the day they were changed. */
export const sameBut = (one: Reply, other: Reply): boolean => sameReply({ ...one, updated: '' }, { ...other, updated: '' });
