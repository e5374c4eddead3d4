/**
 * The last step: what the two readings of an ask say (a line over features and wording; trees over features) as named numbers,
 * from which trees tell the log odds that it is answered.
 */
import type { AskProfile } from './ask-profile.js';
import type { Grid } from './features.js';
import { sigmoid } from '../logistic.js';

/** Log odds that each sentence is the whole answer to an ask, as the trees see it; and the same of every ask. */
export type TreeOdds = readonly (readonly number[])[];

/** What the line weighed of an ask: what speaks for each sentence and for none, and the likeliest. */
interface LineSays {
  readonly support: readonly number[];
  readonly none: number;
  readonly best: number;
}

/** Log odds are cut here, as far as any sentence of the corpus went. */
const MOST = 6;
const cut = (x: number): number => Math.max(-MOST, Math.min(MOST, x));

export const STACK_FEATURES = [
  'trees: likeliest sentence',
  'trees: second sentence',
  'trees: any sentence, logarithm of the sum',
  'trees: probability of any sentence',
  'trees: best other ask for that sentence',
  'trees: lead over it',
  'trees: largest claim against the other asks',
  'trees: sum of claims',
  'trees: how far the other asks are answered',
  'asks',
  'sentences',
  'asks for each sentence',
  'question',
  'request',
  'Spanish',
  'line: answered',
  'line: likeliest sentence',
  'line: second sentence',
  'line: none of them',
  'line: any sentence against none',
  'line: the sentence of the trees',
  'both take the same sentence',
] as const;

const logSum = (exps: readonly number[]): number => Math.log(exps.reduce((sum, x) => sum + x, 0));
const FAR = -9;

/** The largest and the second. */
function firstTwo(all: readonly number[], least: number): [number, number] {
  let [first, second] = [least, least];
  for (const x of all)
    if (x > first) {
      second = first;
      first = x;
    } else if (x > second) second = x;
  return [first, second];
}

/** What the trees say of all asks, worked out once for all of them. */
export interface TreeSides {
  /** Log odds, cut to what was seen; their odds; and the probability of each ask's likeliest sentence. */
  readonly odds: TreeOdds;
  readonly exps: readonly (readonly number[])[];
  readonly likeliest: readonly number[];
}

export function treeSides(all: TreeOdds): TreeSides {
  const odds = all.map((row) => row.map(cut));
  return { odds, exps: odds.map((row) => row.map(Math.exp)), likeliest: odds.map((row) => sigmoid(Math.max(...row))) };
}

/** Sum over the asks but one. */
function sumBut(n: number, but: number, of: (k: number) => number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) if (k !== but) sum += of(k);
  return sum;
}

/**
 * @param line log odds of "answered" by the line.
 * @returns the numbers of ask `i`, in the order of STACK_FEATURES; there must be a sentence.
 */
export function stackFeatures(
  grid: Grid,
  { odds, exps, likeliest: firsts }: TreeSides,
  weighed: readonly LineSays[],
  line: number,
  i: number,
): number[] {
  const asks = odds.length;
  const own = odds[i] as readonly number[];
  const ownExps = exps[i] as readonly number[];
  const [first, second] = firstTwo(own, -MOST);
  const best = own.indexOf(first);
  let rival = -MOST;
  for (let k = 0; k < asks; k++) if (k !== i) rival = Math.max(rival, odds[k]?.[best] as number);
  const claims = own.map((x, j) => {
    const mine = ownExps[j] as number;
    return (sigmoid(x) * mine) / (mine + sumBut(asks, i, (k) => exps[k]?.[j] as number));
  });
  const { kind } = (grid.asks[i] as AskProfile).ask;
  const { support, none, best: likeliest } = weighed[i] as LineSays;
  const [lineFirst, lineSecond] = firstTwo(support, FAR);
  return [
    first,
    second,
    logSum(ownExps),
    1 - own.reduce((left, x) => left * (1 - sigmoid(x)), 1),
    rival,
    first - rival,
    Math.max(...claims),
    claims.reduce((a, b) => a + b, 0),
    asks === 1 ? 0.5 : sumBut(asks, i, (k) => firsts[k] as number) / (asks - 1),
    asks,
    own.length,
    asks / own.length,
    Number(kind === 'question'),
    Number(kind === 'request'),
    Number(grid.lang === 'es'),
    line,
    lineFirst,
    lineSecond,
    none,
    logSum(support.map((x) => Math.exp(Math.max(FAR, x)))) - none,
    Math.max(FAR, support[best] as number),
    Number(likeliest === best),
  ];
}
