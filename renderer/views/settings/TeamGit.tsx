import { useState } from 'react';
import { STALE_LOCK, type RefLock, type TeamSync } from '../../../core/team-sync.js';
import { useWords } from '../../i18n/index.js';
import { ago } from '../../ui/ago.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/Field.js';
import styles from './settings.module.css';

export interface TeamGitProps {
  readonly sync: TeamSync | null;
  /** The system has a safe place for its key. */
  readonly keepsKeys: boolean;
  /** ISO instant. */
  readonly now: string;
  readonly onOpen: (address: string, key: string | null) => Promise<boolean>;
  readonly onAgree: (remote: string | null) => void;
  readonly onSync: () => void;
  /** @param since of the lock that is to be taken away. */
  readonly onUnlock: (since: string) => void;
  readonly onKey: (key: string | null) => Promise<boolean>;
}

/** The repository that the team's library lies in: its remote, which is the only thing connected to, and how it stands with it. */
export function TeamGit(props: TeamGitProps) {
  const { sync } = props;
  const { t } = useWords();
  return (
    <section aria-label={t.git.title}>
      <h2>{t.git.title}</h2>
      {sync === null ? <Opening {...props} /> : sync.remote === null ? <p className={styles['soft']}>{t.git.noRemote}</p> : null}
      {sync !== null && sync.remote !== null && <Remote {...props} sync={sync} remote={sync.remote} />}
    </section>
  );
}

function Opening({ keepsKeys, onOpen }: TeamGitProps) {
  const { t } = useWords();
  const [address, setAddress] = useState('');
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const overNetwork = /^https?:/i.test(address.trim());
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        setBusy(true);
        void onOpen(address.trim(), overNetwork && keepsKeys && key !== '' ? key : null)
          .then((opened) => {
            if (opened) setKey('');
          })
          .finally(() => {
            setBusy(false);
          });
      }}
    >
      <p className={styles['soft']}>{t.git.none}</p>
      <TextField
        className={styles['name']}
        label={t.git.address}
        value={address}
        maxLength={2_000}
        spellCheck={false}
        onChange={(e) => {
          setAddress(e.target.value);
        }}
      />
      {overNetwork && keepsKeys && <KeyField value={key} onChange={setKey} />}
      {overNetwork && !keepsKeys && <p className={styles['soft']}>{t.git.keyFromEnvironment}</p>}
      <div className={styles['exchange']}>
        <Button type="submit" disabled={busy || address.trim() === ''}>
          {busy ? t.git.opening : t.git.open}
        </Button>
      </div>
    </form>
  );
}

function KeyField({ value, onChange }: { readonly value: string; readonly onChange: (key: string) => void }) {
  const { t } = useWords();
  return (
    <TextField
      className={styles['name']}
      label={t.git.key}
      hint={t.git.keyHint}
      type="password"
      autoComplete="off"
      value={value}
      maxLength={500}
      onChange={(e) => {
        onChange(e.target.value);
      }}
    />
  );
}

function Remote({
  sync,
  remote,
  now,
  keepsKeys,
  onAgree,
  onSync,
  onUnlock,
  onKey,
}: TeamGitProps & { readonly sync: TeamSync; readonly remote: string }) {
  const { t } = useWords();
  const [key, setKey] = useState('');
  return (
    <>
      <div className={styles['line']}>
        <span>{t.git.remote}</span>
        <code>{remote}</code>
      </div>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={sync.on}
          onChange={(e) => {
            onAgree(e.target.checked ? remote : null);
          }}
        />{' '}
        {t.git.use}
      </label>
      <p className={styles['soft']}>{t.git.useHint}</p>
      <Standing sync={sync} now={now} />
      {sync.trouble?.lock !== undefined && <Locked lock={sync.trouble.lock} busy={sync.busy} now={now} onUnlock={onUnlock} />}
      {sync.wantsKey && keepsKeys && <KeyField value={key} onChange={setKey} />}
      {sync.wantsKey && !keepsKeys && <p className={styles['soft']}>{t.git.keyFromEnvironment}</p>}
      <div className={styles['exchange']}>
        {sync.wantsKey && keepsKeys && (
          <>
            <Button
              disabled={key === ''}
              onClick={() => {
                void onKey(key).then((kept) => {
                  if (kept) setKey('');
                });
              }}
            >
              {t.app.save}
            </Button>
            <Button
              onClick={() => {
                void onKey(null);
              }}
            >
              {t.git.forgetKey}
            </Button>
          </>
        )}
        <Button disabled={sync.busy} onClick={onSync}>
          {sync.busy ? t.git.busy : t.git.now}
        </Button>
      </div>
    </>
  );
}

interface LockedProps extends Pick<TeamGitProps, 'now' | 'onUnlock'> {
  readonly lock: RefLock;
  readonly busy: boolean;
}

/** What a git that ended half way left in the repository: told with its place and age; once it is old it may be taken away here. */
function Locked({ lock, busy, now, onUnlock }: LockedProps) {
  const { t, locale } = useWords();
  const isOld = Date.parse(now) - Date.parse(lock.since) >= STALE_LOCK;
  return (
    <>
      <p>{t.git.locked(ago(lock.since, now, locale), isOld)}</p>
      <p>
        <code>{lock.path}</code>
      </p>
      {isOld && (
        <div className={styles['exchange']}>
          <Button
            disabled={busy}
            onClick={() => {
              onUnlock(lock.since);
            }}
          >
            {t.git.unlock}
          </Button>
        </div>
      )}
    </>
  );
}

function Standing({ sync: { last, trouble, moved }, now }: { readonly sync: TeamSync; readonly now: string }) {
  const { t, locale } = useWords();
  const age = last === null ? null : ago(last, now, locale);
  return (
    <div role="status">
      {trouble === null ? (
        <p>{age === null ? t.git.never : t.git.inStep(age)}</p>
      ) : (
        <p>
          {t.git.why[trouble.why]} {t.git.late(age)}
        </p>
      )}
      {moved !== null && (moved.from.length > 0 || moved.received.length > 0) && (
        <p className={styles['soft']}>{t.git.received(moved.from, moved.received)}</p>
      )}
      {moved !== null && moved.sent.length > 0 && <p className={styles['soft']}>{t.git.sent(moved.sent)}</p>}
      {moved !== null && moved.proposals.received.length > 0 && (
        <p className={styles['soft']}>{t.git.proposalsReceived(moved.proposals.received)}</p>
      )}
      {moved !== null && moved.proposals.sent.length > 0 && <p className={styles['soft']}>{t.git.proposalsSent(moved.proposals.sent)}</p>}
      {moved !== null && moved.disputed.length > 0 && <p>{t.git.disputed(moved.disputed)}</p>}
    </div>
  );
}
