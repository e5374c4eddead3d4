/** What ties a sentence of the draft to an ask before any word is compared: a quotation or a list number. */
import type { FoundAsk, Lang } from '../../contract.js';
import type { ReadAsk } from './ask.js';
import type { DraftSentence, ReadDraft } from './draft.js';
import { wordsOf } from './sentence.js';

/** Share of the ask's words that a quotation must hold to be a quotation of it. */
const QUOTED = 0.6;
/** "… 1. What's the load? 2. Can I …": a list that runs on in one line. */
const NUMBER_BEFORE = /(?<!\d)(\d{1,2})\s?[.)º-]\s*$/u;
const LIST_NUMBER = /^\s*(\d{1,2})\s?[.)º-]/u;

export interface Anchors {
  /** Is this sentence tied to the ask? */
  readonly holds: (sentence: DraftSentence) => boolean;
  /** The draft quotes the ask. */
  readonly quoted: boolean;
}

/** @returns the list number of the line the ask stands on. */
export function listNumberOf(message: string, ask: FoundAsk): number | undefined {
  const from = message.lastIndexOf('\n', Math.max(0, ask.start - 1)) + 1;
  const found = NUMBER_BEFORE.exec(message.slice(Math.max(0, ask.start - 6), ask.start)) ?? LIST_NUMBER.exec(ask.text) ?? LIST_NUMBER.exec(message.slice(Math.min(from, ask.start), Math.max(ask.end, from)).slice(0, 20));
  return found ? Number(found[1]) : undefined;
}

/** @param place which of the message's questions and requests it is, from 0, and how many there are. */
export function anchorsOf(ask: FoundAsk, read: ReadAsk, message: string, draft: ReadDraft, lang: Lang, place: { readonly at: number; readonly of: number }): Anchors {
  const quotes = new Set<number>();
  const all = draft.quotes.length > 0 ? wordsOf(ask.text, lang) : [];
  draft.quotes.forEach((quote, i) => {
    const said = new Set(wordsOf(quote, lang).map((w) => w.stem));
    if (all.length > 0 && all.filter((w) => said.has(w.stem)).length >= QUOTED * all.length && (read.words.length === 0 || read.words.some((w) => said.has(w.stem)))) quotes.add(i);
  });
  const number = listNumberOf(message, ask);
  const numbered = number !== undefined && draft.sentences.some((s) => s.listNo === number);
  const inOrder = !numbered && place.of >= 2 && draft.items === place.of;
  return {
    quoted: quotes.size > 0,
    holds: (s) => (s.quote !== undefined && quotes.has(s.quote)) || (numbered && s.listNo === number) || (inOrder && s.item === place.at),
  };
}
