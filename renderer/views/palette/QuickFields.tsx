import { useEffect, useState } from 'react';
import type { Filled } from '../../../core/template/fill.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/Field.js';
import { WithFields } from '../../ui/Marked.js';
import { missingNames } from './Palette.js';
import styles from './palette.module.css';

interface QuickFieldsProps {
  readonly title: string;
  /** The reply as it is while nothing was typed. */
  readonly empty: Filled;
  /** The reply with what was typed, by path; the same function for as long as it is the same reply. */
  readonly fill: (answers: Readonly<Record<string, string>>) => Promise<Filled>;
  readonly onDone: (text: string) => void;
  readonly onBack: () => void;
}

/** The fields that a reply lacks, each asked for once, with the reply as it will be copied below. Enter goes on; a hole is copied only on a second Enter. */
export function QuickFields({ title, empty, fill, onDone, onBack }: QuickFieldsProps) {
  const { t } = useWords();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [filled, setFilled] = useState(empty);
  const [warned, setWarned] = useState(false);
  useEffect(() => {
    let here = true;
    void fill(answers).then((next) => {
      if (here) setFilled(next);
    });
    return () => {
      here = false;
    };
  }, [answers, fill]);
  const asked = empty.missing.map((path) => {
    const field = empty.fields.find((one) => one.path === path);
    return { path, name: field ? empty.text.slice(field.start, field.end).replace(/^\[|\]$/g, '') : path };
  });
  return (
    <form
      className={styles['fields']}
      aria-label={t.quick.fields(title)}
      onSubmit={(event) => {
        event.preventDefault();
        const next = [...event.currentTarget.querySelectorAll('input')].find(
          (input) => input.value.trim() === '' && input !== document.activeElement,
        );
        if (!warned && next && document.activeElement instanceof HTMLInputElement && document.activeElement.value.trim() !== '') {
          next.focus();
          return;
        }
        void fill(answers).then((last) => {
          if (last.missing.length > 0 && !warned) {
            setFilled(last);
            setWarned(true);
          } else onDone(last.text);
        });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onBack();
        }
      }}
    >
      <h2>{t.quick.fields(title)}</h2>
      {asked.map(({ path, name }, i) => (
        <TextField
          key={path}
          label={name}
          autoFocus={i === 0}
          autoComplete="off"
          maxLength={2_000}
          value={answers[path] ?? ''}
          onChange={(event) => {
            setWarned(false);
            setAnswers({ ...answers, [path]: event.target.value });
          }}
        />
      ))}
      <div className={styles['fieldsPreview']}>
        <WithFields text={filled.text} fields={filled.fields} />
      </div>
      {warned && (
        <p role="alert" className={styles['missing']}>
          {t.quick.holes(missingNames(filled))}
        </p>
      )}
      <div className={styles['fieldsEnd']}>
        <Button look="primary" type="submit" keys="Enter">
          {t.palette.copy}
        </Button>
        <Button look="quiet" onClick={onBack} keys="Esc">
          {t.quick.back}
        </Button>
      </div>
    </form>
  );
}
