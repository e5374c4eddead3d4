/** A message cut into what is drawn: the customer's own words with the asks marked, and what is only carried along. */
import type { Ask } from '../../core/contract.js';
import type { Zone, ZoneKind } from '../../core/text/zones.js';

export interface Piece { readonly start: number; readonly text: string; readonly ask?: { readonly ask: Ask; readonly number: number; readonly first: boolean } }

/** `said`: the customer says it now. `dim`: greeting-like frame. `fold`: history and the like, hidden when long. */
export interface Stretch { readonly kind: 'said' | 'dim' | 'fold'; readonly start: number; readonly lines: number; readonly pieces: readonly Piece[] }

const FOLDED: ReadonlySet<ZoneKind> = new Set(['quote', 'forward', 'header', 'signature', 'device', 'disclaimer']);
const DIMMED: ReadonlySet<ZoneKind> = new Set(['agent', 'system', 'field']);
/** Shorter history stays in sight, dimmed: folding two lines gains nothing. */
const WORTH_FOLDING = 3;

const lookOf = (kind: ZoneKind): Stretch['kind'] => (FOLDED.has(kind) ? 'fold' : DIMMED.has(kind) ? 'dim' : 'said');
const linesIn = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length;

/** @param zones cover the message; @param asks in order of position, their numbers being their places from 1. */
export function stretchesOf(message: string, zones: readonly Zone[], asks: readonly Ask[], upTo = message.length): Stretch[] {
  const out: Stretch[] = [];
  const end = Math.min(upTo, message.length);
  const covering: readonly Zone[] = zones.length > 0 ? zones : [{ start: 0, end: message.length, kind: 'body' }];
  let next: { start: number; end: number; kind: Stretch['kind'] } | null = null;
  const push = () => {
    if (!next || next.end <= next.start) return;
    const text = message.slice(next.start, next.end);
    const lines = linesIn(text);
    const kind = next.kind === 'fold' && lines < WORTH_FOLDING ? 'dim' : next.kind;
    out.push({ kind, start: next.start, lines, pieces: pieces(message, next.start, next.end, asks) });
  };
  for (const zone of covering) {
    if (zone.start >= end) break;
    const kind = lookOf(zone.kind);
    if (next && next.kind === kind) { next.end = Math.min(zone.end, end); continue; }
    push();
    next = { start: zone.start, end: Math.min(zone.end, end), kind };
  }
  push();
  return out;
}

/** Where asks overlap the inner one is drawn, for it was found by narrower words. */
function pieces(message: string, start: number, end: number, asks: readonly Ask[]): Piece[] {
  const here = asks.map((ask, i) => ({ ask, number: i + 1, from: Math.max(ask.start, start), to: Math.min(ask.end, end) })).filter((a) => a.to > a.from);
  const cuts = [...new Set([start, end, ...here.flatMap((a) => [a.from, a.to])])].sort((a, b) => a - b);
  const out: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] as number;
    const to = cuts[i + 1] as number;
    const inner = here.filter((a) => a.from <= from && a.to >= to).at(-1);
    out.push({ start: from, text: message.slice(from, to), ...(inner ? { ask: { ask: inner.ask, number: inner.number, first: from === inner.from } } : {}) });
  }
  return out;
}
