import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/index.js';
import { instant, wallClock } from '../../state/arrival.js';
import { clockState, clockText } from '../../state/clock.js';
import { Icon } from '../../ui/Icon.js';
import styles from './casebar.module.css';

export interface ClockGoal {
  readonly goalHours: number;
  readonly limitHours: number | null;
}

interface ClockProps {
  readonly since: string;
  readonly goal: ClockGoal;
  readonly onSet: (at: string) => void;
}

/** How long the customer has waited, against the team's goal; a click shows since when, to be corrected. It ticks by itself, every ten seconds. Give it `since` for a key. */
export function Clock({ since, goal, onSet }: ClockProps) {
  const { t, lang } = useWords();
  const [editing, setEditing] = useState(false);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 10_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  const state = clockState(minutes / 60, goal);
  const says = { good: t.clock.inGoal, late: t.clock.pastGoal, over: t.clock.pastLimit }[state];
  const text = clockText(minutes, t.clock.days);
  const done = (local: string) => {
    setEditing(false);
    const at = instant(local);
    if (at !== null && local !== wallClock(since)) onSet(at);
  };
  if (editing) {
    return (
      <input
        type="datetime-local"
        className={styles['since']}
        aria-label={t.clock.since}
        defaultValue={wallClock(since)}
        max={wallClock(new Date(now).toISOString())}
        autoFocus
        onKeyDown={(e) => {
          if (e.key === 'Enter') done(e.currentTarget.value);
          if (e.key === 'Escape') setEditing(false);
        }}
        onBlur={(e) => {
          done(e.target.value);
        }}
      />
    );
  }
  const came = new Date(since).toLocaleString(lang === 'en' ? undefined : lang, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <span role="timer" aria-live="off" aria-label={`${t.clock.label}: ${text}, ${says}`}>
      <button
        type="button"
        className={styles['clock']}
        data-state={state}
        aria-label={`${t.clock.label}: ${text}, ${says}. ${t.clock.edit(came)}`}
        title={`${t.clock.label}: ${says}. ${t.clock.edit(came)} ${t.clock.goal(clockText(Math.round(goal.goalHours * 60), t.clock.days))}`}
        onClick={() => {
          setEditing(true);
        }}
      >
        <Icon name={state === 'good' ? 'clock' : 'warn'} size={14} />
        {text}
      </button>
    </span>
  );
}
