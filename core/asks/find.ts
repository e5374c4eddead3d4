/**
 * Finds every ask of a customer's message, one row per asked thing. The tagger (tagger/) carries recall and joins what
 * belongs together; the rules of grammar (rules.ts, complaints.ts) are evidence for it and tell kinds and expected answers.
 */
import type { FoundAsk, Span } from '../contract.js';
import type { Reading } from '../reading/reading.js';
import { isOwnText, type Zone } from '../text/zones.js';
import { askTextOf, type AskText } from './ask-text.js';
import { complaintEvidence, complaintRows } from './complaints.js';
import { complaintOf, contrastsIn } from './contrast.js';
import { toAsks, type Row } from './rows.js';
import { askedByRules, type RuleAsk } from './rules.js';
import { taggedRows } from './tagger/tag.js';
import { windowOf } from './tagger/window.js';
import { outcomesIn } from './told.js';

/**
 * @param message the customer's message, read: quoted history, signature and all.
 * @returns questions, requests, rhetorical questions and complaints, in order of position; spans are verbatim, in the text as read.
 */
export function findAsks(message: Reading): FoundAsk[] {
  const { text, zones } = message;
  return toAsks(text, [...askRows(askTextOf(message, zones.filter(isOwnText))), ...earlierRows(message)]);
}

/** Most that is left of an ask that the shop may have settled since. */
const MAYBE_SETTLED = 0.79;

/** What was asked before the shop last settled something: shown as possible, with its time. */
function earlierRows(message: Reading): readonly Row[] {
  const earlier = message.zones.filter((zone) => zone.kind === 'earlier');
  if (earlier.length === 0) return [];
  return askRows(askTextOf(message, earlier)).map((row) => {
    const stamp = earlier.findLast((zone) => zone.start <= row.start)?.stamp;
    return { ...row, confidence: Math.min(row.confidence, MAYBE_SETTLED), ...(stamp === undefined ? {} : { asked: stamp }) };
  });
}

export interface RuleReading {
  readonly asks: readonly RuleAsk[];
  readonly complaints: readonly Row[];
}

/** @returns what the rules read in the customer's own words. */
export function ruleReading(read: AskText): RuleReading {
  const asks = withoutFaults(read, askedByRules(read));
  return { asks, complaints: complaintRows(read, asks) };
}

/** "Pierde agua por abajo" has the form of an order to one who is addressed by tú; a thing at fault does it. */
function withoutFaults({ text, lang, sentences }: AskText, asks: readonly RuleAsk[]): readonly RuleAsk[] {
  const around = windowOf(sentences);
  return asks.filter((ask) => {
    const isOrder = ask.via.includes('tu-imperative') && ask.via.includes('three-verb') && ask.confidence < SURE;
    return !isOrder || !complaintEvidence(text, around(ask), ask, lang).via.includes('fault');
  });
}

/** From here on an ask is one, whatever else its words may tell. */
const SURE = 0.8;

function askRows(read: AskText): readonly Row[] {
  const outcomes = outcomesIn(read),
    told = contrastsIn(read),
    compared = windowOf(outcomes.better);
  const contrasts = [...told.filter(({ isSame }) => !isSame).map(complaintOf), ...outcomes.worse]
    .sort((a, b) => a.start - b.start)
    .filter((row) => !compared(row).some((span) => isMostlyIn(row, span)));
  const contrasted = windowOf(contrasts),
    praised = windowOf([...outcomes.better, ...told.filter(({ isSame }) => isSame)].sort((a, b) => a.start - b.start));
  // Of a sentence that tells what was ordered and what came, a part is no ask of its own; what came as ordered or better is no complaint.
  const rows = taggedRows({ read, ...ruleReading(read) })
    .sort((a, b) => a.start - b.start)
    .filter((row) => {
      const isPraise = praised(row).some((span) => isMostlyIn(row, span));
      return row.kind === 'rhetorical' || (contrasted(row).length === 0 && !(row.kind === 'complaint' && isPraise));
    });
  return [...rows, ...contrasts].map((row) => inOneZone(read, row));
}
const isMostlyIn = (inner: Span, outer: Span): boolean =>
  Math.min(inner.end, outer.end) - Math.max(inner.start, outer.start) > 0.5 * (inner.end - inner.start);

/** Nobody asks across what another says in between: a row ends with the turn it begins in. */
function inOneZone({ text, zones }: AskText, row: Row): Row {
  let [low, high] = [0, zones.length - 1];
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((zones[mid] as Zone).start <= row.start) low = mid;
    else high = mid - 1;
  }
  const to = (zones[low] as Span | undefined)?.end ?? row.end;
  return row.end <= to ? row : { ...row, end: row.start + text.slice(row.start, to).trimEnd().length };
}
