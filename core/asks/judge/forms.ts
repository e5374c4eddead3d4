/** Whether a sentence has the form of an answer of one type, whatever it is about: looser than the tests of types.ts. */
import type { AnswerType, Lang } from '../../contract.js';
import type { AnswerForm } from '../../language/answer-forms.js';
import type { TimeMention } from '../../language/time.js';
import { unitFits } from '../../language/units.js';
import type { ReadAsk } from './ask.js';
import { isAsserted } from './met.js';
import { isName, type ReadSentence } from './sentence.js';

/** 1 surely of the form, 0 not. */
export type FormTest = (ask: ReadAsk, said: ReadSentence, lang: Lang) => number;

const LIKELY = 0.7;
const MAYBE = 0.4;

const has = (said: ReadSentence, ...forms: AnswerForm[]): boolean => forms.some((form) => said.forms.has(form));
const anyOf = (strength: number, ...tests: boolean[]): number => (tests.some(Boolean) ? strength : 0);

const CLOCK: Readonly<Record<Lang, RegExp>> = { es: /\bhoras?\b/u, en: /\bwhat time\b|\bhours?\b/u };
const HOUR = /\d\d?[:.h]\d\d|\b(?:a|de|desde|hasta) las? \p{L}+|\blas? \d|\d ?[ap]\.? ?m\b|\d\s?(?:h|hs|horas)\b|half (?:past )?\p{L}+/iu;
/** "11 to 5", "de 9 a 6": hours, when it is hours that were asked. */
const FROM_TO = /(?<![\d.,])(?:[01]?\d|2[0-4])(?:[:.]\d\d)?\s?(?:a|to|–|-)\s?(?:[01]?\d|2[0-4])(?![\d.,])/u;
const FITS: Readonly<Record<TimeMention['kind'], number>> = { clock: MAYBE, date: 1, duration: LIKELY, range: 1, recurring: MAYBE, vague: 0 };

const time: FormTest = (ask, said, lang) => {
  const asserted = said.times.filter((t) => isAsserted(t, said) && !/^['’]s/u.test(said.text.slice(t.end)));
  if (!CLOCK[lang].test(ask.line)) return Math.max(0, ...asserted.map((t) => FITS[t.kind]));
  return Math.max(anyOf(LIKELY, FROM_TO.test(said.text)), ...asserted.map((t) => (t.kind === 'clock' || HOUR.test(said.text.slice(t.start, t.end)) ? 1 : t.kind === 'vague' ? 0 : MAYBE)));
};
const duration: FormTest = (_ask, said) => anyOf(1, said.times.some((t) => t.kind !== 'vague' && t.kind !== 'clock' && isAsserted(t, said)));
const amount: FormTest = (ask, said, lang) => {
  if (ask.measure) return quantity(ask, said, lang);
  return Math.max(anyOf(1, said.amounts.some((a) => a.kind === 'money' && isAsserted(a, said)), said.cues.has('free')), anyOf(MAYBE, said.amounts.some((a) => a.kind === 'percent')));
};
const NUMBER = /\d|^(?:un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|mil|ningun[ao]?|par|docenas?|medi[ao]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|none|pair|half|dozen|couple)$/u;
const TIMED = /^(?:tiempo|dias?|semanas?|mes(?:es)?|años?|horas?|days?|weeks?|months?|years?|hours?|long)$/u;
const quantity: FormTest = (ask, said) => {
  const numbers = said.words.filter((w) => NUMBER.test(w.fold));
  if (numbers.length === 0) return 0;
  const fits = said.amounts.map((a) => (a.kind === 'measure' ? unitFits(ask.folds, a.unit) : null));
  if (fits.includes(true) || (ask.counts !== null && said.stems.has(ask.counts))) return 1;
  if ([...ask.folds].some((f) => TIMED.test(f)) && said.times.some((t) => t.kind === 'duration')) return 1;
  return said.amounts.some((a) => a.kind === 'money') || fits.includes(false) ? MAYBE : LIKELY;
};
const polarity: FormTest = (_ask, said) => (said.opens ? 1 : anyOf(LIKELY, has(said, 'affirms', 'denies')));
const name = (ask: ReadAsk, said: ReadSentence) => said.words.some((w, i) => i > 0 && w.content && isName(w) && !ask.stems.has(w.stem));
const choice: FormTest = (ask, said) => {
  const sides = ask.alternatives.filter((side) => [...side].some((s) => said.stems.has(s))).length;
  return Math.max(anyOf(1, sides === 1, has(said, 'advises')), anyOf(LIKELY, has(said, 'picks'), sides === 2), ask.alternatives.length === 0 ? anyOf(MAYBE, name(ask, said)) : 0);
};
/** "Las molestias que le está ocasionando": the trouble that is caused gives no cause. */
const TROUBLE = /\b(?:molestias?|inconvenientes?|perjuicios?|inconvenience|trouble)\b/u;
const isExcuse = (said: ReadSentence) => said.cues.has('apology') && said.words.some((w) => TROUBLE.test(w.fold));
const cause: FormTest = (_ask, said) => (isExcuse(said) ? 0 : Math.max(anyOf(1, said.cues.has('cause')), anyOf(LIKELY, has(said, 'explains'))));
const method: FormTest = (_ask, said) => Math.max(anyOf(1, said.cues.has('instruct'), said.imperative !== null, said.link !== null), anyOf(LIKELY, has(said, 'tells'), said.cues.has('weDoIt')));
const action: FormTest = (_ask, said) => Math.max(anyOf(1, said.cues.has('done'), said.cues.has('refusal'), has(said, 'does')), anyOf(LIKELY, said.cues.has('remedy')), anyOf(MAYBE, said.opens));
const person: FormTest = (ask, said) => Math.max(anyOf(1, has(said, 'names')), anyOf(LIKELY, name(ask, said)));
const place: FormTest = (ask, said) => Math.max(anyOf(1, said.cues.has('place'), said.link !== null), anyOf(LIKELY, has(said, 'locates'), name(ask, said)));
const status: FormTest = (_ask, said) => Math.max(anyOf(1, said.cues.has('status'), has(said, 'progress')));
const thing: FormTest = (ask, said) => Math.max(anyOf(LIKELY, name(ask, said), has(said, 'picks', 'advises')), anyOf(MAYBE, said.stems.size >= 2));
const link: FormTest = (_ask, said) => anyOf(1, said.link !== null);
const ack: FormTest = () => 0;

export const FORMS: Readonly<Record<AnswerType, FormTest>> = { time, duration, amount, quantity, place, link, polarity, choice, cause, method, person, thing, status, action, ack };
