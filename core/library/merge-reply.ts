/** Three-way merge of one reply, field by field, its text paragraph by paragraph; apart from the file's own merge, so that the window needs no YAML for it. */
import { mergeList, mergeText, mergeVariants, type Merged } from './merge-fields.js';
import { sameReply, sameValue } from './same.js';
import type { Reply, Variant } from './types.js';
import { FIELDS, type ReplyField } from './validate.js';

/** The same reply changed on both sides in ways that cannot both hold. A null side removed it. */
export interface MergeConflict {
  readonly id: string;
  readonly base: Reply | null;
  readonly mine: Reply | null;
  readonly theirs: Reply | null;
  /** The fields in dispute; empty when one side removed the reply. */
  readonly fields: readonly ReplyField[];
}

export interface MergedReply {
  readonly reply: Reply | null;
  readonly conflict: MergeConflict | null;
}

/**
 * Merges one reply. In a conflict `reply` is theirs with my undisputed fields.
 * @param base the reply both started from; null when it is new on both sides.
 */
export function mergeReply(id: string, base: Reply | null, mine: Reply | null, theirs: Reply | null): MergedReply {
  const same = (a: Reply | null, b: Reply | null): boolean => (a === null || b === null ? a === b : sameReply(a, b));
  if (same(mine, theirs) || same(mine, base)) return { reply: theirs, conflict: null };
  if (same(theirs, base)) return { reply: mine, conflict: null };
  if (!mine || !theirs) return { reply: theirs, conflict: { id, base, mine, theirs, fields: [] } };
  const out: Record<string, unknown> = {},
    disputed: ReplyField[] = [];
  for (const field of FIELDS) {
    const { value, disputed: open } = mergeField(field, base?.[field], mine[field], theirs[field]);
    if (open) disputed.push(field);
    if (value !== undefined) out[field] = value;
  }
  return { reply: out as unknown as Reply, conflict: disputed.length === 0 ? null : { id, base, mine, theirs, fields: disputed } };
}

function mergeField(field: ReplyField, base: unknown, mine: unknown, theirs: unknown): Merged<unknown> {
  if (sameValue(mine, base) || sameValue(mine, theirs)) return { value: theirs, disputed: false };
  if (sameValue(theirs, base)) return { value: mine, disputed: false };
  switch (field) {
    case 'updated':
      return { value: later(mine, theirs), disputed: false };
    // A body that is new on both sides has no paragraphs in common to merge by.
    case 'body':
      return base === undefined ? { value: theirs, disputed: true } : mergeText(base as string, mine as string, theirs as string);
    case 'tags':
      return { value: listOf(mergeList(asList(base), asList(mine), asList(theirs))), disputed: false };
    // No channels means all of them: that and a list cannot both hold.
    case 'channels':
      return mine === undefined || theirs === undefined || base === undefined
        ? { value: theirs, disputed: true }
        : mergedChannels(asList(base), asList(mine), asList(theirs));
    case 'variants': {
      const { value, disputed } = mergeVariants(asList<Variant>(base), asList<Variant>(mine), asList<Variant>(theirs));
      return { value: listOf(value), disputed };
    }
    default:
      return { value: theirs, disputed: true };
  }
}

/** Two sides that together take every channel out would leave a reply for everywhere. */
function mergedChannels(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): Merged<unknown> {
  const value = mergeList(base, mine, theirs);
  return value.length === 0 ? { value: theirs, disputed: true } : { value, disputed: false };
}

const asList = <T = unknown>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : []);
const listOf = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** Of two ISO dates the later: both sides stamp what they save, which is no dispute. */
function later(a: unknown, b: unknown): unknown {
  return String(a ?? '') > String(b ?? '') ? a : b;
}
