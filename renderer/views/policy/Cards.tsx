import { LANGS } from '../../../core/contract.js';
import type { CardCase, DelicateCard } from '../../../core/policy/policy.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Select } from '../../ui/Field.js';
import { ChannelBoxes, LongLine, Verified } from './forms.js';
import { Line, ListBox, NumberLine, Section, TextLine, type PartProps } from './parts.js';
import styles from './policy.module.css';

const WHEN: readonly CardCase['when'][] = ['within', 'after', 'not-shipped', 'shipped', 'delivered', 'always'];
const NEW_CASE: CardCase = { when: 'always', advice: { es: '', en: '' }, replies: [] };

export interface CardsProps extends PartProps {
  /** Changes one card or, with undefined, takes it out. */
  readonly onItem: (key: 'cards' | 'marketplaces', at: number, value: unknown) => void;
  /** Lists that the file has of its own; the others are built in. */
  readonly own: ReadonlySet<string>;
}

/** Requests with a fixed answer, edited in forms. */
export function Cards({ policy, locked, onSet, onItem, own }: CardsProps) {
  const { t, lang } = useWords();
  return (
    <Section title={t.ruleView.cards} note={t.ruleView.cardsHint}>
      {policy.cards.map((card, at) => (
        <details key={card.id} className={styles['source']}>
          <summary>{card.title[lang]}</summary>
          <CardForm
            card={card}
            locked={locked}
            onKeep={(patch) => {
              onItem('cards', at, { ...card, ...patch });
            }}
          />
          <Button
            look="quiet"
            disabled={locked}
            onClick={() => {
              onItem('cards', at, undefined);
            }}
          >
            {t.ruleView.removeCard(card.title[lang])}
          </Button>
        </details>
      ))}
      <div className={styles['buttons']}>
        <Button
          icon="plus"
          disabled={locked}
          onClick={() => {
            onSet(
              ['cards'],
              [
                ...policy.cards,
                newCard(
                  policy.cards.map(({ id }) => id),
                  t.ruleView.newCard,
                ),
              ],
            );
          }}
        >
          {t.ruleView.addCard}
        </Button>
        {own.has('cards') && (
          <Button
            disabled={locked}
            onClick={() => {
              onSet(['cards'], undefined);
            }}
          >
            {t.ruleView.restore}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** @param taken ids that there are. */
export function freeId(base: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`;
}

const newCard = (taken: readonly string[], title: string): DelicateCard => ({
  id: freeId('own-request', taken),
  title: { es: title, en: title },
  channels: [],
  opensOn: { es: [], en: [] },
  limit: { count: 0, unit: 'days' },
  cases: [NEW_CASE],
  source: '',
  verifiedOn: null,
});

interface CardFormProps {
  readonly card: DelicateCard;
  readonly locked: boolean;
  readonly onKeep: (patch: Partial<DelicateCard>) => void;
}

function CardForm({ card, locked, onKeep }: CardFormProps) {
  const { t } = useWords();
  const its = { locked };
  const keepCase = (at: number, patch: Partial<CardCase>) => {
    onKeep({ cases: card.cases.map((one, i) => (i === at ? { ...one, ...patch } : one)) });
  };
  return (
    <div className={styles['form']}>
      {LANGS.map((lang) => (
        <TextLine
          key={lang}
          {...its}
          label={t.ruleView.title(t.lang[lang])}
          value={card.title[lang]}
          fits={(text) => text !== ''}
          onKeep={(text) => {
            onKeep({ title: { ...card.title, [lang]: text } });
          }}
        />
      ))}
      <ChannelBoxes
        {...its}
        noneIsAll
        value={card.channels}
        onKeep={(channels) => {
          onKeep({ channels });
        }}
      />
      {LANGS.map((lang) => (
        <ListBox
          key={lang}
          {...its}
          title={t.ruleView.opensOn(t.lang[lang])}
          note={t.ruleView.patternHint}
          values={card.opensOn[lang]}
          open={card.opensOn[lang].length === 0}
          onKeep={(values) => {
            onKeep({ opensOn: { ...card.opensOn, [lang]: values } });
          }}
        />
      ))}
      <NumberLine
        {...its}
        label={t.ruleView.limit}
        value={card.limit.count}
        whole
        onKeep={(count) => {
          onKeep({ limit: { ...card.limit, count } });
        }}
      />
      <Line name={t.ruleView.limitUnit}>
        <Select<'minutes' | 'days'>
          label={t.ruleView.limitUnit}
          disabled={locked}
          value={card.limit.unit}
          options={(['minutes', 'days'] as const).map((value) => ({ value, name: t.ruleView.units[value] }))}
          onChange={(unit) => {
            onKeep({ limit: { ...card.limit, unit } });
          }}
        />
      </Line>
      {card.cases.map((one, at) => (
        <CaseForm
          // Cases have no name of their own, and none is moved.
          key={at}
          number={at + 1}
          one={one}
          locked={locked}
          onKeep={(patch) => {
            keepCase(at, patch);
          }}
          onRemove={() => {
            onKeep({ cases: card.cases.filter((_, i) => i !== at) });
          }}
        />
      ))}
      <Button
        icon="plus"
        disabled={locked}
        onClick={() => {
          onKeep({ cases: [...card.cases, NEW_CASE] });
        }}
      >
        {t.ruleView.addCase}
      </Button>
      <Verified {...its} source={card.source} verifiedOn={card.verifiedOn} onKeep={onKeep} />
    </div>
  );
}

interface CaseFormProps {
  readonly number: number;
  readonly one: CardCase;
  readonly locked: boolean;
  readonly onKeep: (patch: Partial<CardCase>) => void;
  readonly onRemove: () => void;
}

function CaseForm({ number, one, locked, onKeep, onRemove }: CaseFormProps) {
  const { t } = useWords();
  return (
    <div className={styles['case']}>
      <Line name={t.ruleView.whenLabel(number)}>
        <Select<CardCase['when']>
          label={t.ruleView.whenLabel(number)}
          disabled={locked}
          value={one.when}
          options={WHEN.map((value) => ({ value, name: t.ruleView.when[value] }))}
          onChange={(when) => {
            onKeep({ when });
          }}
        />
      </Line>
      {LANGS.map((lang) => (
        <LongLine
          key={lang}
          label={t.ruleView.advice(number, t.lang[lang])}
          value={one.advice[lang]}
          locked={locked}
          onKeep={(text) => {
            onKeep({ advice: { ...one.advice, [lang]: text } });
          }}
        />
      ))}
      <ListBox
        title={t.ruleView.replies(number)}
        note=""
        values={one.replies}
        locked={locked}
        fits={(id) => id.length <= 100}
        onKeep={(replies) => {
          onKeep({ replies });
        }}
      />
      <Button look="quiet" disabled={locked} onClick={onRemove}>
        {t.ruleView.removeCase(number)}
      </Button>
    </div>
  );
}
