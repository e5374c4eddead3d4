import { useWords } from '../../i18n/index.js';
import { decided, type Dispute, type ReplyEdit } from '../../state/reply-edit.js';
import { formOf, type ReplyForm } from '../../state/reply-form.js';
import type { ReplyField } from '../../../core/library/validate.js';
import type { Reply } from '../../../core/library/types.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './library.module.css';

interface DisputeProps {
  readonly edit: ReplyEdit;
  readonly dispute: Dispute;
  readonly onDecide: (edit: ReplyEdit) => void;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** What the agent and a colleague both changed, side by side: nothing is written until each field is decided. */
export function DisputePanel({ edit, dispute, onDecide, onAgain, onLeave }: DisputeProps) {
  const { t } = useWords();
  const { mine, theirs, fields, decided: chosen } = dispute;
  const w = t.library.dispute;
  if (theirs === null) {
    return (
      <section className={styles['dispute']} role="alert" aria-label={w.gone}>
        <h2>
          <Icon name="warn" size={14} /> {w.gone}
        </h2>
        <p>{w.goneHint}</p>
        <div className={styles['row']}>
          <Button look="primary" autoFocus onClick={onAgain}>
            {w.again}
          </Button>
          <Button onClick={onLeave}>{w.leave}</Button>
        </div>
      </section>
    );
  }
  const open = fields.filter((field) => chosen[field] === undefined).length;
  return (
    <section className={styles['dispute']} role="alert" aria-label={w.title}>
      <h2>
        <Icon name="warn" size={14} /> {w.title}
      </h2>
      <p>{w.hint}</p>
      {fields.map((field) => {
        const name = nameOf(field, t.library.fields, t.library.variantsTitle);
        return (
          <fieldset key={field} className={styles['sides']}>
            <legend>{name}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} data-chosen={chosen[field] === side}>
                <span>
                  <input
                    type="radio"
                    name={`dispute-${field}`}
                    checked={chosen[field] === side}
                    onChange={() => {
                      onDecide(decided(edit, field, side));
                    }}
                  />{' '}
                  {w[side]}: {side === 'mine' ? w.keepMine : w.takeTheirs}
                </span>
                <Side text={shown(field, side === 'mine' ? mine : theirs)} other={shown(field, side === 'mine' ? theirs : mine)} />
              </label>
            ))}
          </fieldset>
        );
      })}
      <p className={styles['soft']} role="status">
        {open > 0 ? w.undecided(open) : ''}
      </p>
    </section>
  );
}

/** One side's text; paragraphs that the other side has not are marked. */
function Side({ text, other }: { readonly text: string; readonly other: string }) {
  const { t } = useWords();
  if (text === '') return <p className={styles['soft']}>{t.library.dispute.empty}</p>;
  const theirs = new Set(other.split('\n'));
  return (
    <p className={styles['side']}>
      {text.split('\n').map((line, i) => (
        <span key={i} data-own={line !== '' && !theirs.has(line)}>
          {line}
          {'\n'}
        </span>
      ))}
    </p>
  );
}

const nameOf = (field: ReplyField, names: Readonly<Record<string, string>>, variants: string): string =>
  field === 'variants' ? variants : (names[field] ?? field);

/** A field as people read it. */
function shown(field: ReplyField, reply: Reply): string {
  const form: ReplyForm = formOf(reply);
  if (field === 'variants')
    return form.variants.map((v) => `[${[v.language, v.register, v.channel].filter(Boolean).join(' · ')}]\n${v.body}`).join('\n\n');
  const value: unknown = field in form ? form[field as keyof ReplyForm] : reply[field];
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
