/**
 * Liquid with its doors shut: no files, no includes, limits on size, memory and time, only own
 * properties, and no clock (dates count from the `now` that is passed in).
 */
import { Liquid, type FilterImplOptions } from 'liquidjs';
import { MONDAY_TO_FRIDAY, type WorkDays } from '../calendar/business-calendar.js';
import type { Lang } from '../contract.js';
import { fold } from '../text/fold.js';
import { formatDate, isoDay, isoMinute, parseIso, plusBusinessDays, plusDays, plusMinutes, plusMonths } from './dates.js';
import { OptionalTag } from './optional.js';
import { firstName, lastName } from './names.js';

/** Characters of a template, units of memory and milliseconds of one rendering that are allowed. */
export const TEMPLATE_LIMITS = { parse: 200_000, memory: 2_000_000, renderMs: 500 } as const;

export interface EngineOptions {
  readonly lang: Lang;
  /** ISO date-time of "now". */
  readonly now: string;
  /** By which business days are counted. */
  readonly calendar: WorkDays;
}

/** Tags that reach for other files or for output that is not text. */
const CLOSED_TAGS = ['include', 'render', 'layout', 'block', 'tablerow', 'liquid', 'echo'];

const text = (value: unknown): string => (value === null || value === undefined || typeof value === 'object' ? '' : String(value));
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || value === false;

/** Keyword arguments arrive as pairs. */
function keywords(args: readonly unknown[]): Map<string, string> {
  return new Map(args.flatMap((arg) => (Array.isArray(arg) ? [[text(arg[0]), text(arg[1])] as const] : [])));
}

const CURRENCY: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', EUROS: 'EUR', EURO: 'EUR' };

/** Making one costs fifty times what using it does; there are as many as currencies in use. */
const formats = new Map<string, Intl.NumberFormat>();
const MOST_FORMATS = 64;
function formatOf(lang: Lang, currency: string): Intl.NumberFormat {
  const key = `${lang} ${currency}`,
    known = formats.get(key);
  if (known) return known;
  if (formats.size >= MOST_FORMATS) formats.clear();
  const made = new Intl.NumberFormat(lang === 'es' ? 'es-ES' : 'en-GB', { style: 'currency', currency });
  formats.set(key, made);
  return made;
}

/** "49.9 EUR" → "49,90 €" or "€49.90"; a value that is no plain amount is left as it is. */
function money(value: unknown, currency: unknown, lang: Lang): string {
  const match = /^(?:([A-Z]{3}|[€$£]) ?)?(-?\d{1,12}(?:\.\d{1,4})?)(?: ?([A-Z]{3}|[€$£]))?$/.exec(text(value).trim());
  if (!match) return text(value);
  const named = (text(currency) || match[1] || match[3] || 'EUR').toUpperCase();
  const code = CURRENCY[named] ?? named;
  if (!/^[A-Z]{3}$/.test(code)) return text(value);
  return formatOf(lang, code)
    .format(Number(match[2]))
    .replace(/[\u00a0\u202f]/g, ' ');
}

/** Picks by number: singular for 1, plural for the rest. Text that is no number counts as singular. */
function plural(value: unknown, one: unknown, many: unknown): string {
  const count = Array.isArray(value) ? value.length : Number(text(value).replace(',', '.') || 1);
  return text(Number.isNaN(count) || Math.abs(count) === 1 ? one : many).replaceAll('#', text(Array.isArray(value) ? value.length : value));
}

/** m/f as people and shops write them; anything else is unknown, and nobody's gender is guessed from a name. */
function gender(value: unknown): 'm' | 'f' | null {
  const word = fold(text(value).trim());
  if (['m', 'male', 'man', 'hombre', 'masculino', 'h', 'sr', 'sr.', 'mr'].includes(word)) return 'm';
  return ['f', 'female', 'woman', 'mujer', 'femenino', 'sra', 'sra.', 'ms', 'mrs'].includes(word) ? 'f' : null;
}

function filters(options: EngineOptions): Readonly<Record<string, FilterImplOptions>> {
  const time = (value: unknown): number | null => (value === 'now' || value === 'today' ? parseIso(options.now) : parseIso(text(value)));
  /** A day stays a day; what has a time keeps it. */
  const shift = (value: unknown, move: (at: number) => number): unknown => {
    const at = time(value);
    return at === null ? value : (value === 'today' || /^\d{4}-\d\d-\d\d$/.test(text(value)) ? isoDay : isoMinute)(move(at));
  };
  return {
    prefix: (value: unknown, before: unknown) => (isEmpty(value) ? value : text(before) + text(value)),
    suffix: (value: unknown, after: unknown) => (isEmpty(value) ? value : text(value) + text(after)),
    first_name: (value: unknown) => (isEmpty(value) ? value : firstName(text(value))),
    last_name: (value: unknown) => (isEmpty(value) ? value : lastName(text(value))),
    plus_days: (value: unknown, days: unknown) => shift(value, (at) => plusDays(at, Number(days) || 0)),
    plus_months: (value: unknown, months: unknown) => shift(value, (at) => plusMonths(at, Number(months) || 0)),
    plus_hours: (value: unknown, hours: unknown) => shift(value, (at) => plusMinutes(at, (Number(hours) || 0) * 60)),
    plus_minutes: (value: unknown, minutes: unknown) => shift(value, (at) => plusMinutes(at, Number(minutes) || 0)),
    plus_business_days: (value: unknown, days: unknown) => shift(value, (at) => plusBusinessDays(at, Number(days) || 0, options.calendar)),
    date: (value: unknown, format: unknown) => {
      const at = time(value);
      return at === null ? value : formatDate(at, text(format) || 'long', options.lang);
    },
    money: (value: unknown, currency: unknown) => (isEmpty(value) ? value : money(value, currency, options.lang)),
    plural: (value: unknown, one: unknown, many: unknown) => (isEmpty(value) && value !== 0 ? value : plural(value, one, many)),
    agree: (value: unknown, masculine: unknown, feminine: unknown, neutral: unknown) => {
      const g = gender(value);
      return text(g === 'm' ? masculine : g === 'f' ? feminine : neutral);
    },
    choose: (value: unknown, ...args: unknown[]) => {
      const forms = keywords(args);
      const asked = text(value);
      return (
        forms.get(asked) ?? (NEAREST[asked] === undefined ? undefined : forms.get(NEAREST[asked] as string)) ?? forms.get('other') ?? ''
      );
    },
    ...FIELD_FILTERS,
  };
}

/** A wording nobody wrote for vos or vosotros is nearer to tú than to usted. */
const NEAREST: Readonly<Record<string, string>> = { vos: 'tu', vosotros: 'tu' };

/** They tell what kind of field a gap is, and pass a known value on; several chosen ones as "a, b y c" would be said. */
const same = (value: unknown): unknown => value;
const FIELD_FILTERS: Readonly<Record<string, FilterImplOptions>> = {
  area: same,
  choice: same,
  number: same,
  day: same,
  preset: same,
  unsupported: () => '',
  multi: (value: unknown) => (Array.isArray(value) ? value.map(text).join(', ') : value),
};

/** Filters after which an empty result is what the writer wanted. */
export const FALLBACK_FILTERS: ReadonlySet<string> = new Set(['default', 'choose', 'agree']);

export function createEngine(options: EngineOptions): Liquid {
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    jsTruthy: false,
    dynamicPartials: false,
    cache: false,
    parseLimit: TEMPLATE_LIMITS.parse,
    memoryLimit: TEMPLATE_LIMITS.memory,
    renderLimit: TEMPLATE_LIMITS.renderMs,
  });
  for (const tag of CLOSED_TAGS) delete engine.tags[tag];
  engine.registerTag('optional', OptionalTag);
  for (const [name, filter] of Object.entries(filters(options))) engine.registerFilter(name, filter);
  return engine;
}

let names: ReadonlySet<string> | null = null;
/** @returns the names of the filters that a template may use. */
export const filterNames = (): ReadonlySet<string> =>
  (names ??= new Set(Object.keys(createEngine({ lang: 'es', now: '2000-01-03T00:00:00Z', calendar: MONDAY_TO_FRIDAY }).filters)));
