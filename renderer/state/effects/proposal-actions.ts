/** What the team proposes for its library: sent, followed, weighed and decided. */
import type { Diagnosis } from '../../../core/library/doctor.js';
import type { ReplyEdit } from '../../../core/library/change-many.js';
import { withLibrary } from '../../../core/library-name.js';
import type { PastEffect, PastMessage } from '../../../core/library/past-effect.js';
import type { Proposal } from '../../../core/library/proposals.js';
import type { Reply } from '../../../core/library/types.js';
import { doLibraryTask, type LibraryPort } from '../../analysis/library-work.js';
import { attempt, notify, notifyUndoable, words, type Surroundings } from '../effects.js';
import { uiLang } from '../select.js';
import { titleOfProposal } from '../../../core/library/proposals.js';
import { rightsIn, standingOfProposal } from '../team.js';
import { savingTo } from './own-saving.js';
import type { FormKeeper } from './saver.js';

/** What a lead should know before deciding. */
export interface Weighed {
  readonly found: readonly Diagnosis[];
  readonly effect: PastEffect;
}

export interface ProposalActions {
  /** Proposes a reply (null: that `base` be removed) for the team's library, which can be taken back. @returns whether it was sent. */
  propose(reply: Reply | null, base: Reply | null, note: string): Promise<boolean>;
  /** Proposes several changes at once, one proposal a reply with the same note. @returns what takes all of them back; null, and said why, when none was made. */
  proposeMany(edits: readonly ReplyEdit[], note: string): Promise<(() => Promise<void>) | null>;
  /** Decides those that were made at once, the same for all; what meets a colleague's change stays open, and is told. */
  decideMany(batch: readonly Proposal[], act: 'accepted' | 'declined', text: string): Promise<boolean>;
  answerProposal(id: string, act: 'comment' | 'declined' | 'withdrawn', text: string): Promise<boolean>;
  /** Saves it as the lead saw it on top of `live`; false, and said so, when the library changed meanwhile. */
  acceptProposal(proposal: Proposal, reply: Reply | null, live: Reply | null, text: string): Promise<boolean>;
  /** What the doctor says of the text, and what it would have done to past messages. Null when that could not be told. */
  weighProposal(before: Reply | null, after: Reply | null): Promise<Weighed | null>;
}

/** Changes that are proposed at once: more is a lead's work. */
const MOST_AT_ONCE = 100;
/** Past messages looked at: some seconds of work for the worker. */
const MOST_PAST = 150;
/** Under this form's key stand the proposals whose end was told, so that each is told once, whenever it came. */
const TOLD = 'proposals-told';
const MOST_TOLD = 500;

export function proposalActions(around: Surroundings, startWork: () => LibraryPort): ProposalActions {
  const { store, host } = around;
  const keep = (proposals: readonly Proposal[] | null): boolean => {
    if (proposals !== null) store.setState({ proposals });
    return proposals !== null;
  };
  const liveOf = ({ base, reply }: Proposal): Reply | null => {
    const id = (reply ?? base)?.id;
    return (
      store
        .getState()
        .libraries.find(({ name }) => name === 'shared')
        ?.library.replies.find((one) => one.id === id) ?? null
    );
  };
  async function past(): Promise<PastMessage[]> {
    const entries = (await attempt(around, () => host.readHistory())) ?? [];
    const byCase = new Map(entries.filter(({ message }) => message.trim() !== '').map((entry) => [entry.caseId, entry]));
    return [...byCase.values()]
      .slice(-MOST_PAST)
      .reverse()
      .map(({ message, lang, channel }) => ({ message, lang, channel }));
  }
  const actions: ProposalActions = {
    async propose(reply, base, note) {
      const proposals = await attempt(around, () => host.propose(reply, base, note));
      const made = proposals?.find(({ own, state }) => own && state === 'open');
      if (!keep(proposals) || !made) return false;
      notifyUndoable(around, words(around).team.propose.sent(titleOfProposal(made)), () => {
        void actions.answerProposal(made.id, 'withdrawn', '');
      });
      return true;
    },
    async proposeMany(edits, note) {
      if (edits.length > MOST_AT_ONCE) {
        notify(around, words(around).team.propose.tooMany(MOST_AT_ONCE), 'wrong');
        return null;
      }
      const made = new Set<string>();
      const takeBack = async (): Promise<void> => {
        for (const id of made) keep(await attempt(around, () => host.answerProposal(id, 'withdrawn', '')));
      };
      for (const { reply, base } of edits) {
        const known = new Set(store.getState().proposals.map(({ id }) => id));
        const proposals = await attempt(around, () => host.propose(reply, base, note));
        const one = proposals?.find(({ id, own, state }) => own && state === 'open' && !known.has(id) && !made.has(id));
        if (!keep(proposals) || !one) {
          // All or none, as where it is saved.
          const { notice } = store.getState();
          await takeBack();
          store.setState({ notice });
          return null;
        }
        made.add(one.id);
      }
      return takeBack;
    },
    async decideMany(batch, act, text) {
      const t = words(around).team.proposals;
      let done = 0;
      for (const one of batch) {
        const live = liveOf(one);
        const { after, conflict, already } = standingOfProposal(one, live);
        if (act === 'declined') done += Number(await actions.answerProposal(one.id, act, text));
        else if (conflict === null && !(one.reply === null && already))
          done += Number(await actions.acceptProposal(one, after, live, text));
      }
      notify(around, t.decidedMany(done, batch.length - done, act), done === batch.length ? 'done' : 'wrong');
      return done === batch.length;
    },
    async answerProposal(id, act, text) {
      const done = keep(await attempt(around, () => host.answerProposal(id, act, text)));
      const t = words(around).team.proposals;
      if (done) notify(around, act === 'comment' ? t.commented : t[act]);
      return done;
    },
    async acceptProposal(proposal, reply, live, text) {
      const t = words(around).team.proposals;
      const outcome = await savingTo(around, 'shared', () => attempt(around, () => host.acceptProposal(proposal.id, reply, live, text)));
      if (outcome === null) return false;
      store.setState((s) => ({ libraries: withLibrary(s.libraries, outcome.file) }));
      if (outcome.code === 'conflict') notify(around, t.conflictGone, 'wrong');
      else notify(around, t.accepted(titleOfProposal(proposal)));
      keep(await attempt(around, () => host.listProposals()));
      return outcome.code === 'saved';
    },
    async weighProposal(before, after) {
      const { libraries, policy, settings, info } = store.getState();
      const shared = libraries.find(({ name }) => name === 'shared');
      if (!shared) return null;
      const answer = await doLibraryTask(startWork, {
        type: 'weigh',
        library: shared.library,
        before,
        after,
        past: await past(),
        lang: uiLang(settings, info.locale),
        at: around.now(),
        calendar: policy.calendar,
        shop: policy.shop.names,
      });
      return answer.type === 'weighed' ? { found: answer.found, effect: answer.effect } : null;
    },
  };
  return actions;
}

/** Follows the proposals: a lead is told of new ones, an author of what became of theirs, also while the app was closed. */
export function followProposals(around: Surroundings, forms: Pick<FormKeeper, 'keep'>): void {
  const { store, host } = around;
  let known: ReadonlySet<string> | null = null;
  const hear = (proposals: readonly Proposal[]): void => {
    store.setState({ proposals });
    const t = words(around).team.proposals;
    const told = new Set(toldIn(store.getState().forms[TOLD]));
    const ended = proposals.filter(({ id, own, state }) => own && state !== 'open' && state !== 'withdrawn' && !told.has(id));
    for (const one of ended) {
      const end = one.events.find(({ act }) => act === one.state);
      notify(around, t.decidedNotice(titleOfProposal(one), one.state, end?.text ?? ''), one.state === 'accepted' ? 'done' : 'wrong');
      told.add(one.id);
    }
    if (ended.length > 0) forms.keep(TOLD, JSON.stringify([...told].slice(-MOST_TOLD)));
    const fresh = known === null ? [] : proposals.filter(({ id, own, state }) => !own && state === 'open' && !known?.has(id));
    if (fresh[0] && rightsIn(store.getState()).decide) notify(around, t.arrived(fresh[0].by, titleOfProposal(fresh[0])));
    known = new Set(proposals.map(({ id }) => id));
  };
  host.on('proposalsChanged', hear);
  // A folder that does not answer is told elsewhere.
  host.listProposals().then(hear, () => undefined);
}

function toldIn(text: string | undefined): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
