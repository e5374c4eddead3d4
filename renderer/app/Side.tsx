import { useCallback, useMemo } from 'react';
import type { Ask, OverrideState } from '../../core/contract.js';
import type { DraftHandle } from '../draft/editor.js';
import { useWords } from '../i18n/index.js';
import { factDismissKey } from '../../core/findings/dismissal.js';
import { showKey } from '../state/keys.js';
import { activeCase, openAsks, shownFindings } from '../state/select.js';
import type { ShelvedReply } from '../state/replies.js';
import { useApp, usePick } from '../state/use.js';
import { Button } from '../ui/Button.js';
import styles from '../views/composer/composer.module.css';
import { CaseWords } from '../views/checklist/CaseWords.js';
import { Cards } from '../views/checklist/Cards.js';
import { Checklist } from '../views/checklist/Checklist.js';
import { Findings, type Learnt } from '../views/checklist/Findings.js';
import { Ledger } from '../views/checklist/Ledger.js';
import { Suggestions, type ShownSuggestion } from '../views/checklist/Suggestions.js';
import { insertReply, insertTogether } from './insertReply.js';
import { isMac, useKeyText } from './keys.js';
import { coveredOf, replyAt, suggestionsOf } from './suggestions.js';

const NONE: readonly never[] = [];

/** What is asked, what is amiss, what is known and what would answer; and the way on. */
export function Side({ draft }: { readonly draft: DraftHandle | null }) {
  const app = useApp();
  const { actions } = app;
  const { t } = useWords();
  const keys = useKeyText();
  const mac = usePick((s) => isMac(s.info.platform));
  const asks = usePick((s) => s.analyses[s.activeCase]?.asks ?? NONE);
  const findings = usePick((s) => s.analyses[s.activeCase]?.findings ?? NONE);
  const dismissed = usePick((s) => activeCase(s)?.dismissed ?? NONE);
  const own = usePick((s) => activeCase(s)?.words ?? NONE);
  const cards = usePick((s) => s.analyses[s.activeCase]?.cards ?? NONE);
  const facts = usePick((s) => s.analyses[s.activeCase]?.facts ?? NONE);
  const hand = usePick((s) => s.askInHand);
  const missing = usePick((s) => s.missingDictionaries);
  const drafted = usePick((s) => (activeCase(s)?.draft ?? '').trim() !== '');
  const status = usePick((s) => {
    const record = activeCase(s);
    if (s.analysisFailed) return 'failed';
    if (!record || record.message.trim() === '') return 'empty';
    return s.analyses[record.id]?.message === record.message ? 'read' : 'reading';
  });
  const suggestions = usePick((s) => s.suggestions[s.activeCase] ?? NONE);
  const libraries = usePick((s) => s.libraries);
  const counted = useMemo(() => new Set(openAsks(asks).map(({ id }) => id)), [asks]);
  const shownSuggestions = useMemo(() => suggestionsOf(suggestions, libraries, counted), [suggestions, libraries, counted]);
  const shownTogether = useTogether(counted, shownSuggestions);
  const shown = useMemo(() => shownFindings(findings, dismissed), [findings, dismissed]);
  const on = useMemo(
    () => ({
      onLook: actions.lookAtAsk,
      onOverrule: (ask: Ask, state: OverrideState, pin?: boolean) => {
        const picked = pin ? draft?.selection()?.text : undefined;
        if (!pin || picked !== undefined) actions.overrule(ask, state, picked);
      },
      onQuote: (ask: Ask) => {
        draft?.insertParagraph(
          ask.text
            .split('\n')
            .map((line) => `> ${line}`)
            .join('\n'),
        );
      },
      onEvidence: (ask: Ask) => {
        const first = ask.evidence[0];
        if (first) draft?.jumpTo(first);
      },
      onReplies: (ask: Ask) => {
        actions.open('palette', ask.id);
      },
      onLeave: () => {
        draft?.focus();
      },
    }),
    [actions, draft],
  );
  const byId = useCallback((id: string) => replyAt(libraries, `shared:${id}`) ?? replyAt(libraries, `personal:${id}`), [libraries]);
  const titleOf = useCallback((id: string) => byId(id)?.reply.title, [byId]);
  const insert = useCallback(
    (shelved: ShelvedReply | null | undefined) => {
      if (shelved) void insertReply(app, draft, shelved);
    },
    [app, draft],
  );
  const insertById = useCallback(
    (id: string) => {
      insert(byId(id));
    },
    [insert, byId],
  );
  const isChecked = useCallback((fact: { readonly text: string }) => dismissed.includes(factDismissKey(fact)), [dismissed]);
  const learn = (word: string, where: Learnt) => {
    if (where === 'case') actions.learnHere(word);
    else void (where === 'mine' ? actions.settings.addWord(word) : actions.settings.addTeamWord(word));
  };
  const openCount = counted.size;
  return (
    <>
      <div className={styles['side']}>
        <Cards cards={cards} titleOf={titleOf} onInsert={insertById} />
        <Checklist asks={asks} askInHand={hand} status={status} {...on} />
        <Findings
          findings={shown}
          drafted={drafted}
          missing={missing}
          onJump={(f) => draft?.jumpTo(f)}
          onFix={(f, i) => draft?.applyFix(f, i)}
          onDismiss={actions.dismiss}
          onLearn={learn}
          learnKey={keys('learn')}
        />
        <CaseWords words={own} onForget={actions.forgetHere} onLeave={on.onLeave} />
        <Ledger facts={facts} isChecked={isChecked} onCheck={actions.checkFact} onJump={(f) => draft?.jumpTo(f)} />
        <Suggestions
          suggestions={shownSuggestions}
          open={openCount}
          together={shownTogether && { titles: shownTogether.replies.map(({ reply }) => reply.title), covers: shownTogether.covers }}
          onTogether={() => {
            if (shownTogether) insertTogether(app, draft, shownTogether.replies);
          }}
          onInsert={(key) => {
            insert(shownSuggestions.find((s) => s.key === key)?.shelved);
          }}
          holdingKey={keys('holding')}
          suggestionKey={showKey('Alt+Shift+', mac)}
          hasMessage={status === 'read' || status === 'failed'}
          onHolding={() => {
            const filled = actions.holding();
            if (filled) draft?.insertReply(filled);
          }}
        />
      </div>
      <div className={styles['action']}>
        <Button
          look="primary"
          icon="send"
          keys={keys('reread')}
          onClick={() => {
            actions.open('reread');
          }}
        >
          {t.reread.open}
        </Button>
      </div>
    </>
  );
}

/** The replies that as one letter cover more of what is counted than any suggestion alone; null when none do. */
function useTogether(counted: ReadonlySet<string>, shown: readonly ShownSuggestion[]) {
  const libraries = usePick((s) => s.libraries);
  const together = usePick((s) => s.together[s.activeCase] ?? null);
  return useMemo(() => {
    const replies = together?.replies.flatMap((key) => replyAt(libraries, key) ?? []) ?? [],
      covers = coveredOf(together?.covers ?? [], counted);
    const isMore = shown.every((one) => one.covers < covers);
    return together && isMore && replies.length === together.replies.length ? { replies, covers } : null;
  }, [together, libraries, counted, shown]);
}
