import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { CHANNELS } from '../../../core/contract.js';
import type { HostInfo, LibraryFile, Settings, SettingsPatch } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import { libraryLabel } from '../../state/library-label.js';
import { monthsOld, OLD_MONTHS } from '../../../core/version-age.js';
import { COMMAND_IDS, keyName, keysOf, showKey, takenBy, type Command } from '../../state/keys.js';
import { Button } from '../../ui/Button.js';
import { PageHead, Select, TextField } from '../../ui/Field.js';
import { Backup, type BackupProps } from './Backup.js';
import { Dictionary, type DictionaryProps } from './Dictionary.js';
import { Dropped, type DroppedProps } from './Dropped.js';
import { Learning, type LearningProps } from './Learning.js';
import { Updates, type UpdatesProps } from './Updates.js';
import { FullReread } from './FullReread.js';
import { TeamGit, type TeamGitProps } from './TeamGit.js';
import { SecondReader, type SecondReaderProps } from './SecondReader.js';
import styles from './settings.module.css';

interface SettingsViewProps {
  readonly settings: Settings;
  readonly info: HostInfo;
  readonly libraries: readonly LibraryFile[];
  readonly dictionary: DictionaryProps;
  readonly dropped: DroppedProps;
  readonly reader: SecondReaderProps;
  readonly learning: LearningProps;
  readonly git: Omit<TeamGitProps, 'now'>;
  readonly mac: boolean;
  /** ISO instant. */
  readonly now: string;
  readonly quickUrl: string;
  readonly onChange: (patch: SettingsPatch) => void;
  readonly backup: BackupProps;
  /** The team's policy wants every reply re-read in full. */
  readonly policyRereads: boolean;
  readonly onStored: () => void;
  readonly onLibraries: () => void;
  readonly updates: UpdatesProps;
  readonly onExportVerdicts: () => void;
}

export function SettingsView(props: SettingsViewProps) {
  const { settings, info, libraries, quickUrl, now, onChange } = props;
  const { t } = useWords();
  const lacks = (['globalShortcut', 'tray', 'pasteBack'] as const).filter((what) => !info[what]).map((what) => t.settings.lacks[what]);
  return (
    <main className={styles['page']}>
      <PageHead title={t.settings.title}>
        <Button icon="list" onClick={props.onStored}>
          {t.stored.open}
        </Button>
      </PageHead>
      <div className={styles['groups']}>
        <Line name={t.settings.language}>
          <Select
            label={t.settings.language}
            value={settings.language}
            options={[
              { value: 'system', name: t.lang.system },
              { value: 'es', name: 'Español' },
              { value: 'en', name: 'English' },
            ]}
            onChange={(language) => {
              onChange({ language });
            }}
          />
        </Line>
        <Line name={t.settings.theme}>
          <Select
            label={t.settings.theme}
            value={settings.theme}
            options={(['system', 'light', 'dark'] as const).map((value) => ({ value, name: t.settings.themes[value] }))}
            onChange={(theme) => {
              onChange({ theme });
            }}
          />
        </Line>
        <Line name={t.settings.channel}>
          <Select
            label={t.settings.channel}
            value={settings.channel}
            options={CHANNELS.map((value) => ({ value, name: t.channel[value] }))}
            onChange={(channel) => {
              onChange({ channel });
            }}
          />
        </Line>
        <TextField
          className={styles['name']}
          label={t.settings.agentName}
          hint={t.settings.agentHint}
          defaultValue={settings.agentName}
          maxLength={200}
          onBlur={(e) => {
            if (e.target.value.trim() !== settings.agentName) onChange({ agentName: e.target.value.trim() });
          }}
        />
        <FullReread on={settings.fullReread} isPolicy={props.policyRereads} onChange={onChange} />
        <h2>{t.settings.quickInsert}</h2>
        {info.globalShortcut ? (
          <>
            <Line name={t.settings.quickKey}>
              <input
                className={styles['key']}
                aria-label={t.settings.quickKey}
                defaultValue={settings.quickInsertKey}
                onBlur={(e) => {
                  if (e.target.value.trim() !== '' && e.target.value !== settings.quickInsertKey)
                    onChange({ quickInsertKey: e.target.value.trim() });
                }}
              />
            </Line>
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={settings.restoreClipboard}
                onChange={(e) => {
                  onChange({ restoreClipboard: e.target.checked });
                }}
              />{' '}
              {t.settings.restore}
            </label>
          </>
        ) : (
          <p>
            {t.settings.quickHere}{' '}
            <a href={quickUrl} target="_blank" rel="opener">
              {t.settings.quickOpen}
            </a>
          </p>
        )}
        <h2>{t.settings.libraries}</h2>
        <ul>
          {libraries.map((l) => (
            <li key={l.name} className={styles['line']}>
              <span>{libraryLabel(l, t.library)}</span>
              <code>{l.path}</code>
            </li>
          ))}
        </ul>
        <div className={styles['exchange']}>
          <Button icon="open" onClick={props.onLibraries}>
            {t.libraries.open}
          </Button>
        </div>
        <TeamGit {...props.git} now={now} />
        <h2>{t.settings.keys}</h2>
        <p className={styles['soft']}>{t.settings.keyHint}</p>
        <ul>
          {COMMAND_IDS.map((command) => (
            <KeyLine key={command} command={command} {...props} />
          ))}
        </ul>
        <Dictionary {...props.dictionary} />
        <Dropped {...props.dropped} />
        <SecondReader {...props.reader} />
        <section aria-label={t.settings.verdicts}>
          <h2>{t.settings.verdicts}</h2>
          <Learning {...props.learning} />
          <p className={styles['soft']}>{t.settings.verdictHint}</p>
          <div className={styles['exchange']}>
            <Button icon="save" onClick={props.onExportVerdicts}>
              {t.settings.exportVerdicts}
            </Button>
          </div>
        </section>
        <Updates {...props.updates} />
        <Backup {...props.backup} />
        {info.released && monthsOld(info.released, now) >= OLD_MONTHS && <p className={styles['soft']}>{t.settings.oldVersion}</p>}
        <p className={styles['about']}>
          {t.settings.about(info.version, t.settings.kinds[info.kind])}
          {info.released && (
            <>
              {' '}
              · <Age released={info.released} now={now} />
            </>
          )}
          {lacks.length > 0 && (
            <>
              {' '}
              · {t.settings.cannot}: {lacks.join(', ')}
            </>
          )}
        </p>
      </div>
    </main>
  );
}

/** The build's day and how long ago that is. */
function Age({ released, now }: { readonly released: string; readonly now: string }) {
  const { t, locale } = useWords();
  return <>{t.settings.released(new Date(released).toLocaleDateString(locale, { dateStyle: 'long' }), monthsOld(released, now))}</>;
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['line']}>
      <span aria-hidden="true">{name}</span>
      {children}
    </div>
  );
}

/** A field that takes the keys themselves. */
function KeyLine({ command, settings, mac, onChange }: SettingsViewProps & { readonly command: Command }) {
  const { t } = useWords();
  const [problem, setProblem] = useState('');
  const name = t.keys[command];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' || event.key === 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const { [command]: _old, ...others } = settings.keys;
    if (event.key === 'Backspace' || event.key === 'Delete') {
      setProblem('');
      onChange({ keys: others });
      return;
    }
    const key = keyName(event, mac);
    // A bare letter would make writing impossible.
    if (key === '' || (key.length === 1 && key !== '?')) return;
    const owner = takenBy(key, command, settings.keys);
    setProblem(owner ? t.settings.keyTaken(t.keys[owner]) : '');
    if (!owner) onChange({ keys: { ...others, [command]: key } });
  };
  return (
    <li className={styles['line']}>
      <span aria-hidden="true">{name}</span>
      <input
        className={styles['key']}
        readOnly
        aria-label={t.settings.keyOf(name)}
        value={keysOf(command, settings.keys)
          .map((k) => showKey(k, mac))
          .join('  ')}
        onKeyDown={onKeyDown}
      />
      {problem !== '' && <small role="alert">{problem}</small>}
    </li>
  );
}
