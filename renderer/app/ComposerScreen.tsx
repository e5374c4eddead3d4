import { useCallback, useEffect, useMemo, useState } from 'react';
import { measureReply } from '../../core/channels/measure.js';
import type { DraftHandle } from '../draft/editor.js';
import { useWords } from '../i18n/index.js';
import { NO_FACTS, placesOf } from '../state/context.js';
import { activeCase, caseEntities, caseFacts, caseTitle, openAsks, readMessage, shownFindings, tally } from '../state/select.js';
import { useApp, usePick, usePickShallow } from '../state/use.js';
import { CaseBar, type CaseTab } from '../views/composer/CaseBar.js';
import styles from '../views/composer/composer.module.css';
import { DraftPane } from '../views/composer/DraftPane.js';
import { Facts } from '../views/composer/Facts.js';
import { MessagePane } from '../views/composer/MessagePane.js';
import { useKeyText } from './keys.js';
import { Side } from './Side.js';

const NONE: readonly never[] = [];
const NO_PLACES = {};
/** Milliseconds that a customer is known before their closed cases are looked for. */
const EARLIER_AFTER = 700;

interface ComposerScreenProps {
  readonly hidden: boolean;
  readonly draft: DraftHandle | null;
  readonly onDraft: (draft: DraftHandle | null) => void;
  readonly nonce: string;
}

export function ComposerScreen({ hidden, draft, onDraft, nonce }: ComposerScreenProps) {
  const { t } = useWords();
  return (
    <main className={styles['composer']} hidden={hidden}>
      <h1 className="quiet">{t.app.views.composer}</h1>
      <Bar />
      <Message />
      <Draft draft={draft} onDraft={onDraft} nonce={nonce} />
      <Side draft={draft} />
    </main>
  );
}

function Bar() {
  const { actions } = useApp();
  const { t, lang: ui } = useWords();
  const keys = useKeyText();
  const active = usePick((s) => s.activeCase);
  // As text, so that typing in the draft, which changes the cases, draws no tab.
  const tabsText = usePick((s) =>
    JSON.stringify(
      s.cases.map((c): CaseTab => {
        const asks = s.analyses[c.id]?.asks ?? [];
        return {
          id: c.id,
          title: c.sample ? t.cases.sample : caseTitle(c, caseFacts(s, c)),
          open: openAsks(asks).length,
          total: tally(asks).total,
        };
      }),
    ),
  );
  const tabs = useMemo(() => JSON.parse(tabsText) as CaseTab[], [tabsText]);
  const shown = usePickShallow((s) => {
    const record = activeCase(s);
    return {
      lang: record?.lang ?? 'auto',
      channel: record?.channel ?? 'email',
      since: record && record.message !== '' ? record.receivedAt : null,
      read: s.analyses[s.activeCase]?.lang ?? ui,
    };
  });
  const goal = usePick((s) => s.policy.goals[shown.channel]);
  const calendar = usePick((s) => s.policy.calendar);
  return (
    <CaseBar
      tabs={tabs}
      active={active}
      lang={shown.lang}
      readLang={shown.read}
      channel={shown.channel}
      receivedAt={shown.since}
      goal={goal}
      calendar={calendar}
      newKey={keys('newCase')}
      casesKey={keys('cases')}
      onCases={() => {
        actions.open('cases');
      }}
      onSwitch={actions.switchCase}
      onClose={actions.closeCase}
      onNew={() => {
        actions.newCase();
      }}
      onLang={actions.setLang}
      onChannel={actions.setChannel}
      onReceived={actions.setReceived}
    />
  );
}

function Message() {
  const { actions } = useApp();
  const keys = useKeyText();
  const caseId = usePick((s) => s.activeCase);
  const message = usePick((s) => activeCase(s)?.message ?? '');
  const asks = usePick((s) => readMessage(s).asks);
  const zones = usePick((s) => readMessage(s).zones);
  const unread = usePick((s) => s.analyses[s.activeCase]?.unread ?? 0);
  const hand = usePick((s) => s.askInHand);
  const facts = usePickShallow((s) => {
    const record = activeCase(s);
    return record ? caseFacts(s, record) : NO_FACTS;
  });
  const phone = usePick((s) => {
    const found = caseEntities(s, activeCase(s)).find((e) => e.kind === 'phone');
    return found && found.value === facts.phone ? found.text.trim() : '';
  });
  const places = usePickShallow((s) => {
    const record = activeCase(s);
    return record ? placesOf(record, caseEntities(s, record)) : NO_PLACES;
  });
  // Once it is clear who writes, and not on every tab passed by.
  const [earlier, setEarlier] = useState<{ readonly of: string; readonly count: number } | null>(null);
  const known = `${caseId} ${facts.name} ${facts.email} ${facts.order}`;
  useEffect(() => {
    const timer = setTimeout(() => {
      void actions.earlierCases().then((found) => {
        setEarlier({ of: known, count: found.length });
      });
    }, EARLIER_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, [actions, known]);
  return (
    <MessagePane
      key={caseId}
      message={message}
      zones={zones}
      asks={asks}
      unread={unread}
      askInHand={hand}
      takeKey={keys('takeMessage')}
      onLook={actions.lookAtAsk}
      onGo={(id) => {
        document.getElementById(`ask-${id}`)?.focus();
      }}
      onMessage={actions.setMessage}
      onTake={() => void actions.takeMessage()}
      onSample={actions.loadSample}
    >
      <Facts
        facts={facts}
        phone={phone}
        places={places}
        earlier={earlier?.of === known ? earlier.count : 0}
        onEarlier={() => {
          actions.open('cases');
        }}
        onCorrect={actions.correct}
      />
    </MessagePane>
  );
}

function Draft({ draft, onDraft, nonce }: Omit<ComposerScreenProps, 'hidden'>) {
  const { store, actions } = useApp();
  const keys = useKeyText();
  const caseId = usePick((s) => s.activeCase);
  const findings = usePick((s) => s.analyses[s.activeCase]?.findings ?? NONE);
  const dismissed = usePick((s) => activeCase(s)?.dismissed ?? NONE);
  const madeFor = usePick((s) => s.analyses[s.activeCase]?.draft);
  const shown = useMemo(() => ({ list: shownFindings(findings, dismissed), madeFor }), [findings, dismissed, madeFor]);
  const evidence = usePick((s) =>
    s.askInHand === null ? NONE : (s.analyses[s.activeCase]?.asks.find((a) => a.id === s.askInHand)?.evidence ?? NONE),
  );
  const channel = usePick((s) => activeCase(s)?.channel ?? 'email');
  const limit = usePick((s) => {
    const p = s.policy.channels[channel];
    return p.hardLimit > 0 ? p.hardLimit : p.softLimit;
  });
  const textOf = useCallback((id: string) => store.getState().cases.find((c) => c.id === id)?.draft ?? '', [store]);
  const measure = useCallback((text: string) => measureReply(text, channel), [channel]);
  // Another window may change the draft that is open here.
  useEffect(
    () =>
      store.subscribe((state) => {
        const text = activeCase(state)?.draft;
        if (draft && text !== undefined && draft.caseId() === state.activeCase && draft.text() !== text) draft.open(state.activeCase, text);
      }),
    [store, draft],
  );
  return (
    <DraftPane
      caseId={caseId}
      textOf={textOf}
      findings={shown}
      evidence={evidence}
      limit={limit}
      nonce={nonce}
      measure={measure}
      paletteKey={keys('palette')}
      fixKey={keys('fix')}
      saveKey={keys('saveReply')}
      frameKey={keys('frame')}
      onFrame={() => {
        const frame = actions.frame();
        if (frame) draft?.insertFrame(frame);
      }}
      onReady={onDraft}
      onChange={actions.setDraft}
      onExpand={actions.expand}
      onDerive={actions.derive}
      onFilled={actions.fieldFilled}
      onDismiss={actions.dismiss}
      onVouch={actions.learnHere}
      onPalette={() => {
        actions.open('palette');
      }}
      onSave={() => {
        actions.open('save-reply');
      }}
    />
  );
}
