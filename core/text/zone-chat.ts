/**
 * The turns of a pasted conversation: labels on the line of what is said, labels over it, or bubbles that only a time
 * or a receipt parts. Which programs write which is data: core/language/shapes/chats.ts.
 */
import type { Channel } from '../contract.js';
import { CHAT_FORMATS, EDITED_MARK, NOTE_LABEL, OTHER_LABEL, OWN_LABEL, SYSTEM_LINE, type ChatFormat } from '../language/shapes/chats.js';
import { formField } from '../language/shapes/forms.js';
import { AGE, DATE, STAMP } from '../language/shapes/stamps.js';
import { mailField } from '../language/shapes/mail.js';
import { fold } from './fold.js';
import { nextSaid, type MarkedLine } from './zone-lines.js';
import { looksName, onlySaysWhen, type Page } from './zone-page.js';
import { soundsLikeShop } from './zone-talk.js';

export interface ChatTurn {
  /** Index of its first line. */
  readonly line: number;
  /** As written; empty when the program speaks. */
  readonly speaker: string;
  /** True when the page says that whoever looks at it said this. */
  readonly own?: true;
  readonly stamp?: string;
  /** Offset where the words begin; the end of the line for labels over what is said. */
  readonly valueAt: number;
}

export interface Chat {
  readonly turns: readonly ChatTurn[];
  readonly channel: Channel | null;
  /** Told by names alone on their lines, not by stamps: a mail thread would be the stronger reading. */
  readonly weak: boolean;
}

/** @returns the conversation, or null when the text is none. Nothing is marked yet but lines that only say when. */
export function chatTurns(text: string, lines: MarkedLine[], page: Page, shop: readonly string[]): Chat | null {
  return labelled(text, lines, page.found, shop) ?? blocks(text, lines, page.found, shop) ?? bubbles(lines, page);
}

interface Fit {
  readonly format: ChatFormat;
  readonly turn: ChatTurn;
  readonly notice: boolean;
}

/** Turns whose label has a form of its own. */
function labelled(text: string, lines: readonly MarkedLine[], page: boolean, shop: readonly string[]): Chat | null {
  const fits = lines.map((line, i) =>
    line.folded === '' || line.kind === 'system' || onlySaysWhen(line.folded) ? null : fitOf(text, line, i),
  );
  const counts = new Map<ChatFormat, number>();
  for (const fit of fits) if (fit && !fit.notice) counts.set(fit.format, (counts.get(fit.format) ?? 0) + 1);
  const first = fits.find((_, i) => !(lines[i] as MarkedLine).blank && (lines[i] as MarkedLine).kind !== 'system');
  const taken = new Set(
    [...counts]
      .filter(
        // One turn alone is one where the program or its page is known.
        ([format, n]) =>
          n >= 2 ||
          (first?.format === format &&
            (format.channel === 'whatsapp' || format.name.startsWith('Telegram') || (page && format.named === true))),
      )
      .map(([format]) => format),
  );
  const labels = taken.size > 0 ? null : plainLabels(text, lines, shop);
  if (labels) return { turns: labels, channel: null, weak: true };
  if (taken.size === 0) return null;
  const turns = fits.flatMap((fit) => (fit && taken.has(fit.format) ? [fit.turn] : []));
  const main = [...taken].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] as ChatFormat;
  return { turns, channel: main.channel ?? null, weak: false };
}

/** Every stamp holds a time of day: without one, the formats that have a stamp are not tried. Most lines have none, and each of these expressions takes V8 tens of milliseconds to compile when it is first used. */
const CLOCK_TIME = /\d[:.]\d\d/u;
const STAMPED = new Set(CHAT_FORMATS.filter((format) => format.line.source.includes('(?<when>')));

function fitOf(text: string, line: MarkedLine, i: number): Fit | null {
  const whole = text.slice(line.start, line.end);
  const raw = whole.trim();
  const start = line.start + whole.indexOf(raw);
  const timed = CLOCK_TIME.test(raw);
  for (const format of CHAT_FORMATS) {
    if (!timed && STAMPED.has(format)) continue;
    const m = format.line.exec(raw);
    if (m?.groups) {
      const { who = '', when } = m.groups;
      if (format.named && !/^(?:[\p{Lu}@~+]|[\p{L}\d]*[._\d])/u.test(who)) continue;
      return {
        format,
        notice: false,
        turn: {
          line: i,
          speaker: who.trim(),
          ...(when === undefined ? {} : { stamp: when }),
          valueAt: format.above ? line.next : start + m[0].length,
        },
      };
    }
    const notice = format.notice?.exec(raw);
    if (notice && (format.channel === 'whatsapp' || SYSTEM_LINE.test(fold(raw.slice(notice[0].length)).trim())))
      return { format, notice: true, turn: { line: i, speaker: '', valueAt: start + notice[0].length } };
  }
  return null;
}

const PLAIN =
  /^((?:[\p{Lu}@~][^\s:,;.!?]{0,30}|[\p{L}\d]{1,20}[._\d][\p{L}\d._]{1,20}|t[uú]|yo|me|you)(?: [\p{L}&][^\s:,;!?]{0,24}){0,3}) ?:(?:\s|$)/iu;

/** "Marta: … / Tienda: …" without times: two speakers, one of them the shop by its name, or one who speaks twice each. */
function plainLabels(text: string, lines: readonly MarkedLine[], shop: readonly string[]): ChatTurn[] | null {
  const turns = lines.flatMap((line, i): ChatTurn[] => {
    if (line.folded === '' || line.kind !== 'body' || mailField(line.folded)) return [];
    const raw = text.slice(line.start, line.end);
    const m = raw.includes(':') ? PLAIN.exec(raw) : null;
    const who = fold(m?.[1] ?? '').trim();
    if (!m || formField(who)) return [];
    return [
      {
        line: i,
        speaker: (m[1] as string).trim(),
        ...(/^(?:tu|vos|you)$/.test(who) ? { own: true as const } : {}),
        valueAt: line.start + m[0].length,
      },
    ];
  });
  const times = new Map<string, number>();
  for (const turn of turns) times.set(fold(turn.speaker), (times.get(fold(turn.speaker)) ?? 0) + 1);
  const known = turns.some((turn) => turn.own === true || shop.some((name) => fold(name) === fold(turn.speaker)));
  const twice = [...times.values()].filter((n) => n >= 2).length >= 2;
  return times.size >= 2 && times.size <= 4 && (known || twice) && turns.length >= 2 ? turns : null;
}

/** Names alone on their lines, over what they say: Messenger, Instagram, Vinted, tickets of help desks. */
function blocks(text: string, lines: MarkedLine[], page: boolean, shop: readonly string[]): Chat | null {
  const handles = repeatedHandles(lines);
  const marks = lines.map((line, i) => nameLine(text, lines, line, i, shop, handles));
  const times = new Map<string, number>();
  for (const mark of marks) if (mark) times.set(fold(mark.speaker), (times.get(fold(mark.speaker)) ?? 0) + 1);
  const firm = new Set(marks.flatMap((mark) => (mark && mark.sign !== 'none' ? [fold(mark.speaker)] : [])));
  // "Kelly sent" further down speaks for "Kelly Boyd".
  const counts = (mark: NameLine | null): mark is NameLine =>
    mark !== null &&
    (mark.sign !== 'none' ||
      firm.has(fold(mark.speaker)) ||
      firm.has(fold(mark.speaker).split(' ')[0] as string) ||
      (times.get(fold(mark.speaker)) ?? 0) >= 2);
  const taken = marks.filter(counts);
  const signed = taken.some((mark) => mark.sign === 'own' || mark.sign === 'said' || mark.sign === 'stamped');
  const heads = taken[0]?.sign === 'stamped' && taken[0].line <= 6;
  if (!(taken.length >= 2 && (signed || page) && new Set(taken.map((m) => fold(m.speaker))).size >= 1) && !heads) return null;
  const turns = taken.map((mark): ChatTurn => {
    const stamp = markWhen(text, lines, mark.line, mark.stampLine);
    return {
      line: mark.line,
      speaker: mark.speaker,
      ...(mark.sign === 'own' ? { own: true } : {}),
      ...(stamp === undefined ? {} : { stamp }),
      valueAt: (lines[mark.line] as MarkedLine).next,
    };
  });
  if (turns.length === 0) return null;
  // A ticket's own heading stands over its first turn.
  if (heads) for (const line of lines.slice(0, turns[0]?.line)) if (line.kind === 'body' && !line.blank) line.kind = 'system';
  return { turns, channel: null, weak: true };
}

/** A lower-case word that stands alone on two lines or more, on a page that tells one's own turns ("You sent"): the other's handle. */
function repeatedHandles(lines: readonly MarkedLine[]): ReadonlySet<string> {
  if (!lines.some((line) => OWN_LABEL.test(line.folded))) return new Set();
  const times = new Map<string, number>();
  for (const { folded } of lines) if (/^[a-zñ]{4,30}$/u.test(folded)) times.set(folded, (times.get(folded) ?? 0) + 1);
  return new Set([...times].filter(([, n]) => n >= 2).map(([word]) => word));
}

interface NameLine {
  readonly line: number;
  readonly speaker: string;
  readonly sign: 'own' | 'said' | 'stamped' | 'shop' | 'none';
  readonly stampLine?: number;
}

function nameLine(
  text: string,
  lines: readonly MarkedLine[],
  line: MarkedLine,
  i: number,
  shop: readonly string[],
  handles: ReadonlySet<string>,
): NameLine | null {
  if (line.kind !== 'body' || line.folded === '' || line.folded.length > 60) return null;
  const raw = text.slice(line.start, line.end).trim();
  if (OWN_LABEL.test(line.folded) || NOTE_LABEL.test(line.folded)) return { line: i, speaker: raw, sign: 'own' };
  const other = OTHER_LABEL.exec(line.folded);
  if (other && looksName(raw.slice(0, (other[1] as string).length)))
    return { line: i, speaker: raw.slice(0, (other[1] as string).length), sign: 'said' };
  if (!(looksName(raw) || handles.has(line.folded)) || SYSTEM_LINE.test(line.folded) || onlySaysWhen(line.folded) || formField(line.folded))
    return null;
  const stampLine = whenUnder(lines, i);
  if (stampLine !== undefined) return { line: i, speaker: raw, sign: 'stamped', stampLine };
  return { line: i, speaker: raw, sign: shop.some((name) => fold(name) === line.folded) ? 'shop' : 'none' };
}

/** "via email · 2 days ago", "to Aisha Doyle · yesterday": how a turn came, and when. Folded. */
const WAY_AND_WHEN = new RegExp(`^(?:via|por|through|to|para|a) [^?¿:]{2,60} [·•|] (?:${AGE}|${STAMP}|${DATE})$`, 'u');

/** The line that says when, right under a name or under its address. */
function whenUnder(lines: readonly MarkedLine[], at: number): number | undefined {
  for (let k = at + 1; k <= at + 2; k++) {
    const line = lines[k];
    if (!line || line.blank) return undefined;
    if (onlySaysWhen(line.folded) || WAY_AND_WHEN.test(line.folded)) return nextSaid(lines, k + 1) < lines.length ? k : undefined;
    if (!/^<?[^\s@]+@[^\s@]+>?$/.test(line.folded) && !/^(?:to|para|a|cc)\s?:/.test(line.folded)) return undefined;
  }
  return undefined;
}

/** The lines between a name and its stamp hold addresses. @returns the stamp as written. */
function markWhen(text: string, lines: MarkedLine[], name: number, at: number | undefined): string | undefined {
  const line = at === undefined ? undefined : lines[at];
  if (!line) return undefined;
  for (const between of lines.slice(name + 1, (at as number) + 1)) between.kind = 'header';
  return text.slice(line.start, line.end).trim();
}

const RECEIPT =
  /^(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.? ?m\.?)? ?[·•]? ?)?(?:leid[oa]s?|visto|vista|read|seen|entregad[oa]|delivered|enviad[oa]|sent|✓✓?|doble check)(?: (?:a las |at |hace )?.{0,16})?$/;
const CLOCK = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.? ?m\.?)?$/;

/** Bubbles without names, of pages that put a time or a receipt under each: a receipt is under what the shop wrote. */
function bubbles(lines: MarkedLine[], page: Page): Chat | null {
  const isReceipt = (line: MarkedLine) => RECEIPT.test(line.folded);
  const marks = lines.filter((line) => line.folded !== '' && (isReceipt(line) || CLOCK.test(line.folded)));
  if ((marks.length < 2 && !(page.found && marks.length === 1)) || !marks.some(isReceipt)) return null;
  const turns: ChatTurn[] = [];
  let open = -1;
  const close = (to: number, receipt: boolean, when: MarkedLine | null) => {
    if (open >= 0) bubble(turns, lines, open, to, receipt, when);
    open = -1;
  };
  // The page's head is nobody's bubble.
  const firstMark = lines.indexOf(marks[0] as MarkedLine),
    head = page.found ? page.hits.findLastIndex((hit, i) => hit?.reach === 'above' && i < firstMark) : -1;
  lines.forEach((line, i) => {
    if (line.blank || i <= head) return;
    const receipt = isReceipt(line);
    if (receipt || CLOCK.test(line.folded)) {
      close(i, receipt, line);
      line.kind = 'system';
    } else if (line.kind === 'system' || onlySaysWhen(line.folded)) {
      line.kind = 'system';
      close(i, false, null);
    } else if (open < 0) open = i;
  });
  close(lines.length, false, null);
  return turns.length >= 2 ? { turns, channel: null, weak: true } : null;
}

/** Lines over one receipt may be two bubbles: the customer's, then the shop's from where it sounds like one. */
function bubble(turns: ChatTurn[], lines: readonly MarkedLine[], from: number, to: number, own: boolean, when: MarkedLine | null): void {
  const clock = when ? /\d{1,2}[:.]\d{2}(?: ?[ap]\.? ?m\.?)?/.exec(when.folded)?.[0] : undefined;
  const add = (line: number, mine: boolean) => {
    turns.push({
      line,
      speaker: '',
      ...(mine ? { own: true as const } : {}),
      ...(clock === undefined ? {} : { stamp: clock }),
      valueAt: (lines[line] as MarkedLine).start,
    });
  };
  const shops = own ? lines.slice(from + 1, to).findIndex((line) => !line.blank && soundsLikeShop(line.folded) > 0) : -1;
  const split = shops >= 0 && lines.slice(from, from + 1 + shops).every((line) => soundsLikeShop(line.folded) <= 0);
  add(from, own && !split);
  if (split) add(from + 1 + shops, true);
}

/** Where the program's note at the end of a changed message begins, or undefined. */
export function editedAt(text: string, line: MarkedLine): number | undefined {
  const m = EDITED_MARK.exec(text.slice(Math.max(line.start, line.end - 80), line.end));
  return m ? Math.max(line.start, line.end - 80) + m.index : undefined;
}
