/** Whether a policy's file lost rules in a way that people do not mean: cut off, emptied, or a rule that blocks undone by a mistake in writing. */
import { parsePolicy } from './parse.js';
import { rolesInForce } from './roles.js';
import type { Policy } from './types.js';

interface Blocker {
  readonly id?: string;
  readonly avoid?: string;
  readonly severity?: string;
  readonly find?: readonly string[];
}

/** What blocks under a policy: rules set to, and the team's own words, patterns and marketplace rules. */
function blocking(policy: Policy): Set<string> {
  const lists = Object.entries(policy).filter((entry): entry is [string, readonly Blocker[]] => Array.isArray(entry[1]));
  return new Set([
    // Who may change what is held back as well: undone by a mistake, everybody might.
    ...(rolesInForce(policy.roles) ? ['roles'] : []),
    ...Object.entries(policy.rules)
      .filter(([, setting]) => setting === 'block')
      .map(([id]) => `rules ${id}`),
    ...lists.flatMap(([key, list]) =>
      list
        .filter(({ severity }) => severity === 'block')
        .flatMap(({ id, avoid, find }) => (find ?? ['']).map((pattern) => `${key} ${id ?? avoid ?? ''} ${pattern}`)),
    ),
  ]);
}

/**
 * @param good the text that was last in force; null when none is known.
 * @returns `cut` when the text is the beginning of the good one and breaks off, or is empty; `broken` when it is no policy at all, or has
 *   mistakes without which something that blocks would go on doing so; null when it can be put in force. A rule taken out or
 *   set lower in a text without mistakes was meant so.
 */
export function lossOfRules(good: string | null, found: string): 'cut' | 'broken' | null {
  if (good === found) return null;
  const { policy, problems } = parsePolicy(found);
  const was = good === null ? [] : [...blocking(parsePolicy(good).policy)];
  const left = blocking(policy);
  const lost = was.some((rule) => !left.has(rule));
  if (good !== null && isBeginning(good.trimEnd(), found.trimEnd(), lost)) return 'cut';
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return null;
  // Without a place: the text as a whole could not be read, and what was read of it is a guess.
  if (errors.some(({ path }) => path === '')) return 'broken';
  return lost ? 'broken' : null;
}

/** A person may take the last lines out; a copy that was not finished stops anywhere. */
function isBeginning(whole: string, part: string, lost: boolean): boolean {
  if (part.length >= whole.length || !whole.startsWith(part)) return false;
  const atLine = part === '' || /[\r\n]/.test(whole.charAt(part.length));
  return lost || part === '' || !atLine;
}
