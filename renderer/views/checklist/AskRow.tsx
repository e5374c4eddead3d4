import { memo, useRef, type KeyboardEvent } from 'react';
import type { Ask, OverrideState } from '../../../core/contract.js';
import { useWords } from '../../i18n/index.js';
import { rowState } from '../../state/select.js';
import { Icon, type IconName } from '../../ui/Icon.js';
import styles from './checklist.module.css';

export interface AskActions {
  readonly onLook: (askId: string | null) => void;
  readonly onOverrule: (ask: Ask, state: OverrideState, pin?: boolean) => void;
  readonly onQuote: (ask: Ask) => void;
  readonly onEvidence: (ask: Ask) => void;
  /** The replies that answer it. */
  readonly onReplies: (ask: Ask) => void;
  readonly onLeave: () => void;
}

interface AskRowProps extends AskActions {
  readonly ask: Ask;
  readonly number: number;
  readonly inHand: boolean;
}

const LETTERS: Readonly<Record<string, OverrideState>> = { a: 'answered', n: 'not-needed', e: 'elsewhere', o: 'open' };

const ACTIONS: readonly (readonly [
  icon: IconName,
  key: string,
  of: OverrideState | undefined,
  name: 'answered' | 'notNeeded' | 'elsewhere' | 'open' | 'pin' | 'quote',
])[] = [
  ['answered', 'A', 'answered', 'answered'],
  ['unanswered', 'O', 'open', 'open'],
  ['not-needed', 'N', 'not-needed', 'notNeeded'],
  ['elsewhere', 'E', 'elsewhere', 'elsewhere'],
  ['pin', 'P', undefined, 'pin'],
  ['quote', 'Q', undefined, 'quote'],
];

/** One ask: its state in a sign and a word, what answers it or what lacks, and the agent's keys. */
export const AskRow = memo(function AskRow({ ask, number, inHand, ...on }: AskRowProps) {
  const { t } = useWords();
  const row = useRef<HTMLLIElement>(null);
  const state = rowState(ask);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const verdict = LETTERS[event.key.toLowerCase()];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (verdict) on.onOverrule(ask, verdict);
    else if (event.key.toLowerCase() === 'q') on.onQuote(ask);
    else if (event.key.toLowerCase() === 'p') on.onOverrule(ask, 'answered', true);
    else if (event.key === 'Enter' && event.target === row.current)
      (state === 'answered' && ask.evidence.length > 0 ? on.onEvidence : on.onReplies)(ask);
    else if (event.key === 'Escape') on.onLeave();
    else if (step !== undefined) focusRow(row.current, step);
    else return;
    event.preventDefault();
  };
  return (
    <li
      ref={row}
      id={`ask-${ask.id}`}
      className={styles['row']}
      data-ask={number}
      data-state={state}
      data-tier={ask.tier}
      data-hand={inHand}
      tabIndex={0}
      aria-label={`${number}. ${t.kind[ask.kind]}: ${ask.text}. ${t.state[state]}${ask.override ? ` (${t.checklist.yours})` : ''}. ${ask.why}${ask.reader && !ask.override ? ` ${t.reader.says(ask.reader.state, ask.reader.reason)}` : ''}`}
      onKeyDown={onKeyDown}
      onMouseEnter={() => {
        on.onLook(ask.id);
      }}
      onMouseLeave={() => {
        on.onLook(null);
      }}
      onFocus={() => {
        on.onLook(ask.id);
      }}
      onBlur={() => {
        on.onLook(null);
      }}
    >
      <span className={styles['sign']} data-state={state}>
        <Icon name={ask.waiting && state !== 'answered' ? 'waiting' : state} />
      </span>
      <div className={styles['what']}>
        <p className={styles['ask']}>
          <span className={styles['number']}>{number}</span>
          {ask.text}
        </p>
        <p className={styles['verdict']}>
          <strong data-state={state}>{t.state[state]}</strong>
          {ask.override && <span> · {t.checklist.yours}</span>}
          {ask.tier === 2 && <span> · {t.message.possible}</span>}
          {ask.asked !== undefined && <span title={t.message.earlierHint}> · {t.message.askedAt(ask.asked)}</span>}
          {ask.waiting && <span> · {t.checklist.waiting}</span>}
        </p>
        {ask.stale && (
          <p className={styles['stale']}>
            <Icon name="warn" size={12} /> {t.checklist.stale}
          </p>
        )}
        {ask.evidence.length > 0 && (
          <button
            type="button"
            tabIndex={-1}
            className={styles['evidence']}
            title={t.checklist.evidence}
            onClick={() => {
              on.onEvidence(ask);
            }}
          >
            {t.app.quoted(ask.evidence.map((e) => e.text).join(' … '))}
          </button>
        )}
        {state === 'doubt' && <p className={styles['why']}>{t.checklist.decide}</p>}
        {ask.reader && ask.override === undefined && <p className={styles['why']}>{t.reader.says(ask.reader.state, ask.reader.reason)}</p>}
        {ask.why !== '' && state !== 'answered' && state !== 'doubt' && <p className={styles['why']}>{ask.why}</p>}
      </div>
      <div className={styles['actions']} role="group" aria-label={t.checklist.actions(number)}>
        {ACTIONS.map(([icon, key, of, name]) => (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            aria-pressed={of === undefined ? undefined : ask.override === of}
            title={`${t.checklist[name]} (${key})`}
            onClick={() => {
              if (of) on.onOverrule(ask, of);
              else if (key === 'P') on.onOverrule(ask, 'answered', true);
              else on.onQuote(ask);
            }}
          >
            <Icon name={icon} size={12} />
            <span className={key === 'P' || key === 'Q' || key === 'E' ? 'quiet' : undefined}>{t.checklist[name]}</span>
            <kbd aria-hidden="true">{key}</kbd>
          </button>
        ))}
      </div>
    </li>
  );
});

function focusRow(from: HTMLElement | null, step: number): void {
  const rows = [...(from?.parentElement?.querySelectorAll<HTMLElement>('[data-ask]') ?? [])];
  rows[rows.indexOf(from as HTMLElement) + step]?.focus();
}
