/**
 * Stands in for vitest's `describe` and `bench` when the benchmarks run: they are bundled first and
 * run as plain modules, because the test runner's own module wrapping multiplies the cost of calls
 * between modules. Timing by tinybench, which vitest uses too.
 */
import { Bench } from 'tinybench';

interface Group {
  readonly name: string;
  readonly benches: [string, () => unknown][];
}

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

/** Milliseconds a call, or a value that is no time. */
export type Row =
  | { readonly name: string; readonly medianMs: number; readonly p99Ms: number; readonly samples: number }
  | { readonly name: string; readonly value: number; readonly unit: string };

/** Figures that are no times: bytes, memory. */
const values: { readonly group: string; readonly results: Row[] }[] = [];

/** States a figure that is no time. */
export function figure(group: string, name: string, value: number, unit: 'bytes' | 'MB'): void {
  const known = values.find((one) => one.group === group);
  if (known) known.results.push({ name, value, unit });
  else values.push({ group, results: [{ name, value, unit }] });
}

/** Fewest runs of what is slow: `npm run bench` takes minutes, not a quarter of an hour. */
const FEWEST = 10;

/** What stands in a window all day is measured as it runs after the first minute: V8 has compiled a whole check after some thirty of them. */
const WARM_UP = { calls: 40, ms: 4_000 } as const;

async function warmUp(run: () => unknown): Promise<void> {
  const until = performance.now() + WARM_UP.ms;
  for (let n = 0; n < WARM_UP.calls && performance.now() < until; n++) await run();
}

/** Runs everything that was described, a group at a time; ours and the peers' are warmed up alike. */
export async function runAll(): Promise<{ group: string; results: Row[] }[]> {
  const figures: { group: string; results: Row[] }[] = [];
  for (const { name, benches } of groups) {
    const suite = new Bench({ time: 1_000, iterations: FEWEST, warmupTime: 300, warmupIterations: 3 });
    for (const [label, run] of benches) {
      await warmUp(run);
      suite.add(label, async () => {
        await run();
      });
    }
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
  return [...figures, ...values];
}
