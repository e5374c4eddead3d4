/** What every language says of this subject: the names, and the shape of its lists. */

export const ANSWER_FORMS = ['affirms', 'denies', 'advises', 'picks', 'names', 'locates', 'explains', 'tells', 'does', 'progress'] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];
export type AnswerFormWords = Readonly<Record<AnswerForm, readonly string[]>>;
