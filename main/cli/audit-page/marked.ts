/** A text with stretches of it marked, as HTML: everything of the text escaped, its line breaks kept by the style. */
import { escapeHtml } from '../../../core/channels/render.js';
import type { Span } from '../../../core/contract.js';

export interface Mark extends Span {
  /** Class names of ours. */
  readonly look: string;
  /** Stands behind the marked words; ours too. */
  readonly label: string;
}

/** Longest text drawn, in UTF-16 code units: a thread quoted ten times over is of no use on paper. */
const MOST_DRAWN = 8_000;

/** @param cut says how much of a long text was left out. */
export function markedHtml(text: string, marks: readonly Mark[], cut: (n: number) => string): string {
  const end = Math.min(text.length, MOST_DRAWN);
  const drawn = marks.filter((mark) => mark.start < mark.end && mark.end <= end);
  const cuts = [...new Set([0, end, ...drawn.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const pieces = cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] as number;
    const over = drawn.filter((mark) => mark.start <= from && mark.end >= to);
    const words = escapeHtml(text.slice(from, to));
    const labels = drawn.filter((mark) => mark.end === to).map(({ label }) => `<sup>${label}</sup>`);
    return `${over.length === 0 ? words : `<mark class="${over.map(({ look }) => look).join(' ')}">${words}</mark>`}${labels.join('')}`;
  });
  return `${pieces.join('')}${text.length > end ? ` ${escapeHtml(cut(text.length - end))}` : ''}`;
}
