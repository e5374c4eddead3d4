/**
 * Forms of answering: by what words a reply affirms, denies, advises, picks, names, explains, tells how,
 * does or reports, when it repeats nothing of the question. They say what kind of answer a sentence may
 * be, never to what.
 */
import type { Lang } from '../contract.js';
import { ANSWER_FORMS_EN } from './en/answer-forms.js';
import { ANSWER_FORMS_ES } from './es/answer-forms.js';
import type { AnswerFormWords } from './answer-form-words.js';
export { ANSWER_FORMS, type AnswerForm } from './answer-form-words.js';

export const ANSWER_FORM_WORDS: Readonly<Record<Lang, AnswerFormWords>> = { es: ANSWER_FORMS_ES, en: ANSWER_FORMS_EN };
