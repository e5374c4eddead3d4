/**
 * A text as the engine reads it: one way of writing each character, whatever program it was copied from. Decomposed
 * accents are composed, hard and thin spaces are spaces, soft hyphens and other invisible marks are gone, ligatures
 * are letters, line ends are `\n`, character references of HTML and quoted-printable mail are decoded. What is found
 * in it is shown in the text as given.
 */
import type { Span } from '../contract.js';
import { htmlEdits, isHtmlSource } from './html-source.js';
import { resolveReference, REFERENCE } from './html-entities.js';
import { edited, IDENTITY, rewrite, type OffsetMap, type Rewritten } from './offset-map.js';
import { decodeOctets, isQuotedPrintable, OCTETS } from './quoted-printable.js';

export interface Normalised {
  /** As it came. */
  readonly given: string;
  /** As it is read. */
  readonly text: string;
  /** @returns the stretch of `given` that a stretch of `text` stands for. */
  toGiven(span: Span): Span;
  /** @returns the offset in `text` of an offset in `given`. */
  fromGiven(offset: number): number;
}

const CHARACTERS =
  /\r\n?|[\u2028\u2029\u0085]|[\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\u00ad\u200b\u200e\u200f\u2060\ufeff]+|[\ufb00-\ufb06\u2126\u212a\u212b]/gu;
/** A letter with the marks set over it. */
const ACCENTED = /\P{M}\p{M}+/gu;
const MAYBE_CHARACTERS =
  /[\r\u0085\u00a0\u00ad\u2000-\u200b\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u2126\u212a\u212b\u3000\ufb00-\ufb06\ufeff]/u;
const MAYBE_ACCENTED = /\p{M}/u;

function plain([found]: RegExpExecArray): string {
  const code = found.charCodeAt(0);
  if (code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029) return '\n';
  if (code >= 0xfb00 && code <= 0xfb06) return found.normalize('NFKC');
  if (code === 0x2126 || code === 0x212a || code === 0x212b) return found.normalize('NFC');
  return code === 0xad || code === 0xfeff || code === 0x2060 || (code >= 0x200b && code <= 0x200f) ? '' : ' ';
}

/** A word that a printed column parted: "impor-" over "te". */
const PARTED = /(?<=\p{Ll})-\n(?=\p{Ll}{2})/gu;
/** A list of "anti-" and "-robo" is no column: two such ends at least. */
const isColumn = (text: string): boolean => (text.match(PARTED)?.length ?? 0) >= 2;

/** Each step reads what the one before it wrote: `e&#769;` is decoded, then composed. */
const STEPS: readonly ((text: string, pasted: boolean) => Rewritten)[] = [
  (text) => (isQuotedPrintable(text) ? rewrite(text, OCTETS, decodeOctets) : { text, map: IDENTITY }),
  (text, pasted) => (pasted && text.includes('<') && isHtmlSource(text) ? edited(text, htmlEdits(text)) : { text, map: IDENTITY }),
  (text) => (text.includes('&') ? rewrite(text, REFERENCE, resolveReference) : { text, map: IDENTITY }),
  (text) => (MAYBE_CHARACTERS.test(text) ? rewrite(text, CHARACTERS, plain) : { text, map: IDENTITY }),
  (text) => (MAYBE_ACCENTED.test(text) ? rewrite(text, ACCENTED, ([found]) => found.normalize('NFC')) : { text, map: IDENTITY }),
  (text, pasted) => (pasted && text.includes('-\n') && isColumn(text) ? rewrite(text, PARTED, () => '') : { text, map: IDENTITY }),
];

/**
 * @param pasted a customer's message: the source of a page becomes its text, and words parted at line ends are joined. In a draft both are the agent's to mend.
 * @returns the text as it is to be read, with the way back; in linear time.
 */
export function normalise(given: string, pasted = false): Normalised {
  let text = given;
  const maps: OffsetMap[] = [];
  for (const step of STEPS) {
    const rewritten = step(text, pasted);
    text = rewritten.text;
    if (!rewritten.map.isIdentity) maps.push(rewritten.map);
  }
  return {
    given,
    text,
    toGiven: (span) => maps.reduceRight((at, map) => map.toSource(at), { start: span.start, end: span.end }),
    fromGiven: (offset) => maps.reduce((at, map) => map.toResult(at), offset),
  };
}
