import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import { Icon } from './Icon.js';
import styles from './ui.module.css';

interface SelectProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly name: string }[];
  readonly onChange: (value: V) => void;
  readonly quiet?: boolean;
  readonly disabled?: boolean;
  readonly title?: string;
}

/** The system's own list: known to every keyboard and screen reader. */
export function Select<V extends string>({ label, value, options, onChange, quiet = false, disabled = false, title }: SelectProps<V>) {
  return (
    <select
      className={quiet ? styles['selectQuiet'] : styles['select']}
      aria-label={label}
      title={title ?? label}
      value={value}
      disabled={disabled}
      onChange={(e) => {
        onChange(e.target.value as V);
      }}
    >
      {options.map((o) => (
        <option key={o.value} value={o.value}>
          {o.name}
        </option>
      ))}
    </select>
  );
}

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, problem, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <p className={[styles['field'], className].filter(Boolean).join(' ')}>
      <label htmlFor={id}>{label}</label>
      <input id={id} className={styles['input']} aria-describedby={`${id}-note`} aria-invalid={problem !== undefined} {...rest} />
      <Note id={`${id}-note`} hint={hint} problem={problem} />
    </p>
  );
}

export function Note({
  id,
  hint,
  problem,
}: {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}) {
  return (
    <span id={id} className={problem === undefined ? styles['hint'] : styles['problem']}>
      {problem === undefined ? (
        hint
      ) : (
        <>
          <Icon name="warn" size={12} /> {problem}
        </>
      )}
    </span>
  );
}

/** Title, an optional line below it, and what stands at its right. */
export function PageHead({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles['pageHead']}>
      <div>
        <h1>{title}</h1>
        {note !== undefined && <p>{note}</p>}
      </div>
      <div className={styles['pageTools']}>{children}</div>
    </header>
  );
}

/** What a view says while it has nothing to show. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p>{title}</p>
      {children}
    </div>
  );
}
