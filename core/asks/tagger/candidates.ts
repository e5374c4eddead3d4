/**
 * Candidates for an ask: every stretch that the chain holds for one with some probability, and what the rules read elsewhere;
 * each with what speaks for and against its being one whole ask (evidence.ts), for the weighing (weigh.ts).
 */
import type { Span } from '../../contract.js';
import type { Row } from '../rows.js';
import { sumsOf, type Potentials } from './chain.js';
import { evidenceOf } from './evidence.js';
import type { Segment } from './segments.js';
import { likelySpans, type SpanChance } from './spans.js';
import { rulesOf, type AskCandidate, type AskStretch, type FoundCandidates } from './stretch.js';
import { windowOf } from './window.js';

/** @returns candidates in order of their first segment; they overlap, and at most one of those that do is an ask (choose.ts). */
export function candidatesOf(found: FoundCandidates, segments: readonly Segment[], potentials: Potentials): AskCandidate[] {
  if (segments.length === 0) return [];
  const sums = sumsOf(potentials),
    rules = rulesOf(found);
  const isOneItem = ({ from, to }: SpanChance) => !segments.slice(from + 1, to + 1).some(({ listed }) => listed);
  const spans = likelySpans(potentials, sums)
    .filter(isOneItem)
    .map((span): AskStretch => {
      const { start } = segments[span.from] as Segment,
        { end } = segments[span.to] as Segment;
      return { ...span, start, end, ruleOnly: false };
    });
  const stretches = [...spans, ...seenByRulesOnly(rules, spans, segments)].sort(
    (a, b) => a.from - b.from || a.start - b.start || a.to - b.to,
  );
  const near = windowOf(rules),
    evidence = evidenceOf(found, segments, sums, stretches);
  return stretches.map((stretch, k) => {
    const own = near(stretch).filter((rule) => isMostly(rule, stretch));
    const { start, end, from, to } = stretch;
    return { start, end, from, to, features: evidence(k, own), rules: own };
  });
}

/** What the rules read is elsewhere when at most this share of the shorter lies in a span that is likely enough. */
const ELSEWHERE = 0.3,
  LIKELY = 0.1;
const shared = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const isMostly = (rule: Span, span: Span) => shared(rule, span) > 0.5 * Math.min(rule.end - rule.start, span.end - span.start);

function seenByRulesOnly(rules: readonly Row[], spans: readonly AskStretch[], segments: readonly Segment[]): AskStretch[] {
  const taken = windowOf(spans.filter(({ ask, complaint }) => ask + complaint >= LIKELY)),
    reach = windowOf(segments.map(({ start, end }, index) => ({ start, end, index })));
  return rules.flatMap((rule): AskStretch[] => {
    if (rule.kind === 'rhetorical') return [];
    if (taken(rule).some((span) => shared(span, rule) > ELSEWHERE * Math.min(span.end - span.start, rule.end - rule.start))) return [];
    const inside = reach(rule),
      from = inside[0]?.index,
      to = inside.at(-1)?.index;
    return from === undefined || to === undefined
      ? []
      : [{ start: rule.start, end: rule.end, from, to, ask: 0, complaint: 0, ruleOnly: true }];
  });
}
