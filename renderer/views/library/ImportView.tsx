import { useState, type DragEvent } from 'react';
import type { LibraryFile, LibraryName } from '../../../core/host.js';
import type { GivenFile } from '../../../core/library/transfer.js';
import type { Arrival, Arrivals, WorkFault } from '../../analysis/library-work.js';
import { useWords } from '../../i18n/index.js';
import { libraryLabel } from '../../state/library-label.js';
import { Button } from '../../ui/Button.js';
import { Empty, PageHead, Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { Windowed, type Marks } from '../../ui/Windowed.js';
import { chosenFiles, droppedFiles } from './given-files.js';
import styles from './import.module.css';

/** What an import has come to so far. */
export type ImportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'fault'; readonly code: WorkFault; readonly message: string }
  | { readonly kind: 'arrived'; readonly arrivals: Arrivals };

interface ImportViewProps {
  readonly state: ImportState;
  readonly libraries: readonly LibraryFile[];
  /** Name and description of each format, for the one who knows better than the files tell. */
  readonly formats: readonly { readonly name: string; readonly about: string }[];
  /** The format asked for; null: told by the files. */
  readonly format: string | null;
  readonly onFormat: (format: string | null) => void;
  readonly onFiles: (files: readonly GivenFile[]) => void;
  readonly onImport: (library: LibraryName, rows: readonly Arrival[]) => void;
  readonly onBack: () => void;
}

const ROW = 46;

/** Another program's replies: given, looked at as a table, chosen, taken in. */
export function ImportView({ state, libraries, formats, format, onFormat, onFiles, onImport, onBack }: ImportViewProps) {
  const { t } = useWords();
  const s = t.transfer;
  const [over, setOver] = useState(false);
  const drag = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => {
      setOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer).then(onFiles);
    },
  };
  return (
    <main className={styles['page']} {...drag}>
      <PageHead title={s.title} note={s.note}>
        <Select
          label={s.format}
          value={format ?? ''}
          options={[{ value: '', name: s.anyFormat }, ...formats.map(({ name, about }) => ({ value: name, name: `${name}: ${about}` }))]}
          onChange={(name) => {
            onFormat(name === '' ? null : name);
          }}
        />
        <FileButton label={s.choose} onFiles={onFiles} />
        <FileButton label={s.chooseFolder} folder onFiles={onFiles} />
        <Button onClick={onBack}>{s.back}</Button>
      </PageHead>
      {state.kind === 'arrived' ? (
        <Arrived key={state.arrivals.rows.length} arrivals={state.arrivals} libraries={libraries} onImport={onImport} />
      ) : (
        <div className={styles['drop']} data-over={over} role="status">
          <Icon name={state.kind === 'fault' ? 'warn' : 'import'} size={22} />
          <p>{state.kind === 'fault' ? s.faults[state.code](state.message) : state.kind === 'reading' ? s.reading : s.dropHere}</p>
          {state.kind === 'waiting' && <p className={styles['soft']}>{s.programs}</p>}
        </div>
      )}
    </main>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly folder?: boolean;
  readonly onFiles: (files: readonly GivenFile[]) => void;
}

/** The system's own dialog behind a button that looks like the others. */
export function FileButton({ label, folder = false, onFiles }: FileButtonProps) {
  return (
    <label className={styles['choose']}>
      <Icon name={folder ? 'folder' : 'open'} size={14} /> {label}
      <input
        type="file"
        multiple
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const { files } = event.target;
          if (files && files.length > 0) void chosenFiles(files).then(onFiles);
          event.target.value = '';
        }}
      />
    </label>
  );
}

interface ArrivedProps {
  readonly arrivals: Arrivals;
  readonly libraries: readonly LibraryFile[];
  readonly onImport: (library: LibraryName, rows: readonly Arrival[]) => void;
}

function Arrived({ arrivals, libraries, onImport }: ArrivedProps) {
  const { t } = useWords();
  const s = t.transfer;
  const { rows, left } = arrivals;
  const writable = libraries.filter((l) => l.writable);
  const [library, setLibrary] = useState<LibraryName>(writable.find((l) => l.name === 'personal')?.name ?? writable[0]?.name ?? 'personal');
  // What is there word for word is not taken a second time unless somebody wants it.
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(rows.flatMap(({ twin }, i) => (twin?.same === true ? [] : [i]))));
  const [at, setAt] = useState(0);
  const turned = (i: number): ReadonlySet<number> => {
    const next = new Set(chosen);
    if (!next.delete(i)) next.add(i);
    return next;
  };
  const marks: Marks = {
    has: (i) => chosen.has(i),
    any: true,
    toggle: (i) => setChosen(turned(i)),
    extend: (from, to) => {
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      setChosen(new Set([...chosen, ...rows.map((_, i) => i).slice(low, high + 1)]));
    },
    all: () => setChosen(new Set(rows.map((_, i) => i))),
    none: () => setChosen(new Set()),
  };
  const current = rows[at];
  return (
    <>
      <div className={styles['bar']}>
        <p role="status">
          {s.found(rows.length, arrivals.format)} · {s.chosen(chosen.size)}
        </p>
        <Button onClick={chosen.size === rows.length ? marks.none : marks.all}>{chosen.size === rows.length ? s.none : s.all}</Button>
        <Select
          label={s.into}
          value={library}
          options={writable.map((l) => ({ value: l.name, name: `${s.into}: ${libraryLabel(l, t.library)}` }))}
          onChange={setLibrary}
        />
        <Button
          look="primary"
          disabled={chosen.size === 0 || writable.length === 0}
          onClick={() => {
            onImport(
              library,
              rows.filter((_, i) => chosen.has(i)),
            );
          }}
        >
          {s.go(chosen.size)}
        </Button>
      </div>
      {left.length > 0 && (
        <details className={styles['left']}>
          <summary>
            <Icon name="warn" size={14} /> {s.left(left.length)}
          </summary>
          <ul>
            {left.slice(0, 500).map(({ item, problem }, i) => (
              <li key={i}>
                <b>{item}</b> {problem}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles['columns']}>
        <div className={styles['rows']}>
          <Windowed
            id="import-list"
            label={s.table}
            count={rows.length}
            rowHeight={ROW}
            selected={at}
            onSelect={setAt}
            marks={marks}
            renderRow={(i) => {
              const row = rows[i];
              return row ? (
                <ArrivalRow row={row} chosen={chosen.has(i)} language={arrivals.language} onTurn={() => setChosen(turned(i))} />
              ) : null;
            }}
          />
        </div>
        <div className={styles['detail']} tabIndex={0} role="region" aria-label={s.preview}>
          {current ? <Preview row={current} /> : <Empty title={s.preview} />}
        </div>
      </div>
    </>
  );
}

interface ArrivalRowProps {
  readonly row: Arrival;
  readonly chosen: boolean;
  readonly language: 'es' | 'en';
  readonly onTurn: () => void;
}

function ArrivalRow({ row: { reply, problems, twin }, chosen, language, onTurn }: ArrivalRowProps) {
  const { t } = useWords();
  const s = t.transfer;
  return (
    <div className={styles['row']}>
      <span
        className={styles['mark']}
        data-marked={chosen}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onTurn();
        }}
      >
        {chosen && <Icon name="check" size={12} />}
      </span>
      <span className={styles['title']}>
        <b>{reply.title}</b>
        {reply.shortcut && <code>;{reply.shortcut}</code>}
      </span>
      <span className={styles['cell']}>{reply.folder ?? ''}</span>
      <span className={styles['cell']}>{t.lang[reply.language ?? language]}</span>
      <span className={styles['told']}>
        {twin && (
          <span className={styles['twin']}>
            <Icon name="copy" size={12} /> {twin.same ? s.same(twin.title) : s.near(twin.title)}
          </span>
        )}
        {problems.length > 0 && (
          <span className={styles['problem']}>
            <Icon name="warn" size={12} /> {problems.length === 1 ? problems[0] : s.problems(problems.length)}
          </span>
        )}
      </span>
    </div>
  );
}

function Preview({ row: { reply, problems, twin } }: { readonly row: Arrival }) {
  const { t } = useWords();
  const s = t.transfer;
  return (
    <>
      <h2>{reply.title}</h2>
      <p className={styles['soft']}>{[reply.folder, (reply.tags ?? []).map((tag) => `#${tag}`).join(' ')].filter(Boolean).join(' · ')}</p>
      {twin && (
        <p className={styles['twin']}>
          <Icon name="copy" size={12} /> {twin.same ? s.same(twin.title) : s.near(twin.title)}
        </p>
      )}
      {problems.length > 0 && (
        <ul className={styles['problems']}>
          {problems.map((problem, i) => (
            <li key={i}>
              <Icon name="warn" size={12} /> {problem}
            </li>
          ))}
        </ul>
      )}
      <pre className={styles['body']}>{reply.body}</pre>
      {(reply.variants ?? []).map((variant, i) => (
        <pre key={i} className={styles['body']}>
          {variant.body}
        </pre>
      ))}
    </>
  );
}
