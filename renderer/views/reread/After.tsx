import type { FollowUp } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import { IconButton } from '../../ui/Button.js';
import { DayField } from '../../ui/DayField.js';
import { Icon } from '../../ui/Icon.js';
import styles from './reread.module.css';

interface AfterProps {
  readonly kept: readonly FollowUp[];
  readonly onFollowUp: (followUp: FollowUp | null, id: string) => void;
}

/** After copying: what was promised is kept already; its day can be moved and it can be let go of. */
export function After({ kept, onFollowUp }: AfterProps) {
  const { t } = useWords();
  return (
    <div className={styles['after']}>
      {kept.length > 0 && (
        <section className={styles['promises']} aria-label={t.reread.promises}>
          <h2>
            {t.reread.promises} <small>{t.reread.promisesHint}</small>
          </h2>
          <ul>
            {kept.map((f) => (
              <li key={f.id}>
                <Icon name="follow-ups" size={14} />
                <span>{t.app.quoted(f.text)}</span>
                <DayField
                  label={`${t.reread.due}: ${f.text}`}
                  value={f.due}
                  onChange={(due) => {
                    onFollowUp({ ...f, due }, f.id);
                  }}
                />
                <IconButton
                  icon="close"
                  size={12}
                  label={t.followUps.remove(f.text)}
                  onClick={() => {
                    onFollowUp(null, f.id);
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
