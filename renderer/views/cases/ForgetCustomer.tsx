import { useState } from 'react';
import type { CustomerTraces } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './cases.module.css';

interface ForgetProps {
  readonly marks: readonly string[];
  readonly onFind: (marks: readonly string[]) => Promise<CustomerTraces | null>;
  readonly onForget: (marks: readonly string[]) => Promise<boolean>;
  readonly onBack: () => void;
}

/** Shorter marks would take half the cases along; the machine refuses them too. */
const LEAST = 4;

/** A customer asked to be forgotten: first what there is, then, on a second key, all of it gone. */
export function ForgetCustomer({ marks, onFind, onForget, onBack }: ForgetProps) {
  const { t, locale } = useWords();
  const [text, setText] = useState(marks.join('\n'));
  const [found, setFound] = useState<{ readonly marks: readonly string[]; readonly traces: CustomerTraces } | null>(null);
  const given = [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length >= LEAST),
    ),
  ].slice(0, 20);
  const search = async () => {
    const traces = await onFind(given);
    if (traces) setFound({ marks: given, traces });
  };
  const total = found ? found.traces.cases.length + found.traces.openCases.length + found.traces.replies + found.traces.followUps : 0;
  return (
    <form
      className={styles['forget']}
      onSubmit={(e) => {
        e.preventDefault();
        void search();
      }}
      onKeyDown={(e) => {
        if (e.key === 'Escape') {
          e.preventDefault();
          onBack();
        }
      }}
    >
      <h1>{t.cases.forget}</h1>
      <p>{t.cases.forgetHint}</p>
      <label>
        {t.cases.marks}
        <textarea
          rows={4}
          value={text}
          autoFocus
          spellCheck={false}
          onChange={(e) => {
            setText(e.target.value);
            setFound(null);
          }}
        />
      </label>
      <div role="status">
        {found && total === 0 && <p>{t.cases.noTraces}</p>}
        {found && total > 0 && (
          <>
            <p>
              <Icon name="warn" size={14} />{' '}
              {t.cases.traces(found.traces.openCases.length, found.traces.cases.length, found.traces.replies, found.traces.followUps)}
            </p>
            <ul>
              {found.traces.cases.slice(0, 30).map((one) => (
                <li key={one.id}>
                  {[one.customer, one.order, new Date(one.at).toLocaleDateString(locale)].filter(Boolean).join(' · ')}{' '}
                  <span>{one.start.slice(0, 80)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <footer>
        <Button onClick={onBack}>{t.app.cancel}</Button>
        <span className={styles['gap']} />
        {found && total > 0 ? (
          <Button
            look="danger"
            icon="trash"
            onClick={() => {
              void onForget(found.marks).then((done) => {
                if (done) onBack();
              });
            }}
          >
            {t.cases.forgetSure}
          </Button>
        ) : (
          <Button look="primary" type="submit" disabled={given.length === 0}>
            {t.cases.findTraces}
          </Button>
        )}
      </footer>
    </form>
  );
}
