import { useEffect, useState, type KeyboardEvent } from 'react';
import type { ClosedCase, CustomerTraces } from '../../../core/host.js';
import { fold } from '../../../core/text/fold.js';
import { useWords } from '../../i18n/index.js';
import { clockState, clockText } from '../../state/clock.js';
import type { CaseRow } from '../../state/select.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './cases.module.css';
import { ForgetCustomer } from './ForgetCustomer.js';

interface CasesViewProps {
  readonly open: readonly CaseRow[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** What the active case's customer is known by. */
  readonly marks: readonly string[];
  readonly reopenKey: string;
  readonly find: (query: string) => Promise<readonly ClosedCase[]>;
  readonly onOpen: (id: string) => void;
  readonly onReopen: (id: string) => void;
  readonly onFindCustomer: (marks: readonly string[]) => Promise<CustomerTraces | null>;
  readonly onForget: (marks: readonly string[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Typing pauses so long before the closed cases are searched, in milliseconds. */
const PAUSE = 120;

/** Open cases by the time that is left, closed ones by their words: type, move, Enter. */
export function CasesView({ open, now, marks, reopenKey, find, onOpen, onReopen, onFindCustomer, onForget, onClose }: CasesViewProps) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [closed, setClosed] = useState<readonly ClosedCase[] | null>(null);
  const [at, setAt] = useState(0);
  const [forgetting, setForgetting] = useState(false);
  useEffect(() => {
    let here = true;
    const timer = setTimeout(
      () => {
        void find(query).then((found) => {
          if (here) setClosed(found);
        });
      },
      query === '' ? 0 : PAUSE,
    );
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [query, find]);
  const wanted = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = open.filter((row) => {
    const text = fold(`${row.title}\n${row.words}`);
    return wanted.every((word) => text.includes(word));
  });
  const list = [...shown.map(({ id }) => ({ id, go: onOpen })), ...(closed ?? []).map(({ id }) => ({ id, go: onReopen }))];
  const chosen = list[Math.min(at, list.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(list.length - 1, next)));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) {
      event.preventDefault();
      chosen.go(chosen.id);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };
  if (forgetting)
    return (
      <ForgetCustomer
        marks={marks}
        onFind={onFindCustomer}
        onForget={onForget}
        onBack={() => {
          setForgetting(false);
        }}
      />
    );
  return (
    <div className={styles['cases']}>
      <div className={styles['query']}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={t.cases.all}
          placeholder={t.cases.search}
          value={query}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          aria-expanded={list.length > 0}
          aria-controls="cases-list"
          aria-activedescendant={chosen ? `case-${chosen.id}` : undefined}
          onChange={(e) => {
            setQuery(e.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id="cases-list" role="listbox" aria-label={t.cases.all} className={styles['list']} tabIndex={-1}>
        {shown.length > 0 && (
          <div role="group" aria-label={t.cases.tabs}>
            <p className={styles['group']} aria-hidden="true">
              {t.cases.tabs}
            </p>
            {shown.map((row) => (
              <Open key={row.id} row={row} now={now} chosen={row.id === chosen?.id} onGo={onOpen} />
            ))}
          </div>
        )}
        {closed && closed.length > 0 && (
          <div role="group" aria-label={t.cases.closedOnes}>
            <p className={styles['group']} aria-hidden="true">
              {t.cases.closedOnes}
            </p>
            {closed.map((one) => (
              <Closed key={one.id} one={one} chosen={one.id === chosen?.id} onGo={onReopen} />
            ))}
          </div>
        )}
        {closed && list.length === 0 && <p className={styles['none']}>{query === '' ? t.cases.noneClosed : t.palette.none(query)}</p>}
      </div>
      <footer className={styles['foot']}>
        <span>
          <kbd>Enter</kbd> {t.cases.openOne}
        </span>
        <span>
          <kbd>{reopenKey}</kbd> {t.keys.reopenCase}
        </span>
        <span className={styles['gap']} />
        <Button
          look="quiet"
          icon="trash"
          onClick={() => {
            setForgetting(true);
          }}
        >
          {t.cases.forget}
        </Button>
      </footer>
    </div>
  );
}

interface RowProps {
  readonly chosen: boolean;
  readonly onGo: (id: string) => void;
}

const intoView = (chosen: boolean) => (node: HTMLElement | null) => {
  if (chosen) node?.scrollIntoView({ block: 'nearest' });
};

function Open({ row, now, chosen, onGo }: RowProps & { readonly row: CaseRow; readonly now: number }) {
  const { t, lang } = useWords();
  const minutes = Math.max(0, Math.floor((now - Date.parse(row.since)) / 60_000));
  const late = clockState(minutes / 60, { goalHours: row.goalHours, limitHours: null });
  return (
    <div
      id={`case-${row.id}`}
      ref={intoView(chosen)}
      role="option"
      aria-selected={chosen}
      className={styles['row']}
      onClick={() => {
        onGo(row.id);
      }}
    >
      <p>
        <b>{row.title === '' ? t.cases.untitled : row.title}</b> <span>{t.channel[row.channel]}</span>
      </p>
      <p className={styles['start']}>{row.start}</p>
      <p className={styles['when']} data-state={late}>
        {row.waiting ? t.checklist.waiting : row.open > 0 ? t.cases.open(row.open) : ''}
        {row.due !== null && <span> · {t.followUps.promised(day(row.due, lang))}</span>} <time>{clockText(minutes, t.clock.days)}</time>
      </p>
    </div>
  );
}

function Closed({ one, chosen, onGo }: RowProps & { readonly one: ClosedCase }) {
  const { t, lang } = useWords();
  const title = [one.customer, one.order].filter((part) => part !== '').join(' · ');
  return (
    <div
      id={`case-${one.id}`}
      ref={intoView(chosen)}
      role="option"
      aria-selected={chosen}
      className={styles['row']}
      onClick={() => {
        onGo(one.id);
      }}
    >
      <p>
        <b>{title === '' ? t.cases.untitled : title}</b> <span>{t.channel[one.channel]}</span>
      </p>
      <p className={styles['start']}>{one.start}</p>
      <p className={styles['when']}>
        <time dateTime={one.at}>
          {t.cases.closedOn(new Date(one.at).toLocaleDateString(lang === 'en' ? 'en-GB' : 'es', { day: 'numeric', month: 'short' }))}
        </time>
      </p>
    </div>
  );
}

const day = (iso: string, lang: string): string =>
  new Date(`${iso}T12:00:00`).toLocaleDateString(lang === 'en' ? 'en-GB' : 'es', { day: 'numeric', month: 'short' });
