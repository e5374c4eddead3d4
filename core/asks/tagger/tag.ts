/** The asks of a message: tagged, weighed, chosen together, trimmed to what makes sense alone. */
import { isNote } from '../note.js';
import type { Row } from '../rows.js';
import { candidatesOf } from './candidates.js';
import { chosenOf } from './cut.js';
import { itemRows } from './list-items.js';
import { emissionsOf, potentialsOf } from './model.js';
import { noteRows } from './note-rows.js';
import { readSegments } from './read.js';
import { rowOf } from './row-of.js';
import type { Segment } from './segments.js';
import { rulesOf, type FoundCandidates } from './stretch.js';
import { likelihood, weighTags, type Limits, type WeighedCandidate, type Weighing } from './weigh.js';
import { LIMITS } from './weights.js';
import { windowOf } from './window.js';

/** Least probability where nothing else in a message of several sentences is likely enough. */
const ONLY = 0.3;

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
  const rows = isNote(found.read) ? noteRows(weighed, segments, found, limits) : messageRows(found, segments, weighed, limits);
  return [...rows, ...itemRows(found.read, [...found.asks, ...weighed.filter(isAsking).map(({ candidate }) => candidate)], rows)];
}

/** What asks, whether it becomes a row or leads a list in. */
const LEADS = 0.5;
const isAsking = ({ classes }: WeighedCandidate) => likelihood(classes) >= LEADS;

function messageRows(found: FoundCandidates, segments: readonly Segment[], weighed: readonly WeighedCandidate[], limits: Limits): Row[] {
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
