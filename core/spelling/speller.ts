import type { Lang, Quote } from '../contract.js';
import { accepts } from './accept.js';
import { casingOf } from './casing.js';
import { wrongTokens, type Vocabulary } from './check.js';
import { CostTable } from './costs.js';
import { Graph } from './graph.js';
import { SPELLING_DATA } from './languages.js';
import { Suggester } from './suggest.js';

/** A word that is probably wrong. */
export interface Misspelling extends Quote {
  /** `word`: not in the dictionary; `real-word`: right spelling, wrong word ("haber" for "a ver"). */
  readonly kind: 'word' | 'real-word' | 'doubled';
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
  /** Language of the reasons. */
  readonly uiLang?: Lang;
  /** Also report unknown capitalised words that nothing in the dictionary is near to. */
  readonly names?: boolean;
}

/** A dictionary that is ready to check and to suggest. */
export interface Speller {
  readonly lang: Lang;
  has(word: string): boolean;
  check(text: string, options?: SpellOptions): Misspelling[];
  /** Best first, in the casing of `word`. */
  suggest(word: string, limit: number): string[];
}

const NOTHING: ReadonlySet<string> = new Set();
/** A capitalised word is taken for a misspelling when a common word is this near (a lost accent or h, b for v). */
const NEAR_FOR_CAPITALS = 45;

class CompiledSpeller implements Speller {
  private suggester: Suggester | null = null;
  private readonly graph: Graph;

  constructor(bytes: Uint8Array, readonly lang: Lang) {
    this.graph = new Graph(bytes);
  }

  has(word: string): boolean {
    return accepts(this.graph, word);
  }

  check(text: string, options: SpellOptions = {}): Misspelling[] {
    const vocabulary: Vocabulary = { graph: this.graph, known: options.known ?? NOTHING, chatLetters: SPELLING_DATA[this.lang].chatLetters };
    const out: Misspelling[] = [];
    for (const { token, verdict } of wrongTokens(text, vocabulary)) {
      const probablyName = verdict === 'name' && !this.isNearWord(token.text);
      if (probablyName && !options.names) continue;
      out.push({ start: token.start, end: token.end, text: token.text, kind: 'word', reason: '', probablyName });
    }
    return out;
  }

  suggest(word: string, limit: number): string[] {
    return this.ready().suggest(word, limit);
  }

  private isNearWord(word: string): boolean {
    if (casingOf(word) === 'mixed') return false;
    const near = this.ready().nearest(word, NEAR_FOR_CAPITALS);
    return near !== null && near.word === near.word.toLowerCase() && this.graph.frequency(near.word) > 0;
  }

  /** The tables for suggesting are made at the first need: checking must be ready at once. */
  private ready(): Suggester {
    const { costs, suggest } = SPELLING_DATA[this.lang];
    return this.suggester ??= new Suggester(this.graph, new CostTable(costs), suggest);
  }
}

/**
 * Opens a compiled dictionary; nothing is parsed or copied.
 * @throws Error when the bytes are not a dictionary of this version.
 */
export function openSpeller(bytes: Uint8Array, lang: Lang): Speller {
  return new CompiledSpeller(bytes, lang);
}
