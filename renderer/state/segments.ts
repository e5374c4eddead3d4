/** A message cut into what is drawn: the customer's own words with the asks marked, and what is only carried along. */
import type { Ask } from '../../core/contract.js';
import type { SpeakerRole, Zone, ZoneKind } from '../../core/text/zones.js';

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly ask?: { readonly ask: Ask; readonly number: number; readonly first: boolean };
}

/** Who speaks in a conversation, over the first stretch of a turn. */
export interface TurnLabel {
  readonly speaker: string;
  /** As written; empty when nothing says when. */
  readonly stamp: string;
  readonly role: SpeakerRole;
  /** The shop has settled something since. */
  readonly earlier: boolean;
}

/** `said`: the customer says it. `dim`: greeting-like frame, the shop's turns. `fold`: history and the like, hidden when long. */
export interface Stretch {
  readonly kind: 'said' | 'dim' | 'fold';
  readonly start: number;
  readonly lines: number;
  readonly pieces: readonly Piece[];
  readonly turn?: TurnLabel;
}

const FOLDED: ReadonlySet<ZoneKind> = new Set(['quote', 'forward', 'header', 'signature', 'device', 'disclaimer', 'system']);
const DIMMED: ReadonlySet<ZoneKind> = new Set(['agent', 'field']);
/** Shorter history stays in sight, dimmed: folding two lines gains nothing. */
const WORTH_FOLDING = 3;
/** A longer turn of the shop is folded. */
const LONG_TURN = 6;

const lookOf = (kind: ZoneKind): Stretch['kind'] => (FOLDED.has(kind) ? 'fold' : DIMMED.has(kind) ? 'dim' : 'said');
const linesIn = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length;

/** @param zones cover the message as far as it was read; what comes after is drawn as said. @param asks in order of position, their numbers being their places from 1. */
export function stretchesOf(message: string, zones: readonly Zone[], asks: readonly Ask[], upTo = message.length): Stretch[] {
  const out: Stretch[] = [];
  const end = Math.min(upTo, message.length);
  const read = zones.at(-1)?.end ?? 0;
  const covering: readonly Zone[] = read < message.length ? [...zones, { start: read, end: message.length, kind: 'body' }] : zones;
  let next: Open | null = null;
  const push = () => {
    if (next && next.end > next.start) out.push(drawn(message, next, asks));
    next = null;
  };
  for (const [i, zone] of covering.entries()) {
    if (zone.start >= end) break;
    const turn = turnAt(covering, i);
    if (turn) push();
    // The label is drawn from what it says; as text it would stand there twice.
    if (zone.role !== undefined && zone.kind === 'header') {
      next = turn ? { start: zone.end, end: zone.end, kind: 'dim', turn } : next;
      continue;
    }
    const kind = lookOf(zone.kind);
    const to = Math.min(zone.end, end);
    if (next && (next.kind === kind || next.end === next.start)) {
      next = { ...next, kind: next.end === next.start ? kind : next.kind, end: to };
      continue;
    }
    push();
    next = { start: zone.start, end: to, kind, ...(turn ? { turn } : {}) };
  }
  push();
  return out;
}

interface Open {
  readonly start: number;
  readonly end: number;
  readonly kind: Stretch['kind'];
  readonly turn?: TurnLabel;
}

function drawn(message: string, { start, end, kind, turn }: Open, asks: readonly Ask[]): Stretch {
  const text = message.slice(start, end);
  const lines = linesIn(text);
  const folded = kind === 'fold' ? lines >= WORTH_FOLDING : turn?.role === 'shop' && lines > LONG_TURN;
  const to = turn ? start + text.trimEnd().length : end;
  return {
    kind: folded ? 'fold' : kind === 'fold' ? 'dim' : kind,
    start,
    lines,
    pieces: pieces(message, start, Math.max(start, to), asks),
    ...(turn ? { turn } : {}),
  };
}

/** A turn begins where the speaker, the side or the moment changes. */
function turnAt(zones: readonly Zone[], i: number): TurnLabel | undefined {
  const zone = zones[i] as Zone;
  if (zone.role === undefined) return undefined;
  const before = zones[i - 1];
  const label = zone.kind === 'header';
  if (
    before &&
    before.role === zone.role &&
    before.speaker === zone.speaker &&
    before.stamp === zone.stamp &&
    (!label || before.kind === 'header')
  )
    return undefined;
  const said = zones.slice(i, i + 6).find((z) => z.role === zone.role && (z.kind === 'earlier' || z.kind === 'body'));
  return { speaker: zone.speaker ?? '', stamp: zone.stamp ?? '', role: zone.role, earlier: said?.kind === 'earlier' };
}

/** Where asks overlap the inner one is drawn, for it was found by narrower words. */
function pieces(message: string, start: number, end: number, asks: readonly Ask[]): Piece[] {
  const here = asks
    .map((ask, i) => ({ ask, number: i + 1, from: Math.max(ask.start, start), to: Math.min(ask.end, end) }))
    .filter((a) => a.to > a.from);
  const cuts = [...new Set([start, end, ...here.flatMap((a) => [a.from, a.to])])].sort((a, b) => a - b);
  const out: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] as number;
    const to = cuts[i + 1] as number;
    const inner = here.filter((a) => a.from <= from && a.to >= to).at(-1);
    out.push({
      start: from,
      text: message.slice(from, to),
      ...(inner ? { ask: { ask: inner.ask, number: inner.number, first: from === inner.from } } : {}),
    });
  }
  return out;
}
