/** Follow-ups as an iCalendar file (RFC 5545): all-day events with a reminder at nine. */
import type { FollowUp } from '../host.js';
import { dayOfIso, isoOf } from '../calendar/civil.js';

const compact = (iso: string): string => iso.replaceAll('-', '');

/** UTC form of an ISO instant: 20261123T101500Z. Offsets are taken off. */
function stamp(instant: string): string {
  const m = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?[\d.]*(?:Z|([+-])(\d\d):(\d\d))?$/.exec(instant);
  if (!m) return `${compact(instant.slice(0, 10))}T000000Z`;
  const away = m[5] ? (m[5] === '-' ? 1 : -1) * (Number(m[6]) * 60 + Number(m[7])) : 0;
  const minutes = Number(m[2]) * 60 + Number(m[3]) + away;
  const day = isoOf(dayOfIso(m[1] as string) + Math.floor(minutes / 1440)) as string;
  const rest = ((minutes % 1440) + 1440) % 1440;
  return `${compact(day)}T${String(Math.floor(rest / 60)).padStart(2, '0')}${String(rest % 60).padStart(2, '0')}${m[4] ?? '00'}Z`;
}

/** TEXT values: backslash, semicolon, comma and line breaks are escaped, other control characters dropped. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const octets = (char: string): number => {
  const c = char.codePointAt(0) as number;
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
};

/** Folds a content line so that none is over 75 octets and no character is split. */
function folded(line: string): string {
  let out = '';
  let size = 0;
  for (const char of line) {
    const n = octets(char);
    if (size + n > 75) {
      out += '\r\n ';
      size = 1;
    }
    out += char;
    size += n;
  }
  return out;
}

/**
 * @param followUps those to export; done ones are left out.
 * @returns the text of an .ics file with CRLF line ends. The time stamps are the follow-ups' own: no clock is read.
 */
export function icsOf(followUps: readonly FollowUp[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Relee//Follow-ups//ES', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'];
  for (const f of followUps) {
    const day = dayOfIso(f.due);
    if (f.done || !Number.isFinite(day)) continue;
    const summary = f.customer.trim() === '' ? f.text : `${f.customer}: ${f.text}`;
    lines.push(
      'BEGIN:VEVENT',
      `UID:${escaped(f.id)}@relee`,
      `DTSTAMP:${stamp(f.createdAt)}`,
      `DTSTART;VALUE=DATE:${compact(f.due.slice(0, 10))}`,
      `DTEND;VALUE=DATE:${compact(isoOf(day + 1) as string)}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(f.text)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      'TRIGGER:PT9H',
      'END:VALARM',
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
