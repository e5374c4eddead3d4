/**
 * Two versions of one reply that merging cannot settle, taken apart into the places that a person decides one by one: paragraphs of
 * its texts, and its other fields whole. Nothing is dropped by deciding: both sides are shown, and may both be kept.
 */
import { textRegions, variantKey, type TextRegion } from './merge-fields.js';
import { mergeReply } from './merge-reply.js';
import { sameValue } from './same.js';
import type { Reply, Variant } from './types.js';
import { FIELDS, type ReplyField } from './validate.js';

export interface ReplyConflict {
  /** What both started from; null when nobody knows. */
  readonly base: Reply | null;
  readonly mine: Reply;
  readonly theirs: Reply;
  readonly fields: readonly ReplyField[];
}

/** `both`: mine, then theirs. `own`: what the agent wrote instead. */
export type Choice = { readonly side: 'mine' | 'theirs' | 'both' } | { readonly side: 'own'; readonly text: string };
/** By the key of the place. */
export type Choices = Readonly<Record<string, Choice>>;

/** A stretch of a text in its order; with a key it is in dispute. */
export type ConflictRegion = { readonly key: null; readonly text: string } | DisputedText;
export interface DisputedText {
  readonly key: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/** One text of the reply: its body, or the wording for a language, register or channel. */
export interface ConflictText {
  readonly field: 'body' | 'variants';
  /** What the wording is for; null for the body. */
  readonly variant: Pick<Variant, 'language' | 'register' | 'channel'> | null;
  readonly regions: readonly ConflictRegion[];
}

/** What there is to decide. */
export interface ConflictPlaces {
  /** Fields that are taken whole; their key is the field's name. */
  readonly values: readonly ReplyField[];
  readonly texts: readonly ConflictText[];
}

/** @returns the fields in which two versions differ, where no earlier one is known. */
export const differingFields = (mine: Reply, theirs: Reply): readonly ReplyField[] =>
  FIELDS.filter((field) => field !== 'updated' && !sameValue(mine[field], theirs[field]));

export function placesOf(conflict: ReplyConflict): ConflictPlaces {
  const { fields } = conflict;
  const texts = [
    ...(fields.includes('body') ? [textOf('body', null, conflict.base?.body ?? null, conflict.mine.body, conflict.theirs.body)] : []),
    ...(fields.includes('variants') ? variantTexts(conflict) : []),
  ];
  const split = fields.includes('variants') && texts.every(({ field }) => field !== 'variants');
  return { values: fields.filter((field) => field !== 'body' && (field !== 'variants' || split)), texts };
}

function textOf(
  field: ConflictText['field'],
  variant: ConflictText['variant'],
  base: string | null,
  mine: string,
  theirs: string,
): ConflictText {
  const name = variant === null ? field : `${field} ${variantKey({ ...variant, body: '' })}`;
  const regions = textRegions(base, mine, theirs).map((region: TextRegion, i): ConflictRegion =>
    region.settled === null
      ? { key: `${name}#${i}`, base: region.base, mine: region.mine, theirs: region.theirs }
      : { key: null, text: region.settled },
  );
  return { field, variant, regions };
}

const byKey = (reply: Reply | null): Map<string, Variant> => new Map((reply?.variants ?? []).map((one) => [variantKey(one), one]));

/** None when a side has two wordings for the same thing: then they cannot be told apart, and all are taken whole. */
function variantTexts({ base, mine, theirs }: ReplyConflict): ConflictText[] {
  const [o, a, b] = [byKey(base), byKey(mine), byKey(theirs)];
  if (a.size < (mine.variants?.length ?? 0) || b.size < (theirs.variants?.length ?? 0)) return [];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    const [was, ours, hers] = [o.get(key), a.get(key), b.get(key)],
      one = ours ?? hers;
    // Only one side touched it.
    if (one === undefined || sameValue(ours, hers) || sameValue(ours, was) || sameValue(hers, was)) return [];
    const text = textOf('variants', one, was?.body ?? null, ours?.body ?? '', hers?.body ?? '');
    return text.regions.some((region) => region.key !== null) ? [text] : [];
  });
}

/** @returns what stands in a place once it was decided; undefined while it was not. */
function chosenText({ mine, theirs }: Pick<DisputedText, 'mine' | 'theirs'>, choice: Choice | undefined): string | undefined {
  switch (choice?.side) {
    case 'mine':
      return mine;
    case 'theirs':
      return theirs;
    case 'both':
      return [mine, theirs].filter((text) => text.trim() !== '').join('\n\n');
    case 'own':
      return choice.text;
    case undefined:
      return undefined;
  }
}

const joined = (text: ConflictText, choices: Choices): string =>
  text.regions.map((region) => (region.key === null ? region.text : (chosenText(region, choices[region.key]) ?? region.mine))).join('');

/** @returns how many places are still to be decided. */
export function undecided({ values, texts }: ConflictPlaces, choices: Choices): number {
  const open = texts.flatMap(({ regions }) => regions.filter(({ key }) => key !== null && choices[key] === undefined));
  return open.length + values.filter((field) => choices[field] === undefined).length;
}

/** @returns the reply with what was decided; mine stands where nothing is yet, and what is not in dispute is merged. */
export function settledReply(conflict: ReplyConflict, choices: Choices): Reply {
  const { base, mine, theirs } = conflict;
  const { reply } = mergeReply(mine.id, base, mine, theirs);
  const places = placesOf(conflict);
  const out: Record<string, unknown> = { ...theirs, ...reply };
  for (const field of places.values) {
    const value = (choices[field]?.side === 'theirs' ? theirs : mine)[field];
    if (value === undefined) delete out[field];
    else out[field] = value;
  }
  for (const text of places.texts) {
    if (text.field === 'body') out['body'] = joined(text, choices);
    else out['variants'] = withWording(out['variants'] as readonly Variant[] | undefined, [theirs, mine], text, joined(text, choices));
  }
  if (Array.isArray(out['variants']) && out['variants'].length === 0) delete out['variants'];
  return out as unknown as Reply;
}

/** A wording that was decided to be empty goes. */
function withWording(variants: readonly Variant[] = [], sides: readonly Reply[], { variant }: ConflictText, body: string): Variant[] {
  const key = variantKey({ ...variant, body: '' });
  const old = [...variants, ...sides.flatMap((side) => side.variants ?? [])].find((one) => variantKey(one) === key);
  const others = variants.filter((one) => variantKey(one) !== key);
  if (body.trim() === '' || old === undefined) return others;
  const at = variants.findIndex((one) => variantKey(one) === key);
  return at < 0 ? [...others, { ...old, body }] : variants.map((one, i) => (i === at ? { ...old, body } : one));
}
