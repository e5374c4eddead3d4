/** What Raycast and Alfred have in common: `{cursor}`, `{clipboard}`, `{date +2d}`. */
import { macros } from './braces-macros.js';
import type { Collector } from './format.js';
import { CLIPBOARD, CURSOR, date, escapeLiquid, field, fromPattern, knownFormat, unsupported, type Shift } from './neutral.js';
import { argumentOf, literalOf, type Tongue } from './tongue.js';

const NAMES: ReadonlySet<string> = new Set([
  'clipboard',
  'cursor',
  'date',
  'time',
  'datetime',
  'day',
  'uuid',
  'argument',
  'selection',
  'snippet',
  'random',
  'browser-tab',
  'calculator',
  'isodate',
  'var',
  'query',
]);
/** Alfred's names of formats, for a day and for an hour; its zone of time has no place in a letter. */
const NAMED: Readonly<Record<string, string>> = { short: '%d/%m/%Y', medium: '%d %b %Y', long: '%d %B %Y', full: '%A %d %B %Y' };
const NAMED_TIME: Readonly<Record<string, string>> = { short: '%H:%M', medium: '%H:%M:%S', long: '%H:%M:%S', full: '%H:%M:%S' };

/** What follows the colon of Alfred's `{date +1D:long}` and `{date:d MMMM}`; the hour of a shift has no colon. */
const colonFormat = (rest: string): string => /(?:^|[\s\dA-Za-z]):\s?(\S[\s\S]{0,80})$/.exec(rest)?.[1]?.trim() ?? '';

/** The format of a day, an hour or both, of a name, of letters or of nothing. */
function formatOf(name: string, given: string): string {
  const day = NAMED[given],
    hour = NAMED_TIME[given];
  if (given !== '' && day === undefined) return fromPattern(given);
  return name === 'time' ? (hour ?? '%H:%M') : name === 'datetime' ? `${day ?? '%d/%m/%Y'} ${hour ?? '%H:%M'}` : (day ?? '%d/%m/%Y');
}

/** Units as they write them: m minutes, M months. */
function shiftOf(text: string): Shift {
  const out: Record<string, number> = {};
  for (const [, sign, count, unit] of text.matchAll(/([+-])\s?(\d{1,5})\s?([yMwdDhHm])/g)) {
    const [name, times] = (
      {
        y: ['years', 1],
        M: ['months', 1],
        w: ['days', 7],
        d: ['days', 1],
        D: ['days', 1],
        h: ['hours', 1],
        H: ['hours', 1],
        m: ['minutes', 1],
      } as Record<string, [string, number]>
    )[unit ?? ''] ?? ['minutes', 0];
    out[name] = (out[name] ?? 0) + Number(count) * times * (sign === '-' ? -1 : 1);
  }
  return out;
}
const attribute = (rest: string, name: string): string => {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|([^\\s"]+))`, 'i').exec(rest);
  return match?.[1] ?? match?.[2] ?? '';
};

/** Raycast's modifiers after a bar, in our filters and done to a text that is known already; the others are for addresses and programs. */
const MODIFIERS: Readonly<Record<string, readonly [filter: string, now: (text: string) => string]>> = {
  uppercase: ['upcase', (text) => text.toUpperCase()],
  lowercase: ['downcase', (text) => text.toLowerCase()],
  trim: ['strip', (text) => text.trim()],
};
const modifiersOf = (rest: string): string[] =>
  rest
    .replace(/"[^"]*"/g, '')
    .split('|')
    .slice(1)
    .map((part) => part.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'raw');

/** @returns a hole with the modifiers that stand behind it; those that have no filter here are told. */
const modified = (hole: string, names: readonly string[], warn: (name: string) => void): string =>
  names.reduce((one, name) => {
    const filter = MODIFIERS[name]?.[0];
    if (filter && one.startsWith('{{') && one.endsWith('}}')) return `${one.slice(0, -2).trimEnd()} | ${filter} }}`;
    warn(name);
    return one;
  }, hole);

/** A field: what stands in it to begin with and its options are changed at once; what an agent types stays as typed, and that is told. */
function argument(rest: string, names: readonly string[], warn: (name: string) => void): string {
  const now = (text: string): string => names.reduce((one, name) => MODIFIERS[name]?.[1](one) ?? one, text);
  const options = attribute(rest, 'options')
    .split(',')
    .map((option) => now(option.trim()))
    .filter(Boolean);
  for (const name of names) if (options.length === 0 || !MODIFIERS[name]) warn(name);
  return field(attribute(rest, 'name') || 'texto', {
    preset: now(attribute(rest, 'default')),
    ...(options.length > 0 ? { kind: 'choice' as const, options } : {}),
  });
}

export function fromBraces(
  text: string,
  warn: (problem: string) => void,
  say: Collector['say'],
  include: (name: string) => string,
): string {
  let out = '',
    from = 0;
  const lost = (raw: string): string => {
    warn(say.unsupported(raw));
    return unsupported(raw);
  };
  for (const { name, rest, raw, start, end } of macros(text, (one) => NAMES.has(one))) {
    out += escapeLiquid(text.slice(from, start));
    from = end;
    const dated = name === 'date' || name === 'time' || name === 'datetime' || name === 'day' || name === 'isodate',
      colon = dated ? colonFormat(rest) : '',
      given = attribute(rest, 'format') || colon,
      moves = (colon === '' ? rest : rest.slice(0, rest.length - colon.length)).replace(/\bformat\s*=\s*(?:"[^"]*"|[^\s"]+)/i, ''),
      shift = dated ? shiftOf(moves) : {},
      format = formatOf(name, given);
    if (dated && !knownFormat(format)) warn(say.dateFormat(given));
    // Alfred writes its modifiers behind a colon: {clipboard:uppercase}.
    const modifiers = modifiersOf(name === 'clipboard' ? rest.replace(/^:(?=[a-z])/i, '|') : rest),
      unsaid = (modifier: string): void => {
        warn(say.filter(modifier));
      };
    const hole = ((): string => {
      switch (name) {
        case 'clipboard':
          if (/^:[1-9]|offset/i.test(rest)) warn(say.unsupported(raw));
          return CLIPBOARD;
        case 'cursor':
          return CURSOR;
        case 'isodate':
          return date('iso', shift);
        case 'date':
        case 'time':
        case 'datetime':
          return date(format, shift);
        case 'day':
          return date('%A', shift);
        case 'argument':
          return argument(rest, modifiers, unsaid);
        case 'snippet':
          return include(attribute(rest, 'name') || rest.replace(/^:/, '').trim());
        default:
          return lost(raw);
      }
    })();
    out += name === 'argument' ? hole : modified(hole, modifiers, unsaid);
  }
  return out + escapeLiquid(text.slice(from));
}

/** @param fields false where the program has no fields to fill in. */
export const braceTongue = (fields: boolean): Tongue => ({
  cursor: '{cursor}',
  clipboard: '{clipboard}',
  ...(fields
    ? {
        field: (label, hole) =>
          `{argument name="${label.replace(/["{}]/g, ' ')}"${hole.kind === 'choice' && hole.options ? ` options="${hole.options.map((option) => option.replace(/[",{}]/g, ' ')).join(', ')}"` : ''}${hole.preset ? ` default="${hole.preset.replace(/["{}]/g, ' ')}"` : ''}}`,
      }
    : {}),
  date(filters) {
    const format = literalOf(argumentOf(filters, 'date') ?? undefined),
      moves = filters.slice(0, -1).map((filter) => /^plus_(days|months|hours|minutes): (-?\d+)$/.exec(filter));
    const unit: Readonly<Record<string, string>> = { days: 'd', months: 'M', hours: 'h', minutes: 'm' };
    const name =
      format === '%d/%m/%Y' || format === 'short'
        ? 'date'
        : format === '%H:%M' || format === 'time'
          ? 'time'
          : format === '%d/%m/%Y %H:%M'
            ? 'datetime'
            : format === '%A'
              ? 'day'
              : null;
    return name === null || moves.some((move) => move === null)
      ? null
      : `{${name}${moves.map((move) => ` ${Number(move?.[2]) < 0 ? '' : '+'}${move?.[2]}${unit[move?.[1] ?? '']}`).join('')}}`;
  },
});
