/** Where each fact of a draft comes from: the message, the library, the policy, or only the agent's keyboard. */
import type { Quote } from '../contract.js';
import type { AmountMention } from '../language/amounts.js';
import type { TimeMention } from '../language/time.js';
import { fold } from '../text/fold.js';
import { linksIn } from '../text/links.js';
import { amounts } from '../reading/annotations.js';
import { wholeAmounts, wholeTimes } from '../reading/whole.js';
import type { Reading } from '../reading/reading.js';
import type { CheckInput } from './input.js';
import { isExempt, viewOf, type TextView } from '../patterns/text-view.js';
import { phrases } from '../patterns/phrases.js';

export type FactKind = 'date' | 'duration' | 'amount' | 'percentage' | 'condition' | 'link';
export type Provenance = 'message' | 'case' | 'library' | 'policy' | 'typed';

/** One fact of the draft with its source; `typed` has none but the agent. */
export interface Fact extends Quote {
  readonly kind: FactKind;
  readonly provenance: Provenance;
  /** What it was compared by: a number with its unit, an ISO date, a host, folded words. */
  readonly key: string;
}

export interface LedgerInput extends Pick<CheckInput, 'message' | 'draft' | 'context' | 'entities' | 'policy' | 'replies' | 'read'> {}

const CONDITION = phrases({
  es: [
    'siempre que',
    'gratis|gratuito|gratuita|gratuitos|gratuitas',
    'sin (coste|costo|cargo|compromiso)',
    'siempre|nunca',
    '(de por vida|para siempre)',
    '(todos|cualquier) (los)? (dias|productos|articulos|pedidos)',
    'garantizado|garantizada|garantizamos',
  ],
  en: [
    'provided that',
    'free (of charge)?',
    'at no (cost|charge)',
    'always|never',
    '(for life|lifetime)',
    '(all|any) (our)? (products|items|orders)',
    'guaranteed|guarantee',
  ],
});
const NOT_FREE = phrases({
  es: ['no es gratis|gratuito', 'como siempre', 'para siempre que'],
  en: ['feel free', 'free to', 'toll free', 'always (happy|here|glad)', '(as) always'],
});

type Raw = Quote & { readonly kind: FactKind; readonly key: string };

/**
 * @param view of the draft, with what is exempt in it.
 * @param times of the draft.
 * @returns every date, duration, amount, percentage, condition and link of the draft's own words, in order of position; offsets are the reading's.
 */
export function factLedger(input: LedgerInput, view: TextView, times: readonly TimeMention[]): Fact[] {
  const facts = ownFacts(view, times);
  if (facts.length === 0) return [];
  const sources: readonly (readonly [Provenance, () => Reading])[] = [
    ['message', () => input.message],
    ['case', () => input.read(`${flat(input.context)}\n${input.entities.map((e) => `${e.text} ${e.value}`).join('\n')}`)],
    ['library', () => input.read((input.replies ?? []).join('\n'))],
    ['policy', () => input.read(policyText(input))],
  ];
  // Sources are read in turn, and only while a fact still wants one.
  const found = new Map<Raw, Provenance>();
  for (const [name, source] of sources) {
    if (found.size === facts.length) break;
    const known = source().once(factKeys);
    for (const fact of facts) if (!found.has(fact) && known.has(`${fact.kind}:${fact.key}`)) found.set(fact, name);
  }
  return facts.map((fact) => ({ ...fact, provenance: found.get(fact) ?? 'typed' }));
}

/** Facts of the writer's own words; a stretch tells one. */
function ownFacts(view: TextView, times: readonly TimeMention[]): Raw[] {
  const { text } = view.reading;
  if (text.trim() === '') return [];
  const facts: Raw[] = [...linkFacts(text)];
  const add = (fact: Raw) => {
    if (!isExempt(view, fact)) facts.push(fact);
  };
  for (const time of times) for (const fact of timeFacts(time)) add(fact);
  for (const fact of amountFacts(view.reading.find(amounts))) add(fact);
  for (const fact of conditionFacts(view)) add(fact);
  return firstOfEach(facts);
}

/** Keys of all that a source tells, quoted history included. */
function factKeys(reading: Reading): ReadonlySet<string> {
  const { text } = reading;
  const times = wholeTimes(reading);
  // As a source, "en 48 horas" also tells the length.
  const lengths = times.flatMap(({ days, ...quote }): Raw[] =>
    days === undefined ? [] : [{ ...quote, kind: 'duration', key: `${days.min}-${days.max}` }],
  );
  const facts = [
    ...linkFacts(text),
    ...times.flatMap(timeFacts),
    ...lengths,
    ...amountFacts(wholeAmounts(reading)),
    ...conditionFacts(viewOf(reading)),
  ];
  return new Set(facts.map((fact) => `${fact.kind}:${fact.key}`));
}

function linkFacts(text: string): Raw[] {
  return linksIn(text).flatMap(({ start, end }): Raw[] => {
    const link = text.slice(start, end);
    return MAIL.test(link) ? [] : [{ kind: 'link', text: link, start, end, key: linkKey(link) }];
  });
}

/** An address to write to, and the stand-in of a link. */
const MAIL = /^(?!https?:|www\.)[^/]*@|^<url>$/i;

function timeFacts({ kind, days, from, to, text, start, end }: TimeMention): Raw[] {
  if (kind === 'duration' && days !== undefined) return [{ kind: 'duration', text, start, end, key: `${days.min}-${days.max}` }];
  return (kind === 'date' || kind === 'range') && to !== null ? [{ kind: 'date', text, start, end, key: `${from ?? ''}/${to}` }] : [];
}

function amountFacts(found: readonly AmountMention[]): Raw[] {
  return found.flatMap(({ kind, text, start, end, number }): Raw[] =>
    kind === 'money'
      ? [{ kind: 'amount', text, start, end, key: `${number}` }]
      : kind === 'percent'
        ? [{ kind: 'percentage', text, start, end, key: `${number}` }]
        : [],
  );
}

function conditionFacts(view: TextView): Raw[] {
  const { text, lang } = view;
  const not = NOT_FREE[lang].find(view);
  return CONDITION[lang]
    .find(view)
    .filter((m) => !not.some((n) => n.from < m.to && m.from < n.to))
    .map((m) => ({
      kind: 'condition',
      text: text.slice(m.start, m.end),
      start: m.start,
      end: m.end,
      key: fold(text.slice(m.start, m.end)).replace(/(?:it)?[oa]s?$/u, ''),
    }));
}

/** In order of position; of facts that overlap, the kind that comes first in the list counts. */
function firstOfEach(facts: readonly Raw[]): Raw[] {
  const taken: Raw[] = [];
  let last: Raw | undefined;
  const order = new Map(facts.map((fact, i) => [fact, i]));
  for (const fact of [...facts].sort((a, b) => a.start - b.start || (order.get(a) ?? 0) - (order.get(b) ?? 0))) {
    if (last !== undefined && fact.start < last.end) {
      if ((order.get(fact) ?? 0) < (order.get(last) ?? 0)) {
        taken.pop();
        taken.push(fact);
        last = fact;
      }
      continue;
    }
    taken.push(fact);
    last = fact;
  }
  return taken;
}

function linkKey(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/{1,20}$/, '');
}

function policyText(input: LedgerInput): string {
  const {
    policy,
    draft: { lang },
  } = input;
  return [
    ...policy.facts,
    ...(policy.authority.refundUpTo === null ? [] : [`${policy.authority.refundUpTo} ${policy.authority.currency}`]),
    ...Object.values(policy.channels).flatMap((c) => [c.signature, c.greeting[lang], c.closing[lang]]),
    ...policy.cards.map((c) => `${c.limit.count} ${lang === 'es' ? 'días' : 'days'}`),
  ].join('\n');
}

/** The case's own data, as lines. */
function flat(context: unknown): string {
  if (typeof context === 'string' || typeof context === 'number') return String(context);
  if (context === null || typeof context !== 'object') return '';
  return Object.values(context).map(flat).join('\n');
}
