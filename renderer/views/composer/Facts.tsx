import { useState } from 'react';
import type { Lang } from '../../../core/contract.js';
import { useWords } from '../../i18n/index.js';
import { FACTS, type Fact, type Facts as FactValues } from '../../state/context.js';
import { Icon } from '../../ui/Icon.js';
import styles from './message.module.css';

/** Dates as people say them; what is edited and filled stays as it is. */
function spoken(fact: Fact, value: string, lang: Lang): string {
  const day = fact === 'date' && /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T12:00:00`) : null;
  return day ? day.toLocaleDateString(lang, { day: 'numeric', month: 'short' }) : value;
}

interface FactsProps {
  readonly facts: FactValues;
  readonly onCorrect: (fact: Fact, value: string) => void;
}

/** What the case knows, as chips; each is corrected in place and fills placeholders. */
export function Facts({ facts, onCorrect }: FactsProps) {
  const { t, lang } = useWords();
  const [editing, setEditing] = useState<Fact | null>(null);
  const shown = FACTS.filter((fact) => facts[fact] !== '' || fact === editing);
  const missing = FACTS.filter((fact) => !shown.includes(fact));
  const done = (fact: Fact, value: string) => {
    setEditing(null);
    if (value.trim() !== facts[fact]) onCorrect(fact, value);
  };
  return (
    <footer className={styles['facts']}>
      <h3 className="quiet">{t.facts.title}</h3>
      <ul>
        {shown.map((fact) => (
          <li key={fact}>
            {fact === editing ? (
              <input
                aria-label={t.facts[fact]}
                placeholder={t.facts[fact]}
                defaultValue={facts[fact]}
                autoFocus
                size={Math.max(10, facts[fact].length)}
                onKeyDown={(e) => {
                  if (e.key === 'Enter') done(fact, e.currentTarget.value);
                  if (e.key === 'Escape') setEditing(null);
                }}
                onBlur={(e) => {
                  done(fact, e.target.value);
                }}
              />
            ) : (
              <button
                type="button"
                className={styles['chip']}
                aria-label={t.facts.edit(t.facts[fact], spoken(fact, facts[fact], lang))}
                title={t.facts[fact]}
                onClick={() => {
                  setEditing(fact);
                }}
              >
                <span>{t.facts[fact]}</span> {spoken(fact, facts[fact], lang)}
              </button>
            )}
          </li>
        ))}
        {missing.length > 0 && (
          <li className={styles['addFact']}>
            <Icon name="plus" size={12} />
            <select
              aria-label={t.facts.add}
              title={t.facts.add}
              value=""
              onChange={(e) => {
                setEditing(e.target.value as Fact);
              }}
            >
              <option value="">{shown.length === 0 ? t.facts.add : ''}</option>
              {missing.map((fact) => (
                <option key={fact} value={fact}>
                  {t.facts[fact]}
                </option>
              ))}
            </select>
          </li>
        )}
      </ul>
    </footer>
  );
}
