import type { Channel, Lang, Register } from '../../core/contract.js';
import type { DraftProposal } from '../../core/template/draft-proposals.js';

/** Where a reply might go, told by the case that it was written in. */
export interface ProposedPlace {
  /** The reply that fits the message best: the new one goes beside it. */
  readonly like: string | null;
  readonly folder: string;
  readonly tags: readonly string[];
  readonly language: Lang;
  readonly register: Register | null;
  readonly channel: Channel;
}

export interface DraftAsReply {
  readonly draft: string;
  readonly proposals: readonly DraftProposal[];
  /** With all of them taken. */
  readonly body: string;
  readonly place: ProposedPlace;
}
