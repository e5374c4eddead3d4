import type { ReactNode } from 'react';
import type { ClosedCase } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import { clockText } from '../../state/clock.js';
import type { CaseRow } from '../../state/select.js';
import styles from './cases.module.css';

interface RowProps {
  readonly chosen: boolean;
  readonly onGo: (id: string) => void;
}

const intoView = (chosen: boolean) => (node: HTMLElement | null) => {
  if (chosen) node?.scrollIntoView({ block: 'nearest' });
};

function Row({ id, chosen, onGo, children }: RowProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div
      id={`case-${id}`}
      ref={intoView(chosen)}
      role="option"
      aria-selected={chosen}
      className={styles['row']}
      onClick={() => {
        onGo(id);
      }}
    >
      {children}
    </div>
  );
}

export function OpenRow({ row, ...on }: RowProps & { readonly row: CaseRow }) {
  const { t, locale } = useWords();
  const told = [
    row.open > 0 ? t.cases.open(row.open) : '',
    row.due === null ? '' : t.followUps.promised(day(new Date(`${row.due}T12:00:00`), locale)),
  ].filter((text) => text !== '');
  return (
    <Row id={row.id} {...on}>
      <p>
        <b>{row.title === '' ? t.cases.untitled : row.title}</b> <span>{t.channel[row.channel]}</span>
      </p>
      <p className={styles['start']}>{row.start}</p>
      <p className={styles['when']} data-state={row.standing === 'open' ? row.late : 'good'}>
        {told.join(' · ')} <time>{clockText(row.waited.open, t.clock.days)}</time>
      </p>
    </Row>
  );
}

export function ClosedRow({ one, ...on }: RowProps & { readonly one: ClosedCase }) {
  const { t, locale } = useWords();
  const title = [one.customer, one.order].filter((part) => part !== '').join(' · ');
  return (
    <Row id={one.id} {...on}>
      <p>
        <b>{title === '' ? t.cases.untitled : title}</b> <span>{t.channel[one.channel]}</span>
      </p>
      <p className={styles['start']}>{one.start}</p>
      <p className={styles['when']}>
        <time dateTime={one.at}>{t.cases.closedOn(day(new Date(one.at), locale))}</time>
      </p>
    </Row>
  );
}

const day = (date: Date, locale: string): string => date.toLocaleDateString(locale, { day: 'numeric', month: 'short' });
