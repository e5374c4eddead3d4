/** Reading what an earlier or a later version stored, or a person changed: one value that makes no sense costs that value, not the rest. */
import * as v from 'valibot';

export interface Lenient<T> {
  readonly value: T;
  /** Names of the values that made no sense; the defaults stand in for them. */
  readonly adjusted: readonly string[];
}

/**
 * @param defaults what may stand in for a value by its name; undefined: it may be left out. A name that is not among them is
 *   needed as it is.
 * @throws ValiError when that is not so.
 */
export function parseLeniently<T>(
  schema: v.GenericSchema<unknown, T>,
  raw: unknown,
  defaults: Readonly<Record<string, unknown>>,
): Lenient<T> {
  let candidate = raw;
  const adjusted: string[] = [];
  for (;;) {
    const result = v.safeParse(schema, candidate);
    if (result.success) return { value: result.output, adjusted };
    const bad = new Set(result.issues.map(({ path }) => path?.[0]?.key).filter((key) => typeof key === 'string'));
    const known = [...bad].filter((key) => Object.hasOwn(defaults, key) && !adjusted.includes(key));
    if (known.length === 0) throw new v.ValiError(result.issues);
    const next: Record<string, unknown> = { ...(candidate as Record<string, unknown>) };
    for (const key of known) {
      adjusted.push(key);
      if (defaults[key] === undefined) delete next[key];
      else next[key] = defaults[key];
    }
    candidate = next;
  }
}

/** A list whose entries stand for themselves: those that make no sense are left out. @throws TypeError when it is no list. */
export function listLeniently<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): Lenient<readonly T[]> {
  if (!Array.isArray(raw)) throw new TypeError('no list');
  const read = raw.map((entry) => v.safeParse(schema, entry));
  return {
    value: read.flatMap((one) => (one.success ? [one.output] : [])),
    adjusted: read.flatMap((one, i) => (one.success ? [] : [`${i + 1}`])),
  };
}

/** As `listLeniently`, for a map. */
export function mapLeniently<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): Lenient<Readonly<Record<string, T>>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new TypeError('no map');
  const read = Object.entries(raw).map(([key, entry]) => [key, v.safeParse(schema, entry)] as const);
  return {
    value: Object.fromEntries(read.flatMap(([key, one]) => (one.success ? [[key, one.output]] : []))),
    adjusted: read.flatMap(([key, one]) => (one.success ? [] : [key])),
  };
}
