/** The frame of a letter: where its greeting ends and where its closing begins. */
import type { Span } from '../contract.js';
import { LETTER_WORDS, type LetterWords } from '../language/letter.js';
import { fold } from '../text/fold.js';

export interface LetterParts {
  /** From the start of the greeting to the end of its mark; no white space after it. */
  readonly greeting: Span | null;
  /** From the closing formula to the end of the signature. */
  readonly closing: Span | null;
}

/** The words of a letter are looked for in folded text: small Latin letters are all there is. */
const all = (pick: (words: LetterWords) => readonly string[]): string => LETTER_WORDS.flatMap(pick).join('|');
const GREETING = new RegExp(`(?:${all((w) => w.greetings)})(?![a-zñ0-9])`, 'y');
const GREETED = new RegExp(`(?:${all((w) => w.greeted)})(?![a-zñ0-9])`, 'y');
const TITLE = new RegExp(`(?:${all((w) => w.titles)})\\.? (?=[^\\s\\d.,:;!?])`, 'y');
/** "María", "de la Cruz", "[nombre]", "{{ customer.first_name }}": as they are written, not folded. */
const WORD_OF_NAME = String.raw`(?:\p{Lu}\p{L}{0,2}\.(?= \p{Lu})|\p{Lu}[\p{L}'’-]*|\[[^\]\n]{1,40}\]|\{\{[^}\n]{1,80}\}\})`;
const NAME = new RegExp(
  `(?:(?:de|del|la|las|los|van|von) ){0,3}${WORD_OF_NAME}(?: (?:(?:de|del|la|las|los|y|van|von) ){0,3}${WORD_OF_NAME}){0,4}`,
  'uy',
);
/** A name in small letters right after the greeting: "hola lucía,". */
const SMALL_NAME =
  /(?!(?:noticias|gracias|mira|oye|te|le|se|me|nos|lo|la|el|los|las|su|tu|ya|si|no|un|una|en|de|por|para|we|i|your|you|the|thanks|thank|just|this|it|to)\b)\p{L}{2,20}(?= ?(?:[,:!]|\n|$))/uy;
const MARK = /[ \t]?(?:[,:;.!…—–-]+|(?=\n)|$)(?:[ \t]*\p{Extended_Pictographic}\ufe0f?)*/uy;

/** How far a greeting reaches: its words ("Hola, buenos días"), what parts them from whoever is greeted, and where that begins, after a title. */
interface GreetingHead {
  readonly words: number;
  readonly gap: string;
  readonly name: number;
}

/** A greeting is looked for in so many characters. */
const LONGEST_HEAD = 300;
const matchEnd = (pattern: RegExp, at: number, on: string): number => {
  pattern.lastIndex = at;
  return pattern.test(on) ? pattern.lastIndex : at;
};

/** @param from where the greeting must begin. @returns null when none does. Linear. */
function greetingHead(text: string, from: number): GreetingHead | null {
  const folded = fold(text.slice(0, from + LONGEST_HEAD));
  let at = matchEnd(GREETING, from, folded);
  if (at === from) return null;
  for (let step = 0; step < 3; step++) {
    const next = at + (/^[ \t]*[,.!]?[ \t]*/.exec(folded.slice(at))?.[0].length ?? 0);
    const greeted = matchEnd(GREETED, next, folded);
    const more = greeted > next ? greeted : matchEnd(GREETING, next, folded);
    if (more === next) break;
    at = more;
  }
  const gap = /^[ \t]*,?[ \t]*/.exec(folded.slice(at))?.[0] ?? '';
  return { words: at, gap, name: matchEnd(TITLE, at + gap.length, folded) };
}

/** The greeting that a draft begins with. */
export const openingGreeting = (draft: string): GreetingHead | null => greetingHead(draft, /^[\s¡]*/.exec(draft)?.[0].length ?? 0);

/** Where the greeting at the top ends; the offset of its start when there is none. Linear. */
function greetingEnd(text: string, from: number): number {
  const greeting = greetingHead(text, from);
  if (greeting === null) return from;
  const head = text.slice(0, from + LONGEST_HEAD),
    { words: at, gap, name } = greeting;
  const named = Math.max(matchEnd(NAME, name, head), gap.includes(',') ? 0 : matchEnd(SMALL_NAME, name, head));
  // A name is one only with its mark after it: "Hola, Su pedido ha salido" greets nobody.
  const isNamed = gap !== '' && named > name;
  if (isNamed && matchEnd(MARK, named, head) === named && /^\s*$/.test(head.slice(named))) return named;
  const before = isNamed && matchEnd(MARK, named, head) > named ? named : at;
  const end = matchEnd(MARK, before, head);
  return end > before ? end : before;
}

const REST = String.raw`(?:[ \t]*[,.!:—–-]+[ \t]*(?:\{\{[^}\n]{1,60}\}\}|[^.?!\n]){0,60}[.!]?|[ \t]+(?:de|del|desde|from)[ \t](?:\{\{[^}\n]{1,60}\}\}|[^.?!\n]){1,60}[.!]?)?`;
const CLOSING = `(?:(?:${all((w) => w.closings)})${REST}|(?:${all((w) => w.thanks)})(?:[ \\t]{0,20}[,.!]{1,6}[ \\t]{0,20}(?:[a-zñ[][^.?!\\n]{0,40})?)?)`;
const CLOSING_LINE = new RegExp(`^[ \\t¡]{0,20}${CLOSING}[ \\t]{0,20}$`);
const CLOSING_TAIL = new RegExp(`[.!?…][ \\t]{1,20}¡?((?:${all((w) => w.closings)})${REST})[ \\t]{0,20}$`);
const AFTERWORD = new RegExp(`^[ \\t]{0,20}(?:${all((w) => w.afterword)})(?![a-zñ])`);
/** More lines below a closing are no signature. */
const SIGNATURE_LINES = 6;
/** A signature's line is short; a longer one is a sentence of the letter. */
const SIGNATURE_LINE = 80;

interface Line extends Span {
  readonly folded: string;
}

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    out.push({ start, end: start + line.length, folded: fold(line) });
    start += line.length + 1;
  }
  return out;
}

const isSentence = ({ folded }: Line): boolean =>
  folded.trim().length > SIGNATURE_LINE || (/[.?!]\s*$/.test(folded) && folded.trim().split(/\s+/).length > 4);

function closingOf(text: string, from: number): Span | null {
  const lines = linesOf(text).filter((line) => line.end > from && line.folded.trim() !== '');
  // What comes after "P.S." is no part of the closing.
  const cut = lines.findIndex((line) => AFTERWORD.test(line.folded));
  const letter = cut > 0 ? lines.slice(0, cut) : lines;
  for (let i = letter.length - 1; i >= Math.max(0, letter.length - 1 - SIGNATURE_LINES); i--) {
    const line = letter[i] as Line;
    const end = letter.at(-1)?.end ?? text.length;
    const head = Math.max(line.start, from);
    const own = line.folded.slice(head - line.start);
    if (CLOSING_LINE.test(own)) {
      const above = letter[i - 1];
      return {
        start: above && above.start >= from && CLOSING_LINE.test(above.folded) ? above.start : head + (/^\s*/.exec(own)?.[0].length ?? 0),
        end,
      };
    }
    const tail = CLOSING_TAIL.exec(own);
    if (tail) return { start: head + tail.index + (/^[.!?…][ \t]+/.exec(tail[0])?.[0].length ?? 0), end };
    if (isSentence(line)) return null;
  }
  return null;
}

/** Finds the greeting at the top and the closing at the end of a reply, in either language. */
export function letterParts(text: string): LetterParts {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const from = start + (/^[¡*_]*/.exec(text.slice(start))?.[0].length ?? 0);
  const end = greetingEnd(text, from);
  const greeting = end > from ? { start, end } : null;
  return { greeting, closing: closingOf(text, greeting?.end ?? 0) };
}
