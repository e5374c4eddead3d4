/** Whether a stretch of segments is one whole ask: where it begins and ends, what parts it within, and what else shares its segments. */
import { WORDS } from '../ask-text.js';
import type { AskStretch, FoundCandidates } from './stretch.js';
import { ASK_BEGIN, ASK_INSIDE, COMPLAINT_BEGIN, COMPLAINT_INSIDE } from './chain.js';
import { indicator, boundedLogit, over, type Known } from './known.js';
import { GAPS, type Segment } from './segments.js';

/** Where it begins and ends, and what parts it within. */
export function edgeFeatures(
  known: Known,
  { read: { lang, sentences } }: FoundCandidates,
  segments: readonly Segment[],
  stretch: AskStretch,
): number[] {
  const { from, to, ask, complaint } = stretch,
    { chance } = known,
    first = segments[from] as Segment,
    next = segments[to + 1];
  let parted = 0,
    partedAt = from;
  for (let i = from + 1; i <= to; i++) {
    const begins = chance(i, ASK_BEGIN) + chance(i, COMPLAINT_BEGIN);
    if (begins > parted) [parted, partedAt] = [begins, i];
  }
  const words = WORDS[lang],
    opens = first.tokens[0]?.fold ?? '',
    second = first.tokens[1]?.fold ?? '';
  const opener = (word: string) =>
    words.ifs.has(word)
      ? 1
      : words.interrogatives.has(word)
        ? 2
        : words.governors.has(word)
          ? 3
          : words.clitics.has(word)
            ? 4
            : words.articles.has(word)
              ? 5
              : 0;
  return [
    boundedLogit(ask + complaint),
    boundedLogit(complaint / (ask + complaint + 1e-6)),
    boundedLogit(parted),
    partedAt === from ? -1 : GAPS.indexOf((segments[partedAt] as Segment).gap),
    partedAt === from ? 0 : Math.log(over(known.tokens, from, partedAt - 1) / over(known.tokens, partedAt, to)),
    to > from ? over(known.marks, from, to - 1) : 0,
    to > from ? over(known.sentences, from + 1, to) : 0,
    GAPS.indexOf(first.gap),
    next ? GAPS.indexOf(next.gap) : -1,
    indicator(words.coordinators.has(opens)),
    opener(words.coordinators.has(opens) ? second : opens),
    from / segments.length,
    Math.min(40, sentences.length),
    boundedLogit(from > 0 ? over(known.ask, from - 1, from - 1) : 0),
    boundedLogit(from > 0 ? over(known.complaint, from - 1, from - 1) : 0),
    boundedLogit(next ? over(known.ask, to + 1, to + 1) : 0),
    boundedLogit(next ? over(known.complaint, to + 1, to + 1) : 0),
    boundedLogit(chance(from, ASK_INSIDE) + chance(from, COMPLAINT_INSIDE)),
    indicator(first.opened),
    indicator((segments[to] as Segment).sentenceMarked),
  ];
}

/** How probable the likeliest longer and shorter stretches are that share segments with it, and the likeliest that crosses it. */
export function rivalFeatures(stretches: readonly AskStretch[], index: number): number[] {
  const { from, to } = stretches[index] as AskStretch;
  let longer = 0,
    shorter = 0,
    crossing = 0,
    within = 0;
  const look = (other: AskStretch) => {
    if (other.to < from || other.from > to) return;
    const p = other.ask + other.complaint;
    if (other.from <= from && other.to >= to) longer = Math.max(longer, p);
    else if (other.from >= from && other.to <= to) {
      shorter = Math.max(shorter, p);
      within += p;
    } else crossing = Math.max(crossing, p);
  };
  for (let k = index - 1; k >= 0 && from - (stretches[k] as AskStretch).from < NEAR; k--) look(stretches[k] as AskStretch);
  for (let k = index + 1; k < stretches.length && (stretches[k] as AskStretch).from <= to; k++) look(stretches[k] as AskStretch);
  return [boundedLogit(longer), boundedLogit(shorter), boundedLogit(crossing), within];
}
/** Furthest to the left that another is looked for, in segments. */
const NEAR = 12;
