/** What this agent may do by the team's policy, and how a proposal stands against the library as it is now. */
import { mergeReply } from '../../core/library/merge-reply.js';
import type { ReplyConflict } from '../../core/library/conflict.js';
import type { Proposal } from '../../core/library/proposals.js';
import { sameBut } from '../../core/library/same.js';
import type { Reply } from '../../core/library/types.js';
import { rightsOf, type Rights } from '../../core/policy/roles.js';
import type { AppState } from './types.js';

/** By the name in the settings and this computer's. */
export const rightsIn = ({ policy, settings, info }: Pick<AppState, 'policy' | 'settings' | 'info'>): Rights =>
  rightsOf(policy.roles, { name: settings.agentName, machine: info.machine ?? '' });

/** A proposal on top of the library as it is now. */
export interface Standing {
  readonly live: Reply | null;
  /** As the reply would be; null: removed. With a conflict, before it is decided. */
  readonly after: Reply | null;
  readonly conflict: ReplyConflict | null;
  /** The reply is another than the one that was proposed on. */
  readonly moved: boolean;
  /** Nothing would change. */
  readonly already: boolean;
}

export function standingOfProposal({ base, reply }: Proposal, live: Reply | null): Standing {
  const moved = base === null ? live !== null : live !== null && !sameBut(base, live);
  if (reply === null) return { live, after: null, conflict: null, moved, already: live === null };
  // Deleted meanwhile: accepting puts it back.
  const merged = live === null ? { reply, conflict: null } : mergeReply(reply.id, base, reply, live);
  const conflict = merged.conflict === null || live === null ? null : { base, mine: reply, theirs: live, fields: merged.conflict.fields };
  const after = merged.reply;
  return { live, after, conflict, moved, already: conflict === null && live !== null && after !== null && sameBut(after, live) };
}

/** A change of many replies is proposed within so long, in ms. */
const AT_ONCE = 10 * 60_000;

/** The open proposals that were made in one go with this one, itself among them: of one author, with one note, at one time. */
export function batchOf(all: readonly Proposal[], one: Proposal): readonly Proposal[] {
  if (one.state !== 'open' || one.note === '') return [one];
  const at = Date.parse(one.at);
  return all.filter(
    ({ state, by, machine, own, note, at: made }) =>
      state === 'open' &&
      by === one.by &&
      machine === one.machine &&
      own === one.own &&
      note === one.note &&
      Math.abs(Date.parse(made) - at) <= AT_ONCE,
  );
}
