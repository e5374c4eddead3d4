/**
 * What the rules of grammar say asks in a text: clauses with the evidence of frames and marks, and a small model where marks
 * are missing. It is evidence among other evidence for the tagger, and tells kinds and expected answers.
 */
import type { ReadClause } from './read-clause.js';
import type { AskKind, Lang } from '../contract.js';
import type { Zone } from '../text/zones.js';
import type { AskSentence, AskText } from './ask-text.js';
import { clausesOf } from './clauses.js';
import { expectsOf } from './expects.js';
import { joinFronted } from './fronted.js';
import { impliedRequest } from './implied.js';
import { isPhatic } from './phatic.js';
import type { Row } from './rows.js';
import { scoreClause, type ScoredClause } from './score.js';

/** Least confidence of an ask. */
const POSSIBLE = 0.45;
/** A missing mark says nothing in a text whose writer leaves marks out: what is added there to a question's log-odds. */
const UNMARKED: Readonly<Record<Lang, number>> = { es: 0.5, en: 0.3 };
/** At most this much where only the model speaks for it. */
const UNFRAMED = 0.37;
/** What a careful writer uses: question marks, accents or capitals. */
const MARKS: Readonly<Record<Lang, RegExp>> = { es: /[?¿áéíóúÁÉÍÓÚ]|[.!]\s+\p{Lu}/u, en: /[?\p{Lu}]/u };

/** @returns every clause of some sentences with its evidence, whether it asks or not. */
export function readClauses(sentences: readonly AskSentence[], lang: Lang): ReadClause[] {
  const clauses = sentences.flatMap(({ work }) => clausesOf(work));
  return joinFronted(clauses, lang).map((clause) => ({ clause, scored: scoreClause(clause, lang) }));
}

/** A text without question marks, accents (Spanish) or capitals (English): typed in haste. */
const isCareless = (text: string, lang: Lang) => !MARKS[lang].test(text);

/** Orders and wishes need no mark: only questions are missed for want of one. */
function withoutMarks(scored: ScoredClause, lang: Lang): ScoredClause {
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

/** @returns what asks in the customer's words, zone by zone. */
export function askedByRules({ text, lang, zones, sentences }: AskText): RuleAsk[] {
  const byZone: AskSentence[][] = zones.map(() => []);
  for (const sentence of sentences) (byZone[sentence.zone] as AskSentence[]).push(sentence);
  return byZone.flatMap((own, k) => askedInZone(own, isCareless(text.slice((zones[k] as Zone).start, (zones[k] as Zone).end), lang), lang));
}

function askedInZone(sentences: readonly AskSentence[], careless: boolean, lang: Lang): RuleAsk[] {
  const read = readClauses(sentences, lang);
  const clauses = careless ? read.map(({ clause, scored }) => ({ clause, scored: withoutMarks(scored, lang) })) : read;
  const asking = clauses.filter(({ clause, scored }) => scored.confidence >= POSSIBLE && !isPhatic(clause, lang));
  const implied = asking.length === 0 ? impliedRequest(clauses, lang) : undefined;
  return (implied ? [implied] : dated(asking)).map(({ clause, scored }): RuleAsk => ({
    start: clause.start,
    end: clause.end,
    kind: scored.kind as RuleAsk['kind'],
    confidence: scored.confidence,
    expects: expectsOf(clause, scored.kind, scored.via, lang),
    via: scored.via,
  }));
}
