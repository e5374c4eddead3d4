import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../core/contract.js';
import type { DraftHandle } from '../draft/editor.js';
import { Words, wordsOf } from '../i18n/index.js';
import type { App as AppParts } from '../state/app.js';
import { activeCase, uiLang } from '../state/select.js';
import { AppContext, usePick } from '../state/use.js';
import { Nonce } from '../ui/nonce.js';
import { Boundary } from '../ui/Boundary.js';
import { Frame } from '../views/composer/Frame.js';
import { Status } from '../views/composer/Status.js';
import { ComposerScreen } from './ComposerScreen.js';
import { Panels } from './Panels.js';
import { ReaderInUse } from './ReaderInUse.js';
import { Screens, warmSections } from './Screens.js';
import { Troubles } from './Troubles.js';
import { WelcomeScreen } from './WelcomeScreen.js';
import { useAnnouncements } from './useAnnouncements.js';
import { today } from './today.js';
import { useCommands } from './useCommands.js';

/** Milliseconds that the first paint and the engine's start have the machine to themselves. */
const SECTIONS_AFTER = 4_000;

interface AppProps {
  readonly app: AppParts;
  readonly nonce: string;
  /** The draft is there and takes keys. */
  readonly onDrawn: () => void;
}

export function App({ app, nonce, onDrawn }: AppProps) {
  return (
    <AppContext value={app}>
      <Window app={app} nonce={nonce} onDrawn={onDrawn} />
    </AppContext>
  );
}

function Window({ app, nonce, onDrawn }: AppProps) {
  const { actions } = app;
  const lang = usePick((s) => uiLang(s.settings, s.info.locale));
  const theme = usePick((s) => s.settings.theme);
  const view = usePick((s) => s.view);
  const panel = usePick((s) => s.panel);
  const notice = usePick((s) => s.notice);
  const connected = usePick((s) => s.connected);
  const due = usePick((s) => s.followUps.filter((f) => !f.done && f.due <= today()).length);
  const waiting = usePick((s) => (activeCase(s)?.message === '' ? s.activeCase : null));
  const composing = view === 'composer' && panel !== 'reread';
  const system = usePick((s) => s.info.locale);
  const words = useMemo(() => wordsOf(lang, system), [lang, system]);
  const [draft, setDraft] = useState<DraftHandle | null>(null);
  const [jump, setJump] = useState<Span | null>(null);
  const jumped = useRef<Span | null>(null);
  const [said, setSaid] = useState('');
  const announce = useCallback((text: string) => {
    setSaid(text);
  }, []);
  useEffect(() => {
    if (draft) onDrawn();
  }, [draft, onDrawn]);
  useCommands(draft, announce, words.t);
  useAnnouncements(announce, words.t);
  useEffect(() => {
    document.documentElement.lang = lang;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [lang, theme]);
  useEffect(() => {
    const timer = setTimeout(() => void warmSections(), SECTIONS_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  // Back in the composer the draft takes the focus, at the words that were asked for; a case that waits for its message asks for that first.
  useEffect(() => {
    if (panel !== null || view !== 'composer' || !draft) return;
    if (jump && jumped.current !== jump) draft.jumpTo(jump);
    else if (waiting !== null) document.querySelector<HTMLElement>('[data-area="message"] textarea')?.focus();
    else draft.focus();
    jumped.current = jump;
  }, [panel, view, draft, jump, waiting]);
  return (
    <Words value={words}>
      <Nonce value={nonce}>
        <Frame
          view={view}
          dueCount={due}
          onShow={actions.show}
          onKeys={() => {
            actions.open('keys');
          }}
          top={
            <>
              <Troubles />
              <WelcomeScreen />
              <ReaderInUse />
            </>
          }
        >
          {/* Hidden, not taken down: every case's history of undo lives in its editor. */}
          <Boundary name="composer">
            <ComposerScreen hidden={!composing} draft={draft} onDraft={setDraft} nonce={nonce} />
          </Boundary>
          {!composing && (
            <Boundary name={view}>
              <Screens
                onGo={(span) => {
                  setJump(span);
                  actions.open(null);
                }}
              />
            </Boundary>
          )}
        </Frame>
        <Panels draft={draft} announce={announce} />
        <Status
          notice={notice?.shownIn === panel && view === 'composer' ? null : notice}
          connected={connected}
          said={said}
          onGone={actions.clearNotice}
          onUndo={(id) => {
            actions.undoNotice(id);
            if (composing) draft?.focus();
          }}
        />
      </Nonce>
    </Words>
  );
}
