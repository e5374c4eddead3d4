import { useState } from 'react';
import type { Policy } from '../../../core/policy/policy.js';
import { useWords } from '../../i18n/index.js';
import { Button, IconButton } from '../../ui/Button.js';
import { Select, TextField } from '../../ui/Field.js';
import { CheckLine, Line, ListBox, Section, type PartProps } from './parts.js';
import styles from './policy.module.css';

/** How customers are addressed and in which Spanish. */
export function Treatment({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  return (
    <Section title={t.policy.treatment}>
      <Line name={t.library.fields.register}>
        <Select<Policy['register']>
          label={t.library.fields.register}
          disabled={locked}
          value={policy.register}
          options={(['mirror', 'usted', 'tu', 'vos'] as const).map((value) => ({
            value,
            name: value === 'mirror' ? t.policy.mirror : t.library.registers[value],
          }))}
          onChange={(value) => {
            onSet(['register'], value);
          }}
        />
      </Line>
      <Line name={t.policy.region}>
        <Select<Policy['region']>
          label={t.policy.region}
          disabled={locked}
          value={policy.region}
          options={(['mirror', 'es', 'latam'] as const).map((value) => ({
            value,
            name: value === 'mirror' ? t.policy.mirror : t.policy.regions[value],
          }))}
          onChange={(value) => {
            onSet(['region'], value);
          }}
        />
      </Line>
      <CheckLine
        label={t.policy.bilingual}
        value={policy.bilingual}
        locked={locked}
        onKeep={(value) => {
          onSet(['bilingual'], value);
        }}
      />
      <CheckLine
        label={t.policy.severalRemedies}
        value={policy.severalRemedies}
        locked={locked}
        onKeep={(value) => {
          onSet(['severalRemedies'], value);
        }}
      />
      <CheckLine
        label={t.practice.fullRereadPolicy}
        value={policy.fullReread}
        locked={locked}
        onKeep={(value) => {
          onSet(['fullReread'], value);
        }}
      />
      <CheckLine
        label={t.lead.sharing.policy}
        value={policy.shareWords}
        locked={locked}
        onKeep={(value) => {
          onSet(['shareWords'], value);
        }}
      />
    </Section>
  );
}

/** Names, brands, right words and known facts, as lines. */
export function Lists({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  return (
    <Section title={t.policy.lists}>
      {(['agents', 'brands', 'dictionary', 'facts'] as const).map((key) => (
        <ListBox
          key={key}
          title={t.policy.listOf[key]}
          note={t.policy.listHint[key]}
          values={policy[key]}
          locked={locked}
          fits={(line) => line.length <= 200}
          onKeep={(values) => {
            onSet([key], values);
          }}
        />
      ))}
    </Section>
  );
}

/** Words to avoid, made without writing a pattern. */
export function WordList({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  const [avoid, setAvoid] = useState('');
  const [prefer, setPrefer] = useState('');
  const add = () => {
    if (avoid.trim() === '') return;
    onSet(['words'], [...policy.words, { avoid: avoid.trim(), prefer: prefer.trim(), message: '', severity: 'warn' }]);
    setAvoid('');
    setPrefer('');
  };
  return (
    <section className={styles['section']} aria-label={t.policy.words}>
      <h2>{t.policy.words}</h2>
      <ul className={styles['words']}>
        {policy.words.map((w, i) => (
          <li key={`${w.avoid}:${w.language ?? ''}`}>
            <s>{w.avoid}</s>
            {w.prefer !== '' && <> → {w.prefer}</>} <small>{t.severity[w.severity]}</small>
            <IconButton
              icon="close"
              size={12}
              disabled={locked}
              label={t.policy.removeWord(w.avoid)}
              onClick={() => {
                onSet(
                  ['words'],
                  policy.words.filter((_, k) => k !== i),
                );
              }}
            />
          </li>
        ))}
      </ul>
      <form
        className={styles['inline']}
        onSubmit={(e) => {
          e.preventDefault();
          add();
        }}
      >
        <TextField
          label={t.policy.avoid}
          value={avoid}
          disabled={locked}
          onChange={(e) => {
            setAvoid(e.target.value);
          }}
        />
        <TextField
          label={t.policy.prefer}
          value={prefer}
          disabled={locked}
          onChange={(e) => {
            setPrefer(e.target.value);
          }}
        />
        <Button type="submit" disabled={locked || avoid.trim() === ''}>
          {t.policy.addWord}
        </Button>
      </form>
    </section>
  );
}
