import { useState } from 'react';
import type { Promised } from '../../../core/contract.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './reread.module.css';

interface PromisesProps { readonly promises: readonly Promised[]; readonly keptPromises: readonly string[]; readonly today: string; readonly onKeep: (text: string, due: string) => void }

/** What the reply undertook, each with a date to keep it by. */
export function Promises({ promises, keptPromises, today, onKeep }: PromisesProps) {
  const { t } = useWords();
  if (promises.length === 0) return null;
  return (
    <section className={styles['promises']} aria-label={t.reread.promises}>
      <h2>{t.reread.promises} <small>{t.reread.promisesHint}</small></h2>
      <ul>{promises.map((p) => <Row key={`${p.start}:${p.text}`} promise={p} kept={keptPromises.includes(p.text)} today={today} onKeep={onKeep} />)}</ul>
    </section>
  );
}

function Row({ promise, kept, today, onKeep }: { readonly promise: Promised; readonly kept: boolean; readonly today: string; readonly onKeep: PromisesProps['onKeep'] }) {
  const { t } = useWords();
  const [due, setDue] = useState(promise.due ?? today);
  return (
    <li>
      <span>{t.app.quoted(promise.text)}</span>
      <input type="date" aria-label={`${t.reread.due}: ${promise.text}`} value={due} onChange={(e) => { setDue(e.target.value); }} />
      {kept ? <p className={styles['copied']}><Icon name="check" /> {t.reread.kept}</p> : <Button icon="follow-ups" disabled={due === ''} onClick={() => { onKeep(promise.text, due); }}>{t.reread.keep}</Button>}
    </li>
  );
}
