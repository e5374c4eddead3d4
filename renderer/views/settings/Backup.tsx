import { useState } from 'react';
import type { RestoreReport } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/Field.js';
import styles from './settings.module.css';

export interface BackupProps {
  /** @param passphrase null: not encrypted. @returns whether the file was made. */
  readonly onMake: (passphrase: string | null) => Promise<boolean>;
  /** @returns what came in; null when the file was refused, which was told. */
  readonly onRestore: (bytes: Uint8Array, passphrase: string | null) => Promise<RestoreReport | null>;
}

/** Everything of the agent in one file, and back: to move to another computer, or to be sure. */
export function Backup({ onMake, onRestore }: BackupProps) {
  const { t, locale } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<RestoreReport | null>(null);
  const secret = passphrase === '' ? null : passphrase;
  const during = (work: Promise<unknown>): void => {
    setBusy(true);
    void work.finally(() => {
      setBusy(false);
    });
  };
  return (
    <section aria-label={t.backup.title}>
      <h2>{t.backup.title}</h2>
      <p className={styles['soft']}>{t.backup.hint}</p>
      <TextField
        className={styles['name']}
        type="password"
        autoComplete="new-password"
        label={t.backup.passphrase}
        hint={t.backup.passphraseHint}
        value={passphrase}
        maxLength={1_000}
        onChange={(e) => {
          setPassphrase(e.target.value);
        }}
      />
      <div className={styles['exchange']}>
        <Button
          icon="save"
          disabled={busy}
          onClick={() => {
            during(onMake(secret));
          }}
        >
          {t.backup.make}
        </Button>
        <label className={styles['import']}>
          <span>{t.backup.restore}</span>
          <input
            type="file"
            accept=".relee"
            disabled={busy}
            onChange={(e) => {
              const file = e.target.files?.[0];
              e.target.value = '';
              if (file) during(file.arrayBuffer().then(async (bytes) => setReport(await onRestore(new Uint8Array(bytes), secret))));
            }}
          />
        </label>
      </div>
      <p role="status" className={styles['soft']}>
        {report !== null && t.backup.restored(report, new Date(report.madeAt).toLocaleDateString(locale, { dateStyle: 'long' }))}
      </p>
    </section>
  );
}
