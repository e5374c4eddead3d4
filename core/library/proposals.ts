/**
 * A change of the shared library that somebody proposes and a lead decides. What was proposed and each word on it are records that
 * are written once and never changed, so no two programs ever write the same one; how a proposal stands follows from all of them.
 */
import type { Reply } from './types.js';

/** What was said on a proposal. `accepted`: the lead saved it, perhaps with changes of their own. */
export const PROPOSAL_ACTS = ['comment', 'accepted', 'declined', 'withdrawn'] as const;
export type ProposalAct = (typeof PROPOSAL_ACTS)[number];
export type ProposalState = 'open' | Exclude<ProposalAct, 'comment'>;

/** Who wrote a record, and when. */
export interface Authored {
  /** ISO instant. */
  readonly at: string;
  /** The name in the settings; empty when none stood there. */
  readonly by: string;
  readonly machine: string;
}

export interface ProposalEvent extends Authored {
  readonly act: ProposalAct;
  /** A comment, or the reason. */
  readonly text: string;
}

export interface Proposal extends Authored {
  readonly id: string;
  /** The reply as it was when its author began; null: it is a new one. */
  readonly base: Reply | null;
  /** As it is to be; null: it is to be removed. */
  readonly reply: Reply | null;
  /** Why, in the author's words. */
  readonly note: string;
  /** Oldest first. */
  readonly events: readonly ProposalEvent[];
  readonly state: ProposalState;
  /** It was made by this agent on this computer. */
  readonly own: boolean;
}

/** The title by which people know what a proposal is about. */
export const titleOfProposal = ({ base, reply }: Proposal): string => (reply ?? base)?.title ?? '';
export const kindOfProposal = ({ base, reply }: Proposal): 'add' | 'change' | 'remove' =>
  reply === null ? 'remove' : base === null ? 'add' : 'change';

/**
 * @returns how a proposal stands. Two leads who decide at once, on computers that had not synced: an acceptance counts, for its text
 *   is in the library; of other decisions the first.
 */
export function proposalState(events: readonly ProposalEvent[]): ProposalState {
  const decisions = events.map(({ act }) => act).filter((act) => act !== 'comment');
  return decisions.includes('accepted') ? 'accepted' : (decisions[0] ?? 'open');
}
