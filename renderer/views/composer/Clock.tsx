import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/index.js';
import { instant, wallClock } from '../../state/arrival.js';
import type { BusinessCalendar } from '../../../core/calendar/business-calendar.js';
import type { ResponseGoal } from '../../../core/policy/types.js';
import { clockState, clockText, waitedSince } from '../../state/clock.js';
import { Icon } from '../../ui/Icon.js';
import { useAfterPaint } from '../../ui/useAfterPaint.js';
import styles from './casebar.module.css';

interface ClockProps {
  readonly since: string;
  readonly goal: ResponseGoal;
  readonly calendar: BusinessCalendar;
  readonly onSet: (at: string) => void;
}

/** How long the customer has waited in opening hours, against the team's goal; a click shows since when, to be corrected. It ticks by itself, every ten seconds. Give it `since` for a key. */
export function Clock({ since, goal, calendar, onSet }: ClockProps) {
  const { t, locale } = useWords();
  // The first date written out loads a language's data: a twentieth of a second that the first paint need not wait for.
  const painted = useAfterPaint();
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
  const waited = waitedSince(since, now, calendar);
  const state = clockState(waited, goal);
  const says = { good: t.clock.inGoal, late: t.clock.pastGoal, over: t.clock.pastLimit }[state];
  const text = clockText(waited.open, t.clock.days);
  const whole = waited.minutes > waited.open ? ` ${t.clock.whole(clockText(waited.minutes, t.clock.days))}` : '';
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
  const came = !painted
    ? ''
    : new Date(since).toLocaleString(locale, {
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
        aria-label={`${t.clock.label}: ${text}, ${says}.${whole} ${t.clock.edit(came)}`}
        title={`${t.clock.label}: ${says}.${whole} ${t.clock.edit(came)} ${t.clock.goal(clockText(Math.round(goal.goalHours * 60), t.clock.days))}`}
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
