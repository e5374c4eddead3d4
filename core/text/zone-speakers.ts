/** Who of a conversation is the shop, and what of the customer's words is still open. */
import type { Span } from '../contract.js';
import { CUSTOMER_LINE, CUSTOMER_NAME, FROM_HOUSE, SHOP_LINE, SHOP_NAME, SYSTEM_LINE } from '../language/shapes/chats.js';
import { mailField, STROKES } from '../language/shapes/mail.js';
import { fold } from './fold.js';
import { editedAt, type Chat, type ChatTurn } from './zone-chat.js';
import type { MarkedLine } from './zone-lines.js';
import { onlySaysWhen } from './zone-page.js';
import { settles, soundsLikeShop } from './zone-talk.js';
import type { SpeakerRole } from './zone-kinds.js';

/** Marks every line of a conversation. @param page it stands on a page, whose head is the page's. @returns when the customer last spoke and where the customer's name stands. */
export function markChat(
  text: string,
  lines: MarkedLine[],
  chat: Chat,
  shop: readonly string[],
  page: boolean,
): { readonly stamp: string | null; readonly writer: Span | null } {
  const { turns } = chat;
  const wordsOf = turns.map((turn, t) => wordsOfTurn(text, lines, turn, turns[t + 1]?.line ?? lines.length));
  const head = lines.slice(0, turns[0]?.line);
  const roleOf = rolesOf(turns, wordsOf, head, shop);
  const roles = turns.map((turn, t) => roleOf(turn, t));
  const live = liveFrom(roles, wordsOf);
  for (const line of head) markHead(line, page);
  turns.forEach((turn, t) => {
    markTurn(text, lines, turn, turns[t + 1]?.line ?? lines.length, roles[t] as SpeakerRole | null, t >= live);
  });
  const last = roles.lastIndexOf('customer');
  const stamp = turns.slice(0, last + 1).findLast((turn, t) => roles[t] === 'customer' && turn.stamp !== undefined)?.stamp ?? null;
  return { stamp, writer: writerOf(text, lines, fullest(turns, turns[last])) };
}

/** Of the turns of one speaker the one that writes the name out: "Kelly Boyd" beside "Kelly sent". */
function fullest(turns: readonly ChatTurn[], turn: ChatTurn | undefined): ChatTurn | undefined {
  if (!turn) return undefined;
  const name = bare(turn.speaker);
  return turns.find((other) => name !== '' && bare(other.speaker).startsWith(`${name} `)) ?? turn;
}

/** Where the speaker's name stands in the label of a turn. */
function writerOf(text: string, lines: readonly MarkedLine[], turn: ChatTurn | undefined): Span | null {
  const line = turn ? lines[turn.line] : undefined;
  if (!turn || !line || turn.speaker === '') return null;
  const start = text.indexOf(turn.speaker, line.start);
  return start >= 0 && start < line.end ? { start, end: start + turn.speaker.length } : null;
}

/** Longest stretch of a turn that is looked at to tell who speaks. */
const LOOKED = 1_500;

function wordsOfTurn(text: string, lines: readonly MarkedLine[], turn: ChatTurn, to: number): string {
  const last = lines[to - 1] as MarkedLine;
  const kept = lines
    .slice(turn.line, to)
    .filter((line) => line.kind === 'body')
    .map((line) => text.slice(Math.max(line.start, Math.min(turn.valueAt, line.end)), line.end))
    .join('\n');
  return fold((last.end < turn.valueAt ? '' : kept).slice(0, LOOKED)).trim();
}

/** Lines over the first turn: what the program, the page or a mail header says; the rest is the customer's own. */
function markHead(line: MarkedLine, page: boolean): void {
  if (line.kind !== 'body' || line.blank) return;
  if (mailField(line.folded)) line.kind = 'header';
  else if (
    page ||
    SYSTEM_LINE.test(line.folded) ||
    onlySaysWhen(line.folded) ||
    STROKES.test(line.folded) ||
    /^-{2,}$/.test(line.folded) ||
    SHOP_LINE.test(line.folded) ||
    CUSTOMER_LINE.test(line.folded)
  )
    line.kind = 'system';
}

function markTurn(text: string, lines: MarkedLine[], turn: ChatTurn, to: number, role: SpeakerRole | null, live: boolean): void {
  for (let i = turn.line; i < to; i++) {
    const line = lines[i] as MarkedLine;
    const first = i === turn.line;
    if (first && turn.speaker !== '') line.valueAt = Math.min(turn.valueAt, line.next);
    const said = first ? fold(text.slice(Math.min(line.end, Math.max(line.start, turn.valueAt)), line.end)).trim() : line.folded;
    const program =
      role === null ||
      line.kind === 'system' ||
      (!line.blank && (SYSTEM_LINE.test(said) || onlySaysWhen(said) || STROKES.test(said) || /^-{2,}$/.test(said)));
    if (turn.speaker !== '') line.speaker = turn.speaker;
    if (role) line.role = role;
    if (turn.stamp !== undefined) line.stamp = turn.stamp;
    if (line.kind === 'header') continue;
    line.kind = program && !(line.blank && role !== null) ? 'system' : role === 'shop' ? 'agent' : live ? 'body' : 'earlier';
    const tail = editedAt(text, line);
    if (tail !== undefined && !program) line.tailAt = tail;
  }
}

const bare = (name: string) =>
  fold(name)
    .trim()
    .replace(/^~\s?/, '')
    .replace(/\s?\([^()]{0,60}\)$/, '');
/** What is known of one speaker. */
interface Speaker {
  readonly name: string;
  readonly written: string;
  own: boolean;
  role: SpeakerRole | null;
  score: number;
}

/** Names tell first; among unknown names how they talk; with nothing else, who speaks last is the customer. */
function rolesOf(
  turns: readonly ChatTurn[],
  wordsOf: readonly string[],
  head: readonly MarkedLine[],
  shop: readonly string[],
): (turn: ChatTurn, t: number) => SpeakerRole | null {
  const speakers = new Map<string, Speaker>();
  turns.forEach((turn, t) => {
    if (turn.speaker === '') return;
    const name = bare(turn.speaker);
    const known = speakers.get(name) ?? { name, written: turn.speaker, own: false, role: null, score: 0 };
    known.own ||= turn.own === true;
    known.score += soundsLikeShop(wordsOf[t] as string);
    speakers.set(name, known);
  });
  if (speakers.size === 0) return (turn, t) => (turn.own === true || soundsLikeShop(wordsOf[t] as string) >= 2 ? 'shop' : 'customer');
  const all = [...speakers.values()];
  const names = namesKnown(head, shop, all);
  for (const speaker of all) speaker.role = roleByName(speaker, names);
  bySpeech(all, bare(turns.findLast((turn) => turn.speaker !== '')?.speaker ?? ''));
  return (turn) => (turn.speaker === '' ? null : (speakers.get(bare(turn.speaker))?.role ?? 'customer'));
}

/** Tells those whom no name tells apart. */
function bySpeech(all: readonly Speaker[], last: string): void {
  const unknown = () => all.filter((s) => s.role === null).sort((a, b) => b.score - a.score);
  const has = (role: SpeakerRole) => all.some((s) => s.role === role);
  const lowest = Math.min(...all.filter((s) => s.role !== 'shop').map((s) => s.score));
  // Whoever sounds like the shop beside one who sounds less so.
  // A page that shows one's own words talks with one customer; else a second voice of the shop must be surer.
  const least = !has('shop') || all.some((s) => s.own) ? 1 : 2;
  for (const s of unknown()) if (s.score > lowest && s.score >= least) s.role = 'shop';
  const [top, next, ...more] = unknown();
  if (!has('shop') && top && all.length > 1) {
    if (has('customer') || (next && top.score > next.score)) top.role = 'shop';
    else if (next && more.length === 0) (top.name === last ? next : top).role = 'shop';
  }
  if (all.length > 1 && all.every((s) => s.role === 'shop')) {
    const least = all.reduce((a, b) => (b.score < a.score ? b : a));
    if (!least.own) least.role = 'customer';
  }
}

interface KnownNames {
  readonly shop: readonly string[];
  readonly houses: ReadonlyMap<string, number>;
  readonly headShop: readonly string[];
  readonly headCustomer: readonly string[];
}

function namesKnown(head: readonly MarkedLine[], shop: readonly string[], all: readonly Speaker[]): KnownNames {
  const houses = new Map<string, number>();
  for (const { name } of all) {
    const house = FROM_HOUSE.exec(name)?.[1];
    if (house !== undefined) houses.set(house, (houses.get(house) ?? 0) + 1);
  }
  const said = (pattern: RegExp) => head.flatMap((line) => pattern.exec(line.folded)?.[1] ?? []);
  return { shop: shop.map(bare).filter((name) => name !== ''), houses, headShop: said(SHOP_LINE), headCustomer: said(CUSTOMER_LINE) };
}

function roleByName({ name, written, own }: Speaker, names: KnownNames): SpeakerRole | null {
  const first = name.split(' ')[0] as string;
  if (own || names.shop.some((k) => k === name || k.startsWith(`${name} `) || name.startsWith(`${k} `) || k.split(' ')[0] === name))
    return 'shop';
  if (names.headCustomer.some((other) => other.startsWith(first))) return 'customer';
  if (names.headShop.some((other) => other.startsWith(first))) return 'shop';
  if ((names.houses.get(FROM_HOUSE.exec(name)?.[1] ?? '') ?? 0) > 1) return 'shop';
  if (CUSTOMER_NAME.test(name)) return 'customer';
  return SHOP_NAME.test(fold(written)) ? 'shop' : null;
}

/** Index of the first turn whose asks are open: what follows the shop's last settling reply, else the customer's last run. */
function liveFrom(roles: readonly (SpeakerRole | null)[], wordsOf: readonly string[]): number {
  const lastCustomer = roles.lastIndexOf('customer');
  for (let t = roles.length - 1; t >= 0; t--) {
    if (roles[t] !== 'shop' || !settles(wordsOf[t] as string)) continue;
    if (t < lastCustomer) return t + 1;
    // Nothing was said after it: the run before it is what the reply is about.
    let from = t;
    while (from > 0 && roles[from] !== 'customer') from--;
    while (from > 0 && roles[from - 1] !== 'shop') from--;
    return from;
  }
  return 0;
}
