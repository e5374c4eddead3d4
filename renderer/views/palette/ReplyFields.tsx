import { useEffect, useMemo, useState } from 'react';
import type { Filled } from '../../../core/template/fill.js';
import { useWords } from '../../i18n/index.js';
import { askedOf, type Answer, type Answers } from '../../state/reply-answers.js';
import { Button } from '../../ui/Button.js';
import { WithFields } from '../../ui/Marked.js';
import { AnswerField } from './AnswerField.js';
import { missingNames } from './Palette.js';
import styles from './palette.module.css';

interface ReplyFieldsProps {
  readonly title: string;
  /** The reply as it is while nothing was typed. */
  readonly empty: Filled;
  /** What was answered before. */
  readonly initial?: Answers;
  /** The reply with what was typed, by path; the same function for as long as it is the same reply. */
  readonly fill: (answers: Answers) => Promise<Filled>;
  /** What the button says: copy, insert. */
  readonly verb: string;
  /** Fields left open stay fields where the reply goes, and need no second Enter. */
  readonly keepsFields?: boolean;
  readonly onDone: (filled: Filled, answers: Answers) => void;
  readonly onBack: () => void;
}

/** A list with a single line of text each is what Enter goes through; a text of several lines and a closed list keep it. */
const isLine = (element: Element | null): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type !== 'checkbox' && element.type !== 'date';

/** What a reply asks for before it is used: its parts to tick, and its fields, each once; the reply as it will be below. Enter goes on. */
export function ReplyFields({ title, empty, initial = {}, fill, verb, keepsFields = false, onDone, onBack }: ReplyFieldsProps) {
  const { t } = useWords();
  const [answers, setAnswers] = useState<Answers>(initial);
  const [filled, setFilled] = useState(empty);
  /** The reply with what was ticked alone: which fields it has hangs on that. */
  const [shape, setShape] = useState(empty);
  const [warned, setWarned] = useState(false);
  const ticks = JSON.stringify(Object.entries(answers).filter(([, value]) => typeof value === 'boolean'));
  useEffect(() => {
    let here = true;
    void fill(Object.fromEntries(JSON.parse(ticks) as [string, Answer][])).then((next) => {
      if (here) setShape(next);
    });
    return () => {
      here = false;
    };
  }, [ticks, fill]);
  useEffect(() => {
    let here = true;
    void fill(answers).then((next) => {
      if (here) setFilled(next);
    });
    return () => {
      here = false;
    };
  }, [answers, fill]);
  const asked = useMemo(() => askedOf(shape), [shape]);
  const answer = (name: string, value: Answer) => {
    setWarned(false);
    setAnswers((all) => ({ ...all, [name]: value }));
  };
  return (
    <form
      className={styles['fields']}
      aria-label={t.quick.fields(title)}
      onSubmit={(event) => {
        event.preventDefault();
        const at = document.activeElement,
          next = [...event.currentTarget.querySelectorAll('input')].find(
            (input) => isLine(input) && input.value.trim() === '' && input !== at,
          );
        if (!warned && next && isLine(at) && at.value.trim() !== '') {
          next.focus();
          return;
        }
        void fill(answers).then((last) => {
          if (last.missing.length > 0 && !warned && !keepsFields) {
            setFilled(last);
            setWarned(true);
          } else onDone(last, answers);
        });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onBack();
        }
        // In a text of several lines, on a check-box and in a list Enter alone does something else, or nothing.
        if (
          event.key === 'Enter' &&
          (event.ctrlKey || event.metaKey || (event.target instanceof HTMLElement && event.target.matches('select,[type=checkbox]')))
        ) {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
    >
      <h2>{t.quick.fields(title)}</h2>
      {(shape.optional ?? []).map(({ name, label, on }, i) => (
        <label key={name} className={styles['tick']}>
          <input
            type="checkbox"
            autoFocus={i === 0}
            checked={answers[name] === undefined ? on : answers[name] === true}
            onChange={(event) => {
              answer(name, event.target.checked);
            }}
          />{' '}
          {label}
        </label>
      ))}
      {asked.map((field, i) => (
        <AnswerField
          key={field.path}
          field={field}
          value={answers[field.path]}
          autoFocus={i === 0 && (shape.optional ?? []).length === 0}
          onChange={(value) => {
            answer(field.path, value);
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
        <Button look="primary" type="submit" keys={asked.some(({ kind }) => kind === 'area') ? t.quick.sendKey : 'Enter'}>
          {verb}
        </Button>
        <Button look="quiet" onClick={onBack} keys="Esc">
          {t.quick.back}
        </Button>
      </div>
    </form>
  );
}
