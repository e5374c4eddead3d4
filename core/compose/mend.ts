/** What a reply says at its edges that the letter says already: thanks for writing, sorry, "let us know". */
import type { Span } from '../contract.js';
import { APOLOGY_CUES } from '../language/apologies.js';
import { LETTER_WORDS } from '../language/letter.js';
import { fold } from '../text/fold.js';
import { sentencesOf } from '../text/sentences.js';

/** A stretch of the reply that is kept, with what is written before it and whether it begins anew with a capital. */
export interface Kept extends Span {
  readonly lead: string;
  readonly capital: boolean;
  readonly small: boolean;
}

const any = (sources: readonly string[]): string => `(?:${sources.join('|')})`;
const OPENING = new RegExp(`^[¡\\s]*${any(LETTER_WORDS.flatMap((w) => w.opening))}[^.!?:\\n]{0,30}[.!]*$`, 'u');
const COURTESY = {
  help: new RegExp(`^[¡\\s]*${any(LETTER_WORDS.flatMap((w) => w.help))}`, 'u'),
  patience: new RegExp(`^[¡\\s]*${any(LETTER_WORDS.flatMap((w) => w.patience))}[^.!?:\\n]{0,40}[.!]*$`, 'u'),
} as const;
const CONNECTOR = new RegExp(`^${any(LETTER_WORDS.flatMap((w) => w.connectors))}(?:,[ \\t]+|[ \\t]+(?=\\p{L}))`, 'u');
/** Nothing but an apology. */
const PURE = new RegExp(
  `^[¡\\s]*${any(LETTER_WORDS.flatMap(({ apology: a }) => [`${a.bare}(?: (?:por|for|about) ${a.generic})?`, `${a.about} ${a.generic}`]))}[.!]*$`,
  'u',
);
/** An apology and then, after a colon, what happened: "I am sorry: your order…". */
const LED = new RegExp(
  `^[¡\\s]*${any(LETTER_WORDS.flatMap(({ apology: a }) => [`${a.bare}(?: (?:por|for|about) ${a.generic})?`, `${a.about} ${a.generic}`]))}[ \\t]*:[ \\t]+`,
  'u',
);
const CUES = new RegExp(
  `(?<![\\p{L}\\p{N}])${any([...APOLOGY_CUES.es.apologies, ...APOLOGY_CUES.en.apologies].map((cue) => cue.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))}(?![\\p{L}\\p{N}])`,
  'u',
);

const apologises = (text: string): boolean => {
  const folded = fold(text);
  return CUES.test(folded) || sentencesOf(text).some(({ start, end }) => PURE.test(folded.slice(start, end)));
};

/** Where the courtesies at the end of a body begin ("Thank you for your patience."); its end when there are none. */
export function courtesyStart(text: string, body: Span): number {
  let at = body.end;
  const paragraphs = [...text.slice(body.start, body.end).matchAll(/(?:[^\n]+\n?)+/g)].map((m) => ({
    start: body.start + m.index,
    end: body.start + m.index + m[0].trimEnd().length,
  }));
  for (const paragraph of paragraphs.reverse()) {
    if (paragraph.start === body.start || !sentencesOf(text, paragraph).every(({ start, end }) => kindOf(text.slice(start, end)) !== null))
      break;
    at = paragraph.start;
  }
  return at;
}

function kindOf(sentence: string): keyof typeof COURTESY | null {
  const folded = fold(sentence);
  return COURTESY.help.test(folded) ? 'help' : COURTESY.patience.test(folded) ? 'patience' : null;
}

/**
 * What of a reply's body goes into a letter that has words already.
 * @param letter the letter's own body, as it stands; @param reply the reply's text, and `body` where its body lies.
 * @returns null when nothing is left to say.
 */
export function mendBody(letter: string, reply: string, body: Span): Kept | null {
  let { start } = body,
    { end } = body;
  // "Hola, gracias por…": without its greeting the sentence begins anew.
  let lead = '',
    capital = /^\p{Ll}/u.test(reply.slice(start)) && /\S[ \t]*$/.test(reply.slice(0, start)),
    small = false;
  const written = letter.trim() !== '';
  const sentences = sentencesOf(reply, body);
  const first = () => sentences[0];
  const foldedAt = (span: Span) => fold(reply.slice(span.start, span.end));
  const drop = () => {
    sentences.shift();
    start = first()?.start ?? end;
    capital = false;
  };
  if (sentences.length > 1 && written && first() && OPENING.test(foldedAt(first() as Span))) drop();
  const sorry = first();
  if (sorry && written && apologises(letter)) {
    const folded = foldedAt(sorry);
    const led = LED.exec(folded);
    if (PURE.test(folded) && sentences.length > 1) drop();
    else if (led) {
      start = sorry.start + led[0].length;
      capital = true;
    } else if (start === sorry.start) {
      const also = alsoSorry(reply, sorry, folded);
      if (also.lead !== '') ({ lead, start, small } = also);
    }
  }
  const connected = first() && !written ? CONNECTOR.exec(fold(reply.slice(start, end))) : null;
  if (connected && lead === '' && !capital) {
    start += connected[0].length;
    capital = true;
  }
  const said = new Set(sentencesOf(letter).map((s) => kindOf(letter.slice(s.start, s.end))));
  for (
    let last = sentences.at(-1);
    last &&
    sentences.length > 1 &&
    said.has(kindOf(reply.slice(last.start, last.end)) ?? null) &&
    kindOf(reply.slice(last.start, last.end)) !== null;
    last = sentences.at(-1)
  ) {
    sentences.pop();
    end = sentences.at(-1)?.end ?? start;
  }
  return end > start ? { start, end, lead, capital, small } : null;
}

/** "Sentimos que llegara roto" beside another apology: "También sentimos que…"; "We are sorry that" → "We are also sorry that". */
function alsoSorry(
  reply: string,
  sentence: Span,
  folded: string,
): { readonly lead: string; readonly start: number; readonly small: boolean } {
  for (const [pattern, word, where] of LETTER_WORDS.flatMap((w) => w.apology.again)) {
    const found = new RegExp(pattern, 'u').exec(folded);
    if (!found || !apologises(reply.slice(sentence.start, sentence.end))) continue;
    if (where === 'before') return { lead: word, start: sentence.start, small: true };
    const at = sentence.start + (where === 'after' ? found[0].length : (/^\S+/.exec(folded)?.[0].length ?? 0));
    return { lead: reply.slice(sentence.start, at) + word, start: at, small: false };
  }
  return { lead: '', start: sentence.start, small: false };
}
