/** The types an ask expects, where its own words say more than its kind. */
import type { AnswerType, FoundAsk, Lang } from '../../contract.js';

/**
 * The head of an ask tells the type more surely than the words after it; and a request for a price
 * or a timetable ("quería el horario") wants that, not an action.
 */
const HEADS: Readonly<Record<Lang, readonly (readonly [RegExp, AnswerType])[]>> = {
  es: [
    [/^(?:(?:a|de|con|por|para) )?quien(?:es)?\b/u, 'person'], [/^cuant[oa]s\b(?! (?:dias|horas|semanas|meses|años|tiempo))/u, 'quantity'], [/\bque (?:año|años|siglo|mes|epoca|decada|fecha|dia)\b/u, 'time'],
    [/\bcomo (?:se |le |les )?(?:llam|conoc|denomin|titul|nombr)\p{L}*|\bcual (?:es|era|fue) el nombre\b|\bcomo que\b/u, 'thing'], [/\b(?:que porcentaje|que proporcion|que numero|que cantidad)\b/u, 'quantity'],
  ],
  en: [[/^(?:(?:to|with|from|by) )?whom?\b/u, 'person'], [/^how many\b(?! (?:days|hours|weeks|months|years))/u, 'quantity'], [/\bwhat (?:year|month|date|day)\b/u, 'time']],
};
const PLAIN_HEAD = { es: /^(?:(?:en|de|con|por|para|a|sobre) )?(?:que|cual|cuales) (?!tengo|hay|hago|debo|puedo|pasos?|pasa|tramite|procede|toca)\p{L}+/u, en: /^(?:what|which) (?!should|do i|can i|must|steps?)\p{L}+/u };
const ASKED_FOR: Readonly<Record<Lang, readonly (readonly [RegExp, AnswerType])[]>> = {
  es: [[/\b(?:precios?|importe|tarifas?|coste)\b/u, 'amount'], [/\b(?:horarios?|fechas?)\b/u, 'time'], [/\bplazo\b/u, 'duration']],
  en: [[/\b(?:prices?|cost)\b/u, 'amount'], [/\b(?:timetable|schedule)\b/u, 'time']],
};

/** "Quiero cambiar la fecha", "remove the price tag" asks for a deed, not for a date. */
const CHANGING: Readonly<Record<Lang, RegExp>> = { es: /\b(?:cambi\p{L}*|modific\p{L}*|aplaz\p{L}*|adelant\p{L}*|retras\p{L}*|mover\p{L}*|mueve\p{L}*|correg\p{L}*|quit\p{L}*|elimin\p{L}*|borr\p{L}*|baj(?:ar|en|ad|a)\p{L}*|arregl\p{L}*)\b/u, en: /\b(?:change|move|postpone|update|correct|reschedule|amend|remove|delete|stop|fix|lower|reduce|leave out|hide|omit)\b/u };

export function expectedOf(ask: FoundAsk, folded: string, lang: Lang): readonly AnswerType[] {
  if (ask.expects.length !== 1) return ask.expects;
  if (ask.kind === 'question') {
    const head = HEADS[lang].find(([words]) => words.test(folded));
    if (head) return [head[1]];
    return (ask.expects[0] === 'method' || ask.expects[0] === 'status') && PLAIN_HEAD[lang].test(folded) ? ['thing'] : ask.expects;
  }
  if (ask.expects[0] !== 'action') return ask.expects;
  if (CHANGING[lang].test(folded)) return ask.expects;
  const types = ASKED_FOR[lang].flatMap(([words, type]): AnswerType[] => (words.test(folded) ? [type] : []));
  return types.length > 0 ? types : ask.expects;
}
