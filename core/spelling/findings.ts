import { LANGS, type CaseContext, type Entity, type Finding, type Fix, type Lang } from '../contract.js';
import { blanksOf } from '../patterns/exempt.js';
import type { Reading } from '../reading/reading.js';
import { casingOf } from './casing.js';
import { KeptLines } from './kept-lines.js';
import type { Misspelling, Speller } from './speller.js';
import { stretchesOf, type Dropped, type Spellers } from './stretches.js';
import { spellTokens } from './tokens.js';

export interface SpellingInput {
  readonly message: Reading;
  readonly draft: Reading;
  readonly uiLang: Lang;
  readonly context: CaseContext;
  readonly entities: readonly Entity[];
  readonly words: readonly string[];
}

/** Suggestions offered with a finding. */
const FIXES = 5;
/** Findings per draft: a draft in a third language must not cost seconds nor bury the rest. */
const MOST = 60;

/**
 * Spelling of the draft as findings of rule `spelling`. Quoted text is left out; names, ids and
 * entities of the case, the customer's own names and the team's words count as right; a sentence in
 * the other language, or in that of a dropped-in dictionary, is checked in that one, and one in none
 * of them is left alone.
 */
export function spellingFindings(
  input: SpellingInput,
  spellers: Spellers,
  dropped: readonly Dropped[],
  suggestions: Suggestions,
): Finding[] {
  const known = knownWords(input);
  const { used } = input.message.once(wordsOfMessage);
  const findings: Finding[] = [];
  const foreign = (speller: Speller) => (word: string) =>
    dropped.some((one) => one.speller !== speller && one.speller.has(word)) ||
    LANGS.some((lang) => {
      const other = spellers(lang);
      return other !== speller && other?.has(word);
    });
  const { text } = input.draft;
  // What is no word yet: the rule of placeholders tells of it.
  const blanks = input.draft.once(blanksOf);
  for (const { span, speller } of stretchesOf(input.draft, { lang: input.draft.lang, spellers, dropped })) {
    const name = dropped.find((one) => one.speller === speller)?.name;
    for (const found of speller.check(text.slice(span.start, span.end), {
      known,
      used,
      uiLang: input.uiLang,
      foreign: foreign(speller),
      kept: suggestions.lines,
    })) {
      if (findings.length >= MOST) return findings;
      const [start, end] = [found.start + span.start, found.end + span.start];
      if (blanks.some((blank) => blank.start < end && start < blank.end)) continue;
      if (!found.probablyName) findings.push(asFinding(found, span.start, speller, input, name, suggestions));
    }
  }
  return findings;
}

/** Words whose suggestions are kept. */
const KEPT = 256;

/**
 * Suggestions that were worked out: looking for better words costs milliseconds, and a misspelling stays while the rest is typed.
 * Bounded; whoever owns it drops it with the case, for it holds the words of one.
 */
export class Suggestions {
  private readonly kept = new Map<Speller, Map<string, readonly string[]>>();
  /** What was found in the draft's lines. */
  readonly lines: KeptLines;

  /** @param lines how many are kept. */
  constructor(lines?: number) {
    this.lines = new KeptLines(lines);
  }

  of(speller: Speller, word: string): readonly string[] {
    const known = this.kept.get(speller) ?? new Map<string, readonly string[]>();
    this.kept.set(speller, known);
    const found = known.get(word) ?? speller.suggest(word, FIXES);
    if (known.size >= KEPT) known.clear();
    known.set(word, found);
    return found;
  }
}

/** @param name of the dropped-in dictionary that says so. */
function asFinding(
  found: Misspelling,
  offset: number,
  speller: Speller,
  { uiLang, draft }: SpellingInput,
  name: string | undefined,
  suggestions: Suggestions,
): Finding {
  const replacements = found.replacements ?? suggestions.of(speller, found.text);
  const fixes = replacements.map((text): Fix =>
    text === ''
      ? { label: uiLang === 'es' ? 'Quitar' : 'Remove', kind: 'remove' }
      : {
          label: text,
          kind: 'replace',
          text,
          ...(found.kind === 'word' && !/\s/u.test(text) && !speller.has(text) ? { unlisted: true } : {}),
        },
  );
  const where = name === undefined ? '' : ` ${name}`;
  const unknown =
    uiLang === 'es' ? `«${found.text}» no está en el diccionario${where}.` : `“${found.text}” is not in the${where} dictionary.`;
  return {
    rule: 'spelling',
    severity: 'hint',
    ...draft.quote({ start: found.start + offset, end: found.end + offset }),
    message: found.reason || unknown,
    fixes,
    ...(found.kind === 'word' ? { unknown: true } : {}),
  };
}

/** Everything the case calls by name, lower-cased, whole and word by word. */
function knownWords({ message, context, entities, words }: SpellingInput): ReadonlySet<string> {
  const known = new Set<string>();
  const learn = (text: string) => {
    for (const token of spellTokens(text)) known.add(token.text.toLowerCase());
  };
  for (const word of words) known.add(word.toLowerCase());
  for (const text of stringsOf(context, 3)) learn(text);
  for (const entity of entities) learn(entity.text);
  for (const name of message.once(wordsOfMessage).names) known.add(name);
  return known;
}

/** @returns what the customer wrote, in lower case: all words, and those with a capital within a sentence. */
function wordsOfMessage({ text }: Reading): { readonly used: ReadonlySet<string>; readonly names: ReadonlySet<string> } {
  const used = new Set<string>();
  const names = new Set<string>();
  for (const token of spellTokens(text)) {
    const lower = token.text.toLowerCase();
    used.add(lower);
    if (!token.startsSentence && lower !== token.text && casingOf(token.text) !== 'lower') names.add(lower);
  }
  return { used, names };
}

/** All strings within a value, a few levels deep. */
function* stringsOf(value: unknown, depth: number): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null && depth > 0)
    for (const inner of Object.values(value)) yield* stringsOf(inner, depth - 1);
}
