/**
 * Puts the pieces of a rendered reply together so that what is left out leaves no scar: "Hola, :"
 * becomes "Hola:", "el pedido ( )" becomes "el pedido", a line that held nothing else goes.
 */
import type { Span } from '../contract.js';
import type { FieldKind } from './placeholders.js';

export type JoinPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string; readonly path: string }
  | {
      readonly kind: 'missing';
      readonly text: string;
      readonly before: string;
      readonly after: string;
      readonly path: string;
      readonly field?: FieldDetails;
    }
  /** A value that is empty because the writer said so. */
  | { readonly kind: 'nothing' }
  /** A line that held only a tag stood here. */
  | { readonly kind: 'seam' }
  | { readonly kind: 'cursor' };

/** What kind of field a gap is; `preset`: its text is a proposal to tab over, no gap; `expression`: what it stands for, with its filters. */
export interface FieldDetails {
  readonly expression?: string;
  readonly kind?: FieldKind;
  readonly options?: readonly string[];
  readonly preset?: true;
}
export interface JoinField extends Span, FieldDetails {
  readonly path: string;
}
export interface Joined {
  readonly text: string;
  readonly missing: readonly JoinField[];
  readonly filled: readonly JoinField[];
  readonly cursor: number | null;
}

const CLOSING = /^(?:[,.;:!?)\]»”…\n]|$)/;
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '«': '»', '“': '”' };
const OPENING = /[(¡¿«“[]$/;

/** Trims spaces at the end, never further back than `floor`. */
function trimSpaces(text: string, floor: number): string {
  let end = text.length;
  while (end > floor && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(0, end);
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Closes the gap between what came before an empty value and what comes after it. */
function close(left: string, right: string, floor: number): { left: string; right: string } {
  let before = trimSpaces(left, floor),
    after = right.replace(/^[ \t]+/, '');
  const spaced = before.length < left.length || after.length < right.length;
  if (before === '' || before.endsWith('\n')) {
    if (after.startsWith('\n')) return { left: before, right: after.slice(1) };
    const marked = /^[,;:.][ \t]*/.exec(after);
    return { left: before, right: marked ? capital(after.slice(marked[0].length)) : capital(after) };
  }
  if (before.length > floor && /[,;]$/.test(before) && CLOSING.test(after)) before = trimSpaces(before.slice(0, -1), floor);
  const pair = PAIRS[before.at(-1) ?? ''];
  if (before.length > floor && pair !== undefined && after.startsWith(pair)) {
    before = trimSpaces(before.slice(0, -1), floor);
    after = after.slice(1);
    if (after.startsWith(' ')) return { left: before, right: after };
  }
  const tight = CLOSING.test(after) || OPENING.test(before) || !spaced;
  return { left: before, right: tight ? after : ` ${after}` };
}

export function joinPieces(pieces: readonly JoinPiece[]): Joined {
  const missing: JoinField[] = [],
    filled: JoinField[] = [];
  let out = '',
    floor = 0,
    cursor: number | null = null;
  let gap = false,
    seam = false;
  const meet = (text: string): string => {
    let right = text;
    if (seam && (out === '' || out.endsWith('\n\n'))) right = right.replace(/^\n+/, '');
    if (gap) ({ left: out, right } = close(out, right, floor));
    gap = seam = false;
    return right;
  };
  for (const piece of pieces) {
    if (piece.kind === 'nothing') gap = true;
    else if (piece.kind === 'seam') seam = true;
    else if (piece.kind === 'cursor') {
      const right = meet('');
      out += right;
      cursor = out.length;
      floor = out.length;
    } else if (piece.kind === 'text' && gap && /^[ \t]+$/.test(piece.text)) out = `${trimSpaces(out, floor)} `;
    else if (piece.kind === 'text') {
      // meet() also shortens `out`, so it has to run before `out` is read.
      const right = piece.text === '' ? '' : meet(piece.text);
      out += right;
    } else {
      if (gap) {
        gap = false;
        if (out.endsWith(' ')) out = `${trimSpaces(out, floor)} `;
      }
      const start = out.length + (piece.kind === 'missing' ? piece.before.length : 0);
      out += piece.kind === 'missing' ? piece.before + piece.text + piece.after : piece.text;
      (piece.kind === 'missing' ? missing : filled).push({
        start,
        end: start + piece.text.length,
        path: piece.path,
        ...(piece.kind === 'missing' ? piece.field : {}),
      });
      floor = out.length;
      seam = false;
    }
  }
  if (gap) out = close(out, '', floor).left;
  let end = out.length;
  while (end > floor && /\s/.test(out[end - 1] as string)) end--;
  return { text: out.slice(0, end), missing, filled, cursor: cursor === null ? null : Math.min(cursor, end) };
}
