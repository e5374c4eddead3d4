/** How an ask stands, in one word: the agent's own verdict above the engine's. Every list, tally, report and command tells asks so. */
import type { Ask } from '../contract.js';

const STANDINGS = ['answered', 'doubt', 'partly', 'held', 'unanswered', 'not-needed', 'elsewhere'] as const;
export type Standing = (typeof STANDINGS)[number];

type Judged = Pick<Ask, 'state' | 'doubt' | 'held' | 'override' | 'stale'>;

export function standingOf(ask: Judged): Standing {
  if (ask.override === 'open') return 'unanswered';
  if (ask.override !== undefined && ask.stale !== true) return ask.override;
  return ask.held !== undefined ? 'held' : ask.doubt === true ? 'doubt' : (ask.override ?? ask.state);
}

/** @returns whether it still wants something: an answer, a decision, or its day. */
export const isOpen = (ask: Judged): boolean =>
  !(['answered', 'not-needed', 'elsewhere'] as const).some((done) => done === standingOf(ask));

/** What counts in tallies and reports: asks that are surely asks. A possible one never holds a reply back. */
export const counts = ({ tier, kind }: Pick<Ask, 'tier' | 'kind'>): boolean => tier === 1 && kind !== 'rhetorical';
