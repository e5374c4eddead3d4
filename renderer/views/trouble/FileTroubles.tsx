import { useState } from 'react';
import type { FileChoice, FileTrouble, LibraryFile, LibraryName, PolicyFile } from '../../../core/host.js';
import { isAddedName } from '../../../core/library-name.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './trouble.module.css';

export type TroubledFile = LibraryName | 'policy';

/** What is said of an added library is what is said of the agent's own. */
const wordsFor = (name: TroubledFile): 'shared' | 'personal' | 'policy' => (isAddedName(name) ? 'personal' : name);

interface FileTroublesProps {
  readonly libraries: readonly LibraryFile[];
  readonly policy: PolicyFile;
  readonly onSettle: (file: TroubledFile, choice: FileChoice) => Promise<void>;
}

/** Above every section while a shared file is in trouble: what happened, what is in use instead, and what may be done. */
export function FileTroubles({ libraries, policy, onSettle }: FileTroublesProps) {
  const files = [
    ...libraries.map((file) => ({ name: file.name as TroubledFile, label: file.label, file })),
    { name: 'policy' as const, label: undefined, file: policy },
  ];
  return files.map(({ name, label, file }) =>
    file.trouble ? (
      <Trouble key={name} name={name} label={label} path={file.path} writable={file.writable} trouble={file.trouble} onSettle={onSettle} />
    ) : null,
  );
}

interface TroubleProps extends Pick<FileTroublesProps, 'onSettle'> {
  readonly name: TroubledFile;
  readonly label: string | undefined;
  readonly path: string | null;
  readonly writable: boolean;
  readonly trouble: FileTrouble;
}

function Trouble({ name, label, path, writable, trouble, onSettle }: TroubleProps) {
  const { t, locale } = useWords();
  const [busy, setBusy] = useState(false);
  const settle = (choice: FileChoice): void => {
    setBusy(true);
    void onSettle(name, choice).finally(() => {
      setBusy(false);
    });
  };
  const title = label ?? t.files.title[wordsFor(name)];
  const copy =
    trouble.copyOf === null
      ? t.files.noCopy[wordsFor(name)]
      : t.files.copy(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(trouble.copyOf)));
  return (
    <section className={styles['trouble']} role="alert" aria-label={title}>
      <Icon name="warn" size={16} />
      <p>
        <b>{title}.</b> {t.files.kinds[trouble.kind]}{' '}
        {trouble.missing !== undefined && trouble.missing > 0 && `${t.files.missing(trouble.missing)} `}
        {copy} {writable ? t.files.saveBrings : t.files.waits} {path !== null && <code>{path}</code>}
      </p>
      <span className={styles['choices']}>
        {trouble.choices.map((choice) => (
          <Button
            key={choice}
            look={choice === 'restore' ? 'primary' : 'plain'}
            disabled={busy}
            onClick={() => {
              settle(choice);
            }}
          >
            {choice === 'accept' && trouble.kind === 'missing' ? t.files.choose.empty[wordsFor(name)] : t.files.choose[choice]}
          </Button>
        ))}
      </span>
    </section>
  );
}
