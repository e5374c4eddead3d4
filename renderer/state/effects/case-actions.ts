import type { Fact } from '../../../core/checks/ledger.js';
import type { Channel, Finding, Lang, OverrideState } from '../../../core/contract.js';
import { MAX_TEXT } from '../../../core/host/parts.js';
import type { CaseRecord, ClosedCase, CustomerTraces } from '../../../core/host.js';
import { dismissKey, factDismissKey } from '../../../core/findings/dismissal.js';
import {
  addCase,
  caseOf,
  changeCase,
  closeCase,
  closedNow,
  isBlank,
  newCase,
  overrule,
  reopenCase,
  setMessage,
  switchCase,
} from '../cases.js';
import { arrivalOf } from '../arrival.js';
import { chipOf, correctFact, withFact, type Fact as CaseFact, type Facts } from '../context.js';
import { attempt, notify, notifyUndoable, words, type Surroundings } from '../effects.js';
import { shopNames } from '../../../core/policy/home.js';
import { cleanPasted } from '../../../core/text/clean.js';
import { fold } from '../../../core/text/fold.js';
import { looksBinary } from '../paste.js';
import type { Saver } from './saver.js';
import { caseEntities, caseFacts, caseRows, caseTitle } from '../select.js';

export interface CaseActions {
  newCase(message?: string): void;
  switchCase(id: string): void;
  switchTo(index: number): void;
  /** Puts a case among the closed ones; the notice brings it back. */
  closeCase(id: string): void;
  /** A case changed, maybe in another window: the newer text wins, a closed one goes. */
  followCase(id: string): Promise<void>;
  /** Closes the active case and goes to the one whose time runs out first. */
  nextCase(): void;
  /** Brings a closed case back; without an id the one closed last. */
  reopenCase(id?: string): Promise<void>;
  findClosed(query: string): Promise<readonly ClosedCase[]>;
  /** The active case's customer's closed cases, by full name, e-mail or order; none while the customer is not known. */
  earlierCases(): Promise<readonly ClosedCase[]>;
  findCustomer(marks: readonly string[]): Promise<CustomerTraces | null>;
  /** Deletes for good all that is kept about a customer. */
  forgetCustomer(marks: readonly string[]): Promise<boolean>;
  /** Clears closed cases that are older than the policy keeps them. */
  clearClosed(): void;
  setMessage(text: string): void;
  takeMessage(): Promise<void>;
  setDraft(id: string, text: string, caret: number): void;
  setChannel(channel: Channel): void;
  setLang(lang: Lang | 'auto'): void;
  /** When the message came in: an ISO instant, never later than now. */
  setReceived(at: string): void;
  correct(fact: CaseFact, value: string): void;
  /** A fact under its placeholder's path, told by what was typed into a reply. */
  learnFact(id: string, path: string, value: string): void;
  overrule(ask: { readonly id: string; readonly text: string }, state: OverrideState, pin?: string): void;
  dismiss(finding: Finding): void;
  /** A fact without a source has been checked, or no longer. */
  checkFact(fact: Fact, checked: boolean): void;
  /** The word is right in this case only. */
  learnHere(word: string): void;
  /** The word is no longer right in this case. */
  forgetHere(word: string): void;
  lookAtAsk(id: string | null): void;
}

/** Closed cases listed at most. */
const LISTED = 100;
/** Milliseconds. */
const DAY = 86_400_000;

/** @param analyse asks for a new analysis of a case; `caret` is where the agent types. */
export function caseActions(around: Surroundings, saver: Saver, analyse: (id: string, caret?: number) => void): CaseActions {
  const { store, host, now, newId } = around;
  const active = () => store.getState().activeCase;
  const change = (patch: Partial<Omit<CaseRecord, 'id'>>, again = true, id = active()) => {
    store.setState((s) => changeCase(s, id, now(), patch));
    saver.soon(id);
    if (again) analyse(id);
  };
  const record = () => caseOf(store.getState(), active());
  /** By its id: the case may have been left, or closed, before its words are put back. */
  const withWords = (id: string, next: (all: readonly string[]) => readonly string[]) => {
    const found = caseOf(store.getState(), id);
    if (found) change({ words: next(found.words ?? []) }, true, id);
  };

  /** Closings under way: a case is brought back only once it is there. */
  const putAway = new Map<string, Promise<unknown>>();
  /** Who the cases closed in this window were for: one that is closed again before it was read anew is for the same customer. */
  const closedFor = new Map<string, { readonly message: string; readonly facts: Facts }>();
  const knownFacts = ({ id, message }: CaseRecord, facts: Facts): Facts => {
    const before = closedFor.get(id);
    const known = facts.name === '' && facts.order === '' && before?.message === message ? before.facts : facts;
    closedFor.set(id, { message, facts: known });
    return known;
  };
  /** When this window last cleared what the policy keeps no longer: one that stays open for weeks does so every day that is worked in it. */
  let clearedAt = Date.parse(now());
  const clearDaily = () => {
    if (Date.parse(now()) - clearedAt >= DAY && store.getState().policyProblems.length === 0) actions.clearClosed();
  };
  /** Ids closed in this window, the last one last. */
  const lastClosed: string[] = [];
  async function bringBack(id: string, at: number): Promise<void> {
    await putAway.get(id);
    const record = await attempt(around, () => host.reopenCase(id));
    if (record) show(record, at);
    else if (caseOf(store.getState(), id)) actions.switchCase(id);
    else notify(around, words(around).cases.notKept, 'wrong');
  }
  /** What the policy keeps nowhere else is still in this window. */
  async function restore(record: CaseRecord, at: number): Promise<void> {
    await putAway.get(record.id);
    show(record, at);
    saver.now(record.id);
  }
  function show(record: CaseRecord, at: number): void {
    store.setState((s) => reopenCase(s, record, at));
    analyse(record.id);
  }

  const actions: CaseActions = {
    newCase(message) {
      const { settings, cases, activeCase } = store.getState();
      const current = caseOf(store.getState(), activeCase);
      // An untouched case serves: two empty tabs help nobody.
      if (current && current.message === '' && current.draft === '' && message === undefined) {
        store.setState({ view: 'composer', panel: null });
        return;
      }
      const empty = message === undefined ? undefined : cases.find((c) => c.message === '' && c.draft === '');
      if (empty) store.setState((s) => switchCase(s, empty.id));
      else store.setState((s) => addCase(s, newCase({ id: newId(), now: now(), channel: settings.channel })));
      if (message !== undefined) actions.setMessage(message);
      else saver.soon(active());
    },
    switchCase(id) {
      store.setState((s) => switchCase(s, id));
      analyse(id);
    },
    switchTo(index) {
      const id = store.getState().cases[index]?.id;
      if (id !== undefined) actions.switchCase(id);
    },
    closeCase(id) {
      const state = store.getState();
      const closing = caseOf(state, id);
      if (!closing) return;
      const at = state.cases.indexOf(closing);
      const facts = knownFacts(closing, caseFacts(state, closing));
      const kept = state.policy.keepClosedDays !== 0 && !isBlank(closing);
      saver.forget(id);
      store.setState((s) => closeCase(s, id));
      if (store.getState().cases.length === 0) actions.newCase();
      else analyse(active());
      const record = closedNow(closing, now(), facts);
      putAway.set(
        id,
        attempt(around, () => (kept ? host.closeCase(record) : host.removeCase(id))),
      );
      clearDaily();
      if (isBlank(closing)) return;
      lastClosed.push(id);
      const back = async () => {
        if (kept) await bringBack(id, at);
        else await restore(closing, at);
      };
      notifyUndoable(around, words(around).cases.closed(caseTitle(closing, facts) || words(around).cases.untitled), () => void back());
    },
    async followCase(id) {
      const closing = putAway.get(id);
      await closing;
      const theirs = (await host.listCases()).find((one) => one.id === id);
      // Closed here while the machine was being read: what it told is of the past, and would bring the case back under the agent's hands.
      if (putAway.get(id) !== closing) {
        await actions.followCase(id);
        return;
      }
      store.setState((s) => {
        const mine = caseOf(s, id);
        if (!theirs) return mine && s.cases.length > 1 ? closeCase(s, id) : s;
        if (!mine) return { ...s, cases: [...s.cases, theirs] };
        return theirs.updatedAt > mine.updatedAt ? { ...s, cases: s.cases.map((one) => (one.id === id ? theirs : one)) } : s;
      });
    },
    nextCase() {
      const state = store.getState();
      const next = caseRows(state, now()).find((row) => row.id !== state.activeCase)?.id;
      actions.closeCase(state.activeCase);
      if (next !== undefined) actions.switchCase(next);
    },
    async reopenCase(id) {
      const wanted = id ?? lastClosed.findLast((one) => !caseOf(store.getState(), one)) ?? (await actions.findClosed(''))[0]?.id;
      if (wanted === undefined) {
        notify(around, words(around).cases.noneClosed, 'wrong');
        return;
      }
      await bringBack(wanted, store.getState().cases.length);
    },
    async findClosed(query) {
      return (await attempt(around, () => host.findClosed(query, LISTED))) ?? [];
    },
    async earlierCases() {
      const current = record();
      const facts = current && caseFacts(store.getState(), current);
      if (!current || !facts) return [];
      const name = /\S \S/.test(facts.name) ? facts.name : '';
      const mark = [name, facts.email, facts.order].find((text) => text !== '');
      const found = mark === undefined ? [] : await actions.findClosed(mark);
      // The words may stand anywhere in a case: it is theirs by who it was closed for.
      const theirs = (one: ClosedCase) => (mark === name ? fold(one.customer) === fold(name) : mark !== facts.order || one.order === mark);
      return found.filter((one) => one.id !== current.id && theirs(one));
    },
    findCustomer: (marks) => attempt(around, () => host.findCustomer(marks)),
    async forgetCustomer(marks) {
      const gone = await attempt(around, () => host.forgetCustomer(marks));
      if (!gone) return false;
      const { cases, openCases, replies, followUps } = gone;
      for (const id of openCases) {
        saver.forget(id);
        store.setState((s) => closeCase(s, id));
      }
      if (store.getState().cases.length === 0) actions.newCase();
      store.setState({ history: null });
      notify(around, words(around).cases.forgotten(cases.length + openCases.length, replies, followUps));
      return true;
    },
    clearClosed() {
      const { keepClosedDays, keepHistoryDays } = store.getState().policy;
      const ago = (days: number) => new Date(Date.parse(now()) - days * DAY).toISOString();
      clearedAt = Date.parse(now());
      if (keepClosedDays !== 'always') void attempt(around, () => host.clearClosed(ago(keepClosedDays)));
      if (keepHistoryDays !== 'always') void attempt(around, () => host.clearHistory(ago(keepHistoryDays)));
    },
    setMessage(text) {
      const t = words(around);
      if (text.length > MAX_TEXT) {
        notify(around, t.message.tooLong, 'wrong');
        return;
      }
      if (looksBinary(text)) {
        notify(around, t.message.binary, 'wrong');
        return;
      }
      const id = active();
      const { policy, settings } = store.getState();
      const clean = cleanPasted(text);
      store.setState((s) =>
        setMessage(s, id, clean, now(), arrivalOf(clean, shopNames(policy, settings.agentName), now()), settings.channel),
      );
      saver.now(id);
      analyse(id);
    },
    async takeMessage() {
      const t = words(around);
      const text = await attempt(around, () => host.readClipboard(), { unsupported: t.message.clipboardRefused });
      if (text === null) return;
      if (text.trim() === '') {
        notify(around, t.message.emptyClipboard, 'wrong');
        return;
      }
      if ((record()?.message ?? '') === '') actions.setMessage(text);
      else actions.newCase(text);
    },
    setDraft(id, draft, caret) {
      if (caseOf(store.getState(), id)?.draft === draft) return;
      store.setState((s) => changeCase(s, id, now(), { draft }));
      saver.soon(id);
      analyse(id, caret);
    },
    setChannel: (channel) => change({ channel }),
    setLang: (lang) => change({ lang }),
    setReceived(at) {
      const latest = now();
      change({ receivedAt: at > latest ? latest : at }, false);
    },
    correct(fact, value) {
      const current = record();
      if (current) change(correctFact(current, caseEntities(store.getState(), current), fact, value.trim()));
    },
    learnFact(id, path, value) {
      const current = caseOf(store.getState(), id);
      if (!current) return;
      const chip = chipOf(path);
      change(
        chip
          ? correctFact(current, caseEntities(store.getState(), current), chip, value)
          : { context: withFact(current.context, path, value) },
        true,
        id,
      );
    },
    overrule(ask, state, pin) {
      const current = record();
      if (current) change({ overrides: overrule(current.overrides, ask, state, pin) });
    },
    dismiss(finding) {
      const current = record();
      const key = dismissKey(finding);
      if (current && !current.dismissed.includes(key)) change({ dismissed: [...current.dismissed, key] }, false);
    },
    checkFact(fact, checked) {
      const current = record();
      const key = factDismissKey(fact);
      const others = (current?.dismissed ?? []).filter((other) => other !== key);
      if (current) change({ dismissed: checked ? [...others, key] : others });
    },
    learnHere(word) {
      const current = record();
      if (!current || current.words?.includes(word)) return;
      const kept = word.slice(0, 80);
      withWords(current.id, (all) => [...all, kept]);
      notifyUndoable(around, words(around).findings.learntHere(word), () => {
        withWords(current.id, (all) => all.filter((w) => w !== kept));
      });
    },
    forgetHere(word) {
      const current = record();
      if (!current?.words?.includes(word)) return;
      withWords(current.id, (all) => all.filter((w) => w !== word));
      notifyUndoable(around, words(around).findings.forgotHere(word), () => {
        withWords(current.id, (all) => [...all.filter((w) => w !== word), word]);
      });
    },
    lookAtAsk(id) {
      if (store.getState().askInHand !== id) store.setState({ askInHand: id });
    },
  };
  return actions;
}
