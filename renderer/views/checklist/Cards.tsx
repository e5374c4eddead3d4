import { memo } from 'react';
import type { OpenCard } from '../../../core/policy/open-cards.js';
import { useWords } from '../../i18n/index.js';
import styles from './checklist.module.css';

interface CardsProps {
  readonly cards: readonly OpenCard[];
  /** Title of a reply of the open libraries by its id; undefined when they have none of that id. */
  readonly titleOf: (reply: string) => string | undefined;
  readonly onInsert: (reply: string) => void;
}

/** What the team's policy says about a request that has a fixed answer, with its dates worked out and the replies that say it. */
export const Cards = memo(function Cards({ cards, titleOf, onInsert }: CardsProps) {
  const { t, lang, locale } = useWords();
  if (cards.length === 0) return null;
  const spoken = (iso: string) => new Date(`${iso}T12:00:00`).toLocaleDateString(locale, { day: 'numeric', month: 'long' });
  return (
    <section className={`${styles['section']} ${styles['cards']}`} aria-label={t.cards.title}>
      <header className={styles['head']}>
        <h2>{t.cards.title}</h2>
      </header>
      {cards.map(({ card, day, until, cases }) => (
        <details key={card.id} className={styles['card']} open={cards.length === 1}>
          <summary>
            {card.title[lang]}
            {day !== null && card.limit.unit === 'days' && (
              <span>
                {t.cards.day(day, card.limit.count)}
                {until !== null && ` · ${t.cards.until(spoken(until))}`}
              </span>
            )}
            <em>{cases[0]?.advice[lang]}</em>
          </summary>
          <ul>
            {cases.map((row) => (
              <li key={`${row.when}:${row.advice[lang]}`}>
                {row.advice[lang]}
                {row.replies.map((id) => {
                  const title = titleOf(id);
                  return (
                    title !== undefined && (
                      <button
                        key={id}
                        type="button"
                        className={styles['cardReply']}
                        title={t.suggestions.insert(title)}
                        onClick={() => {
                          onInsert(id);
                        }}
                      >
                        {title}
                      </button>
                    )
                  );
                })}
              </li>
            ))}
          </ul>
          <small>{card.verifiedOn === null ? card.source : t.cards.source(card.source, card.verifiedOn)}</small>
        </details>
      ))}
    </section>
  );
});
