import { useMemo, useState } from 'react';
import type { LibraryFile, LibraryName } from '../../../core/host.js';
import { DOCTOR_RULES, type Diagnosis } from '../../../core/library/doctor.js';
import type { Reply } from '../../../core/library/types.js';
import { useWords } from '../../i18n/index.js';
import { libraryLabel } from '../../state/library-label.js';
import type { CheckedWords, WordsFound } from '../../state/words-found.js';
import { Button } from '../../ui/Button.js';
import { Empty, PageHead, Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { Windowed } from '../../ui/Windowed.js';
import styles from './doctor.module.css';

interface DoctorViewProps {
  readonly libraries: readonly LibraryFile[];
  readonly library: LibraryName;
  /** Null while it is looked for. */
  readonly found: readonly Diagnosis[] | null;
  /** What is said of the words, as far as they are checked; null before. */
  readonly words: CheckedWords | null;
  readonly onLibrary: (library: LibraryName) => void;
  /** Opens the reply in the library. */
  readonly onGo: (reply: Reply) => void;
  readonly onMend: (found: readonly Diagnosis[]) => void;
  readonly onArchive: (reply: Reply) => void;
  readonly onBack: () => void;
}

/** What the library says of itself comes before what is said of its words. */
const KINDS = [...DOCTOR_RULES, 'tone', 'spelling'] as const;
type Kind = (typeof KINDS)[number];
type Noted = Diagnosis | WordsFound;

const ROW = 46;
const ICONS = { error: 'block', warn: 'warn', hint: 'hint' } as const;

/** What is wrong with a library, by kind, each with the way to it and the fix where there is one. */
export function DoctorView({ libraries, library, found, words, onLibrary, onGo, onMend, onArchive, onBack }: DoctorViewProps) {
  const { t } = useWords();
  const s = t.doctor;
  const [rule, setRule] = useState<Kind | null>(null);
  const [at, setAt] = useState(0);
  const file = libraries.find((l) => l.name === library);
  const replies = useMemo(() => new Map((file?.library.replies ?? []).map((reply) => [reply.id, reply])), [file]);
  const sorted = useMemo(
    () => [...(found ?? []), ...(words?.found ?? [])].sort((a: Noted, b: Noted) => KINDS.indexOf(a.rule) - KINDS.indexOf(b.rule)),
    [found, words],
  );
  const shown = rule === null ? sorted : sorted.filter((one) => one.rule === rule);
  const index = Math.min(at, shown.length - 1);
  const current = shown[index];
  const reply = current && replies.get(current.reply);
  const fixable = shown.filter(isFixable);
  const writable = file?.writable ?? false;
  const pick = (next: Kind | null) => {
    setRule(next);
    setAt(0);
  };
  return (
    <main className={styles['page']}>
      <PageHead title={s.title} note={s.note}>
        <Select
          label={s.library}
          value={library}
          options={libraries.map((l) => ({ value: l.name, name: libraryLabel(l, t.library) }))}
          onChange={onLibrary}
        />
        <Button onClick={onBack}>{s.back}</Button>
      </PageHead>
      {sorted.length === 0 ? (
        <div role="status">
          <Empty title={found === null || words === null || words.done < words.of ? s.looking : s.fine} />
        </div>
      ) : (
        <div className={styles['columns']}>
          <div className={styles['kinds']} role="group" aria-label={s.kinds}>
            <KindButton name={s.all} count={sorted.length} on={rule === null} onPick={() => pick(null)} />
            {KINDS.map((one) => {
              const count = sorted.filter((d) => d.rule === one).length;
              return count === 0 ? null : (
                <KindButton key={one} name={s.rules[one]} count={count} on={rule === one} onPick={() => pick(one)} />
              );
            })}
          </div>
          <div className={styles['list']}>
            <div className={styles['bar']}>
              <p role="status">
                {s.found(shown.length)}
                {words !== null && words.done < words.of && ` · ${s.reading(words.done, words.of)}`}
              </p>
              <Button disabled={!reply} onClick={() => reply && onGo(reply)} keys="Enter">
                {s.go}
              </Button>
              {current && isFixable(current) && (
                <Button disabled={!writable} onClick={() => onMend([current])}>
                  {s.fix(current.fix.from, current.fix.to)}
                </Button>
              )}
              {fixable.length > 1 && (
                <Button disabled={!writable} onClick={() => onMend(fixable)}>
                  {s.fixAll(fixable.length)}
                </Button>
              )}
              {current?.rule === 'twin' && reply && (
                <Button icon="archive" disabled={!writable} onClick={() => onArchive(reply)}>
                  {s.archive}
                </Button>
              )}
            </div>
            <div className={styles['rows']}>
              <Windowed
                key={rule ?? ''}
                id="doctor-list"
                label={s.list}
                count={shown.length}
                rowHeight={ROW}
                selected={index}
                onSelect={setAt}
                onKey={(event) => {
                  if (event.key !== 'Enter' || !reply) return false;
                  onGo(reply);
                  return true;
                }}
                renderRow={(i) => {
                  const one = shown[i];
                  return one ? <Row one={one} title={replies.get(one.reply)?.title ?? one.reply} /> : null;
                }}
              />
            </div>
          </div>
        </div>
      )}
    </main>
  );
}

type Fixable = Diagnosis & { readonly fix: NonNullable<Diagnosis['fix']> };
const isFixable = (one: Noted): one is Fixable => 'fix' in one && one.fix !== undefined;

interface KindProps {
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly onPick: () => void;
}

function KindButton({ name, count, on, onPick }: KindProps) {
  const { locale } = useWords();
  return (
    <button type="button" aria-pressed={on} onClick={onPick}>
      <span>{name}</span> <span className={styles['count']}>{count.toLocaleString(locale)}</span>
    </button>
  );
}

function Row({ one, title }: { readonly one: Noted; readonly title: string }) {
  const { t } = useWords();
  return (
    <div className={styles['row']} data-severity={one.severity}>
      <Icon name={ICONS[one.severity]} size={14} />
      <div>
        <p>
          <b>{title}</b>
        </p>
        <p>{[t.doctor.severity[one.severity], one.body === '' ? '' : t.library.line(one.line), one.message].filter(Boolean).join(' · ')}</p>
      </div>
    </div>
  );
}
