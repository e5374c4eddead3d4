/** Words that grammar says stand right where they are, whatever a rule or the model makes of their neighbours. */

export interface StandsRight {
  /** Lower case, whole. */
  readonly word: RegExp;
  /** What was taken to be meant, lower case; any when absent. */
  readonly meant?: RegExp;
  /** The end of what stands before in the line, lower case; any when absent. */
  readonly before?: RegExp;
  /** The beginning of what follows, lower case; any when absent. */
  readonly after?: RegExp;
}

/** Characters of the line looked at on either side. */
const SIDE = 48;

/** @returns whether the word or words from `start` to `end` stand right. */
export function standsRight(rules: readonly StandsRight[], text: string, start: number, end: number, meant: string): boolean {
  const word = text.slice(start, end).toLowerCase();
  const [from, until] = [text.lastIndexOf('\n', start - 1) + 1, text.indexOf('\n', end)];
  const before = text.slice(Math.max(from, start - SIDE), start).toLowerCase();
  const after = text.slice(end, Math.min(until < 0 ? text.length : until, end + SIDE)).toLowerCase();
  return rules.some(
    (rule) =>
      rule.word.test(word) &&
      (rule.meant?.test(meant.toLowerCase()) ?? true) &&
      (rule.before?.test(before) ?? true) &&
      (rule.after?.test(after) ?? true),
  );
}
