/** One line cut into sentences, as every reader of a text sees them: links do not cut, list marks stand outside. */
import type { Span } from '../contract.js';
import { maskAddresses } from '../text/mask.js';
import { sentencesOf } from '../text/sentences.js';
import type { TextRole } from './reading.js';

export interface CutSentence extends Span {
  /** Length of the list mark that stands before it, 0 for none. */
  readonly mark: number;
  /** The number of the mark. */
  readonly number: number | null;
}

/** "3) 38 €", "4. Viernes"; "12.5 kg" and "3-5 días" are none. */
const LIST_NUMBER = /^(\d{1,2})(?:\s{0,3}[)º]+\s{0,8}|\s?\.{1,3}(?:\s{1,8}|(?=\D|$))|\s?-+\s{0,8}(?=\D|$))/u;
const BULLET = /^[-–—•·*]\s{1,8}/u;

/** @returns the sentences of a line in order, with offsets into it. */
export function cutLine(line: string, role: TextRole): CutSentence[] {
  const masked = maskAddresses(line);
  const spans = sentencesOf(masked);
  return (role === 'draft' ? spans.flatMap((span) => beforeQuestion(masked, span)) : spans)
    .flatMap((span) => withoutMark(line, span))
    .filter(({ start, end }) => !REST.test(line.slice(start, end)));
}

/** The stop after a closing mark: «¿Qué?». */
const REST = /^[.;»”")\]]{1,8}$/u;

function withoutMark(line: string, { start, end }: Span): CutSentence[] {
  const head = line.slice(start, Math.min(end, start + 32));
  const number = LIST_NUMBER.exec(head);
  const mark = (number ?? BULLET.exec(head))?.[0].length ?? 0;
  if (start + mark >= end) return [];
  return [{ start: start + mark, end, mark, number: number ? Number(number[1]) : null }];
}

/** In a draft a question that follows a statement without a stop between them is a sentence of its own: "Claro ¿me manda una foto?". */
function beforeQuestion(line: string, { start, end }: Span): Span[] {
  const at = line.indexOf('¿', start + 1);
  if (at < 0 || at >= end || !/[\p{L}\p{N})]\s{0,8}$/u.test(line.slice(Math.max(start, at - 9), at))) return [{ start, end }];
  let to = at;
  while (to > start && line[to - 1] === ' ') to--;
  return [
    { start, end: to },
    { start: at, end },
  ];
}
