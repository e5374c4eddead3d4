import { CHANNELS, type Channel } from '../../../core/contract.js';
import type { ResponseGoal } from '../../../core/policy/types.js';
import { useWords } from '../../i18n/index.js';
import { Select } from '../../ui/Field.js';
import { Line, ListBox, NumberLine, Section, TextLine, type PartProps } from './parts.js';
import styles from './policy.module.css';

type Unit = 'hours' | 'days';

/** When an answer is due, channel by channel. */
export function Goals({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  return (
    <Section title={t.policy.goals}>
      <table className={styles['goals']}>
        <thead>
          <tr>
            <th scope="col">{t.cases.channel}</th>
            <th scope="col">{t.policy.goalHours}</th>
            <th scope="col">{t.policy.limit}</th>
          </tr>
        </thead>
        <tbody>
          {CHANNELS.map((channel) => (
            <GoalRow key={channel} channel={channel} goal={policy.goals[channel]} locked={locked} onSet={onSet} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function GoalRow({ channel, goal, locked, onSet }: Omit<PartProps, 'policy'> & { readonly channel: Channel; readonly goal: ResponseGoal }) {
  const { t } = useWords();
  const name = t.channel[channel];
  const unit: Unit = goal.limitBusinessDays === undefined ? 'hours' : 'days';
  const limit = goal.limitBusinessDays ?? goal.limitHours;
  const keep = (goalHours: number, count: number | undefined, its: Unit) => {
    onSet(['goals', channel], {
      goalHours,
      ...(count === undefined ? {} : its === 'days' ? { limitBusinessDays: count } : { limitHours: count }),
    });
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <NumberLine
          alone
          label={`${name}: ${t.policy.goalHours}`}
          value={goal.goalHours}
          locked={locked}
          onKeep={(n) => {
            keep(n, limit, unit);
          }}
        />
      </td>
      <td>
        <NumberLine
          alone
          label={`${name}: ${t.policy.limit}`}
          value={limit}
          locked={locked}
          onKeep={(n) => {
            keep(goal.goalHours, n, unit);
          }}
        />{' '}
        <Select<Unit>
          quiet
          label={`${name}: ${t.policy.unit}`}
          disabled={locked || limit === undefined}
          value={unit}
          options={[
            { value: 'hours', name: t.policy.units.hours },
            { value: 'days', name: t.policy.units.days },
          ]}
          onChange={(its) => {
            keep(goal.goalHours, limit, its);
          }}
        />
      </td>
    </tr>
  );
}

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** 1 January 2024 was a Monday. */
const dayName = (day: number, locale: string) => new Date(2024, 0, day).toLocaleDateString(locale, { weekday: 'short' });
const isDate = (line: string) => /^\d{4}-\d\d-\d\d$/.test(line) && !Number.isNaN(Date.parse(line));

/** What the policy offers for keeping closed cases; a file may say any number of days. */
const KEEP = ['0', '7', '30', '90', '180', '365', 'always'];

/** Days and hours worked; promises and "soon" are counted in them. */
export function Calendar({ policy, locked, onSet }: PartProps) {
  const { t, locale } = useWords();
  const { days, from, to, holidays } = policy.calendar;
  const isClock = (text: string) => /^([01]\d|2[0-4]):[0-5]\d$/.test(text);
  return (
    <Section title={t.policy.calendar}>
      <div className={styles['days']} role="group" aria-label={t.policy.workDays}>
        {DAYS.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              disabled={locked || (days.length === 1 && days.includes(day))}
              onChange={(e) => {
                onSet(['calendar', 'days'], e.target.checked ? [...days, day].sort((a, b) => a - b) : days.filter((d) => d !== day));
              }}
            />{' '}
            {dayName(day, locale)}
          </label>
        ))}
      </div>
      <TextLine
        type="time"
        label={t.policy.from}
        value={from}
        locked={locked}
        fits={isClock}
        onKeep={(text) => {
          onSet(['calendar', 'from'], text);
        }}
      />
      <TextLine
        type="time"
        label={t.policy.to}
        value={to}
        locked={locked}
        fits={isClock}
        onKeep={(text) => {
          onSet(['calendar', 'to'], text);
        }}
      />
      <Line name={t.policy.keepClosed}>
        <Select
          label={t.policy.keepClosed}
          disabled={locked}
          value={String(policy.keepClosedDays)}
          options={[...new Set([...KEEP, String(policy.keepClosedDays)])].map((value) => ({
            value,
            name: value === 'always' ? t.policy.keepAlways : value === '0' ? t.policy.keepNot : t.statistics.days(Number(value)),
          }))}
          onChange={(value) => {
            onSet(['keepClosedDays'], value === 'always' ? value : Number(value));
          }}
        />
      </Line>
      <Line name={t.stored.keepHistory}>
        <Select
          label={t.stored.keepHistory}
          disabled={locked}
          value={String(policy.keepHistoryDays)}
          options={[...new Set([...KEEP.filter((days) => days !== '0'), String(policy.keepHistoryDays)])].map((value) => ({
            value,
            name: value === 'always' ? t.policy.keepAlways : t.statistics.days(Number(value)),
          }))}
          onChange={(value) => {
            onSet(['keepHistoryDays'], value === 'always' ? value : Number(value));
          }}
        />
      </Line>
      <NumberLine
        label={t.policy.promiseDays}
        value={policy.promiseDays}
        whole
        least={1}
        locked={locked}
        onKeep={(n) => {
          onSet(['promiseDays'], n);
        }}
      />
      <NumberLine
        label={t.policy.unknownHours}
        value={policy.unknown.replyWithinHours}
        locked={locked}
        onKeep={(n) => {
          onSet(['unknown', 'replyWithinHours'], n);
        }}
      />
      <ListBox
        title={t.policy.holidays}
        note={t.policy.holidayHint}
        values={holidays}
        locked={locked}
        fits={isDate}
        onKeep={(values) => {
          onSet(['calendar', 'holidays'], [...values].sort());
        }}
      />
    </Section>
  );
}

/** What an agent decides alone. */
export function AuthorityPart({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  const its = policy.authority;
  return (
    <Section title={t.policy.authority} note={t.policy.authorityHint}>
      {(['refundUpTo', 'giftUpTo'] as const).map((key) => (
        <NumberLine
          key={key}
          label={`${t.policy.authorityOf[key]} (${its.currency})`}
          value={its[key] ?? undefined}
          locked={locked}
          onKeep={(n) => {
            onSet(['authority', key], n);
          }}
        />
      ))}
      <NumberLine
        label={t.policy.authorityOf.discountPercentUpTo}
        value={its.discountPercentUpTo ?? undefined}
        locked={locked}
        onKeep={(n) => {
          onSet(['authority', 'discountPercentUpTo'], n);
        }}
      />
      <TextLine
        label={t.policy.authorityOf.currency}
        value={its.currency}
        locked={locked}
        fits={(text) => /^[A-Z]{3}$/.test(text)}
        onKeep={(text) => {
          onSet(['authority', 'currency'], text);
        }}
      />
    </Section>
  );
}
