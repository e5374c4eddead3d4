/**
 * Finds every ask of a customer's message: zones, sentences, clauses, then evidence per clause
 * (frames, marks, a small model). Complaints are read by their own part (complaints.ts).
 */
import type { AskKind, FoundAsk, Lang, Span } from '../contract.js';
import { CLAUSE_WORDS as EN_WORDS } from '../language/en/ask-words.js';
import { ASK_FRAMES as EN_FRAMES } from '../language/en/ask-frames.js';
import { CLAUSE_WORDS as ES_WORDS } from '../language/es/ask-words.js';
import { ASK_FRAMES as ES_FRAMES } from '../language/es/ask-frames.js';
import { maskLinks } from '../text/mask.js';
import { sentencesOf } from '../text/sentences.js';
import { isOwnText, zonesOf } from '../text/zones.js';
import { clausesOf, type Clause } from './clauses.js';
import { findComplaints } from './complaints.js';
import { expectsOf } from './expects.js';
import { compileFrames } from './frames.js';
import { joinFronted } from './fronted.js';
import { askId } from './id.js';
import { impliedRequest } from './implied.js';
import { isPhatic } from './phatic.js';
import { scoreClause, type Scored } from './score.js';

const FRAMES = { es: compileFrames(ES_FRAMES, 'es'), en: compileFrames(EN_FRAMES, 'en') };
const WORDS = { es: ES_WORDS, en: EN_WORDS };

/** Least confidence of an ask that is shown, and of one that is sure (tier 1). */
const POSSIBLE = 0.45;
const SURE = 0.8;
/** A missing mark says nothing in a text whose writer leaves marks out: what is added there to a question's log-odds. */
const UNMARKED: Readonly<Record<Lang, number>> = { es: 0.5, en: 0.3 };
/** At most this much where only the model speaks for it. */
const UNFRAMED = 0.37;
/** What a careful writer uses: question marks, accents or capitals. */
const MARKS: Readonly<Record<Lang, RegExp>> = { es: /[?¿áéíóúÁÉÍÓÚ]|[.!]\s+\p{Lu}/u, en: /[?\p{Lu}]/u };

/**
 * @param message the customer's message as pasted: quoted history, signature and all.
 * @returns questions, requests, rhetorical questions and complaints, in order of position; spans are verbatim.
 */
export function findAsks(message: string, lang: Lang): FoundAsk[] {
  const body = zonesOf(message).filter(isOwnText);
  const seen = new Map<string, number>();
  const asks = body.flatMap((zone) => readZone(message, zone, lang, seen));
  const complaints = findComplaints(message, body, lang, asks);
  return [...asks, ...complaints].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** One clause with its evidence, for the script that fits the model. */
export interface ReadClause { readonly clause: Clause; readonly scored: Scored }

/** @returns every clause of a text that is all the writer's own, with its evidence, whether it asks or not. */
export function readClauses(text: string, lang: Lang): ReadClause[] {
  const masked = maskLinks(text);
  const clauses = sentencesOf(masked).flatMap((sentence) => clausesOf(masked, sentence, FRAMES[lang], WORDS[lang]));
  return joinFronted(clauses, lang).map((clause) => ({ clause, scored: scoreClause(clause, lang) }));
}

/** A text without question marks, accents (Spanish) or capitals (English): typed in haste. */
const isCareless = (text: string, lang: Lang) => !MARKS[lang].test(text);

/** Orders and wishes need no mark: only questions are missed for want of one. */
function withoutMarks(scored: Scored, lang: Lang): Scored {
  if (scored.kind !== 'question') return scored;
  const more = scored.frame === '' ? Math.min(UNFRAMED, UNMARKED[lang]) : UNMARKED[lang];
  const odds = (scored.confidence / (1 - scored.confidence)) * Math.exp(more);
  return { ...scored, confidence: odds / (1 + odds) };
}

function readZone(message: string, zone: Span, lang: Lang, seen: Map<string, number>): FoundAsk[] {
  const text = message.slice(zone.start, zone.end);
  const read = readClauses(text, lang);
  const clauses = isCareless(text, lang) ? read.map(({ clause, scored }) => ({ clause, scored: withoutMarks(scored, lang) })) : read;
  const asking = clauses.filter(({ clause, scored }) => scored.confidence >= POSSIBLE && !isPhatic(clause, lang));
  const implied = asking.length === 0 ? impliedRequest(clauses, lang) : undefined;
  return (implied ? [implied] : asking).map(({ clause, scored }) => toAsk(message, zone.start, clause, scored, lang, seen));
}

function toAsk(message: string, offset: number, clause: Clause, scored: Scored, lang: Lang, seen: Map<string, number>): FoundAsk {
  const start = offset + clause.start;
  const end = offset + clause.end;
  const text = message.slice(start, end);
  const kind: AskKind = scored.kind;
  const bare = askId(kind, text, 0);
  const ordinal = seen.get(bare) ?? 0;
  seen.set(bare, ordinal + 1);
  return {
    id: ordinal === 0 ? bare : askId(kind, text, ordinal), text, start, end, kind, expects: expectsOf(clause, kind, scored.via, lang),
    tier: scored.confidence >= SURE ? 1 : 2, confidence: Math.round(scored.confidence * 1000) / 1000, via: scored.via,
  };
}
