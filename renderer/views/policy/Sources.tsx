import type { Policy } from '../../../core/policy/policy.js';
import { useWords } from '../../i18n/index.js';
import { Section } from './parts.js';
import styles from './policy.module.css';

/** Cards and marketplace rules, to be read: each with where it stands and when that was last compared. */
export function Sources({ policy }: { readonly policy: Policy }) {
  const { t, lang, locale } = useWords();
  const verified = (on: string | null) =>
    on === null
      ? t.policy.neverVerified
      : t.policy.verifiedOn(new Date(`${on}T12:00:00`).toLocaleDateString(locale, { dateStyle: 'medium' }));
  return (
    <Section title={t.policy.sources} note={t.policy.sourcesHint}>
      {policy.cards.map((card) => (
        <details key={card.id} className={styles['source']}>
          <summary>{card.title[lang]}</summary>
          <ul>
            {card.cases.map((row) => (
              <li key={`${row.when}:${row.advice[lang]}`}>
                <b>{t.policy.when[row.when]}</b> {row.advice[lang]}
              </li>
            ))}
          </ul>
          <small>
            {card.source} · {verified(card.verifiedOn)}
          </small>
        </details>
      ))}
      {policy.marketplaces.map((rule) => (
        <details key={rule.id} className={styles['source']}>
          <summary>
            {rule.channels.map((channel) => t.channel[channel]).join(', ')} · {rule.message[lang]}
          </summary>
          <small>
            {t.severity[rule.severity]} · {rule.source} · {verified(rule.verifiedOn)}
          </small>
        </details>
      ))}
    </Section>
  );
}
