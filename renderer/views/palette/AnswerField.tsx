import { useId } from 'react';
import { useWords } from '../../i18n/index.js';
import type { Answer, AskedField } from '../../state/reply-answers.js';
import { TextField } from '../../ui/Field.js';
import ui from '../../ui/ui.module.css';
import styles from './palette.module.css';

interface AnswerFieldProps {
  readonly field: AskedField;
  readonly value: Answer | undefined;
  readonly autoFocus: boolean;
  readonly onChange: (value: Answer) => void;
}

/** One field of a reply, by its kind: a list, boxes to tick, lines, a day, a number, a line of text. */
export function AnswerField({ field, value, autoFocus, onChange }: AnswerFieldProps) {
  const { t } = useWords();
  const id = useId();
  const { name, kind, options = [], preset } = field;
  const text = typeof value === 'string' ? value : (preset ?? '');
  if (kind === 'multi')
    return (
      <fieldset className={styles['ticks']}>
        <legend>{name}</legend>
        {options.map((option, i) => {
          const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
          return (
            <label key={option} className={styles['tick']}>
              <input
                type="checkbox"
                autoFocus={autoFocus && i === 0}
                checked={chosen.includes(option)}
                onChange={(event) => {
                  onChange(options.filter((one) => (one === option ? event.target.checked : chosen.includes(one))));
                }}
              />{' '}
              {option}
            </label>
          );
        })}
      </fieldset>
    );
  if (kind === 'choice')
    return (
      <p className={ui['field']}>
        <label htmlFor={id}>{name}</label>
        <select
          id={id}
          className={ui['select']}
          autoFocus={autoFocus}
          value={text}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {/* Nothing is chosen for the agent. */}
          {(preset === undefined || !options.includes(preset)) && <option value="">{t.quick.choose}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      </p>
    );
  if (kind === 'area')
    return (
      <p className={ui['field']}>
        <label htmlFor={id}>{name}</label>
        <textarea
          id={id}
          className={ui['input']}
          rows={3}
          autoFocus={autoFocus}
          maxLength={10_000}
          value={text}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </p>
    );
  return (
    <TextField
      label={name}
      autoFocus={autoFocus}
      autoComplete="off"
      maxLength={2_000}
      {...(kind === 'day' ? { type: 'date' } : {})}
      {...(kind === 'number' ? { inputMode: 'decimal' as const } : {})}
      value={text}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
