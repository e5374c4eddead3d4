/** The pieces that every importer builds bodies from: what rivals say, in our Liquid. */

/** Text of another program whose braces mean nothing to Liquid. */
export const escapeLiquid = (text: string): string => text.replace(/\{(?=[{%])/g, '{{ "{" }}');

/** A literal for Liquid: the other quote where one is in the text, typographic ones where both are. */
export function literal(text: string): string {
  const plain = text.replace(/[\r\n]+/g, ' ');
  if (!plain.includes('"') && !plain.endsWith('\\')) return `"${plain}"`;
  return plain.includes("'") || plain.endsWith('\\') ? `"${plain.replaceAll('"', '”').replace(/\\{1,99}$/, '')}"` : `'${plain}'`;
}

/** Names that mean something else to our templates. */
const RESERVED: ReadonlySet<string> = new Set([
  'today',
  'now',
  'cursor',
  'forloop',
  'register',
  'greeting',
  'clipboard',
  'true',
  'false',
  'nil',
  'null',
  'empty',
  'blank',
  'contains',
  'and',
  'or',
  'not',
  'customer',
  'agent',
  'order',
  'case',
  'shop',
]);

/** The name of a field, from what a rival calls it: "N.º de pedido" → "N_º_de_pedido", shown as "N º de pedido". */
export function nameOf(label: string): string {
  const name =
    label
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_{1,99}|_{1,99}$/g, '')
      .slice(0, 60)
      .replace(/_{1,99}$/, '') || 'texto';
  return RESERVED.has(name.toLowerCase()) || !/^\p{L}/u.test(name) ? `dato_${name}` : name;
}

export interface FieldShape {
  readonly kind?: 'area' | 'choice' | 'multi' | 'number' | 'day';
  readonly options?: readonly string[];
  readonly preset?: string;
}

/** A field that the agent fills in. */
export function field(label: string, { kind, options = [], preset }: FieldShape = {}): string {
  const filter =
    kind === undefined || ((kind === 'choice' || kind === 'multi') && options.length === 0)
      ? ''
      : ` | ${kind}${options.length > 0 ? `: ${options.map(literal).join(', ')}` : ''}`;
  return `{{ ${nameOf(label)}${filter}${preset ? ` | preset: ${literal(preset)}` : ''} }}`;
}

/** What another program says and ours cannot: a blank that shows what stood there and never leaves unnoticed. */
export const unsupported = (raw: string): string =>
  `{{ ${literal(raw.replaceAll('}}', '} }').replaceAll('%}', '% }').slice(0, 200))} | unsupported }}`;

export const include = (id: string): string => `{% include ${literal(id)} %}`;
export const CURSOR = '{{ cursor }}';
export const CLIPBOARD = '{{ clipboard }}';
export const random = (options: readonly string[]): string =>
  `{{ ${literal(options.map((option) => option.replaceAll('|', '¦')).join('|'))} | split: "|" | sample }}`;
export const optional = (label: string, on: boolean, body: string): string =>
  `{% optional ${nameOf(label)}${on ? ', on' : ''} %}${body}{% endoptional %}`;

export interface Shift {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

/** Today or now, moved, in a format of strftime codes. */
export function date(given: string, shift: Shift = {}): string {
  const format = printable(given) || 'short';
  const months = (shift.years ?? 0) * 12 + (shift.months ?? 0);
  const moves = (
    [
      ['plus_months', months],
      ['plus_days', shift.days ?? 0],
      ['plus_hours', shift.hours ?? 0],
      ['plus_minutes', shift.minutes ?? 0],
    ] as const
  ).filter(([, by]) => by !== 0);
  return `{{ now${moves.map(([filter, by]) => ` | ${filter}: ${by}`).join('')} | date: ${literal(format)} }}`;
}

/** Codes of strftime that our `date` prints. */
const CODES = /%(?:-?[dmHIMSjy]|[YBbAaeFTRDpPlk%])/g;
/** @returns whether every code of a strftime format is one that ours prints. */
export const knownFormat = (format: string): boolean => !format.replace(CODES, '').includes('%');

/** Letters of Unicode's date patterns (Qt, Java, moment.js' lower and upper case mixed), longest first. */
const PATTERN: readonly (readonly [RegExp, string])[] = [
  [/^(?:yyyy|YYYY)/, '%Y'],
  [/^(?:yy|YY)/, '%y'],
  [/^MMMM/, '%B'],
  [/^MMM/, '%b'],
  [/^MM/, '%m'],
  [/^M/, '%-m'],
  [/^(?:dddd|EEEE)/, '%A'],
  [/^(?:ddd|EEE)/, '%a'],
  [/^(?:dd|DD)/, '%d'],
  [/^(?:d|D)/, '%-d'],
  [/^HH/, '%H'],
  [/^H/, '%-H'],
  [/^hh/, '%I'],
  [/^h/, '%-I'],
  [/^mm/, '%M'],
  [/^m/, '%-M'],
  [/^ss/, '%S'],
  [/^s/, '%-S'],
  [/^(?:AP|ap|A|a|tt)/, '%p'],
];

/** A code of a pattern that ours has no print for (weeks, quarters, ordinals): `knownFormat` tells it, and it never passes for text. */
const NO_CODE = '%?';

/** "dd/MM/yyyy" → "%d/%m/%Y"; text in quotes or square brackets stays, and so does the T between day and time of ISO 8601. */
export function fromPattern(pattern: string): string {
  let out = '';
  for (let at = 0; at < pattern.length;) {
    const rest = pattern.slice(at);
    const quoted = /^'([^']*)'|^\[([^\]]*)\]|^"([^"]*)"/.exec(rest);
    const known = quoted ? null : PATTERN.find(([code]) => code.test(rest));
    if (quoted) {
      out += (quoted[1] ?? quoted[2] ?? quoted[3] ?? '').replaceAll('%', '%%') || "'";
      at += quoted[0].length;
    } else if (known) {
      out += known[1];
      at += (known[0].exec(rest) as RegExpExecArray)[0].length;
    } else {
      out += rest[0] === '%' ? '%%' : /^[A-SU-Za-z]/.test(rest) ? NO_CODE : rest[0];
      at++;
    }
  }
  return out;
}

/** @returns a format that prints: what `fromPattern` could not say is left out, with the blanks around it. */
export const printable = (format: string): string =>
  format.includes(NO_CODE) ? format.replaceAll(NO_CODE, '').replace(/ {2,}/g, ' ').trim() : format;
