/** How many labelled asks are found, of those found how many are labelled, and how often the kind is right, on sets left out. */
import type { Row } from '../../../core/asks/rows.js';
import { taggedRows, type TaggerModel } from '../../../core/asks/tagger/tag.js';
import { kindOfSet, matchAsks } from '../corpus.js';
import type { Instance } from './instances.js';

export interface LeftOut {
  readonly sets: ReadonlySet<string>;
  readonly model: TaggerModel;
}
interface Counts {
  gold: number;
  found: number;
  hit: number;
  kinds: number;
  felt: number;
  feltGold: number;
  feltHit: number;
}

const none = (): Counts => ({ gold: 0, found: 0, hit: 0, kinds: 0, felt: 0, feltGold: 0, feltHit: 0 });

function count(into: Counts, x: Instance, rows: readonly Row[]): void {
  const asks = rows
    .filter((r) => r.kind !== 'rhetorical' && (x.source !== 'golden' || r.kind !== 'complaint'))
    .map((r) => ({ ...r, text: x.message.slice(r.start, r.end) }));
  const of = matchAsks(x.gold, asks);
  into.gold += x.gold.length;
  into.found += asks.length;
  into.hit += of.size;
  into.felt += asks.filter((a) => a.kind === 'complaint').length;
  into.feltGold += x.gold.filter((g) => g.kind === 'complaint').length;
  for (const [g, f] of of) {
    const [gold, found] = [x.gold[g]?.kind === 'complaint', asks[f]?.kind === 'complaint'];
    if (gold === found) into.kinds++;
    if (gold && found) into.feltHit++;
  }
}

const ratio = (a: number, b: number) => (b === 0 ? '–' : (a / b).toFixed(3));
const line = (name: string, c: Counts) =>
  `${name.padEnd(14)} askR ${ratio(c.hit, c.gold)} askP ${ratio(c.hit, c.found)} kind ${ratio(c.kinds, c.hit)} complaints R ${ratio(c.feltHit, c.feltGold)} P ${ratio(c.feltHit, c.felt)}  (${c.gold})`;

/** @returns a table. */
export function report(instances: readonly Instance[], models: readonly LeftOut[]): string {
  const groups = new Map<string, Counts>();
  const add = (name: string, x: Instance, rows: readonly Row[]) => {
    const counts = groups.get(name) ?? none();
    count(counts, x, rows);
    groups.set(name, counts);
  };
  for (const x of instances) {
    const rows = taggedRows({ read: x.text, ...x.rules }, models.find((m) => m.sets.has(x.set))?.model);
    if (x.source === 'corpus') {
      add('corpus', x, rows);
      add(kindOfSet(x.set), x, rows);
      add(`${kindOfSet(x.set)} ${x.lang}`, x, rows);
      add(x.set, x, rows);
      add('rules alone', x, [...x.rules.asks, ...x.rules.complaints]);
    } else add(x.source === 'golden' ? x.source : `${x.source} ${x.lang}`, x, rows);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, c]) => line(name, c))
    .join('\n');
}
