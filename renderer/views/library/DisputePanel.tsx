import { useWords } from '../../i18n/index.js';
import { conflictOf, decided, type Dispute, type ReplyEdit } from '../../state/reply-edit.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { ConflictView } from '../conflict/ConflictView.js';
import styles from './library.module.css';

interface DisputeProps {
  readonly edit: ReplyEdit;
  readonly dispute: Dispute;
  readonly onDecide: (edit: ReplyEdit) => void;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** What the agent and a colleague both changed, place by place: nothing is written until each is decided. */
export function DisputePanel({ edit, dispute, onDecide, onAgain, onLeave }: DisputeProps) {
  const { t } = useWords();
  const w = t.library.dispute;
  const conflict = conflictOf(dispute);
  if (conflict === null) {
    return (
      <section className={styles['dispute']} role="alert" aria-label={w.gone}>
        <h2>
          <Icon name="warn" size={14} /> {w.gone}
        </h2>
        <p>{w.goneHint}</p>
        <div className={styles['row']}>
          <Button look="primary" autoFocus onClick={onAgain}>
            {w.again}
          </Button>
          <Button onClick={onLeave}>{w.leave}</Button>
        </div>
      </section>
    );
  }
  return (
    <section className={styles['dispute']} role="alert" aria-label={w.title}>
      <h2>
        <Icon name="warn" size={14} /> {w.title}
      </h2>
      <p>{w.hint}</p>
      <ConflictView
        conflict={conflict}
        choices={dispute.choices}
        names={{ mine: `${w.mine}: ${w.keepMine}`, theirs: `${w.theirs}: ${w.takeTheirs}` }}
        onChoose={(place, choice) => {
          onDecide(decided(edit, place, choice));
        }}
      />
    </section>
  );
}
