/**
 * What a question puts before its interrogative: "Después de 1935, ¿a quién se le prohíbe entrar?",
 * "¿A la presencia de qué se debe?", "For orders over £50, what is the fee?". The fronted phrase is
 * part of the question, not a question of its own.
 */
import type { Lang } from '../contract.js';
import { INTERROGATIVES } from '../language/interrogatives.js';
import type { Clause } from './clause.js';
import { verbTest } from './verb-tests.js';

/** First words of a fronted phrase, folded. */
const FRONTS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  es: new Set('a al ante antes como con de del desde despues durante en entre hacia hasta junto para por segun sin sobre tras'.split(' ')),
  en: new Set(
    'about according after among as at before between by during for from in into of on over since to under until with within without'.split(
      ' ',
    ),
  ),
};
/** Subjects and auxiliaries: an English phrase with one of them has a predicate of its own. */
const FINITE_EN =
  /^(?:am|is|are|was|were|be|do|does|did|can|could|will|would|shall|should|may|might|must|have|has|had|i|you|we|he|she|they|it|there|'s|isn't|aren't|can't|won't|don't|doesn't|didn't)$/u;
/** Connectives that only look like fronted phrases. */
const CONNECTIVE: Readonly<Record<Lang, RegExp>> = {
  es: /^(?:por (?:cierto|favor|otr[oa] (?:lado|parte)|lo tanto|ultimo|eso)|de (?:paso|todas formas|todos modos|nuevo)|en (?:fin|primer lugar|segundo lugar|general|resumen)|a (?:todo esto|ver)|con (?:todo|perdon)|sin (?:embargo|mas))\b/u,
  en: /^(?:by the way|in (?:addition|general|short|fact|any case)|on (?:top of that|another note|the other hand)|for (?:example|now)|at (?:least|any rate)|after all|of course|to (?:be honest|sum up))\b/u,
};
/** Words into a clause within which its interrogative stands ("de qué", "in which"). */
const REACH = 2;

const asksByWord = (clause: Clause, lang: Lang, from = 0) =>
  clause.tokens.slice(from, REACH).some((token) => INTERROGATIVES[lang].has(token.fold));
/** After an article a word is a noun, whatever verb form it looks like ("la presencia"). */
const ARTICLE = /^(?:el|la|los|las|un|una|unos|unas)$/u;

function isFronted(clause: Clause, next: Clause, lang: Lang): boolean {
  if (clause.marked || !next.marked || next.boundary === 'coordinator' || clause.sentence.start !== next.sentence.start) return false;
  if (!FRONTS[lang].has(clause.tokens[0]?.fold ?? '') || !asksByWord(next, lang) || asksByWord(clause, lang, 1)) return false;
  if (CONNECTIVE[lang].test(clause.tokens.map((token) => token.fold).join(' '))) return false;
  return !clause.tokens.some((token, i) =>
    lang === 'es' ? verbTest(token, 'ind', 'es') && !ARTICLE.test(clause.tokens[i - 1]?.fold ?? '') : FINITE_EN.test(token.fold),
  );
}

/** @returns the clauses of a text in order, a fronted phrase joined to the question it belongs to. */
export function joinFronted(clauses: readonly Clause[], lang: Lang): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last && isFronted(last, clause, lang)) joined[joined.length - 1] = { ...clause, start: last.start, boundary: last.boundary };
    else joined.push(clause);
  }
  return joined;
}
