import { useEffect, useRef, useState } from 'react';
import { isClearable, type ClearableKind, type StoredKind, type StoredPlace } from '../../../core/stored-kinds.js';
import { useWords, type Messages } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Empty, PageHead } from '../../ui/Field.js';
import { useOnceMore } from '../../ui/once-more.js';
import styles from './stored.module.css';

interface StoredViewProps {
  /** Null while they are read. */
  readonly places: readonly StoredPlace[] | null;
  /** How long the policy keeps closed cases and copied replies. */
  readonly closedDays: number | 'always';
  readonly historyDays: number | 'always';
  /** @returns whether it is gone. */
  readonly onClear: (kind: ClearableKind) => Promise<boolean>;
  readonly onBack: () => void;
}

const isTeams = (kind: StoredKind): boolean => kind === 'shared' || kind === 'policy' || kind.startsWith('team-');

/** Every subject with its place, size, age and how long it is kept; each may be cleared, after one question. */
export function StoredView(props: StoredViewProps) {
  const { places, onBack } = props;
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const groups = [
    { name: t.stored.mine, places: (places ?? []).filter(({ kind }) => !isTeams(kind)) },
    { name: t.stored.team, places: (places ?? []).filter(({ kind }) => isTeams(kind)) },
  ];
  return (
    <main className={styles['page']}>
      <PageHead title={t.stored.title} note={t.stored.note}>
        <Button onClick={onBack}>{t.stored.back}</Button>
      </PageHead>
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {places === null ? (
        <Empty title={t.stored.reading} />
      ) : (
        groups.map((group) => (
          <section key={group.name} className={styles['group']} aria-label={group.name}>
            <h2>{group.name}</h2>
            <ul>
              {group.places.map((place) => (
                <Row key={`${place.kind} ${place.path}`} place={place} {...props} onSaid={setSaid} />
              ))}
            </ul>
          </section>
        ))
      )}
    </main>
  );
}

type RowProps = StoredViewProps & { readonly place: StoredPlace; readonly onSaid: (said: string) => void };

function Row({ place, onClear, onSaid, ...props }: RowProps) {
  const { t, lang } = useWords();
  const { kind, path, bytes, count, oldest } = place;
  const name = place.label ?? t.stored.name[kind];
  const day = (iso: string) => new Date(`${iso}T12:00:00`).toLocaleDateString(lang, { dateStyle: 'medium' });
  const isThere = bytes === null || bytes > 0;
  const what =
    bytes === null
      ? t.stored.unknown
      : !isThere
        ? t.stored.nothing
        : [
            ...(count === null || kind === 'settings' ? [] : [t.stored.count(count)]),
            t.stored.size(bytes),
            ...(oldest === null || kind === 'settings' ? [] : [t.stored.since(day(oldest))]),
          ].join(' · ');
  return (
    <li className={styles['row']}>
      <div>
        <p>
          <b>{name}</b>
        </p>
        <p className={styles['soft']}>
          {what} · {keptFor(kind, t, props)}
        </p>
        {place.inUse === true && <p className={styles['soft']}>{t.stored.inUse}</p>}
        <code>{path}</code>
      </div>
      {isClearable(kind) && isThere && (count !== 0 || kind === 'settings') && (
        <Clear
          kind={kind}
          name={name}
          onClear={() => {
            void onClear(kind).then((isGone) => {
              if (isGone) onSaid(saidOf(place, t));
            });
          }}
        />
      )}
    </li>
  );
}

function saidOf({ kind, count, bytes }: StoredPlace, t: Messages): string {
  if (kind === 'settings') return t.stored.wasReset;
  const gone = t.stored.gone(t.stored.name[kind], count, t.stored.size(bytes ?? 0));
  return kind === 'last-good' ? `${gone} ${t.stored.lastGoodGone}` : gone;
}

function keptFor(kind: StoredKind, t: Messages, { closedDays, historyDays }: Pick<StoredViewProps, 'closedDays' | 'historyDays'>): string {
  const { kept } = t.stored;
  if (kind === 'closed') return kept.closed(closedDays);
  if (kind === 'history') return kept.closed(historyDays);
  return kind in kept ? String(kept[kind as 'log']) : kept.always;
}

function Clear({ kind, name, onClear }: { readonly kind: ClearableKind; readonly name: string; readonly onClear: () => void }) {
  const { t } = useWords();
  const [asking, ask, drop] = useOnceMore();
  const no = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  // The question takes the focus, on the answer that deletes nothing; dropped, it gives it back.
  useEffect(() => {
    if (asking) no.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const isReset = kind === 'settings';
  if (!asking)
    return (
      <Button
        ref={first}
        look="quiet"
        icon={isReset ? 'settings' : 'trash'}
        aria-label={isReset ? t.stored.reset : t.stored.clearOf(name)}
        onClick={ask}
      >
        {isReset ? t.stored.reset : t.stored.clear}
      </Button>
    );
  return (
    <div className={styles['sure']} role="group" aria-label={isReset ? t.stored.resetSure : t.stored.sure(name)}>
      <p role="alert">{isReset ? t.stored.resetSure : t.stored.sure(name)}</p>
      <Button
        look="danger"
        onClick={() => {
          drop();
          onClear();
        }}
      >
        {isReset ? t.stored.yesReset : t.stored.yes}
      </Button>
      <Button ref={no} onClick={drop}>
        {t.app.cancel}
      </Button>
    </div>
  );
}
