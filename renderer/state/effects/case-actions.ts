import type { Fact } from '../../../core/checks/ledger.js';
import type { Channel, Finding, Lang, OverrideState } from '../../../core/contract.js';
import { MAX_TEXT } from '../../../core/host-calls.js';
import type { CaseRecord } from '../../../core/host.js';
import { dismissKey, factDismissKey } from '../../../core/findings/dismissal.js';
import { addCase, caseOf, changeCase, closeCase, newCase, overrule, setMessage, switchCase } from '../cases.js';
import { arrivalOf } from '../arrival.js';
import { correctFact, type Fact as CaseFact } from '../context.js';
import { attempt, notify, notifyUndoable, words, type Surroundings } from '../effects.js';
import { shopNames } from '../../../core/policy/home.js';
import { cleanPasted } from '../../../core/text/clean.js';
import { looksBinary } from '../paste.js';
import type { Saver } from './saver.js';
import { caseEntities } from '../select.js';

export interface CaseActions {
  newCase(message?: string): void;
  switchCase(id: string): void;
  switchTo(index: number): void;
  closeCase(id: string): void;
  setMessage(text: string): void;
  takeMessage(): Promise<void>;
  setDraft(id: string, text: string, caret: number): void;
  setChannel(channel: Channel): void;
  setLang(lang: Lang | 'auto'): void;
  /** When the message came in: an ISO instant, never later than now. */
  setReceived(at: string): void;
  correct(fact: CaseFact, value: string): void;
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

  const actions: CaseActions = {
    newCase(message) {
      const { settings, cases, activeCase } = store.getState();
      const current = caseOf(store.getState(), activeCase);
      // An untouched case serves: two empty tabs help nobody.
      if (current && current.message === '' && current.draft === '' && message === undefined) { store.setState({ view: 'composer', panel: null }); return; }
      const empty = message === undefined ? undefined : cases.find((c) => c.message === '' && c.draft === '');
      if (empty) store.setState((s) => switchCase(s, empty.id));
      else store.setState((s) => addCase(s, newCase({ id: newId(), now: now(), channel: settings.channel })));
      if (message !== undefined) actions.setMessage(message); else saver.soon(active());
    },
    switchCase(id) { store.setState((s) => switchCase(s, id)); analyse(id); },
    switchTo(index) { const id = store.getState().cases[index]?.id; if (id !== undefined) actions.switchCase(id); },
    closeCase(id) {
      saver.forget(id);
      store.setState((s) => closeCase(s, id));
      if (store.getState().cases.length === 0) actions.newCase(); else analyse(active());
      void attempt(around, () => host.removeCase(id));
    },
    setMessage(text) {
      const t = words(around);
      if (text.length > MAX_TEXT) { notify(around, t.message.tooLong, 'wrong'); return; }
      if (looksBinary(text)) { notify(around, t.message.binary, 'wrong'); return; }
      const id = active();
      const { policy, settings } = store.getState();
      const clean = cleanPasted(text);
      store.setState((s) => setMessage(s, id, clean, now(), arrivalOf(clean, shopNames(policy, settings.agentName), now()), settings.channel));
      saver.now(id);
      analyse(id);
    },
    async takeMessage() {
      const t = words(around);
      const text = await attempt(around, () => host.readClipboard(), { unsupported: t.message.clipboardRefused });
      if (text === null) return;
      if (text.trim() === '') { notify(around, t.message.emptyClipboard, 'wrong'); return; }
      if ((record()?.message ?? '') === '') actions.setMessage(text); else actions.newCase(text);
    },
    setDraft(id, draft, caret) {
      if (caseOf(store.getState(), id)?.draft === draft) return;
      store.setState((s) => changeCase(s, id, now(), { draft }));
      saver.soon(id);
      analyse(id, caret);
    },
    setChannel: (channel) => change({ channel }),
    setLang: (lang) => change({ lang }),
    setReceived(at) { const latest = now(); change({ receivedAt: at > latest ? latest : at }, false); },
    correct(fact, value) {
      const current = record();
      if (current) change(correctFact(current, caseEntities(store.getState(), current), fact, value.trim()));
    },
    overrule(ask, state, pin) { const current = record(); if (current) change({ overrides: overrule(current.overrides, ask, state, pin) }); },
    dismiss(finding) {
      const current = record();
      // One hint speaks for every fact without a source.
      const facts = finding.rule === 'unsourced-fact' ? (store.getState().analyses[active()]?.facts ?? []).filter((f) => f.provenance === 'typed') : [];
      const keys = [dismissKey(finding), ...facts.map(factDismissKey)].filter((key) => !current?.dismissed.includes(key));
      if (current && keys.length > 0) change({ dismissed: [...new Set([...current.dismissed, ...keys])] }, false);
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
      notifyUndoable(around, words(around).findings.learntHere(word), () => { withWords(current.id, (all) => all.filter((w) => w !== kept)); });
    },
    forgetHere(word) {
      const current = record();
      if (!current?.words?.includes(word)) return;
      withWords(current.id, (all) => all.filter((w) => w !== word));
      notifyUndoable(around, words(around).findings.forgotHere(word), () => { withWords(current.id, (all) => [...all.filter((w) => w !== word), word]); });
    },
    lookAtAsk(id) { if (store.getState().askInHand !== id) store.setState({ askInHand: id }); },
  };
  return actions;
}
