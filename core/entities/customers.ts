/** The customer's own name: introduced, signed, in a form field, a mail header or a chat. Never the agent's or the one greeted. */
import type { Span } from '../contract.js';
import { fold } from '../text/fold.js';
import type { Zone } from '../text/zones.js';
import type { Claims } from './claims.js';
import { nameAt, type NameSpan } from './names.js';
import { signed, type Take } from './signatures.js';

const INTRODUCED = /(?<!\p{L})(?:me llamo|mi nombre es|mi nombre completo es|soy|le escribe|os escribe|les escribe|le saluda|les saluda|fdo|firmado|firma|a nombre de|titular|my name is|my name's|my name’s|this is|i am|i'm|i’m|signed)(?:\.?:|\.)?\s{1,3}(?=\p{L})/gu;
/** "I am", "soy" introduce other things too: a full name, or an end right after, is needed. */
const LOOSE = /^(?:soy|this is|i am|i'm|i’m)/;
const FROM = /^(?:de|from|von)\s*:\s*"?([^"<\n]{2,60}?)"?\s*<[^>\n]{3,120}>/gimu;
const FIELD_LINE = /^(?:nombre(?: y apellidos| completo)?|name|full name|cliente|customer)\s{0,2}:\s{0,3}/gimu;
const CLOSED = /^\s*(?:$|[,.;:!()\n–-]|y\s|and\s|del?\s|con\s|from\s|with\s|here|titular|cliente|compr|pedi|hice|ordered|bought)/u;
const COMPANY = /^\s*,?\s*(?:s\.? ?l\.?u?|s\.? ?a\.?|s\.?c\.?|ltd|inc|llc|gmbh|plc)(?![\p{L}])/iu;
const MAX_LINE = 120;

/** @param zones the message's zones, in order and covering it. */
export function claimCustomers(text: string, zones: readonly Zone[], claims: Claims, agents: readonly string[]): void {
  const banned = new Set(agents.flatMap((agent) => [fold(agent), fold(agent.split(' ')[0] ?? '')]));
  const known: string[] = [];
  const take: Take = (name) => {
    const folded = name ? fold(name.value) : '';
    if (!name || folded.length < 2 || banned.has(folded) || known.some((other) => other === folded || other.startsWith(`${folded} `))) return false;
    if (COMPANY.test(text.slice(name.end, name.end + 10)) || !claims.claim('customer', name.start, name.end, name.value)) return false;
    known.push(folded);
    return true;
  };
  const foreign = zones.filter((z) => z.kind === 'quote' || z.kind === 'forward' || z.kind === 'agent' || z.kind === 'system' || z.kind === 'disclaimer' || z.kind === 'greeting');
  const own = (at: number) => !within(foreign, at);
  headers(text, zones, take);
  introduced(text, own, take);
  for (const zone of zones) if (zone.kind === 'field' && zone.field === 'name') { const colon = text.indexOf(':', zone.start); take(nameAt(text, skip(text, colon >= 0 && colon < zone.end ? colon + 1 : zone.start), zone.end, 'line')); }
  for (const m of text.matchAll(FIELD_LINE)) if (own(m.index)) take(nameAt(text, m.index + m[0].length, m.index + m[0].length + MAX_LINE, 'line'));
  signed(text, zones, take);
}

/** The sender of the mail when its header heads the message, and who speaks in a chat. */
function headers(text: string, zones: readonly Zone[], take: Take): void {
  const body = zones.find((z) => z.kind === 'body' && text.slice(z.start, Math.min(z.end, z.start + 200)).trim() !== '');
  for (const m of text.matchAll(FROM)) {
    const at = m.index + m[0].indexOf(m[1] as string, 3);
    if (body && at > body.start) break;
    take(nameAt(text, at, at + (m[1] as string).length, 'no'));
  }
  const spoken = zones.findIndex((z) => z.kind === 'body' && z.speaker !== undefined);
  const turn = zones[spoken - 1];
  const speaker = zones[spoken]?.speaker;
  if (!turn || speaker === undefined || turn.kind !== 'header') return;
  const at = text.lastIndexOf(speaker, turn.end);
  if (at >= turn.start) take(nameAt(text, at, at + speaker.length, 'no'));
}

const skip = (text: string, at: number): number => { let i = at; while (i < text.length && i < at + 8 && /[ \t:]/.test(text[i] as string)) i++; return i; };

/** Spans are sorted: binary search. */
export function within(spans: readonly Span[], at: number): boolean {
  let [low, high] = [0, spans.length - 1];
  while (low < high) { const mid = (low + high + 1) >> 1; if ((spans[mid] as Span).start <= at) low = mid; else high = mid - 1; }
  const span = spans[low];
  return span !== undefined && span.start <= at && at < span.end;
}

function introduced(text: string, own: (at: number) => boolean, take: (name: NameSpan | null) => boolean): void {
  for (const m of fold(text).matchAll(INTRODUCED)) {
    const at = m.index + m[0].length;
    if (!own(at)) continue;
    const name = nameAt(text, at, at + MAX_LINE, /^(?:me llamo|mi nombre|my name)/.test(m[0]) ? 'known' : 'no');
    if (!name || (LOOSE.test(m[0]) && !CLOSED.test(text.slice(name.end, name.end + 12)) && !/\s/.test(name.value))) continue;
    take(name);
  }
}
