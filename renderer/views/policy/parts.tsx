import { useId, type ReactNode } from 'react';
import type { Policy } from '../../../core/policy/policy.js';
import { useWords } from '../../i18n/index.js';
import styles from './policy.module.css';

/** Changes one value of the policy file; undefined takes it out. */
export type SetPolicy = (path: readonly (string | number)[], value: unknown) => void;
export interface PartProps {
  readonly policy: Policy;
  readonly locked: boolean;
  readonly onSet: SetPolicy;
}

export function Section({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  return (
    <section className={styles['section']} aria-label={title}>
      <h2>{title}</h2>
      {note !== undefined && <p className={styles['soft']}>{note}</p>}
      {children}
    </section>
  );
}

/** A name and its control on one line. */
export function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['line']}>
      <span aria-hidden="true">{name}</span>
      {children}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly locked: boolean;
  readonly onKeep: (value: string) => void;
  readonly type?: 'text' | 'time';
  readonly fits?: (value: string) => boolean;
}

/** Kept when it is left; a value that does not fit goes back to the one in the file. */
export function TextLine({ label, value, locked, onKeep, type = 'text', fits = () => true }: TextProps) {
  return (
    <Line name={label}>
      <input
        key={value}
        type={type}
        aria-label={label}
        defaultValue={value}
        disabled={locked}
        maxLength={2000}
        onBlur={(e) => {
          const next = e.target.value.trim();
          if (next === value) return;
          if (fits(next)) onKeep(next);
          else e.target.value = value;
        }}
      />
    </Line>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly locked: boolean;
  readonly onKeep: (value: number) => void;
  readonly whole?: boolean;
  readonly least?: number;
  readonly alone?: boolean;
}

/** A number of the file, kept when it is left; what is no such number goes back. */
export function NumberLine({ label, value, locked, onKeep, whole = false, least = 0, alone = false }: NumberProps) {
  const field = (
    <input
      key={String(value)}
      type="number"
      min={least}
      step={whole ? 1 : 'any'}
      aria-label={label}
      defaultValue={value ?? ''}
      disabled={locked}
      onBlur={(e) => {
        const next = Number(e.target.value);
        const fits = e.target.value !== '' && Number.isFinite(next) && next >= least && (!whole || Number.isInteger(next));
        if (!fits) e.target.value = value === undefined ? '' : String(value);
        else if (next !== value) onKeep(next);
      }}
    />
  );
  return alone ? field : <Line name={label}>{field}</Line>;
}

export function CheckLine({
  label,
  value,
  locked,
  onKeep,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly locked: boolean;
  readonly onKeep: (value: boolean) => void;
}) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={value}
        disabled={locked}
        onChange={(e) => {
          onKeep(e.target.checked);
        }}
      />{' '}
      {label}
    </label>
  );
}

interface ListProps {
  readonly title: string;
  readonly note: string;
  readonly values: readonly string[];
  readonly locked: boolean;
  readonly onKeep: (values: readonly string[]) => void;
  readonly fits?: (value: string) => boolean;
  readonly open?: boolean;
}

/** A list of the file as lines of text; lines that do not fit are left out. */
export function ListBox({ title, note, values, locked, onKeep, fits = () => true, open = false }: ListProps) {
  const { locale } = useWords();
  const id = useId();
  const kept = values.join('\n');
  const keep = (text: string) => {
    const next = [
      ...new Set(
        text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '' && fits(line)),
      ),
    ];
    if (next.join('\n') !== kept) onKeep(next);
  };
  return (
    <details className={styles['list']} open={open || undefined}>
      <summary>
        {title} <span>{values.length.toLocaleString(locale)}</span>
      </summary>
      <p className={styles['soft']} id={id}>
        {note}
      </p>
      <textarea
        key={kept}
        aria-label={title}
        aria-describedby={id}
        rows={Math.min(8, Math.max(3, values.length + 1))}
        defaultValue={kept}
        disabled={locked}
        spellCheck={false}
        onBlur={(e) => {
          keep(e.target.value);
        }}
      />
    </details>
  );
}
