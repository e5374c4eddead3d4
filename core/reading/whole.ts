/** Times and amounts of a whole text, also in what its writer did not say himself: quoted history, a form's fields. */
import type { Span } from '../contract.js';
import { findAmounts, settled, type AmountMention, type ReadAmounts } from '../language/amounts.js';
import { findTimes, type TimeMention } from '../language/time.js';
import { readAmounts, times } from './annotations.js';
import type { Reading } from './reading.js';

/** @returns every expression of time in order; what stands in the sentences is told by them. Worked out once a reading. */
export const wholeTimes = (reading: Reading): readonly TimeMention[] => reading.once(readTimes);

/** @returns every amount in order, the `$` of each told by the whole text. Worked out once a reading. */
export const wholeAmounts = (reading: Reading): readonly AmountMention[] => reading.once(readWhole);

function readTimes(reading: Reading): readonly TimeMention[] {
  const { text, lang, context } = reading;
  const rest = outside(reading).flatMap((span) =>
    moved(findTimes(text.slice(span.start, span.end), lang, context.now, context.calendar), span),
  );
  return inOrder(reading.find(times), rest);
}

function readWhole(reading: Reading): readonly AmountMention[] {
  const { text, lang } = reading;
  const parts: ReadAmounts[] = reading.sentences.map((sentence) => {
    const read = sentence.get(readAmounts);
    return read.amounts.length === 0 ? read : { ...read, amounts: moved(read.amounts, sentence) };
  });
  const rest = outside(reading).flatMap((span) => moved(findAmounts(text.slice(span.start, span.end), lang), span));
  return inOrder(settled(parts), rest);
}

const moved = <T extends Span>(found: readonly T[], { start }: Span): readonly T[] =>
  found.map((one) => ({ ...one, start: one.start + start, end: one.end + start }));

/** The zones in which there is no sentence of the writer's own. */
function outside({ zones, sentences }: Reading): Span[] {
  const own = new Set(sentences.map(({ zone }) => zone));
  return zones.filter((zone) => !own.has(zone));
}

const inOrder = <T extends Span>(own: readonly T[], rest: readonly T[]): readonly T[] =>
  rest.length === 0 ? own : [...own, ...rest].sort((a, b) => a.start - b.start);
