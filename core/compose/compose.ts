/**
 * Several replies, one letter: what is inserted goes where it belongs in what is written, with one
 * greeting, one apology and one closing, an empty line between, and nothing of the agent's words
 * touched: a composition only inserts.
 */
import type { Span } from '../contract.js';
import { letterParts } from './letter.js';
import { courtesyStart, mendBody } from './mend.js';

/** An empty field: what it stands for, and how it is written in the reply. */
export interface InsertedField extends Span {
  readonly path: string;
  readonly expression?: string;
}

/** A filled reply, as far as composing looks at it. */
export interface Insertion {
  readonly text: string;
  readonly fields: readonly InsertedField[];
  /** Where writing goes on. */
  readonly cursor?: number;
}

/** One change to the draft, in its own positions. Only white space and a typed shortcut are ever taken out. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export interface Composed {
  /** In order, apart from one another. */
  readonly changes: readonly Change[];
  /** The empty fields, in positions of the new draft. */
  readonly fields: readonly InsertedField[];
  /** Where the caret goes, in the new draft. */
  readonly cursor: number;
}

/** A stretch of the inserted text: the reply's own from `src`, or words around it. */
interface Segment {
  readonly text: string;
  readonly src?: number;
}
interface Place {
  readonly from: number;
  readonly to: number;
  readonly segments: readonly Segment[];
  readonly main?: boolean;
}

const PARAGRAPH_GAP = 2;

/**
 * @param caret in the draft, or the shortcut `[from, to)` that was typed and goes.
 */
export function composeReply(
  draft: string,
  insertion: Insertion,
  caret: number | { readonly from: number; readonly to: number },
): Composed {
  const typed = typeof caret === 'number' ? { from: caret, to: caret } : caret;
  const rest = draft.slice(0, typed.from) + draft.slice(typed.to);
  if (rest.trim() === '')
    return assemble(draft, insertion, [{ from: 0, to: draft.length, segments: [{ text: insertion.text, src: 0 }], main: true }]);
  const reply = letterParts(insertion.text);
  const letter = letterParts(rest);
  const body = trimmed(insertion.text, { start: reply.greeting?.end ?? 0, end: reply.closing?.start ?? insertion.text.length });
  const where = placeOf(rest, letter, typed.from);
  const isWords = !reply.greeting && !reply.closing && !/\n/.test(insertion.text.trim());
  if (isWords && where.inside) return assemble(draft, insertion, [inline(draft, typed, insertion)]);
  const kept = mendBody(rest.slice(letter.greeting?.end ?? 0, letter.closing?.start ?? rest.length), insertion.text, body);
  const places: Place[] = [];
  const back = (at: number): number => (at > typed.from ? at + typed.to - typed.from : at);
  const greeting = !letter.greeting && reply.greeting ? slice(insertion.text, reply.greeting) : null;
  const closing = !letter.closing && reply.closing ? slice(insertion.text, reply.closing) : null;
  const top = leading(rest),
    bottom = rest.trimEnd().length;
  const gap = spaceAround(rest, where);
  const first = kept !== null && gap.start <= top,
    last = kept !== null && gap.end >= bottom;
  const within = kept !== null && gap.start <= typed.from && typed.from <= gap.end;
  if (kept) {
    const own = slice(insertion.text, kept);
    const segments: Segment[] = [
      ...(first && greeting ? [greeting, BREAK] : [{ text: gapBefore(rest, gap.start) }]),
      { text: kept.lead },
      ...(kept.capital || kept.small ? recased(own, kept.capital) : [own]),
      ...(last && closing ? [BREAK, closing] : [{ text: gapAfter(rest, gap.end) }]),
    ];
    places.push({
      from: within ? gap.start : back(gap.start),
      to: within ? gap.end + typed.to - typed.from : back(gap.end),
      segments,
      main: true,
    });
  }
  // What was typed to call the reply goes, also where it lies away from where the reply stands.
  if (typed.to > typed.from && !within) places.push({ from: typed.from, to: typed.to, segments: [] });
  if (greeting && !first) places.push({ from: back(top), to: back(top), segments: [greeting, BREAK] });
  if (closing && !last) places.push({ from: back(bottom), to: back(bottom), segments: [{ text: gapBefore(rest, bottom) }, closing] });
  return assemble(draft, insertion, places);
}

const BREAK: Segment = { text: '\n\n' };
const slice = (text: string, { start, end }: Span): Segment => ({ text: text.slice(start, end), src: start });
const leading = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0;

function trimmed(text: string, { start, end }: Span): Span {
  const from = Math.min(end, start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0));
  return { start: from, end: Math.max(from, start + text.slice(start, end).trimEnd().length) };
}

/** The first letter in the other case, apart, so that positions behind it stay true. */
function recased({ text, src = 0 }: Segment, capital: boolean): Segment[] {
  const at = text.search(/\p{L}/u);
  if (at < 0) return [{ text, src }];
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return [
    { text: text.slice(0, at), src },
    { text: capital ? letter.toUpperCase() : letter.toLowerCase() },
    { text: text.slice(at + letter.length), src: src + at + letter.length },
  ];
}

interface Where {
  readonly at: number;
  readonly inside: boolean;
  /** Nothing stands between greeting and closing. */
  readonly empty?: boolean;
}

/** Where a paragraph may stand: in the body, at an edge of the paragraph the caret is in; `inside` when the caret itself will do for words within a sentence. */
function placeOf(rest: string, letter: ReturnType<typeof letterParts>, caret: number): Where {
  const top = letter.greeting?.end ?? 0;
  const bottom = letter.closing?.start ?? rest.length;
  const body = trimmed(rest, { start: top, end: bottom });
  if (body.end <= body.start) return { at: letter.greeting ? top : Math.min(body.start, rest.length), inside: false, empty: true };
  const courtesy = courtesyStart(rest, body);
  const floor = courtesy < body.end ? courtesy : body.end;
  if (caret > body.end || caret < body.start) return { at: caret < body.start ? body.start : trimEndAt(rest, floor), inside: false };
  if (caret > floor && floor < body.end) return { at: trimEndAt(rest, floor), inside: caret <= body.end };
  const before = rest.slice(0, caret),
    after = rest.slice(caret);
  const starts = /(?:^|\n)[ \t]*$/.test(before) || caret === body.start;
  const ends = /^[ \t]*(?:\n|$)/.test(after);
  if (starts && ends) return { at: caret, inside: false };
  const next = /\n[ \t]*\n/.exec(after)?.index ?? Infinity;
  const end = Math.min(caret + next, body.end);
  return { at: starts ? caret : trimEndAt(rest, end), inside: true };
}

const trimEndAt = (text: string, at: number): number => text.slice(0, at).trimEnd().length;

/** The white space that gives way: all of it on an empty line, else the spaces behind. */
function spaceAround(text: string, { at, empty }: Where): Span {
  const before = trailingSpace(text.slice(0, at)),
    after = /^\s*/.exec(text.slice(at))?.[0] ?? '';
  const alone = (before.includes('\n') || before.length === at) && (after.includes('\n') || at + after.length === text.length);
  if (empty || alone) return { start: at - before.length, end: at + after.length };
  return { start: at, end: at + (/^[ \t]*/.exec(after)?.[0].length ?? 0) };
}

/** Line breaks that lack for an empty line before, or after, `at`. */
function gapBefore(text: string, at: number): string {
  const before = text.slice(0, at);
  return before.trim() === '' ? '' : '\n'.repeat(Math.max(0, PARAGRAPH_GAP - trailingSpace(before).split('\n').length + 1));
}
function gapAfter(text: string, at: number): string {
  const after = text.slice(at);
  return after.trim() === '' ? '' : '\n'.repeat(Math.max(0, PARAGRAPH_GAP - (/^\s*/.exec(after)?.[0].split('\n').length ?? 1) + 1));
}

/** Words within a sentence, with the spaces that keep them apart from what stands around. */
function inline(draft: string, { from, to }: { readonly from: number; readonly to: number }, { text }: Insertion): Place {
  const words = trimmed(text, { start: 0, end: text.length });
  const before = draft[from - 1] ?? ' ',
    after = draft[to] ?? ' ';
  const first = text[words.start] ?? ' ';
  const lead = /[\s(¡¿«“"'[]/.test(before) || /[,.;:!?)\]»”…]/.test(first) ? '' : ' ';
  const tail = /[\s,.;:!?)\]»”…]/.test(after) ? '' : ' ';
  return { from, to, segments: [{ text: lead }, slice(text, words), { text: tail }], main: true };
}

/** Puts the places together and finds fields and caret again in the new draft. */
function assemble(draft: string, { fields, cursor }: Insertion, places: readonly Place[]): Composed {
  const sorted = places
    .map((place, order) => ({ place, order }))
    .sort((a, b) => a.place.from - b.place.from || a.order - b.order)
    .map(({ place }) => place);
  const changes: Change[] = [];
  const found: InsertedField[] = [];
  let shift = 0,
    caretAt: number | null = null,
    mainEnd: number | null = null;
  for (const { from, to, segments, main } of sorted) {
    let insert = '';
    for (const segment of segments) {
      const at = from + shift + insert.length;
      const { src } = segment;
      if (src !== undefined) {
        const end = src + segment.text.length;
        for (const field of fields)
          if (field.start >= src && field.end <= end) found.push({ ...field, start: at + field.start - src, end: at + field.end - src });
        if (cursor !== undefined && cursor >= src && cursor <= end && main) caretAt = at + cursor - src;
        if (main) mainEnd = at + segment.text.length;
      }
      insert += segment.text;
    }
    if (insert !== '' || to > from) changes.push({ from, to, insert });
    shift += insert.length - (to - from);
  }
  const last = sorted.at(-1);
  const whole = draft.length + shift;
  return {
    changes,
    fields: found.sort((a, b) => a.start - b.start),
    cursor: Math.min(whole, caretAt ?? found[0]?.start ?? mainEnd ?? (last ? last.from : whole)),
  };
}

/**
 * Greeting on top and closing at the end, each only where it lacks.
 * @param frame what the channel begins and ends a reply with, filled; empty for none.
 */
export function composeFrame(draft: string, frame: { readonly greeting: Insertion; readonly closing: Insertion }, caret: number): Composed {
  const letter = letterParts(draft);
  const greeting = letter.greeting ? NOTHING : bare(frame.greeting),
    closing = letter.closing ? NOTHING : bare(frame.closing);
  const empty = draft.trim() === '';
  const top = empty ? 0 : leading(draft),
    end = empty ? 0 : draft.trimEnd().length;
  const first =
    greeting.text === ''
      ? null
      : assemble(draft, greeting, [{ from: top, to: top, segments: [{ text: greeting.text, src: 0 }, { text: '\n\n' }] }]);
  const last =
    closing.text === ''
      ? null
      : assemble(draft, closing, [
          { from: end, to: end, segments: [{ text: empty ? '\n\n' : gapBefore(draft, end) }, { text: closing.text, src: 0 }] },
        ]);
  const grown = first?.changes[0]?.insert.length ?? 0;
  return {
    changes: [...(first?.changes ?? []), ...(last?.changes ?? [])],
    fields: [...(first?.fields ?? []), ...(last?.fields ?? []).map((f) => ({ ...f, start: f.start + grown, end: f.end + grown }))],
    // Unmoved in its own words: what is put above it moves it along, what is put below does not.
    cursor: empty ? grown : caret + (first && caret >= top ? grown : 0),
  };
}

const NOTHING: Insertion = { text: '', fields: [] };

/** Without the white space around. */
function bare({ text, fields }: Insertion): Insertion {
  const lead = leading(text);
  return { text: text.trim(), fields: fields.map((f) => ({ ...f, start: f.start - lead, end: f.end - lead })) };
}

/** The white space that a text ends in. */
function trailingSpace(text: string): string {
  return text.slice(text.trimEnd().length);
}
