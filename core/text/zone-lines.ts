/** The lines of a message while their zones are being told, and the zones that come of them. */
import type { Span } from '../contract.js';
import { MAX_MARKER_LINE } from '../language/shapes/ends.js';
import type { FormField } from '../language/shapes/forms.js';
import { fold } from './fold.js';
import { linesOf } from './lines.js';
import type { SpeakerRole, Zone, ZoneKind } from './zone-kinds.js';

/** A line with the kind it was given so far. */
export interface MarkedLine extends Span {
  kind: ZoneKind;
  /** Where the following line starts. */
  next: number;
  /** Folded text without outer blanks; empty for lines too long to be a marker. */
  readonly folded: string;
  readonly blank: boolean;
  speaker?: string;
  role?: SpeakerRole;
  stamp?: string;
  depth?: number;
  field?: FormField;
  /** Offset where the value of a label starts; the label itself is `header` or `field`. */
  valueAt?: number;
  /** What stands before `valueAt` is a greeting, not a label. */
  greets?: true;
  /** Offset from which the line is the program's again: "<This message was edited>". */
  tailAt?: number;
}

/** Lines with their folded text; a run of empty lines is one line. */
export function markLines(text: string): MarkedLine[] {
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

/** The next line at or after `at` that is not blank; the number of lines when there is none. */
export function nextSaid(lines: readonly MarkedLine[], at: number): number {
  let i = at;
  while (lines[i]?.blank === true) i++;
  return i;
}

const SAME = ['speaker', 'role', 'stamp', 'depth', 'field'] as const;

/** Joins neighbouring lines of one kind; blank lines go with what precedes them. @returns zones that cover the text. */
export function toZones(text: string, lines: readonly MarkedLine[]): Zone[] {
  const zones: (Zone & { end: number })[] = [];
  const add = (kind: ZoneKind, start: number, end: number, line: MarkedLine) => {
    if (end <= start) return;
    const last = zones.at(-1);
    const same = last && last.kind === kind && kind !== 'header' && SAME.every((key) => last[key] === line[key]);
    if (last && (same || line.blank)) {
      last.end = end;
      return;
    }
    const told = Object.fromEntries(SAME.filter((key) => line[key] !== undefined).map((key) => [key, line[key]]));
    zones.push({ kind, start, end, ...told });
  };
  for (const line of lines) {
    const valueAt = Math.min(line.valueAt ?? line.start, line.next);
    const tailAt = Math.max(valueAt, Math.min(line.tailAt ?? line.next, line.next));
    if (valueAt > line.start) add(labelKind(line), line.start, valueAt, line);
    add(line.kind, valueAt, tailAt, line);
    add('system', tailAt, line.next, line);
  }
  if (zones.length === 0 && text.length > 0) zones.push({ kind: 'body', start: 0, end: text.length });
  return zones;
}

const labelKind = (line: MarkedLine): ZoneKind =>
  line.greets ? 'greeting' : line.speaker !== undefined ? 'header' : line.field !== undefined ? 'field' : 'greeting';
