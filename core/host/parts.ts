/** Parts that many parsers of stored and crossing things are made of. */
import * as v from 'valibot';
import { CHANNELS, LANGS } from '../contract.js';
import { plainProblem } from '../plain-value.js';

/** Longest message or draft that is kept, in UTF-16 code units (8 million: a 5 MB paste fits with room). */
export const MAX_TEXT = 8_000_000;

export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,120}$/));
export const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT[\d:.]{5,15}(Z|[+-]\d\d:\d\d)$/));
/** No file has a zero in its name. */
export const path = v.pipe(text(4_000), v.regex(/^[^\0]*$/));
export const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
export const channel = v.picklist(CHANNELS);
export const lang = v.picklist(LANGS);
export const fileChoice = v.picklist(['accept', 'restore'] as const);
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const at = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Plain data whose meaning the engine does not know, looked at once: a union of schemas would try every kind again on every level. */
export const plain = v.pipe(
  v.unknown(),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = plainProblem(dataset.value);
    if (problem !== null) addIssue({ message: problem });
  }),
);
/** A record whose unknown fields are kept: a later version may have stored them, and an earlier one must not lose them. */
export const open = <T extends v.ObjectEntries>(entries: T) => v.objectWithRest(entries, plain);
export const maybe = <T extends v.GenericSchema>(schema: T) => v.exactOptional(schema);
