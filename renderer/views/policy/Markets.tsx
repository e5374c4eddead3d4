import { LANGS, type Severity } from '../../../core/contract.js';
import type { MarketplaceRule } from '../../../core/policy/policy.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Select } from '../../ui/Field.js';
import { freeId, type CardsProps } from './Cards.js';
import { ChannelBoxes, LongLine, Verified } from './forms.js';
import { Line, ListBox, Section } from './parts.js';
import styles from './policy.module.css';

const SEVERITIES: readonly Severity[] = ['block', 'warn', 'hint'];

/** What marketplaces forbid, edited in forms. */
export function Markets({ policy, locked, onSet, onItem, own }: CardsProps) {
  const { t, lang } = useWords();
  return (
    <Section title={t.ruleView.markets} note={t.ruleView.marketsHint}>
      {policy.marketplaces.map((rule, at) => (
        <details key={rule.id} className={styles['source']}>
          <summary>
            {rule.channels.map((channel) => t.channel[channel]).join(', ')} · {rule.message[lang]}
          </summary>
          <MarketForm
            rule={rule}
            locked={locked}
            onKeep={(patch) => {
              onItem('marketplaces', at, { ...rule, ...patch });
            }}
          />
          <Button
            look="quiet"
            disabled={locked}
            onClick={() => {
              onItem('marketplaces', at, undefined);
            }}
          >
            {t.ruleView.removeCard(rule.message[lang])}
          </Button>
        </details>
      ))}
      <div className={styles['buttons']}>
        <Button
          icon="plus"
          disabled={locked}
          onClick={() => {
            const taken = policy.marketplaces.map(({ id }) => id);
            onSet(['marketplaces'], [...policy.marketplaces, newRule(taken, t.ruleView.newMarket)]);
          }}
        >
          {t.ruleView.addMarket}
        </Button>
        {own.has('marketplaces') && (
          <Button
            disabled={locked}
            onClick={() => {
              onSet(['marketplaces'], undefined);
            }}
          >
            {t.ruleView.restore}
          </Button>
        )}
      </div>
    </Section>
  );
}

const newRule = (taken: readonly string[], message: string): MarketplaceRule => ({
  id: freeId('own-rule', taken),
  channels: ['amazon', 'ebay'],
  forbids: { es: [], en: [] },
  polarity: 'agree',
  severity: 'warn',
  message: { es: message, en: message },
  source: '',
  verifiedOn: null,
});

interface MarketFormProps {
  readonly rule: MarketplaceRule;
  readonly locked: boolean;
  readonly onKeep: (patch: Partial<MarketplaceRule>) => void;
}

function MarketForm({ rule, locked, onKeep }: MarketFormProps) {
  const { t } = useWords();
  return (
    <div className={styles['form']}>
      <ChannelBoxes
        locked={locked}
        value={rule.channels}
        onKeep={(channels) => {
          onKeep({ channels });
        }}
      />
      {LANGS.map((lang) => (
        <ListBox
          key={lang}
          locked={locked}
          title={t.ruleView.forbids(t.lang[lang])}
          note={t.ruleView.patternHint}
          values={rule.forbids[lang]}
          open={rule.forbids[lang].length === 0}
          onKeep={(values) => {
            onKeep({ forbids: { ...rule.forbids, [lang]: values } });
          }}
        />
      ))}
      <Line name={t.ruleView.polarity}>
        <Select<MarketplaceRule['polarity']>
          label={t.ruleView.polarity}
          disabled={locked}
          value={rule.polarity}
          options={(['agree', 'mention'] as const).map((value) => ({ value, name: t.ruleView.polarities[value] }))}
          onChange={(polarity) => {
            onKeep({ polarity });
          }}
        />
      </Line>
      <Line name={t.ruleView.effect}>
        <Select<Severity>
          label={t.ruleView.effect}
          disabled={locked}
          value={rule.severity}
          options={SEVERITIES.map((value) => ({ value, name: t.severity[value] }))}
          onChange={(severity) => {
            onKeep({ severity });
          }}
        />
      </Line>
      {LANGS.map((lang) => (
        <LongLine
          key={lang}
          label={t.ruleView.message(t.lang[lang])}
          value={rule.message[lang]}
          locked={locked}
          onKeep={(text) => {
            onKeep({ message: { ...rule.message, [lang]: text } });
          }}
        />
      ))}
      <Verified locked={locked} source={rule.source} verifiedOn={rule.verifiedOn} onKeep={onKeep} />
    </div>
  );
}
