/**
 * Where the engine meets the texts as given: what it was told of them is turned into the texts as read, what it found
 * into the texts as given (see core/text/normalise.ts). Texts that needed no change pass through.
 */
import type { Ask, CaseContext, Entity, Override, Quote, Span } from './contract.js';
import type { Reading } from './reading/reading.js';
import { normalise } from './text/normalise.js';
import type { Zone } from './text/zones.js';

const isAsGiven = (reading: Reading): boolean => reading.given === reading.text;

/** @returns what was found in a text, with its place and words in the text as given. */
export function quotedIn<T extends Quote>(reading: Reading, found: readonly T[]): readonly T[] {
  return isAsGiven(reading) ? found : found.map((one) => ({ ...one, ...reading.quote(one) }));
}

/** @returns the zones of the message as given: from 0 to the end of what was read, without gap or overlap. */
export function zonesAsGiven(reading: Reading): readonly Zone[] {
  if (isAsGiven(reading)) return reading.zones;
  let start = 0;
  return reading.zones.map((zone, i) => {
    const end = i + 1 === reading.zones.length ? reading.given.length : reading.asGiven(zone).end;
    const given = { ...zone, start, end };
    start = end;
    return given;
  });
}

/** @returns the asks with their words in the message, and the evidence in the draft, as given. */
export function asksAsGiven(asks: readonly Ask[], message: Reading, draft: Reading): readonly Ask[] {
  if (isAsGiven(message) && isAsGiven(draft)) return asks;
  return quotedIn(message, asks).map((ask) => ({ ...ask, evidence: quotedIn(draft, ask.evidence) }));
}

/** @returns entities that the agent edited, as they stand in the message as read. */
export function entitiesAsRead(entities: readonly Entity[], message: Reading): readonly Entity[] {
  if (isAsGiven(message)) return entities;
  return entities.map((entity) => {
    const { start, end }: Span = { start: message.fromGiven(entity.start), end: message.fromGiven(entity.end) };
    return { ...entity, start, end, text: normalise(entity.text).text, value: normalise(entity.value).text };
  });
}

/** @returns the agent's verdicts with their words as they are read. */
export function overridesAsRead(overrides: readonly Override[]): readonly Override[] {
  return overrides.map((override) => ({
    ...override,
    askText: normalise(override.askText).text,
    ...(override.pin === undefined ? {} : { pin: normalise(override.pin).text }),
  }));
}

/** Values of a case lie no deeper. */
const DEEPEST = 4;

/** @returns what the case knows, with its words as they are read. */
export function contextAsRead(context: CaseContext): CaseContext {
  return read(context, DEEPEST) as CaseContext;
}

function read(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return normalise(value).text;
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  if (Array.isArray(value)) return value.map((inner) => read(inner, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, read(inner, depth - 1)]));
}
