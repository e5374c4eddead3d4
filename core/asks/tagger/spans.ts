/**
 * Which stretches of segments may be one ask: exactly those and no more, with how probable the chain holds it. The likeliest
 * path alone would join two asks, or cut one in two, wherever that is only a little likelier.
 */
import { AFTER, ASK_BEGIN, ASK_INSIDE, COMPLAINT_BEGIN, COMPLAINT_INSIDE, STATES, type Potentials, type Sums } from './chain.js';

/** From the first to the last segment. */
export interface SpanChance {
  readonly from: number;
  readonly to: number;
  /** Probabilities that these are one question or request, and one complaint. */
  readonly ask: number;
  readonly complaint: number;
}

/** Least probability of a span that is looked at, and of one that may still grow; most segments of a span. */
const LEAST = 0.05,
  GROWS = 0.03,
  MOST = 24;

/** @returns spans in order of their first segment, then of their last. */
export function likelySpans({ n, emit, pass }: Potentials, { alpha, beta, logZ }: Sums): SpanChance[] {
  const ends = endsOf({ n, emit, pass }, beta);
  const spans: SpanChance[] = [];
  for (let from = 0; from < n; from++) {
    let ask = (alpha[from * STATES + ASK_BEGIN] as number) - logZ,
      complaint = (alpha[from * STATES + COMPLAINT_BEGIN] as number) - logZ;
    for (let to = from; to < Math.min(n, from + MOST); to++) {
      const [askState, complaintState] = to === from ? [ASK_BEGIN, COMPLAINT_BEGIN] : [ASK_INSIDE, COMPLAINT_INSIDE];
      if (to > from) {
        const table = pass(to),
          last = to - 1 === from;
        ask += (table[(last ? ASK_BEGIN : ASK_INSIDE) * STATES + ASK_INSIDE] as number) + (emit[to * STATES + ASK_INSIDE] as number);
        complaint +=
          (table[(last ? COMPLAINT_BEGIN : COMPLAINT_INSIDE) * STATES + COMPLAINT_INSIDE] as number) +
          (emit[to * STATES + COMPLAINT_INSIDE] as number);
      }
      const a = Math.exp(ask + (ends[to * STATES + askState] as number)),
        c = Math.exp(complaint + (ends[to * STATES + complaintState] as number));
      if (a + c >= LEAST) spans.push({ from, to, ask: a, complaint: c });
      // All spans from here on together are as probable as that it goes on at all.
      const on =
        Math.exp(ask + (beta[to * STATES + askState] as number)) + Math.exp(complaint + (beta[to * STATES + complaintState] as number));
      if (on - a - c < GROWS) break;
    }
  }
  return spans;
}

/** Logarithm of the sum over all ways to go on from a state at a segment without going on with its ask. */
function endsOf({ n, emit, pass }: Potentials, beta: Float64Array): Float64Array {
  const ends = new Float64Array(n * STATES);
  for (let i = 0; i < n - 1; i++) {
    const table = pass(i + 1);
    for (const r of [ASK_BEGIN, ASK_INSIDE, COMPLAINT_BEGIN, COMPLAINT_INSIDE]) {
      let most = -Infinity;
      const terms: number[] = [];
      for (const s of AFTER[r] as readonly number[]) {
        if (s === ASK_INSIDE || s === COMPLAINT_INSIDE) continue;
        const term = (table[r * STATES + s] as number) + (emit[(i + 1) * STATES + s] as number) + (beta[(i + 1) * STATES + s] as number);
        terms.push(term);
        most = Math.max(most, term);
      }
      ends[i * STATES + r] = most + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - most), 0));
    }
  }
  return ends;
}
