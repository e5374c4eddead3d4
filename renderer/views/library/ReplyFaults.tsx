import type { Finding, Severity, Span } from '../../../core/contract.js';
import { applyFix } from '../../../core/findings/fix.js';
import type { Diagnosis } from '../../../core/library/doctor.js';
import { useWords } from '../../i18n/index.js';
import type { LookedAt } from '../../state/looked-at.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import styles from './writing.module.css';

interface ReplyFaultsProps {
  /** Null until it was looked at. */
  readonly looked: LookedAt | null;
  readonly body: string;
  readonly variants: readonly string[];
  readonly titleOf: (id: string) => string;
  readonly onBody: (body: string) => void;
  /** Mends a placeholder, in whichever wording it stands. */
  readonly onMend: (one: Diagnosis) => void;
  readonly onShow: (span: Span) => void;
  /** Opens the reply that says the same; absent where leaving is not on offer. */
  readonly onOpen?: ((one: Diagnosis) => void) | undefined;
}

/** Shown of one reply; who has more begins with these. */
const MOST = 12;
const RANK: Readonly<Record<Severity, number>> = { block: 0, warn: 1, hint: 2 };
const AS_SEVERITY = { error: 'block', warn: 'warn', hint: 'hint' } as const;

interface Fault {
  readonly severity: Severity;
  readonly text: string;
  readonly buttons: React.ReactNode;
}

/** What the library and the checks say of the reply as it stands in the form, each with its fix or the way to its words. */
export function ReplyFaults(props: ReplyFaultsProps) {
  const { looked } = props;
  const { t } = useWords();
  const faults = looked === null ? [] : faultsOf(props, looked, t);
  return (
    <section className={styles['faults']} role="region" aria-label={t.writing.checks}>
      <header>
        <h2>{t.writing.checks}</h2>
        <p className={styles['soft']}>
          {looked === null ? t.writing.looking : faults.length === 0 ? t.writing.fine : t.writing.count(faults.length)}
        </p>
      </header>
      <ul>
        {faults.slice(0, MOST).map((one, i) => (
          <li key={i} data-severity={one.severity}>
            <Icon name={one.severity} size={14} />
            <span>{one.text}</span>
            {one.buttons}
          </li>
        ))}
      </ul>
      {faults.length > MOST && <p className={styles['soft']}>{t.writing.more(faults.length - MOST)}</p>}
    </section>
  );
}

function faultsOf(
  { body, variants, titleOf, onBody, onMend, onShow, onOpen }: ReplyFaultsProps,
  { diagnoses, findings, ofVariants }: LookedAt,
  t: ReturnType<typeof useWords>['t'],
): readonly Fault[] {
  const place = (of: string): string => {
    const number = of === body ? -1 : variants.indexOf(of);
    return number >= 0 ? `${t.writing.variant(number + 1)}: ` : '';
  };
  const whole = diagnoses.map((one): Fault => ({
    severity: AS_SEVERITY[one.severity],
    text: `${place(one.body)}${one.body === '' ? '' : `${t.library.line(one.line)} · `}${named(one, titleOf)}`,
    buttons: (
      <>
        {one.fix && <Button onClick={() => onMend(one)}>{t.writing.fix(one.fix.to)}</Button>}
        {one.other !== undefined && onOpen && (
          <Button onClick={() => onOpen(one)}>{t.writing.open(one.elsewhere?.title ?? titleOf(one.other))}</Button>
        )}
      </>
    ),
  }));
  const own = findings.map((one): Fault => ({ severity: one.severity, text: told(one, t.app.quoted), buttons: buttonsOf(one) }));
  const others = ofVariants.flatMap((all, i) =>
    all.map((one): Fault => ({ severity: one.severity, text: `${t.writing.variant(i + 1)}: ${told(one, t.app.quoted)}`, buttons: null })),
  );
  return [...whole, ...own, ...others].sort((a, b) => RANK[a.severity] - RANK[b.severity]);

  function buttonsOf(one: Finding): React.ReactNode {
    const fix = one.fixes.find(({ kind }) => kind !== 'insertAfter');
    return (
      <>
        {fix && one.end > one.start && <Button onClick={() => onBody(applyFix(body, one, fix))}>{t.writing.fix(fix.text ?? '')}</Button>}
        {one.end > one.start && (
          <Button look="quiet" aria-label={t.writing.goLabel(one.message)} onClick={() => onShow(one)}>
            {t.writing.go}
          </Button>
        )}
      </>
    );
  }
}

/** The twin by its title: an id is the file's word. */
const named = ({ message, other, elsewhere }: Diagnosis, titleOf: (id: string) => string): string =>
  other === undefined || elsewhere !== undefined ? message : message.replace(other, () => titleOf(other));

const told = ({ text, message }: Finding, quoted: (words: string) => string): string =>
  text === '' ? message : `${quoted(text.replace(/\s+/g, ' ').slice(0, 60))}: ${message}`;
