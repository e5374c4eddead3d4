/**
 * Stands in for vitest's `describe` and `bench` when the benchmarks run: they are bundled first and
 * run as plain modules, because the test runner's own module wrapping multiplies the cost of calls
 * between modules. Timing by tinybench, which vitest uses too.
 */
import { Bench } from 'tinybench';

interface Group { readonly name: string; readonly benches: [string, () => unknown][] }

const groups: Group[] = [];

export function describe(name: string, body: () => void): void {
  groups.push({ name, benches: [] });
  body();
}

export function bench(name: string, run: () => unknown): void {
  const group = groups.at(-1);
  if (!group) throw new Error(`bench "${name}" stands outside a describe`);
  group.benches.push([name, run]);
}

/** Milliseconds a call. */
export interface Row { readonly name: string; readonly medianMs: number; readonly p99Ms: number; readonly samples: number }

/** Runs everything that was described, a group at a time. */
export async function runAll(): Promise<{ group: string; results: Row[] }[]> {
  const figures = [];
  for (const { name, benches } of groups) {
    const suite = new Bench({ time: 1_000, iterations: 20, warmupTime: 400, warmupIterations: 20 });
    for (const [label, run] of benches) suite.add(label, async () => { await run(); });
    await suite.run();
    figures.push({
      group: name,
      results: suite.tasks.map((task) => {
        if (!task.result || task.result.error) throw new Error(`${name}: ${task.name}`, { cause: task.result?.error });
        const samples = [...task.result.samples].sort((a, b) => a - b);
        const at = (share: number) => samples[Math.min(samples.length - 1, Math.floor(samples.length * share))] as number;
        return { name: task.name, medianMs: at(0.5), p99Ms: at(0.99), samples: samples.length };
      }),
    });
  }
  return figures;
}
