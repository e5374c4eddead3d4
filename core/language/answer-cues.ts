/**
 * Cues of answering: the words by which a reply says yes or no, gives a reason or instructions,
 * puts the customer off, hedges, sends them elsewhere, asks back, or is only polite.
 */
import type { Lang } from '../contract.js';
import { APOLOGY_CUES } from './apologies.js';
import { compileCues } from './cues.js';
import { ANSWER_CUES_EN } from './en/answer-cues.js';
import { ANSWER_CUES_ES } from './es/answer-cues.js';

export const ANSWER_CUES = [
  'yes', 'no', 'negation', 'cause', 'holding', 'hedge', 'unknown', 'redirect', 'courtesy', 'askback', 'data', 'instruct', 'weDoIt', 'done', 'refusal',
  'alternative', 'free', 'place', 'status', 'remedy', 'empathy',
] as const;
export type AnswerCue = (typeof ANSWER_CUES)[number] | 'apology' | 'ownership' | 'conditionalApology';
export type AnswerCueWords = Readonly<Record<(typeof ANSWER_CUES)[number], readonly string[]>>;

/** A cue in a sentence; offsets into the folded text given. */
export interface AnswerCueHit { readonly cue: AnswerCue; readonly start: number; readonly end: number }

function compile(words: AnswerCueWords, lang: Lang): (folded: string) => AnswerCueHit[] {
  const { apologies, ownership, conditional } = APOLOGY_CUES[lang];
  const all: [AnswerCue, readonly string[]][] = [...ANSWER_CUES.map((cue): [AnswerCue, readonly string[]] => [cue, words[cue]]), ['apology', apologies], ['ownership', ownership], ['conditionalApology', conditional]];
  const find = compileCues(all.map(([name, cues]) => ({ name, weight: 1, cues })));
  return (folded) => find(folded).map(({ name, start, end }) => ({ cue: name as AnswerCue, start, end }));
}

const FIND = { es: compile(ANSWER_CUES_ES, 'es'), en: compile(ANSWER_CUES_EN, 'en') };

/** @param folded folded text with straight apostrophes. @returns every cue in it, linear in its length. */
export function answerCues(folded: string, lang: Lang): AnswerCueHit[] {
  return FIND[lang](folded);
}
