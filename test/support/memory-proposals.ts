/** Proposals and roles of the in-memory host. */
import { HostError, type Host, type ReplyOutcome } from '../../core/host.js';
import { proposalState, type Proposal, type ProposalAct } from '../../core/library/proposals.js';
import type { Reply } from '../../core/library/types.js';
import { parsePolicy } from '../../core/policy/parse.js';
import { rightsOf } from '../../core/policy/roles.js';

interface Around {
  readonly now: () => string;
  readonly by: () => string;
  readonly policy: () => string;
  readonly save: (reply: Reply | null, base: Reply | null) => ReplyOutcome;
  readonly tell: (all: readonly Proposal[]) => void;
}

/** The calls about proposals, and what a role must have before it writes. */
export function memoryProposals({ now, by, policy, save, tell }: Around) {
  let all: readonly Proposal[] = [];
  const need = (right: 'replies' | 'policy' | 'decide'): void => {
    if (!rightsOf(parsePolicy(policy()).policy.roles, { name: by(), machine: 'memory' })[right])
      throw new HostError('not-allowed', `the policy gives ${right} to others`);
  };
  const put = (next: readonly Proposal[]): readonly Proposal[] => {
    all = next;
    tell(all);
    return all;
  };
  const add = (id: string, act: ProposalAct, text: string): readonly Proposal[] => {
    const found = all.find((one) => one.id === id);
    if (!found) throw new HostError('not-found', `no proposal ${id}`);
    if (act !== 'comment' && found.state !== 'open') throw new HostError('conflict', `proposal ${id} is ${found.state}`);
    const events = [...found.events, { act, text, at: now(), by: by(), machine: 'memory' }];
    return put(all.map((one) => (one.id === id ? { ...one, events, state: proposalState(events) } : one)));
  };
  const calls: Pick<Host, 'listProposals' | 'propose' | 'answerProposal' | 'acceptProposal'> = {
    listProposals: async () => all,
    propose: async (reply, base, note) => {
      if (reply === null && base === null) throw new HostError('invalid', 'nothing is proposed');
      const id = `20261130t000000-${String(all.length + 1).padStart(8, '0')}`;
      return put([{ id, base, reply, note, at: now(), by: by(), machine: 'memory', events: [], state: 'open', own: true }, ...all]);
    },
    answerProposal: async (id, act, text) => {
      if (act === 'declined') need('decide');
      return add(id, act, text);
    },
    acceptProposal: async (id, reply, base, text) => {
      need('decide');
      if (!all.some((one) => one.id === id)) throw new HostError('not-found', `no proposal ${id}`);
      const outcome = save(reply, base);
      if (outcome.code === 'saved') add(id, 'accepted', text);
      return outcome;
    },
  };
  return { calls, need };
}
