import { memo, useState } from 'react';
import type { Fact } from '../../../core/checks/ledger.js';
import { useWords } from '../../i18n/index.js';
import { Icon } from '../../ui/Icon.js';
import styles from './checklist.module.css';

interface LedgerProps {
  readonly facts: readonly Fact[];
  readonly isChecked: (fact: Fact) => boolean;
  readonly onCheck: (fact: Fact, checked: boolean) => void;
  readonly onJump: (fact: Fact) => void;
}

/** A day is the agent's to set: it wants no source. */
const needsSource = (fact: Fact) => fact.provenance === 'typed' && fact.kind !== 'date';

/** More are not drawn: a reply with so many facts is a price list. */
const SHOWN = 60;

/** Every date, amount and link of the draft with its source; what has none is ticked off once checked. */
export const Ledger = memo(function Ledger({ facts, isChecked, onCheck, onJump }: LedgerProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (facts.length === 0) return null;
  const loose = facts.filter((f) => needsSource(f) && !isChecked(f)).length;
  return (
    <details
      className={styles['ledger']}
      open={open}
      onToggle={(e) => {
        setOpen(e.currentTarget.open);
      }}
    >
      <summary>
        <Icon name="chevron" size={12} />
        <h2>{t.ledger.title}</h2>
        <span>{t.ledger.summary(facts.length, loose)}</span>
      </summary>
      {open && (
        <ul>
          {facts.slice(0, SHOWN).map((fact) => (
            <Row key={`${fact.start}:${fact.text}`} fact={fact} checked={isChecked(fact)} onCheck={onCheck} onJump={onJump} />
          ))}
        </ul>
      )}
    </details>
  );
});

function Row({
  fact,
  checked,
  onCheck,
  onJump,
}: Omit<LedgerProps, 'facts' | 'isChecked'> & { readonly fact: Fact; readonly checked: boolean }) {
  const { t } = useWords();
  const typed = fact.provenance === 'typed';
  return (
    <li className={styles['fact']} data-loose={needsSource(fact) && !checked}>
      {typed ? (
        <input
          type="checkbox"
          aria-label={t.ledger.checked(fact.text)}
          checked={checked}
          onChange={(e) => {
            onCheck(fact, e.target.checked);
          }}
        />
      ) : (
        <Icon name="check" size={13} />
      )}
      <button
        type="button"
        className={styles['message']}
        title={t.findings.jump}
        onClick={() => {
          onJump(fact);
        }}
      >
        <span className="quiet">{t.ledger.kind[fact.kind]}: </span>
        {fact.text}
      </button>
      <small>{typed && checked ? t.ledger.done : typed && !needsSource(fact) ? t.ledger.own : t.ledger.source[fact.provenance]}</small>
    </li>
  );
}
