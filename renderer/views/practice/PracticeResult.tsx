import { useEffect, useRef } from 'react';
import type { AssessedAsk, Assessment } from '../../../core/practice/assess.js';
import type { PracticeCase } from '../../../core/practice/case.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Cards } from '../checklist/Cards.js';
import type { PracticeViewProps } from './PracticeView.js';
import styles from './practice.module.css';

interface ResultProps extends PracticeViewProps {
  readonly given: PracticeCase;
  readonly assessment: Assessment;
  readonly onNext: () => void;
}

/** What the reply answered and forgot, what checks and policy say, and the model reply beside it. */
export function PracticeResult(props: ResultProps) {
  const { given, assessment, draft, onAgain, onRestart, onNext } = props;
  const { t } = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
  }, []);
  const missed = assessment.asks.filter(({ standing }) => standing === 'unanswered' || standing === 'partly').length;
  const doubts = assessment.asks.filter(({ standing }) => standing === 'doubt').length;
  const said = [
    ...(missed > 0 ? [t.practice.forgotten(missed)] : []),
    ...(doubts > 0 ? [t.practice.toDecide(doubts)] : []),
    ...(missed + doubts === 0 ? [t.practice.complete] : []),
  ].join(' ');
  return (
    <section className={styles['result']} aria-label={t.practice.result}>
      <h2 ref={head} tabIndex={-1}>
        {t.practice.result}
      </h2>
      <p role="status" className={styles['verdict']} data-tone={missed > 0 ? 'open' : doubts > 0 ? 'doubt' : 'done'}>
        <Icon name={missed > 0 ? 'unanswered' : doubts > 0 ? 'doubt' : 'answered'} /> {said}
      </p>
      <h3>{t.practice.asked}</h3>
      <ol className={styles['asks']}>
        {assessment.asks.map((one, i) => (
          <AskLine
            key={one.ask.text}
            one={one}
            onSay={(isAnswered) => {
              props.onSay(i, isAnswered);
            }}
          />
        ))}
      </ol>
      <h3>{t.practice.findings}</h3>
      {assessment.findings.length === 0 ? (
        <p className={styles['note']}>
          <Icon name="check" size={12} /> {t.practice.noFindings}
        </p>
      ) : (
        <ul className={styles['findings']}>
          {assessment.findings.map((f) => (
            <li key={`${f.rule} ${f.start} ${f.text}`} data-severity={f.severity}>
              <Icon name={f.severity} size={14} /> <b>{t.severity[f.severity]}</b>{' '}
              {f.text !== '' && !f.message.includes(f.text) && <q>{f.text.slice(0, 80)}</q>} {f.message}
            </li>
          ))}
        </ul>
      )}
      <Cards cards={props.cards} titleOf={noTitle} onInsert={noTitle} />
      {given.note !== '' && (
        <>
          <h3>{t.practice.lesson}</h3>
          <p>{given.note}</p>
        </>
      )}
      <div className={styles['beside']}>
        <section aria-label={t.practice.draft}>
          <h3>{t.practice.draft}</h3>
          <p className={styles['text']}>{draft}</p>
        </section>
        <section aria-label={t.practice.model}>
          <h3>{t.practice.model}</h3>
          <p className={styles['text']}>{given.model}</p>
        </section>
      </div>
      <div className={styles['tools']}>
        <Button icon="edit" onClick={onAgain}>
          {t.practice.again}
        </Button>
        <Button look="quiet" onClick={onRestart}>
          {t.practice.restart}
        </Button>
        <Button look="primary" icon="chevron" onClick={onNext}>
          {t.practice.next}
        </Button>
      </div>
    </section>
  );
}

/** Nothing is inserted here. */
const noTitle = (): undefined => undefined;

function AskLine({ one, onSay }: { readonly one: AssessedAsk; readonly onSay: (isAnswered: boolean) => void }) {
  const { t } = useWords();
  const { ask, standing, evidence } = one;
  return (
    <li data-state={standing}>
      <p>
        <Icon name={standing} size={14} /> <b>{t.state[standing]}</b> <q>{ask.text}</q>
      </p>
      {standing !== 'answered' && (
        <p className={styles['note']}>
          {evidence.length > 0 ? (
            <>
              {t.practice.likeliest}: <q>{evidence.map((e) => e.text).join(' … ')}</q>
            </>
          ) : (
            t.practice.nothing
          )}
        </p>
      )}
      {standing !== 'answered' && ask.answer !== '' && (
        <p className={styles['note']}>
          {t.practice.modelSays}: <q>{ask.answer}</q>
        </p>
      )}
      {standing === 'doubt' && (
        <div className={styles['tools']} role="group" aria-label={ask.text}>
          <Button
            icon="answered"
            onClick={() => {
              onSay(true);
            }}
          >
            {t.practice.isAnswered}
          </Button>
          <Button
            icon="unanswered"
            onClick={() => {
              onSay(false);
            }}
          >
            {t.practice.isNot}
          </Button>
        </div>
      )}
    </li>
  );
}
