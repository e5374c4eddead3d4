/** Times that something outside this process tells, such as a page in a browser: no loop in here could take them. */
import type { Row } from './harness.js';

/** In milliseconds, by row, in their order. */
export interface Told {
  readonly group: string;
  readonly samples: Readonly<Record<string, readonly number[]>>;
}
const told: (() => Promise<readonly Told[]>)[] = [];
export const measure = (run: () => Promise<readonly Told[]>): void => void told.push(run);

function rowOf(name: string, list: readonly number[]): Row {
  if (list.length === 0) throw new Error(`${name}: nothing was measured`);
  const samples = [...list].sort((a, b) => a - b);
  const at = (share: number) => samples[Math.min(samples.length - 1, Math.floor(samples.length * share))] as number;
  return { name, medianMs: at(0.5), p99Ms: at(0.99), samples: samples.length };
}

export async function runTold(): Promise<{ group: string; results: Row[] }[]> {
  const figures: { group: string; results: Row[] }[] = [];
  for (const run of told)
    for (const { group, samples } of await run())
      figures.push({ group, results: Object.entries(samples).map(([name, list]) => rowOf(name, list)) });
  return figures;
}
