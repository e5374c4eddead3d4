/**
 * Cues of answering: the words by which a reply says yes or no, gives a reason or instructions,
 * puts the customer off, hedges, sends them elsewhere, asks back, or is only polite.
 */
import { byLang } from './by-lang.js';
import type { Lang } from '../contract.js';
import { ANSWER_FORMS, ANSWER_FORM_WORDS, type AnswerForm } from './answer-forms.js';
import { APOLOGY_CUES } from './apologies.js';
import { compileCues, type CueText } from './cues.js';
import { ANSWER_CUES_EN } from './en/answer-cues.js';
import { ANSWER_CUES_ES } from './es/answer-cues.js';
import { ANSWER_CUES, type AnswerCue, type AnswerCueWords } from './answer-cue-words.js';

/** A cue in a sentence; offsets into the folded text given. */
export interface AnswerCueHit { readonly cue: AnswerCue; readonly start: number; readonly end: number }

/** What a sentence says about answering: where its cues are, and the forms of answering it has. */
export interface AnswerReading { readonly cues: readonly AnswerCueHit[]; readonly forms: ReadonlySet<AnswerForm> }

const isForm = (name: string): name is AnswerForm => (ANSWER_FORMS as readonly string[]).includes(name);

function compile(words: AnswerCueWords, lang: Lang): (folded: string | CueText) => AnswerReading {
  const { apologies, ownership, conditional } = APOLOGY_CUES[lang];
  const forms = ANSWER_FORM_WORDS[lang];
  const all: [AnswerCue | AnswerForm, readonly string[]][] = [...ANSWER_CUES.map((cue): [AnswerCue, readonly string[]] => [cue, words[cue]]), ['apology', apologies], ['ownership', ownership], ['conditionalApology', conditional], ...ANSWER_FORMS.map((form): [AnswerForm, readonly string[]] => [form, forms[form]])];
  const find = compileCues(all.map(([name, cues]) => ({ name, weight: 1, cues })));
  return (folded) => {
    const cues: AnswerCueHit[] = [];
    const found = new Set<AnswerForm>();
    for (const { name, start, end } of find(folded)) {
      if (isForm(name)) found.add(name);
      else cues.push({ cue: name as AnswerCue, start, end });
    }
    return { cues, forms: found };
  };
}

const FIND = byLang((lang) => compile({ es: ANSWER_CUES_ES, en: ANSWER_CUES_EN }[lang], lang));

/** @param folded folded text with straight apostrophes, or its words. @returns every cue and form in it, linear in its length. */
export function answerCues(folded: string | CueText, lang: Lang): AnswerReading {
  return FIND[lang](folded);
}
