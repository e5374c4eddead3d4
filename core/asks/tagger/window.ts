import type { Span } from '../../contract.js';

/** Most spans that one query looks at: a longer run is no sentence, and the cost stays linear. */
const MOST = 64;

/**
 * @param spans in order of their starts. @returns a function that gives those overlapping a span; the spans asked about must
 * come in order of their starts too, so that each span is passed once.
 */
export function windowOf<T extends Span>(spans: readonly T[]): (span: Span) => T[] {
  let at = 0;
  return ({ start, end }) => {
    while (at < spans.length && (spans[at] as T).end <= start) at++;
    const found: T[] = [];
    for (let k = at; k < spans.length && k < at + MOST && (spans[k] as T).start < end; k++)
      if ((spans[k] as T).end > start) found.push(spans[k] as T);
    return found;
  };
}
