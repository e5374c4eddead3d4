import { useState } from 'react';
import { useWords } from '../../i18n/index.js';
import { FACTS, type Fact, type Facts as FactValues } from '../../state/context.js';
import { Icon } from '../../ui/Icon.js';
import styles from './message.module.css';

/** Dates and amounts as people write them; what is edited and filled stays as it is. */
export function spoken(fact: Fact, value: string, locale: string): string {
  if (fact === 'date' && /^\d{4}-\d\d-\d\d$/.test(value))
    return new Date(`${value}T12:00:00`).toLocaleDateString(locale, { day: 'numeric', month: 'short' });
  const amount = fact === 'amount' ? /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/.exec(value) : null;
  if (amount) return Number(amount[1]).toLocaleString(locale, { style: 'currency', currency: amount[2] ?? 'EUR' });
  return value;
}

interface FactsProps {
  readonly facts: FactValues;
  /** The telephone as the customer wrote it; empty where it was typed here. */
  readonly phone: string;
  /** The words of the message around what was read there. */
  readonly places: Partial<Record<Fact, string>>;
  /** Closed cases of the same customer. */
  readonly earlier: number;
  readonly onEarlier: () => void;
  readonly onCorrect: (fact: Fact, value: string) => void;
}

/** What takes the focus when a chip goes. */
function nextTo(chip: HTMLElement): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('#facts button, #facts select')],
    at = all.indexOf(chip);
  return all[at + 1] ?? all[at - 1];
}

/** What the case knows, as chips; each says where it was found, is corrected in place, and fills placeholders. */
export function Facts({ facts, phone, places, earlier, onEarlier, onCorrect }: FactsProps) {
  const { t, locale } = useWords();
  const [editing, setEditing] = useState<Fact | null>(null);
  const [inHand, setInHand] = useState<Fact | null>(null);
  const said = (fact: Fact) => (fact === 'phone' && phone !== '' ? phone : spoken(fact, facts[fact], locale));
  const shown = FACTS.filter((fact) => facts[fact] !== '' || fact === editing);
  const missing = FACTS.filter((fact) => !shown.includes(fact));
  const done = (fact: Fact, value: string) => {
    setEditing(null);
    if (value.trim() !== facts[fact]) onCorrect(fact, value);
  };
  const where = inHand === null || editing !== null ? undefined : places[inHand];
  return (
    <footer className={styles['facts']}>
      <h3 className="quiet">{t.facts.title}</h3>
      <ul id="facts">
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
                aria-label={t.facts.edit(t.facts[fact], said(fact))}
                title={places[fact] === undefined ? t.facts[fact] : t.facts.found(t.facts[fact], places[fact])}
                aria-description={places[fact] === undefined ? undefined : t.facts.found(t.facts[fact], places[fact])}
                onClick={() => {
                  setEditing(fact);
                }}
                onFocus={() => {
                  setInHand(fact);
                }}
                onBlur={() => {
                  setInHand(null);
                }}
                onKeyDown={(e) => {
                  if (e.key !== 'Delete' && e.key !== 'Backspace') return;
                  e.preventDefault();
                  nextTo(e.currentTarget)?.focus();
                  onCorrect(fact, '');
                }}
              >
                <span>{t.facts[fact]}</span> {said(fact)}
              </button>
            )}
          </li>
        ))}
        {earlier > 0 && (
          <li>
            <button type="button" className={styles['chip']} onClick={onEarlier}>
              <Icon name="clock" size={12} /> {t.cases.earlierCases(earlier)}
            </button>
          </li>
        )}
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
              <option value="">{t.facts.add}</option>
              {missing.map((fact) => (
                <option key={fact} value={fact}>
                  {t.facts[fact]}
                </option>
              ))}
            </select>
          </li>
        )}
      </ul>
      {inHand !== null && where !== undefined && (
        <p className="quiet" aria-hidden="true">
          {t.facts.found(t.facts[inHand], where)}
        </p>
      )}
    </footer>
  );
}
