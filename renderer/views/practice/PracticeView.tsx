import { LANGS, type Ask, type Lang } from '../../../core/contract.js';
import type { PracticeAttempt } from '../../../core/host.js';
import type { Assessment } from '../../../core/practice/assess.js';
import type { PracticeCase } from '../../../core/practice/case.js';
import type { PracticeProblem } from '../../../core/practice/cases.js';
import type { OpenCard } from '../../../core/policy/open-cards.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { Empty, PageHead, Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { Windowed } from '../../ui/Windowed.js';
import { PracticeDesk } from './PracticeDesk.js';
import styles from './practice.module.css';

/** The reply being tried, and what it came to. */
export interface Tried {
  readonly draft: string;
  readonly state: 'writing' | 'checking' | 'failed' | 'done';
  /** Null until it is done. */
  readonly assessment: Assessment | null;
  readonly cards: readonly OpenCard[];
  /** What the engine found in the message; drawn once it is done, for to find it oneself is the exercise. */
  readonly foundAsks: readonly Ask[];
  readonly onDraft: (text: string) => void;
  readonly onDone: () => void;
  /** The trainee's own word on an ask in doubt, by its place in the case. */
  readonly onSay: (at: number, isAnswered: boolean) => void;
  readonly onAgain: () => void;
  readonly onRestart: () => void;
}

export interface PracticeViewProps extends Tried {
  readonly cases: readonly PracticeCase[];
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
  readonly progress: Readonly<Record<string, PracticeAttempt>>;
  readonly isBegun: (id: string) => boolean;
  readonly problems: readonly PracticeProblem[];
  readonly given: PracticeCase | null;
  readonly onPick: (id: string) => void;
  readonly doneKey: string;
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
}

const ROW = 46;

/** A trainee's cases at the left, the one in hand at the right. */
export function PracticeView(props: PracticeViewProps) {
  const { cases, lang, progress, given, problems, onLang, onPick, onAdd } = props;
  const { t } = useWords();
  const done = cases.filter(({ id }) => progress[id] !== undefined).length;
  const at = cases.findIndex(({ id }) => id === given?.id);
  const next = cases[at + 1] ?? cases[0];
  return (
    <main className={styles['page']}>
      <PageHead title={t.practice.title} note={t.practice.note(done, cases.length)}>
        <Select
          label={t.practice.language}
          value={lang}
          options={LANGS.map((value) => ({ value, name: t.lang[value] }))}
          onChange={onLang}
        />
        <Button icon="plus" onClick={onAdd}>
          {t.practice.add}
        </Button>
      </PageHead>
      {problems.length > 0 && (
        <details className={styles['problems']}>
          <summary>
            <Icon name="warn" size={12} /> {t.practice.problems(problems.length)}
          </summary>
          <ul>
            {problems.map((one) => (
              <li key={`${one.at} ${one.message}`}>
                {one.at}: {one.message}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles['columns']}>
        <div className={styles['list']}>
          <Windowed
            id="practice-list"
            label={t.practice.title}
            count={cases.length}
            rowHeight={ROW}
            selected={at}
            onSelect={(i) => {
              const one = cases[i];
              if (one) onPick(one.id);
            }}
            onChoose={() => {
              document.getElementById('practice-reply')?.focus();
            }}
            renderRow={(i) => {
              const one = cases[i];
              return one ? <Row given={one} attempt={progress[one.id]} isBegun={props.isBegun(one.id)} /> : null;
            }}
          />
        </div>
        {given ? (
          <PracticeDesk
            key={given.id}
            {...props}
            given={given}
            onNext={() => {
              if (next) onPick(next.id);
            }}
          />
        ) : (
          <Empty title={t.practice.pick} />
        )}
      </div>
    </main>
  );
}

function Row({
  given,
  attempt,
  isBegun,
}: {
  readonly given: PracticeCase;
  readonly attempt: PracticeAttempt | undefined;
  readonly isBegun: boolean;
}) {
  const { t } = useWords();
  const short = attempt === undefined ? 0 : attempt.forgotten + attempt.doubts + attempt.findings;
  const state = attempt === undefined ? (isBegun ? 'partly' : 'unanswered') : short === 0 ? 'answered' : 'doubt';
  const said =
    attempt === undefined
      ? isBegun
        ? t.practice.standing.begun
        : t.practice.standing.none
      : short === 0
        ? t.practice.standing.whole
        : t.practice.standing.short(short);
  return (
    <div className={styles['case']} data-state={state}>
      <Icon name={state} size={14} />
      <div>
        <p>{given.title}</p>
        <p>
          {t.practice.kind[given.kind]} · {t.channel[given.channel]} · {said}
        </p>
      </div>
    </div>
  );
}
