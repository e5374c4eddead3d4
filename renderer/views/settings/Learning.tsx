import { DECISIONS_LEAST, type Learnt } from '../../../core/answers/learnt.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import styles from './settings.module.css';

export interface LearningProps {
  readonly on: boolean;
  readonly learnt: Learnt | null;
  readonly busy: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onLearn: () => void;
}

/** What was learnt from the agent's own verdicts, with its effect on them, and the switch. */
export function Learning({ on, learnt, busy, onSwitch, onLearn }: LearningProps) {
  const { t } = useWords();
  const of = (share: number) => Math.round(100 * share);
  return (
    <>
      <p className={styles['soft']}>{t.learning.about}</p>
      {learnt?.unlearnt === 'few' && <p>{t.learning.few(learnt.decisions, DECISIONS_LEAST)}</p>}
      {learnt && learnt.unlearnt !== 'few' && (
        <p>
          {t.learning.effect(of(learnt.before), of(learnt.after), learnt.decisions)}{' '}
          {learnt.unlearnt === null ? (on ? t.learning.helps : t.learning.off) : t.learning[learnt.unlearnt]}
        </p>
      )}
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={on}
          onChange={(e) => {
            onSwitch(e.target.checked);
          }}
        />{' '}
        {t.learning.use}
      </label>
      <div className={styles['exchange']}>
        <Button disabled={busy} onClick={onLearn}>
          {busy ? t.learning.refitting : t.learning.refit}
        </Button>
      </div>
    </>
  );
}
