/** Stretches of a draft that the rules leave alone: they are not the agent's own words. */
import type { Span } from '../contract.js';
import { findBlanks } from '../text/blanks.js';
import { fold } from '../text/fold.js';
import { draftZones, type Zone } from '../text/zones.js';

/** Addresses, links, hashtags and codes: anything with a digit or a slash glued to letters. */
const CODE = /(?:https?:\/\/|www\.)[^\s<>"»)\]]+|[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,3}\.(?:com|es|net|org|mx|co|ar|cl|pe|eu|io|shop|uk)\b(?:\/[^\s<>"»)\]]*)?|(?<!\p{L})[#@]\w{1,100}/giu;
/** From here on it is somebody else's mail. */
const MAYBE_CODE = /[@#/]|\.[a-z]{2}/i;
const HISTORY = /^[ \t]*(?:-{2,}[ \t]*(?:mensaje original|original message|forwarded message|mensaje reenviado)\b.*|El .{5,120} escribió:|On .{5,120} wrote:)[ \t]*$/im;
const QUOTATION = /«([^«»\n]{1,600})»|“([^“”\n]{1,600})”|"([^"\n]{1,600})"/g;

/** @returns non-overlapping spans in order. */
export function exemptSpans(text: string, quotable: string, zones: readonly Zone[] = draftZones(text)): Span[] {
  const spans: Span[] = [];
  for (const zone of zones) if (zone.kind === 'quote' || zone.kind === 'signature') spans.push({ start: zone.start, end: zone.end });
  if (MAYBE_CODE.test(text)) for (const m of text.matchAll(CODE)) spans.push({ start: m.index, end: m.index + m[0].length });
  for (const { start, end } of findBlanks(text)) spans.push({ start, end });
  const history = HISTORY.exec(text);
  if (history) spans.push({ start: history.index, end: text.length });
  const source = quotable === '' ? '' : squeeze(quotable);
  for (const m of text.matchAll(QUOTATION)) {
    const words = squeeze(m[1] ?? m[2] ?? m[3] ?? '');
    // A short one is a label or emphasis; a long one is exempt when the customer wrote it.
    if (words.split(' ').length <= 3 || source.includes(words)) spans.push({ start: m.index, end: m.index + m[0].length });
  }
  return merge(spans);
}

function squeeze(text: string): string { return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); }

function merge(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.start - b.start);
  const out: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const before = out[out.length - 1];
    if (before && span.start <= before.end) before.end = Math.max(before.end, span.end); else out.push({ ...span });
  }
  return out;
}
