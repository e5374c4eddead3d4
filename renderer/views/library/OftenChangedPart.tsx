import type { OftenChanged } from '../../../core/library/edits.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Compared } from '../../ui/Compared.js';
import { Icon } from '../../ui/Icon.js';
import styles from './library.module.css';

interface OftenChangedPartProps {
  readonly found: readonly OftenChanged[];
  /** Puts the usual words into the form; nothing is saved yet. */
  readonly onTake: (one: OftenChanged) => void;
}

/** Sentences that are always changed after the reply was inserted, with what is usually written in their place. */
export function OftenChangedPart({ found, onTake }: OftenChangedPartProps) {
  const { t } = useWords();
  if (found.length === 0) return null;
  return (
    <section className={styles['often']} aria-label={t.library.often.title}>
      <h2>
        <Icon name="warn" size={14} /> {t.library.often.title}
      </h2>
      <ul>
        {found.map((one) => (
          <li key={one.sentence}>
            <p className={styles['soft']}>{t.library.often.times(one.changed, one.uses)}</p>
            {one.usual === null ? <q>{one.sentence}</q> : <Compared before={one.sentence} after={one.usual} />}
            {one.usual === null ? (
              <p className={styles['soft']}>{t.library.often.differs}</p>
            ) : (
              <Button
                icon="check"
                onClick={() => {
                  onTake(one);
                }}
              >
                {one.usual === '' ? t.library.often.leaveOut : t.library.often.take}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
