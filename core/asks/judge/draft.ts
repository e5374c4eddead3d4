/** The draft as judging sees it: own sentences in order, each with what it is anchored to. */
import type { Lang, Span } from '../../contract.js';
import { fold } from '../../text/fold.js';
import { sentencesOf } from '../../text/sentences.js';
import { draftZones, type Zone } from '../../text/zones.js';
import { readSentence, type ReadSentence } from './sentence.js';

export interface DraftSentence extends Span {
  readonly read: ReadSentence;
  /** Index of the quoted passage it follows, in `quotes`. */
  readonly quote?: number;
  /** Number of the list item it belongs to. */
  readonly listNo?: number;
  /** Which list item of the draft it belongs to, from 0. */
  readonly item?: number;
  /** The sentence before it of the same passage. */
  readonly before: DraftSentence | null;
}

export interface ReadDraft {
  readonly sentences: readonly DraftSentence[];
  readonly quotes: readonly string[];
  /** List items, numbered or not. */
  readonly items: number;
}

export type Reader = (text: string) => ReadSentence;

/** Greeting words at the start of a folded sentence. */
const GREETING = /^[¡!]?\s*(?:hola+|holis?|ola|muy buenas|buenos dias|buen dia|buenas tardes|buenas noches|buena+s|buena tarde|buena noche|estimad[oa]s?|apreciad[oa]s?|querid[oa]s?|hi+|hiya|hello+|dear|he+y|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|g'day|howdy)\b/u;
/** The name after it, with its title, and the mark that ends it. */
const NAMED = /^(?:[ ,]{1,2}(?:(?:Sra?|Srta|Dra?|Mrs?|Ms|Miss|Prof|Dña|Don|Doña|D)\.?ª?\.? )?(?:[\p{Lu}{@][^\s,:.!?¿¡]{0,40}|there|all|team|both|folks|lovely|love|mate|equipo|guap[ao]s?|bell[ao]|bonita|linda|preciosa|amig[ao]s?|coraz[oó]n|familia|chic[ao]s|a todos|señor[a]?|don|doña)(?: (?:[\p{Lu}{|}][^\s,:.!?¿¡]{0,40}|y|de|and)){0,4})?\s*(?:[:,.!]+\s*|$|(?=\n))/u;

function greetingLength(text: string): number {
  const greeting = GREETING.exec(fold(text));
  if (!greeting) return 0;
  const named = NAMED.exec(text.slice(greeting[0].length));
  return greeting[0].length + (named?.[0].length ?? 0);
}

/** "3) 38 €", "4. Viernes"; "12.5 kg" and "3-5 días" are none. */
const LIST_NUMBER = /^(\d{1,2})(?:\s?[)º]+\s*|\s?\.+(?:\s+|(?=\D|$))|\s?-+\s*(?=\D|$))/u;
const BULLET = /^[-–—•·*]\s+/u;

/** @param read reads one sentence (kept by its words, see `createJudge`). */
export function readDraft(draft: string, read: Reader): ReadDraft {
  const sentences: DraftSentence[] = [];
  const quotes: string[] = [];
  let quoted = false;
  for (const zone of joined(draftZones(draft))) {
    if (zone.kind === 'quote') {
      quotes.push(draft.slice(zone.start, zone.end));
      quoted = true;
    } else if (zone.kind === 'body') {
      readZone(draft, zone, quoted ? quotes.length - 1 : undefined, read, sentences);
    } else quoted = false;
  }
  return { sentences, quotes, items: itemsIn(sentences) };
}

/** A greeting and what follows it are read as one: the answer often stands on the line of the greeting. */
function joined(zones: readonly Zone[]): Zone[] {
  const out: Zone[] = [];
  for (const zone of zones) {
    const kind = zone.kind === 'greeting' ? 'body' : zone.kind;
    const last = out.at(-1);
    if (kind === 'body' && last?.kind === 'body' && last.end === zone.start) out[out.length - 1] = { ...last, end: zone.end };
    else out.push({ ...zone, kind });
  }
  return out;
}

const itemsIn = (sentences: readonly DraftSentence[]): number => sentences.reduce((most, { item = -1 }) => Math.max(most, item + 1), 0);

function readZone(draft: string, zone: Span, quote: number | undefined, read: Reader, out: DraftSentence[]): void {
  let before: DraftSentence | null = null;
  let listNo: number | undefined;
  let item: number | undefined;
  let items = itemsIn(out);
  for (const span of sentencesOf(draft, zone).flatMap((s) => beforeQuestion(draft, s))) {
    const text = draft.slice(span.start, span.end);
    const number = LIST_NUMBER.exec(text);
    const bullet = number ?? BULLET.exec(text);
    if (number) listNo = Number(number[1]);
    if (bullet) item = items++;
    else if (/\n\s*\n/.test(draft.slice(before?.end ?? span.start, span.start))) listNo = item = undefined;
    const skip = bullet?.[0].length ?? greetingLength(text);
    const body = text.slice(skip).trimStart();
    if (body === '') continue;
    const sentence: DraftSentence = { start: span.end - body.length, end: span.end, read: read(body), before: bullet ? null : before, ...(quote === undefined ? {} : { quote }), ...(listNo === undefined ? {} : { listNo }), ...(item === undefined ? {} : { item }) };
    out.push(sentence);
    before = sentence;
  }
}

/** A question that follows a statement without a stop between them is a sentence of its own. */
function beforeQuestion(draft: string, span: Span): Span[] {
  const at = draft.indexOf('¿', span.start + 1);
  if (at < 0 || at >= span.end || !/[\p{L}\p{N})]\s*$/u.test(draft.slice(Math.max(span.start, at - 8), at))) return [span];
  const end = span.start + draft.slice(span.start, at).trimEnd().length;
  return [{ start: span.start, end }, { start: at, end: span.end }];
}

/** Hides the word being typed: a word that ends at the caret is no evidence yet. Keeps every offset. */
export function withoutHalfWord(draft: string, caret: number | undefined): string {
  if (caret === undefined || caret <= 0 || caret > draft.length) return draft;
  const isWord = (at: number) => /[\p{L}\p{N}\p{M}'’@_]/u.test(draft[at] ?? ' ');
  if (!isWord(caret - 1) || (caret < draft.length && isWord(caret))) return draft;
  let from = caret;
  while (from > 0 && isWord(from - 1)) from--;
  return draft.slice(0, from) + ' '.repeat(caret - from) + draft.slice(caret);
}

/** @returns a reader that keeps what it read. */
export function keepingReader(lang: Lang, now: string, kept: Map<string, ReadSentence>): Reader {
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const fresh = readSentence(text, lang, now);
    kept.set(text, fresh);
    return fresh;
  };
}
