/** A space lost after a stop or a comma: "ya está enviado.Le llegará", "sorry about that,we'll fix it". */

export interface SpacingHit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Words on both sides of a mark; a capital after a stop, so that "ver.html" and "p.ej." are none. */
const STUCK = /(?<![\p{L}\d@/._-])(\p{L}[\p{L}'’]{1,30})([.!?…]|[,;:])(\p{L}[\p{L}'’]{0,30})(?![\p{L}\d@/._-])/gu;

/** @param has whether the dictionary has a word. */
export function* stuckStops(text: string, has: (word: string) => boolean): Generator<SpacingHit> {
  for (const match of text.matchAll(STUCK)) {
    const [whole, before = '', mark = '', after = ''] = match;
    const stop = !/[,;:]/.test(mark);
    // A stop wants a small letter before and a capital word after: "S.A.Norte", "Node.js" are names.
    if (stop ? !/\p{Ll}$/u.test(before) || !/^\p{Lu}(?:\p{Ll}|['’]|$)/u.test(after) : mark === ':' && before.length < 3) continue;
    if (!has(before) || !has(after)) continue;
    yield { start: match.index, end: match.index + whole.length, replacement: `${before}${mark} ${after}` };
  }
}
