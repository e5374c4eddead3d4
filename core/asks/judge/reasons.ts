/** The one line that says why, in the language of the interface. `{x}` is filled with words of the draft. */
import type { AnswerType, Lang } from '../../contract.js';

export type Reason =
  | 'answered' | 'value' | 'answered-yes' | 'pinned' | 'overruled-answered' | 'not-needed' | 'elsewhere' | 'reopened' | 'stale-pin' | 'stale-ask'
  | 'nothing' | 'no-type' | 'vague' | 'wrong-owner' | 'past-date' | 'holding' | 'holding-until' | 'hedged' | 'counter-question' | 'asks-data' | 'redirect' | 'placeholder' | 'quote-only'
  | 'ambiguous-yes' | 'unknown' | 'one-of-two' | 'bare-refusal' | 'echo' | 'weak' | 'other-words' | 'perhaps' | 'empty-draft'
  | 'ack-both' | 'ack-only' | 'ack-missing' | 'ack-half' | 'ack-none';

type Lines = Readonly<Record<Reason, string>>;

const ES: Lines = {
  answered: 'Lo responde «{x}».', value: '«{x}» es {type} que pide.', 'answered-yes': 'Responde con «{x}».', pinned: 'Lo has marcado tú: «{x}».', 'overruled-answered': 'Lo has dado tú por respondido.',
  'not-needed': 'Has marcado que no hace falta responder.', elsewhere: 'Respondido por otra vía, según has marcado.', reopened: 'Lo has vuelto a abrir tú.', 'stale-pin': 'Las palabras que marcaste ya no están en el borrador.',
  'stale-ask': 'El texto de la pregunta ha cambiado desde que la marcaste.', nothing: 'El borrador no dice nada de esto.', 'no-type': 'Se menciona, pero falta {type}.', vague: '«{x}» es demasiado vago: falta {type}.',
  'past-date': 'La fecha del borrador, «{x}», ya ha pasado.', 'wrong-owner': '{Type} del borrador, «{x}», es de otra cosa ({owner}).', holding: 'Respuesta de espera, sin fecha.', 'holding-until': 'Respuesta de espera: «{x}».', hedged: 'No es seguro: «{x}».', 'counter-question': 'Sólo hay una contrapregunta al cliente.',
  'asks-data': 'Se le pide al cliente un dato que falta para responder.', redirect: 'Se remite al cliente a otro sitio sin responder.', placeholder: 'Contiene un hueco sin rellenar: {x}', 'quote-only': 'Sólo está en la cita; falta la respuesta.',
  'ambiguous-yes': 'Un solo «{x}» para varias preguntas.', unknown: 'El borrador dice que no se sabe: «{x}».', 'one-of-two': 'Falta {type}.', 'bare-refusal': 'Es un no sin motivo ni alternativa.', echo: 'Repite la pregunta sin responderla.',
  weak: 'Quizá «{x}», pero no queda claro.', 'other-words': 'Lo responde, con otras palabras, «{x}».', perhaps: 'Quizá lo responde «{x}»: compruébalo.', 'empty-draft': 'El borrador está vacío.', 'ack-both': 'Se reconoce y se da solución.', 'ack-only': 'Hay disculpa, pero no solución.', 'ack-missing': 'Hay solución, pero falta reconocer el problema.',
  'ack-half': 'La disculpa es condicional y no hay solución.', 'ack-none': 'Ni se reconoce ni se soluciona.',
};
const EN: Lines = {
  answered: 'Answered by “{x}”.', value: '“{x}” is {type} asked for.', 'answered-yes': 'Answered with “{x}”.', pinned: 'You marked it: “{x}”.', 'overruled-answered': 'You marked it as answered.',
  'not-needed': 'You marked that it needs no answer.', elsewhere: 'Answered elsewhere, as you marked.', reopened: 'You reopened it.', 'stale-pin': 'The words you marked are no longer in the draft.',
  'stale-ask': 'The question has changed since you marked it.', nothing: 'The draft says nothing about this.', 'no-type': 'It is mentioned, but {type} is missing.', vague: '“{x}” is too vague: {type} is missing.',
  'past-date': 'The date in the draft, “{x}”, is past.', 'wrong-owner': '{Type} in the draft, “{x}”, belongs to something else ({owner}).', holding: 'A holding reply, without a date.', 'holding-until': 'A holding reply: “{x}”.', hedged: 'Not certain: “{x}”.', 'counter-question': 'There is only a question back to the customer.',
  'asks-data': 'It asks the customer for something needed to answer.', redirect: 'It sends the customer elsewhere without answering.', placeholder: 'Holds an unfilled placeholder: {x}', 'quote-only': 'It is only quoted; the answer is missing.',
  'ambiguous-yes': 'A single “{x}” for several questions.', unknown: 'The draft says it is not known: “{x}”.', 'one-of-two': 'Missing: {type}.', 'bare-refusal': 'A no without a reason or an alternative.', echo: 'It repeats the question without answering it.',
  weak: 'Perhaps “{x}”, but it is not clear.', 'other-words': 'Answered, in other words, by “{x}”.', perhaps: 'Perhaps answered by “{x}”: please check.', 'empty-draft': 'The draft is empty.', 'ack-both': 'It acknowledges and gives a solution.', 'ack-only': 'There is an apology, but no solution.', 'ack-missing': 'There is a solution, but the problem is not acknowledged.',
  'ack-half': 'The apology is conditional and there is no solution.', 'ack-none': 'It neither acknowledges nor solves it.',
};
const LINES = { es: ES, en: EN };

const TYPES: Readonly<Record<Lang, Readonly<Record<AnswerType, string>>>> = {
  es: { time: 'la fecha', duration: 'el plazo', amount: 'el importe o la medida', quantity: 'la cantidad', place: 'el lugar', link: 'el enlace', polarity: 'un sí o un no', choice: 'cuál de las opciones', cause: 'el motivo', method: 'cómo hacerlo', person: 'quién', thing: 'el dato', status: 'el estado', action: 'decir qué se hará', ack: 'reconocerlo' },
  en: { time: 'the date', duration: 'the time it takes', amount: 'the amount', quantity: 'the number', place: 'the place', link: 'the link', polarity: 'a yes or a no', choice: 'which of the options', cause: 'the reason', method: 'how to do it', person: 'who', thing: 'the detail', status: 'the status', action: 'saying what will be done', ack: 'acknowledging it' },
};

/** Longest stretch of the draft repeated in a reason. */
const MAX_QUOTED = 60;

export interface ReasonParts { readonly x?: string; readonly type?: AnswerType; readonly owner?: string }

/** @returns one sentence for the agent. */
export function say(reason: Reason, lang: Lang, parts: ReasonParts = {}): string {
  const type = parts.type === undefined ? '' : TYPES[lang][parts.type];
  const x = (parts.x ?? '').replace(/\s+/gu, ' ').trim();
  const short = x.length > MAX_QUOTED ? `${x.slice(0, x.lastIndexOf(' ', MAX_QUOTED) > 20 ? x.lastIndexOf(' ', MAX_QUOTED) : MAX_QUOTED)}…` : x;
  const fill: Readonly<Record<string, string>> = { x: short.replace(/[.,;:]+$/u, ''), type, Type: type.charAt(0).toUpperCase() + type.slice(1), owner: parts.owner ?? '' };
  return LINES[lang][reason].replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '');
}
