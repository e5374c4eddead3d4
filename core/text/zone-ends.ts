import {
  FOOT_LINE,
  GREETING_MORE,
  GREETING_WORDS,
  LEGAL,
  MAX_SIGNATURE_LINE,
  MAX_SIGNATURE_LINES,
  POSTSCRIPT,
  SIGNATURE_MARK,
  SIGNATURE_RULE,
  SIGN_OFF,
} from '../language/shapes/ends.js';
import { DEVICE } from '../language/shapes/mail.js';
import { tokensOf, type Token } from './tokens.js';
import type { MarkedLine } from './zone-lines.js';

/** Marks device lines, disclaimers, greeting, sign-off and signature among the lines that are still body. */
export function markEnds(text: string, lines: MarkedLine[], chat: boolean): void {
  markTail(lines);
  // Nobody signs a chat: a name alone there answers a question.
  if (!chat) markSignature(text, lines);
  const first = lines.find((line) => line.kind === 'body' && !line.blank);
  if (first) markGreeting(text, first);
}

function markTail(lines: MarkedLine[]): void {
  let legal = false;
  for (const line of lines) {
    if (line.kind !== 'body') {
      legal = false;
      continue;
    }
    if (LEGAL.test(line.folded)) legal = true;
    if (legal || FOOT_LINE.test(line.folded)) line.kind = 'disclaimer';
    else if (DEVICE.test(line.folded)) line.kind = 'device';
  }
}

/** The last sign-off line and what stands under it, when that looks like a name or a signature block; a `-- ` line always. */
function markSignature(text: string, lines: MarkedLine[]): void {
  const body = lines.filter((line) => line.kind === 'body' && !line.blank);
  const rule = body.findIndex((line) => SIGNATURE_RULE.test(line.folded));
  if (rule > 0) for (const line of body.splice(rule)) line.kind = 'signature';
  for (let i = Math.max(0, body.length - MAX_SIGNATURE_LINES); i < body.length; i++) {
    const line = body[i] as MarkedLine;
    if (!SIGN_OFF.test(line.folded) || (i === 0 && body.length === 1)) continue;
    const below = body.slice(i + 1);
    const end = below.findIndex((l) => POSTSCRIPT.test(l.folded));
    const block = end < 0 ? below : below.slice(0, end);
    if (!block.every((l) => looksSigned(text, l))) continue;
    line.kind = 'signoff';
    for (const l of block) l.kind = SIGN_OFF.test(l.folded) ? 'signoff' : 'signature';
    return;
  }
  markBareName(text, lines, body);
}

/** A short line without a question: a name, a job, an address. */
function looksSigned(text: string, line: MarkedLine): boolean {
  const raw = text.slice(line.start, line.end).trim();
  if (raw.length > MAX_SIGNATURE_LINE || /[?¿]/.test(raw)) return false;
  if (SIGNATURE_MARK.test(line.folded) || SIGN_OFF.test(line.folded)) return true;
  const words = tokensOf(raw);
  return words.length <= 5 && (words.length <= 2 || words.filter((w) => /^\p{Lu}/u.test(w.form)).length * 2 >= words.length);
}

const BARE_NAME = /^[–—-]?\s?\p{Lu}[\p{L}'’]{1,20}(?: (?:de |del |la |los )?\p{Lu}[\p{L}'’.]{0,20}){0,3}$/u;

/** A last line of one to four capitalised words and nothing else is the writer's name; in a paragraph of its own, so is what looks like a signature under it. */
function markBareName(text: string, lines: readonly MarkedLine[], body: readonly MarkedLine[]): void {
  for (let n = 1; n <= Math.min(MAX_SIGNATURE_LINES, body.length - 1); n++) {
    const line = body.at(-n) as MarkedLine;
    const at = lines.indexOf(line);
    if (n > 1 && lines.slice(at, lines.indexOf(body.at(-1) as MarkedLine)).some((l) => l.blank)) return;
    const apart = lines[at - 1]?.blank === true;
    // Under a quoted line it is the answer to it.
    const above = lines.slice(Math.max(0, at - 3), at).findLast((l) => !l.blank);
    if (BARE_NAME.test(text.slice(line.start, line.end).trim()) && (n === 1 || apart) && above?.kind !== 'quote') {
      for (const signed of body.slice(-n)) signed.kind = 'signature';
      return;
    }
    if (!looksSigned(text, line)) return;
  }
}

/** Sets where the text after a greeting starts; a line that is nothing else becomes a greeting whole. Never swallows a verb: only listed words and capitalised names. */
function markGreeting(text: string, line: MarkedLine): void {
  const from = line.valueAt ?? line.start;
  const words = tokensOf(text, { start: from, end: Math.min(line.end, from + 120) });
  let count = greetingWords(words);
  if (count === 0) return;
  const names = namesAfter(text, words, count);
  const named = words[count + names - 1] as Token;
  if (names > 0 && /^\s*[,:!.\n]|^\s*$/.test(text.slice(named.end, named.end + 3))) count += names;
  const last = words[count - 1] as Token;
  const rest = /^[\s,:!.;–-]*/.exec(text.slice(last.end, Math.min(line.end, last.end + 12)))?.[0].length ?? 0;
  const end = last.end + rest;
  if (end >= line.end) {
    line.kind = 'greeting';
    return;
  }
  if (line.valueAt !== undefined) return;
  line.valueAt = end;
  line.greets = true;
}

function greetingWords(words: readonly Token[]): number {
  const first = words[0];
  if (!first || !GREETING_WORDS.has(first.fold)) return 0;
  if (first.fold === 'muy' && words[1]?.fold !== 'buenas' && words[1]?.fold !== 'buenos') return 0;
  if (first.fold === 'good' && !GREETING_MORE.has(words[1]?.fold ?? '')) return 0;
  if (first.fold === 'buen' && words[1]?.fold !== 'dia') return 0;
  let count = 1;
  while (count < words.length && count < 8 && goesOn(words, count)) count++;
  return count;
}

/** `a` and `que` belong to a greeting only as in "a todos" and "qué tal". */
function goesOn(words: readonly Token[], at: number): boolean {
  const word = (words[at] as Token).fold;
  const next = words[at + 1]?.fold ?? '';
  if (!GREETING_MORE.has(word) && !(at === 1 && word === 'muy')) return false;
  if (word === 'a') return /^tod[oa]s$/.test(next);
  if (word === 'que') return next === 'tal' && !/^(?:es|funciona|va|esta)$/.test(words[at + 2]?.fold ?? '');
  if (word === 'd' || word === 'or' || word === 'al') return next !== '';
  return true;
}

/** "Hola, Quique. Perdona, se nos olvidó": a stop after a name ends it; after "Dr" or an initial it does not. */
function namesAfter(text: string, words: readonly Token[], from: number): number {
  let n = 0;
  for (; n < 4 && /^\p{Lu}/u.test(words[from + n]?.form ?? ''); n++) {
    const [before, name] = [words[from + n - 1], words[from + n] as Token];
    if (n > 0 && before && before.form.length > LONGEST_TITLE && /[.!?:;]/.test(text.slice(before.end, name.start))) break;
  }
  return n;
}
/** Letters of an abbreviated title or an initial: "Sr", "Mrs", "Ing". */
const LONGEST_TITLE = 4;
