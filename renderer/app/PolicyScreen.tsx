import { useMemo } from 'react';
import type { Channel } from '../../core/contract.js';
import { checkDraft } from '../../core/check-draft.js';
import { RULES } from '../../core/checks/rules/index.js';
import { useWords } from '../i18n/index.js';
import { useApp, usePick } from '../state/use.js';
import { PolicyView } from '../views/policy/PolicyView.js';

export default function PolicyScreen({ onHistory }: { readonly onHistory: () => void }) {
  const { actions } = useApp();
  const { t, lang } = useWords();
  const policy = usePick((s) => s.policy);
  const file = usePick((s) => s.policyFile);
  const problems = usePick((s) => s.policyProblems);
  const rules = useMemo(
    () => [
      { id: 'unanswered-ask', about: t.policy.unansweredAbout, severity: 'warn' as const },
      ...RULES.map((rule) => ({ id: rule.id, about: rule.about[lang], severity: rule.severity })),
    ],
    [lang, t],
  );
  const tryOut = (draft: string, channel: Channel) =>
    checkDraft({ draft, lang, uiLang: lang, channel, context: {}, policy, now: new Date().toISOString(), replies: [] }, () => null, []);
  return (
    <PolicyView
      key={lang}
      policy={policy}
      file={file}
      problems={problems}
      rules={rules}
      tryOut={tryOut}
      onSet={(path, value) => void actions.settings.setPolicy(path, value)}
      onWrite={actions.settings.writePolicy}
      onHistory={onHistory}
    />
  );
}
