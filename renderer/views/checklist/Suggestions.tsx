import { memo } from 'react';
import { useWords } from '../../i18n/index.js';
import { Icon } from '../../ui/Icon.js';
import styles from './checklist.module.css';

export interface ShownSuggestion {
  readonly key: string;
  readonly title: string;
  readonly shortcut: string;
  readonly covers: number;
}
interface SuggestionsProps {
  readonly suggestions: readonly ShownSuggestion[];
  readonly open: number;
  /** Titles of the replies that together answer more than any alone, and how much. */
  readonly together: { readonly titles: readonly string[]; readonly covers: number } | null;
  readonly onTogether: () => void;
  readonly onInsert: (key: string) => void;
  readonly onHolding: () => void;
  readonly holdingKey: string;
  readonly suggestionKey: string;
  readonly hasMessage: boolean;
}

/** Replies of the library that answer what is still open. */
export const Suggestions = memo(function Suggestions({
  suggestions,
  open,
  together,
  onTogether,
  onInsert,
  onHolding,
  holdingKey,
  suggestionKey,
  hasMessage,
}: SuggestionsProps) {
  const { t } = useWords();
  return (
    <section className={styles['section']} aria-label={t.suggestions.title}>
      <header className={styles['head']}>
        <h2>
          {t.suggestions.title}
          {suggestions.length > 0 && (
            <small>
              {' '}
              {suggestionKey}
              {suggestions.length > 1 ? `1…${suggestions.length}` : '1'}
            </small>
          )}
        </h2>
        <button type="button" className={styles['holding']} title={`${t.suggestions.holdingHint} (${holdingKey})`} onClick={onHolding}>
          <Icon name="waiting" size={12} /> {t.suggestions.holding}
        </button>
      </header>
      {suggestions.length === 0 && <p className={styles['note']}>{hasMessage ? t.suggestions.none : t.suggestions.before}</p>}
      {together !== null && (
        <button
          type="button"
          data-suggestion={0}
          className={styles['suggestion']}
          title={t.suggestions.insertTogether(together.titles.map(t.app.quoted).join(', '))}
          onClick={onTogether}
        >
          <kbd aria-hidden="true">0</kbd>
          <i className="quiet">{t.palette.insert}: </i>
          <span>
            {t.suggestions.together(together.titles.length)}: {together.titles.join(' + ')}
          </span>
          <small>{t.suggestions.covers(together.covers, open)}</small>
        </button>
      )}
      <ul>
        {suggestions.map((s, i) => (
          <li key={s.key}>
            <button
              type="button"
              data-suggestion={i + 1}
              className={styles['suggestion']}
              title={t.suggestions.insert(s.title)}
              onClick={() => {
                onInsert(s.key);
              }}
            >
              {i < 9 && <kbd aria-hidden="true">{i + 1}</kbd>}
              <i className="quiet">{t.palette.insert}: </i>
              <span>{s.title}</span>
              {s.shortcut !== '' && <code>;{s.shortcut}</code>}
              {s.covers > 0 && open > 0 && <small>{t.suggestions.covers(s.covers, open)}</small>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});
