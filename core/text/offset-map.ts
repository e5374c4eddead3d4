/**
 * Where a rewritten text stands in the text it was made from: what lets a span found in the one be shown in the
 * other. Changes are kept in order, so that an offset is found by halving; a text without changes costs nothing.
 */
import type { Span } from '../contract.js';

/** The stretch [from, to) of the source became [at, end) of the result. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
}

/** A text with the way back to what it was made from. */
export interface Rewritten {
  readonly text: string;
  readonly map: OffsetMap;
}

export class OffsetMap {
  constructor(private readonly changes: readonly Change[]) {}

  /** True when nothing was changed. */
  get isIdentity(): boolean {
    return this.changes.length === 0;
  }

  /** @returns the smallest stretch of the source that all of the span came from; an empty span gives an empty one. */
  toSource({ start, end }: Span): Span {
    if (this.changes.length === 0) return { start, end };
    const to = this.sourceOf(end, 'end');
    return { start: start === end ? to : this.sourceOf(start, 'start'), end: to };
  }

  /** @returns the offset in the result of an offset in the source; inside a change, that of its end. */
  toResult(offset: number): number {
    const i = this.last((change) => change.from < offset);
    const change = this.changes[i];
    if (change === undefined) return offset;
    return offset < change.to ? change.end : change.end + offset - change.to;
  }

  private sourceOf(offset: number, side: 'start' | 'end'): number {
    // What was dropped right where a span begins or ends is outside of it.
    const i = this.last(side === 'start' ? (change) => change.at <= offset : (change) => change.at < offset);
    const change = this.changes[i];
    if (change === undefined) return offset;
    if (offset >= change.end) return change.to + offset - change.end;
    return side === 'start' ? change.from : change.to;
  }

  /** @returns the index of the last change that holds; −1 when none does. Those that hold come first. */
  private last(holds: (change: Change) => boolean): number {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (holds(this.changes[mid] as Change)) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }
}

/** Other words for a stretch of a text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Makes changes in order, and remembers where; they may not overlap. */
export function edited(text: string, edits: Iterable<Edit>): Rewritten {
  const changes: Change[] = [];
  const parts: string[] = [];
  let from = 0;
  let length = 0;
  for (const edit of edits) {
    if (edit.words === text.slice(edit.from, edit.to)) continue;
    const at = length + edit.from - from;
    parts.push(text.slice(from, edit.from), edit.words);
    length = at + edit.words.length;
    from = edit.to;
    changes.push({ from: edit.from, to: edit.to, at, end: length });
  }
  return changes.length === 0 ? { text, map: IDENTITY } : { text: parts.join('') + text.slice(from), map: new OffsetMap(changes) };
}

/**
 * Replaces what a pattern finds, and remembers where.
 * @param pattern global, and linear on any text.
 * @param replace what stands in its place; the same words leave no mark.
 */
export function rewrite(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string): Rewritten {
  return edited(text, editsOf(text, pattern, replace));
}

function* editsOf(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string): Generator<Edit> {
  for (const match of text.matchAll(pattern)) yield { from: match.index, to: match.index + match[0].length, words: replace(match) };
}

export const IDENTITY = new OffsetMap([]);
