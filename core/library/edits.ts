/**
 * What agents change in a reply after they inserted it, counted by its sentences: a sentence that is always changed is one that the
 * library should say otherwise. A customer's words are no part of it: what was written instead is kept as a bare hash until it was
 * written a second time, with what the case knows turned back into placeholders, for words that two letters share are nobody's own.
 */
import { hashOf } from '../hash.js';
import { fold } from '../text/fold.js';
import type { Reply } from './types.js';

/** What was sent in place of one sentence of a reply: null when it was left out, the very sentence when it was kept. */
export interface SeenSentence {
  /** As it stands in the library, placeholders and all. */
  readonly sentence: string;
  readonly to: string | null;
}

/** Words that stood in place of a sentence; `text` is known from the second time on. */
export interface Instead {
  readonly hash: number;
  readonly count: number;
  readonly text?: string;
}

export interface SentenceEdits {
  readonly sentence: string;
  readonly kept: number;
  readonly changed: number;
  readonly removed: number;
  /** Most frequent first. */
  readonly instead: readonly Instead[];
}

/** What became of one reply on this machine. */
export interface ReplyEdits {
  /** Times it was sent and looked at. */
  readonly uses: number;
  /** Times it was sent with any of its sentences changed or left out. */
  readonly edited: number;
  /** ISO instant of the last. */
  readonly last: string;
  readonly sentences: readonly SentenceEdits[];
}

/** Bounds of what is kept of one reply: a sentence's other wordings, and sentences, the least seen of which give way. */
const MOST_INSTEAD = 12,
  MOST_SENTENCES = 80;
/** Longer words in place of a sentence are a letter of their own, in characters. */
const LONGEST_INSTEAD = 600;

const NONE: ReplyEdits = { uses: 0, edited: 0, last: '', sentences: [] };
const times = ({ kept, changed, removed }: SentenceEdits): number => kept + changed + removed;
/** The same words, whatever stands between them. */
const keyOf = (text: string): number => hashOf(fold(text).replace(/\s+/g, ' ').trim());

function withInstead(instead: readonly Instead[], to: string): readonly Instead[] {
  if (to.length > LONGEST_INSTEAD) return instead;
  const hash = keyOf(to),
    known = instead.find((one) => one.hash === hash);
  const next: Instead = known ? { hash, count: known.count + 1, text: known.text ?? to } : { hash, count: 1 };
  return [...instead.filter((one) => one !== known), next].sort((a, b) => b.count - a.count).slice(0, MOST_INSTEAD);
}

function withSentence(known: SentenceEdits | undefined, { sentence, to }: SeenSentence): SentenceEdits {
  const before = known ?? { sentence, kept: 0, changed: 0, removed: 0, instead: [] };
  if (to === null) return { ...before, removed: before.removed + 1 };
  if (to === sentence) return { ...before, kept: before.kept + 1 };
  return { ...before, changed: before.changed + 1, instead: withInstead(before.instead, to) };
}

/** @returns the counts with one more use of the reply; `at` is an ISO instant. */
export function withSeen(known: ReplyEdits | undefined, seen: readonly SeenSentence[], at: string): ReplyEdits {
  const { uses, edited, sentences } = known ?? NONE,
    bySentence = new Map(sentences.map((one) => [one.sentence, one]));
  for (const one of seen) bySentence.set(one.sentence, withSentence(bySentence.get(one.sentence), one));
  return {
    uses: uses + 1,
    edited: edited + (seen.some(({ sentence, to }) => to !== sentence) ? 1 : 0),
    last: at,
    sentences: [...bySentence.values()].sort((a, b) => times(b) - times(a)).slice(0, MOST_SENTENCES),
  };
}

/** @returns the counts without the words that hold something which is to be forgotten; the counts stay. */
export const withoutWords = (edits: ReplyEdits, holds: (text: string) => boolean): ReplyEdits => ({
  ...edits,
  sentences: edits.sentences.map((one) => ({ ...one, instead: one.instead.filter(({ text }) => text === undefined || !holds(text)) })),
});

/** A sentence that is nearly always changed, and what is usually done with it. */
export interface OftenChanged {
  readonly sentence: string;
  /** Of so many uses, in so many it was changed or left out. */
  readonly uses: number;
  readonly changed: number;
  /** What most who changed it wrote; empty to leave it out; null when everybody wrote something else. */
  readonly usual: string | null;
}

/** Fewer uses tell nothing; of more, so many must have been changed. */
const FEWEST_USES = 4,
  OFTEN = 0.6;
/** What is usual was done so often at least, and in half of the changes. */
const FEWEST_ALIKE = 2,
  USUAL = 0.5;

function usualOf({ changed, removed, instead }: SentenceEdits): string | null {
  const all = changed + removed,
    best = instead.find(({ text }) => text !== undefined);
  const enough = (count: number): boolean => count >= FEWEST_ALIKE && count >= USUAL * all;
  if (best?.text !== undefined && best.count >= removed && enough(best.count)) return best.text;
  return enough(removed) ? '' : null;
}

/** @returns the sentence of a reply that is changed most, and what is usually done with it; null when none ever was. */
export function mostChanged({ sentences }: ReplyEdits): Pick<OftenChanged, 'sentence' | 'changed' | 'usual'> | null {
  const [most] = [...sentences].sort((a, b) => b.changed + b.removed - (a.changed + a.removed));
  const changed = most === undefined ? 0 : most.changed + most.removed;
  return most === undefined || changed === 0 ? null : { sentence: most.sentence, changed, usual: usualOf(most) };
}

/** Whether a sentence stands in the reply as it is now: what was counted of former words says nothing any more. */
const standsIn = (reply: Reply, sentence: string): boolean =>
  [reply.body, ...(reply.variants ?? []).map(({ body }) => body)].some((body) => body.includes(sentence));

/** @returns the sentences of a reply that are always changed, the most changed first. */
export function oftenChanged(reply: Reply, edits: ReplyEdits | undefined): readonly OftenChanged[] {
  return (edits?.sentences ?? [])
    .filter((one) => times(one) >= FEWEST_USES && (one.changed + one.removed) / times(one) >= OFTEN && standsIn(reply, one.sentence))
    .map((one) => ({ sentence: one.sentence, uses: times(one), changed: one.changed + one.removed, usual: usualOf(one) }))
    .sort((a, b) => b.changed - a.changed);
}

/** Without what a sentence taken out leaves behind: blanks at the end of its line, and a second empty line. */
const withoutGaps = (body: string): string =>
  body
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');

/** @returns the reply with the usual words in place of the sentence, wherever it stands in it. */
export function takenOver(reply: Reply, { sentence, usual }: OftenChanged): Reply {
  if (usual === null) return reply;
  const change = (body: string): string => {
    const after = usual === '' ? body.replaceAll(`${sentence} `, '').replaceAll(sentence, '') : body.replaceAll(sentence, () => usual);
    return usual === '' ? withoutGaps(after) : after;
  };
  const variants = reply.variants?.map((variant) => ({ ...variant, body: change(variant.body) }));
  return { ...reply, body: change(reply.body), ...(variants === undefined ? {} : { variants }) };
}
