/**
 * Changes to the policy that nobody has saved yet: a list of values by their path, laid over whatever the file says now, so that a
 * colleague's other changes stay. Kept as a form's text, it outlives a reload and a killed process.
 */
import type { Policy } from '../../core/policy/policy.js';

export type PolicyPath = readonly (string | number)[];
export interface PolicyEdit {
  readonly path: PolicyPath;
  /** Absent: the key is taken out of the file, and the built-in value holds. */
  readonly value?: unknown;
  /** What stood there when it was changed. */
  readonly was?: unknown;
}

/** The form under which the draft is kept. */
export const POLICY_FORM = 'policy';

export function readDraft(stored: string | undefined): readonly PolicyEdit[] {
  if (stored === undefined || stored === '') return [];
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? (value as readonly unknown[]).filter(isEdit) : [];
  } catch {
    return [];
  }
}

const isEdit = (value: unknown): value is PolicyEdit =>
  typeof value === 'object' && value !== null && Array.isArray((value as PolicyEdit).path) && (value as PolicyEdit).path.length > 0;

/** @returns the form's text; null when there is nothing to keep. */
export const draftText = (edits: readonly PolicyEdit[]): string | null => (edits.length === 0 ? null : JSON.stringify(edits));

/** The value at a path; undefined where there is none. */
export const valueIn = (policy: Policy, path: PolicyPath): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined),
    policy,
  );

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isWithin = (inner: PolicyPath, outer: PolicyPath): boolean =>
  inner.length > outer.length && outer.every((key, i) => key === inner[i]);

/** @param edit replaces an earlier one of its path, and those within it; what comes back to `was` is no change any more. */
export function withEdit(edits: readonly PolicyEdit[], edit: PolicyEdit): readonly PolicyEdit[] {
  const around = edits.find(({ path, value }) => isWithin(edit.path, path) && value !== undefined);
  if (around) {
    const inner = edit.path.slice(around.path.length);
    return edits.map((one) => (one === around ? { ...around, value: changedAt(around.value, inner, edit.value) } : one));
  }
  const before = edits.find(({ path }) => same(path, edit.path));
  const rest = edits.filter(({ path }) => !same(path, edit.path) && !isWithin(path, edit.path));
  const was = before ? before.was : edit.was;
  return same(was, edit.value) ? rest : [...rest, { ...edit, was }];
}

/** A copy of `value` with another value at a path in it; undefined takes it out. */
function changedAt(value: unknown, path: PolicyPath, next: unknown): unknown {
  const [key, ...more] = path;
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    const at = Number(key);
    return more.length === 0 && next === undefined
      ? value.filter((_, i) => i !== at)
      : (value as unknown[]).map((one, i) => (i === at ? changedAt(one, more, next) : one));
  }
  return { ...(value as object), [key]: changedAt((value as Record<string | number, unknown> | undefined)?.[key], more, next) };
}

/** Changes whose ground somebody else has changed since: theirs and mine differ. */
export const disputedEdits = (edits: readonly PolicyEdit[], now: Policy): PolicyEdit[] =>
  edits.filter(({ path, value, was }) => {
    const theirs = valueIn(now, path);
    return !same(theirs, was) && !same(theirs, value);
  });

/** The same changes, as if made on what stands there now: whoever saves them has seen it. */
export const rebased = (edits: readonly PolicyEdit[], now: Policy): readonly PolicyEdit[] =>
  edits.map((edit) => ({ ...edit, was: valueIn(now, edit.path) }));
