import { CHANNELS, type Channel } from '../../../core/contract.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Line, TextLine } from './parts.js';
import styles from './policy.module.css';

interface ChannelBoxesProps {
  readonly value: readonly Channel[];
  /** None ticked means all of them. */
  readonly noneIsAll?: boolean;
  readonly locked: boolean;
  readonly onKeep: (value: readonly Channel[]) => void;
}

/** Where something applies; in the order of the channels. */
export function ChannelBoxes({ value, locked, onKeep, noneIsAll = false }: ChannelBoxesProps) {
  const { t } = useWords();
  return (
    <fieldset className={styles['channels']}>
      <legend>{t.ruleView.appliesTo}</legend>
      <div className={styles['days']}>
        {CHANNELS.map((channel) => (
          <label key={channel}>
            <input
              type="checkbox"
              checked={value.includes(channel)}
              disabled={locked}
              onChange={(e) => {
                onKeep(CHANNELS.filter((one) => (one === channel ? e.target.checked : value.includes(one))));
              }}
            />{' '}
            {t.channel[channel]}
          </label>
        ))}
      </div>
      {noneIsAll && <p className={styles['soft']}>{t.ruleView.everyChannel}</p>}
    </fieldset>
  );
}

interface LongLineProps {
  readonly label: string;
  readonly value: string;
  readonly locked: boolean;
  readonly onKeep: (value: string) => void;
}

/** A sentence or two, kept when the field is left; never empty. */
export function LongLine({ label, value, locked, onKeep }: LongLineProps) {
  return (
    <label className={styles['long']}>
      <span>{label}</span>
      <textarea
        key={value}
        rows={2}
        defaultValue={value}
        disabled={locked}
        maxLength={2000}
        onBlur={(e) => {
          const next = e.target.value.trim();
          if (next !== value) onKeep(next);
        }}
      />
    </label>
  );
}

interface VerifiedProps {
  readonly source: string;
  readonly verifiedOn: string | null;
  readonly locked: boolean;
  readonly onKeep: (patch: { readonly source?: string; readonly verifiedOn?: string | null }) => void;
}

/** Where something was read, and the day on which it was last compared with that. */
export function Verified({ source, verifiedOn, locked, onKeep }: VerifiedProps) {
  const { t, locale } = useWords();
  const day =
    verifiedOn === null ? t.policy.neverVerified : new Date(`${verifiedOn}T12:00:00`).toLocaleDateString(locale, { dateStyle: 'medium' });
  return (
    <>
      <TextLine
        label={t.ruleView.source}
        value={source}
        locked={locked}
        onKeep={(text) => {
          onKeep({ source: text });
        }}
      />
      <Line name={t.ruleView.verified}>
        <span>{day}</span>
        <Button
          disabled={locked}
          onClick={() => {
            const now = new Date();
            onKeep({ verifiedOn: [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-') });
          }}
        >
          {t.ruleView.checkedToday}
        </Button>
      </Line>
    </>
  );
}
