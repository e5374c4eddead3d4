import type { Lang, Quote } from '../contract.js';
import { accepts, normalised } from './accept.js';
import { casedLike, casingOf } from './casing.js';
import { wrongTokens, type Vocabulary, type WrongToken } from './check.js';
import { CostTable } from './costs.js';
import { Graph } from './graph.js';
import { isAbbreviation, isOfLatinPhrase, isOrdinal } from './abbreviations.js';
import { isAddressed, isCalledOrSigned, isExpressive, isForeignName, isSpecies, isTitled, isTwice, isUnit } from './expected.js';
import { brokenWords } from './joined.js';
import { SPELLING_DATA, type SpellingData } from './languages.js';
import { linesApart, type KeptLines } from './kept-lines.js';
import { RealWordRules, doubledWords } from './realword.js';
import { Agreement } from './agreement.js';
import { stuckStops } from './spacing.js';
import { SlotReader } from './slot/reader.js';
import type { Sliced } from './slices.js';
import { standsRight } from './stands-right.js';
import { Suggester } from './suggest.js';
import { spellTokens, type SpellToken } from './tokens.js';

/** A word that is probably wrong. */
export interface Misspelling extends Quote {
  /** `word`: not in the dictionary; `real-word`: right spelling, wrong word ("haber" for "a ver"); `broken`: one word with a space in it. */
  readonly kind: 'word' | 'real-word' | 'doubled' | 'broken';
  /** One sentence why, for real-word errors; empty otherwise. */
  readonly reason: string;
  /** An unknown capitalised word inside a sentence: most are names. */
  readonly probablyName: boolean;
  /** What to write instead, when the kind tells ('' to remove); ask `suggest` otherwise. */
  readonly replacements?: readonly string[];
}

export interface SpellOptions {
  /** Words that are right here: names, ids, the team's and the agent's own. Compared folded for case only. */
  readonly known?: ReadonlySet<string>;
  /** Words that the customer used, lower-cased: right unless a common word is near (the customer's slips are no authority). */
  readonly used?: ReadonlySet<string>;
  /** Whether another language of the user's has a word: two such words side by side are left alone, and one that is like none of ours. */
  readonly foreign?: (word: string) => boolean;
  /** Language of the reasons. */
  readonly uiLang?: Lang;
  /** Where what was found in a line is kept while the rest is typed; nothing is kept when absent. */
  readonly kept?: KeptLines;
  /** Also report unknown capitalised words that nothing in the dictionary is near to. */
  readonly names?: boolean;
}

/** A dictionary that is ready to check and to suggest. */
export interface Speller {
  readonly lang: Lang;
  /** How many words it holds. */
  readonly words: number;
  has(word: string): boolean;
  check(text: string, options?: SpellOptions): Misspelling[];
  /** Best first, in the casing of `word`. */
  suggest(word: string, limit: number): string[];
  /** What the first suggestion would wait for, to be done while nobody waits. */
  warm(): Sliced<void>;
}

const NOTHING: ReadonlySet<string> = new Set();
/** A capitalised word is taken for a misspelling when a common word is this near (a lost accent or h, b for v). */
const NEAR_FOR_CAPITALS = 45;
/** … and this common: brands and surnames are near to many a rare word ("Kinto" to "quinto", "Dormia" to "dormía"). */
const COMMON_BESIDE_NAMES = 12;
const NO_LETTERS = /(?!)/;
/** Small words inside foreign names and titles: "Bank of America", "Vincent van Gogh". */
const TITLE_WORDS = new Set(
  'of the and for at by on in to with from du des les le et der die das und von van zu ibn bin di da do dos das della degli and & y e'.split(
    ' ',
  ),
);
/** An unknown word beside a name is a misspelling when something is this near. */
const NEAR_FOR_COMPANY = 95;

/** Shorter words are like too many others to be told from them. */
const SHORTEST_FOREIGN = 4;

const moved = <T extends { readonly start: number; readonly end: number }>(one: T, by: number): T => ({
  ...one,
  start: one.start + by,
  end: one.end + by,
});

class CompiledSpeller implements Speller {
  private suggester: Suggester | null = null;
  private rules: RealWordRules | null = null;
  private slots: SlotReader | null = null;
  private agreement: Agreement | null = null;
  readonly words: number;
  private readonly graph: Graph;

  constructor(
    bytes: Uint8Array,
    readonly lang: Lang,
    private readonly data: SpellingData,
  ) {
    this.graph = new Graph(bytes);
    this.words = this.graph.words;
  }

  has(word: string): boolean {
    return accepts(this.graph, word);
  }

  check(text: string, options: SpellOptions = {}): Misspelling[] {
    const { chatLetters } = this.data;
    const foreign = options.foreign ?? (() => false);
    const vocabulary: Vocabulary = { graph: this.graph, known: options.known ?? NOTHING, foreign, chatLetters };
    const tokens = spellTokens(text);
    const wrong = [...wrongTokens(text, tokens, vocabulary)];
    const out: Misspelling[] = this.broken(text, tokens, wrong, options.uiLang ?? this.lang);
    const joined = new Set(
      out.flatMap(({ start, end }) => tokens.flatMap((token, i) => (token.start >= start && token.end <= end ? [i] : []))),
    );
    for (const one of wrong) {
      if (joined.has(one.index)) continue;
      const { start, end, text: word } = tokens[one.index] as SpellToken;
      if (this.isExpected(tokens[one.index] as SpellToken, one.verdict, text, options)) continue;
      const called = one.verdict === 'misspelt' && isCalledOrSigned(tokens[one.index] as SpellToken, text);
      const probablyName =
        one.verdict === 'name' || called ? !this.isNearWord(word, COMMON_BESIDE_NAMES) : this.isPartOfName(one, wrong, tokens);
      if (!probablyName || options.names) out.push({ start, end, text: word, kind: 'word', reason: '', probablyName });
    }
    for (const found of this.inContext(text, tokens, options.uiLang ?? this.lang, options.kept))
      if (!out.some(({ start, end }) => start < found.end && found.start < end)) out.push(found);
    // The model says of a neighbour what a rule has said already: "these parcel" is one slip.
    for (const found of this.unlikely(text, tokens, options.uiLang ?? this.lang, options.kept))
      if (
        !out.some(
          ({ start, end, kind }) =>
            start < found.end + (kind === 'real-word' ? 2 : 0) && found.start < end + (kind === 'real-word' ? 2 : 0),
        )
      )
        out.push(found);
    const { stands = [] } = this.data;
    return out
      .filter((one) => one.kind !== 'real-word' || !standsRight(stands, text, one.start, one.end, one.replacements?.[0] ?? ''))
      .sort((a, b) => a.start - b.start);
  }

  private broken(text: string, tokens: readonly SpellToken[], wrong: readonly WrongToken[], uiLang: Lang): Misspelling[] {
    const isNear = (word: string) => this.ready().nearest(word, NEAR_FOR_CAPITALS) !== null;
    return brokenWords(text, tokens, wrong, this.graph, isNear).map(({ first, word }) => {
      const [start, end] = [(tokens[first] as SpellToken).start, (tokens[first + 1] as SpellToken).end];
      const reason = uiLang === 'es' ? `«${word}» se escribe junto.` : `“${word}” is one word.`;
      return { start, end, text: text.slice(start, end), kind: 'broken', reason, probablyName: false, replacements: [word] };
    });
  }

  /** Whether an unlisted word is none the less as its writer meant it. */
  private isExpected(token: SpellToken, verdict: WrongToken['verdict'], text: string, { used = NOTHING, foreign }: SpellOptions): boolean {
    const word = token.text;
    if (
      isExpressive(word) ||
      isUnit(token, text) ||
      isAddressed(token, text) ||
      isTitled(token, text) ||
      isForeignName(token, this.data.foreignLetters ?? NO_LETTERS) ||
      (isSpecies(token, text) && !this.isNearWord(word)) ||
      isTwice(token, text)
    )
      return true;
    if (isAbbreviation(token, text, this.lang) || isOrdinal(token, text, this.lang) || isOfLatinPhrase(token, text)) return true;
    if (verdict !== 'misspelt') return false;
    if (this.isWellMade(word)) return true;
    if (used.has(word.toLowerCase()) && !this.isNearWord(word)) return true;
    return word.length >= SHORTEST_FOREIGN && (foreign?.(word) ?? false) && this.isUnlikeAny(word);
  }

  private isWellMade(word: string): boolean {
    return casingOf(word) !== 'mixed' && this.ready().isWellMade(normalised(word).toLowerCase());
  }

  private isUnlikeAny(word: string): boolean {
    return !this.data.suggest.fixed.has(word.toLowerCase()) && !this.ready().nearest(word, NEAR_FOR_COMPANY);
  }

  /** The same line by line, for nothing in the wrong place is told by another line; only a placeholder may go over several. */
  private inContext(text: string, tokens: readonly SpellToken[], uiLang: Lang, kept: KeptLines | undefined): Iterable<Misspelling> {
    if (!kept || text.includes('{{') || text.includes('{%')) return this.contextual(text, tokens, uiLang);
    let from = 0;
    return linesApart(text).flatMap(({ start, end }) => {
      const first = from;
      while (from < tokens.length && (tokens[from] as SpellToken).start < end) from++;
      if (first === from) return [];
      const line = text.slice(start, end);
      const found = kept.of(this, `${uiLang}\n${line}`, () => [
        ...this.contextual(
          line,
          tokens.slice(first, from).map((one) => moved(one, -start)),
          uiLang,
        ),
      ]);
      return start === 0 ? found : found.map((one) => moved(one, start));
    });
  }

  /** Right words in the wrong place. */
  private *contextual(text: string, tokens: readonly SpellToken[], uiLang: Lang): Generator<Misspelling> {
    this.rules ??= new RealWordRules(this.data.realWords);
    if (this.data.agreement) this.agreement ??= new Agreement(this.data.agreement);
    const found = (first: SpellToken, last: SpellToken, rest: Pick<Misspelling, 'kind' | 'reason' | 'replacements'>): Misspelling => ({
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      probablyName: false,
      ...rest,
    });
    for (const { index, replacements } of this.agreement?.find(text, tokens) ?? []) {
      const token = tokens[index] as SpellToken;
      yield found(token, token, {
        kind: 'real-word',
        reason: this.data.agreement?.reason[uiLang] ?? '',
        replacements: replacements.map((one) => casedLike(one, casingOf(token.text))),
      });
    }
    for (const hit of this.rules.find(text, tokens)) {
      const first = tokens[hit.first] as SpellToken;
      yield found(first, tokens[hit.last] as SpellToken, {
        kind: 'real-word',
        reason: hit.reason[uiLang],
        replacements: [casedLike(hit.meant, first.text.length === 1 && !first.startsSentence ? 'lower' : casingOf(first.text))],
      });
    }
    for (const { start, end, replacement } of stuckStops(text, (word) => this.has(word)))
      if (tokens.some((token) => token.start === start))
        yield {
          start,
          end,
          text: text.slice(start, end),
          probablyName: false,
          kind: 'real-word',
          reason: uiLang === 'es' ? 'Falta un espacio tras el signo.' : 'A space is missing after the mark.',
          replacements: [replacement],
        };
    for (const i of doubledWords(text, tokens, this.rules.repeatable, this.rules.letters)) {
      const token = tokens[i] as SpellToken;
      // "Camu camu": a word that nobody knows is written twice on purpose.
      if (token.text.length > 1 && !this.has(token.text)) continue;
      yield found(token, token, {
        kind: 'doubled',
        reason: uiLang === 'es' ? `«${token.text}» está repetido.` : `“${token.text}” is repeated.`,
        replacements: [''],
      });
    }
  }

  /** Words whose like is far likelier in their place. */
  private unlikely(text: string, tokens: readonly SpellToken[], uiLang: Lang, kept: KeptLines | undefined): Misspelling[] {
    if (!this.data.slots) return [];
    this.slots ??= new SlotReader(this.data.slots, this.lang, (word) => this.graph.has(word) && this.graph.frequency(word) > 0);
    return this.slots.read(text, tokens, kept).map(({ start, end, meant, reason }) => {
      const typed = text.slice(start, end);
      const casing = casingOf(typed.split(' ')[0] as string);
      return {
        start,
        end,
        text: typed,
        kind: 'real-word',
        reason: reason[uiLang],
        probablyName: false,
        replacements: [casedLike(meant, typed.length === 1 && casing === 'upper' ? 'title' : casing)],
      };
    });
  }

  /** An unknown word like nothing we know belongs to the name or the phrase of another language beside it: "powiat grodzki Lublin". */
  private isPartOfName({ index }: WrongToken, wrong: readonly WrongToken[], tokens: readonly SpellToken[]): boolean {
    const verdictAt = (i: number) => wrong.find((other) => other.index === i)?.verdict;
    const token = tokens[index] as SpellToken;
    const capital = (i: number) => i >= 0 && i < tokens.length && casingOf((tokens[i] as SpellToken).text) === 'title';
    if (TITLE_WORDS.has(token.text) && (capital(index - 1) || capital(index + 1))) return true;
    const beside = [index - 1, index + 1].filter((i) => verdictAt(i) !== undefined);
    if (beside.length === 0 || !this.isUnlikeAny(token.text)) return false;
    return beside.some((i) => {
      const { text } = tokens[i] as SpellToken;
      return verdictAt(i) === 'name' ? casingOf(text) === 'title' : text.length >= SHORTEST_FOREIGN && this.isUnlikeAny(text);
    });
  }

  suggest(word: string, limit: number): string[] {
    return this.ready().suggest(word, limit);
  }

  warm(): Sliced<void> {
    return this.ready().warm();
  }

  /** @param least the class of frequency that the near word must have. */
  private isNearWord(word: string, least = 1): boolean {
    if (casingOf(word) === 'mixed') return false;
    const near = this.ready().nearest(word, NEAR_FOR_CAPITALS);
    if (near === null || this.graph.frequency(near.word) < least) return false;
    // "Espana" for a name that everybody knows; an accent alone is left out of many a name.
    return near.word === near.word.toLowerCase() || (near.word.includes('ñ') && near.word.replaceAll('ñ', 'n') === word);
  }

  /** The tables for suggesting are made at the first need: checking must be ready at once. */
  private ready(): Suggester {
    const { costs, suggest, morphology } = this.data;
    return (this.suggester ??= new Suggester(this.graph, new CostTable(costs), suggest, morphology));
  }
}

/**
 * Opens a compiled dictionary; nothing is parsed or copied.
 * @param lang language of the reasons, unless `check` is told another.
 * @param data what the language brings; `OTHER_LANGUAGE` for a Hunspell dictionary that a team drops in.
 * @throws Error when the bytes are not a dictionary of this version.
 */
export function openSpeller(bytes: Uint8Array, lang: Lang, data: SpellingData = SPELLING_DATA[lang]): Speller {
  return new CompiledSpeller(bytes, lang, data);
}
