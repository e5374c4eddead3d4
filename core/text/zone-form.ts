/** Contact forms: labels with their values, and the field that holds the customer's own words. */
import { DEVICE, mailField } from '../language/shapes/mail.js';
import { FOOT_LINE, LEGAL, SIGNATURE_RULE } from '../language/shapes/ends.js';
import { formField, LABELLED, MAX_LABEL, type FormField } from '../language/shapes/forms.js';
import { fold } from './fold.js';
import { nextSaid, type MarkedLine } from './zone-lines.js';

interface Label {
  readonly line: number;
  readonly field: FormField;
  readonly label: string;
  /** Where the value starts on the label's own line; absent when the label stands alone. */
  readonly valueAt?: number;
}

/** The head of a table of fields: "Question / Answer". */
const TABLE_HEAD = /^(?:answer|value|response|respuesta|valor)$/;

/** Fields that a form is known by: one of these at least must be there. */
const TELLING: ReadonlySet<FormField> = new Set<FormField>(['name', 'given-name', 'email', 'phone', 'order', 'body']);

/** @returns whether the message is a form; its labels and values are marked then. At least two known labels on different fields. */
export function markForm(text: string, lines: MarkedLine[]): boolean {
  const labels = labelsOf(text, lines);
  const fields = new Set(labels.map((label) => label.field));
  const headed = lines.some((line) => line.kind === 'header' && mailField(line.folded) !== null);
  if (
    labels.length < (headed ? 1 : 2) ||
    fields.size < (headed ? 1 : 2) ||
    (headed && !fields.has('body')) ||
    ![...fields].some((field) => TELLING.has(field))
  )
    return false;
  const bodies = labels.filter((label) => label.field === 'body');
  // "Motivo: Devoluciones" is a choice where a text follows of its own.
  const asField = ({ field, label }: Label): FormField =>
    field === 'body' && bodies.length > 1 && label.startsWith('motivo') ? 'subject' : field;
  // What stands over a form that holds the message is the system's.
  if (bodies.length > 0 && labels.length >= 3)
    for (const line of lines.slice(0, labels[0]?.line)) if (line.kind === 'body' && !line.blank) line.kind = 'system';
  labels.forEach((label, l) => {
    markField(text, lines, label, asField(label), labels[l + 1]?.line ?? lines.length);
  });
  return true;
}

function labelsOf(text: string, lines: readonly MarkedLine[]): Label[] {
  const inline = lines.map((line, i): Label | null => {
    const raw = line.kind === 'body' && line.folded !== '' ? text.slice(line.start, line.end) : '';
    const m = !/[:=\t]/.test(raw) ? null : LABELLED.exec(fold(raw));
    const heads = m !== null && TABLE_HEAD.test(raw.slice(m[0].length).trim().toLowerCase());
    const field = m ? (heads ? 'other' : formField(m[1] as string)) : undefined;
    return m && field && m[0].length < raw.trimEnd().length
      ? { line: i, field, label: (m[1] as string).trim(), valueAt: line.start + m[0].length }
      : null;
  });
  const alone = lines.map((line, i): Label | null => {
    if (line.kind !== 'body' || line.folded === '' || line.folded.length > MAX_LABEL || inline[i]) return null;
    const field = formField(line.folded);
    const below = lines[nextSaid(lines, i + 1)];
    return field && below?.kind === 'body' ? { line: i, field, label: line.folded.replace(/\s?[*:]{1,20}$/, '') } : null;
  });
  // Labels alone on their lines are words as well: at least three, or one beside labels with values.
  const some = alone.filter((label) => label !== null);
  const known = inline.some((label) => label !== null) || lines.some((line) => line.kind === 'header' && mailField(line.folded) !== null);
  const useAlone = some.length >= 3 || (some.length > 0 && known);
  return lines.flatMap((_, i) => inline[i] ?? (useAlone ? alone[i] : null) ?? []);
}

function markField(text: string, lines: MarkedLine[], label: Label, field: FormField, to: number): void {
  const first = lines[label.line] as MarkedLine;
  first.field = field;
  first.kind = 'field';
  const said = field === 'body';
  if (label.valueAt !== undefined && said) {
    first.kind = 'body';
    first.valueAt = label.valueAt;
  }
  const value = label.valueAt === undefined ? nextSaid(lines, label.line + 1) : label.line;
  for (let i = label.line + 1; i < to; i++) {
    const line = lines[i] as MarkedLine;
    if (line.kind !== 'body') continue;
    if (said && (SIGNATURE_RULE.test(line.folded) || DEVICE.test(line.folded) || LEGAL.test(line.folded) || FOOT_LINE.test(line.folded))) {
      if (SIGNATURE_RULE.test(line.folded)) for (const below of lines.slice(i, to)) below.kind = 'system';
      return;
    }
    // A value is one line; what follows in a paragraph of its own is none of it, but for the message.
    if (!said && i > value) {
      if (!line.blank && text.slice(line.start, line.end).length > 0) return;
      continue;
    }
    line.field = field;
    if (!said) line.kind = 'field';
  }
}
