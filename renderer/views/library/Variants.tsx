import { useMemo } from 'react';
import { CHANNELS, type Channel, type Lang } from '../../../core/contract.js';
import type { Register } from '../../../core/library/types.js';
import { REGISTERS } from '../../../core/library/validate.js';
import { useWords } from '../../i18n/index.js';
import { bodyProblems, NEW_VARIANT, strayBlank, type VariantForm } from '../../state/reply-form.js';
import { Button, IconButton } from '../../ui/Button.js';
import { Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { BodyField } from './BodyField.js';
import styles from './library.module.css';
import type { Writing } from './writing.js';

interface VariantsProps {
  readonly variants: readonly VariantForm[];
  readonly source: Writing['source'];
  readonly onChange: (variants: readonly VariantForm[]) => void;
}

/** Other wordings of the reply: for another language, treatment or channel. */
export function Variants({ variants, source, onChange }: VariantsProps) {
  const { t } = useWords();
  return (
    <fieldset className={styles['variants']}>
      <legend>{t.library.variantsTitle}</legend>
      <p className={styles['soft']}>{t.library.variantHint}</p>
      {variants.map((variant, i) => (
        <VariantRow
          key={i}
          number={i + 1}
          variant={variant}
          source={source}
          onChange={(next) => {
            onChange(variants.map((v, k) => (k === i ? next : v)));
          }}
          onRemove={() => {
            onChange(variants.filter((_, k) => k !== i));
          }}
        />
      ))}
      <Button
        icon="plus"
        onClick={() => {
          onChange([...variants, NEW_VARIANT]);
        }}
      >
        {t.library.addVariant}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly number: number;
  readonly variant: VariantForm;
  readonly source: Writing['source'];
  readonly onChange: (variant: VariantForm) => void;
  readonly onRemove: () => void;
}

function VariantRow({ number, variant, source, onChange, onRemove }: RowProps) {
  const { t, lang } = useWords();
  const name = t.library.variant(number);
  const problems = useMemo(() => bodyProblems(variant.body, lang), [variant.body, lang]);
  const stray = useMemo(() => strayBlank(variant.body), [variant.body]);
  const problem = problems[0]
    ? `${t.library.line(problems[0].line)}: ${problems[0].message}`
    : stray === null
      ? undefined
      : t.library.strayBlank(stray);
  const any = { value: '' as const, name: t.library.same };
  return (
    <div className={styles['variant']} role="group" aria-label={name}>
      <div className={styles['row']}>
        <Select<Lang | ''>
          quiet
          label={`${name}: ${t.library.fields.language}`}
          value={variant.language}
          options={[
            { ...any, name: `${t.library.fields.language}: ${any.name}` },
            { value: 'es', name: t.lang.es },
            { value: 'en', name: t.lang.en },
          ]}
          onChange={(language) => {
            onChange({ ...variant, language });
          }}
        />
        <Select<Register | ''>
          quiet
          label={`${name}: ${t.library.fields.register}`}
          value={variant.register}
          options={[
            { ...any, name: `${t.library.fields.register}: ${any.name}` },
            ...REGISTERS.map((value) => ({ value, name: t.library.registers[value] })),
          ]}
          onChange={(register) => {
            onChange({ ...variant, register });
          }}
        />
        <Select<Channel | ''>
          quiet
          label={`${name}: ${t.library.fields.channels}`}
          value={variant.channel}
          options={[
            { ...any, name: `${t.cases.channel}: ${t.library.any.toLowerCase()}` },
            ...CHANNELS.map((value) => ({ value, name: t.channel[value] })),
          ]}
          onChange={(channel) => {
            onChange({ ...variant, channel });
          }}
        />
        <span className={styles['gap']} />
        <IconButton icon="trash" size={14} label={t.library.removeVariant(number)} onClick={onRemove} />
      </div>
      <BodyField
        label={`${name}: ${t.library.fields.body}`}
        rows={3}
        value={variant.body}
        source={source}
        problem={problem}
        onChange={(body) => {
          onChange({ ...variant, body });
        }}
      />
      {variant.older === true && (
        <p className={styles['older']}>
          <Icon name="warn" size={12} /> <span>{t.shelf.olderVariant}</span>
          <Button
            onClick={() => {
              const { older: _mark, ...rest } = variant;
              onChange(rest);
            }}
          >
            {t.shelf.stillGood}
          </Button>
        </p>
      )}
    </div>
  );
}
