import { useWords } from '../i18n/index.js';
import styles from './ui.module.css';

interface DayFieldProps {
  readonly label: string;
  /** ISO date. */
  readonly value: string;
  readonly onChange: (iso: string) => void;
  readonly disabled?: boolean;
}

/** A day in words, with its weekday; the focus, or a click, shows the system's own field in its place. */
export function DayField({ label, value, onChange, disabled = false }: DayFieldProps) {
  const { locale } = useWords();
  const words = new Date(`${value}T12:00:00`).toLocaleDateString(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  return (
    <span className={styles['day']}>
      <time dateTime={value}>{words}</time>
      <input
        type="date"
        aria-label={label}
        value={value}
        disabled={disabled}
        onClick={(event) => {
          // Without a pointer's click a browser refuses, and the field is typed into.
          try {
            event.currentTarget.showPicker();
          } catch {
            event.currentTarget.focus();
          }
        }}
        onChange={(event) => {
          if (event.target.value !== '') onChange(event.target.value);
        }}
      />
    </span>
  );
}
