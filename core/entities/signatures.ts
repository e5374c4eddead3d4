/** The name a message is signed with: under or after the closing words, or alone in its last line. */
import type { Span } from '../contract.js';
import { fold } from '../text/fold.js';
import type { Zone } from '../text/zones.js';
import { nameAt, type NameSpan } from './names.js';

export type Take = (name: NameSpan | null) => boolean;

const CLOSING =
  /^(?:(?:muchas |mil |muchisimas )?gracias(?: por (?:todo|su (?:ayuda|atencion|tiempo)|adelantado|anticipado)| de antemano)?(?: y (?:un )?(?:cordial )?saludos?)?|(?:un |muchos |reciba un )?(?:cordial |afectuoso |fuerte )?(?:saludo|saludos|abrazo)(?: cordial(?:es)?)?|atentamente|atte|cordialmente|quedo a la espera|besos|thanks(?: (?:again|a lot|so much|in advance|very much))?|many thanks|thank you(?: (?:again|so much|in advance|very much))?|(?:best|kind|kindest|warm|many)? ?regards|best(?: wishes)?|yours(?: (?:sincerely|faithfully|truly))?|sincerely|cheers|fdo|firmado|slds|ty|thx)([\s,.!;:–—-]{0,8})/u;
const THANKS = /^(?:muchas |mil |muchisimas |many )?(?:gracias|thanks|thank you|thx|ty|cheers)$/;
const MAX_LINE = 120;
/** What may follow the name on its line: nothing, a role, a number. */
const AFTER = /^[\s.,!)*_-]*(?:$|[,|(–—-]|\d|tel|dni|tlf)/iu;

/** Offers the signature's name to `take`; sign-off zones first, then the end of what the customer says. */
export function signed(text: string, zones: readonly Zone[], take: Take): void {
  for (const zone of zones) {
    if (
      (zone.kind === 'signoff' || zone.kind === 'signature') &&
      signLines(text, zone.start, Math.min(zone.end, zone.start + 2_000), true, take)
    )
      return;
  }
  for (let i = zones.length - 1; i >= 0; i--) {
    const zone = zones[i] as Zone;
    if (zone.kind !== 'body' || text.slice(zone.start, zone.start + 4_000).trim() === '') continue;
    signLines(text, Math.max(zone.start, zone.end - 400), zone.end, false, take);
    return;
  }
}

function signLines(text: string, from: number, to: number, sure: boolean, take: Take): boolean {
  const lines = linesIn(text, from, to);
  let closed = sure && lines.length === 1;
  for (const [i, line] of lines.entries()) {
    const words = text.slice(line.start, line.end);
    const lead = /^[\s–—-]*/.exec(words)?.[0].length ?? 0;
    const closing = CLOSING.exec(fold(words.slice(lead, lead + MAX_LINE)));
    const rest = line.start + lead + (closing?.[0].length ?? 0);
    const eligible = closing !== null || closed || sure || (i > 0 && i === lines.length - 1);
    // "gracias Laura" thanks Laura; "gracias, Laura" is signed by her.
    const vocative = closing !== null && THANKS.test(closing[0].trim()) && /^[ ]*$/.test(closing[1] ?? '') && rest < line.end;
    closed = closing !== null;
    if (eligible && !vocative && rest < line.end && line.end - rest <= 60 && signedBy(text, rest, line.end, take)) return true;
  }
  const last = lines.at(-1);
  return last !== undefined && inSentence(text, last, take);
}

/** "No llega. Un saludo. Luis": the closing words inside the last line. */
function inSentence(text: string, line: Span, take: Take): boolean {
  const start = Math.max(line.start, line.end - MAX_LINE);
  const words = text.slice(start, line.end);
  for (const m of words.matchAll(/[.!?…]\s+/gu)) {
    const at = m.index + m[0].length;
    const closing = CLOSING.exec(fold(words.slice(at)));
    if (!closing || (THANKS.test(closing[0].trim()) && /^[ ]*$/.test(closing[1] ?? ''))) continue;
    if (signedBy(text, start + at + closing[0].length, line.end, take)) return true;
  }
  return false;
}

function signedBy(text: string, at: number, end: number, take: Take): boolean {
  const name = nameAt(text, at, end, 'line');
  if (!name || !AFTER.test(text.slice(name.end, end)) || (/^\p{Ll}/u.test(text.slice(name.start)) && name.value.split(' ').length > 3))
    return false;
  return take(name);
}

function linesIn(text: string, from: number, to: number): Span[] {
  const lines: Span[] = [];
  let at = from;
  for (const raw of text.slice(from, to).split('\n').slice(0, 40)) {
    if (raw.trim() !== '') lines.push({ start: at, end: at + raw.length });
    at += raw.length + 1;
  }
  return lines;
}
