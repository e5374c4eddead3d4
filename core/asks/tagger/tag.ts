/** The asks of a message of several sentences: tagged, weighed, trimmed to what makes sense alone. */
import type { AnswerType } from '../../contract.js';
import { isNote } from '../note.js';
import type { Row } from '../rows.js';
import { isContact } from '../phatic.js';
import { WORDS } from '../ask-text.js';
import { candidatesOf, rulesOf, type AskCandidate, type FoundCandidates } from './candidates.js';
import { emissionsOf, potentialsOf } from './model.js';
import { readSegments } from './read.js';
import type { Segment } from './segments.js';
import { weighTags } from './weigh.js';
import { windowOf } from './window.js';

/** Least probability of being an ask at which a candidate is one: precision and recall balance there on sets left out. */
const LEAST = 0.48;

/** The same where it is the only one. */
const ONLY = 0.25;
/** Least share of a complaint in that probability at which it is one: as many complaints are found as are taken for one. */
const FELT = 0.38;

/** What the tagger was fitted to: three weights to a bucket, the chain's passes, the weighing's rows. Absent: the fitted ones. */
export interface TaggerModel {
  readonly weights: Float32Array;
  readonly pass: readonly (readonly number[])[];
  readonly weighing: readonly (readonly number[])[];
}

/** @returns the rows of a message, in order of position. */
export function taggedRows(found: FoundCandidates, model?: TaggerModel): Row[] {
  const { segments, features } = readSegments(found.read, rulesOf(found));
  const candidates = candidatesOf(found, segments, potentialsOf(segments, emissionsOf(features, model?.weights), model?.pass));
  const weighed = candidates.map((candidate) => ({ candidate, classes: weighTags(candidate.features, model?.weighing) }));
  if (isNote(found.read)) return noteRows(weighed, segments, found);
  const sure = weighed.filter(({ classes }) => likelihood(classes) >= LEAST);
  // Whoever writes several sentences wants something: where nothing is likely enough, the likeliest is possible.
  const best = weighed.reduce<Weighed | undefined>(
    (most, w) => (likelihood(w.classes) >= Math.max(ONLY, likelihood(most?.classes ?? [1])) ? w : most),
    undefined,
  );
  const rows = (sure.length > 0 || best === undefined ? sure : [best]).flatMap((w) => rowOf(w, segments, found));
  const taken = windowOf(rows);
  return [...rows, ...found.asks.filter((ask) => (ask.kind === 'rhetorical' || ask.via.includes('until-when')) && taken(ask).length === 0)];
}

/** In a note: least likelihood at which the tagger adds a row beside the rules' (a fault is told in few words, an ask has its forms), and at which it lets a row of the rules stand. */
const ADDED = { ask: 0.75, complaint: 0.55 },
  STANDS = 0.1;

/** Of a note the rules' rows, but those that the tagger is sure are none, and beside them what it alone is sure of. */
function noteRows(weighed: readonly Weighed[], segments: readonly Segment[], found: FoundCandidates): Row[] {
  const kept = withoutDoubles(standing(weighed, found)),
    taken = windowOf(kept);
  const added = weighed
    .filter(({ candidate }) => taken(candidate).length === 0)
    .flatMap((w) =>
      rowOf(w, segments, found).filter(({ kind, confidence }) => confidence >= (kind === 'complaint' ? ADDED.complaint : ADDED.ask)),
    );
  return [...kept, ...added];
}

function standing(weighed: readonly Weighed[], found: FoundCandidates): Row[] {
  const likely = windowOf(weighed.map(({ candidate: { start, end }, classes }) => ({ start, end, p: likelihood(classes) })));
  return rulesOf(found).filter((row) => {
    const over = likely(row);
    return row.kind === 'rhetorical' || over.length === 0 || over.some(({ p }) => p >= STANDS);
  });
}

/** "Why does it stop?" names a fault and asks: where only its words make it a complaint as well, it is one row, the question. */
function withoutDoubles(rows: readonly Row[]): readonly Row[] {
  const asked = windowOf(rows.filter(({ kind }) => kind === 'question' || kind === 'request'));
  return rows.filter((row) => {
    const over = asked(row);
    return row.kind !== 'complaint' || row.confidence >= ALSO || !over.some((ask) => isSame(ask, row));
  });
}
/** A complaint as sure as this stands beside a question of the same words (in posts both are meant), which must share this part. */
const ALSO = 0.55,
  SAME = 0.8;
const isSame = (a: Row, b: Row) => Math.min(a.end, b.end) - Math.max(a.start, b.start) > SAME * Math.max(a.end - a.start, b.end - b.start);

interface Weighed {
  readonly candidate: AskCandidate;
  readonly classes: readonly number[];
}
const likelihood = ([none = 1]: readonly number[]) => 1 - none;

function rowOf({ candidate, classes }: Weighed, segments: readonly Segment[], found: FoundCandidates): Row[] {
  const [, question = 0, request = 0, complaint = 0] = classes;
  const confidence = likelihood(classes);
  const { start, end } = edges(candidate, segments, found);
  if (isContact(found.read.text.slice(start, end), found.read.lang) || announcesList(found.read.text, { start, end })) return [];
  const felt = complaint > FELT * confidence;
  const rule = candidate.rules
    .filter((r) => (felt ? r.kind === 'complaint' : r.kind === 'question' || r.kind === 'request'))
    .sort((a, b) => b.confidence - a.confidence)[0];
  const via = ['tagger', ...(rule?.via ?? [])];
  if (felt) return [{ start, end, kind: 'complaint', confidence, expects: ['ack'], via }];
  const kind = rule?.kind ?? (request > question ? 'request' : 'question');
  return [{ start, end, kind, confidence, expects: rule?.expects ?? defaultExpects(kind), via }];
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
  return {
    start: openedAt(message, first + (LIST_MARK.exec(message.slice(first, first + 8))?.[0].length ?? 0)),
    end: closedAt(message, end),
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
