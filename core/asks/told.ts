/**
 * What was said beforehand against what it came to, both in numbers: "you said three days and it took nine" complains without a
 * word of complaint, "you said five days and it took three" praises. Less time and less money are better, fewer pieces are worse.
 */
import type { Lang, Span } from '../contract.js';
import { TOLD, type ToldWords } from '../language/told.js';
import type { Token } from '../text/tokens.js';
import type { AskSentence, AskText } from './ask-text.js';
import type { Row } from './rows.js';

/** Furthest from where it is told to the verb of saying, from that to its number, from there to the verb of the outcome, and from that to its number, in words. */
const REACH = { source: 3, said: 7, outcome: 9, came: 5 } as const;
const CONFIDENCE = 0.8;

interface Quantity {
  readonly at: number;
  readonly value: number;
  /** What is counted: minutes, money, or a thing without a unit of either; or a day of the week, which only praise tells the turn of. */
  readonly unit: 'minutes' | 'money' | 'things' | 'weekday';
  /** What a bare number beside it counts: its unit is left out the second time. */
  readonly each: number;
}

export interface Outcomes {
  /** Complaints: it came out worse than was said. */
  readonly worse: readonly Row[];
  /** Where it came out better, which complains of nothing. */
  readonly better: readonly Span[];
}

/** @returns the sentences that compare what was said with what it came to. */
export function outcomesIn({ text, lang, sentences }: AskText): Outcomes {
  const worse: Row[] = [],
    better: Span[] = [];
  for (const [k, sentence] of sentences.entries()) {
    const found = comparedIn(sentence, text, lang, sentences[k + 1]?.cues.some(({ name }) => name === 'praise') ?? false);
    if (found === null || found.difference === 0) continue;
    if (found.difference > 0) worse.push({ ...found.span, kind: 'complaint', confidence: CONFIDENCE, expects: ['ack'], via: ['contrast'] });
    else if (!sentence.work.tokens.some(({ fold }) => TOLD[lang].adverse.has(fold))) better.push(found.span);
  }
  return { worse, better };
}

interface Compared {
  readonly span: Span;
  /** Above nought: worse than said. */
  readonly difference: number;
}

/** @param praised whether the next sentence praises. */
function comparedIn({ start, end, work: { tokens } }: AskSentence, text: string, lang: Lang, praised: boolean): Compared | null {
  if (text.slice(start, end).includes('?')) return null;
  const words = TOLD[lang],
    from = tokens.findIndex(({ fold }) => words.told.has(fold));
  if (from < 0) return null;
  const said = quantityIn(tokens, from + 1, REACH.said, text, words);
  if (!said || (said.unit === 'things' && !isTold(tokens, from, words))) return null;
  for (let at = said.at + 1; at < Math.min(tokens.length, said.at + REACH.outcome); at++) {
    if (!words.outcome.has((tokens[at] as Token).fold)) continue;
    const came = quantityIn(tokens, at + 1, REACH.came, text, words, said);
    if (!came) continue;
    const more = came.value - said.value;
    return {
      span: { start: (tokens[0] as Token).start, end: endOf(tokens, came.at, words) },
      difference: said.unit === 'things' ? Math.max(0, -more) : said.unit === 'weekday' ? (praised ? -1 : 0) : more,
    };
  }
  return null;
}

const isTold = (tokens: readonly Token[], verb: number, { sources }: ToldWords) =>
  tokens.slice(Math.max(0, verb - REACH.source), verb).some(({ fold }) => sources.has(fold));

/** With the unit of its number. */
const endOf = (tokens: readonly Token[], at: number, { minutes, money }: ToldWords): number => {
  const next = tokens[at + 1];
  return (next && (minutes.has(next.fold) || money.has(next.fold)) ? next : (tokens[at] as Token)).end;
};

/** The first number from a word on. @param like what was said: a number without a unit counts the same. */
function quantityIn(
  tokens: readonly Token[],
  from: number,
  reach: number,
  text: string,
  words: ToldWords,
  like?: Quantity,
): Quantity | null {
  for (let at = from; at < Math.min(tokens.length, from + reach); at++) {
    const { fold, start, end } = tokens[at] as Token,
      next = tokens[at + 1]?.fold ?? '';
    if (words.weekdays.has(fold)) return like && like.unit !== 'weekday' ? null : { at, value: 0, unit: 'weekday', each: 1 };
    const value = words.numerals.get(fold) ?? (/^\d{1,6}$/.test(fold) ? Number(fold) : words.minutes.has(fold) ? 1 : undefined);
    if (value === undefined) continue;
    const minutes = words.minutes.get(words.minutes.has(fold) ? fold : next);
    if (minutes !== undefined)
      return like && like.unit !== 'minutes' ? null : { at, value: value * minutes, unit: 'minutes', each: minutes };
    if (words.money.has(next) || /[£$€]\s?$/.test(text.slice(start - 2, start)) || /^\s?[£$€]/.test(text.slice(end, end + 2)))
      return like && like.unit !== 'money' ? null : { at, value, unit: 'money', each: 1 };
    if (fold === 'a' || fold === 'an') continue;
    return { at, value: value * (like?.each ?? 1), unit: like?.unit ?? 'things', each: like?.each ?? 1 };
  }
  return null;
}
