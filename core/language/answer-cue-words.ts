/** What every language says of this subject: the names, and the shape of its lists. */

export const ANSWER_CUES = [
  'yes', 'no', 'negation', 'cause', 'holding', 'hedge', 'unknown', 'redirect', 'courtesy', 'askback', 'data', 'instruct', 'weDoIt', 'done', 'refusal',
  'alternative', 'free', 'place', 'status', 'remedy', 'empathy',
] as const;
export type AnswerCue = (typeof ANSWER_CUES)[number] | 'apology' | 'ownership' | 'conditionalApology';
export type AnswerCueWords = Readonly<Record<(typeof ANSWER_CUES)[number], readonly string[]>>;
