import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './policy.module.css';

export interface SaveBarProps {
  readonly changes: number;
  /** How many of them somebody else has changed meanwhile. */
  readonly disputed: number;
  /** The file would have errors that it has not now. */
  readonly faulty: boolean;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** What is changed and not saved yet: nothing is written before somebody says so. */
export function SaveBar({ changes, disputed, faulty, busy, onSave, onDiscard, onKeepMine, onTakeTheirs }: SaveBarProps) {
  const { t } = useWords();
  if (changes === 0) return null;
  return (
    <div className={styles['saveBar']} role="group" aria-label={t.ruleView.unsaved(changes)}>
      <p role="status">
        {disputed > 0 ? (
          <>
            <Icon name="warn" size={14} /> {t.ruleView.disputed(disputed)}
          </>
        ) : faulty ? (
          <>
            <Icon name="warn" size={14} /> {t.ruleView.faulty}
          </>
        ) : (
          t.ruleView.unsaved(changes)
        )}
      </p>
      {disputed > 0 ? (
        <>
          <Button onClick={onTakeTheirs}>{t.ruleView.takeTheirs}</Button>
          <Button onClick={onKeepMine}>{t.ruleView.keepMine}</Button>
        </>
      ) : (
        <>
          <Button disabled={busy} onClick={onDiscard}>
            {t.ruleView.discard}
          </Button>
          <Button look="primary" disabled={busy || faulty} onClick={onSave}>
            {t.ruleView.save}
          </Button>
        </>
      )}
    </div>
  );
}
