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
]);
const NAMED: Readonly<Record<string, string>> = { short: '%d/%m/%Y', medium: '%d %b %Y', long: '%d %B %Y', full: '%A %d %B %Y' };

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
    const shift = shiftOf(rest.replace(/\bformat\s*=\s*(?:"[^"]*"|[^\s"]+)/i, '')),
      given = attribute(rest, 'format') || (/^:([a-z]+)/i.exec(rest)?.[1] ?? '');
    const format = NAMED[given] ?? (given === '' ? null : fromPattern(given));
    if (format !== null && !knownFormat(format)) warn(say.dateFormat(given));
    switch (name) {
      case 'clipboard':
        out += CLIPBOARD;
        if (/^:[1-9]|offset/i.test(rest)) warn(say.unsupported(raw));
        break;
      case 'cursor':
        out += CURSOR;
        break;
      case 'date':
        out += date(format ?? '%d/%m/%Y', shift);
        break;
      case 'isodate':
        out += date('iso', shift);
        break;
      case 'time':
        out += date(format ?? '%H:%M', shift);
        break;
      case 'datetime':
        out += date(format ?? '%d/%m/%Y %H:%M', shift);
        break;
      case 'day':
        out += date('%A', shift);
        break;
      case 'argument': {
        const options = attribute(rest, 'options')
          .split(',')
          .map((option) => option.trim())
          .filter(Boolean);
        out += field(attribute(rest, 'name') || 'texto', {
          preset: attribute(rest, 'default'),
          ...(options.length > 0 ? { kind: 'choice' as const, options } : {}),
        });
        break;
      }
      case 'snippet':
        out += include(attribute(rest, 'name') || rest.replace(/^:/, '').trim());
        break;
      default:
        out += lost(raw);
    }
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
