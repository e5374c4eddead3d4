/**
 * Forms of answering: by what words a reply affirms, denies, advises, picks, names, explains, tells how,
 * does or reports, when it repeats nothing of the question. They say what kind of answer a sentence may
 * be, never to what.
 */
import type { Lang } from '../contract.js';
import { compileCues } from './cues.js';
import { ANSWER_FORMS_EN } from './en/answer-forms.js';
import { ANSWER_FORMS_ES } from './es/answer-forms.js';

export const ANSWER_FORMS = ['affirms', 'denies', 'advises', 'picks', 'names', 'locates', 'explains', 'tells', 'does', 'progress'] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];
export type AnswerFormWords = Readonly<Record<AnswerForm, readonly string[]>>;

const compile = (words: AnswerFormWords) => compileCues(ANSWER_FORMS.map((name) => ({ name, weight: 1, cues: words[name] })));
const FIND = { es: compile(ANSWER_FORMS_ES), en: compile(ANSWER_FORMS_EN) };

/** @param folded folded text with straight apostrophes. @returns the forms of answering in it, each once. */
export function answerForms(folded: string, lang: Lang): ReadonlySet<AnswerForm> {
  return new Set(FIND[lang](folded).map(({ name }) => name as AnswerForm));
}
