import { useState } from 'react';
import { CHANNELS, type Channel, type Finding, type Severity } from '../../../core/contract.js';
import type { PolicyFile } from '../../../core/host.js';
import type { Policy, PolicyProblem, RuleSetting } from '../../../core/policy/policy.js';
import { ruleName } from '../../../core/policy/rule-names.js';
import { useWords } from '../../i18n/index.js';
import { Button } from '../../ui/Button.js';
import { PageHead, Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { Channels } from './Channels.js';
import { Lists, Treatment, WordList } from './Language.js';
import { Line, type SetPolicy } from './parts.js';
import { SecondReaderPart } from './SecondReaderPart.js';
import { UpdatesPart } from './UpdatesPart.js';
import { Shop } from './Shop.js';
import { Sources } from './Sources.js';
import { AuthorityPart, Calendar, Goals } from './Times.js';
import styles from './policy.module.css';

export interface RuleAbout {
  readonly id: string;
  readonly about: string;
  readonly severity: Severity;
}

interface PolicyViewProps {
  readonly policy: Policy;
  readonly file: PolicyFile;
  readonly problems: readonly PolicyProblem[];
  readonly rules: readonly RuleAbout[];
  /** Findings of the sample under the policy as it stands. */
  readonly tryOut: (draft: string, channel: Channel) => readonly Finding[];
  readonly onSet: SetPolicy;
  readonly onWrite: (text: string) => Promise<boolean>;
  readonly onHistory: () => void;
}

const SETTINGS: readonly RuleSetting[] = ['block', 'warn', 'hint', 'off'];

/** The team's policy for people: what each rule may do, words, names, times; the file itself last. */
export function PolicyView(props: PolicyViewProps) {
  const { policy, file, problems, rules, onSet } = props;
  const { t, lang } = useWords();
  const locked = !file.writable;
  const [channel, setChannel] = useState<Channel>('email');
  const part = { policy, locked, onSet };
  return (
    <main className={styles['page']}>
      <PageHead title={t.policy.title} note={t.policy.intro}>
        <Button icon="clock" onClick={props.onHistory}>
          {t.files.versions.open}
        </Button>
      </PageHead>
      {locked && (
        <p className={styles['warning']}>
          <Icon name="warn" size={14} /> {t.policy.readOnly}
        </p>
      )}
      <Problems problems={problems} />
      <div className={styles['columns']}>
        <section className={styles['section']} aria-label={t.policy.rules}>
          <h2>{t.policy.rules}</h2>
          <ul className={styles['rules']}>
            {rules.map((rule) => (
              <li key={rule.id}>
                <div>
                  <p>{ruleName(rule.id)[lang]}</p>
                  <p className={styles['soft']}>{rule.about}</p>
                </div>
                <Select<RuleSetting | 'default'>
                  label={t.policy.setting(rule.about)}
                  disabled={locked}
                  value={policy.rules[rule.id] ?? 'default'}
                  options={[
                    { value: 'default', name: `${t.policy.byDefault}: ${t.severity[rule.severity].toLowerCase()}` },
                    ...SETTINGS.map((value) => ({ value, name: t.severity[value] })),
                  ]}
                  onChange={(value) => {
                    onSet(['rules', rule.id], value === 'default' ? undefined : value);
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
        <div>
          <TryOut tryOut={props.tryOut} channel={channel} onChannel={setChannel} />
          <Shop {...part} />
          <Treatment {...part} />
          <WordList {...part} />
          <Lists {...part} />
          <Channels {...part} channel={channel} onChannel={setChannel} />
          <Goals {...part} />
          <Calendar {...part} />
          <AuthorityPart {...part} />
          <SecondReaderPart {...part} />
          <UpdatesPart {...part} />
          <Sources policy={policy} />
          <FileText key={file.revision} {...props} />
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

interface TryOutProps extends Pick<PolicyViewProps, 'tryOut'> {
  readonly channel: Channel;
  readonly onChannel: (channel: Channel) => void;
}

function TryOut({ tryOut, channel, onChannel }: TryOutProps) {
  const { t, lang } = useWords();
  const [draft, setDraft] = useState(t.policy.sampleText);
  const found = tryOut(draft, channel);
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
          setDraft(e.target.value);
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

function FileText({ file, onWrite }: PolicyViewProps) {
  const { t } = useWords();
  const [text, setText] = useState(file.text);
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
