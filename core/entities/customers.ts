/** The customer's own name: introduced, signed, in a form field or a mail header. Never the agent's or the one greeted. */
import type { Span } from '../contract.js';
import { fold } from '../text/fold.js';
import { zonesOf, type Zone } from '../text/zones.js';
import type { Claims } from './claims.js';
import { nameAt, type NameSpan } from './names.js';

const INTRODUCED = /(?<!\p{L})(?:me llamo|mi nombre es|mi nombre completo es|soy|le escribe|os escribe|les escribe|le saluda|les saluda|fdo|firmado|firma|a nombre de|titular|my name is|my name's|my name’s|this is|i am|i'm|i’m|signed)(?:\.?:|\.)?\s{1,3}(?=\p{L})/gu;
/** "I am", "soy" introduce other things too: a full name, or an end right after, is needed. */
const LOOSE = /^(?:soy|this is|i am|i'm|i’m)/;
const NAME_FIELD = /^(?:nombre|nombre y apellidos|nombre completo|name|full name|your name|tu nombre|su nombre|cliente|customer|customer name|first name|nombre del cliente|remitente|titular)$/;
const FROM = /^(?:de|from|von)\s*:\s*"?([^"<\n]{2,60}?)"?\s*<[^>\n]{3,120}>/gimu;
const FIELD_LINE = /^(?:nombre(?: y apellidos| completo)?|name|full name|cliente|customer)\s{0,2}:\s{0,3}/gimu;
const CLOSING = /^(?:(?:muchas |mil )?gracias(?: por (?:todo|su (?:ayuda|atencion|tiempo)|adelantado|anticipado)| de antemano| y (?:un )?saludos?)?|(?:un |muchos )?(?:cordial |afectuoso |fuerte )?(?:saludo|saludos|abrazo)(?: cordial(?:es)?)?|atentamente|atte|cordialmente|quedo a la espera|besos|thanks(?: (?:again|a lot|so much|in advance|very much))?|many thanks|thank you(?: (?:again|so much|in advance|very much))?|(?:best|kind|kindest|warm|many)? ?regards|best(?: wishes)?|yours(?: (?:sincerely|faithfully|truly))?|sincerely|cheers|fdo|firmado|slds|ty|thx)[\s,.!;:–—-]{0,8}/u;
const MAX_LINE = 120;

export function claimCustomers(text: string, claims: Claims, agents: readonly string[]): void {
  const zones = zonesOf(text);
  const banned = new Set(agents.flatMap((agent) => [fold(agent), fold(agent.split(' ')[0] ?? '')]));
  const take = (name: NameSpan | null) => {
    if (!name || banned.has(fold(name.value)) || fold(name.value).length < 2) return false;
    return claims.claim('customer', name.start, name.end, name.value);
  };
  const foreign = zones.filter((z) => z.kind === 'quote' || z.kind === 'forward' || z.kind === 'agent' || z.kind === 'system' || z.kind === 'disclaimer' || z.kind === 'greeting');
  const own = (at: number) => !within(foreign, at);
  introduced(text, own, take);
  for (const m of text.matchAll(FROM)) { const at = m.index + m[0].indexOf(m[1] as string); if (zoneAt(zones, at)?.kind === 'header' && firstHeader(zones, at)) take(nameAt(text, at, at + (m[1] as string).length, 'no')); }
  for (const zone of zones) if (zone.kind === 'field' && NAME_FIELD.test(zone.fieldName ?? '')) { const colon = text.indexOf(':', zone.start); take(nameAt(text, skip(text, colon >= 0 && colon < zone.end ? colon + 1 : zone.start), zone.end, 'line')); }
  for (const m of text.matchAll(FIELD_LINE)) if (own(m.index)) take(nameAt(text, m.index + m[0].length, m.index + m[0].length + MAX_LINE, 'line'));
  signed(text, zones, own, take);
}

const skip = (text: string, at: number): number => { let i = at; while (i < text.length && i < at + 8 && /[ \t:]/.test(text[i] as string)) i++; return i; };

/** The zones are sorted and cover the text: binary search. */
function zoneAt(zones: readonly Zone[], at: number): Zone | undefined {
  let [low, high] = [0, zones.length - 1];
  while (low < high) { const mid = (low + high + 1) >> 1; if ((zones[mid] as Zone).start <= at) low = mid; else high = mid - 1; }
  return zones[low];
}
const within = (spans: readonly Span[], at: number): boolean => {
  let [low, high] = [0, spans.length - 1];
  while (low < high) { const mid = (low + high + 1) >> 1; if ((spans[mid] as Span).start <= at) low = mid; else high = mid - 1; }
  const span = spans[low];
  return span !== undefined && span.start <= at && at < span.end;
};
/** A header counts when nothing of the customer's stands above it: then it heads the message itself. */
const firstHeader = (zones: readonly Zone[], at: number): boolean => zones.every((z) => z.start >= at || z.kind === 'header' || z.end - z.start < 2 || z.kind !== 'body');

function introduced(text: string, own: (at: number) => boolean, take: (name: NameSpan | null) => boolean): void {
  for (const m of fold(text).matchAll(INTRODUCED)) {
    const at = m.index + m[0].length;
    if (!own(at)) continue;
    const name = nameAt(text, at, at + MAX_LINE, /^(?:me llamo|mi nombre|my name)/.test(m[0]) ? 'known' : 'no');
    if (!name) continue;
    const after = text.slice(name.end, name.end + 12);
    const closed = /^\s*(?:$|[,.;:!()\n–-]|y\s|and\s|del?\s|con\s|from\s|with\s|here|titular|cliente|-)/u.test(after);
    if (LOOSE.test(m[0]) && !closed && !/\s/.test(name.value)) continue;
    take(name);
  }
}

/** The name under or after the closing words, or alone in the last lines. */
function signed(text: string, zones: readonly Zone[], own: (at: number) => boolean, take: (name: NameSpan | null) => boolean): void {
  const ends = zones.filter((z) => z.kind === 'signoff' || z.kind === 'signature');
  for (const zone of ends) if (signLines(text, zone.start, Math.min(zone.end, zone.start + 2_000), true, take)) return;
  const lastOwn = [...zones].reverse().find((z) => z.kind === 'body' && text.slice(z.start, z.end).trim() !== '');
  if (lastOwn && own(lastOwn.start)) signLines(text, Math.max(lastOwn.start, lastOwn.end - 400), lastOwn.end, false, take);
}

/** Reads lines from the last upwards; `sure` when the zone is known to be a sign-off. */
function signLines(text: string, from: number, to: number, sure: boolean, take: (name: NameSpan | null) => boolean): boolean {
  const lines: Span[] = [];
  let at = from;
  for (const raw of text.slice(from, to).split('\n').slice(0, 40)) { if (raw.trim() !== '') lines.push({ start: at, end: at + raw.length }); at += raw.length + 1; }
  const end = lines.at(-1);
  // "No llega. Un saludo, Luis": the closing words may end the last line instead of having their own.
  const tail = end ? /[.!?…]\s+(?=[^.!?…]{4,80}$)/u.exec(text.slice(Math.max(end.start, end.end - MAX_LINE), end.end)) : null;
  if (end && tail) lines.push({ start: Math.max(end.start, end.end - MAX_LINE) + tail.index + tail[0].length, end: end.end });
  let closed = sure && lines.length === 1;
  for (const [i, line] of lines.entries()) {
    const words = text.slice(line.start, line.end);
    const lead = /^[\s–—-]*/.exec(words)?.[0].length ?? 0;
    const closing = CLOSING.exec(fold(words.slice(lead, lead + MAX_LINE)));
    const rest = line.start + lead + (closing?.[0].length ?? 0);
    const eligible = closing !== null || closed || sure || (i > 0 && i === lines.length - 1 && !tail);
    closed = closing !== null;
    if (!eligible || rest >= line.end || line.end - rest > 60) continue;
    const name = nameAt(text, rest, line.end, 'line');
    if (!name || !/^[\s.,!)*_-]*(?:$|[,|(–—-]|\d|tel|dni|tlf)/iu.test(text.slice(name.end, line.end))) continue;
    if (/^\p{Ll}/u.test(text.slice(name.start)) && name.value.split(' ').length > 3) continue;
    if (take(name)) return true;
  }
  return false;
}
