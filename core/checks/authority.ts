/** What the draft grants against what an agent may grant without asking. */
import type { Lang } from '../contract.js';
import { findAmounts, type AmountMention } from '../language/amounts.js';
import { GRANTS, LOOSE_GRANTS, NO_GRANT, NOT_GRANTED_BY, type GrantConcept } from '../language/grants.js';
import { wholeAmounts } from '../reading/whole.js';
import type { Authority } from '../policy/types.js';
import type { Check } from './check.js';
import { phrases, type PhraseMatch } from '../patterns/phrases.js';
import type { Hit, Localized } from './rule.js';
import { isExempt } from '../patterns/text-view.js';

const CONCEPTS = ['refund', 'discount', 'gift'] as const satisfies readonly GrantConcept[];
const SAYS = { refund: phrases(GRANTS.refund), discount: phrases(GRANTS.discount), gift: phrases(GRANTS.gift) };
/** Nouns that grant only under a word of giving in the same sentence. */
const NAMES = { discount: phrases(LOOSE_GRANTS.discount), gift: phrases(LOOSE_GRANTS.gift), giving: phrases(LOOSE_GRANTS.giving) };
const REFUSED = phrases(NO_GRANT);
/** Words before a sum that make it a price or a threshold. */
const PRICE = phrases(NOT_GRANTED_BY.price);
const ASKED = phrases(NOT_GRANTED_BY.asked);
const TURN = phrases(NOT_GRANTED_BY.turn);
const NAME: Readonly<Record<GrantConcept, Localized>> = {
  refund: { es: 'Reembolso', en: 'Refund' },
  discount: { es: 'Descuento', en: 'Discount' },
  gift: { es: 'Regalo o compensación', en: 'Gift or compensation' },
};
/** Amounts are read only where a digit stands by a sign or name of money or percentage. */
const MAYBE = /\d\s?(?:[€$£%]|eur|usd|gbp|mxn|d[oó]lar|dollar|pound|peso|soles|por ciento|percent)|[€$£]\s?\d/i;

/**
 * Grants above the policy's limits: a refund in money, a discount in percent (in money it counts as a
 * refund), a gift, voucher or compensation. Sums the customer, the case or an inserted reply of the
 * library named, prices, thresholds, refusals and grants a supervisor has agreed to are left alone; so is another currency than the policy's.
 */
export function aboveAuthority(check: Check): Hit[] {
  if (!MAYBE.test(check.draft.text)) return [];
  const granted = grantsOf(check);
  if (granted.length === 0) return [];
  const known = new Set(
    [...wholeAmounts(check.message), ...findAmounts(check.context.order?.amount ?? '', check.lang)]
      .filter((a) => a.kind === 'money')
      .map(keyOf),
  );
  // What a reply of the library grants, the team has agreed to.
  for (const reply of check.replies ?? []) for (const a of findAmounts(reply, check.lang)) known.add(keyOf(a));
  return wholeAmounts(check.draft).flatMap((amount): Hit[] => {
    if ((amount.kind !== 'money' && amount.kind !== 'percent') || isExempt(check.view, amount) || known.has(keyOf(amount))) return [];
    const grant = nearest(granted, amount, check);
    if (grant === null || isPrice(check, amount)) return [];
    const limit = limitFor(grant.concept, amount, check.policy.authority);
    return limit === null || amount.number <= limit.number
      ? []
      : [{ start: amount.start, end: amount.end, severity: 'warn', message: tell(grant.concept, amount, limit.text) }];
  });
}

const keyOf = (amount: AmountMention) => `${amount.kind} ${amount.number}`;

interface Grant {
  readonly concept: GrantConcept;
  readonly match: PhraseMatch;
  readonly sentence: number;
}

function grantsOf(check: Check): Grant[] {
  const { lang, view } = check;
  const sentenceOf = (m: PhraseMatch) => view.words[m.from]?.sentence ?? -1;
  const said = CONCEPTS.flatMap((concept) =>
    SAYS[concept][lang].find(view).map((match) => ({ concept, match, sentence: sentenceOf(match) })),
  );
  const named = (['discount', 'gift'] as const)
    .flatMap((concept) => NAMES[concept][lang].find(view).map((match) => ({ concept, match, sentence: sentenceOf(match) })))
    .filter((g) => NAMES.giving[lang].inSentence(view, g.sentence).some((giving) => giving.from <= g.match.from));
  return [...said, ...named].filter((g) => !isRefused(check, g));
}

/** Under a refusal of the same clause, or put to a supervisor. */
function isRefused(check: Check, grant: Grant): boolean {
  const { lang, view } = check;
  if (ASKED[lang].inSentence(view, grant.sentence).length > 0) return true;
  const turns = TURN[lang].inSentence(view, grant.sentence);
  return REFUSED[lang]
    .inSentence(view, grant.sentence)
    .some((no) => no.from <= grant.match.from && !turns.some((t) => no.to <= t.from && t.from <= grant.match.from));
}

/** The grant in the sentence of the sum whose words are closest to it. */
function nearest(grants: readonly Grant[], amount: AmountMention, check: Check): Grant | null {
  const at = check.view.sentences.findIndex((s) => s.start <= amount.start && amount.start < s.end);
  const gap = (g: Grant) => Math.max(amount.start - g.match.end, g.match.start - amount.end, 0);
  const here = grants
    .filter((g) => g.sentence === at && !(amount.kind === 'percent' && g.concept !== 'discount'))
    .sort((a, b) => gap(a) - gap(b));
  return here[0] ?? null;
}

function isPrice(check: Check, amount: AmountMention): boolean {
  return PRICE[check.lang]
    .find(check.view)
    .some((p) => p.end <= amount.start && /^[\s€$£:]{0,3}(?:\p{L}{1,3}\s)?$/u.test(check.draft.text.slice(p.end, amount.start)));
}

function limitFor(
  concept: GrantConcept,
  amount: AmountMention,
  authority: Authority,
): { readonly number: number; readonly text: string } | null {
  const { discountPercentUpTo } = authority;
  if (amount.kind === 'percent')
    return discountPercentUpTo === null ? null : { number: discountPercentUpTo, text: `${discountPercentUpTo} %` };
  if (amount.unit !== '' && amount.unit !== authority.currency) return null;
  const number = concept === 'gift' ? authority.giftUpTo : authority.refundUpTo;
  return number === null ? null : { number, text: `${number} ${authority.currency}` };
}

function tell(concept: GrantConcept, amount: AmountMention, limit: string): Localized {
  const what = (lang: Lang) => `${NAME[concept][lang]}: ${amount.text}`;
  return {
    es: `${what('es')}. Pasa de lo que decide un agente (${limit}): pídalo a un supervisor.`,
    en: `${what('en')}. It is above what an agent decides alone (${limit}): ask a supervisor.`,
  };
}
