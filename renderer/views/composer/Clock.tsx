import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/index.js';
import { clockState, clockText } from '../../state/clock.js';
import { Icon } from '../../ui/Icon.js';
import styles from './casebar.module.css';

export interface ClockGoal { readonly goalHours: number; readonly limitHours: number | null }

/** How long the customer has waited, against the team's goal. It ticks by itself, every ten seconds. Give it `since` for a key. */
export function Clock({ since, goal }: { readonly since: string; readonly goal: ClockGoal }) {
  const { t } = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => { setNow(Date.now()); }, 10_000);
    return () => { clearInterval(timer); };
  }, []);
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  const state = clockState(minutes / 60, goal);
  const says = { good: t.clock.inGoal, late: t.clock.pastGoal, over: t.clock.pastLimit }[state];
  const text = clockText(minutes, t.clock.days);
  return (
    <span className={styles['clock']} data-state={state} role="timer" aria-live="off" aria-label={`${t.clock.label}: ${text}, ${says}`} title={`${t.clock.label}: ${says}. ${t.clock.goal(clockText(Math.round(goal.goalHours * 60), t.clock.days))}`}>
      <Icon name={state === 'good' ? 'clock' : 'warn'} size={14} />{text}
    </span>
  );
}
