import { useState } from 'react';
import type { Installer, UpdateAnswer } from '../../../core/updates.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/Field.js';
import styles from './settings.module.css';

export interface UpdatesProps {
  /** What the agent named, and what the policy does, which counts first; empty: nothing. */
  readonly named: string;
  readonly byPolicy: string;
  readonly onName: (where: string) => void;
  /** Null when it could not be asked, which was told. */
  readonly onCheck: () => Promise<UpdateAnswer | null>;
}

/** Where the team keeps newer versions, looked at when the agent says so. */
export function Updates({ named, byPolicy, onName, onCheck }: UpdatesProps) {
  const { t } = useWords();
  const words = t.stored.updates;
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<UpdateAnswer | null>(null);
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={styles['soft']}>{words.about}</p>
      {byPolicy === '' ? (
        <TextField
          className={styles['name']}
          label={words.from}
          defaultValue={named}
          maxLength={500}
          spellCheck={false}
          onBlur={(e) => {
            if (e.target.value.trim() !== named) onName(e.target.value.trim());
          }}
        />
      ) : (
        <p>{words.byPolicy(byPolicy)}</p>
      )}
      <div className={styles['exchange']}>
        <Button
          disabled={busy || (named === '' && byPolicy === '')}
          onClick={() => {
            setBusy(true);
            void onCheck()
              .then(setAnswer)
              .finally(() => {
                setBusy(false);
              });
          }}
        >
          {busy ? words.looking : words.check}
        </Button>
      </div>
      <p role="status">{answer !== null && !busy && <Said answer={answer} />}</p>
      {answer?.code === 'newer' && answer.installer !== null && !answer.isChecked && <Verify installer={answer.installer} />}
    </section>
  );
}

function Said({ answer }: { readonly answer: UpdateAnswer }) {
  const { t, lang } = useWords();
  const words = t.stored.updates;
  if (answer.code === 'off') return null;
  if (answer.code === 'silent') return <>{words.why[answer.why]}</>;
  if (answer.code === 'current') return <>{words.current(answer.version)}</>;
  const day = new Date(answer.released).toLocaleDateString(lang, { dateStyle: 'long' });
  const where = answer.installer === null ? words.none : answer.isChecked ? words.checked(answer.at) : words.download(answer.at);
  return (
    <>
      {words.newer(answer.version, day)} {where}
    </>
  );
}

/** Compares a file that the agent downloaded with the announced sum; the file is read here and goes nowhere. */
function Verify({ installer }: { readonly installer: Installer }) {
  const { t } = useWords();
  const words = t.stored.updates;
  const [isSame, setSame] = useState<boolean | null>(null);
  const compare = async (file: File) => {
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    setSame([...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('') === installer.sha256);
  };
  return (
    <>
      <label className={styles['import']}>
        <span>
          {words.verify} ({installer.name})
        </span>
        <input
          type="file"
          onChange={(e) => {
            const file = e.target.files?.[0];
            if (file) void compare(file);
          }}
        />
      </label>
      <p role="alert">{isSame !== null && (isSame ? words.same : words.different)}</p>
    </>
  );
}
