import { useState, type ReactNode } from 'react';
import { ruleName } from '../../../core/policy/rule-names.js';
import { useWords } from '../../i18n/index.js';
import type { Statistics } from '../../state/statistics.js';
import { Select, Empty, PageHead } from '../../ui/Field.js';
import { Bars, Columns } from './Bars.js';
import styles from './statistics.module.css';

export type Period = '7' | '30' | '90' | 'all';
interface StatisticsViewProps {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  readonly statistics: Statistics | null;
  readonly empty: boolean;
  readonly nameOfReply: (key: string) => string;
  readonly unused: readonly string[];
  readonly children?: ReactNode;
}

/** What was answered, how soon and how wholly: plain figures, with a bar for the eye. */
export function StatisticsView({ period, onPeriod, statistics: s, empty, nameOfReply, unused, children }: StatisticsViewProps) {
  const { t, lang, locale } = useWords();
  const [all, setAll] = useState(false);
  const percent = (share: number | null) =>
    share === null ? '–' : share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
  const top = <T extends { readonly count: number }>(list: readonly T[]) => list.slice(0, 8);
  return (
    <main className={styles['page']} tabIndex={-1}>
      <PageHead title={t.statistics.title} note={t.statistics.local}>
        <Select
          label={t.statistics.period}
          value={period}
          onChange={onPeriod}
          options={[
            { value: '7', name: t.statistics.days(7) },
            { value: '30', name: t.statistics.days(30) },
            { value: '90', name: t.statistics.days(90) },
            { value: 'all', name: t.statistics.all },
          ]}
        />
      </PageHead>
      {empty || !s ? (
        <Empty title={t.statistics.empty} />
      ) : (
        <>
          <dl className={styles['figures']}>
            <Figure name={t.statistics.replies} value={s.replies.toLocaleString(locale)} />
            <Figure
              name={t.statistics.complete}
              value={percent(s.complete)}
              note={s.overruled > 0 ? t.statistics.overruled(s.overruled) : undefined}
            />
            <Figure name={t.statistics.median} value={s.medianMs === null ? '–' : timeText(s.medianMs, locale)} />
            <Figure name={t.statistics.inGoal} value={percent(s.inGoal)} />
          </dl>
          <div className={styles['charts']}>
            <Chart title={t.statistics.perDay} wide>
              <Columns
                values={s.perDay.map(({ day, count }) => ({
                  name: new Date(`${day}T12:00:00`).toLocaleDateString(locale, { day: 'numeric', month: 'short' }),
                  value: count,
                }))}
              />
            </Chart>
            <Chart title={t.statistics.byHour}>
              <Bars
                values={(['hour', 'six', 'day', 'more'] as const).map((k) => ({
                  key: k,
                  name: t.statistics.within[k],
                  value: s.byTime[k],
                }))}
              />
            </Chart>
            <Chart title={t.statistics.byChannel}>
              <Bars values={s.byChannel.map((c) => ({ key: c.name, name: t.channel[c.name], value: c.count }))} />
            </Chart>
            <Chart title={t.statistics.topReplies}>
              {s.topReplies.length === 0 ? (
                <p>{t.statistics.none}</p>
              ) : (
                <Bars values={top(s.topReplies).map((r) => ({ key: r.name, name: nameOfReply(r.name), value: r.count }))} />
              )}
            </Chart>
            <Chart title={t.statistics.topFindings}>
              {s.topFindings.length === 0 ? (
                <p>{t.statistics.none}</p>
              ) : (
                <Bars values={top(s.topFindings).map((r) => ({ key: r.name, name: ruleName(r.name)[lang], value: r.count }))} />
              )}
            </Chart>
            {unused.length > 0 && (
              <Chart title={`${t.statistics.unused} · ${unused.length.toLocaleString(locale)}`} wide>
                <p className={styles['unused']}>
                  {unused.slice(0, all ? 200 : 12).join(' · ')}{' '}
                  {!all && unused.length > 12 && (
                    <button
                      type="button"
                      onClick={() => {
                        setAll(true);
                      }}
                    >
                      {t.statistics.more(unused.length - 12)}
                    </button>
                  )}
                </p>
              </Chart>
            )}
          </div>
          {children}
        </>
      )}
    </main>
  );
}

function Figure({ name, value, note }: { readonly name: string; readonly value: string; readonly note?: string | undefined }) {
  return (
    <div className={styles['figure']}>
      <dt>{name}</dt>
      <dd>
        {value}
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}

function Chart({ title, wide = false, children }: { readonly title: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <section className={styles['chart']} data-wide={wide} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Minutes up to an hour, hours and minutes up to a day, then days. */
export function timeText(ms: number, locale: string): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 1_440) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${(minutes / 1_440).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} d`;
}
