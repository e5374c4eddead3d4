import type { Finding } from '../../../core/contract.js';
import { WORD_SHAPE } from '../../../core/host-calls.js';
import type { SettingsPatch } from '../../../core/host.js';
import { parseWords } from '../../../core/spelling/words.js';
import { isLearnable } from '../learnable.js';
import { POLICY_FORM, type PolicyEdit } from '../policy-draft.js';
import { attempt, notify, notifyUndoable, words, type Surroundings } from '../effects.js';

/** A policy file that says nothing of its own: the built-in policy holds. */
const EMPTY_POLICY = 'relee: policy\nversion: 1\n';

type Editor = typeof import('../../../core/policy/edit.js');

export interface SettingsActions {
  change(patch: SettingsPatch): Promise<void>;
  /** Learns anew from the decisions in the cases that are kept. */
  learnVerdicts(): Promise<void>;
  addWord(word: string): Promise<void>;
  /** Adds the word of the misspelling at the caret, or tells why there is none to add. */
  learn(misspelling: Finding | null): Promise<void>;
  /** Adds a list, one word a line; what cannot be a word is left out. */
  importWords(text: string): Promise<void>;
  /** The word is right for the whole team: it goes into the policy file. */
  addTeamWord(word: string): Promise<void>;
  removeWord(word: string): Promise<void>;
  /** Puts the path of the folder of dictionaries on the clipboard. */
  copyDictionaryFolder(): Promise<void>;
  /** Changes one value of the policy file; undefined takes it out. */
  setPolicy(path: readonly (string | number)[], value: unknown): Promise<void>;
  /** Changes several values in one write. @returns whether they stand in the file now. */
  setPolicyValues(edits: readonly PolicyEdit[]): Promise<boolean>;
  /** Lets go of the changes that were not saved; they can be had back. */
  discardPolicyDraft(): void;
  /** Replaces the whole file. */
  writePolicy(text: string): Promise<boolean>;
}

export function settingsActions(
  around: Surroundings,
  analyse: () => void,
  keepForm: (key: string, text: string | null) => void,
): SettingsActions {
  const { store, host, analysis } = around;
  /** Takes back one write, unless the file has been changed since. */
  async function undoPolicy(before: string, wrote: string): Promise<void> {
    const t = words(around).policy;
    if (store.getState().policyFile.text !== wrote) notify(around, t.changedSince, 'wrong');
    // An emptied file would be taken for a damaged one.
    else if (await writePolicy(before.trim() === '' ? EMPTY_POLICY : before, false)) notify(around, t.undone);
  }
  async function writePolicy(text: string, undoable = true): Promise<boolean> {
    const t = words(around).policy;
    const { policyFile } = store.getState();
    const written = await attempt(around, () => host.writePolicy(text, policyFile.revision), {
      conflict: t.conflict,
      'read-only': t.readOnly,
    });
    const file = written ?? (await attempt(around, () => host.readPolicy()));
    if (file) {
      store.setState({ policyFile: file });
      analysis.setPolicy(file.text);
    }
    if (written && undoable) notifyUndoable(around, t.saved, () => void undoPolicy(policyFile.text, written.text));
    return written !== null;
  }
  /** Changes the policy file as it is now, which the policy in use may be behind of. */
  async function editNow(edit: (editor: Editor, text: string) => string): Promise<'written' | 'same' | 'failed'> {
    // Loaded when needed: the YAML parser would double what the window starts with.
    const text = await attempt(around, async () => edit(await import('../../../core/policy/edit.js'), store.getState().policyFile.text));
    if (text === null) return 'failed';
    if (text === store.getState().policyFile.text) return 'same';
    return (await writePolicy(text)) ? 'written' : 'failed';
  }
  /** One change after the other: a second one made while the first is written would start from what stood there before it. */
  let editing: Promise<unknown> = Promise.resolve();
  const editPolicy: typeof editNow = (edit) => {
    const next = editing.then(() => editNow(edit));
    editing = next.catch(() => undefined);
    return next;
  };
  const actions: SettingsActions = {
    async change(patch) {
      // Shown at once; the machine's answer is what counts.
      store.setState((s) => ({ settings: { ...s.settings, ...patch } }));
      const settings = (await attempt(around, () => host.writeSettings(patch))) ?? (await attempt(around, () => host.readSettings()));
      if (settings) store.setState({ settings });
      analyse();
    },
    async learnVerdicts() {
      const settings = await attempt(around, () => host.learnVerdicts());
      if (settings) store.setState({ settings });
      analyse();
    },
    async addWord(word) {
      const known = store.getState().words.includes(word);
      const list = await attempt(around, () => host.addWord(word));
      if (!list) return;
      store.setState({ words: list });
      const told = words(around).findings.learnt(word);
      if (known) notify(around, told);
      else notifyUndoable(around, told, () => void actions.removeWord(word));
      analyse();
    },
    async learn(misspelling) {
      const t = words(around).findings;
      if (misspelling && isLearnable(misspelling)) await actions.addWord(misspelling.text);
      else notify(around, misspelling ? t.notAWord(misspelling.text) : t.noMisspelling, 'wrong');
    },
    async importWords(text) {
      const t = words(around).settings;
      const found = parseWords(text).filter((word) => WORD_SHAPE.test(word));
      if (found.length === 0) {
        notify(around, t.noWordsFound, 'wrong');
        return;
      }
      const before = store.getState().words.length;
      const list = await attempt(around, () => host.addWords(found));
      if (!list) return;
      store.setState({ words: list });
      notify(around, t.imported(list.length - before));
      analyse();
    },
    async addTeamWord(word) {
      const told = words(around).findings.learntTeam(word);
      const done = await editPolicy(({ setListed }, text) => setListed(text, 'dictionary', word, true));
      if (done === 'same') notify(around, told);
      if (done === 'written')
        notifyUndoable(around, told, () => void editPolicy(({ setListed }, text) => setListed(text, 'dictionary', word, false)));
    },
    async removeWord(word) {
      // What offered to take a word back speaks of a list that is no more.
      store.setState((s) => (s.notice?.undo ? { notice: null } : {}));
      const list = await attempt(around, () => host.removeWord(word));
      if (list) store.setState({ words: list });
      analyse();
    },
    async copyDictionaryFolder() {
      const { folder } = store.getState().dropped;
      if (
        (await attempt(around, async () => {
          await host.writeClipboard({ text: folder });
          return true;
        })) === true
      )
        notify(around, words(around).settings.pathCopied);
    },
    async setPolicy(path, value) {
      await editPolicy(({ setPolicyValue }, text) => setPolicyValue(text, path, value));
    },
    setPolicyValues: async (edits) =>
      (await editPolicy(({ setPolicyValue }, text) => edits.reduce((so, { path, value }) => setPolicyValue(so, path, value), text))) !==
      'failed',
    discardPolicyDraft() {
      const stored = store.getState().forms[POLICY_FORM];
      if (stored === undefined) return;
      keepForm(POLICY_FORM, null);
      notifyUndoable(around, words(around).ruleView.discarded, () => {
        keepForm(POLICY_FORM, stored);
      });
    },
    writePolicy: (text) => writePolicy(text),
  };
  return actions;
}
