/** No flicker while typing: a verdict on screen changes only when its probability has moved by a margin. */
import type { Ask } from '../contract.js';

/** By how much p must have moved from where the shown verdict stood. */
export const MARGIN = 0.03;

const verdictOf = ({ state, doubt = false, held }: Ask): string => `${state} ${doubt} ${held}`;
/** What an agent decided, what is held and what shows no sentence is taken as it comes. */
const isSettled = ({ override, held }: Ask): boolean => override !== undefined || held !== undefined;

/** @returns the ask as it is to be shown after what was shown before; spans are always those of now. */
export function steady(before: Ask | undefined, now: Ask): Ask {
  if (!before || before.text !== now.text || verdictOf(before) === verdictOf(now) || isSettled(before) || isSettled(now)) return now;
  if (before.p === undefined || now.p === undefined || Math.abs(before.p - now.p) >= MARGIN) return now;
  const shows = before.state !== 'unanswered' || before.doubt === true;
  if (shows && now.evidence.length === 0) return now;
  return {
    ...now,
    p: before.p,
    state: before.state,
    ...(before.doubt === undefined ? {} : { doubt: before.doubt }),
    evidence: shows ? now.evidence : [],
    why: before.why,
  };
}
