import { useEffect, useState, type KeyboardEvent } from 'react';
import type { ClosedCase, CustomerTraces, HistoryEntry } from '../../../core/host.js';
import { fold } from '../../../core/text/fold.js';
import { useWords } from '../../i18n/index.js';
import { CASE_STANDINGS, type CaseRow } from '../../state/select.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { ClosedRow, OpenRow } from './CaseRows.js';
import styles from './cases.module.css';
import { ForgetCustomer } from './ForgetCustomer.js';

interface CasesViewProps {
  readonly open: readonly CaseRow[];
  /** What the active case's customer is known by. */
  readonly marks: readonly string[];
  /** The customer's closed cases. */
  readonly earlier: readonly ClosedCase[];
  /** What was last copied in a case; null when nothing was. */
  readonly lastReply: (caseId: string) => HistoryEntry | null;
  readonly reopenKey: string;
  readonly reuseKey: string;
  readonly isReuseKey: (event: KeyboardEvent) => boolean;
  readonly find: (query: string) => Promise<readonly ClosedCase[]>;
  readonly onOpen: (id: string) => void;
  readonly onReopen: (id: string) => void;
  /** Puts the reply into the draft that is open, its facts changed for this case's. */
  readonly onReuse: (entry: HistoryEntry, of: { readonly customer: string; readonly order: string }) => void;
  readonly onFindCustomer: (marks: readonly string[]) => Promise<CustomerTraces | null>;
  readonly onForget: (marks: readonly string[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Typing pauses so long before the closed cases are searched, in milliseconds. */
const PAUSE = 120;

/** Cases by where they stand, closed ones by their words: type, move, Enter; or take what was answered there. */
export function CasesView(props: CasesViewProps) {
  const { open, marks, earlier, lastReply, reopenKey, reuseKey, find, onOpen, onReopen, onClose } = props;
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
  const theirs = query === '' ? earlier : [];
  const others = (closed ?? []).filter((one) => !theirs.some(({ id }) => id === one.id));
  const groups = [
    { id: 'theirs', name: t.cases.earlier, rows: [], closed: theirs },
    ...CASE_STANDINGS.map((standing) => ({
      id: standing,
      name: t.cases.standing[standing],
      rows: shown.filter((row) => row.standing === standing),
      closed: [],
    })),
    { id: 'closed', name: t.cases.closedOnes, rows: [], closed: others },
  ].filter((group) => group.rows.length + group.closed.length > 0);
  const list = groups.flatMap((group) => [
    ...group.rows.map(({ id, customer, order }) => ({ id, go: onOpen, of: { customer, order } })),
    ...group.closed.map((one) => ({ id: one.id, go: onReopen, of: { customer: one.customer, order: one.order } })),
  ]);
  const chosen = list[Math.min(at, list.length - 1)];
  const reply = chosen ? lastReply(chosen.id) : null;
  const reuse = () => {
    if (chosen && reply) props.onReuse(reply, chosen.of);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(list.length - 1, next)));
    } else if (props.isReuseKey(event)) {
      event.preventDefault();
      reuse();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) {
      event.preventDefault();
      chosen.go(chosen.id);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };
  if (forgetting)
    return (
      <ForgetCustomer
        marks={marks}
        onFind={props.onFindCustomer}
        onForget={props.onForget}
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
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={group.name}>
            <p className={styles['group']} aria-hidden="true">
              {group.name}
            </p>
            {group.rows.map((row) => (
              <OpenRow key={row.id} row={row} chosen={row.id === chosen?.id} onGo={onOpen} />
            ))}
            {group.closed.map((one) => (
              <ClosedRow key={one.id} one={one} chosen={one.id === chosen?.id} onGo={onReopen} />
            ))}
          </div>
        ))}
        {closed && list.length === 0 && <p className={styles['none']}>{query === '' ? t.cases.noneClosed : t.palette.none(query)}</p>}
      </div>
      {reply && (
        <section className={styles['reply']} aria-label={t.cases.lastReply} tabIndex={0}>
          <h2>{t.cases.lastReply}</h2>
          <p>{reply.reply}</p>
        </section>
      )}
      <footer className={styles['foot']}>
        <span>
          <kbd>Enter</kbd> {t.cases.openOne}
        </span>
        {reply && (
          <Button look="quiet" icon="copy" keys={reuseKey} onClick={reuse}>
            {t.cases.reuse}
          </Button>
        )}
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
