/** Where each fact of a draft comes from: the message, the library, the policy, or only the agent's keyboard. */
import type { Lang, Quote } from '../contract.js';
import { findAmounts } from '../language/amounts.js';
import { findTimes, type TimeMention } from '../language/time.js';
import { fold } from '../text/fold.js';
import type { CheckInput } from './run.js';
import { isExempt, viewOf, type TextView } from './text.js';
import { phrases } from './phrases.js';

export type FactKind = 'date' | 'duration' | 'amount' | 'percentage' | 'condition' | 'link';
export type Provenance = 'message' | 'case' | 'library' | 'policy' | 'typed';

/** One fact of the draft with its source; `typed` has none but the agent. */
export interface Fact extends Quote {
  readonly kind: FactKind;
  readonly provenance: Provenance;
  /** What it was compared by: a number with its unit, an ISO date, a host, folded words. */
  readonly key: string;
}

export interface LedgerInput extends Pick<CheckInput, 'message' | 'draft' | 'lang' | 'now' | 'context' | 'entities' | 'policy' | 'replies'> {}

const LINK = /(?:https?:\/\/|www\.)[^\s<>"»)\]]{1,500}/giu;
const MAYBE_AMOUNT = /[€$£%]|\b(?:eur|usd|gbp|mxn|d[oó]lar|dollar|pound|peso|soles|por ciento|percent|cent|c[eé]ntimo)/i;
const CONDITION = phrases({
  es: ['siempre que', 'gratis|gratuito|gratuita|gratuitos|gratuitas', 'sin (coste|costo|cargo|compromiso)', 'siempre|nunca', '(de por vida|para siempre)', '(todos|cualquier) (los)? (dias|productos|articulos|pedidos)', 'garantizado|garantizada|garantizamos'],
  en: ['provided that', 'free (of charge)?', 'at no (cost|charge)', 'always|never', '(for life|lifetime)', '(all|any) (our)? (products|items|orders)', 'guaranteed|guarantee'],
});
const NOT_FREE = phrases({ es: ['no es gratis|gratuito', 'como siempre', 'para siempre que'], en: ['feel free', 'free to', 'toll free', 'always (happy|here|glad)', '(as) always'] });

type Raw = Quote & { readonly kind: FactKind; readonly key: string };

/**
 * @returns every date, duration, amount, percentage, condition and link of the draft's own words, in order of position.
 */
export function factLedger(input: LedgerInput, view: TextView = viewOf(input.draft, input.lang, input.message), times?: readonly TimeMention[]): Fact[] {
  const facts = factsOf(input.draft, input.lang, input.now, view, times);
  if (facts.length === 0) return [];
  const sources: readonly (readonly [Provenance, () => string])[] = [
    ['message', () => input.message],
    ['case', () => `${flat(input.context)}\n${input.entities.map((e) => `${e.text} ${e.value}`).join('\n')}`],
    ['library', () => (input.replies ?? []).join('\n')],
    ['policy', () => policyText(input)],
  ];
  // Sources are read in turn, and only while a fact still wants one.
  const found = new Map<Raw, Provenance>();
  for (const [name, text] of sources) {
    if (found.size === facts.length) break;
    const known = keysOf(text(), input.lang, input.now);
    for (const fact of facts) if (!found.has(fact) && known.has(`${fact.kind}:${fact.key}`)) found.set(fact, name);
  }
  return facts.map((fact) => ({ ...fact, provenance: found.get(fact) ?? 'typed' }));
}

function factsOf(text: string, lang: Lang, now: string, view: TextView | null, times: readonly TimeMention[] = findTimes(text, lang, now)): Raw[] {
  if (text.trim() === '') return [];
  const facts: Raw[] = [];
  const add = (fact: Raw) => {
    if (view !== null && fact.kind !== 'link' && isExempt(view, fact)) return;
    if (!facts.some((f) => f.start < fact.end && fact.start < f.end)) facts.push(fact);
  };
  for (const m of text.matchAll(LINK)) {
    const link = withoutStop(m[0]);
    add({ kind: 'link', text: link, start: m.index, end: m.index + link.length, key: linkKey(link) });
  }
  for (const t of times) {
    const days = t.days;
    if (t.kind === 'duration' && days !== undefined) add({ kind: 'duration', text: t.text, start: t.start, end: t.end, key: `${days.min}-${days.max}` });
    // As a source, "en 48 horas" also tells the length.
    if (view === null && days !== undefined) facts.push({ kind: 'duration', text: t.text, start: t.start, end: t.start, key: `${days.min}-${days.max}` });
    if ((t.kind === 'date' || t.kind === 'range') && t.to !== null) add({ kind: 'date', text: t.text, start: t.start, end: t.end, key: `${t.from ?? ''}/${t.to}` });
  }
  if (MAYBE_AMOUNT.test(text)) for (const a of findAmounts(text, lang)) {
    if (a.kind === 'money') add({ kind: 'amount', text: a.text, start: a.start, end: a.end, key: `${a.number}` });
    if (a.kind === 'percent') add({ kind: 'percentage', text: a.text, start: a.start, end: a.end, key: `${a.number}` });
  }
  const words = view ?? viewOf(text, lang);
  const not = NOT_FREE[lang].find(words);
  for (const m of CONDITION[lang].find(words)) {
    if (!not.some((n) => n.from < m.to && m.from < n.to)) add({ kind: 'condition', text: text.slice(m.start, m.end), start: m.start, end: m.end, key: fold(text.slice(m.start, m.end)).replace(/(?:it)?[oa]s?$/u, '') });
  }
  return facts.sort((a, b) => a.start - b.start);
}

const KEPT = 8;
const kept = new Map<string, ReadonlySet<string>>();

/** Keys of a source's facts; sources hardly change from one keystroke to the next, so the last ones are kept. */
function keysOf(text: string, lang: Lang, now: string): ReadonlySet<string> {
  const id = `${lang}${now.slice(0, 10)}${text}`;
  const known = kept.get(id);
  if (known !== undefined) return known;
  const keys = new Set(factsOf(text, lang, now, null).map((f) => `${f.kind}:${f.key}`));
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(id, keys);
  return keys;
}

/** A link at the end of a sentence does not own its full stop. */
function withoutStop(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?…'.includes(link.charAt(end - 1))) end--;
  return link.slice(0, end);
}

function linkKey(link: string): string { return link.toLowerCase().replace(/^https?:\/\//, '').replace(/^www\./, '').replace(/[/.,;:]+$/, ''); }

function policyText(input: LedgerInput): string {
  const { policy, lang } = input;
  return [...policy.facts, ...(policy.authority.refundUpTo === null ? [] : [`${policy.authority.refundUpTo} ${policy.authority.currency}`]), ...Object.values(policy.channels).flatMap((c) => [c.signature, c.greeting[lang], c.closing[lang]]), ...policy.cards.map((c) => `${c.limit.count} ${lang === 'es' ? 'días' : 'days'}`)].join('\n');
}

/** The case's own data, as lines. */
function flat(context: unknown): string {
  if (typeof context === 'string' || typeof context === 'number') return String(context);
  if (context === null || typeof context !== 'object') return '';
  return Object.values(context).map(flat).join('\n');
}
