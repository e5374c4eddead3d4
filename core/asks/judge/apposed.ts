/**
 * A question without a verb right after another ("¿Puedo pagar con esos números? ¿El viejo y el nuevo?")
 * spells out the one before: what answers that answers this. One that adds ("¿Y la talla 42?") stands alone.
 */
import type { FoundAsk, Lang } from '../../contract.js';
import { INTERROGATIVES } from '../../language/interrogatives.js';
import { readVerb } from '../../language/verbs.js';
import type { ReadAsk } from './ask.js';
import type { Verdict } from './verdict.js';

const MOST_WORDS = 6;
/** First words of a question that adds or asks anew, besides interrogatives. */
const ANEW: Readonly<Record<Lang, RegExp>> = {
  es: /^(?:y|e|o|u|pero|ademas|tambien|otra|por|para|hay|algun[oa]?)$/u,
  en: /^(?:and|or|but|also|another|any|is|are|do|does|did|can|could|will|would|have|has)$/u,
};

function isApposed(ask: FoundAsk, read: ReadAsk, previous: FoundAsk | undefined, message: string, lang: Lang): boolean {
  if (previous?.kind !== 'question' || ask.kind !== 'question' || !ask.text.includes('?') || !previous.text.includes('?')) return false;
  if (ask.start < previous.end || message.slice(previous.end, ask.start).trim() !== '') return false;
  const first = read.order[0] ?? '';
  if (read.order.length > MOST_WORDS || ANEW[lang].test(first) || INTERROGATIVES[lang].has(first)) return false;
  return !read.order.some((word, i) => readVerb(word, lang).some((r) => r.mood !== 'inf' && r.mood !== 'part') && !/^(?:el|la|los|las|un|una|the|a|an)$/u.test(read.order[i - 1] ?? ''));
}

/** @returns the verdicts, where a question in apposition takes that of the answered question before it. */
export function settleApposed(asks: readonly FoundAsk[], reads: readonly ReadAsk[], verdicts: readonly Verdict[], message: string, lang: Lang): Verdict[] {
  const settled = [...verdicts];
  asks.forEach((ask, i) => {
    const before = settled[i - 1];
    if (settled[i]?.state === 'unanswered' && before?.state === 'answered' && isApposed(ask, reads[i] as ReadAsk, asks[i - 1], message, lang)) settled[i] = before;
  });
  return settled;
}
