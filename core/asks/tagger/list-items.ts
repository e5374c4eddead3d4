/**
 * Items of a list of lines whose lead leaves to them what it asks: "Do you have⏎- bleach⏎- soap?", "Questions:⏎1. price⏎2. lead time".
 * A noun by itself asks there, as it does nowhere else.
 */
import type { Span } from '../../contract.js';
import { linesOf } from '../../text/lines.js';
import { tokensOf } from '../../text/tokens.js';
import { WORDS, type AskSentence, type AskText } from '../ask-text.js';
import { expectsOf } from '../expects.js';
import { isContact } from '../phatic.js';
import type { Row } from '../rows.js';
import { readClauses } from '../rules.js';
import { LIST_MARK } from './row-of.js';
import { windowOf } from './window.js';

/** A longer item, in words, is a sentence and is read as one. */
const MOST_WORDS = 12;
const CONFIDENCE = 0.65;

interface List {
  /** The line above it; null where there is none. */
  readonly lead: Span | null;
  readonly items: readonly Span[];
}

/** @param leads what was read as asking, also where it only leads a list in. @returns rows of the items that no row covers yet. */
export function itemRows(read: AskText, leads: readonly Span[], rows: readonly Span[]): Row[] {
  const inOrder = rows.toSorted((a, b) => a.start - b.start),
    taken = windowOf(inOrder),
    led = windowOf(leads.toSorted((a, b) => a.start - b.start)),
    inside = windowOf(read.sentences);
  return listsIn(read)
    .filter(({ lead, items }) => lead !== null && asks(read, lead, items, led(lead)))
    .flatMap(({ items }) => items)
    .filter((item) => taken(item).length === 0)
    .flatMap((item) => rowOfItem(read, item, inside(item)));
}

/** The lead asks and ends without its object, or names questions, or the last item closes what the lead opened. */
function asks({ text, lang }: AskText, lead: Span, items: readonly Span[], led: readonly Span[]): boolean {
  const words = text.slice(lead.start, lead.end).trimEnd();
  if (/[?.!]$/.test(words)) return false;
  const last = tokensOf(words).at(-1);
  if (last === undefined) return false;
  if (WORDS[lang].questions.has(last.fold) || isContact(words, lang)) return true;
  const open = led.some(({ end }) => end >= lead.start + last.end);
  return open && (words.endsWith(':') || items.slice(0, -1).every(({ start, end }) => !text.slice(start, end).includes('?')));
}

function listsIn({ text, zones }: AskText): List[] {
  const lists: List[] = [];
  for (const zone of zones) {
    let lead: Span | null = null,
      items: Span[] = [];
    const close = () => {
      if (items.length > 1) lists.push({ lead, items });
      items = [];
    };
    for (const line of linesOf(text, zone)) {
      const words = text.slice(line.start, line.end),
        from = words.length - words.trimStart().length,
        mark = LIST_MARK.exec(words.slice(from, from + 8))?.[0].length ?? 0;
      if (mark > 0) items.push({ start: line.start + from + mark, end: line.start + words.trimEnd().length });
      else if (words.trim() !== '') {
        close();
        lead = line;
      }
    }
    close();
  }
  return lists;
}

function rowOfItem({ lang }: AskText, { start, end }: Span, sentences: readonly AskSentence[]): Row[] {
  const words = sentences.flatMap(({ work }) => work.tokens).filter((t) => t.start >= start && t.end <= end),
    clause = readClauses(sentences, lang).find((c) => c.clause.start >= start)?.clause;
  if (words.length === 0 || words.length > MOST_WORDS || clause === undefined) return [];
  const expects = expectsOf(clause, 'question', ['item'], lang);
  return [{ start, end: words.at(-1)?.end ?? end, kind: 'question', confidence: CONFIDENCE, expects, via: ['item'] }];
}
