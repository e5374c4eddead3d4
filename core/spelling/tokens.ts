import type { Span } from '../contract.js';
import { brokenIn, LOST } from '../text/mojibake.js';

/** A word to check. */
export interface SpellToken extends Span {
  readonly text: string;
  /** First word of a sentence, of a line, or after a colon or a quotation mark. */
  readonly startsSentence: boolean;
}

const LETTER = 1;
const MARK = 2;
const DIGIT = 3;
const JOINER = 4;
const SPACE = 5;
const OTHER = 0;

function classify(unit: string): number {
  if (/[\p{L}ªº]/u.test(unit)) return LETTER;
  if (/\p{M}|\u200d/u.test(unit)) return MARK;
  if (/[\p{N}_]/u.test(unit)) return DIGIT;
  if (/['’\-·‐]/u.test(unit)) return JOINER;
  return /\s/u.test(unit) ? SPACE : OTHER;
}

const TABLE = Uint8Array.from({ length: 0x2100 }, (_, code) => classify(String.fromCharCode(code)));

/** Class of the character at `i`; half of a surrogate pair is a letter outside our dictionaries only when the pair is. */
function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < TABLE.length) return TABLE[code] as number;
  if (code >= 0xd800 && code <= 0xdfff) return OTHER;
  return classify(text[i] as string);
}

/** Endings of host and file names ("tienda.com", "factura.pdf"). A path after a dot needs none of them: "tienda.example/ayuda". */
const DOTTED = new Set(
  'com net org es mx ar cl co pe uk eu us ie au nz ca de fr it pt br uy py ec bo ve gt cr pa sv hn ni info shop store app io gob gov edu biz tv me cat online dev cloud example pdf jpg jpeg png doc docx xls xlsx csv zip html htm php js txt mp4 mp3 mov'.split(
    ' ',
  ),
);

/** Signs without which a stretch is no address, path or placeholder; U+FFFD stands for what a program could not read. */
const MACHINE_SIGNS = new Set([...'@:\\.<{[', LOST].map((sign) => sign.charCodeAt(0)));

/** Whether the stretch has one of those signs, or two neighbours that UTF-8 read as Windows-1252 makes. */
function maybeMachineText(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) continue;
    if (MACHINE_SIGNS.has(code) || (code >= 0xc2 && code <= 0xef && i + 1 < to && text.charCodeAt(i + 1) >= 0x80)) return true;
  }
  return false;
}

/** Whether a stretch without spaces is an address, a path or a placeholder, none of whose parts is a word. */
function isMachineText(chunk: string): boolean {
  // Broken while copying: format-mess tells of it once, with the repaired text.
  if (chunk.includes(LOST) || brokenIn(chunk).length > 0) return true;
  if (chunk.includes('@') || chunk.includes('://') || chunk.includes('www.') || chunk.includes('\\')) return true;
  for (let dot = chunk.indexOf('.', 1); dot > 0 && dot < chunk.length - 1; dot = chunk.indexOf('.', dot + 1)) {
    let end = dot + 1;
    while (end < chunk.length && classAt(chunk, end) === LETTER) end++;
    if (end === dot + 1 || classAt(chunk, dot - 1) === OTHER) continue;
    if (DOTTED.has(chunk.slice(dot + 1, end).toLowerCase()) || (chunk[end] === '/' && end + 1 < chunk.length)) return true;
  }
  return /^[<{[]/.test(chunk) && /[>}\]]\W{0,8}$/.test(chunk) && !/\s/.test(chunk);
}

/** Characters of a stretch without spaces that are looked at for what it is. */
const LONGEST_CHUNK = 300;
const ENDS_SENTENCE = new Set('.!?¡¿…:;"“”«»()[]\n•*-–—|>');

/**
 * The words of a text in one pass: no addresses, no e-mail, no codes (anything with a digit or `_`),
 * no hashtags, handles or `{{ placeholders }}`. Inner apostrophes and hyphens belong to the word.
 */
export function spellTokens(text: string): SpellToken[] {
  const tokens: SpellToken[] = [];
  let start = true;
  let i = 0;
  while (i < text.length) {
    if (classAt(text, i) === SPACE) {
      if (text[i] === '\n') start = true;
      i++;
      continue;
    }
    let end = i + 1;
    while (end < text.length && classAt(text, end) !== SPACE) end++;
    if (text.startsWith('{{', i) || text.startsWith('{%', i)) {
      const close = text.indexOf(text[i + 1] === '{' ? '}}' : '%}', i + 2);
      if (close >= 0 && close - i < 300) {
        i = close + 2;
        start = false;
        continue;
      }
    }
    if (maybeMachineText(text, i, Math.min(end, i + LONGEST_CHUNK)) && isMachineText(text.slice(i, Math.min(end, i + LONGEST_CHUNK)))) {
      start = ENDS_SENTENCE.has(text[end - 1] as string) && text[end - 1] !== '>';
    } else start = chunkTokens(text, i, end, start, tokens);
    i = end;
  }
  return tokens;
}

/** Splits a stretch without spaces. @returns whether the next word starts a sentence. */
function chunkTokens(text: string, from: number, to: number, starts: boolean, tokens: SpellToken[]): boolean {
  let start = starts;
  let i = from;
  while (i < to) {
    const kind = classAt(text, i);
    if (kind !== LETTER && kind !== DIGIT) {
      if (ENDS_SENTENCE.has(text[i] as string)) start = true;
      else if (text[i] === ',') start = false;
      i++;
      continue;
    }
    let end = i;
    let code = false;
    for (; end < to; end++) {
      const here = classAt(text, end);
      if (here === DIGIT) code = true;
      else if (here === JOINER) {
        const next = end + 1 < to ? classAt(text, end + 1) : OTHER;
        if (next !== LETTER && next !== DIGIT) break;
      } else if (here !== LETTER && here !== MARK) break;
    }
    const tag = i > 0 && (text[i - 1] === '#' || text[i - 1] === '@' || text[i - 1] === '$');
    if (!code && !tag) tokens.push({ start: i, end, text: text.slice(i, end), startsSentence: start });
    start = false;
    i = end;
  }
  return start;
}
