import { LANGS, type CaseContext, type Entity, type Finding, type Fix, type Lang, type Span } from '../contract.js';
import { Memo } from '../memo.js';
import { sentencesOf } from '../text/sentences.js';
import { casingOf } from './casing.js';
import { ownText } from './quoted.js';
import type { Misspelling, Speller } from './speller.js';
import { spellTokens } from './tokens.js';

export interface SpellingInput {
  readonly message: string;
  readonly draft: string;
  readonly lang: Lang;
  readonly uiLang: Lang;
  readonly context: CaseContext;
  readonly entities: readonly Entity[];
  readonly words: readonly string[];
}

/** Suggestions offered with a finding. */
const FIXES = 5;
/** A sentence is read in the other language when it has at least this many words and more of them are known there. */
const TELLING_WORDS = 3;
/** Findings per draft: a draft in a third language must not cost seconds nor bury the rest. */
const MOST = 60;

/**
 * Spelling of the draft as findings of rule `spelling`. Quoted text is left out; names, ids and
 * entities of the case, the customer's own names and the team's words count as right; a sentence in
 * the other language is checked in that one, and one in neither is left alone.
 */
export function spellingFindings(input: SpellingInput, spellers: (lang: Lang) => Speller | null): Finding[] {
  const known = knownWords(input);
  const findings: Finding[] = [];
  const others = (speller: Speller) => (word: string) => LANGS.some((lang) => lang !== speller.lang && spellers(lang)?.has(word));
  for (const own of ownText(input.draft)) {
    for (const { span, speller } of stretches(input.draft, own, input.lang, spellers)) {
      for (const found of speller.check(input.draft.slice(span.start, span.end), { known, uiLang: input.uiLang, foreign: others(speller) })) {
        if (findings.length >= MOST) return findings;
        if (!found.probablyName) findings.push(asFinding(found, span.start, speller, input.uiLang));
      }
    }
  }
  return findings;
}

/** Looking for better words costs milliseconds, and a misspelling stays while the rest is typed. */
const suggested = new WeakMap<Speller, Memo<readonly string[]>>();
function suggestionsOf(speller: Speller, word: string): readonly string[] {
  const kept = suggested.get(speller) ?? new Memo<readonly string[]>(256);
  suggested.set(speller, kept);
  return kept.get(word, () => speller.suggest(word, FIXES));
}

function asFinding(found: Misspelling, offset: number, speller: Speller, uiLang: Lang): Finding {
  const replacements = found.replacements ?? suggestionsOf(speller, found.text);
  const fixes = replacements.map((text): Fix => (text === '' ? { label: uiLang === 'es' ? 'Quitar' : 'Remove', kind: 'remove' } : { label: text, kind: 'replace', text }));
  const unknown = uiLang === 'es' ? `«${found.text}» no está en el diccionario.` : `“${found.text}” is not in the dictionary.`;
  return { rule: 'spelling', severity: 'hint', start: found.start + offset, end: found.end + offset, text: found.text, message: found.reason || unknown, fixes };
}

/** Runs of sentences in one language, each with its speller: neighbours are joined so that a sentence's start is known. */
function stretches(draft: string, own: Span, lang: Lang, spellers: (lang: Lang) => Speller | null): { span: Span; speller: Speller }[] {
  const out: { span: Span; speller: Speller }[] = [];
  let open: { start: number; end: number; speller: Speller | null } | null = null;
  for (const sentence of sentencesOf(draft, own)) {
    const speller = spellerOf(draft.slice(sentence.start, sentence.end), lang, spellers);
    if (open && open.speller === speller) open.end = sentence.end;
    else {
      if (open?.speller) out.push({ span: { start: open.start, end: open.end }, speller: open.speller });
      open = { start: sentence.start, end: sentence.end, speller };
    }
  }
  if (open?.speller) out.push({ span: { start: open.start, end: open.end }, speller: open.speller });
  return out;
}

/** The speller of a sentence's language; null when it is in neither of ours. */
function spellerOf(sentence: string, lang: Lang, spellers: (lang: Lang) => Speller | null): Speller | null {
  const own = spellers(lang);
  const words = spellTokens(sentence).map(({ text }) => text).filter((word) => word.length > 1 && casingOf(word) !== 'upper');
  const share = (speller: Speller | null) => (speller ? words.filter((word) => speller.has(word)).length / words.length : 0);
  if (words.length < TELLING_WORDS || share(own) >= 0.6) return own;
  const others = LANGS.filter((other) => other !== lang).map(spellers).filter((speller) => speller !== null);
  const best = others.find((speller) => share(speller) >= 0.7 && share(speller) > share(own));
  if (best) return best;
  return words.length >= 5 && share(own) < 0.34 ? null : own;
}

/** Everything the case calls by name, lower-cased, whole and word by word. */
function knownWords({ message, context, entities, words }: SpellingInput): ReadonlySet<string> {
  const known = new Set<string>();
  const learn = (text: string) => { for (const token of spellTokens(text)) known.add(token.text.toLowerCase()); };
  for (const word of words) known.add(word.toLowerCase());
  for (const text of stringsOf(context, 3)) learn(text);
  for (const entity of entities) learn(entity.text);
  for (const { text, startsSentence } of spellTokens(message)) if (!startsSentence && casingOf(text) !== 'lower') known.add(text.toLowerCase());
  return known;
}

/** All strings within a value, a few levels deep. */
function* stringsOf(value: unknown, depth: number): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null && depth > 0) for (const inner of Object.values(value)) yield* stringsOf(inner, depth - 1);
}
