/** The words of the page a message was copied from: buttons, hints, prices, states (core/language/shapes/pages.ts). */
import type { Channel, Span } from '../contract.js';
import { PAGE_LINES, type PageLine } from '../language/shapes/pages.js';
import { AGE, DATE, STAMP } from '../language/shapes/stamps.js';
import { mailField } from '../language/shapes/mail.js';
import type { MarkedLine } from './zone-lines.js';

/** What a line of the page is, for each line of the message. */
export interface Page {
  /** Some line is surely the page's. */
  readonly found: boolean;
  readonly channel: Channel | null;
  readonly hits: readonly (PageHit | null)[];
}

export interface PageHit {
  readonly reach: PageLine['reach'];
  readonly channel?: Channel;
  /** The writer's name in the folded line. */
  readonly who?: string;
}

/** A line that says when, and nothing else. Folded. */
const WHEN_ALONE = new RegExp(
  `^(?:[·•|,-]\\s?)?(?:${STAMP}|(?:${AGE})(?:\\s?\\((?:${STAMP}|${DATE})\\))?|${DATE})(?:\\s?[·•|]\\s?.{0,20})?$`,
  'iu',
);
/** How a line that only says when can begin, and how long it can be: looked at first, for the expression itself takes V8 half a second to compile and few messages need it. */
const MAY_SAY_WHEN =
  /^(?:[·•|,-]\s?)?(?:\d|(?:hoy|ayer|anteayer|today|yesterday|avui|ahir|hoxe|onte|hoje|ontem|hace|fa|h[aá]|an?|just|ahora|a few)\b|[a-zñç]{2,14}\.?,? ?\d|[a-zñç]{2,14}\.?, [a-zñç]{2,12}\.? \d)[^?¿!¡]{0,80}$/;

/** Whether a line says when, and nothing else: "10:02", "ayer, 9:29 p. m.", "hace 3 horas". */
export const onlySaysWhen = (line: string): boolean => MAY_SAY_WHEN.test(line) && WHEN_ALONE.test(line);

function hitOf(folded: string): PageHit | null {
  for (const { line, reach, channel, sign } of PAGE_LINES) {
    if (sign?.test(folded) === false) continue;
    const m = line.exec(folded);
    if (!m) continue;
    const who = m.groups?.['who'];
    return { reach, ...(channel === undefined ? {} : { channel }), ...(who === undefined ? {} : { who }) };
  }
  return null;
}

/** Finds the page's lines; they are marked `system` when the text surely is a page. */
export function markPage(lines: readonly MarkedLine[]): Page {
  const hits = lines.map((line) => (line.folded === '' ? null : hitOf(line.folded)));
  const reaching = hits.filter((hit) => hit !== null && hit.reach !== 'line');
  const found = reaching.length > 0 || hits.filter((hit) => hit !== null).length >= 3;
  if (found) markHits(lines, hits);
  return { found, hits, channel: found ? (reaching.map((hit) => hit?.channel).find((c) => c !== undefined) ?? null) : null };
}

/** Marks the page's own lines: in a conversation they are the program's even where few. */
export function markHits(lines: readonly MarkedLine[], hits: Page['hits']): void {
  hits.forEach((hit, i) => {
    const line = lines[i] as MarkedLine;
    // A day or an age beside a button is the page's as well.
    const beside =
      !hit &&
      line.folded !== '' &&
      onlySaysWhen(line.folded) &&
      [hits[i - 1], hits[i + 1]].some((near) => near !== null && near !== undefined);
    if ((hit || beside) && line.kind === 'body') line.kind = 'system';
  });
}

const lead = (text: string, line: MarkedLine): number =>
  text.slice(line.start, line.end).length - text.slice(line.start, line.end).trimStart().length;
const said = (line: MarkedLine): boolean => line.kind === 'body' && !line.blank;
/** In how many lines of a block its head may end. */
const HEAD = 24;

/**
 * Marks what stands above or below the page's lines, block by block.
 * @param starts indices of the lines that begin a block: the labels of a conversation's turns.
 * @returns the writer that a page without turns names, and when it says that the message came.
 */
export function reachPage(
  text: string,
  lines: readonly MarkedLine[],
  page: Page,
  starts: readonly number[],
): { readonly writer: Span | null; readonly stamp: string | null } {
  const told = namedIn(text, lines, page);
  const bounds = [...new Set([0, ...starts, lines.length])].sort((a, b) => a - b);
  for (let b = 0; b + 1 < bounds.length; b++) {
    const block = lines.slice(bounds[b], bounds[b + 1]);
    const hits = page.hits.slice(bounds[b], bounds[b + 1]);
    const above = starts.length === 0 ? Math.max(headEnd(hits, block), handleLine(text, page, block)) : headEnd(hits, block);
    for (const line of block.slice(0, Math.max(0, above + 1))) if (said(line)) line.kind = 'system';
    const firstSaid = block.findIndex(said);
    const below = firstSaid < 0 ? -1 : hits.findIndex((hit, i) => hit?.reach === 'below' && i > Math.max(above, firstSaid));
    if (below >= 0) for (const line of block.slice(below)) line.kind = 'system';
  }
  return told;
}

const headEnd = (hits: Page['hits'], block: readonly MarkedLine[]): number =>
  hits.findLastIndex((hit, i) => hit?.reach === 'above' && i < HEAD && block.slice(i + 1).some((line) => !line.blank));

/** A name or handle alone under the page's first lines ends its head, when no label says who speaks. */
function handleLine(text: string, page: Page, block: readonly MarkedLine[]): number {
  if (!page.found) return -1;
  const first = page.hits.findIndex((hit) => hit !== null);
  if (first < 0 || headEnd(page.hits, block) >= 0) return -1;
  const at = block.findIndex(
    (line, i) =>
      i > first &&
      said(line) &&
      (i >= HEAD || line.folded.length > 60 || /[?¿!]/.test(line.folded) || looksName(text.slice(line.start, line.end).trim())),
  );
  const line = block[at];
  return line && at < HEAD && looksName(text.slice(line.start, line.end).trim()) && block.slice(at + 1).some(said) ? at : -1;
}

/** Who wrote, by a line of the page that says so, by a sender's field or a name in its head; and when. */
function namedIn(text: string, lines: readonly MarkedLine[], page: Page): { readonly writer: Span | null; readonly stamp: string | null } {
  if (!page.found) return { writer: null, stamp: null };
  let writer: Span | null = null;
  let stamp: string | null = null;
  const head = Math.max(headEnd(page.hits, lines), handleLine(text, page, lines));
  lines.slice(0, head + 1).forEach((line, i) => {
    const raw = text.slice(line.start, line.end);
    const who = page.hits[i]?.who;
    const field = mailField(line.folded);
    if (who !== undefined) {
      const start = line.start + lead(text, line) + line.folded.lastIndexOf(who);
      writer = { start, end: start + who.length };
      return;
    }
    if (field?.role === 'from') {
      writer ??= { start: line.start + lead(text, line) + field.valueAt, end: line.end };
      return;
    }
    if (onlySaysWhen(line.folded) && /\d/.test(line.folded)) stamp ??= raw.trim();
    else if (writer === null && said(line) && looksName(raw.trim())) writer = { start: line.start + lead(text, line), end: line.end };
  });
  return { writer, stamp };
}

/** "Ramón G.", "lucia_closet", "GOMEZCARLOS88": a name or a handle alone on its line. */
export function looksName(raw: string): boolean {
  if (raw.length > 42 || /[.!?¿¡:;,]$/.test(raw.replace(/(?<=\b\p{Lu})\.$/u, ''))) return false;
  if (/^@?(?=[^\s]*[._\d])[\p{L}\d][\p{L}\d._-]{2,30}$/u.test(raw) && /\p{L}/u.test(raw)) return true;
  if (/^\+\d[\d ]{7,16}$/.test(raw)) return true;
  return /^\p{Lu}[\p{L}\p{M}'’-]{1,24}(?: (?:de |del |la |los |las |y |van |von )?(?:\p{Lu}[\p{L}\p{M}'’-]{0,24}|&)\.?){0,4}(?: \([^)]{1,40}\))?$/u.test(
    raw,
  );
}
