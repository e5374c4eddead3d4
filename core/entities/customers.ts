/**
 * The customer's own name: in the mail's header, a chat's label, a form's field, introduced or signed; else to whom the
 * mail answered was sent. Never the agent's, never of one who signs or sends the mail answered, never the one greeted.
 */
import type { Span } from '../contract.js';
import { CUSTOMER_NAME } from '../language/shapes/chats.js';
import { fold } from '../text/fold.js';
import type { Shape, Zone } from '../text/zones.js';
import type { Claims } from './claims.js';
import { nameAt, personName, type NameSpan } from './names.js';
import { signed, type Take } from './signatures.js';

const INTRODUCED =
  /(?<!\p{L})(?:me llamo|mi nombre es|mi nombre completo es|soy|le escribe|os escribe|les escribe|le saluda|les saluda|fdo|firmado|firma|a nombre de|titular|my name is|my name's|my name’s|this is|i am|i'm|i’m|signed)(?:\.?:|\.)?\s{1,3}(?=\p{L})/gu;
/** "I am", "soy" introduce other things too: a full name, or an end right after, is needed. */
const LOOSE = /^(?:soy|this is|i am|i'm|i’m)/;
const CLOSED = /^\s*(?:$|[,.;:!()\n–-]|y\s|and\s|del?\s|con\s|from\s|with\s|here|titular|cliente|compr|pedi|hice|ordered|bought)/u;
const COMPANY = /^\s{0,4},?\s{0,4}(?:s\.? ?l\.?u?|s\.? ?a\.?|s\.?c\.?|ltd|inc|llc|gmbh|plc)(?![\p{L}])/iu;
const MAX_LINE = 120;
/** A greeting's or farewell's name at the end of what the shop wrote. */
const SHOP_SIGNED =
  /(?:^|\n)[> ]{0,6}(?:un saludo|saludos|atentamente|un abrazo|cordialmente|(?:kind |best |warm |many )?(?:regards|wishes)|best|cheers|thanks|sincerely|salutacions|atentament)[^\n]{0,20}\n[> ]{0,6}\n{0,2}[> ]{0,6}([^\n]{2,60})/giu;

/** @param shape the message's shape. @param agents names of the shop and its agents. */
export function claimCustomers(text: string, shape: Shape, claims: Claims, agents: readonly string[]): void {
  const { zones } = shape;
  const banned = new Set([...agents, ...shopNames(text, shape)].flatMap((agent) => [fold(agent), fold(agent.split(' ')[0] ?? '')]));
  const known: string[] = [];
  const take: Take = (name) => {
    const folded = name ? fold(name.value) : '';
    if (
      !name ||
      folded.length < 2 ||
      banned.has(folded) ||
      known.some((other) => other === folded || other.startsWith(`${folded} `) || other.endsWith(` ${folded}`))
    )
      return false;
    if (COMPANY.test(text.slice(name.end, name.end + 10)) || !claims.claim('customer', name.start, name.end, name.value)) return false;
    known.push(folded);
    return true;
  };
  const foreign = zones.filter((z) => FOREIGN.has(z.kind));
  const own = (at: number) => !within(foreign, at);
  const from = shape.header?.from;
  if (from) take(writtenName(text, from));
  if (shape.writer) take(spokenName(text, shape.writer));
  fromFields(text, zones, take);
  introduced(text, own, take);
  signed(text, zones, take);
  if (known.length === 0 && shape.answered?.to) take(writtenName(text, shape.answered.to));
}

const FOREIGN: ReadonlySet<Zone['kind']> = new Set<Zone['kind']>(['quote', 'forward', 'agent', 'system', 'disclaimer', 'greeting']);

/** Who sent and who signed the mail answered: the shop. Only the first one below the customer's words, for the next may be the customer's own. */
function shopNames(text: string, { zones, answered, header }: Shape): string[] {
  const sender = answered?.from ? personName(address(text.slice(answered.from.start, answered.from.end)))?.full : undefined;
  const first = zones.findIndex((z) => z.kind === 'quote');
  const block =
    first < 0 || (header === null && answered === null && zones.slice(0, first).every((z) => z.kind !== 'body'))
      ? []
      : zones.slice(first, first + 4);
  const next = block.findIndex((z) => z.kind !== 'quote' || (z.depth ?? 0) > 1);
  const end = block[next < 0 ? block.length - 1 : next - 1]?.end ?? 0;
  const signers =
    first < 0 || block.length === 0
      ? []
      : [...text.slice((zones[first] as Zone).start, Math.min(end, (zones[first] as Zone).start + 6_000)).matchAll(SHOP_SIGNED)].map(
          (m) => personName((m[1] as string).split(/[|,(]/, 1)[0] ?? '')?.full,
        );
  return [sender, ...signers].flatMap((name) => (name === undefined || name.split(' ').length > 5 ? [] : [name]));
}

/** `"Ruiz, Ana" <ana@…>`, `Ana Ruiz [mailto:…]`: what stands before the address. */
const address = (value: string): string =>
  value
    .replace(/[<[(][^<>[\]()\n]{0,120}@[^\n]{0,400}$/, '')
    .trim()
    .replace(/^["'\s]{1,20}/, '')
    .replace(/["'\s]{1,20}$/, '');

function writtenName(text: string, value: Span): NameSpan | null {
  const raw = text.slice(value.start, Math.min(value.end, value.start + MAX_LINE));
  const shown = address(raw);
  const name = personName(shown);
  if (!name || shown.length < 2 || shown.includes(';')) return null;
  const start = value.start + raw.indexOf(shown);
  return { start, end: start + shown.length, value: name.full };
}

/** A speaker's name, or the handle that a page gives. "Cliente", "+34 612…" and "Visitante 12" are none. */
function spokenName(text: string, writer: Span): NameSpan | null {
  const raw = text.slice(writer.start, writer.end);
  const start = writer.start + raw.length - raw.replace(/^[~\s]+/, '').length;
  const shown = text.slice(start, writer.end).replace(/\s{0,99}\([^)]{0,20000}\)$|\s{1,99}$/, '');
  const name = personName(shown);
  if (!/\p{L}/u.test(shown) || CUSTOMER_NAME.test(fold(shown))) return null;
  const handle = /^@?[\p{L}\d][\p{L}\d._-]{2,30}$/u.test(shown) && /[._\d]/.test(shown);
  if (!name && !handle) return null;
  return { start, end: start + shown.length, value: name && !handle ? name.full : shown };
}

/** Name and surname of a form, each in its field: one name, said to stand where the first part stands. */
function fromFields(text: string, zones: readonly Zone[], take: Take): void {
  const value = (field: Zone['field']) =>
    zones.flatMap((z) => (z.kind === 'field' && z.field === field ? (valueIn(text, z) ?? []) : []))[0];
  const given = value('given-name') ?? value('name');
  const surname = value('surname');
  if (!given) {
    if (surname) take(nameOf(surname, surname.text));
    return;
  }
  take(
    nameOf(
      given,
      surname && value('given-name') !== undefined
        ? `${given.text} ${surname.text}`
        : surname && !fold(given.text).endsWith(fold(surname.text))
          ? `${given.text} ${surname.text}`
          : given.text,
    ),
  );
}

interface Value extends Span {
  readonly text: string;
}

function nameOf(at: Value, full: string): NameSpan | null {
  const name = personName(full);
  return name ? { start: at.start, end: at.end, value: name.full } : null;
}

/** What stands after a field's label: on the label's line, or on the line below. */
function valueIn(text: string, zone: Zone): Value | null {
  const raw = text.slice(zone.start, Math.min(zone.end, zone.start + 300));
  const m = /^[^\n:=\t]{0,50}(?:[:=\t][*_]{0,2}|\n)\s*/.exec(raw);
  const line = m ? /^[^\n\t]{1,120}/.exec(raw.slice(m[0].length))?.[0].trimEnd() : undefined;
  if (!m || line === undefined || line === '') return null;
  const start = zone.start + m[0].length;
  return { start, end: start + line.length, text: line };
}

/** Spans are sorted: binary search. */
export function within(spans: readonly Span[], at: number): boolean {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((spans[mid] as Span).start <= at) low = mid;
    else high = mid - 1;
  }
  const span = spans[low];
  return span !== undefined && span.start <= at && at < span.end;
}

function introduced(text: string, own: (at: number) => boolean, take: Take): void {
  for (const m of fold(text).matchAll(INTRODUCED)) {
    const at = m.index + m[0].length;
    if (!own(at)) continue;
    const name = nameAt(text, at, at + MAX_LINE, /^(?:me llamo|mi nombre|my name)/.test(m[0]) ? 'known' : 'no');
    if (!name || (LOOSE.test(m[0]) && !CLOSED.test(text.slice(name.end, name.end + 12)) && !/\s/.test(name.value))) continue;
    take(name);
  }
}
