/** Stretches of a draft that the rules leave alone: they are not the agent's own words. */
import type { Span } from '../contract.js';
import type { Reading } from '../reading/reading.js';
import { bareWords } from '../text/bare-words.js';
import { findBlanks, type Blank } from '../text/blanks.js';
import type { ZoneKind } from '../text/zones.js';

/** Addresses, links, hashtags and codes: anything with a digit or a slash glued to letters. */
const CODE =
  /(?:https?:\/\/|www\.)[^\s<>"»)\]]+|[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,3}\.(?:com|es|net|org|mx|co|ar|cl|pe|eu|io|shop|uk)\b(?:\/[^\s<>"»)\]]*)?|(?<!\p{L})[#@]\w{1,100}/giu;
const MAYBE_CODE = /[@#/]|\.[a-z]{2}/i;
const QUOTATION = /«([^«»\n]{1,600})»|“([^“”\n]{1,600})”|"([^"\n]{1,600})"/g;
/** What another wrote, and what is put under every reply. */
const OTHERS: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['quote', 'header', 'forward', 'signature']);
/** A quotation of so many words is a label or emphasis. */
const LABEL_WORDS = 3;
/** Quotations looked up in the other text; a draft with more is no reply, and each costs a pass over it. */
const MOST_QUOTATIONS = 100;

/** @returns non-overlapping spans in order. */
export function exemptSpans(reading: Reading, quotable: Reading | null): Span[] {
  const { text } = reading;
  const spans: Span[] = [];
  for (const zone of reading.zones) if (OTHERS.has(zone.kind)) spans.push({ start: zone.start, end: zone.end });
  if (MAYBE_CODE.test(text)) for (const m of text.matchAll(CODE)) spans.push({ start: m.index, end: m.index + m[0].length });
  for (const { start, end } of reading.once(blanksOf)) spans.push({ start, end });
  let looked = 0;
  for (const m of text.matchAll(QUOTATION)) {
    const words = bareWords(m[1] ?? m[2] ?? m[3] ?? '');
    // A long one is exempt when the customer wrote it.
    const isLabel = words.split(' ').length <= LABEL_WORDS;
    if (isLabel || (quotable !== null && looked++ < MOST_QUOTATIONS && quotable.once(bareText).includes(words)))
      spans.push({ start: m.index, end: m.index + m[0].length });
  }
  return merge(spans);
}

/** @returns the blanks of a text, worked out once a reading. */
export function blanksOf({ text }: Reading): readonly Blank[] {
  return findBlanks(text);
}

function bareText(reading: Reading): string {
  return bareWords(reading.text);
}

function merge(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.start - b.start);
  const out: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const before = out[out.length - 1];
    if (before && span.start <= before.end) before.end = Math.max(before.end, span.end);
    else out.push({ ...span });
  }
  return out;
}
