import { useWords, type Messages } from '../../i18n/index.js';
import type { Command } from '../../state/keys.js';
import { IconButton } from '../../ui/Button.js';
import styles from './keys.module.css';

interface KeySheetProps {
  readonly keyOf: (command: Command) => string;
  readonly mod: string;
  readonly alt: string;
  /** A browser keeps Ctrl+1…9 for its own tabs. */
  readonly caseKeys: boolean;
  readonly quickInsert: string | null;
  readonly onClose: () => void;
}

type Row = readonly [keys: string, does: string];
const groups = (
  t: Messages,
  { keyOf, mod, alt, caseKeys, quickInsert: quick }: KeySheetProps,
): readonly (readonly [string, readonly Row[]])[] => [
  [
    t.keys.group.writing,
    [
      [keyOf('palette'), t.keys.palette],
      [';… Tab', t.keys.expand],
      [`${keyOf('palette')} >`, t.keys.commands],
      [keyOf('reread'), t.keys.reread],
      [keyOf('saveReply'), t.keys.saveReply],
      [keyOf('holding'), t.keys.holding],
      [keyOf('frame'), t.keys.frame],
      [keyOf('focusDraft'), t.keys.focusDraft],
      [keyOf('focusMessage'), t.keys.focusMessage],
      [keyOf('focusFacts'), t.keys.focusFacts],
      ['Del', t.keys.noFact],
      [`${alt}${alt.endsWith('+') ? 'Shift+' : '⇧'}1…9`, t.keys.suggestion],
      [`${alt}${alt.endsWith('+') ? 'Shift+' : '⇧'}0`, t.keys.together],
      ...(quick === null ? [] : [[quick, t.keys.quickInsert] as const]),
    ],
  ],
  [
    t.keys.group.checking,
    [
      [keyOf('nextFinding'), t.keys.nextFinding],
      [keyOf('previousFinding'), t.keys.previousFinding],
      [keyOf('fix'), t.keys.fix],
      [keyOf('learn'), t.keys.learn],
      [`${alt}1…9`, t.keys.goToAsk],
      ['Enter', t.keys.replies],
      ['A', t.keys.answered],
      ['N', t.keys.notNeeded],
      ['E', t.keys.elsewhere],
      ['O', t.keys.open],
      ['Q', t.keys.quote],
      ['P', t.keys.pin],
    ],
  ],
  [
    t.keys.group.cases,
    [
      [keyOf('takeMessage'), t.keys.takeMessage],
      [keyOf('newCase'), t.keys.newCase],
      ...(caseKeys ? [[`${mod}1…9`, t.keys.switchCase] as const] : []),
      [keyOf('closeCase'), t.keys.closeCase],
      [keyOf('reopenCase'), t.keys.reopenCase],
      [keyOf('cases'), t.keys.cases],
      [keyOf('help'), t.keys.help],
    ],
  ],
];

export function KeySheet(props: KeySheetProps) {
  const { onClose } = props;
  const { t } = useWords();
  return (
    <div className={styles['sheet']}>
      <header>
        <h1>{t.keys.title}</h1>
        <IconButton icon="close" label={t.app.close} onClick={onClose} />
      </header>
      <div className={styles['groups']} tabIndex={0} role="region" aria-label={t.keys.title}>
        {groups(t, props).map(([name, rows]) => (
          <section key={name}>
            <h2>{name}</h2>
            <dl>
              {rows.map(([keys, does]) => (
                <div key={does} data-letter={keys.length === 1 || keys === 'Enter'}>
                  <dt>{does}</dt>
                  <dd>
                    <kbd>{keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  );
}
