import { useState } from 'react';
import type { LibraryFile, LibraryName } from '../../../core/host.js';
import type { Warning } from '../../../core/library/formats/format.js';
import { useWords } from '../../i18n/index.js';
import { libraryLabel } from '../../state/library-label.js';
import { Button } from '../../ui/Button.js';
import { PageHead, Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import styles from './import.module.css';

interface ExportViewProps {
  readonly libraries: readonly LibraryFile[];
  readonly formats: readonly { readonly name: string; readonly about: string }[];
  /** @returns what the format could not say; null when it failed, which was told. */
  readonly onExport: (library: LibraryName, format: string) => Promise<readonly Warning[] | null>;
  readonly onBack: () => void;
}

/** A library in another program's format, and what that cannot say. */
export function ExportView({ libraries, formats, onExport, onBack }: ExportViewProps) {
  const { t } = useWords();
  const s = t.transfer;
  const [library, setLibrary] = useState<LibraryName>(libraries[0]?.name ?? 'personal');
  const [format, setFormat] = useState(formats[0]?.name ?? '');
  const [done, setDone] = useState<{ readonly count: number; readonly lost: readonly Warning[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const file = libraries.find((l) => l.name === library);
  return (
    <main className={styles['page']}>
      <PageHead title={s.exportTitle} note={s.exportNote}>
        <Button onClick={onBack}>{s.back}</Button>
      </PageHead>
      <div className={styles['bar']}>
        <Select
          label={s.exportLibrary}
          value={library}
          options={libraries.map((l) => ({
            value: l.name,
            name: `${libraryLabel(l, t.library)} (${t.library.replies(l.library.replies.length)})`,
          }))}
          onChange={setLibrary}
        />
        <Select
          label={s.format}
          value={format}
          options={formats.map(({ name, about }) => ({ value: name, name: `${name}: ${about}` }))}
          onChange={setFormat}
        />
        <Button
          look="primary"
          icon="export"
          disabled={busy || (file?.library.replies.length ?? 0) === 0}
          onClick={() => {
            setBusy(true);
            void onExport(library, format)
              .then((lost) => {
                setDone(lost === null ? null : { count: file?.library.replies.length ?? 0, lost });
              })
              .finally(() => {
                setBusy(false);
              });
          }}
        >
          {s.exportGo}
        </Button>
      </div>
      {done && (
        <div className={styles['left']} role="status">
          <p>{s.exported(done.count)}</p>
          {done.lost.length > 0 && (
            <>
              <p>
                <Icon name="warn" size={14} /> {s.exportLost(done.lost.length)}
              </p>
              <ul tabIndex={0} aria-label={s.exportLost(done.lost.length)}>
                {done.lost.slice(0, 500).map(({ item, problem }, i) => (
                  <li key={i}>
                    <b>{item}</b> {problem}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </main>
  );
}
