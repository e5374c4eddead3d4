import type { Lang } from '../contract.js';
import type { Reason } from './reasons.js';

/** What the agent reads. `{x}` are words of the draft, `{type}` what kind of answer lacks, `{until}` a day. */
export const REASON_LINES: Readonly<Record<Lang, Readonly<Record<Reason, string>>>> = {
  es: {
    'answered': 'Lo responde «{x}».', 'answered-yes': 'Responde con «{x}».', 'pinned': 'Lo has marcado tú: «{x}».', 'overruled-answered': 'Lo has dado tú por respondido.', 'not-needed': 'Has marcado que no hace falta responder.',
    'elsewhere': 'Respondido por otra vía, según has marcado.', 'reopened': 'Lo has vuelto a abrir tú.', 'stale-pin': 'Las palabras que marcaste ya no están en el borrador.', 'stale-ask': 'El texto de la pregunta ha cambiado desde que la marcaste.',
    'empty-draft': 'El borrador está vacío.', 'nothing': 'No veo nada en el borrador que lo responda.', 'no-type': 'Se menciona, pero no encuentro {type}.', 'perhaps': '¿Lo contesta esto? «{x}»', 'perhaps-half': '¿Lo contesta del todo esto? «{x}»',
    'half': 'Lo responde a medias: «{x}».', 'of-another': '«{x}» parece responder a otra cosa.', 'holding': 'Respuesta de espera, sin fecha: «{x}».', 'holding-until': 'En espera hasta el {until}: «{x}».', 'hedged': 'No es seguro: «{x}».',
    'asks-back': 'Se le pide al cliente algo que falta para responder: «{x}».', 'redirect': 'Se remite al cliente a otro sitio: «{x}».', 'placeholder': 'Hay un hueco sin rellenar: «{x}».', 'quote-only': 'Sólo está en la cita; falta la respuesta.',
    'echo': 'Repite la pregunta sin responderla.', 'only-soothed': 'Son buenas palabras, pero no lo resuelven: «{x}».', 'impossible-date': 'La fecha no existe: «{x}».',
    'ack-both': 'Se reconoce y se da solución: «{x}».', 'ack-missing': 'Hay solución, pero falta reconocer el problema.', 'ack-none': 'Ni se reconoce ni se soluciona.',
  },
  en: {
    'answered': 'Answered by “{x}”.', 'answered-yes': 'Answered with “{x}”.', 'pinned': 'You marked it: “{x}”.', 'overruled-answered': 'You marked it as answered.', 'not-needed': 'You marked that it needs no answer.',
    'elsewhere': 'Answered elsewhere, as you marked.', 'reopened': 'You reopened it.', 'stale-pin': 'The words you marked are no longer in the draft.', 'stale-ask': 'The question has changed since you marked it.',
    'empty-draft': 'The draft is empty.', 'nothing': 'I see nothing in the draft that answers it.', 'no-type': 'It is mentioned, but I cannot find {type}.', 'perhaps': 'Does this answer it? “{x}”', 'perhaps-half': 'Does this answer all of it? “{x}”',
    'half': 'Half answered: “{x}”.', 'of-another': '“{x}” seems to answer something else.', 'holding': 'A holding reply, without a date: “{x}”.', 'holding-until': 'On hold until {until}: “{x}”.', 'hedged': 'Not certain: “{x}”.',
    'asks-back': 'It asks the customer for something needed to answer: “{x}”.', 'redirect': 'It sends the customer elsewhere: “{x}”.', 'placeholder': 'There is an unfilled placeholder: “{x}”.', 'quote-only': 'It is only quoted; the answer is missing.',
    'echo': 'It repeats the question without answering it.', 'only-soothed': 'Kind words, but they do not settle it: “{x}”.', 'impossible-date': 'There is no such date: “{x}”.',
    'ack-both': 'It acknowledges and gives a solution: “{x}”.', 'ack-missing': 'There is a solution, but the problem is not acknowledged.', 'ack-none': 'It neither acknowledges nor solves it.',
  },
};
