import { useState } from 'react';
import type { FollowUp } from '../../../core/host.js';
import { byDue, dueState, type DueState } from '../../../core/followups/follow-ups.js';
import { useWords } from '../../i18n/index.js';
import { Button, IconButton } from '../../ui/Button.js';
import { Empty, PageHead, Select, TextField } from '../../ui/Field.js';
import { DayField } from '../../ui/DayField.js';
import { Icon } from '../../ui/Icon.js';
import styles from './followups.module.css';

interface FollowUpsViewProps {
  readonly followUps: readonly FollowUp[];
  /** ISO date, local. */
  readonly today: string;
  readonly onSave: (followUp: FollowUp) => void;
  readonly onAdd: (given: Pick<FollowUp, 'text' | 'due' | 'customer'>) => void;
  readonly onRemove: (id: string) => void;
  readonly onExport: () => void;
  /** Puts it off by so many working days, from today. */
  readonly onSnooze: (followUp: FollowUp, days: number) => void;
  /** Opens its case, closed or not. */
  readonly onCase: (id: string) => void;
}

/** What a follow-up belongs to that was added without a case. */
const NO_CASE = 'none';
/** Working days that a promise is put off by. */
const SNOOZES = [1, 2, 5] as const;

type Group = 'overdue' | 'today' | 'later' | 'done';
const GROUP: Readonly<Record<DueState, Group>> = { overdue: 'overdue', today: 'today', soon: 'later', later: 'later', done: 'done' };
const GROUPS: readonly Group[] = ['overdue', 'today', 'later', 'done'];

/** What was promised, by day. */
export function FollowUpsView(props: FollowUpsViewProps) {
  const { followUps, today, onExport, onAdd } = props;
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const sorted = [...followUps].sort(byDue);
  return (
    <main className={styles['page']}>
      <PageHead title={t.followUps.title}>
        <Button icon="save" disabled={!followUps.some((f) => !f.done)} onClick={onExport}>
          {t.followUps.export}
        </Button>
        <Button
          look="primary"
          icon="plus"
          onClick={() => {
            setAdding(true);
          }}
        >
          {t.followUps.add}
        </Button>
      </PageHead>
      {adding && (
        <Add
          today={today}
          onAdd={(given) => {
            onAdd(given);
            setAdding(false);
          }}
          onCancel={() => {
            setAdding(false);
          }}
        />
      )}
      {followUps.length === 0 && !adding && <Empty title={t.followUps.empty} />}
      {GROUPS.map((group) => {
        const rows = sorted.filter((f) => GROUP[dueState(f, today)] === group);
        return (
          rows.length > 0 && (
            <section key={group} className={styles['group']} data-group={group} aria-label={t.followUps[group]}>
              <h2>
                {group === 'overdue' && <Icon name="warn" size={14} />}
                {t.followUps[group]} <span>{rows.length}</span>
              </h2>
              <ul>
                {rows.slice(0, 300).map((f) => (
                  <Row key={f.id} followUp={f} {...props} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </main>
  );
}

function Row({ followUp, onSave, onSnooze, onRemove, onCase }: FollowUpsViewProps & { readonly followUp: FollowUp }) {
  const { t } = useWords();
  const { text, customer, due, done, caseId } = followUp;
  return (
    <li className={styles['row']} data-done={done}>
      <input
        type="checkbox"
        checked={done}
        aria-label={done ? `${t.followUps.reopen}: ${text}` : t.followUps.markDone(text)}
        onChange={() => {
          onSave({ ...followUp, done: !done });
        }}
      />
      <div className={styles['what']}>
        <p>{text}</p>
        <p>
          {customer === '' ? t.followUps.noCustomer : customer}
          {caseId !== NO_CASE && (
            <>
              {' '}
              ·{' '}
              <button
                type="button"
                aria-label={`${t.followUps.openCase}: ${text}`}
                onClick={() => {
                  onCase(caseId);
                }}
              >
                {t.followUps.openCase}
              </button>
            </>
          )}
        </p>
      </div>
      {!done && (
        <Select
          quiet
          label={`${t.followUps.snooze}: ${text}`}
          value=""
          options={[
            { value: '', name: t.followUps.snooze },
            ...SNOOZES.map((n) => ({ value: String(n), name: t.followUps.workingDays(n) })),
          ]}
          onChange={(n) => {
            if (n !== '') onSnooze(followUp, Number(n));
          }}
        />
      )}
      <DayField
        label={`${t.followUps.due}: ${text}`}
        value={due}
        disabled={done}
        onChange={(day) => {
          onSave({ ...followUp, due: day });
        }}
      />
      <IconButton
        icon="trash"
        label={t.followUps.remove(text)}
        onClick={() => {
          onRemove(followUp.id);
        }}
      />
    </li>
  );
}

function Add({
  today,
  onAdd,
  onCancel,
}: {
  readonly today: string;
  readonly onAdd: FollowUpsViewProps['onAdd'];
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [given, setGiven] = useState({ text: '', customer: '', due: today });
  return (
    <form
      className={styles['add']}
      onSubmit={(e) => {
        e.preventDefault();
        if (given.text.trim() !== '' && given.due !== '') onAdd({ ...given, text: given.text.trim() });
      }}
    >
      <TextField
        label={t.followUps.text}
        value={given.text}
        autoFocus
        maxLength={2000}
        onChange={(e) => {
          setGiven({ ...given, text: e.target.value });
        }}
      />
      <TextField
        label={t.followUps.customer}
        value={given.customer}
        maxLength={300}
        onChange={(e) => {
          setGiven({ ...given, customer: e.target.value });
        }}
      />
      <TextField
        label={t.followUps.due}
        type="date"
        value={given.due}
        onChange={(e) => {
          setGiven({ ...given, due: e.target.value });
        }}
      />
      <Button look="primary" type="submit">
        {t.app.add}
      </Button>
      <Button onClick={onCancel}>{t.app.cancel}</Button>
    </form>
  );
}
