import { lazy, useCallback, useEffect, useMemo, useState } from 'react';
import type { ClosedCase } from '../../core/host.js';
import type { DraftHandle } from '../draft/editor.js';
import { useWords } from '../i18n/index.js';
import type { Answers } from '../state/reply-answers.js';
import type { ShelvedReply } from '../state/replies.js';
import { editKey, parseEdit, startEdit } from '../state/reply-edit.js';
import { keyName, showKey } from '../state/keys.js';
import type { DraftAsReply } from '../state/draft-as-reply.js';
import { activeCase, caseFacts, caseRows, type CaseRow } from '../state/select.js';
import { useApp, usePick } from '../state/use.js';
import { Sheet } from '../ui/Sheet.js';
import { CasesView } from '../views/cases/CasesView.js';
import { KeySheet } from '../views/keys/KeySheet.js';
import library from '../views/library/library.module.css';
import { ReplyEditor } from '../views/library/ReplyEditor.js';
import palette from '../views/palette/palette.module.css';
import { missingNames, Palette } from '../views/palette/Palette.js';
import { insertFilled, insertReply } from './insertReply.js';
import { replyAt } from './suggestions.js';
import { isMac, useKeyText } from './keys.js';
import { usePaletteCommands } from './usePaletteCommands.js';
import { useProposing } from './useProposing.js';
import { usePreview } from './usePreview.js';
import { useSearch } from './useSearch.js';
import { useWriting } from './useWriting.js';

const ReplyFields = lazy(async () => ({ default: (await import('../views/palette/ReplyFields.js')).ReplyFields }));

interface PanelsProps {
  readonly draft: DraftHandle | null;
  readonly announce: (text: string) => void;
}

/** What may lie over the window: palette, save-as-reply, the sheet of keys. */
export function Panels({ draft, announce }: PanelsProps) {
  const panel = usePick((s) => s.panel);
  if (panel === 'palette') return <PalettePanel draft={draft} announce={announce} />;
  if (panel === 'reply-fields') return <FieldsPanel draft={draft} announce={announce} />;
  if (panel === 'save-reply') return <SavePanel />;
  if (panel === 'cases') return <CasesPanel draft={draft} />;
  return panel === 'keys' ? <KeysPanel /> : null;
}

function PalettePanel({ draft, announce }: PanelsProps) {
  const app = useApp();
  const { actions } = app;
  const { t } = useWords();
  const ask = usePick((s) => s.analyses[s.activeCase]?.asks.find((a) => a.id === s.paletteAsk) ?? null);
  const { search, atOnce } = useSearch(ask?.id ?? null);
  const preview = usePreview();
  const commands = usePaletteCommands(draft);
  const close = useCallback(() => {
    actions.open(null);
  }, [actions]);
  const choose = (reply: ShelvedReply) => {
    close();
    // Once the sheet has let go of the focus, or it would be given back over the editor's.
    setTimeout(() => {
      void insertReply(app, draft, reply).then((filled) => {
        if (filled) announce(filled.missing.length > 0 ? t.draft.fields(missingNames(filled)) : t.draft.inserted(reply.reply.title));
      });
    }, 0);
  };
  return (
    <Sheet label={t.palette.title} place="top" onClose={close}>
      <Palette
        about={ask ? t.palette.answering(ask.text) : undefined}
        search={search}
        atOnce={atOnce}
        preview={preview}
        commands={commands}
        verb={t.palette.insert}
        onChoose={choose}
        onClose={close}
      />
    </Sheet>
  );
}

/** The form of a reply that has parts to tick or something to choose, before it comes into the draft. */
function FieldsPanel({ draft, announce }: PanelsProps) {
  const app = useApp();
  const { actions } = app;
  const { t } = useWords();
  const libraries = usePick((s) => s.libraries);
  const key = usePick((s) => s.asking);
  const initial = usePick((s) => (s.asking === null ? undefined : s.remembered[s.asking]));
  const reply = useMemo(() => (key === null ? null : replyAt(libraries, key)), [libraries, key]);
  const asked = useMemo(
    () => reply && { empty: actions.filled(reply), fill: (answers: Answers) => actions.filledWith(reply, answers) },
    [actions, reply],
  );
  const close = () => {
    actions.open(null);
  };
  if (!reply || !asked) return null;
  return (
    <Sheet label={t.quick.fields(reply.reply.title)} place="top" onClose={close}>
      <div className={palette['asked']}>
        <ReplyFields
          title={reply.reply.title}
          empty={asked.empty}
          fill={asked.fill}
          verb={t.palette.insert}
          keepsFields
          {...(initial ? { initial } : {})}
          onDone={(filled, answers) => {
            actions.answered(reply, answers);
            close();
            // Once the sheet has let go of the focus.
            setTimeout(() => {
              void insertFilled(app, draft, reply, filled).then(() => {
                announce(filled.missing.length > 0 ? t.draft.fields(missingNames(filled)) : t.draft.inserted(reply.reply.title));
              });
            }, 0);
          }}
          onBack={close}
        />
      </div>
    </Sheet>
  );
}

/** The draft is read for what belongs to one customer before the form opens: a moment. */
function SavePanel() {
  const { actions } = useApp();
  const { t } = useWords();
  const [asReply, setAsReply] = useState<DraftAsReply | null>(null);
  useEffect(() => {
    void actions.draftAsReply().then(setAsReply);
  }, [actions]);
  const close = () => {
    actions.open(null);
  };
  return (
    <Sheet label={t.library.saveTitle} place="top" onClose={close}>
      <div className={library['saveSheet']}>
        <header>
          <h1>{t.library.saveTitle}</h1>
          <p>{t.library.saveHint}</p>
        </header>
        {asReply && <SaveForm asReply={asReply} onClose={close} />}
      </div>
    </Sheet>
  );
}

function SaveForm({ asReply, onClose }: { readonly asReply: DraftAsReply; readonly onClose: () => void }) {
  const writing = useWriting();
  const proposing = useProposing();
  const { store, actions } = useApp();
  const files = usePick((s) => s.libraries);
  // Each case keeps the form of its own draft; closing the sheet loses none of it.
  const [key] = useState(() => `save:${store.getState().activeCase}`);
  const [initial] = useState(() => parseEdit(store.getState().forms[editKey(key)]) ?? startEdit('personal', null, asReply.body));
  const done = () => {
    actions.letGo(key);
    onClose();
  };
  return (
    <ReplyEditor
      initial={initial}
      live={null}
      files={files}
      writing={writing}
      asReply={asReply}
      onCancel={onClose}
      onKeep={(edit) => {
        actions.keepEdit(key, edit);
      }}
      onSave={actions.save}
      onSaved={done}
      proposing={proposing}
      onProposed={done}
    />
  );
}

function CasesPanel({ draft }: Pick<PanelsProps, 'draft'>) {
  const { store, actions } = useApp();
  const { t } = useWords();
  const keys = useKeyText();
  const mac = usePick((s) => isMac(s.info.platform));
  const [now] = useState(() => new Date().toISOString());
  const text = usePick((s) => JSON.stringify(caseRows(s, now)));
  const rows = useMemo(() => JSON.parse(text) as CaseRow[], [text]);
  const [marks] = useState(() => {
    const s = store.getState();
    const record = activeCase(s);
    const f = record && caseFacts(s, record);
    return f ? [f.name, f.email, f.phone, f.order].filter((mark) => mark.trim().length >= 4) : [];
  });
  const history = usePick((s) => s.history);
  const [earlier, setEarlier] = useState<readonly ClosedCase[]>([]);
  useEffect(() => {
    void actions.loadHistory();
    void actions.earlierCases().then(setEarlier);
  }, [actions]);
  const close = () => {
    actions.open(null);
  };
  return (
    <Sheet label={t.cases.all} place="top" onClose={close}>
      <CasesView
        open={rows}
        marks={marks}
        earlier={earlier}
        lastReply={(id) => history?.findLast((entry) => entry.caseId === id) ?? null}
        reopenKey={keys('reopenCase')}
        reuseKey={showKey('Mod+Enter', mac)}
        isReuseKey={(event) => keyName(event, mac) === 'Mod+Enter'}
        onReuse={(entry, of) => {
          const filled = actions.reused(entry.reply, of);
          close();
          // Once the sheet has let go of the focus.
          setTimeout(() => {
            draft?.insertReply(filled);
          }, 0);
        }}
        find={actions.findClosed}
        onOpen={actions.switchCase}
        onReopen={(id) => void actions.reopenCase(id)}
        onFindCustomer={actions.findCustomer}
        onForget={actions.forgetCustomer}
        onClose={close}
      />
    </Sheet>
  );
}

function KeysPanel() {
  const { actions } = useApp();
  const { t } = useWords();
  const keys = useKeyText();
  const mac = usePick((s) => isMac(s.info.platform));
  const inBrowser = usePick((s) => s.info.kind === 'local');
  const quick = usePick((s) => (s.info.globalShortcut ? s.settings.quickInsertKey : null));
  const close = () => {
    actions.open(null);
  };
  return (
    <Sheet label={t.keys.title} place="middle" onClose={close}>
      <KeySheet
        keyOf={keys}
        mod={showKey('Mod+', mac)}
        alt={showKey('Alt+', mac)}
        caseKeys={!inBrowser}
        quickInsert={quick}
        onClose={close}
      />
    </Sheet>
  );
}
