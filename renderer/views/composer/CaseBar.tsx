import type { Channel, Lang } from '../../../core/contract.js';
import { CHANNELS, LANGS } from '../../../core/contract.js';
import { useWords } from '../../i18n/index.js';
import { IconButton } from '../../ui/Button.js';
import { Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import type { BusinessCalendar } from '../../../core/calendar/business-calendar.js';
import type { ResponseGoal } from '../../../core/policy/types.js';
import { Clock } from './Clock.js';
import styles from './casebar.module.css';

export interface CaseTab {
  readonly id: string;
  readonly title: string;
  readonly open: number;
  readonly total: number;
}

interface CaseBarProps {
  readonly tabs: readonly CaseTab[];
  readonly active: string;
  readonly lang: Lang | 'auto';
  readonly readLang: Lang;
  readonly channel: Channel;
  readonly receivedAt: string | null;
  readonly goal: ResponseGoal;
  readonly calendar: BusinessCalendar;
  readonly newKey: string;
  readonly casesKey: string;
  readonly onCases: () => void;
  readonly onSwitch: (id: string) => void;
  readonly onClose: (id: string) => void;
  readonly onNew: () => void;
  readonly onLang: (lang: Lang | 'auto') => void;
  readonly onChannel: (channel: Channel) => void;
  readonly onReceived: (at: string) => void;
}

/** Open cases as tabs; language, channel and clock of the active one. */
export function CaseBar(props: CaseBarProps) {
  const { tabs, active, lang, readLang, channel, receivedAt, goal, calendar, newKey } = props;
  const { t } = useWords();
  const languages = [
    { value: 'auto' as const, name: t.lang.autoIs(t.lang[readLang]) },
    ...LANGS.map((value) => ({ value, name: t.lang[value] })),
  ];
  return (
    <header className={styles['bar']} data-area="bar">
      <ul className={styles['tabs']} aria-label={t.cases.tabs}>
        {tabs.map((tab) => (
          <Tab key={tab.id} tab={tab} active={tab.id === active} onSwitch={props.onSwitch} onClose={props.onClose} />
        ))}
        <li>
          <IconButton icon="plus" label={t.cases.add} keys={newKey} onClick={props.onNew} />
        </li>
        <li>
          <IconButton icon="list" label={t.cases.all} keys={props.casesKey} onClick={props.onCases} />
        </li>
      </ul>
      <div className={styles['tools']}>
        <Select<Lang | 'auto'> quiet label={t.cases.language} value={lang} options={languages} onChange={props.onLang} />
        <Select
          quiet
          label={t.cases.channel}
          value={channel}
          options={CHANNELS.map((value) => ({ value, name: t.channel[value] }))}
          onChange={props.onChannel}
        />
        {receivedAt !== null && <Clock key={receivedAt} since={receivedAt} goal={goal} calendar={calendar} onSet={props.onReceived} />}
      </div>
    </header>
  );
}

function Tab({
  tab,
  active,
  onSwitch,
  onClose,
}: { readonly tab: CaseTab; readonly active: boolean } & Pick<CaseBarProps, 'onSwitch' | 'onClose'>) {
  const { t } = useWords();
  const title = tab.title === '' ? t.cases.untitled : tab.title;
  const state = tab.total === 0 ? '' : tab.open > 0 ? t.cases.open(tab.open) : t.cases.complete;
  return (
    <li
      className={styles['tab']}
      data-active={active}
      ref={(node) => {
        // Alone it is in sight, and asking where it is would lay the page out before its first paint.
        if (active && node && node.previousElementSibling) node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }}
    >
      <button
        type="button"
        aria-current={active ? 'true' : undefined}
        title={state === '' ? title : `${title}: ${state}`}
        onClick={() => {
          onSwitch(tab.id);
        }}
      >
        {tab.total > 0 && (
          <Icon name={tab.open > 0 ? 'unanswered' : 'answered'} size={12} className={tab.open > 0 ? styles['open'] : styles['done']} />
        )}
        <span>{title}</span>
        {state !== '' && <span className="quiet">, {state}</span>}
      </button>
      <IconButton
        icon="close"
        size={12}
        label={t.cases.close(title)}
        className={styles['close']}
        onClick={() => {
          onClose(tab.id);
        }}
      />
    </li>
  );
}
