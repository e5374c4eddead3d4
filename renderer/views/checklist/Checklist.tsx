import { memo } from 'react';
import type { Ask } from '../../../core/contract.js';
import { useWords } from '../../i18n/index.js';
import { tally } from '../../state/select.js';
import { Icon } from '../../ui/Icon.js';
import { AskRow, type AskActions } from './AskRow.js';
import styles from './checklist.module.css';

interface ChecklistProps extends AskActions {
  readonly asks: readonly Ask[];
  readonly askInHand: string | null;
  readonly status: 'empty' | 'reading' | 'read' | 'failed';
}

export const Checklist = memo(function Checklist({ asks, askInHand, status, ...on }: ChecklistProps) {
  const { t } = useWords();
  const { done, total } = tally(asks);
  const note =
    status === 'empty'
      ? t.checklist.empty
      : status === 'reading'
        ? t.checklist.reading
        : status === 'failed'
          ? t.checklist.failed
          : asks.length === 0
            ? t.checklist.none
            : '';
  return (
    <section className={`${styles['section']} ${styles['checks']}`} aria-label={t.checklist.title}>
      <header className={styles['head']}>
        <h2>{t.checklist.title}</h2>
        {total > 0 && status !== 'failed' && (
          <span className={styles['tally']} data-done={done === total} aria-label={t.checklist.tallyRead(done, total)}>
            {done === total && <Icon name="check" size={12} />}
            {t.checklist.tally(done, total)}
          </span>
        )}
      </header>
      {note !== '' && <p className={styles['note']}>{note}</p>}
      <ul className={styles['rows']} aria-label={t.checklist.title}>
        {status !== 'failed' &&
          asks.map((ask, i) => <AskRow key={ask.id} ask={ask} number={i + 1} inHand={ask.id === askInHand} {...on} />)}
      </ul>
    </section>
  );
});
