/**
 * What the rules of grammar say asks in a text: clauses with the evidence of frames and marks, and a small model where marks
 * are missing. The whole answer for a short note; evidence among other evidence for a message of several sentences.
 */
import { byLang } from '../language/by-lang.js';
import type { AskKind, Lang, Span } from '../contract.js';
import { CLAUSE_WORDS as EN_WORDS } from '../language/en/ask-words.js';
import { ASK_FRAMES as EN_FRAMES } from '../language/en/ask-frames.js';
import { CLAUSE_WORDS as ES_WORDS } from '../language/es/ask-words.js';
import { ASK_FRAMES as ES_FRAMES } from '../language/es/ask-frames.js';
import { maskLinks } from '../text/mask.js';
import { sentencesOf } from '../text/sentences.js';
import { clausesOf, type Clause } from './clauses.js';
import { expectsOf } from './expects.js';
import { compileFrames } from './frames.js';
import { joinFronted } from './fronted.js';
import type { Row } from './rows.js';
import { impliedRequest } from './implied.js';
import { isPhatic } from './phatic.js';
import { scoreClause, type Scored } from './score.js';

export const FRAMES = byLang((lang) => compileFrames({ es: ES_FRAMES, en: EN_FRAMES }[lang], lang));
export const WORDS = { es: ES_WORDS, en: EN_WORDS };

/** Least confidence of an ask. */
const POSSIBLE = 0.45;
/** A missing mark says nothing in a text whose writer leaves marks out: what is added there to a question's log-odds. */
const UNMARKED: Readonly<Record<Lang, number>> = { es: 0.5, en: 0.3 };
/** At most this much where only the model speaks for it. */
const UNFRAMED = 0.37;
/** What a careful writer uses: question marks, accents or capitals. */
const MARKS: Readonly<Record<Lang, RegExp>> = { es: /[?¿áéíóúÁÉÍÓÚ]|[.!]\s+\p{Lu}/u, en: /[?\p{Lu}]/u };

/** One clause with its evidence. */
export interface ReadClause {
  readonly clause: Clause;
  readonly scored: Scored;
}

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

/** An ask as the rules read it. */
export interface RuleAsk extends Row {
  readonly kind: Exclude<AskKind, 'complaint'>;
}

/** "¿Hasta cuándo?" and "Until when?": a date where questions of fact stand around it, indignation where none does. */
const UNTIL_WHEN: ReadonlySet<string> = new Set(['hasta cuando', 'y hasta cuando', 'until when', 'and until when']);

function dated(asking: readonly ReadClause[]): ReadClause[] {
  const isFact = (k: number) => asking[k]?.scored.kind === 'question' && asking[k]?.clause.marked === true;
  return asking.map((read, k) => {
    if (!UNTIL_WHEN.has(read.clause.tokens.map((t) => t.fold).join(' ')) || !(isFact(k - 1) || isFact(k + 1))) return read;
    return { clause: read.clause, scored: { ...read.scored, kind: 'question', via: [...read.scored.via, 'until-when'] } };
  });
}

/** @returns what asks in a stretch of the message, with offsets into the message. */
export function askedByRules(message: string, zone: Span, lang: Lang): RuleAsk[] {
  const text = message.slice(zone.start, zone.end);
  const read = readClauses(text, lang);
  const clauses = isCareless(text, lang) ? read.map(({ clause, scored }) => ({ clause, scored: withoutMarks(scored, lang) })) : read;
  const asking = clauses.filter(({ clause, scored }) => scored.confidence >= POSSIBLE && !isPhatic(clause, lang));
  const implied = asking.length === 0 ? impliedRequest(clauses, lang) : undefined;
  return (implied ? [implied] : dated(asking)).map(({ clause, scored }): RuleAsk => ({
    start: zone.start + clause.start,
    end: zone.start + clause.end,
    kind: scored.kind as RuleAsk['kind'],
    confidence: scored.confidence,
    expects: expectsOf(clause, scored.kind, scored.via, lang),
    via: scored.via,
  }));
}
