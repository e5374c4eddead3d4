/** Variants that a change of the reply's own words has left behind, as a translator's list of outdated pages. */
import type { Reply, Variant } from './types.js';

const keyOf = ({ language, register, channel }: Variant): string => [language, register, channel].join(' ');
const plain = (body: string): string => body.replace(/\s+/g, ' ').trim();

/**
 * @param before the reply as it stood; null for a new one.
 * @returns `after` with its untouched variants marked when the reply's own words changed; the mark goes with the next change of the
 *   variant, and one that was taken off by hand stays off.
 */
export function withOlder(before: Reply | null, after: Reply): Reply {
  if (before === null || after.variants === undefined || before.variants === undefined) return after;
  const changed = plain(before.body) !== plain(after.body),
    old = new Map(before.variants.map((variant) => [keyOf(variant), variant]));
  let touched = false;
  const variants = after.variants.map((variant): Variant => {
    const was = old.get(keyOf(variant)),
      own = was === undefined || plain(was.body) !== plain(variant.body);
    const older = own ? false : variant.older === true || (changed && was.older !== true);
    if (older === (variant.older === true)) return variant;
    touched = true;
    const { older: _mark, ...rest } = variant;
    return older ? { ...rest, older } : rest;
  });
  return touched ? { ...after, variants } : after;
}
