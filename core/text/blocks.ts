import type { Span } from '../contract.js';

const BLANK_LINES = /\n[ \t\r]*\n\s*/g;

/** Parts a text at its blank lines, which no sentence, date or amount goes over. @returns spans in order; the blank lines belong to none. */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (const m of text.matchAll(BLANK_LINES)) {
    if (m.index > start) blocks.push({ start, end: m.index });
    start = m.index + m[0].length;
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
}

/** What was found in a block, with offsets into the text the block stands in. */
export function shifted<T extends Span>(found: readonly T[], by: number): readonly T[] {
  return by === 0 ? found : found.map((f) => ({ ...f, start: f.start + by, end: f.end + by }));
}
