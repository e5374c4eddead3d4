import type { Span } from '../contract.js';

/** A line of a text, without its line break; `next` is where the following line starts. */
export interface Line extends Span {
  readonly next: number;
}

/** @returns the lines in order; together with their breaks they cover the text. CR, LF and CRLF end a line. */
export function linesOf(text: string, within: Span = { start: 0, end: text.length }): Line[] {
  const lines: Line[] = [];
  let start = within.start;
  for (let i = within.start; i < within.end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    const next = code === 13 && text.charCodeAt(i + 1) === 10 && i + 1 < within.end ? i + 2 : i + 1;
    lines.push({ start, end: i, next });
    start = next;
    i = next - 1;
  }
  if (start < within.end || lines.length === 0) lines.push({ start, end: within.end, next: within.end });
  return lines;
}
