/** What speaks for and against a stretch of segments being an ask, and for a kind of it: the words, the chain and the rules. */
import type { Span } from '../../contract.js';
import type { Row } from '../rows.js';
import type { AskStretch, FoundCandidates } from './stretch.js';
import { ASK_BEGIN, ASK_INSIDE, COMPLAINT_BEGIN, COMPLAINT_INSIDE } from './chain.js';
import { indicator, boundedLogit, over, type Known } from './known.js';
import type { Segment } from './segments.js';

/** Shorter messages than this lean on the rules the more, the shorter they are. */
const SHORT = 60;

const bounded = (x: number) => Math.max(-2, Math.min(4, x));
const shared = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** How many of the features the line of weighing reads, which come first. */
export const LINE = 41;

export function lineFeatures(
  known: Known,
  { read }: FoundCandidates,
  segments: readonly Segment[],
  stretch: AskStretch,
  rules: readonly Row[],
): number[] {
  const { from, to, ruleOnly } = stretch,
    { chance, words } = known,
    n = to - from + 1,
    ask = over(known.ask, from, to),
    complaint = over(known.complaint, from, to),
    tokens = over(known.tokens, from, to);
  let peak = 0;
  for (let i = from; i <= to; i++) peak = Math.max(peak, over(known.ask, i, i) + over(known.complaint, i, i));
  const likely = boundedLogit((ask + complaint) / n),
    felt = bounded(over(known.felt, from, to)),
    marked = (segments[to] as Segment).marked,
    marks = over(known.marks, 0, segments.length - 1) > 0;
  const askRule = rules.filter((r) => r.kind === 'question' || r.kind === 'request').sort((p, q) => q.confidence - p.confidence)[0],
    complaintRule = rules.find((r) => r.kind === 'complaint');
  const fit = (rule: Row | undefined) =>
    rule === undefined ? 0 : Math.log(shared(rule, stretch) / Math.max(rule.end - rule.start, stretch.end - stretch.start) + 0.05);
  const byRules = [
    askRule ? boundedLogit(askRule.confidence) + 1 : 0,
    indicator(askRule !== undefined),
    complaintRule ? boundedLogit(complaintRule.confidence) + 1 : 0,
    indicator(complaintRule !== undefined),
  ];
  const complaining = boundedLogit(complaint / (ask + complaint + 1e-6));
  const near = Math.max(0, Math.min(1, (SHORT - words) / (SHORT - 20)));
  return [
    1,
    likely,
    boundedLogit(peak),
    complaining,
    boundedLogit(chance(from, ASK_BEGIN) + chance(from, COMPLAINT_BEGIN)),
    boundedLogit(1 - chance(to + 1, ASK_INSIDE) - chance(to + 1, COMPLAINT_INSIDE)),
    indicator(marked),
    indicator(marks && !marked),
    Math.log(tokens),
    Math.log(words),
    indicator(tokens < 4),
    indicator(n > 3),
    ...byRules,
    indicator(askRule?.kind === 'request'),
    indicator(askRule?.kind === 'question'),
    indicator(rules.some((r) => r.kind === 'rhetorical')),
    felt,
    indicator(felt > 1),
    indicator(ruleOnly),
    indicator(ruleOnly && complaintRule !== undefined),
    indicator(read.lang === 'en'),
    indicator(from === 0),
    indicator(rules.filter((r) => r.kind !== 'complaint').length > 1),
    indicator(marked) * felt,
    fit(askRule),
    fit(complaintRule),
    near,
    near * likely,
    near * complaining,
    ...byRules.map((x) => near * x),
    near * felt,
    near * indicator(marked),
    near * indicator(ruleOnly),
    near * fit(askRule),
    near * fit(complaintRule),
  ];
}
