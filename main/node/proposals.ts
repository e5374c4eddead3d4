/** What the team proposes for its library: read, added to, watched. Where the records lie is the shelf's affair. */
import { HostError, type HostEvents, type ReplyOutcome } from '../../core/host.js';
import { proposalState, type Authored, type Proposal, type ProposalAct, type ProposalEvent } from '../../core/library/proposals.js';
import type { Reply } from '../../core/library/types.js';
import { MACHINE_NAME } from './author.js';
import { toHostError } from './errors.js';
import { nameAt } from './proposal-files.js';
import { openShare, START_LIMIT } from './share.js';

interface Written extends Authored {
  /** `authorMark`: which agent of that computer. */
  readonly author: string;
}
export interface StoredProposal extends Written {
  readonly id: string;
  readonly base: Reply | null;
  readonly reply: Reply | null;
  readonly note: string;
}
export interface StoredEvent extends Written {
  readonly proposal: string;
  readonly act: ProposalAct;
  readonly text: string;
}

/** Where the records of proposals lie; they are only ever added to. */
export interface ProposalShelf {
  read(): Promise<{ readonly proposals: readonly StoredProposal[]; readonly events: readonly StoredEvent[] }>;
  addProposal(proposal: StoredProposal): Promise<void>;
  addEvent(event: StoredEvent): Promise<void>;
}

/** One look at the folder's list of names, in ms. */
const EVERY = 5_000;
/** Open proposals of one agent at once: more is a mistake, or somebody filling the folder. */
const MOST_OPEN = 200;

export interface ProposalsOptions {
  /** The library's path, for what is told when its folder does not answer. */
  readonly path: string;
  readonly shelf: ProposalShelf;
  /** `authorMark` of this agent. */
  readonly mark: string;
  readonly by: () => string;
  readonly now: () => Date;
  /** Saves, or removes, on top of what stands there. */
  readonly save: (reply: Reply, base: Reply | null) => Promise<ReplyOutcome>;
  readonly remove: (base: Reply) => Promise<ReplyOutcome>;
  readonly emit: <E extends keyof HostEvents>(event: E, payload: HostEvents[E]) => void;
  readonly onBug: (error: unknown) => void;
}

export interface Proposals {
  list(): Promise<readonly Proposal[]>;
  propose(reply: Reply | null, base: Reply | null, note: string): Promise<readonly Proposal[]>;
  answer(id: string, act: Exclude<ProposalAct, 'accepted'>, text: string): Promise<readonly Proposal[]>;
  accept(id: string, reply: Reply | null, base: Reply | null, text: string): Promise<ReplyOutcome>;
  /** Looks now, and tells when something is new. */
  look(): Promise<void>;
  stop(): void;
}

export function openProposals(options: ProposalsOptions): Proposals {
  const { shelf, mark, emit } = options;
  const share = openShare(options.path);
  let told = '[]';
  const read = async (): Promise<readonly Proposal[]> => {
    const { proposals, events } = await shelf.read();
    return proposals.map((one) => withEvents(one, events, mark)).sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
  };
  const tell = (all: readonly Proposal[]): readonly Proposal[] => {
    const now = JSON.stringify(all);
    if (now !== told) emit('proposalsChanged', all);
    told = now;
    return all;
  };
  const run = async <T>(job: () => Promise<T>, limit?: number): Promise<T> => {
    try {
      return await share.run(job, limit);
    } catch (error) {
      throw toHostError(error, options.path);
    }
  };
  const look = async (): Promise<void> => {
    tell(await run(read));
  };
  const quietly = (error: unknown): void => {
    // A folder that does not answer is told by the library.
    if (!(error instanceof HostError)) options.onBug(error);
  };
  const timer = setInterval(() => {
    if (!share.hangs) look().catch(quietly);
  }, EVERY);
  timer.unref();
  const authored = (): Written => ({ at: options.now().toISOString(), by: options.by(), machine: MACHINE_NAME, author: mark });
  async function openOne(id: string): Promise<Proposal> {
    const found = (await read()).find((one) => one.id === id);
    if (found === undefined) throw new HostError('not-found', `no proposal ${id}`);
    return found;
  }
  async function add(id: string, act: ProposalAct, text: string): Promise<readonly Proposal[]> {
    const one = await openOne(id);
    if (act !== 'comment' && one.state !== 'open') throw new HostError('conflict', `proposal ${id} is ${one.state} already`);
    if (act === 'withdrawn' && !one.own) throw new HostError('not-allowed', `proposal ${id} is somebody else's`);
    await shelf.addEvent({ ...authored(), proposal: id, act, text });
    return tell(await read());
  }
  return {
    list: async () => {
      const all = await run(read, START_LIMIT);
      told = JSON.stringify(all);
      return all;
    },
    propose: (reply, base, note) =>
      run(async () => {
        if (reply === null && base === null) throw new HostError('invalid', 'nothing is proposed');
        if (reply !== null && base !== null && reply.id !== base.id) throw new HostError('invalid', 'a reply keeps its id');
        if ((await read()).filter(({ own, state }) => own && state === 'open').length >= MOST_OPEN)
          throw new HostError('invalid', `more than ${MOST_OPEN} proposals are open`);
        await shelf.addProposal({ ...authored(), id: nameAt(options.now()), base, reply, note });
        return tell(await read());
      }),
    answer: (id, act, text) => run(() => add(id, act, text)),
    accept: async (id, reply, base, text) => {
      const one = await run(() => openOne(id));
      if (one.state !== 'open') throw new HostError('conflict', `proposal ${id} is ${one.state} already`);
      if (reply === null && base === null) throw new HostError('invalid', 'nothing is accepted');
      const outcome = reply === null ? await options.remove(base as Reply) : await options.save(reply, base);
      // Only then: a proposal that was saved and not marked is open, and accepting it again changes nothing.
      if (outcome.code === 'saved') await run(() => add(id, 'accepted', text));
      return outcome;
    },
    look,
    stop: () => clearInterval(timer),
  };
}

/** @param all words on any proposal. @param mark `authorMark` of this agent. */
export function withEvents({ author, ...proposal }: StoredProposal, all: readonly StoredEvent[], mark: string): Proposal {
  const events = all
    .filter((event) => event.proposal === proposal.id && !(event.act === 'withdrawn' && event.author !== author))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ act, text, at, by, machine }): ProposalEvent => ({ act, text, at, by, machine }));
  const { id, at, by, machine, base, reply, note } = proposal;
  return { id, at, by, machine, base, reply, note, events, state: proposalState(events), own: author === mark };
}
