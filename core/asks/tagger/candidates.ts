/**
 * Candidates for an ask: the stretches of the likeliest path through the chain, leaning to recall, and what the rules read
 * elsewhere; each with what speaks for and against it, for the weighing (weigh.ts).
 */
import type { Span } from '../../contract.js';
import type { AskSentence, AskText } from '../ask-text.js';
import { complaintEvidence } from '../complaints.js';
import type { Row } from '../rows.js';
import { ASK_BEGIN, ASK_INSIDE, bestPath, COMPLAINT_BEGIN, COMPLAINT_INSIDE, STATES, sumsOf, type Potentials } from './chain.js';
import type { Segment } from './segments.js';
import { windowOf } from './window.js';

/** How far the path leans: towards any ask, towards a new one instead of more of the last, towards complaints. */
const LEAN = { ask: 0.8, begin: 1, complaint: 0.5 } as const;

/** A message with what the rules read in it. */
export interface FoundCandidates {
  readonly read: AskText;
  readonly asks: readonly Row[];
  readonly complaints: readonly Row[];
}

/** @returns all that the rules read, in order of position. */
export const rulesOf = ({ asks, complaints }: Pick<FoundCandidates, 'asks' | 'complaints'>): Row[] =>
  [...asks, ...complaints].sort((a, b) => a.start - b.start);

export interface AskCandidate extends Span {
  /** First and last segment. */
  readonly from: number;
  readonly to: number;
  readonly features: readonly number[];
  /** What the rules read in it. */
  readonly rules: readonly Row[];
}

/** @returns candidates in order of position, none overlapping much with another. */
export function candidatesOf(found: FoundCandidates, segments: readonly Segment[], potentials: Potentials): AskCandidate[] {
  if (segments.length === 0) return [];
  const evidence = evidenceOf(found, segments, potentials);
  const rules = rulesOf(found);
  const near = windowOf(rules),
    spans = pathSpans(segments, potentials).map((span) => ({
      ...span,
      start: (segments[span.from] as Segment).start,
      end: (segments[span.to] as Segment).end,
    }));
  const candidates = spans.map((span) =>
    candidate(
      evidence,
      span,
      near(span).filter((rule) => isMostly(rule, span)),
      false,
    ),
  );
  const [taken, beside, reach] = [
    windowOf(spans),
    windowOf(rules),
    windowOf(segments.map((s, index) => ({ start: s.start, end: s.end, index }))),
  ];
  for (const rule of rules) {
    if (
      rule.kind === 'rhetorical' ||
      taken(rule).some((span) => shared(span, rule) > ELSEWHERE * Math.min(span.end - span.start, rule.end - rule.start))
    )
      continue;
    const inside = reach(rule),
      from = inside[0]?.index,
      to = inside.at(-1)?.index;
    if (from === undefined || to === undefined) continue;
    candidates.push(
      candidate(
        evidence,
        { start: rule.start, end: rule.end, from, to },
        beside(rule).filter((other) => isMostly(other, rule)),
        true,
      ),
    );
  }
  return candidates.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What the rules read is elsewhere when at most this share of the shorter lies in a candidate. */
const ELSEWHERE = 0.3;
const shared = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const isMostly = (rule: Span, span: Span) => shared(rule, span) > 0.5 * Math.min(rule.end - rule.start, span.end - span.start);

function pathSpans(segments: readonly Segment[], { n, emit, pass }: Potentials): { from: number; to: number }[] {
  const leaning = Float64Array.from(emit);
  for (let i = 0; i < segments.length; i++) {
    for (const state of [ASK_BEGIN, ASK_INSIDE, COMPLAINT_BEGIN, COMPLAINT_INSIDE]) {
      const more =
        LEAN.ask + (state >= COMPLAINT_BEGIN ? LEAN.complaint : 0) + (state === ASK_BEGIN || state === COMPLAINT_BEGIN ? LEAN.begin : 0);
      leaning[i * STATES + state] = (leaning[i * STATES + state] as number) + more;
    }
  }
  const spans: { from: number; to: number }[] = [];
  bestPath({ n, emit: leaning, pass }).forEach((label, i) => {
    if (label === ASK_BEGIN || label === COMPLAINT_BEGIN) spans.push({ from: i, to: i });
    else if (label === ASK_INSIDE || label === COMPLAINT_INSIDE) (spans.at(-1) as { to: number }).to = i;
  });
  return spans;
}

interface Evidence {
  readonly found: FoundCandidates;
  readonly segments: readonly Segment[];
  readonly chance: (i: number, state: number) => number;
  readonly words: number;
  readonly marks: boolean;
  readonly sentencesIn: (span: Span) => readonly AskSentence[];
}

function evidenceOf(found: FoundCandidates, segments: readonly Segment[], potentials: Potentials): Evidence {
  const { alpha, beta, logZ } = sumsOf(potentials);
  return {
    found,
    segments,
    words: Math.min(
      MOST_WORDS,
      segments.reduce((n, s) => n + s.tokens.length, 0),
    ),
    marks: segments.some((s) => s.marked),
    sentencesIn: sentencesIn(found.read.sentences),
    chance: (i, state) =>
      i < segments.length ? Math.exp((alpha[i * STATES + state] as number) + (beta[i * STATES + state] as number) - logZ) : 0,
  };
}

/** What the length of a message says is known up to this many words: nearly none that the weighing was fitted on is longer. */
const MOST_WORDS = 120;

/** Finds the sentences of a span by halving. */
function sentencesIn(all: readonly AskSentence[]): (span: Span) => readonly AskSentence[] {
  return ({ start, end }) => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((all[mid] as AskSentence).end <= start) low = mid + 1;
      else high = mid;
    }
    let to = low;
    while (to < all.length && to < low + MOST && (all[to] as AskSentence).start < end) to++;
    return all.slice(low, to);
  };
}
/** No ask has more sentences. */
const MOST = 32;

const logit = (p: number) => Math.max(-6, Math.min(6, Math.log((p + 1e-4) / (1 - p + 1e-4))));
const bounded = (x: number) => Math.max(-2, Math.min(4, x));
const flag = (on: boolean) => (on ? 1 : 0);

/** Shorter messages than this lean on the rules the more, the shorter they are. */
const SHORT = 60;

interface Reach extends Span {
  readonly from: number;
  readonly to: number;
}

function candidate(evidence: Evidence, { start, end, from, to }: Reach, rules: readonly Row[], ruleOnly: boolean): AskCandidate {
  const { found, segments, chance, words, marks } = evidence;
  let ask = 0,
    complaint = 0,
    peak = 0,
    tokens = 0;
  for (let i = from; i <= to; i++) {
    const a = chance(i, ASK_BEGIN) + chance(i, ASK_INSIDE),
      c = chance(i, COMPLAINT_BEGIN) + chance(i, COMPLAINT_INSIDE);
    ask += a;
    complaint += c;
    peak = Math.max(peak, a + c);
    tokens += (segments[i] as Segment).tokens.length;
  }
  const n = to - from + 1,
    likely = logit((ask + complaint) / n),
    { text, lang } = found.read,
    felt = bounded(complaintEvidence(text, evidence.sentencesIn({ start, end }), { start, end }, lang).score);
  const marked = (segments[to] as Segment).marked;
  const askRule = rules.filter((r) => r.kind === 'question' || r.kind === 'request').sort((p, q) => q.confidence - p.confidence)[0],
    complaintRule = rules.find((r) => r.kind === 'complaint');
  const fit = (rule: Row | undefined) =>
    rule === undefined ? 0 : Math.log(shared(rule, { start, end }) / Math.max(rule.end - rule.start, end - start) + 0.05);
  const byRules = [
    askRule ? logit(askRule.confidence) + 1 : 0,
    flag(askRule !== undefined),
    complaintRule ? logit(complaintRule.confidence) + 1 : 0,
    flag(complaintRule !== undefined),
  ];
  const complaining = logit(complaint / (ask + complaint + 1e-6));
  const near = Math.max(0, Math.min(1, (SHORT - words) / (SHORT - 20)));
  const features = [
    1,
    likely,
    logit(peak),
    complaining,
    logit(chance(from, ASK_BEGIN) + chance(from, COMPLAINT_BEGIN)),
    logit(1 - chance(to + 1, ASK_INSIDE) - chance(to + 1, COMPLAINT_INSIDE)),
    flag(marked),
    flag(marks && !marked),
    Math.log(tokens),
    Math.log(words),
    flag(tokens < 4),
    flag(n > 3),
    ...byRules,
    flag(askRule?.kind === 'request'),
    flag(askRule?.kind === 'question'),
    flag(rules.some((r) => r.kind === 'rhetorical')),
    felt,
    flag(felt > 1),
    flag(ruleOnly),
    flag(ruleOnly && complaintRule !== undefined),
    flag(lang === 'en'),
    flag(from === 0),
    flag(rules.filter((r) => r.kind !== 'complaint').length > 1),
    flag(marked) * felt,
    fit(askRule),
    fit(complaintRule),
    near,
    near * likely,
    near * complaining,
    ...byRules.map((x) => near * x),
    near * felt,
    near * flag(marked),
    near * flag(ruleOnly),
    near * fit(askRule),
    near * fit(complaintRule),
  ];
  return { start, end, from, to, features, rules };
}
