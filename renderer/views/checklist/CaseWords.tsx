import { memo, type MouseEvent } from 'react';
import { useWords } from '../../i18n/index.js';
import { IconButton } from '../../ui/Button.js';
import styles from './checklist.module.css';

interface CaseWordsProps {
  readonly words: readonly string[];
  readonly onForget: (word: string) => void;
  /** The last word is gone: the focus goes elsewhere. */
  readonly onLeave: () => void;
}

/** The words that are right in this case only, each with the way to take it out. */
export const CaseWords = memo(function CaseWords({ words, onForget, onLeave }: CaseWordsProps) {
  const { t } = useWords();
  if (words.length === 0) return null;
  const forget = (event: MouseEvent<HTMLElement>, word: string) => {
    const item = event.currentTarget.closest('li');
    const next = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button');
    if (next) next.focus();
    else onLeave();
    onForget(word);
  };
  return (
    <section className={styles['section']} aria-label={t.findings.caseWords}>
      <header className={styles['head']}>
        <h2>{t.findings.caseWords}</h2>
      </header>
      <ul className={styles['caseWords']}>
        {words.map((word) => (
          <li key={word}>
            {word}
            <IconButton
              icon="close"
              size={12}
              label={t.findings.forgetHere(word)}
              onClick={(event) => {
                forget(event, word);
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
});
