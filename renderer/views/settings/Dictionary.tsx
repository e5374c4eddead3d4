import { useState } from 'react';
import { fold } from '../../../core/text/fold.js';
import { useWords } from '../../i18n/index.js';
import { Button, IconButton } from '../../ui/Button.js';
import styles from './settings.module.css';

export interface DictionaryProps {
  readonly words: readonly string[];
  readonly onAdd: (word: string) => void;
  readonly onRemove: (word: string) => void;
  readonly onImport: (text: string) => void;
  readonly onExport: () => void;
}

/** Drawn at once; the rest is found by searching. */
const SHOWN = 200;
/** From here on a list wants a search field. */
const MANY = 30;

/** The agent's own words: listed, added, taken out and back again, and exchanged as plain text. */
export function Dictionary({ words, onAdd, onRemove, onImport, onExport }: DictionaryProps) {
  const { t, lang } = useWords();
  const [word, setWord] = useState('');
  const [query, setQuery] = useState('');
  const [removed, setRemoved] = useState<string | null>(null);
  const sorted = [...words].sort((a, b) => a.localeCompare(b, lang)).filter((w) => fold(w).includes(fold(query.trim())));
  const add = () => {
    const wanted = word.trim();
    if (wanted !== '') {
      onAdd(wanted);
      setWord('');
    }
  };
  return (
    <section aria-label={t.settings.words}>
      <h2>{t.settings.words}</h2>
      <p className={styles['soft']}>{words.length === 0 ? t.settings.noWords : t.settings.wordHint}</p>
      {words.length > MANY && (
        <p className={styles['addWord']}>
          <input
            aria-label={t.settings.findWord}
            placeholder={t.settings.findWord}
            value={query}
            onChange={(e) => {
              setQuery(e.target.value);
            }}
          />
        </p>
      )}
      <ul className={styles['words']}>
        {sorted.slice(0, SHOWN).map((w) => (
          <li key={w}>
            {w}
            <IconButton
              icon="close"
              size={12}
              label={t.settings.removeWord(w)}
              onClick={() => {
                onRemove(w);
                setRemoved(w);
              }}
            />
          </li>
        ))}
      </ul>
      {sorted.length > SHOWN && <p className={styles['soft']}>{t.settings.moreWords(sorted.length - SHOWN)}</p>}
      <p className={styles['undo']} role="status">
        {removed !== null && !words.includes(removed) && (
          <>
            {t.settings.removedWord(removed)}{' '}
            <Button
              onClick={() => {
                onAdd(removed);
                setRemoved(null);
              }}
            >
              {t.settings.restored}
            </Button>
          </>
        )}
      </p>
      <form
        className={styles['addWord']}
        onSubmit={(e) => {
          e.preventDefault();
          add();
        }}
      >
        <input
          aria-label={t.settings.addWord}
          value={word}
          maxLength={80}
          onChange={(e) => {
            setWord(e.target.value);
          }}
        />
        <Button type="submit" disabled={word.trim() === ''}>
          {t.settings.addWord}
        </Button>
      </form>
      <div className={styles['exchange']}>
        <label className={styles['import']}>
          <span>{t.settings.importWords}</span>
          <input
            type="file"
            accept=".txt,.dic,text/plain"
            onChange={(e) => {
              const file = e.target.files?.[0];
              e.target.value = '';
              void file?.text().then(onImport);
            }}
          />
        </label>
        <Button disabled={words.length === 0} onClick={onExport}>
          {t.settings.exportWords}
        </Button>
      </div>
    </section>
  );
}
