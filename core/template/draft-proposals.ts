/** What of a draft belongs to one customer, one day or one shop, and what could stand in its place when the draft becomes a reply. */
import { MONTHS, WEEKDAYS } from '../calendar/names.js';
import type { WorkDays } from '../calendar/business-calendar.js';
import type { CaseContext, Entity, Lang, Span } from '../contract.js';
import { findNumbers } from '../entities/find.js';
import { findAmounts } from '../language/amounts.js';
import { FIELD_CUES, FIELD_NAMES } from '../language/field-cues.js';
import { findTimes } from '../language/time.js';
import { findBlanks } from '../text/blanks.js';
import { fold } from '../text/fold.js';
import { linksIn } from '../text/links.js';
import { FIELD_LABELS } from './labels.js';
import { rawText, claimsOf, knownValues } from './to-template.js';

export type ProposalSort = 'known' | 'shop' | 'number' | 'date' | 'amount' | 'link' | 'blank';

/** One stretch of the draft. The same words are the same placeholder wherever they stand, and other words another. */
export interface DraftProposal extends Span {
  readonly sort: ProposalSort;
  readonly text: string;
  /** What is written in its place: `{{ order.delivery_date | date }}`. */
  readonly source: string;
}

export interface DraftSetting {
  readonly entities: readonly Entity[];
  readonly context: CaseContext;
  readonly lang: Lang;
  /** ISO date-time. */
  readonly now: string;
  readonly calendar: WorkDays;
  /** Names of the shop and its addresses, and the forms of its order numbers. */
  readonly shop: readonly string[];
  readonly orders: readonly string[];
}

interface Found extends Span {
  readonly sort: ProposalSort;
  /** Without braces; null for a field of its own. */
  readonly expression: string | null;
  /** What a field of its own is called and how it is filled in. */
  readonly own?: readonly [name: string, filter: string];
}

/** The field that the words before a place tell of. */
function cued(draft: string, at: number, lang: Lang, of: 'date' | 'amount' | 'link'): string | null {
  const from = Math.max(draft.lastIndexOf('\n', at - 1), draft.lastIndexOf('. ', at - 1)) + 1,
    before = fold(draft.slice(from, at));
  let best: { readonly at: number; readonly path: string } | null = null;
  for (const { words, field: path } of FIELD_CUES[lang][of])
    for (const { index } of before.matchAll(words)) if (best === null || index > best.at) best = { at: index, path };
  return best?.path ?? null;
}

/** Where a date itself begins: what stands before, an article or "antes del", stays in the letter. */
function bare(text: string, lang: Lang): number {
  const names = [...WEEKDAYS[lang], ...MONTHS[lang]].map((name) => fold(name));
  for (const { index, 0: word } of fold(text).matchAll(/[\p{L}\p{N}]+/gu)) if (/^\d/.test(word) || names.includes(word)) return index;
  return -1;
}

function dates(draft: string, { lang, now, calendar, context }: DraftSetting): Found[] {
  const known = (path: 'date' | 'delivery_date'): unknown => (context.order as Readonly<Record<string, unknown>> | undefined)?.[path];
  return findTimes(draft, lang, now, calendar).flatMap((time): Found[] => {
    const skipped = bare(time.text, lang);
    // "mañana" and "en 3 días" hold for every letter; a day with a name or a number holds for one.
    // "antes del 2 de diciembre" has one bound.
    const day = time.from === null || time.to === null || time.from === time.to ? (time.from ?? time.to) : null;
    if (skipped < 0 || time.precision !== 'day' || day === null || time.days !== undefined) return [];
    const start = time.start + skipped,
      path =
        day === now.slice(0, 10)
          ? 'today'
          : day === known('date')
            ? 'order.date'
            : day === known('delivery_date')
              ? 'order.delivery_date'
              : cued(draft, start, lang, 'date');
    return [
      { sort: 'date', start, end: time.end, expression: path === null ? null : `${path} | date`, own: [FIELD_NAMES[lang].date, ' | day'] },
    ];
  });
}

function amounts(draft: string, { lang, context }: DraftSetting): Found[] {
  const known = Number.parseFloat(String((context.order as Readonly<Record<string, unknown>> | undefined)?.['amount'] ?? ''));
  return findAmounts(draft, lang)
    .filter(({ kind }) => kind === 'money')
    .map(({ start, end, number }): Found => {
      const path = number === known ? 'order.amount' : cued(draft, start, lang, 'amount');
      return { sort: 'amount', start, end, expression: path === null ? null : `${path} | money`, own: [FIELD_NAMES[lang].amount, ''] };
    });
}

function links(draft: string, { lang, shop }: DraftSetting): Found[] {
  return linksIn(draft).map(({ start, end }): Found => {
    const text = draft.slice(start, end),
      isMail = !/^(?:https?:|www\.)/i.test(text),
      isHome = /^(?:https?:\/\/)?(?:www\.)?[^/?#]+\/?$/i.test(text);
    const path = isMail
      ? 'shop.email'
      : (cued(draft, start, lang, 'link') ?? (isHome || shop.some((name) => text.includes(name)) ? 'shop.link' : null));
    return { sort: 'link', start, end, expression: path, own: [FIELD_NAMES[lang].link, ''] };
  });
}

/** What an empty field is called in the draft leads back to the field. */
const labels = new Map(
  (['en', 'es'] as const).flatMap((lang) => Object.entries(FIELD_LABELS[lang]).map(([path, label]) => [fold(label), path] as const)),
);

function blanks(draft: string, { lang }: DraftSetting): Found[] {
  return findBlanks(draft).map(({ start, end }): Found => {
    const words = fold(draft.slice(start, end))
      .replace(/[^\p{L}\p{N}.º ]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const name = (words.match(/[a-z0-9]+/g) ?? []).join('_').slice(0, 40);
    return {
      sort: 'blank',
      start,
      end,
      expression: labels.get(words) ?? null,
      own: [/^[a-z]/.test(name) && name.length > 2 ? name : FIELD_NAMES[lang].blank, ''],
    };
  });
}

const numbers = (draft: string, { orders, lang }: DraftSetting): Found[] =>
  findNumbers(draft, orders).map(({ kind, start, end }): Found => {
    const which = kind === 'tracking' ? 'tracking' : 'order';
    return {
      sort: 'number',
      start,
      end,
      expression: which === 'tracking' ? 'order.tracking' : 'order.id',
      own: [FIELD_NAMES[lang][which], ''],
    };
  });

/** @returns what could become a placeholder, in order, never overlapping; of two readings of one stretch the surer. */
export function draftProposals(draft: string, setting: DraftSetting): DraftProposal[] {
  const { entities, context, shop } = setting;
  const named = shop
    .filter((name) => name.trim().length >= 3 && !name.includes('@') && !name.includes('/'))
    .map((value) => ({ value, source: '{{ shop.name }}' }));
  const claims = (sort: ProposalSort, values: Parameters<typeof claimsOf>[1]): Found[] =>
    claimsOf(draft, values).map(({ start, end, source }) => ({ sort, start, end, expression: source.slice(3, -3) }));
  const all = [
    ...claims('known', knownValues(entities, context)),
    ...blanks(draft, setting),
    ...links(draft, setting),
    ...numbers(draft, setting),
    ...claims('shop', named),
    ...amounts(draft, setting),
    ...dates(draft, setting),
  ];
  const taken: Found[] = [];
  for (const one of all) if (taken.every((other) => one.end <= other.start || one.start >= other.end)) taken.push(one);
  return placeheld(
    draft,
    taken.sort((a, b) => a.start - b.start),
  );
}

/** Gives each its placeholder: one for the same words, so that the change of one can be taken back without the others. */
function placeheld(draft: string, found: readonly Found[]): DraftProposal[] {
  const ofWords = new Map<string, string>(),
    inUse = new Set<string>();
  const fresh = (name: string, filter: string): string => {
    for (let n = 1; ; n++) {
      const source = `{{ ${n === 1 ? name : `${name}_${n}`}${filter} }}`;
      if (!inUse.has(source)) return source;
    }
  };
  return found.flatMap(({ sort, start, end, expression, own }): DraftProposal[] => {
    const text = draft.slice(start, end),
      wanted = expression === null ? null : `{{ ${expression} }}`;
    const source =
      ofWords.get(text) ??
      (wanted !== null && (!inUse.has(wanted) || sort === 'known' || sort === 'shop') ? wanted : own ? fresh(...own) : wanted);
    if (source === null) return [];
    ofWords.set(text, source);
    inUse.add(source);
    return [{ sort, start, end, text, source }];
  });
}

/** @returns the draft as the body of a reply, with these placeholders in it; braces that the agent wrote stay text. */
export function withProposals(draft: string, accepted: readonly DraftProposal[]): string {
  let out = '',
    from = 0;
  for (const { start, end, source } of [...accepted].sort((a, b) => a.start - b.start)) {
    out += rawText(draft.slice(from, start)) + source;
    from = end;
  }
  return out + rawText(draft.slice(from));
}
