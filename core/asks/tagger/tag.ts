/** The asks of a message of several sentences: tagged, weighed, trimmed to what makes sense alone. */
import type { AnswerType, Span } from '../../contract.js';
import { isNote, isPublic } from '../note.js';
import type { Row } from '../rows.js';
import { isContact } from '../phatic.js';
import { WORDS } from '../ask-text.js';
import { candidatesOf } from './candidates.js';
import { chosen } from './choose.js';
import { emissionsOf, potentialsOf } from './model.js';
import { readSegments } from './read.js';
import type { Segment } from './segments.js';
import { rulesOf, type AskCandidate, type FoundCandidates } from './stretch.js';
import { weighTags, type Weighing, type Weights } from './weigh.js';
import { LIMITS } from './weights.js';
import { windowOf } from './window.js';

/** Where the line is drawn on what the weighing says; chosen on sets that it was not fitted on (test/fit/asks/limits.ts). */
export interface Limits {
  /** Least probability of being an ask at which a candidate is one: precision and recall balance there. */
  readonly least: number;
  /** Least share of a complaint in that probability at which it is one: as many complaints are found as are taken for one. */
  readonly felt: number;
}

/** Least probability where nothing else in a message of several sentences is likely enough. */
const ONLY = 0.3;
/** A candidate is cut otherwise where that is better by so much, in log odds. */
const BETTER_CUT = 1.5;

/** What the tagger was fitted to: three weights to a bucket, the chain's passes, the weighing, its limits. Absent: the fitted ones. */
export interface TaggerModel {
  readonly weights: Float32Array;
  readonly pass: readonly (readonly number[])[];
  readonly weighing: Weighing;
  readonly limits: Limits;
}

/** @returns the rows of a message, in order of position. */
export function taggedRows(found: FoundCandidates, model?: TaggerModel): Row[] {
  const { segments, features } = readSegments(found.read, rulesOf(found));
  const candidates = candidatesOf(found, segments, potentialsOf(segments, emissionsOf(features, model?.weights), model?.pass));
  const weighed = candidates.map((candidate): WeighedCandidate => ({ candidate, ...weighTags(candidate.features, model?.weighing) }));
  return chosenRows(found, segments, weighed, model?.limits ?? LIMITS);
}

/** @returns what of the weighed candidates is an ask, each with its edges and kind. */
export function chosenRows(
  found: FoundCandidates,
  segments: readonly Segment[],
  weighed: readonly WeighedCandidate[],
  limits: Limits,
): Row[] {
  if (isNote(found.read)) return noteRows(weighed, segments, found, limits);
  const sure = chosenOf(weighed, limits.least);
  // Whoever writes several sentences wants something: where nothing is likely enough, the likeliest is possible.
  const best = weighed.reduce<WeighedCandidate | undefined>(
    (most, w) => (likelihood(w.classes) >= Math.max(ONLY, likelihood(most?.classes ?? [1])) ? w : most),
    undefined,
  );
  const rows = (sure.length > 0 || best === undefined ? sure : [best]).flatMap((w) => rowOf(w, segments, found, limits));
  const taken = windowOf(rows),
    items = itemStarts(segments);
  return [
    ...rows,
    ...found.asks.filter(
      (ask) =>
        (ask.kind === 'rhetorical' || ask.via.includes('until-when') || (rows.length > 0 && items.has(ask.start))) &&
        taken(ask).length === 0,
    ),
  ];
}

/** Where a further item of a list in the running text begins: what its first item is, asked, it is too. */
const itemStarts = (segments: readonly Segment[]): ReadonlySet<number> =>
  new Set(segments.flatMap(({ listed, start }) => (listed ? [start] : [])));

/** Those that share no segment, the likeliest together; each then cut where it most likely begins and ends. */
function chosenOf(weighed: readonly WeighedCandidate[], least: number): WeighedCandidate[] {
  const list = chosen(
    weighed.map(({ candidate }) => candidate),
    weighed.map(({ classes }) => likelihood(classes)),
    least,
  ).map((k) => weighed[k] as WeighedCandidate);
  let last = -1;
  return list.map((w, i) => {
    const cut = bestCut(weighed, w, last, list[i + 1]?.candidate.from ?? Infinity);
    last = cut.candidate.to;
    return { ...cut, classes: kindOf(w.classes, cut.classes) };
  });
}

/** @returns probabilities: that it is an ask as the chosen says, which kind as its better cut says. */
function kindOf(chosen: readonly number[], cut: readonly number[]): number[] {
  const by = likelihood(chosen) / likelihood(cut);
  return cut.map((p, k) => (k === 0 ? 1 - likelihood(chosen) : by * p));
}

/** @returns the best cut of those that share segments with a chosen one, and none with the chosen before and after it. */
function bestCut(weighed: readonly WeighedCandidate[], of: WeighedCandidate, after: number, before: number): WeighedCandidate {
  let best = of,
    most = of.whole + BETTER_CUT;
  for (const other of weighed) {
    const { from, to } = other.candidate;
    if (to < of.candidate.from || from > of.candidate.to || from <= after || to >= before) continue;
    if (other.whole <= most || 2 * likelihood(other.classes) < likelihood(of.classes)) continue;
    best = other;
    most = other.whole;
  }
  return best;
}

/** In a note: least likelihood at which the tagger adds a row beside the rules' (a fault is told in few words, an ask has its forms), and at which it lets a row of the rules stand. */
const ADDED = { ask: 0.9, complaint: 0.55 },
  STANDS = 0.02;

/** Of a note the rules' rows, but those that the tagger is sure are none, and beside them what it alone is sure of. */
function noteRows(weighed: readonly WeighedCandidate[], segments: readonly Segment[], found: FoundCandidates, limits: Limits): Row[] {
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
  return rulesOf(found).filter((row) => {
    const over = likely(row);
    return row.kind === 'rhetorical' || over.length === 0 || over.some(({ p }) => p >= STANDS);
  });
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

/** A candidate with what the weighing says of it. */
export interface WeighedCandidate extends Weights {
  readonly candidate: AskCandidate;
}
const likelihood = ([none = 1]: readonly number[]) => 1 - none;

function rowOf({ candidate, classes }: WeighedCandidate, segments: readonly Segment[], found: FoundCandidates, limits: Limits): Row[] {
  const [, question = 0, request = 0, complaint = 0] = classes;
  const confidence = likelihood(classes);
  const { start, end } = edges(candidate, segments, found);
  if (isContact(found.read.text.slice(start, end), found.read.lang) || announcesList(found.read.text, { start, end })) return [];
  const plain = ownQuestion(candidate, found);
  if (plain) return [{ ...plain, confidence, via: ['tagger', ...plain.via] }];
  const felt = complaint > limits.felt * confidence;
  const rule = candidate.rules
    .filter((r) => (felt ? r.kind === 'complaint' : r.kind === 'question' || r.kind === 'request'))
    .sort((a, b) => b.confidence - a.confidence)[0];
  const via = ['tagger', ...(rule?.via ?? [])];
  if (felt) return [{ start, end, kind: 'complaint', confidence, expects: ['ack'], via }];
  const kind = rule?.kind ?? (request > question ? 'request' : 'question');
  return [{ start, end, kind, confidence, expects: rule?.expects ?? defaultExpects(kind), via }];
}

/** Least confidence of a question that its mark and its words make one beyond doubt. */
const PLAIN = 0.95;

/** "I shall not buy here again. What are you going to do?": of what is told and a plain question after it, the question is the ask. */
function ownQuestion({ start, rules }: AskCandidate, { read: { text } }: FoundCandidates): Row | undefined {
  const last = rules.at(-1);
  if (last?.kind !== 'question' || last.confidence < PLAIN || !last.via.includes('mark')) return undefined;
  return rules.every(({ kind }) => kind === 'question') && /[.!…]\s{1,3}$/.test(text.slice(Math.max(start, last.start - 4), last.start))
    ? last
    : undefined;
}

const defaultExpects = (kind: Row['kind']): readonly AnswerType[] => (kind === 'request' ? ['action'] : ['polarity']);

/** Without greetings and connectives before it; with the question marks around it. */
function edges(
  { start, end, from, to }: AskCandidate,
  segments: readonly Segment[],
  { read: { text: message, lang } }: FoundCandidates,
): { start: number; end: number } {
  const tokens = segments.slice(from, to + 1).flatMap((s) => s.tokens);
  const { leadIn, coordinators } = WORDS[lang];
  let at = tokens.findIndex((t) => t.start >= start && !leadIn.has(t.fold) && !coordinators.has(t.fold));
  if (at < 0) at = 0;
  const first = at === 0 ? start : Math.max(start, tokens[at]?.start ?? start);
  // "(b) how long it takes and (c) …": the word that joins the next item is no part of this one.
  const last = tokens.findLast((t) => t.end <= end),
    joins = last !== undefined && last.end === end && last.start > first && coordinators.has(last.fold);
  const closed = joins ? (tokens.findLast((t) => t.end < last.start)?.end ?? end) : end;
  return {
    start: openedAt(message, first + (LIST_MARK.exec(message.slice(first, first + 8))?.[0].length ?? 0)),
    end: closedAt(message, closed),
  };
}

/** "1.", "b)", "- ": a mark of a list is no part of what it asks. */
const LIST_MARK = /^(?:\(?(?:\d{1,2}|[a-h])[.)º]+|[-•*–])\s+/u;

/** "A few things about my order:" and then a list: what is asked stands in the list. */
function announcesList(message: string, { start, end }: { start: number; end: number }): boolean {
  if (
    message[end - 1] === '?' ||
    !/^[.:…]{0,6}(?![.:…])[^\S\n]{0,8}\n\s{0,8}(?!\s)(?:\(?(?:\d{1,2}|[a-h])[.)º]|[-•*–]\s)/u.test(message.slice(end, end + 16))
  )
    return false;
  return !/(?:^|\n)\s{0,8}(?!\s)(?:\(?(?:\d{1,2}|[a-h])[.)º]{1,2}|[-•*–])\s{1,8}$/u.test(message.slice(Math.max(0, start - 16), start));
}

/** Takes an opening mark right before it into the span. */
function openedAt(text: string, at: number): number {
  let i = at;
  while (i > 0 && '¿¡'.includes(text[i - 1] as string)) i--;
  return i;
}

/** Takes closing marks right after it into the span. */
function closedAt(text: string, at: number): number {
  let i = at;
  while (i < text.length && /[)"'»” ]/.test(text[i] as string) && i - at < 3) i++;
  let end = i;
  while (end < text.length && '?!'.includes(text[end] as string)) end++;
  return end > i ? end : at;
}
