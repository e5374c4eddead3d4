/** Plain data as it crosses a boundary: how deep and how large it may be. */

/** Levels of lists and maps inside each other, and values altogether. A case's context has three levels and some dozens of values. */
const DEEPEST = 32,
  MOST_VALUES = 2_000,
  LONGEST_TEXT = 20_000,
  LONGEST_KEY = 100;

/**
 * @returns why a value is no plain data of a bearable size, or null when it is: texts, numbers, booleans, null, and lists and maps of them.
 * One look at each value, whatever is nested in what.
 */
export function plainProblem(value: unknown): string | null {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let seen = 0; open.length > 0; seen++) {
    const { value: one, depth } = open.pop() as (typeof open)[number];
    if (seen >= MOST_VALUES) return `more than ${MOST_VALUES} values`;
    if (one === null || typeof one === 'boolean' || typeof one === 'number') continue;
    if (typeof one === 'string') {
      if (one.length > LONGEST_TEXT) return `a text longer than ${LONGEST_TEXT} characters`;
      continue;
    }
    if (typeof one !== 'object') return 'something that is no plain data';
    if (depth >= DEEPEST) return `nested more than ${DEEPEST} deep`;
    const keys = Array.isArray(one) ? [] : Object.keys(one);
    if (keys.some((key) => key.length > LONGEST_KEY)) return `a name longer than ${LONGEST_KEY} characters`;
    if (open.length > MOST_VALUES) return `more than ${MOST_VALUES} values`;
    for (const inner of Object.values(one).slice(0, MOST_VALUES + 1)) open.push({ value: inner, depth: depth + 1 });
  }
  return null;
}
