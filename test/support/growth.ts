/**
 * Whether the cost of a function grows with the length of its text, or with its square.
 *
 * CPU time is measured over sizes that double, and the **median of the local slopes** log₂(T(2n) / T(n)) decides: 1 is linear,
 * 2 quadratic. One ratio over a factor of eight cannot tell them apart: a text that leaves the young generation or a working set
 * that leaves the cache makes a step, and a step is no slope. It spoils one of the slopes, never their median.
 */

/** Doublings of a first look, and of a second one when the first is near the border or beyond it. */
const FEWEST = 5,
  MOST = 8;
/** A size that takes longer than this, in milliseconds, is the last: what is quadratic stops itself. */
const LONGEST_RUN = 300;
/** Median slope from here on is not linear. Linear costs measured 0.90 to 1.63 on a loaded machine, quadratic ones 1.86 to 2.01. */
const BORDER = 1.75;
/** Below this no second look is taken. */
const PLAINLY_LINEAR = 1.65;
/** Every round measures all sizes anew; the least time of a size counts, for a disturbance only ever adds. */
const ROUNDS = 5;
/** Shortest CPU time worth comparing, in milliseconds. Windows counts CPU time in steps of 15.6 ms. */
const MEASURABLE = process.platform === 'win32' ? 60 : 5;
/** The first size is one that takes about this long, in milliseconds, so that five doublings end well below the longest run. */
const FIRST_RUN = { least: 0.25, most: 4 };
/** Runs of something that takes no time at all. */
const MOST_RUNS = 1_000;
/** A slow function begins at no less than this share of what was asked for: below it, a fixed cost would be all that is measured. */
const LEAST_SHARE = 1 / 16;
/** The first size grows no further than this, however quick the function is: it is run repeatedly instead. */
const LARGEST_FIRST = 16_000;

/** CPU milliseconds of one run at each size, each size twice the one before, and what they say. */
export interface Growth {
  readonly sizes: readonly number[];
  readonly times: readonly number[];
  /** Median of the local slopes. */
  readonly slope: number;
  readonly linear: boolean;
}

/** Where `growthOf` begins. */
export interface GrowthOptions {
  /** Size to begin with, in the unit that `make` counts in; a quick function begins later, a slow one earlier. */
  readonly from?: number;
}

/**
 * @returns a maker of texts of about `size` UTF-16 code units that repeat `unit`. A repeated string is
 * a tree until it is first looked at; laying it out is the maker's cost, not that of the function measured.
 */
export const flood =
  (unit: string) =>
  (size: number): string => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    text.charCodeAt(text.length - 1);
    return text;
  };

/**
 * Measures CPU time over five doublings; near the border or beyond it again, over up to eight.
 * @param make the input of a size; not measured, and made anew for every run, for functions that remember.
 * @param run the function in question.
 */
export function growthOf<Input>(
  make: (size: number) => Input,
  run: (input: Input) => unknown,
  { from = 8_000 }: GrowthOptions = {},
): Growth {
  const measure = (size: number): number => cpuOf(make, run, size);
  const first = firstSize((size) => once(make(size), run), from);
  measure(first);
  const times: number[] = [];
  for (let round = 1; ; round++) {
    measureRound(measure, first, times, round === 1 ? FEWEST : MOST);
    const slope = median(slopesOf(times));
    if (slope < (round === 1 ? PLAINLY_LINEAR : BORDER) || round === ROUNDS) {
      return { sizes: times.map((_, i) => first * 2 ** i), times, slope, linear: slope < BORDER };
    }
  }
}

/** @throws with the whole curve when the cost of `run` grows faster than the size of its input; see `growthOf`. */
export function expectLinear<Input>(make: (size: number) => Input, run: (input: Input) => unknown, options?: GrowthOptions): void {
  const growth = growthOf(make, run, options);
  if (!growth.linear)
    throw new Error(
      `Not linear: the median slope is ${growth.slope.toFixed(2)} (1 is linear, 2 quadratic). CPU time by size: ${curve(growth)}.`,
    );
}

/** Adds a doubling at a time up to `doublings`, and keeps the least time seen of each size. */
function measureRound(measure: (size: number) => number, first: number, times: number[], doublings: number): void {
  for (let i = 0; i <= doublings; i++) {
    const time = measure(first * 2 ** i);
    times[i] = Math.min(time, times[i] ?? Infinity);
    // Three slopes are the fewest that have a median worth the name.
    if (time > LONGEST_RUN && i >= 3) return;
  }
}

/** A size whose run is short enough to be doubled five times, and long enough to be more than the clock's own cost. Warms the function up meanwhile. */
function firstSize(timeOf: (size: number) => number, from: number): number {
  let size = from;
  while (size / 2 >= from * LEAST_SHARE && timeOf(size) > FIRST_RUN.most) size = Math.ceil(size / 2);
  while (size * 2 <= LARGEST_FIRST && timeOf(size) < FIRST_RUN.least) size *= 2;
  return size;
}

function slopesOf(times: readonly number[]): number[] {
  return times.slice(1).map((time, i) => Math.log2(time / (times[i] as number)));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b),
    half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

function curve({ sizes, times }: Growth): string {
  const slopes = slopesOf(times);
  return sizes
    .map((size, i) => `${size} ${(times[i] as number).toFixed(2)} ms${i === 0 ? '' : ` (×2^${(slopes[i - 1] as number).toFixed(2)})`}`)
    .join(', ');
}

/** CPU milliseconds of one run, from as many runs as can be measured; what is quicker than the clock counts as its step. */
function cpuOf<Input>(make: (size: number) => Input, run: (input: Input) => unknown, size: number): number {
  let spent = 0,
    runs = 0;
  while (spent < MEASURABLE && runs < MOST_RUNS) {
    spent += once(make(size), run);
    runs++;
  }
  return Math.max(spent, 0.001) / runs;
}

function once<Input>(input: Input, run: (input: Input) => unknown): number {
  const before = process.cpuUsage();
  run(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
