import type { Span } from '../contract.js';

/** Abbreviations whose full stop does not end a sentence (folded, without the stop). */
const ABBREVIATIONS = new Set(
  'sr sra srta sres dr dra d dña ud uds vd nº n no num art ref aprox tel telf pag pags etc ej lic ing mr mrs ms dr st vs eg ie approx'.split(
    ' ',
  ),
);

/** Nobody writes a longer sentence, in characters; what reads one may look at each pair of its words. A longer stretch is cut at a blank. */
const LONGEST = 1_500;
/** Longest indent and number of a list item, in characters. */
const LIST_NUMBER = 24;

const STRONG = /[.?!…]+["'»”)\]]*|\n+|;/gu;

/**
 * Splits a stretch of text into sentences: at runs of `.?!…` whatever the next case, at line ends
 * and semicolons, but not after abbreviations, inside numbers, after initials and list numbers, or at
 * the mark of a quotation that the sentence goes on after ("toca «¿La olvidaste?» y sigue los pasos").
 * @returns spans without surrounding white space, in order.
 */
export function sentencesOf(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const spans: Span[] = [];
  let start = within.start;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from] as string)) from++;
    while (to > from && /\s/.test(text[to - 1] as string)) to--;
    while (to - from > LONGEST) from = pushPart(from, to);
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  const pushPart = (from: number, to: number): number => {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const end = space > from ? space : from + LONGEST;
    spans.push({ start: from, end });
    let next = end;
    while (next < to && /\s/.test(text[next] as string)) next++;
    return next;
  };
  const part = text.slice(within.start, within.end);
  for (const m of part.matchAll(STRONG)) {
    const at = within.start + m.index;
    const end = at + m[0].length;
    if (m[0] === '.' && !endsSentence(text, at)) continue;
    if (m[0] !== ';' && !m[0].startsWith('\n') && end < within.end && /[\p{L}\p{N}]/u.test(text[end] as string)) continue;
    if (/["'»”]/u.test(m[0]) && /^,?\s\p{Ll}/u.test(text.slice(end, end + 3))) continue;
    push(end);
  }
  push(within.end);
  return spans;
}

/** "Nicholas E. Golovin", "J. A. Hobson", "1048 d.C.": a capital alone between names or within an abbreviation; "talla M. Gracias" ends a sentence. */
const INITIAL = /(?:(?:^|\s)\p{Lu}\p{Ll}+ |\p{L}\.\s?|^|\n)\p{Lu}$/u;
const isInitial = (text: string, stop: number) =>
  INITIAL.test(text.slice(Math.max(0, stop - 24), stop)) && (text[stop - 2] === '.' || /^\. ?\p{Lu}/u.test(text.slice(stop, stop + 3)));

/** "19,90.-€": strokes stand for no cents. */
const isPrice = (text: string, stop: number) => /^\d\.[-–—]$/.test(text.slice(stop - 1, stop + 2));

function endsSentence(text: string, stop: number): boolean {
  if (isPrice(text, stop)) return false;
  const before = /[\p{L}\p{N}º]{1,12}$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0].toLowerCase() ?? '';
  if (ABBREVIATIONS.has(before) || (before.length === 1 && isInitial(text, stop))) return false;
  // A list number stands near the start of its line; looking no further back keeps long lines linear.
  const head = text.slice(Math.max(0, stop - LIST_NUMBER), stop);
  const line = head.lastIndexOf('\n') + 1;
  return (line === 0 && stop > LIST_NUMBER) || !/^\s*\d{1,2}$/.test(head.slice(line));
}
