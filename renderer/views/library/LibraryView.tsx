import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Lang } from '../../../core/contract.js';
import type { LibraryFile, LibraryName, ReplyUse } from '../../../core/host.js';
import type { ReplyEdits } from '../../../core/library/edits.js';
import type { GivenFile } from '../../../core/library/transfer.js';
import type { Reply } from '../../../core/library/types.js';
import { useWords } from '../../i18n/index.js';
import { libraryLabel } from '../../state/library-label.js';
import { shownOf, treeOf, type Place, type Sort } from '../../state/shelf-view.js';
import { editKey, parseEdit, startEdit, type ReplyEdit, type SavedEdit } from '../../state/reply-edit.js';
import { shelve, type ShelvedReply } from '../../state/replies.js';
import { Button } from '../../ui/Button.js';
import { Empty, PageHead } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import type { BulkActs } from './BulkBar.js';
import { FolderTree } from './FolderTree.js';
import { droppedFiles } from './given-files.js';
import { ReplyEditor, type Proposing } from './ReplyEditor.js';
import type { Edited } from './ReplyRow.js';
import { ShelfList } from './ShelfList.js';
import styles from './library.module.css';
import type { Writing } from './writing.js';

interface LibraryViewProps {
  readonly libraries: readonly LibraryFile[];
  readonly uses: Readonly<Record<string, ReplyUse>>;
  /** What became of replies in the letters that were sent, by key. */
  readonly edits: Readonly<Record<string, ReplyEdits>> | null;
  readonly writing: Writing;
  /** Texts of unsaved edits, by their key. */
  readonly forms: Readonly<Record<string, string>>;
  /** The open reply's key; `new`, or null for none. */
  readonly picked: string | null;
  readonly onPick: (key: string | null) => void;
  readonly onKeep: (key: string, edit: ReplyEdit | null) => void;
  readonly onLetGo: (key: string) => void;
  readonly onSave: (edit: ReplyEdit, note: string) => Promise<SavedEdit>;
  readonly onRemove: (library: LibraryName, reply: Reply, note: string) => Promise<boolean>;
  /** Set for who only proposes changes of the team's library. */
  readonly proposing: Proposing | null;
  /** Proposals that wait; null where nothing is proposed. */
  readonly waiting: number | null;
  /** How it stands with the team's repository; null where none is kept in step. */
  readonly standing: string | null;
  readonly onSection: (section: 'proposals' | 'history' | 'import' | 'export' | 'doctor' | 'libraries') => void;
  /** Files were dropped on the library. */
  readonly onFiles: (files: readonly GivenFile[]) => void;
  /** Who changed each reply last, by key. */
  readonly edited: Readonly<Record<string, Edited>>;
  /** Keys that fit the words by sense, best first; null when a newer search was asked meanwhile. */
  readonly search: (query: string) => Promise<readonly string[] | null>;
  /** Each says whether it was done. */
  readonly bulk: { readonly [A in keyof BulkActs]: (...of: Parameters<BulkActs[A]>) => Promise<readonly string[] | boolean | null> };
}

/** The libraries with their folders, the replies of one place, and the picked reply beside them. */
export function LibraryView(props: LibraryViewProps) {
  const { libraries, uses, forms, picked, onPick, onKeep, onLetGo, onSave, onRemove, onSection, onFiles, edited } = props;
  const { t } = useWords();
  const [place, setPlace] = useState<Place>({ kind: 'all' });
  const { nodes, shown, filters } = useShelf(props, place);
  const { marked, setMarked, acts } = useBulk(props);
  const dragged = useRef<readonly ShelvedReply[]>([]);
  const go = useCallback(
    (to: Place) => {
      setPlace(to);
      setMarked(NONE);
    },
    [setMarked],
  );
  const drop = useCallback(
    (library: LibraryName, folder: string) => {
      acts.move(dragged.current, library, folder);
    },
    [acts],
  );
  const all = useMemo(() => new Map(shelve(libraries).map((s) => [s.key, s])), [libraries]);
  const live = (picked === null ? undefined : all.get(picked)) ?? null;
  const initial = useInitialEdit(picked, live, forms, libraries);
  return (
    <main
      className={styles['page']}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <PageHead
        title={t.library.title}
        note={[
          ...libraries.map((l) => `${libraryLabel(l, t.library)}: ${t.library.replies(l.library.replies.length)}`),
          ...(props.standing === null ? [] : [props.standing]),
        ].join(' · ')}
      >
        <Button
          icon="doctor"
          onClick={() => {
            onSection('doctor');
          }}
        >
          {t.doctor.open}
        </Button>
        <Button
          icon="import"
          onClick={() => {
            onSection('import');
          }}
        >
          {t.transfer.open}
        </Button>
        <Button
          icon="export"
          onClick={() => {
            onSection('export');
          }}
        >
          {t.transfer.exportOpen}
        </Button>
        {props.waiting !== null && (
          <Button
            onClick={() => {
              onSection('proposals');
            }}
          >
            {props.waiting === 0 ? t.team.proposals.open : `${t.team.proposals.open} (${t.team.proposals.waiting(props.waiting)})`}
          </Button>
        )}
        <Button
          icon="clock"
          onClick={() => {
            onSection('history');
          }}
        >
          {t.files.versions.open}
        </Button>
        <Button
          icon="open"
          onClick={() => {
            onSection('libraries');
          }}
        >
          {t.libraries.open}
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
      <Problems libraries={libraries} onPick={onPick} />
      <div className={styles['columns']}>
        <FolderTree nodes={nodes} place={place} onPlace={go} onDrop={drop} />
        <ShelfList
          libraries={libraries}
          shown={shown}
          nodes={nodes}
          place={place}
          picked={picked}
          marked={marked}
          uses={uses}
          edited={edited}
          forms={forms}
          acts={acts}
          onPlace={go}
          onPick={onPick}
          onMark={setMarked}
          onDrag={(of) => {
            dragged.current = of;
          }}
          {...filters}
        />
        <div className={styles['detail']}>
          {picked !== null && initial ? (
            <ReplyEditor
              key={picked}
              initial={initial}
              live={live?.reply ?? null}
              files={libraries}
              edits={props.edits?.[picked]}
              writing={props.writing}
              onOpen={onPick}
              onSave={onSave}
              onKeep={(edit) => {
                onKeep(picked, edit);
              }}
              proposing={props.proposing}
              onProposed={() => {
                onLetGo(picked);
                if (picked === 'new') onPick(null);
              }}
              onSaved={(key) => {
                onLetGo(picked);
                onPick(key);
              }}
              {...(picked === 'new'
                ? {}
                : {
                    onRemove: (l: LibraryName, r: Reply, note: string) => {
                      void onRemove(l, r, note).then((done) => {
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

const NONE: ReadonlySet<string> = new Set();

/** What the list shows, and what decides it. */
function useShelf({ libraries, uses, edited, search }: LibraryViewProps, place: Place) {
  const { t, locale } = useWords();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('title');
  const [language, setLanguage] = useState<Lang | ''>('');
  const [found, setFound] = useState<{ readonly query: string; readonly hits: readonly string[] } | null>(null);
  const wanted = useDeferredValue(query);
  useEffect(() => {
    if (wanted.trim() === '') return;
    void search(wanted).then((hits) => {
      if (hits !== null) setFound({ query: wanted, hits });
    });
  }, [wanted, search]);
  const compare = useMemo(() => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }).compare, [locale]);
  const names = t.library;
  const nodes = useMemo(() => treeOf(libraries, (file) => libraryLabel(file, names), compare), [libraries, names, compare]);
  const times = useMemo(() => Object.fromEntries(Object.entries(edited).map(([key, { at }]) => [key, at])), [edited]);
  const shown = useMemo(
    () =>
      shownOf(
        { place, sort, language, query: wanted, hits: found?.query === wanted ? found.hits : null },
        { libraries, uses, edited: times, compare },
      ),
    [place, sort, language, wanted, found, libraries, uses, times, compare],
  );
  return { nodes, shown, filters: { query, sort, language, onQuery: setQuery, onSort: setSort, onLanguage: setLanguage } };
}

/** The marked replies, and what is done with them; afterwards nothing is marked. */
function useBulk({ bulk, onPick }: LibraryViewProps) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(NONE);
  const after = useCallback(
    (what: Promise<readonly string[] | boolean | null>) => {
      void what.then((done) => {
        if (done === false || done === null) return;
        setMarked(NONE);
        // What was moved or copied is open under its new key.
        if (done !== true && done[0] !== undefined) onPick(done[0]);
      });
    },
    [onPick],
  );
  const acts = useMemo(
    (): BulkActs => ({
      move: (of, library, folder) => after(bulk.move(of, library, folder)),
      tag: (of, tags, how) => after(bulk.tag(of, tags, how)),
      archive: (of, on) => after(bulk.archive(of, on)),
      favourite: (of, on) => after(bulk.favourite(of, on)),
      duplicate: (of) => after(bulk.duplicate(of)),
      remove: (of) => after(bulk.remove(of)),
    }),
    [bulk, after],
  );
  return { marked, setMarked, acts };
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

function Problems({ libraries, onPick }: { readonly libraries: readonly LibraryFile[]; readonly onPick: (key: string) => void }) {
  const { t } = useWords();
  return libraries
    .filter((l) => l.problems.length > 0)
    .map((file) => (
      <details key={file.name} className={styles['problems']}>
        <summary>
          <Icon name="warn" size={14} /> {libraryLabel(file, t.library)}: {t.library.problems(file.problems.length)}{' '}
          <span>{file.path}</span>
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
