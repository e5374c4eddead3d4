import { useId, useState } from 'react';
import type { Severity } from '../../../core/contract.js';
import type { Policy, RuleSetting } from '../../../core/policy/policy.js';
import { groupOf, RULE_GROUPS } from '../../../core/policy/rule-groups.js';
import { ruleName } from '../../../core/policy/rule-names.js';
import { fold } from '../../../core/text/fold.js';
import { useWords } from '../../i18n/index.js';
import type { PastEffects } from '../../state/past-effects.js';
import { Select } from '../../ui/Field.js';
import type { SetPolicy } from './parts.js';
import styles from './policy.module.css';

export interface RuleAbout {
  readonly id: string;
  readonly about: string;
  readonly severity: Severity;
}

interface RuleListProps {
  readonly policy: Policy;
  readonly locked: boolean;
  readonly rules: readonly RuleAbout[];
  /** Rules that speak in the sample. */
  readonly inSample: ReadonlySet<string>;
  /** What they find in the replies of the past; null before it is known. */
  readonly past: PastEffects | null;
  readonly onSet: SetPolicy;
}

const SETTINGS: readonly RuleSetting[] = ['block', 'warn', 'hint', 'off'];

/** The rules by what they are about, to be searched, each with what it would have done. */
export function RuleList({ policy, locked, rules, inSample, past, onSet }: RuleListProps) {
  const { t, lang } = useWords();
  const [query, setQuery] = useState('');
  const words = fold(query).split(/\s+/).filter(Boolean);
  const matches = ({ id, about }: RuleAbout) => {
    const text = fold(`${ruleName(id)[lang]} ${about} ${t.ruleView.group[groupOf(id)]}`);
    return words.every((word) => text.includes(word));
  };
  const found = rules.filter(matches);
  return (
    <section className={styles['section']} aria-label={t.policy.rules}>
      <h2>{t.policy.rules}</h2>
      <input
        type="search"
        className={styles['search']}
        aria-label={t.ruleView.search}
        placeholder={t.ruleView.search}
        value={query}
        onChange={(e) => {
          setQuery(e.target.value);
        }}
      />
      <p className={styles['soft']} role="status">
        {past === null
          ? ''
          : past.of === 0
            ? t.ruleView.noPast
            : past.done < past.of
              ? t.ruleView.pastGoing(past.done, past.of)
              : t.ruleView.past(past.of)}
      </p>
      {found.length === 0 && <p className={styles['soft']}>{t.ruleView.none}</p>}
      {RULE_GROUPS.map((group) => {
        const its = found.filter(({ id }) => groupOf(id) === group);
        return its.length === 0 ? null : (
          <section key={group} aria-label={t.ruleView.group[group]}>
            <h3 className={styles['group']}>{t.ruleView.group[group]}</h3>
            <ul className={styles['rules']}>
              {its.map((rule) => (
                <RuleRow key={rule.id} {...{ rule, policy, locked, past, onSet }} inSample={inSample.has(rule.id)} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

interface RuleRowProps extends Pick<RuleListProps, 'policy' | 'locked' | 'past' | 'onSet'> {
  readonly rule: RuleAbout;
  readonly inSample: boolean;
}

function RuleRow({ rule, policy, locked, inSample, past, onSet }: RuleRowProps) {
  const { t, lang } = useWords();
  const id = useId();
  const name = ruleName(rule.id)[lang],
    set = policy.rules[rule.id],
    effect = past?.rules[rule.id];
  const blocks = (set ?? rule.severity) === 'block';
  const tell = blocks ? t.ruleView.wouldHold : t.ruleView.finds;
  // That a rule which only advises found nothing is no news.
  const known = past !== null && past.done === past.of && past.of > 0 && (blocks || effect !== undefined);
  const figure = known ? tell(effect?.replies ?? 0, past.of) : null;
  return (
    <li data-set={set !== undefined}>
      <div>
        <p>
          {name} {inSample && <span className={styles['badge']}>{t.ruleView.inSample}</span>}
        </p>
        <p className={styles['soft']}>{rule.about}</p>
        {figure !== null &&
          (effect ? (
            <details className={styles['effect']} data-blocks={blocks}>
              <summary id={id}>{figure}</summary>
              <ul>
                {effect.quotes.map((quote) => (
                  <li key={quote}>{t.app.quoted(quote.replace(/\s+/g, ' ').slice(0, 120))}</li>
                ))}
              </ul>
            </details>
          ) : (
            <p className={styles['effect']} id={id}>
              {figure}
            </p>
          ))}
      </div>
      <Select<RuleSetting | 'default'>
        label={t.ruleView.setting(name)}
        disabled={locked}
        value={set ?? 'default'}
        options={[
          { value: 'default', name: `${t.policy.byDefault}: ${t.severity[rule.severity].toLowerCase()}` },
          ...SETTINGS.map((value) => ({ value, name: t.severity[value] })),
        ]}
        onChange={(value) => {
          onSet(['rules', rule.id], value === 'default' ? undefined : value);
        }}
      />
    </li>
  );
}
