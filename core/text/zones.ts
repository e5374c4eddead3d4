/**
 * Zones of a pasted message: which stretches the customer says now (`body`), and which are quoted
 * history, forwards, signatures, form fields, somebody else's chat turns. Asks are read in the body
 * only (Lampert, Dale & Paris 2010: zoning first removes 41 % of the errors of request detection).
 * Line by line; every zone list covers the text from 0 to its length without gap or overlap.
 */
import type { Span } from '../contract.js';
import { DEVICE, FORM_BODY, FORM_FIELD, FORM_OTHER, FORWARD_RULE, HISTORY_RULE, MAIL_FIELD, MAX_MARKER_LINE, PASSED_ON, REPLY_HEADER, REPLY_HEADER_START } from '../language/zones.js';
import { fold } from './fold.js';
import { linesOf } from './lines.js';
import { markEnds } from './zone-ends.js';
import { chatZones } from './zone-chat.js';

export type ZoneKind =
  | 'body' | 'greeting' | 'signoff' | 'signature' | 'device' | 'quote' | 'forward' | 'header' | 'field'
  | 'disclaimer' | 'agent' | 'system';

export interface Zone extends Span {
  readonly kind: ZoneKind;
  /** Who says it, in a chat transcript. */
  readonly speaker?: string;
  /** How many `>` deep a quote is. */
  readonly depth?: number;
  /** Folded label of a form field, for `field` and for the body that a form's message field holds. */
  readonly fieldName?: string;
}

/** A line with the kind it was given so far. */
export interface MarkedLine extends Span {
  kind: ZoneKind;
  /** Where the following line starts. */
  next: number;
  /** Folded text; empty for lines too long to be a marker. */
  readonly folded: string;
  readonly blank: boolean;
  speaker?: string;
  depth?: number;
  fieldName?: string;
  /** Offset where the value of a label starts; the label itself is `header` or `field`. */
  valueAt?: number;
}

/** @returns the zones of a customer's message, covering it. */
export function zonesOf(message: string): Zone[] {
  const lines = markLines(message);
  if (!chatZones(message, lines)) {
    markHistory(lines);
    markForm(lines);
  }
  markEnds(message, lines);
  return toZones(message, lines);
}

/** @returns the zones of an agent's draft: `body`, `quote`, `greeting`, `signoff`, `signature`. */
export function draftZones(draft: string): Zone[] {
  const lines = markLines(draft);
  for (const line of lines) markQuoted(line);
  markEnds(draft, lines);
  return toZones(draft, lines);
}

/** True where the writer speaks now: the zones in which asks are read. */
export function isOwnText(zone: Zone): boolean {
  return zone.kind === 'body';
}

/** Lines with their folded text; a run of empty lines is one line. */
function markLines(text: string): MarkedLine[] {
  const marked: MarkedLine[] = [];
  for (const { start, end, next } of linesOf(text)) {
    const long = end - start > MAX_MARKER_LINE;
    const folded = long || end === start ? '' : fold(text.slice(start, end)).trim();
    const blank = !long && folded === '';
    const last = marked.at(-1);
    if (blank && last?.blank === true) last.next = next;
    else marked.push({ start, end, next, kind: 'body', folded, blank });
  }
  return marked;
}

function markQuoted(line: MarkedLine): boolean {
  const depth = /^(?:> ?){1,40}/.exec(line.folded)?.[0].replaceAll(' ', '').length ?? 0;
  if (depth === 0) return false;
  line.kind = 'quote';
  line.depth = depth;
  return true;
}

/** Quoted history, forwards and mail headers. Below a reply header everything is history, unless `>` lines show where it ends. */
function markHistory(lines: MarkedLine[]): void {
  const quoted = lines.map(markQuoted);
  const lastQuoted = quoted.lastIndexOf(true);
  let ownAbove = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as MarkedLine;
    if (line.kind !== 'body') continue;
    const header = headerAt(lines, i);
    if (!header) { ownAbove ||= !line.blank && !PASSED_ON.test(line.folded); continue; }
    for (let k = i; k < header.to; k++) (lines[k] as MarkedLine).kind = 'header';
    i = header.to - 1;
    if (!ownAbove && header.promote) continue;
    if (header.to <= lastQuoted && header.kind === 'quote') continue;
    for (let k = header.to; k < lines.length; k++) (lines[k] as MarkedLine).kind = header.kind;
    return;
  }
}

interface Header { readonly to: number; readonly kind: 'quote' | 'forward'; /** The text below is the customer's when there is none above. */ readonly promote: boolean }

function headerAt(lines: readonly MarkedLine[], at: number): Header | null {
  const line = lines[at] as MarkedLine;
  if (line.folded === '') return null;
  if (FORWARD_RULE.test(line.folded)) return { to: fieldsEnd(lines, at + 1), kind: 'forward', promote: true };
  if (HISTORY_RULE.test(line.folded)) return { to: fieldsEnd(lines, at + 1), kind: 'quote', promote: true };
  const fields = fieldsEnd(lines, at);
  if (fields - at >= 3) return { to: fields, kind: 'quote', promote: true };
  if (!REPLY_HEADER_START.test(line.folded)) return null;
  let joined = '';
  for (let k = at; k < Math.min(at + 3, lines.length); k++) {
    joined += `${joined && ' '}${(lines[k] as MarkedLine).folded}`;
    if (REPLY_HEADER.test(joined)) return { to: k + 1, kind: 'quote', promote: false };
  }
  return null;
}

/** @returns the index after a run of mail header fields that starts at `at` (blank lines between them allowed). */
function fieldsEnd(lines: readonly MarkedLine[], at: number): number {
  let to = at;
  for (let k = at; k < lines.length; k++) {
    const line = lines[k] as MarkedLine;
    if (MAIL_FIELD.test(line.folded)) to = k + 1;
    else if (!line.blank || k - to > 1) break;
  }
  return to;
}

/** `Campo: valor` lines of a contact form, when there are at least two whose label is known. */
function markForm(lines: MarkedLine[]): void {
  const labels = lines.map((line) => (line.kind === 'body' ? FORM_FIELD.exec(line.folded) : null));
  const known = labels.filter((m) => m && isFormLabel(m[1] as string)).length;
  if (known < 2) return;
  let inBody = '';
  lines.forEach((line, i) => {
    const label = labels[i]?.[1]?.trim();
    if (line.kind !== 'body' || label === undefined || !isFormLabel(label)) {
      if (line.kind === 'body' && DEVICE.test(line.folded)) inBody = '';
      if (inBody !== '' && line.kind === 'body') line.fieldName = inBody;
      return;
    }
    inBody = FORM_BODY.has(label) ? label : '';
    line.fieldName = label;
    line.kind = inBody !== '' ? 'body' : 'field';
    if (inBody !== '') line.valueAt = line.start + (labels[i]?.[0].length ?? 0);
  });
}

const isFormLabel = (label: string) => FORM_BODY.has(label.trim()) || FORM_OTHER.has(label.trim());

/** Joins neighbouring lines of one kind; blank lines go with what precedes them. */
function toZones(text: string, lines: readonly MarkedLine[]): Zone[] {
  const zones: { kind: ZoneKind; start: number; end: number; speaker?: string; depth?: number; fieldName?: string }[] = [];
  const add = (kind: ZoneKind, start: number, end: number, line: MarkedLine) => {
    if (end <= start) return;
    const last = zones.at(-1);
    const same = last && last.kind === kind && last.speaker === line.speaker && last.depth === line.depth && last.fieldName === line.fieldName && !(kind === 'header');
    if (last && (same || line.blank)) { last.end = end; return; }
    zones.push({ kind, start, end, ...(line.speaker === undefined ? {} : { speaker: line.speaker }), ...(line.depth === undefined ? {} : { depth: line.depth }), ...(line.fieldName === undefined ? {} : { fieldName: line.fieldName }) });
  };
  for (const line of lines) {
    const valueAt = Math.min(line.valueAt ?? line.start, line.next);
    if (valueAt > line.start) add(labelKind(line), line.start, valueAt, line);
    add(line.kind, valueAt, line.next, line);
  }
  if (zones.length === 0 && text.length > 0) zones.push({ kind: 'body', start: 0, end: text.length });
  return zones;
}

const labelKind = (line: MarkedLine): ZoneKind => (line.speaker !== undefined ? 'header' : line.fieldName !== undefined ? 'field' : 'greeting');

