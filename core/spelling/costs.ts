/**
 * What a slip of the keyboard or of the ear costs. A weighted edit distance in the line of
 * Damerau (1964) and of Brill and Moore (2000), with the weights set by hand: 100 is an arbitrary
 * wrong, missing or extra letter; the confusions a language invites cost less.
 */
export interface EditCosts {
  /** One letter typed for another: "bv" is b for v or v for b. Accents are dealt with apart. */
  readonly swaps: Readonly<Record<number, string>>;
  /** One way only: typed → meant, letter pairs or single letters on either side. */
  readonly rewrites: Readonly<Record<number, string>>;
  /** Letters that are often left out or put in for nothing. */
  readonly silent: Readonly<Record<number, string>>;
  readonly vowelSwap: number;
  readonly missingAccent: number;
  readonly extraAccent: number;
  readonly missingDouble: number;
  readonly extraDouble: number;
}

/** Costs that hold for every language. */
const ANY_LETTER = 100;
const EXTRA_LETTER = 92;
const MISSING_LETTER = 92;
const NEIGHBOUR_KEY = 84;
export const TRANSPOSITION = 62;
/** A first letter is rarely the wrong one. */
export const FIRST_LETTER = 25;
/** Each further repetition in "holaaaa". */
const DRAWN_OUT = 8;
export const CASE_DIFFERENCE = 12;
/** More than any word costs; two of them still fit 16 bits. */
export const NO_COST = 0x3fff;

/** Keys beside each other on QWERTY with the Spanish ñ. */
const ROWS = ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'];
const NEIGHBOURS = new Set<string>();
ROWS.forEach((row, r) => {
  for (let i = 0; i < row.length; i++) {
    const below = ROWS[r + 1] ?? '';
    for (const other of [row[i + 1], below[i], below[i - 1]])
      if (other) {
        NEIGHBOURS.add(row[i] + other);
        NEIGHBOURS.add(other + row[i]);
      }
  }
});

const VOWELS = new Set('aeiou');
const bare = (letter: string) => (letter === 'ñ' ? letter : (letter.normalize('NFD')[0] ?? letter));

/** Costs of one language, made ready for look-up. */
export class CostTable {
  private readonly substitutions = new Map<string, number>();
  private readonly silent = new Map<string, number>();
  /** Rewrites of two typed letters to one: the two → [letter, cost]. */
  readonly narrowing = new Map<string, readonly (readonly [string, number])[]>();
  /** Rewrites of one typed letter to two: typed letter → [first, second, cost]. */
  readonly widening = new Map<string, readonly (readonly [string, string, number])[]>();

  constructor(readonly costs: EditCosts) {
    for (const [cost, list] of Object.entries(costs.swaps))
      for (const [a = '', b = ''] of list.split(' ').map((pair) => [...pair])) {
        this.substitutions.set(a + b, Number(cost));
        this.substitutions.set(b + a, Number(cost));
      }
    for (const [cost, list] of Object.entries(costs.rewrites)) for (const rule of list.split(' ')) this.addRewrite(rule, Number(cost));
    for (const [cost, letters] of Object.entries(costs.silent)) for (const letter of letters) this.silent.set(letter, Number(cost));
  }

  private addRewrite(rule: string, cost: number): void {
    const [typed = '', meant = ''] = rule.split('→');
    if (typed.length === 1 && meant.length === 1) this.substitutions.set(typed + meant, cost);
    else if (typed.length === 2 && meant.length === 1) this.narrowing.set(typed, [...(this.narrowing.get(typed) ?? []), [meant, cost]]);
    else this.widening.set(typed, [...(this.widening.get(typed) ?? []), [meant[0] as string, meant[1] as string, cost]]);
  }

  /** Cost of `typed` standing for `meant`, both lower case. */
  substitution(typed: string, meant: string): number {
    if (typed === meant) return 0;
    const listed = this.substitutions.get(typed + meant);
    if (listed !== undefined) return listed;
    const a = bare(typed);
    const b = bare(meant);
    if (a === b) return meant === b ? this.costs.extraAccent : typed === a ? this.costs.missingAccent : this.costs.extraAccent;
    const accent = typed === a ? (meant === b ? 0 : this.costs.missingAccent) : this.costs.extraAccent;
    return (
      Math.min(
        this.substitutions.get(a + b) ?? NO_COST,
        VOWELS.has(a) && VOWELS.has(b) ? this.costs.vowelSwap : NO_COST,
        NEIGHBOURS.has(a + b) ? NEIGHBOUR_KEY : ANY_LETTER,
      ) + accent
    );
  }

  /** Cost of leaving `meant` out after `before`. */
  missing(meant: string, before: string): number {
    if (meant === before) return this.costs.missingDouble;
    return this.silent.get(meant) ?? MISSING_LETTER;
  }

  /** Cost of an extra `typed` after `before` and the letter before that. */
  extra(typed: string, before: string, beforeThat: string): number {
    if (typed === before) return typed === beforeThat ? DRAWN_OUT : this.costs.extraDouble;
    return this.silent.get(typed) ?? EXTRA_LETTER;
  }
}
