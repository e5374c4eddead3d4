/**
 * Whether the cost of a function grows with the length of its text, or with its square. CPU time of
 * this process is measured, not the time on the wall: a busy machine makes a run wait, not work.
 */

/** How many times larger the large input is. Linear cost is then 8 times as much, quadratic 64 times. */
const FACTOR = 8;
/** From here on growth is not linear any more: three times what it should be, well under half of quadratic. */
const LIMIT = 24;
/** Shortest CPU time worth comparing, in milliseconds. Windows counts CPU time in steps of 15.6 ms. */
const MEASURABLE = process.platform === 'win32' ? 60 : 5;
/** Runs of something that takes no time at all. */
const MOST_RUNS = 1_000;
/** The small size grows no further than this, however quick the function is: it is run repeatedly instead, and half a megabyte would measure the garbage collector. */
const LARGEST_SMALL = 16_000;

/** CPU times in milliseconds of one run at `size` and of one at eight times that. */
export interface Growth {
  readonly size: number;
  readonly small: number;
  readonly large: number;
  /** Times the cost at the large size is that at the small one. */
  readonly ratio: number;
}

/** Where `growthOf` begins. */
export interface GrowthOptions {
  /** Smallest size to begin with, in the unit that `make` counts in. */
  readonly from?: number;
  /** Every attempt measures both sizes anew, side by side, so that a slow spell of the machine falls on both. */
  readonly attempts?: number;
}

/**
 * @returns a maker of texts of about `size` UTF-16 code units that repeat `unit`. A repeated string is
 * a tree until it is first looked at; laying it out is the maker's cost, not that of the function measured.
 */
export const flood = (unit: string) => (size: number): string => {
  const text = unit.repeat(Math.ceil(size / unit.length));
  text.charCodeAt(text.length - 1);
  return text;
};

/**
 * Compares the CPU time at two sizes. The small size is doubled until a few runs take long
 * enough to be measured, which warms the function up meanwhile.
 * @param make the input of a size; not measured, and made anew for every run, for functions that remember.
 * @param run the function in question.
 * @returns the first attempt whose growth is linear, else the one that came nearest.
 */
export function growthOf<Input>(make: (size: number) => Input, run: (input: Input) => unknown, { from = 8_000, attempts = 8 }: GrowthOptions = {}): Growth {
  let size = from;
  const measure = (n: number): number => cpuOf(make, run, n);
  measure(size);
  while (size * 2 <= LARGEST_SMALL && once(make(size), run) < MEASURABLE / 2) size *= 2;
  let nearest: Growth | undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    // A disturbance only ever adds to a time, so the least of several is the truest.
    const before = leastOfThree(() => measure(size));
    const large = Math.min(...atMostTwo(() => measure(size * FACTOR), before * LIMIT));
    // The large runs are what gets a function compiled for good: small ones from before them alone would be the slower code's.
    const small = Math.min(before, leastOfThree(() => measure(size)));
    const growth = { size, small, large, ratio: large / small };
    if (nearest === undefined || growth.ratio < nearest.ratio) nearest = growth;
    if (growth.ratio < LIMIT) break;
  }
  return nearest as Growth;
}

/** @throws when the cost of `run` grows faster than the size of its input; see `growthOf`. */
export function expectLinear<Input>(make: (size: number) => Input, run: (input: Input) => unknown, options?: GrowthOptions): void {
  const { size, small, large, ratio } = growthOf(make, run, options);
  if (ratio < LIMIT) return;
  throw new Error(`Not linear: size ${size} takes ${small.toFixed(2)} ms of CPU, ${FACTOR} times that ${large.toFixed(2)} ms, ${ratio.toFixed(1)} times as long.`);
}

function leastOfThree(measure: () => number): number {
  return Math.min(measure(), measure(), measure());
}

/** A second time is only worth taking when the first was beyond `limit`. */
function atMostTwo(measure: () => number, limit: number): number[] {
  const first = measure();
  return first < limit ? [first] : [first, measure()];
}

/** CPU milliseconds of one run, from as many runs as can be measured; what is quicker than the clock counts as its step. */
function cpuOf<Input>(make: (size: number) => Input, run: (input: Input) => unknown, size: number): number {
  let spent = 0, runs = 0;
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
