import type { SettingsPatch } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import styles from './settings.module.css';

interface FullRereadProps {
  readonly on: boolean;
  readonly isPolicy: boolean;
  readonly onChange: (patch: SettingsPatch) => void;
}

/** For the first days: every ask is confirmed before copying. Where the policy wants it, nobody switches it off here. */
export function FullReread({ on, isPolicy, onChange }: FullRereadProps) {
  const { t } = useWords();
  return (
    <>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={on || isPolicy}
          disabled={isPolicy}
          onChange={(e) => {
            onChange({ fullReread: e.target.checked });
          }}
        />{' '}
        {t.practice.fullReread}
      </label>
      <p className={styles['soft']}>{isPolicy ? t.practice.fullRereadIsPolicy : t.practice.fullRereadHint}</p>
    </>
  );
}
