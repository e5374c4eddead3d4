import { useState, type FormEvent } from 'react';
import { LANGS, type Lang } from '../../../core/contract.js';
import type { AddedName, LibraryFile, LibrarySource } from '../../../core/host.js';
import { isAddedName, MOST_LABEL, OWN_LIBRARY, type AddedPatch } from '../../../core/library-name.js';
import { useWords, type Messages } from '../../i18n/index.js';
import { libraryLabel } from '../../state/library-label.js';
import { Button } from '../../ui/Button.js';
import { PageHead, Select, TextField } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { PathForm } from './PathForm.js';
import styles from './libraries.module.css';

interface LibrariesViewProps {
  readonly libraries: readonly LibraryFile[];
  /** The system's dialog asks for files. */
  readonly canChoose: boolean;
  /** Opens another library as the team's. */
  readonly onTeam: (path: string | null) => Promise<boolean>;
  readonly onAdd: (source: LibrarySource) => Promise<boolean>;
  readonly onChange: (name: AddedName, patch: AddedPatch) => Promise<boolean>;
  readonly onClose: (name: AddedName) => Promise<boolean>;
  readonly onBack: () => void;
}

/** Every library that is open, and the ways to open one more. */
export function LibrariesView(props: LibrariesViewProps) {
  const { libraries, onAdd, onBack } = props;
  const { t } = useWords();
  const s = t.libraries;
  return (
    <main className={styles['page']}>
      <PageHead title={s.title} note={s.note}>
        <Button onClick={onBack}>{s.back}</Button>
      </PageHead>
      <div className={styles['groups']}>
        <section aria-label={s.here}>
          <h2>{s.here}</h2>
          <ul>
            {libraries.map((file) => (
              <OpenRow key={file.name} file={file} {...props} />
            ))}
          </ul>
        </section>
        <section aria-label={s.add}>
          <h2>{s.add}</h2>
          <Chooser
            canChoose={props.canChoose}
            button={s.file}
            look="primary"
            onPath={(path) => onAdd({ kind: 'file', path })}
            hint={s.fileHint}
          />
          <h3>{s.starters}</h3>
          <p className={styles['soft']}>{s.startersHint}</p>
          <div className={styles['acts']}>
            {LANGS.map((language) => (
              <Button key={language} icon="plus" onClick={() => void onAdd({ kind: 'starter', language })}>
                {s.starter[language]}
              </Button>
            ))}
          </div>
          <NewLibrary onAdd={onAdd} />
        </section>
      </div>
    </main>
  );
}

/** What is said of a library in one line. */
function toldOf(file: LibraryFile, t: Messages): string {
  const s = t.libraries;
  return [
    ...(isAddedName(file.name) ? [] : [file.name === OWN_LIBRARY ? s.own : s.team]),
    s.language[file.library.language],
    t.library.replies(file.library.replies.length),
    file.readOnly === true ? s.leftAlone : file.writable ? s.writable : s.unwritable,
  ].join(' · ');
}

function OpenRow({ file, canChoose, onTeam, onChange, onClose }: LibrariesViewProps & { readonly file: LibraryFile }) {
  const { t } = useWords();
  const s = t.libraries;
  const { name } = file,
    label = libraryLabel(file, t.library);
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <p>
          <b>{label}</b>
        </p>
        <p className={styles['soft']}>
          {!file.writable && <Icon name="warn" size={12} />} {toldOf(file, t)}
        </p>
        <code>{file.path}</code>
      </div>
      {isAddedName(name) ? (
        <div className={styles['acts']}>
          <NameField key={label} label={label} onName={(next) => void onChange(name, { label: next })} />
          <label className={styles['check']}>
            <input
              type="checkbox"
              aria-label={s.readOnlyOf(label)}
              checked={file.readOnly === true}
              onChange={(event) => void onChange(name, { readOnly: event.target.checked })}
            />{' '}
            {s.readOnly}
          </label>
          <Button icon="close" aria-label={s.closeOf(label)} onClick={() => void onClose(name)}>
            {s.close}
          </Button>
        </div>
      ) : (
        name !== OWN_LIBRARY && <Chooser canChoose={canChoose} button={t.library.open} onPath={onTeam} />
      )}
    </li>
  );
}

/** Kept when the field is left or on Enter; empty, it stays as it was. */
function NameField({ label, onName }: { readonly label: string; readonly onName: (label: string) => void }) {
  const { t } = useWords();
  return (
    <input
      className={styles['name']}
      aria-label={t.libraries.nameOf(label)}
      defaultValue={label}
      maxLength={MOST_LABEL}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
      onBlur={(event) => {
        const next = event.target.value.trim();
        if (next === '') event.target.value = label;
        else if (next !== label) onName(next);
      }}
    />
  );
}

interface ChooserProps {
  readonly canChoose: boolean;
  readonly button: string;
  readonly look?: 'plain' | 'primary';
  readonly hint?: string;
  /** @returns whether it is open now. */
  readonly onPath: (path: string | null) => Promise<boolean>;
}

/** Asks for a file: by the system's dialog where there is one, else by its path. */
function Chooser({ canChoose, button, look = 'plain', hint, onPath }: ChooserProps) {
  const [asking, setAsking] = useState(false);
  if (asking)
    return (
      <PathForm
        onOpen={(path) => {
          void onPath(path).then((done) => {
            if (done) setAsking(false);
          });
        }}
        onCancel={() => setAsking(false)}
      />
    );
  return (
    <div className={styles['acts']}>
      <Button
        icon="open"
        look={look}
        onClick={() => {
          if (canChoose) void onPath(null);
          else setAsking(true);
        }}
      >
        {button}
      </Button>
      {hint !== undefined && <span className={styles['soft']}>{hint}</span>}
    </div>
  );
}

function NewLibrary({ onAdd }: Pick<LibrariesViewProps, 'onAdd'>) {
  const { t, lang } = useWords();
  const s = t.libraries;
  const [label, setLabel] = useState('');
  const [language, setLanguage] = useState<Lang>(lang);
  const [path, setPath] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '') return;
    void onAdd({ kind: 'new', label: label.trim(), language, path: path.trim() === '' ? null : path.trim() }).then((done) => {
      if (!done) return;
      setLabel('');
      setPath('');
    });
  };
  return (
    <form className={styles['new']} aria-label={s.make} onSubmit={submit}>
      <h3>{s.make}</h3>
      <div className={styles['fields']}>
        <TextField label={s.name} value={label} maxLength={MOST_LABEL} onChange={(event) => setLabel(event.target.value)} />
        <p className={styles['labelled']}>
          <span aria-hidden="true">{s.makeLanguage}</span>
          <Select
            label={s.makeLanguage}
            value={language}
            options={LANGS.map((value) => ({ value, name: t.lang[value] }))}
            onChange={setLanguage}
          />
        </p>
      </div>
      <TextField label={s.makePath} hint={s.makePathHint} value={path} onChange={(event) => setPath(event.target.value)} />
      <Button type="submit" icon="plus" disabled={label.trim() === ''}>
        {s.makeGo}
      </Button>
    </form>
  );
}
