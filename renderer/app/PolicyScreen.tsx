import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Channel } from '../../core/contract.js';
import { checkDraft } from '../../core/check-draft.js';
import { RULES } from '../../core/checks/rules/index.js';
import { ownLength, setPolicyValue } from '../../core/policy/edit.js';
import { parsePolicy } from '../../core/policy/parse.js';
import { useWords } from '../i18n/index.js';
import type { PastEffects } from '../state/past-effects.js';
import {
  disputedEdits,
  draftText,
  POLICY_FORM,
  readDraft,
  rebased,
  valueIn,
  withEdit,
  type PolicyEdit,
  type PolicyPath,
} from '../state/policy-draft.js';
import { useApp, usePick } from '../state/use.js';
import { rightsIn } from '../state/team.js';
import { PolicyView } from '../views/policy/PolicyView.js';

export default function PolicyScreen({ onHistory }: { readonly onHistory: () => void }) {
  const { actions } = useApp();
  const { t, lang } = useWords();
  const file = usePick((s) => s.policyFile);
  const draft = useDraft();
  const { policy } = draft;
  const name = usePick((s) => s.settings.agentName);
  const machine = usePick((s) => s.info.machine ?? '');
  const who = useMemo(() => ({ name, machine }), [name, machine]);
  const role = usePick((s) => (rightsIn(s).policy ? null : rightsIn(s).role));
  const rules = useMemo(
    () => [
      { id: 'unanswered-ask', about: t.policy.unansweredAbout, severity: 'warn' as const },
      ...RULES.map((rule) => ({ id: rule.id, about: rule.about[lang], severity: rule.severity })),
    ],
    [lang, t],
  );
  const tryOut = useCallback(
    (text: string, channel: Channel) =>
      checkDraft(
        { draft: text, lang, uiLang: lang, channel, context: {}, policy, now: new Date().toISOString(), replies: [] },
        () => null,
        [],
      ),
    [lang, policy],
  );
  return (
    <PolicyView
      key={lang}
      policy={policy}
      text={draft.text}
      problems={draft.problems}
      file={role === null ? file : { ...file, writable: false }}
      who={who}
      lockedBecause={role === null ? null : t.team.propose.policyLocked(t.team.roles[role])}
      rules={rules}
      past={usePast(draft.text)}
      editable={draft.editable}
      own={draft.own}
      bar={draft.bar}
      tryOut={tryOut}
      onSet={draft.onSet}
      onItem={draft.onItem}
      onWrite={async (text) => {
        const done = await actions.settings.writePolicy(text);
        if (done) actions.keepForm(POLICY_FORM, null);
        return done;
      }}
      onHistory={onHistory}
    />
  );
}

/** @returns the file's text with the changes laid over it; null when it cannot be changed value by value. */
function laidOver(text: string, edits: readonly PolicyEdit[]): string | null {
  try {
    return edits.reduce((so, { path, value }) => setPolicyValue(so, path, value), text);
  } catch {
    return null;
  }
}

const LISTS = ['cards', 'marketplaces'] as const;

/** The policy as it would be with what is not saved yet, and what can be done with that. */
function useDraft() {
  const { store, actions } = useApp();
  const [busy, setBusy] = useState(false);
  const file = usePick((s) => s.policyFile);
  const stored = usePick((s) => s.forms[POLICY_FORM]);
  const edits = useMemo(() => readDraft(stored), [stored]);
  const now = useMemo(() => parsePolicy(file.text), [file.text]);
  const over = useMemo(() => laidOver(file.text, edits), [file.text, edits]);
  const text = over ?? file.text;
  const would = useMemo(() => (text === file.text ? now : parsePolicy(text)), [now, text, file.text]);
  const disputed = useMemo(() => disputedEdits(edits, now.policy), [edits, now]);
  const editable = useMemo(() => laidOver(file.text, [{ path: ['relee'], value: 'policy' }]) !== null, [file.text]);
  const errors = ({ problems }: typeof now) => problems.filter(({ severity }) => severity === 'error').length;
  const keep = (next: readonly PolicyEdit[]) => {
    actions.keepForm(POLICY_FORM, draftText(next));
  };
  // Two fields may be left in one moment: each starts from what is kept by then.
  const onSet = (path: PolicyPath, value: unknown) => {
    keep(withEdit(readDraft(store.getState().forms[POLICY_FORM]), { path, value, was: valueIn(now.policy, path) }));
  };
  const onItem = (key: (typeof LISTS)[number], at: number, value: unknown) => {
    const list = would.policy[key] as readonly unknown[];
    // A list of the file's own is changed in place, so that remarks between its entries stay.
    if (value !== undefined && ownLength(text, key) === list.length) onSet([key, at], value);
    else onSet([key], value === undefined ? list.filter((_, i) => i !== at) : list.map((one, i) => (i === at ? value : one)));
  };
  const onSave = () => {
    const saved = readDraft(store.getState().forms[POLICY_FORM]);
    if (saved.length === 0) return;
    setBusy(true);
    void actions.settings
      .setPolicyValues(saved)
      .then((done) => {
        if (done)
          keep(
            readDraft(store.getState().forms[POLICY_FORM]).filter(
              (edit) => !saved.some((one) => JSON.stringify(one) === JSON.stringify(edit)),
            ),
          );
      })
      .finally(() => {
        setBusy(false);
      });
  };
  const bar = {
    changes: edits.length,
    disputed: disputed.length,
    faulty: over === null || errors(would) > errors(now),
    busy,
    onSave,
    onDiscard: () => {
      actions.settings.discardPolicyDraft();
    },
    onKeepMine: () => {
      keep(rebased(edits, now.policy));
    },
    onTakeTheirs: () => {
      keep(edits.filter((edit) => !disputed.includes(edit)));
    },
  };
  const own = useMemo(() => new Set<string>(LISTS.filter((key) => over !== null && ownLength(text, key) !== null)), [over, text]);
  return { ...would, text, editable, own, bar, onSet, onItem };
}

/** Typing in a list changes the policy with each field left: the past is judged when that has come to rest, in milliseconds. */
const REST = 400;

/** What each rule finds in the replies of the past, whatever it is set to; null before it is begun. */
function usePast(text: string): PastEffects | null {
  const { actions } = useApp();
  const [past, setPast] = useState<PastEffects | null>(null);
  // What a rule is set to changes nothing of what it finds.
  const judged = useMemo(() => laidOver(text, [{ path: ['rules'], value: undefined }]) ?? text, [text]);
  useEffect(() => {
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = actions.pastEffects(judged, setPast);
    }, REST);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [actions, judged]);
  return past;
}
