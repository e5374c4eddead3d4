/** Quoted history, forwards and mail headers, of every mail program and language that core/language/shapes/mail.ts lists. */
import type { Span } from '../contract.js';
import { fold } from './fold.js';
import {
  FORWARD_RULE,
  HISTORY_RULE,
  mailField,
  PASSED_ON,
  REPLY_HEADER,
  REPLY_HEADER_BARE,
  REPLY_START,
  STROKES,
  type FieldRole,
} from '../language/shapes/mail.js';
import { nextSaid, type MarkedLine } from './zone-lines.js';

/** Where the values of a mail header's fields stand. */
export type MailHeader = Readonly<Partial<Record<FieldRole, Span>>>;

export interface History {
  readonly marked: boolean;
  /** The header over the customer's own words. */
  readonly header: MailHeader | null;
  /** That of the mail answered. */
  readonly answered: MailHeader | null;
}

function markQuoted(line: MarkedLine): boolean {
  const depth = /^(?:> ?){1,40}/.exec(line.folded)?.[0].replaceAll(' ', '').length ?? 0;
  if (depth === 0) return false;
  line.kind = 'quote';
  line.depth = depth;
  return true;
}

interface Header {
  readonly to: number;
  readonly kind: 'quote' | 'forward';
  /** The text below is the customer's when there is none above. */
  readonly promote: boolean;
  readonly fields: MailHeader;
}

/**
 * Below a reply header everything is history, unless `>` lines show where it ends. A mail of the shop's own on top of a pasted
 * thread is passed over: the customer's is the one below it.
 * @param shop names and addresses of the shop and of those who answer for it.
 */
export function markHistory(text: string, lines: MarkedLine[], shop: readonly string[]): History {
  const quoted = lines.map(markQuoted);
  const lastQuoted = quoted.lastIndexOf(true);
  let ownAbove = false;
  let first = null as MailHeader | null;
  let marked = lastQuoted >= 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as MarkedLine;
    if (line.kind !== 'body') continue;
    const header = headerAt(text, lines, i);
    if (!header) {
      ownAbove ||= !line.blank && !PASSED_ON.test(line.folded);
      continue;
    }
    marked = true;
    for (let k = i; k < header.to; k++) if ((lines[k] as MarkedLine).kind === 'body') (lines[k] as MarkedLine).kind = 'header';
    i = header.to - 1;
    // A forward's own header follows its rule.
    if (!ownAbove && header.promote) {
      for (const above of lines.slice(0, i)) if (above.kind === 'body' && !above.blank) above.kind = 'forward';
      if (isFromShop(text, header.fields.from, shop)) {
        const next = nextHeader(text, lines, header.to);
        if (next < lines.length) {
          for (const own of lines.slice(header.to, next)) if (own.kind === 'body') own.kind = 'agent';
          i = next - 1;
          continue;
        }
      }
      first = first ? { ...first, ...header.fields } : header.fields;
      continue;
    }
    if (header.to <= lastQuoted && header.kind === 'quote' && header.fields.from === undefined) continue;
    for (let k = header.to; k < lines.length; k++) {
      const below = lines[k] as MarkedLine;
      if (below.kind === 'body') below.kind = headerAt(text, lines, k) && mailField(below.folded) ? 'header' : header.kind;
    }
    return { marked, header: first, answered: header.fields };
  }
  return { marked, header: first, answered: null };
}

/** Index of the next line that begins a header, or of none. */
function nextHeader(text: string, lines: readonly MarkedLine[], from: number): number {
  let k = from;
  while (k < lines.length && !headerAt(text, lines, k)?.promote) k++;
  return k;
}

/** A sender is the shop by its address, by an address at its domain, or by its name before the address. */
function isFromShop(text: string, from: Span | undefined, shop: readonly string[]): boolean {
  if (from === undefined) return false;
  const sender = fold(text.slice(from.start, from.end)),
    address = ADDRESS.exec(sender)?.[0] ?? '',
    name = sender.split(/[<[(]/u, 1)[0]?.replace(/["']/gu, '').trim() ?? '';
  return shop.map(fold).some((own) => own !== '' && (own === name || (own.includes('@') && own.length > 3 && address.endsWith(own))));
}
const ADDRESS = /[\w.+-]{1,64}@[\w.-]{1,120}/u;

function headerAt(text: string, lines: readonly MarkedLine[], at: number): Header | null {
  const line = lines[at] as MarkedLine;
  if (line.folded === '') return null;
  const at1 = nextSaid(lines, at + 1);
  const under = (kind: Header['kind'], read: FieldRun): Header => ({
    to: read.any > 0 ? read.to : at + 1,
    kind,
    promote: true,
    fields: read.fields,
  });
  if (FORWARD_RULE.test(line.folded)) return under('forward', fieldsFrom(text, lines, at1));
  if (HISTORY_RULE.test(line.folded)) {
    const read = fieldsFrom(text, lines, at1);
    if (read.any > 0 || /^[-_*=~]|:$/.test(line.folded)) return under('quote', read);
  }
  if (STROKES.test(line.folded)) {
    const read = fieldsFrom(text, lines, at1);
    return isHeader(text, read) || (read.fields.from !== undefined && line.folded.startsWith('_')) ? under('quote', read) : null;
  }
  const read = fieldsFrom(text, lines, at);
  if (isHeader(text, read)) return { to: read.to, kind: 'quote', promote: true, fields: read.fields };
  return replyHeader(lines, at);
}

/** "El lun, 3 mar … escribió:" on one line, or wrapped over up to four. */
function replyHeader(lines: readonly MarkedLine[], at: number): Header | null {
  if (!REPLY_START.test((lines[at] as MarkedLine).folded)) return null;
  let joined = '';
  for (let k = at; k < Math.min(at + 4, lines.length) && !(lines[k] as MarkedLine).blank; k++) {
    joined += `${joined && ' '}${(lines[k] as MarkedLine).folded}`;
    if (REPLY_HEADER.test(joined) || REPLY_HEADER_BARE.test(joined))
      return { to: k + 1, kind: 'quote', promote: false, fields: replyFrom(lines, at, k) };
  }
  return null;
}

/** Who wrote the mail answered: the header's whole line holds it. */
const replyFrom = (lines: readonly MarkedLine[], at: number, to: number): MailHeader => ({
  other: { start: (lines[at] as MarkedLine).start, end: (lines[to] as MarkedLine).end },
});

/** A run of header fields: how many, the values of the first of each role, and the index after them. */
interface FieldRun {
  readonly to: number;
  readonly any: number;
  readonly fields: MailHeader;
}

/** A blank line may part the fields, and a long recipient or subject may wrap. */
function fieldsFrom(text: string, lines: readonly MarkedLine[], at: number): FieldRun {
  const fields: Partial<Record<FieldRole, Span>> = {};
  let to = at;
  let any = 0;
  let wrapped = 0;
  for (let k = at; k < lines.length && k < at + 24; k++) {
    const line = lines[k] as MarkedLine;
    const raw = text.slice(line.start, line.end);
    const field = mailField(line.folded);
    if (field) {
      fields[field.role] ??= { start: Math.min(line.end, line.start + raw.length - raw.trimStart().length + field.valueAt), end: line.end };
      to = k + 1;
      any++;
      wrapped = 0;
    } else if (line.blank) {
      if (k > to) break;
    } else if (any > 0 && k === to && wrapped++ === 0 && /^\s|^<|;$/.test(raw)) to = k + 1;
    else break;
  }
  return { to, any, fields };
}

/** Three of sender, day, recipient and subject; or two, when the sender has an address or they are day and subject. */
function isHeader(text: string, { fields: { from, sent, to, subject } }: FieldRun): boolean {
  const kinds = [from, sent, to, subject].filter((value) => value !== undefined).length;
  const addressed = from !== undefined && /[@<]/.test(text.slice(from.start, from.end));
  return kinds >= 3 || (kinds === 2 && (addressed || (sent !== undefined && subject !== undefined)));
}

/** When the message was sent, as its header says. */
export function headStamp(text: string, header: MailHeader | null): string | null {
  const sent = header?.sent;
  return sent ? text.slice(sent.start, sent.end).trim() || null : null;
}

/** "Barcelona, 3 de noviembre de 2025", "Madrid, a 4/5/2025", "12 January 2026": where and when a letter was written. */
const LETTER_DATE =
  /^(?:(?:en )?[\p{L}' .]{2,40},? (?:a )?)?(?:\d{1,2}(?:st|nd|rd|th)? (?:de |d')?\p{L}{3,12},? (?:de |del )?\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})\.?$/u;

/** A subject line or a letter's place and day over the text, when there is a text under them. */
export function markHeading(text: string, lines: readonly MarkedLine[]): void {
  const said = lines.filter((line) => line.kind === 'body' && !line.blank);
  for (const line of said.slice(0, Math.min(3, said.length - 1))) {
    const heading = mailField(line.folded)?.role === 'subject' || (/\d\.?$/.test(line.folded) && LETTER_DATE.test(line.folded));
    if (heading && text.length > line.next) line.kind = 'header';
  }
}
