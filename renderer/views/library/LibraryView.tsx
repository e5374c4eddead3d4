import { useDeferredValue, useMemo, useState } from 'react';
import type { LibraryFile, LibraryName, ReplyUse } from '../../../core/host.js';
import { fold } from '../../../core/text/fold.js';
import type { Reply } from '../../../core/library/types.js';
import { useWords } from '../../i18n/index.js';
import { editKey, parseEdit, startEdit, type ReplyEdit, type SavedEdit } from '../../state/reply-edit.js';
import { shelve, type ShelvedReply } from '../../state/replies.js';
import { Button } from '../../ui/Button.js';
import { Empty, PageHead } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { Windowed } from '../../ui/Windowed.js';
import { ReplyEditor } from './ReplyEditor.js';
import styles from './library.module.css';

interface LibraryViewProps {
  readonly libraries: readonly LibraryFile[];
  readonly uses: Readonly<Record<string, ReplyUse>>;
  readonly canChoose: boolean;
  /** Texts of unsaved edits, by their key. */
  readonly forms: Readonly<Record<string, string>>;
  /** The open reply's key; `new`, or null for none. */
  readonly picked: string | null;
  readonly onPick: (key: string | null) => void;
  readonly onKeep: (key: string, edit: ReplyEdit | null) => void;
  readonly onLetGo: (key: string) => void;
  readonly onSave: (edit: ReplyEdit) => Promise<SavedEdit>;
  readonly onRemove: (library: LibraryName, reply: Reply) => Promise<boolean>;
  readonly onOpen: (path: string | null) => Promise<boolean>;
  readonly onHistory: () => void;
}

const ROW = 46;

/** Both libraries as one list, and the picked reply beside it. */
export function LibraryView({
  libraries,
  uses,
  canChoose,
  forms,
  picked,
  onPick,
  onKeep,
  onLetGo,
  onSave,
  onRemove,
  onOpen,
  onHistory,
}: LibraryViewProps) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState(false);
  const wanted = useDeferredValue(fold(query.trim()));
  const shelf = useMemo(
    () =>
      shelve(libraries).map((s) => ({
        s,
        text: fold(`${s.reply.title} ${s.reply.shortcut ?? ''} ${s.reply.folder ?? ''} ${(s.reply.tags ?? []).join(' ')} ${s.reply.body}`),
      })),
    [libraries],
  );
  const shown = useMemo(
    () => (wanted === '' ? shelf : shelf.filter(({ text }) => wanted.split(/\s+/).every((word) => text.includes(word)))).map(({ s }) => s),
    [shelf, wanted],
  );
  const at = shown.findIndex((s) => s.key === picked);
  const live = shelf.find(({ s }) => s.key === picked)?.s ?? null;
  const initial = useInitialEdit(picked, live, forms, libraries);
  return (
    <main className={styles['page']}>
      <PageHead
        title={t.library.title}
        note={libraries.map((l) => `${t.library[l.name]}: ${t.library.replies(l.library.replies.length)}`).join(' · ')}
      >
        <Button icon="clock" onClick={onHistory}>
          {t.files.versions.open}
        </Button>
        <Button
          icon="open"
          onClick={() => {
            if (canChoose) void onOpen(null);
            else setAsking(true);
          }}
        >
          {t.library.open}
        </Button>
        <Button
          look="primary"
          icon="plus"
          onClick={() => {
            onPick('new');
          }}
        >
          {t.library.add}
        </Button>
      </PageHead>
      {asking && (
        <OpenPath
          onOpen={(path) => {
            void onOpen(path).then((done) => {
              if (done) setAsking(false);
            });
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      )}
      <Problems libraries={libraries} onPick={onPick} />
      <div className={styles['columns']}>
        <div className={styles['list']}>
          <p className={styles['filter']}>
            <Icon name="search" size={14} />
            <input
              aria-label={t.library.search}
              placeholder={t.library.search}
              value={query}
              onChange={(e) => {
                setQuery(e.target.value);
              }}
            />
          </p>
          {shown.length === 0 ? (
            <Empty title={query === '' ? t.library.empty : t.library.none} />
          ) : (
            <div className={styles['rows']}>
              <Windowed
                id="library-list"
                label={t.library.title}
                count={shown.length}
                rowHeight={ROW}
                selected={at}
                onSelect={(i) => {
                  const s = shown[i];
                  if (s) onPick(s.key);
                }}
                renderRow={(i) => (shown[i] ? <Row shelved={shown[i]} uses={uses} unsaved={editKey(shown[i].key) in forms} /> : null)}
              />
            </div>
          )}
        </div>
        <div className={styles['detail']}>
          {picked !== null && initial ? (
            <ReplyEditor
              key={picked}
              initial={initial}
              live={live?.reply ?? null}
              files={libraries}
              onSave={onSave}
              onKeep={(edit) => {
                onKeep(picked, edit);
              }}
              onSaved={(key) => {
                onLetGo(picked);
                onPick(key);
              }}
              {...(picked === 'new'
                ? {}
                : {
                    onRemove: (l: LibraryName, r: Reply) => {
                      void onRemove(l, r).then((done) => {
                        if (done) onPick(null);
                      });
                    },
                  })}
              onCancel={() => {
                onPick(null);
              }}
            />
          ) : (
            <Empty title={t.library.pick} />
          )}
        </div>
      </div>
    </main>
  );
}

/** Where editing begins, read once for each reply opened: what was typed before, else the reply as it stands. It stays while the reply is gone from the file. */
function useInitialEdit(
  picked: string | null,
  live: ShelvedReply | null,
  forms: LibraryViewProps['forms'],
  libraries: readonly LibraryFile[],
): ReplyEdit | null {
  const [opened, setOpened] = useState<{ readonly key: string | null; readonly edit: ReplyEdit | null }>({ key: null, edit: null });
  if (opened.key === picked && (opened.edit || !live)) return opened.edit;
  const kept = picked === null ? null : parseEdit(forms[editKey(picked)]);
  const edit =
    kept ??
    (picked === 'new'
      ? startEdit(libraries.find((l) => l.writable)?.name ?? 'personal', null)
      : live
        ? startEdit(live.library, live.reply)
        : null);
  setOpened({ key: picked, edit });
  return edit;
}

function Row({
  shelved: { reply, library, key },
  uses,
  unsaved,
}: {
  readonly shelved: ShelvedReply;
  readonly uses: LibraryViewProps['uses'];
  readonly unsaved: boolean;
}) {
  const { t } = useWords();
  return (
    <div className={styles['reply']}>
      <p>
        {unsaved && (
          <span className={styles['dot']} title={t.library.unsaved} aria-label={t.library.unsaved}>
            ●{' '}
          </span>
        )}
        <b>{reply.title}</b>
        {reply.shortcut && <code>;{reply.shortcut.replace(/^;/, '')}</code>}
      </p>
      <p>
        {[library === 'personal' ? t.library.personal : '', reply.folder ?? '', t.library.used(uses[key]?.count ?? 0)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function Problems({ libraries, onPick }: { readonly libraries: readonly LibraryFile[]; readonly onPick: (key: string) => void }) {
  const { t } = useWords();
  return libraries
    .filter((l) => l.problems.length > 0)
    .map((file) => (
      <details key={file.name} className={styles['problems']}>
        <summary>
          <Icon name="warn" size={14} /> {t.library[file.name]}: {t.library.problems(file.problems.length)} <span>{file.path}</span>
        </summary>
        <ul>
          {file.problems.slice(0, 100).map((p, i) => (
            <li key={i}>
              <b>{t.library.line(p.line)}</b> {p.message}{' '}
              {p.reply !== undefined && file.library.replies.some((r) => r.id === p.reply) && (
                <button
                  type="button"
                  onClick={() => {
                    onPick(`${file.name}:${p.reply}`);
                  }}
                >
                  {p.reply}
                </button>
              )}
            </li>
          ))}
        </ul>
      </details>
    ));
}

function OpenPath({ onOpen, onCancel }: { readonly onOpen: (path: string) => void; readonly onCancel: () => void }) {
  const { t } = useWords();
  const [path, setPath] = useState('');
  return (
    <form
      className={styles['openPath']}
      onSubmit={(e) => {
        e.preventDefault();
        if (path.trim() !== '') onOpen(path.trim());
      }}
    >
      <label>
        {t.library.path}{' '}
        <input
          autoFocus
          value={path}
          placeholder="/…/equipo.yaml"
          onChange={(e) => {
            setPath(e.target.value);
          }}
          onKeyDown={(e) => {
            if (e.key === 'Escape') onCancel();
          }}
        />
      </label>
      <Button type="submit">{t.library.openPath}</Button>
      <Button look="quiet" onClick={onCancel}>
        {t.app.cancel}
      </Button>
    </form>
  );
}
