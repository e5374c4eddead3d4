/**
 * Words that exist but are not the one meant, told by their neighbours. Rules are data, one a line:
 *
 *     se|le|nos [a>ha] {part}
 *
 * reads "a" as "ha" between a clitic and a participle. Slots: `a|b` one of these words; `{part}`,
 * `{ger}`, `{inf}`, `{name}` a class of word; `{!a|b}` anything but these, nothing included; `{start}` and `{end}`
 * the edge of a clause; `{¿}` an opening mark just before; `,a|b` a word after a comma; `{#}` a figure; `{main}` nothing that
 * subordinates since the clause began. `[typed>meant]` is what is marked; `[@name]` stands for each pair of a table, so that a rule
 * tells of a kind of word what grammar says of the kind ("no determiner stands before a finite verb").
 * A word with a capital inside a sentence is a name, and nothing is marked in it.
 */
import type { Localized } from '../localized.js';
import type { SpellToken } from './tokens.js';

/** Why, in the language of the interface. */

export interface RealWordData {
  /** Rules under the reason they share. */
  readonly groups: readonly { readonly reason: Localized; readonly rules: readonly string[] }[];
  /** Named sets for `{name}`, and tests on a word's ending (with `except`, and only in small letters where `small` says so). */
  readonly classes: Readonly<
    Record<string, { readonly words?: string; readonly ending?: RegExp; readonly except?: string; readonly small?: boolean }>
  >;
  /** Tables for `[@name]`: pairs `typed>meant`, parted by spaces; `_` stands for a space in one. */
  readonly pairs?: Readonly<Record<string, string>>;
  /** For `{main}`: words that make what follows depend on them. */
  readonly subordinators?: string;
  /** For `{then}`, parted by commas: words, or two of them, that say when it was. */
  readonly past?: string;
  /** For `{denied}`. */
  readonly denials?: string;
  /** Words that may well stand twice in a row. */
  readonly repeatable: string;
  /** Words of one letter that nobody writes twice. */
  readonly letters?: string;
}

/** What a slot asks of the word in its place; `figure` and `main` ask of what lies between and take no word. */
type Slot = WordSlot | 'figure' | 'main' | Told;
/** `{then}`: the sentence says when it was, in the past; `{denied}`: something was denied before in the clause. */
type Told = 'then' | 'denied';
/** `open`: a figure or an address in its place suits it too ("anything but these"). */
interface WordSlot {
  (token: SpellToken | undefined, edge: Edge): boolean;
  readonly open?: boolean;
}
interface Edge {
  readonly clause: boolean;
  readonly opened: boolean;
  readonly comma: boolean;
}
interface Rule {
  readonly before: readonly Slot[];
  readonly typed: readonly string[];
  readonly meant: string;
  readonly after: readonly Slot[];
  readonly reason: Localized;
}

export interface RealWordHit {
  readonly first: number;
  readonly last: number;
  readonly meant: string;
  readonly reason: Localized;
}

/** A rule as it is written; `table` is the one that its mark names. */
interface WrittenRule extends Pick<Rule, 'reason'> {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly table: string | null;
}
/** What is marked and what is meant, with the first word of what is marked. */
interface Pair {
  readonly first: string;
  readonly typed: readonly string[];
  readonly meant: string;
}
const NO_RULES: readonly Rule[] = [];

/** @throws Error when a rule marks nothing, or names a table that is not there. */
function written(line: string, reason: Localized, tables: ReadonlyMap<string, unknown>): WrittenRule {
  const [open, close] = [line.indexOf('['), line.indexOf(']', line.indexOf('['))];
  const marked = line.slice(open + 1, close);
  const [before, after] = [line.slice(0, open), line.slice(close + 1)];
  if (open >= 0 && TABLE.test(marked)) {
    if (!tables.has(marked.slice(1))) throw new Error(`no such table: ${line}`);
    return { before, marked, after, reason, table: marked.slice(1) };
  }
  const turn = marked.indexOf('>');
  if (open < 0 || turn < 1 || turn + 2 > marked.length) throw new Error(`the rule marks nothing: ${line}`);
  return { before, marked, after, reason, table: null };
}
const TABLE = /^@\w+$/;

/** "a|b>c" as pairs: each of the words before the sign is meant for what stands after it. */
function pairsOf(marked: string): Pair[] {
  const turn = marked.indexOf('>');
  return marked
    .slice(0, turn)
    .split('|')
    .map((alternative) => {
      const typed = alternative.split(' ');
      return { first: typed[0] as string, typed, meant: marked.slice(turn + 1) };
    });
}

/** A table's pairs by their first word; `_` stands for a space. */
function tableOf(pairs: string): ReadonlyMap<string, readonly Pair[]> {
  const byFirst = new Map<string, Pair[]>();
  for (const marked of pairs.split(/\s+/).filter(Boolean))
    for (const pair of pairsOf(marked.replaceAll('_', ' '))) put(byFirst, pair.first, pair);
  return byFirst;
}

function put<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** Rules of a language, indexed by the first word they mark. */
export class RealWordRules {
  private readonly lines: readonly WrittenRule[];
  /** Numbers of the lines that mark a word first, and of those that name a table. */
  private readonly byWord = new Map<string, number[]>();
  private readonly byTable = new Map<string, number[]>();
  private readonly tables: ReadonlyMap<string, ReadonlyMap<string, readonly Pair[]>>;
  /** Rules by the word they mark first, read when it is first met. */
  private readonly read = new Map<string, readonly Rule[]>();
  readonly repeatable: ReadonlySet<string>;
  private readonly classes: ReadonlyMap<string, (token: SpellToken) => boolean>;
  private readonly subordinators: ReadonlySet<string>;
  private readonly pastMarks: ReadonlySet<string>;
  private readonly denials: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;

  constructor(data: RealWordData) {
    this.repeatable = new Set(data.repeatable.split(' '));
    this.subordinators = new Set((data.subordinators ?? '').split(' '));
    this.pastMarks = new Set((data.past ?? '').split(','));
    this.denials = new Set((data.denials ?? '').split(' '));
    this.letters = new Set((data.letters ?? '').split(' '));
    this.classes = new Map(
      Object.entries(data.classes).map(([name, { words = '', ending, except = '', small = false }]) => {
        const listed = new Set(words.split(' '));
        const not = new Set(except.split(' '));
        return [
          name,
          ({ text }: SpellToken) => {
            const word = text.toLowerCase();
            return (!small || word === text) && (listed.has(word) || (ending !== undefined && ending.test(word) && !not.has(word)));
          },
        ];
      }),
    );
    this.tables = new Map(Object.entries(data.pairs ?? {}).map(([name, pairs]) => [name, tableOf(pairs)]));
    this.lines = data.groups.flatMap(({ reason, rules }) => rules.map((line) => written(line, reason, this.tables)));
    this.lines.forEach(({ marked, table }, n) => {
      if (table !== null) put(this.byTable, table, n);
      else for (const first of new Set(pairsOf(marked).map((pair) => pair.first))) put(this.byWord, first, n);
    });
  }

  /** The rules that mark a word first, in the order written; their slots are read when the word is first met, for most never are. */
  private of(word: string): readonly Rule[] {
    const known = this.read.get(word);
    if (known !== undefined) return known;
    const named = [...this.tables].filter(([, pairs]) => pairs.has(word)).flatMap(([name]) => this.byTable.get(name) ?? []);
    const numbers = [...(this.byWord.get(word) ?? []), ...named].sort((a, b) => a - b);
    if (numbers.length === 0) return NO_RULES;
    const rules = numbers.flatMap((n) => this.rulesOf(this.lines[n] as WrittenRule, word));
    this.read.set(word, rules);
    return rules;
  }

  private rulesOf({ before, marked, after, reason, table }: WrittenRule, word: string): Rule[] {
    const slots = (part: string) =>
      part
        .trim()
        .split(/\s+/)
        .filter(Boolean)
        .map((slot) => this.slot(slot));
    const pairs = table === null ? pairsOf(marked).filter(({ first }) => first === word) : (this.tables.get(table)?.get(word) ?? []);
    const sides = { before: slots(before).reverse(), after: slots(after), reason };
    return pairs.map(({ typed, meant }) => ({ typed, meant, ...sides }));
  }

  private slot(text: string): Slot {
    if (text === '{start}' || text === '{end}') return (_, edge) => edge.clause;
    if (text === '{¿}') return (_, edge) => edge.opened;
    if (text === '{#}') return 'figure';
    if (text === '{main}') return 'main';
    if (text === '{then}') return 'then';
    if (text === '{denied}') return 'denied';
    if (text.startsWith(',')) {
      const words = new Set(text.slice(1).split('|'));
      return (token, edge) => edge.comma && token !== undefined && words.has(token.text.toLowerCase());
    }
    if (text.startsWith('{!')) {
      const words = new Set(text.slice(2, -1).split('|'));
      const anyBut: WordSlot = (token, edge) => edge.clause || !token || !words.has(token.text.toLowerCase());
      return Object.assign(anyBut, { open: true });
    }
    if (text.startsWith('{')) {
      const test = this.classes.get(text.slice(1, -1));
      if (!test) throw new Error(`no such class: ${text}`);
      return (token, edge) => !edge.clause && token !== undefined && test(token);
    }
    const words = new Set(text.split('|'));
    return (token, edge) => !edge.clause && token !== undefined && words.has(token.text.toLowerCase());
  }

  /** Hits in a text whose words are given, in order. */
  *find(text: string, tokens: readonly SpellToken[]): Generator<RealWordHit> {
    const lower = tokens.map((token) => token.text.toLowerCase());
    for (let i = 0; i < tokens.length; i++) {
      if (isNamed(tokens[i] as SpellToken)) continue;
      for (const rule of this.of(lower[i] as string)) {
        const last = i + rule.typed.length - 1;
        if (!rule.typed.every((word, k) => lower[i + k] === word) || !touching(text, tokens, i, last)) continue;
        if (!this.sides(text, tokens, i, rule.before, -1) || !this.sides(text, tokens, last, rule.after, 1)) continue;
        yield { first: i, last, meant: rule.meant, reason: rule.reason };
        i = last;
        break;
      }
    }
  }

  private sides(text: string, tokens: readonly SpellToken[], from: number, slots: readonly Slot[], step: 1 | -1): boolean {
    let at = from;
    let overFigure = false;
    for (const slot of slots) {
      if (slot === 'main') {
        if (at >= 0 && !this.isMain(text, tokens, at)) return false;
        continue;
      }
      if (slot === 'then' || slot === 'denied') {
        if (!this.isTold(text, tokens, from, slot)) return false;
        continue;
      }
      const next = tokens[at + step];
      const here = tokens[at];
      if (!here) return false;
      const gap =
        step > 0
          ? text.slice(here.end, Math.min(next?.start ?? text.length, here.end + GAP))
          : text.slice(Math.max(next?.end ?? 0, here.start - GAP), here.start);
      if (slot === 'figure') {
        overFigure = step > 0 ? /^ \d/.test(gap) : /\d $/.test(gap);
        if (!overFigure) return false;
        continue;
      }
      const clause =
        step > 0
          ? /^\s*(?:[.,;:!?…)»”"\n]|$)/.test(gap) && !/^ +$/.test(gap) && (gap !== '' || next === undefined)
          : /[.,;:!?¡¿…(«“"\n]\s{0,60}$/.test(gap) || (next === undefined && /^\s*$/.test(gap));
      // A figure or an address between two words is neither an edge nor a neighbour.
      const far = !clause && !overFigure && /\S/.test(gap);
      if (far && slot.open) return true;
      if (far || !slot(next, { clause, opened: /¿\s?$/.test(gap), comma: /^,\s*$/.test(gap) })) return false;
      overFigure = false;
      at += step;
    }
    return true;
  }

  /** Whether the sentence around the word says what the slot asks for. */
  private isTold(text: string, tokens: readonly SpellToken[], index: number, what: Told): boolean {
    const marks = what === 'then' ? this.pastMarks : this.denials;
    const stop = what === 'then' ? /[.;!?¡¿…\n]/ : /[.;:!?¡¿…\n]/;
    for (const step of what === 'then' ? [-1, 1] : [-1])
      for (let i = index + step, n = 0; i >= 0 && i < tokens.length && n < TOLD_REACH; i += step, n++) {
        const [a, b] = step > 0 ? [tokens[i - 1], tokens[i]] : [tokens[i], tokens[i + 1]];
        if (stop.test(text.slice((a as SpellToken).end, (b as SpellToken).start))) break;
        const word = (tokens[i] as SpellToken).text.toLowerCase();
        if (marks.has(word) || marks.has(`${word} ${(tokens[i + 1]?.text ?? '').toLowerCase()}`)) return true;
      }
    return false;
  }

  /** Whether nothing before the word, since its clause began, makes it depend on something else. */
  private isMain(text: string, tokens: readonly SpellToken[], index: number): boolean {
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const [token, after] = [tokens[i] as SpellToken, tokens[i + 1] as SpellToken];
      if (/[.;:!?¡¿…(\n]/.test(text.slice(token.end, after.start))) return true;
      if (this.subordinators.has(token.text.toLowerCase())) return false;
    }
    return true;
  }
}

/** Whether only spaces part the words from `first` to `last`. */
export function touching(text: string, tokens: readonly SpellToken[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const [a, b] = [tokens[i], tokens[i + 1]];
    if (!a || !b || !/^[ \t\u00a0]+$/.test(text.slice(a.end, b.start))) return false;
  }
  return true;
}

/** Characters looked at between two words. */
const GAP = 8;
/** Words looked at to either side for what the sentence tells. */
const TOLD_REACH = 12;
/** Words looked back at for a subordinator: longer clauses are rare, and the text may be one long line. */
const REACH = 30;

const isNamed = (token: SpellToken): boolean => !token.startsSentence && /^\p{Lu}\p{Ll}/u.test(token.text);

/** Indices of words that repeat the one before: "de de", but not "muy muy" nor names ("Duran Duran"). */
export function* doubledWords(
  text: string,
  tokens: readonly SpellToken[],
  repeatable: ReadonlySet<string>,
  letters: ReadonlySet<string>,
): Generator<number> {
  for (let i = 1; i < tokens.length; i++) {
    const word = (tokens[i] as SpellToken).text;
    const before = tokens[i - 1] as SpellToken;
    if (word !== word.toLowerCase() || word !== before.text.toLowerCase()) continue;
    // "De grado A a C": a capital within a sentence is the letter.
    if (word.length === 1 && before.text !== word && !before.startsSentence) continue;
    if ((word.length > 1 || letters.has(word)) && !repeatable.has(word) && touching(text, tokens, i - 1, i)) yield i;
  }
}
