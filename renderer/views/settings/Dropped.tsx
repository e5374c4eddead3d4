import { useWords } from '../../i18n/index.js';
import type { DroppedDictionaries } from '../../state/types.js';
import { Button } from '../../ui/Button.js';
import styles from './settings.module.css';

export interface DroppedProps {
  readonly dropped: DroppedDictionaries;
  readonly onCopyPath: () => void;
}

/** Dictionaries of other languages that were dropped into the folder, how each fares, and how to add one. */
export function Dropped({ dropped, onCopyPath }: DroppedProps) {
  const { t } = useWords();
  return (
    <section aria-label={t.settings.dropped}>
      <h2>{t.settings.dropped}</h2>
      <p className={styles['soft']}>{t.settings.droppedHint}</p>
      <div className={styles['line']}>
        <code className={styles['folder']}>{dropped.folder}</code>
        <Button icon="copy" onClick={onCopyPath}>
          {t.settings.copyPath}
        </Button>
      </div>
      {dropped.files.length === 0 && <p className={styles['soft']}>{t.settings.noDropped}</p>}
      <ul aria-live="polite">
        {dropped.files.map(({ name, path }) => {
          const state = dropped.states[name] ?? { kind: 'compiling' };
          const said =
            state.kind === 'ready'
              ? t.settings.droppedReady(state.words)
              : state.kind === 'broken'
                ? t.settings.droppedFaults[state.fault]
                : t.settings.droppedCompiling;
          return (
            <li key={name} className={styles['line']} title={path}>
              <span>{name}</span>
              <small data-state={state.kind} className={styles['fares']}>
                {said}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
