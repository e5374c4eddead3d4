/** The asks of a note (note.ts): what the rules read stands unless the tagger is sure that nothing asks there, and it adds what it is sure of. */
import type { Span } from '../../contract.js';
import { isPublic } from '../note.js';
import type { Row } from '../rows.js';
import { chosenOf } from './cut.js';
import { announcesList, rowOf } from './row-of.js';
import type { Segment } from './segments.js';
import { rulesOf, type FoundCandidates } from './stretch.js';
import { likelihood, type Limits, type WeighedCandidate } from './weigh.js';
import { windowOf } from './window.js';

/** In a note: least likelihood at which the tagger adds a row beside the rules' (a fault is told in few words, an ask has its forms), and at which it lets a row of the rules stand. */
const ADDED = { ask: 0.9, complaint: 0.55 },
  STANDS = { ask: 0.12, complaint: 0.02 };

/** Of a note the rules' rows, but those that the tagger is sure are none, and beside them what it alone is sure of. */
export function noteRows(
  weighed: readonly WeighedCandidate[],
  segments: readonly Segment[],
  found: FoundCandidates,
  limits: Limits,
): Row[] {
  const likely = chosenOf(weighed, limits.least);
  const kept = joined(withoutDoubles(standing(weighed, found), isPublic(found.read)), likely, (w) => rowOf(w, segments, found, limits)),
    taken = windowOf(kept);
  const added = likely
    .filter(({ candidate }) => taken(candidate).length === 0)
    .flatMap((w) =>
      rowOf(w, segments, found, limits).filter(
        ({ kind, confidence }) => confidence >= (kind === 'complaint' ? ADDED.complaint : ADDED.ask),
      ),
    );
  return [...kept, ...added];
}

/** Log odds of being cut well from which what the rules read in parts is one ask. */
const ONE_ASK = 1;
/** Evidence that a part without a verb or a mark of its own has: it lives on its neighbour. */
const BORROWED: ReadonlySet<string> = new Set(['inherited-mark', 'model', 'model-against']);

/** A condition, a fault that is named, or words that only share their neighbour's mark: by themselves they ask for nothing. */
const isPart = (row: Row) =>
  row.kind === 'complaint' ? !isResented(row) : row.via.includes('and-if') || row.via.every((name) => BORROWED.has(name));

/** "And if it comes late | I want my money back": an ask and what the rules read of its other parts are one row, when it is well cut. */
function joined(
  rows: readonly Row[],
  likely: readonly WeighedCandidate[],
  toRows: (w: WeighedCandidate) => readonly Row[],
): readonly Row[] {
  const near = windowOf(rows),
    parts = new Set<Row>();
  const wholes = likely.flatMap((w) => {
    const own = w.whole < ONE_ASK ? [] : near(w.candidate).filter((row) => row.kind !== 'rhetorical' && isMostlyIn(row, w.candidate));
    if (own.length < 2 || own.filter((row) => !isPart(row)).length > 1) return [];
    // "I have waited an hour, what is the delay?": a complaint does not take in the question beside it.
    const whole = toRows(w);
    if (whole.some(({ kind }) => kind === 'complaint') && own.some(({ kind }) => kind !== 'complaint')) return [];
    for (const row of own) parts.add(row);
    return whole;
  });
  return [...rows.filter((row) => !parts.has(row)), ...wholes].sort((a, b) => a.start - b.start);
}
const isMostlyIn = (inner: Span, outer: Span) =>
  Math.min(inner.end, outer.end) - Math.max(inner.start, outer.start) > 0.5 * (inner.end - inner.start);

function standing(weighed: readonly WeighedCandidate[], found: FoundCandidates): Row[] {
  const likely = windowOf(weighed.map(({ candidate: { start, end }, classes }) => ({ start, end, p: likelihood(classes) })));
  return conditionsJoined(
    rulesOf(found).filter((row) => !announcesList(found.read.text, row)),
    found.read.text,
  ).filter((row) => {
    const over = likely(row);
    return (
      row.kind === 'rhetorical' ||
      over.length === 0 ||
      over.some(({ p }) => p >= (row.kind === 'complaint' ? STANDS.complaint : STANDS.ask))
    );
  });
}

/** "And if it comes late | I want my money back": a condition without a mark is a part of the ask right after it. */
function conditionsJoined(rows: readonly Row[], text: string): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const isCondition =
      last?.via.includes('and-if') === true && row.kind !== 'complaint' && /^[\s,;]{0,3}$/.test(text.slice(last.end, row.start));
    if (last && isCondition) joined[joined.length - 1] = { ...row, start: last.start };
    else joined.push(row);
  }
  return joined;
}

/**
 * "Why does it stop?" names a fault and asks: it is one row, the question. Where it is told how bad that is, or how long it has been
 * so, both are meant; and in a post to all where it complains surely, for the answer and the apology that others read.
 */
function withoutDoubles(rows: readonly Row[], isPost: boolean): readonly Row[] {
  const asked = windowOf(rows.filter(({ kind }) => kind === 'question' || kind === 'request'));
  return rows.filter((row) => {
    const over = asked(row);
    return row.kind !== 'complaint' || (row.confidence >= ALSO && (isPost || isResented(row))) || !over.some((ask) => isSame(ask, row));
  });
}
/** A complaint as sure as this stands beside a question of the same words, which must share this part. */
const ALSO = 0.55,
  SAME = 0.8;
const isResented = ({ via }: Row) => via.includes('evaluation') || via.includes('waiting');
const isSame = (a: Row, b: Row) => Math.min(a.end, b.end) - Math.max(a.start, b.start) > SAME * Math.max(a.end - a.start, b.end - b.start);
