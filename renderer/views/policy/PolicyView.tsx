import { useMemo, useState } from 'react';
import { CHANNELS, type Channel, type Finding } from '../../../core/contract.js';
import type { PolicyFile } from '../../../core/host.js';
import type { Policy, PolicyProblem } from '../../../core/policy/policy.js';
import type { Who } from '../../../core/policy/roles.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { PageHead, Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import type { PastEffects } from '../../state/past-effects.js';
import { Cards, type CardsProps } from './Cards.js';
import { Channels } from './Channels.js';
import { Lists, Treatment, WordList } from './Language.js';
import { Markets } from './Markets.js';
import { Line, type SetPolicy } from './parts.js';
import { Roles } from './Roles.js';
import { SecondReaderPart } from './SecondReaderPart.js';
import { UpdatesPart } from './UpdatesPart.js';
import { Shop } from './Shop.js';
import { RuleList, type RuleAbout } from './RuleList.js';
import { SaveBar, type SaveBarProps } from './SaveBar.js';
import { AuthorityPart, Calendar, Goals } from './Times.js';
import styles from './policy.module.css';

interface PolicyViewProps {
  /** As it would be with what is not saved yet. */
  readonly policy: Policy;
  readonly file: PolicyFile;
  /** The file's text as it would be. */
  readonly text: string;
  readonly problems: readonly PolicyProblem[];
  readonly rules: readonly RuleAbout[];
  readonly past: PastEffects | null;
  /** False when the file cannot be changed value by value. */
  readonly editable: boolean;
  readonly own: ReadonlySet<string>;
  readonly bar: SaveBarProps;
  /** Findings of a sample under that policy. */
  readonly tryOut: (draft: string, channel: Channel) => readonly Finding[];
  readonly onSet: SetPolicy;
  readonly onItem: CardsProps['onItem'];
  readonly onWrite: (text: string) => Promise<boolean>;
  readonly onHistory: () => void;
  /** Why this agent may not change it, where the file could be written; null otherwise. */
  readonly lockedBecause: string | null;
  readonly who: Who;
}

/** The team's policy for people: what each rule may do, words, names, times, cards; the file itself last. */
export function PolicyView(props: PolicyViewProps) {
  const { policy, file, problems, tryOut, onSet } = props;
  const { t } = useWords();
  const locked = !file.writable || !props.editable;
  const [channel, setChannel] = useState<Channel>('email');
  const [draft, setDraft] = useState(t.policy.sampleText);
  const found = useMemo(() => tryOut(draft, channel), [tryOut, draft, channel]);
  const inSample = useMemo(() => new Set(found.map(({ rule }) => rule)), [found]);
  const part = { policy, locked, onSet };
  const lists = { ...part, own: props.own, onItem: props.onItem };
  return (
    <main
      className={styles['page']}
      onKeyDown={(e) => {
        if (!(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey || e.key.toLowerCase() !== 's') return;
        e.preventDefault();
        // What is being typed is kept when its field is left.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        if (props.bar.disputed === 0 && !props.bar.faulty) props.bar.onSave();
      }}
    >
      <PageHead title={t.policy.title} note={t.policy.intro}>
        <Button icon="clock" onClick={props.onHistory}>
          {t.files.versions.open}
        </Button>
      </PageHead>
      <SaveBar {...props.bar} />
      {locked && (
        <p className={styles['warning']}>
          <Icon name="warn" size={14} /> {props.lockedBecause ?? (file.writable ? t.ruleView.unreadable : t.policy.readOnly)}
        </p>
      )}
      <Problems problems={problems} />
      <div className={styles['columns']}>
        <RuleList policy={policy} locked={locked} rules={props.rules} inSample={inSample} past={props.past} onSet={onSet} />
        <div>
          <TryOut draft={draft} onDraft={setDraft} found={found} channel={channel} onChannel={setChannel} />
          <Shop {...part} />
          <Roles {...part} who={props.who} />
          <Treatment {...part} />
          <WordList {...part} />
          <Lists {...part} />
          <Channels {...part} channel={channel} onChannel={setChannel} />
          <Goals {...part} />
          <Calendar {...part} />
          <AuthorityPart {...part} />
          <Cards {...lists} />
          <Markets {...lists} />
          <SecondReaderPart {...part} />
          <UpdatesPart {...part} />
          <FileText key={props.text} {...props} />
        </div>
      </div>
    </main>
  );
}

function Problems({ problems }: Pick<PolicyViewProps, 'problems'>) {
  const { t } = useWords();
  if (problems.length === 0) return null;
  return (
    <details className={styles['problems']} open>
      <summary>
        <Icon name="warn" size={14} /> {t.policy.problems(problems.length)}
      </summary>
      <ul>
        {problems.slice(0, 50).map((p) => (
          <li key={`${p.line}:${p.path}:${p.message}`}>
            <b>{t.library.line(p.line)}</b> {p.path !== '' && <code>{p.path}</code>} {p.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface TryOutProps {
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly found: readonly Finding[];
  readonly channel: Channel;
  readonly onChannel: (channel: Channel) => void;
}

function TryOut({ draft, onDraft, found, channel, onChannel }: TryOutProps) {
  const { t, lang } = useWords();
  return (
    <section className={styles['section']} aria-label={t.policy.sample} key={lang}>
      <h2>{t.policy.sample}</h2>
      <Line name={t.cases.channel}>
        <Select<Channel>
          quiet
          label={`${t.policy.sampleLabel}: ${t.cases.channel}`}
          value={channel}
          options={CHANNELS.map((value) => ({ value, name: t.channel[value] }))}
          onChange={onChannel}
        />
      </Line>
      <textarea
        aria-label={t.policy.sampleLabel}
        rows={3}
        value={draft}
        spellCheck={false}
        onChange={(e) => {
          onDraft(e.target.value);
        }}
      />
      <ul className={styles['effects']}>
        {found.slice(0, 12).map((f) => (
          <li key={`${f.rule}:${f.start}:${f.message}`} data-severity={f.severity}>
            <Icon name={f.severity} size={14} />
            <span>
              <b>{t.severity[f.severity]}</b> {f.text !== '' && !f.message.includes(f.text) && `${t.app.quoted(f.text.slice(0, 50))} `}
              {f.message}
            </span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles['soft']}>{t.findings.none}</p>}
    </section>
  );
}

function FileText({ file, text: written, onWrite }: Pick<PolicyViewProps, 'file' | 'text' | 'onWrite'>) {
  const { t } = useWords();
  const [text, setText] = useState(written);
  return (
    <details className={styles['file']}>
      <summary>
        {t.policy.file} {file.path !== null && <code>{file.path}</code>}
      </summary>
      {file.path === null && <p className={styles['soft']}>{t.policy.noFile}</p>}
      <textarea
        aria-label={t.policy.text}
        rows={16}
        value={text}
        spellCheck={false}
        readOnly={!file.writable}
        onChange={(e) => {
          setText(e.target.value);
        }}
      />
      <Button disabled={!file.writable || text === file.text} onClick={() => void onWrite(text)}>
        {t.policy.saveText}
      </Button>
    </details>
  );
}
