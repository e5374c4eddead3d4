import { useEffect, useMemo, useState } from 'react';
import type { HistoryEntry } from '../../../core/host.js';
import type { AnonymousCase } from '../../../core/practice/anonymise.js';
import type { PracticeCase } from '../../../core/practice/case.js';
import { fold } from '../../../core/text/fold.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Empty, PageHead, TextField } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { Windowed } from '../../ui/Windowed.js';
import styles from './practice.module.css';

interface FromHistoryProps {
  readonly folder: string;
  /** Oldest first; null while it is read. */
  readonly history: readonly HistoryEntry[] | null;
  readonly onAnonymise: (entry: HistoryEntry, also: readonly string[]) => Promise<AnonymousCase | null>;
  readonly onSave: (given: Omit<PracticeCase, 'asks'>) => Promise<void>;
  readonly onBack: () => void;
}

const ROW = 46;

/** A lead picks a copied reply, reads what is left of it without anybody's data, and keeps it for the team. */
export function FromHistory({ folder, history, onAnonymise, onSave, onBack }: FromHistoryProps) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [entry, setEntry] = useState<HistoryEntry | null>(null);
  const wanted = fold(query.trim());
  const shown = useMemo(
    () =>
      [...(history ?? [])]
        .reverse()
        .filter(({ message, reply }) => message.trim() !== '' && (wanted === '' || fold(`${message} ${reply}`).includes(wanted))),
    [history, wanted],
  );
  return (
    <main className={styles['page']}>
      <PageHead title={t.practice.from.title} note={t.practice.from.note}>
        <Button onClick={onBack}>{t.practice.from.back}</Button>
      </PageHead>
      <div className={styles['columns']}>
        <div className={styles['list']}>
          <p className={styles['filter']}>
            <Icon name="search" size={14} />
            <input
              aria-label={t.practice.from.search}
              placeholder={t.practice.from.search}
              value={query}
              onChange={(e) => {
                setQuery(e.target.value);
              }}
            />
          </p>
          {shown.length === 0 ? (
            <Empty title={t.practice.from.none} />
          ) : (
            <Windowed
              id="practice-history"
              label={t.practice.from.list}
              count={shown.length}
              rowHeight={ROW}
              selected={shown.findIndex(({ id }) => id === entry?.id)}
              onSelect={(i) => {
                setEntry(shown[i] ?? null);
              }}
              renderRow={(i) => (shown[i] ? <Row entry={shown[i]} /> : null)}
            />
          )}
        </div>
        {entry ? (
          <Draft key={entry.id} entry={entry} folder={folder} onAnonymise={onAnonymise} onSave={onSave} />
        ) : (
          <Empty title={t.practice.from.note} />
        )}
      </div>
    </main>
  );
}

function Row({ entry }: { readonly entry: HistoryEntry }) {
  const { t, lang } = useWords();
  return (
    <div className={styles['case']}>
      <div>
        <p>{entry.message.trim().replace(/\s+/g, ' ').slice(0, 90)}</p>
        <p>
          {t.channel[entry.channel]} · {new Date(entry.at).toLocaleDateString(lang, { dateStyle: 'medium' })}
        </p>
      </div>
    </div>
  );
}

type DraftProps = Pick<FromHistoryProps, 'folder' | 'onAnonymise' | 'onSave'> & { readonly entry: HistoryEntry };

function Draft({ entry, folder, onAnonymise, onSave }: DraftProps) {
  const { t } = useWords();
  const [also, setAlso] = useState<readonly string[]>([]);
  const [made, setMade] = useState<AnonymousCase | null>(null);
  const [given, setGiven] = useState({ title: '', facts: '', note: '' });
  const [isRead, setRead] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void onAnonymise(entry, also).then((out) => {
      if (!isCurrent) return;
      setMade(out);
      setRead(false);
    });
    return () => {
      isCurrent = false;
    };
  }, [entry, also, onAnonymise]);
  if (!made) return <div className={styles['desk']} aria-busy="true" />;
  const edit = (patch: Partial<AnonymousCase>) => {
    setMade({ ...made, ...patch });
  };
  const save = () => {
    setBusy(true);
    void onSave({
      id: `team-${entry.id
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')}`.slice(0, 80),
      kind: 'team',
      lang: entry.lang,
      channel: entry.channel,
      title: given.title.trim(),
      message: made.message,
      model: made.reply,
      facts: given.facts
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      note: given.note.trim(),
      now: entry.at,
    }).finally(() => {
      setBusy(false);
    });
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(e) => {
        e.preventDefault();
        save();
      }}
    >
      <TextField
        label={t.practice.from.name}
        value={given.title}
        maxLength={200}
        onChange={(e) => {
          setGiven({ ...given, title: e.target.value });
        }}
      />
      <Area label={t.practice.from.message} value={made.message} onChange={(message) => edit({ message })} />
      <Area label={t.practice.from.model} value={made.reply} onChange={(reply) => edit({ reply })} />
      {made.look.length > 0 && (
        <div>
          <p>{t.practice.from.look}</p>
          <div className={styles['tools']}>
            {made.look.map((word) => (
              <Button
                key={word}
                aria-label={t.practice.from.isName(word)}
                onClick={() => {
                  setAlso([...also, word]);
                }}
              >
                {word}
              </Button>
            ))}
          </div>
        </div>
      )}
      <Area label={t.practice.from.facts} value={given.facts} onChange={(facts) => setGiven({ ...given, facts })} />
      <Area label={t.practice.from.lesson} value={given.note} onChange={(note) => setGiven({ ...given, note })} />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={isRead}
          onChange={(e) => {
            setRead(e.target.checked);
          }}
        />{' '}
        {t.practice.from.read}
      </label>
      <p className={styles['note']}>{t.practice.from.where(folder)}</p>
      <div className={styles['tools']}>
        <Button look="primary" icon="save" type="submit" disabled={busy || !isRead || given.title.trim() === ''}>
          {t.practice.from.save}
        </Button>
      </div>
    </form>
  );
}

function Area({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (text: string) => void }) {
  return (
    <label className={styles['area']}>
      <span>{label}</span>
      <textarea
        value={value}
        rows={Math.min(12, Math.max(3, value.split('\n').length + 1))}
        maxLength={20_000}
        spellCheck={false}
        onChange={(e) => {
          onChange(e.target.value);
        }}
      />
    </label>
  );
}
