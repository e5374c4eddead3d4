/** Where the line is drawn on what the weighing says: chosen on messages that neither chain nor weighing saw. */
import { chosenRows } from '../../../core/asks/tagger/tag.js';
import type { Limits, WeighedCandidate } from '../../../core/asks/tagger/weigh.js';
import { matchAsks } from '../corpus.js';
import type { Instance } from './instances.js';

/** A message with its candidates, weighed by what was fitted on other sets. */
export interface WeighedMessage {
  readonly x: Instance;
  readonly weighed: readonly WeighedCandidate[];
}
interface Counts {
  gold: number;
  found: number;
  hit: number;
  feltGold: number;
  felt: number;
}

const LEAST = [0.38, 0.4, 0.42, 0.44, 0.46, 0.48, 0.5, 0.52],
  FELT = [0.32, 0.36, 0.4, 0.44, 0.48],
  FIRST_FELT = 0.4;

/**
 * @returns a function that chooses on all sets but some: the least probability at which F1 is highest, then the share at which as
 * many complaints are found as are labelled.
 */
export function limitsOn(messages: readonly WeighedMessage[]): (out: ReadonlySet<string>) => Limits {
  const known = new Map<string, Map<string, Counts>>();
  const bySet = (limits: Limits) => {
    const key = `${limits.least} ${limits.felt}`;
    const counts = known.get(key) ?? counted(messages, limits);
    known.set(key, counts);
    return counts;
  };
  return (out) => {
    const best = (options: readonly Limits[], worth: (c: Counts) => number): Limits =>
      options.map((limits) => ({ limits, worth: worth(summed(bySet(limits), out)) })).reduce((a, b) => (b.worth > a.worth ? b : a)).limits;
    const { least } = best(
      LEAST.map((least) => ({ least, felt: FIRST_FELT })),
      ({ hit, gold, found }) => (2 * hit) / (gold + found),
    );
    return best(
      FELT.map((felt) => ({ least, felt })),
      ({ felt, feltGold }) => -Math.abs(felt - feltGold),
    );
  };
}

function counted(messages: readonly WeighedMessage[], limits: Limits): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { x, weighed } of messages) {
    const rows = chosenRows({ read: x.text, ...x.rules }, x.read.segments, weighed, limits).filter(({ kind }) => kind !== 'rhetorical');
    const into = counts.get(x.set) ?? { gold: 0, found: 0, hit: 0, feltGold: 0, felt: 0 };
    counts.set(x.set, into);
    into.gold += x.gold.length;
    into.found += rows.length;
    into.hit += matchAsks(
      x.gold,
      rows.map((row) => ({ ...row, text: x.message.slice(row.start, row.end) })),
    ).size;
    into.feltGold += x.gold.filter(({ kind }) => kind === 'complaint').length;
    into.felt += rows.filter(({ kind }) => kind === 'complaint').length;
  }
  return counts;
}

function summed(bySet: ReadonlyMap<string, Counts>, out: ReadonlySet<string>): Counts {
  const sum: Counts = { gold: 0, found: 0, hit: 0, feltGold: 0, felt: 0 };
  for (const [set, counts] of bySet) if (!out.has(set)) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  return sum;
}
