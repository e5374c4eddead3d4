import { useCallback, useEffect, useMemo, useState } from 'react';
import { Words, wordsOf } from '../i18n/index.js';
import type { App as AppParts } from '../state/app.js';
import { asksFirst, type Answers } from '../state/reply-answers.js';
import type { ShelvedReply } from '../state/replies.js';
import { mayBeMessage } from '../state/effects/quick-actions.js';
import { caseFacts, caseTitle, uiLang } from '../state/select.js';
import { AppContext, usePick } from '../state/use.js';
import { ReplyFields } from '../views/palette/ReplyFields.js';
import { Palette } from '../views/palette/Palette.js';
import styles from './quick.module.css';
import { usePreview } from './usePreview.js';
import { useSearch } from './useSearch.js';

/** The palette as a page of its own: the filled reply goes to the clipboard and, where the system allows, into the program in front. */
export function Quick({ app, onDrawn }: QuickProps & { readonly onDrawn: () => void }) {
  useEffect(onDrawn, [onDrawn]);
  return (
    <AppContext value={app}>
      <QuickPalette app={app} />
    </AppContext>
  );
}

interface QuickProps {
  readonly app: AppParts;
}

function QuickPalette({ app }: QuickProps) {
  const lang = usePick((s) => uiLang(s.settings, s.info.locale));
  const theme = usePick((s) => s.settings.theme);
  const system = usePick((s) => s.info.locale);
  const words = useMemo(() => wordsOf(lang, system), [lang, system]);
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  /** A reply whose fields nobody knows: they are asked for before it is copied. */
  const [asking, setAsking] = useState<ShelvedReply | null>(null);
  const message = usePick((s) => s.cases[0]?.message ?? null);
  const named = usePick((s) => (s.cases[0] ? caseTitle(s.cases[0], caseFacts(s, s.cases[0])) : ''));
  const { search, atOnce } = useSearch();
  const preview = usePreview();
  useEffect(
    () =>
      app.actions.onQuickInsertOpened(() => {
        setRound((n) => n + 1);
        setSaid('');
        setAsking(null);
        void app.actions.messageOnClipboard().then(app.actions.quickMessage);
      }),
    [app],
  );
  useEffect(() => {
    void app.actions.messageOnClipboard().then((text) => {
      if (text !== null) app.actions.quickMessage(text);
    });
  }, [app]);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `Relee · ${words.t.quick.title}`;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [lang, theme, words]);
  const finish = useCallback(
    (reply: ShelvedReply, text: string) => {
      const { t } = words;
      app.actions.counted([reply.key]);
      setAsking(null);
      app.actions.finishQuickInsert(text).then(
        (done) => {
          setSaid(done === 'pasted' ? t.quick.pasted : t.quick.copied);
        },
        () => {
          setSaid(t.quick.failed);
        },
      );
    },
    [app, words],
  );
  const choose = useCallback(
    (reply: ShelvedReply) => {
      const filled = app.actions.filled(reply);
      if (filled.missing.length === 0 && !asksFirst(filled)) finish(reply, filled.text);
      else setAsking(reply);
    },
    [app, finish],
  );
  const asked = useMemo(
    () =>
      asking && {
        reply: asking,
        empty: app.actions.filled(asking),
        fill: (answers: Answers) => app.actions.filledWith(asking, answers),
        initial: app.store.getState().remembered[asking.key],
      },
    [app, asking],
  );
  return (
    <Words value={words}>
      <main className={styles['quick']}>
        <h1 className="quiet">{words.t.quick.title}</h1>
        {asked ? (
          <ReplyFields
            key={`${round} ${asked.reply.key}`}
            title={asked.reply.reply.title}
            empty={asked.empty}
            fill={asked.fill}
            verb={words.t.palette.copy}
            {...(asked.initial ? { initial: asked.initial } : {})}
            onDone={({ text }, answers) => {
              app.actions.answered(asked.reply, answers);
              finish(asked.reply, text);
            }}
            onBack={() => {
              setAsking(null);
            }}
          />
        ) : (
          <Palette
            key={round}
            about={message === null ? undefined : words.t.quick.about(named)}
            onForgetAbout={
              message === null
                ? undefined
                : () => {
                    app.actions.quickMessage(null);
                  }
            }
            onPasted={(text) => {
              if (!mayBeMessage(text, '')) return false;
              app.actions.quickMessage(text);
              return true;
            }}
            search={search}
            atOnce={atOnce}
            preview={preview}
            verb={words.t.palette.copy}
            onChoose={choose}
            onClose={app.actions.cancelQuickInsert}
          />
        )}
        <p className={styles['said']} role="status">
          {said}
        </p>
      </main>
    </Words>
  );
}
