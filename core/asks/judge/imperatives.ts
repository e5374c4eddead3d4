/** The imperative that opens a clause: an instruction to the customer. */
import type { Span } from '../../contract.js';
import type { AnswerCueHit } from '../../language/answer-cues.js';
import { readVerb } from '../../language/verbs.js';
import type { Word } from './sentence.js';

const LEADS_EN = /^(?:please|then|first|next|now|simply|just)$/u;
const OBJECT_EN = /^(?:the|a|an|your|it|them|this|that|on|out|off|up|down|any|both|each)$/u;

/** "Rinse the filter …": a plain verb that opens the sentence, with its object. */
export function imperativeEn(words: readonly Word[]): Word | null {
  const at = words.findIndex((w) => !LEADS_EN.test(w.fold));
  const verb = words[at];
  const next = words[at + 1];
  if (!verb || !next || !OBJECT_EN.test(next.fold) || /^(?:thank|let|hope|see|have|be|do|is|are|enjoy|will|can)$/u.test(verb.fold)) return null;
  return readVerb(verb.form, 'en').length > 0 ? verb : null;
}

const NOT_INSTRUCTIONS: ReadonlySet<string> = new Set('llegar ser estar haber ir tener poder saber querer sentir lamentar agradecer disfrutar esperar disculpar perdonar salir costar valer durar incluir venir faltar recordar'.split(' '));
const LEADS: ReadonlySet<string> = new Set('por favor y luego despues primero para ello entonces tambien no solo si ademas puede puedes'.split(' '));

/** "Pulsa el botón …": the first imperative that opens a clause, unless it asks the customer for something. */
export function imperativeEs(words: readonly Word[], clauses: readonly Span[], askback: readonly AnswerCueHit[]): Word | null {
  for (const [at, clause] of clauses.entries()) {
    const inside = words.filter((w) => w.start >= clause.start && w.end <= clause.end);
    const first = inside.find((w) => !LEADS.has(w.fold));
    // "El parque abre a las diez y cierra a las ocho": a verb after "y" has the subject of the clause before it.
    if (at > 0 && AND.test(inside[0]?.fold ?? '') && first === inside[1] && hasVerb(words, clauses[at - 1] as Span)) continue;
    if (!first || first.fold.length < 3 || askback.some((a) => first.start >= a.start && first.start < a.end)) continue;
    if (readVerb(first.form, 'es').some((r) => r.mood === 'imp' && !NOT_INSTRUCTIONS.has(r.lemma))) return first;
  }
  return null;
}

const AND = /^(?:y|e|o)$/u;
const hasVerb = (words: readonly Word[], clause: Span): boolean => words.some((w) => w.start >= clause.start && w.end <= clause.end && readVerb(w.form, 'es').some((r) => r.mood === 'ind' && r.exact));
