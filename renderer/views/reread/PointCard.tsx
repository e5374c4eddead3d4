import type { Ask, OverrideState } from '../../../core/contract.js';
import { useWords } from '../../i18n/index.js';
import { rowState, type Point } from '../../state/select.js';
import { Button, IconButton } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './reread.module.css';

interface PointCardProps {
  readonly point: Point;
  readonly number: number;
  readonly of: number;
  readonly onDecide: (ask: Ask, state: OverrideState) => void;
  readonly onWrite: (point: Point) => void;
  readonly onStep: (by: 1 | -1) => void;
}

const CHOICES: readonly (readonly [OverrideState, string])[] = [
  ['answered', 'A'],
  ['open', 'O'],
  ['not-needed', 'N'],
  ['elsewhere', 'E'],
];

/** One point to decide: what was asked, the likeliest sentence, and a key for each verdict. */
export function PointCard({ point, number, of, onDecide, onWrite, onStep }: PointCardProps) {
  const { t } = useWords();
  const names = {
    answered: t.checklist.answered,
    open: t.checklist.open,
    'not-needed': t.checklist.notNeeded,
    elsewhere: t.checklist.elsewhere,
  };
  const { blocks } = point;
  return (
    <article className={styles['card']} data-blocks={blocks} aria-label={t.reread.pointOf(number, of)}>
      <header>
        <span className={styles['count']}>{t.reread.pointOf(number, of)}</span>
        {blocks && (
          <strong>
            <Icon name="block" size={14} /> {t.severity.block}
          </strong>
        )}
        <IconButton
          icon="up"
          size={14}
          label={t.reread.previousPoint}
          keys="↑"
          onClick={() => {
            onStep(-1);
          }}
          disabled={number === 1}
        />
        <IconButton
          icon="downwards"
          size={14}
          label={t.reread.nextPoint}
          keys="↓"
          onClick={() => {
            onStep(1);
          }}
          disabled={number === of}
        />
      </header>
      {point.kind === 'finding' ? (
        <>
          <p className={styles['asked']}>
            {point.finding.text !== '' && !point.finding.message.includes(point.finding.text) && (
              <b>{t.app.quoted(point.finding.text.slice(0, 80))} </b>
            )}
            {point.finding.message}
          </p>
          <div className={styles['choices']}>
            <Button
              icon="edit"
              keys="W"
              onClick={() => {
                onWrite(point);
              }}
            >
              {t.reread.write}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={styles['asked']}>
            <span className={styles['number']}>{point.number}</span>
            {point.ask.text}
          </p>
          <p className={styles['likely']}>
            {point.ask.evidence.length > 0 ? (
              <>
                {point.ask.doubt === true ? t.reread.likeliest : t.state[rowState(point.ask)]}:{' '}
                <q>{point.ask.evidence.map((e) => e.text).join(' … ')}</q>
              </>
            ) : (
              t.reread.nothingSaid
            )}
            {point.ask.why !== '' && point.ask.doubt !== true && <span> {point.ask.why}</span>}
            {point.ask.reader && point.ask.override === undefined && (
              <span> {t.reader.says(point.ask.reader.state, point.ask.reader.reason)}</span>
            )}
          </p>
          <div className={styles['choices']} role="group" aria-label={t.checklist.actions(point.number)}>
            {CHOICES.map(([state, key]) => (
              <Button
                key={state}
                icon={state === 'open' ? 'unanswered' : state}
                keys={key}
                aria-pressed={point.ask.override === state}
                onClick={() => {
                  onDecide(point.ask, state);
                }}
              >
                {names[state]}
              </Button>
            ))}
            <Button
              icon="edit"
              keys="W"
              onClick={() => {
                onWrite(point);
              }}
            >
              {t.reread.write}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}
