/**
 * Finds every ask of a customer's message, one row per asked thing. The tagger (tagger/) carries recall and joins what
 * belongs together; the rules of grammar (rules.ts, complaints.ts) are evidence for it and tell kinds and expected answers.
 * A short note is read by the rules alone.
 */
import type { FoundAsk, Lang, Span } from '../contract.js';
import { isOwnText, zonesOf, type Zone } from '../text/zones.js';
import { complaintRows } from './complaints.js';
import { isNote } from './note.js';
import { toAsks, type Row } from './rows.js';
import { askedByRules, type RuleAsk } from './rules.js';
import { taggedRows } from './tagger/tag.js';

/**
 * @param message the customer's message as pasted: quoted history, signature and all.
 * @param shop names of the shop and its agents, to tell who speaks in a chat.
 * @returns questions, requests, rhetorical questions and complaints, in order of position; spans are verbatim.
 */
export function findAsks(message: string, lang: Lang, shop: readonly string[] = []): FoundAsk[] {
  const zones = zonesOf(message, shop);
  return toAsks(message, [...askRows(message, zones.filter(isOwnText), lang), ...earlierRows(message, zones, lang)]);
}

/** Most that is left of an ask that the shop may have settled since. */
const MAYBE_SETTLED = 0.79;

/** What was asked before the shop last settled something: shown as possible, with its time. */
function earlierRows(message: string, zones: readonly Zone[], lang: Lang): readonly Row[] {
  const earlier = zones.filter((zone) => zone.kind === 'earlier');
  if (earlier.length === 0) return [];
  return askRows(message, earlier, lang).map((row) => {
    const stamp = earlier.findLast((zone) => zone.start <= row.start)?.stamp;
    return { ...row, confidence: Math.min(row.confidence, MAYBE_SETTLED), ...(stamp === undefined ? {} : { asked: stamp }) };
  });
}

export interface RuleReading {
  readonly asks: readonly RuleAsk[];
  readonly complaints: readonly Row[];
}

/** @returns what the rules read in the customer's own words. */
export function ruleReading(message: string, body: readonly Span[], lang: Lang): RuleReading {
  const asks = body.flatMap((zone) => askedByRules(message, zone, lang));
  return { asks, complaints: complaintRows(message, body, lang, asks) };
}

function askRows(message: string, body: readonly Span[], lang: Lang): readonly Row[] {
  const read = ruleReading(message, body, lang);
  const rows = isNote(message, body) ? [...read.asks, ...read.complaints] : taggedRows({ message, body, lang, ...read });
  return rows.map((row) => inOneZone(message, row, body));
}

/** Nobody asks across what another says in between: a row ends with the turn it begins in. */
function inOneZone(message: string, row: Row, body: readonly Span[]): Row {
  let [low, high] = [0, body.length - 1];
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((body[mid] as Span).start <= row.start) low = mid;
    else high = mid - 1;
  }
  const to = body[low]?.end ?? row.end;
  return row.end <= to ? row : { ...row, end: row.start + message.slice(row.start, to).trimEnd().length };
}
