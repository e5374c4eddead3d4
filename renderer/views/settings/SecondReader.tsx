import { useState } from 'react';
import type { NamedReader, ReaderChoice, ReaderMeasured } from '../../../core/answers/second-reader/in-use.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/Field.js';
import styles from './settings.module.css';

export interface SecondReaderProps {
  readonly choice: ReaderChoice;
  /** The policy lets agents name one of their own. */
  readonly mayChoose: boolean;
  readonly named: NamedReader | null;
  /** Of the reader that is named. */
  readonly measured: ReaderMeasured | null;
  readonly measuring: { readonly done: number; readonly of: number } | null;
  /** The system has a safe place for its key. */
  readonly keepsKeys: boolean;
  readonly onChoose: (patch: Partial<ReaderChoice>) => void;
  readonly onMeasure: () => void;
  readonly onStop: () => void;
  readonly onKey: (key: string | null) => Promise<boolean>;
}

/** A model server of the team's own, asked about what Relee is not sure of: who names it, how good it is, and whether it is on. */
export function SecondReader(props: SecondReaderProps) {
  const { choice, named, measured, measuring, mayChoose, onChoose } = props;
  const { t } = useWords();
  const fit = measured?.unfit === null;
  return (
    <section aria-label={t.reader.title}>
      <h2>{t.reader.title}</h2>
      <p className={styles['soft']}>{t.reader.about}</p>
      {named?.by === 'policy' ? (
        <p>{t.reader.byPolicy(named.model, named.url)}</p>
      ) : mayChoose ? (
        <Own choice={choice} onChoose={onChoose} />
      ) : (
        <p className={styles['soft']}>{t.reader.notAllowed}</p>
      )}
      {named && (
        <>
          {props.keepsKeys ? <Key onKey={props.onKey} /> : <p className={styles['soft']}>{t.reader.keyFromEnvironment}</p>}
          <p className={styles['soft']}>{t.reader.measureHint}</p>
          <div className={styles['exchange']}>
            {measuring ? (
              <>
                <progress value={measuring.done} max={measuring.of} aria-label={t.reader.measuring} />
                <span role="status">{t.reader.progress(measuring.done, measuring.of)}</span>
                <Button onClick={props.onStop}>{t.app.cancel}</Button>
              </>
            ) : (
              <Button icon="statistics" onClick={props.onMeasure}>
                {measured ? t.reader.measureAgain : t.reader.measure}
              </Button>
            )}
          </div>
          {measured && <Figures measured={measured} />}
          <label className={styles['check']}>
            <input
              type="checkbox"
              checked={choice.on && fit}
              disabled={!fit}
              onChange={(e) => {
                onChoose({ on: e.target.checked });
              }}
            />{' '}
            {t.reader.use(named.model, named.url)}
          </label>
          {!measured && <p className={styles['soft']}>{t.reader.measureFirst}</p>}
        </>
      )}
    </section>
  );
}

function Own({ choice, onChoose }: Pick<SecondReaderProps, 'choice' | 'onChoose'>) {
  const { t } = useWords();
  const keep = (key: 'url' | 'model', value: string) => {
    if (value.trim() !== choice[key]) onChoose({ [key]: value.trim(), on: false });
  };
  return (
    <>
      {(['url', 'model'] as const).map((key) => (
        <TextField
          key={key}
          className={styles['name']}
          label={t.reader[key]}
          hint={key === 'url' ? t.reader.urlHint : t.reader.modelHint}
          defaultValue={choice[key]}
          maxLength={500}
          spellCheck={false}
          onBlur={(e) => {
            keep(key, e.target.value);
          }}
        />
      ))}
    </>
  );
}

function Key({ onKey }: Pick<SecondReaderProps, 'onKey'>) {
  const { t } = useWords();
  const [key, setKey] = useState('');
  return (
    <div className={styles['exchange']}>
      <TextField
        label={t.reader.key}
        hint={t.reader.keyHint}
        type="password"
        autoComplete="off"
        value={key}
        maxLength={500}
        onChange={(e) => {
          setKey(e.target.value);
        }}
      />
      <Button
        disabled={key === ''}
        onClick={() => {
          void onKey(key).then((kept) => {
            if (kept) setKey('');
          });
        }}
      >
        {t.app.save}
      </Button>
      <Button
        onClick={() => {
          void onKey(null);
        }}
      >
        {t.reader.forgetKey}
      </Button>
    </div>
  );
}

const SHOWN = ['greenP', 'greenR', 'redP', 'redR', 'doubt', 'evidence'] as const;

/** How often the verdicts are right on the bundled pairs, without and with the reader; and whether it is used. */
function Figures({ measured }: { readonly measured: ReaderMeasured }) {
  const { t, locale } = useWords();
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
  const { asks, unfit, elapsed } = measured;
  return (
    <>
      <table className={styles['figures']}>
        <caption>
          {t.reader.measuredOn(new Date(measured.at).toLocaleDateString(locale, { dateStyle: 'long' }), measured.pairs, asks.found)}
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.reader.without}</th>
            <th scope="col">{t.reader.with}</th>
          </tr>
        </thead>
        <tbody>
          {SHOWN.map((name) => (
            <tr key={name}>
              <th scope="row">{t.reader.figures[name]}</th>
              <td>{share(measured.without[name])}</td>
              <td>{share(measured.with?.[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {unfit === null ? t.reader.fit : t.reader.unfit[unfit]}
        {elapsed && ` ${t.reader.takes((elapsed.median / 1000).toLocaleString(locale, { maximumFractionDigits: 1 }))}`}
      </p>
      {unfit === 'silent' && (
        <ul>
          {Object.entries(measured.silences).map(([why, n]) => (
            <li key={why}>
              {n} × {t.reader.silences[why as keyof typeof t.reader.silences]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
