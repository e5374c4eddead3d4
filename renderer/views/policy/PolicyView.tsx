import { useState } from 'react';
import type { Channel, Finding, Severity } from '../../../core/contract.js';
import { CHANNELS } from '../../../core/contract.js';
import type { PolicyFile } from '../../../core/host.js';
import type { Policy, PolicyProblem, RuleSetting } from '../../../core/policy/policy.js';
import { useWords } from '../../i18n/index.js';
import { Button, IconButton } from '../../ui/Button.js';
import { PageHead, Select, TextField } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import styles from './policy.module.css';

export interface RuleAbout { readonly id: string; readonly about: string; readonly severity: Severity }

interface PolicyViewProps {
  readonly policy: Policy;
  readonly file: PolicyFile;
  readonly problems: readonly PolicyProblem[];
  readonly rules: readonly RuleAbout[];
  /** Findings of the sample under the policy as it stands. */
  readonly tryOut: (draft: string) => readonly Finding[];
  readonly onSet: (path: readonly (string | number)[], value: unknown) => void;
  readonly onWrite: (text: string) => Promise<boolean>;
}

const SETTINGS: readonly RuleSetting[] = ['block', 'warn', 'hint', 'off'];

/** The team's policy for people: what each rule may do, words, names, times; the file itself last. */
export function PolicyView(props: PolicyViewProps) {
  const { policy, file, problems, rules, onSet } = props;
  const { t } = useWords();
  const locked = !file.writable;
  const set = onSet;
  return (
    <main className={styles['page']}>
      <PageHead title={t.policy.title} note={t.policy.intro} />
      {locked && <p className={styles['warning']}><Icon name="warn" size={14} /> {t.policy.readOnly}</p>}
      <Problems problems={problems} />
      <div className={styles['columns']}>
        <section className={styles['section']} aria-label={t.policy.rules}>
          <h2>{t.policy.rules}</h2>
          <ul className={styles['rules']}>
            {rules.map((rule) => (
              <li key={rule.id}>
                <div><p>{rule.about}</p><code>{rule.id}</code></div>
                <Select<RuleSetting | 'default'> label={t.policy.setting(rule.about)} disabled={locked} value={policy.rules[rule.id] ?? 'default'} options={[{ value: 'default', name: `${t.policy.byDefault}: ${t.severity[rule.severity].toLowerCase()}` }, ...SETTINGS.map((value) => ({ value, name: t.severity[value] }))]}
                  onChange={(value) => { set(['rules', rule.id], value === 'default' ? undefined : value); }} />
              </li>
            ))}
          </ul>
        </section>
        <div>
          <TryOut tryOut={props.tryOut} />
          <WordList policy={policy} locked={locked} onSet={set} />
          <Agents policy={policy} locked={locked} onSet={set} />
          <Goals policy={policy} locked={locked} onSet={set} />
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
      <summary><Icon name="warn" size={14} /> {t.policy.problems(problems.length)}</summary>
      <ul>{problems.slice(0, 50).map((p) => <li key={`${p.line}:${p.path}:${p.message}`}><b>{t.library.line(p.line)}</b> {p.path !== '' && <code>{p.path}</code>} {p.message}</li>)}</ul>
    </details>
  );
}

function TryOut({ tryOut }: Pick<PolicyViewProps, 'tryOut'>) {
  const { t, lang } = useWords();
  const [draft, setDraft] = useState(t.policy.sampleText);
  const found = tryOut(draft);
  return (
    <section className={styles['section']} aria-label={t.policy.sample} key={lang}>
      <h2>{t.policy.sample}</h2>
      <textarea aria-label={t.policy.sampleLabel} rows={3} value={draft} spellCheck={false} onChange={(e) => { setDraft(e.target.value); }} />
      <ul className={styles['effects']}>{found.slice(0, 12).map((f) => <li key={`${f.rule}:${f.start}:${f.message}`} data-severity={f.severity}><Icon name={f.severity} size={14} /><span><b>{t.severity[f.severity]}</b> {f.text !== '' && !f.message.includes(f.text) && `${t.app.quoted(f.text.slice(0, 50))} `}{f.message}</span></li>)}</ul>
      {found.length === 0 && <p className={styles['soft']}>{t.findings.none}</p>}
    </section>
  );
}

interface PartProps { readonly policy: Policy; readonly locked: boolean; readonly onSet: PolicyViewProps['onSet'] }

function WordList({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  const [avoid, setAvoid] = useState('');
  const [prefer, setPrefer] = useState('');
  const add = () => {
    if (avoid.trim() === '') return;
    onSet(['words'], [...policy.words, { avoid: avoid.trim(), prefer: prefer.trim(), message: '', severity: 'warn' }]);
    setAvoid('');
    setPrefer('');
  };
  return (
    <section className={styles['section']} aria-label={t.policy.words}>
      <h2>{t.policy.words}</h2>
      <ul className={styles['words']}>{policy.words.map((w, i) => (
        <li key={`${w.avoid}:${w.language ?? ''}`}><s>{w.avoid}</s>{w.prefer !== '' && <> → {w.prefer}</>} <small>{t.severity[w.severity]}</small>
          <IconButton icon="close" size={12} disabled={locked} label={t.policy.removeWord(w.avoid)} onClick={() => { onSet(['words'], policy.words.filter((_, k) => k !== i)); }} /></li>
      ))}</ul>
      <form className={styles['inline']} onSubmit={(e) => { e.preventDefault(); add(); }}>
        <TextField label={t.policy.avoid} value={avoid} disabled={locked} onChange={(e) => { setAvoid(e.target.value); }} />
        <TextField label={t.policy.prefer} value={prefer} disabled={locked} onChange={(e) => { setPrefer(e.target.value); }} />
        <Button type="submit" disabled={locked || avoid.trim() === ''}>{t.policy.addWord}</Button>
      </form>
    </section>
  );
}

function Agents({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  const [text, setText] = useState(policy.agents.join('\n'));
  const keep = () => { const agents = text.split('\n').map((name) => name.trim()).filter((name) => name !== ''); if (agents.join('\n') !== policy.agents.join('\n')) onSet(['agents'], agents); };
  return (
    <section className={styles['section']} aria-label={t.policy.agents}>
      <h2>{t.policy.agents}</h2>
      <p className={styles['soft']}>{t.policy.agentHint}</p>
      <textarea aria-label={t.policy.agents} rows={3} value={text} disabled={locked} onChange={(e) => { setText(e.target.value); }} onBlur={keep} />
    </section>
  );
}

function Goals({ policy, locked, onSet }: PartProps) {
  const { t } = useWords();
  const hours = (value: string, least: number) => { const n = Number(value); return Number.isFinite(n) && n >= least ? n : null; };
  const set = (channel: Channel, key: 'goalHours' | 'limitHours', value: string) => { const n = hours(value, 0); if (n !== null && n !== policy.goals[channel][key]) onSet(['goals', channel], { ...policy.goals[channel], [key]: n }); };
  return (
    <section className={styles['section']} aria-label={t.policy.goals}>
      <h2>{t.policy.goals}</h2>
      <table className={styles['goals']}>
        <thead><tr><th scope="col">{t.cases.channel}</th><th scope="col">{t.policy.goalHours}</th><th scope="col">{t.policy.limitHours}</th></tr></thead>
        <tbody>{CHANNELS.map((channel) => (
          <tr key={channel}><th scope="row">{t.channel[channel]}</th>
            {(['goalHours', 'limitHours'] as const).map((key) => <td key={key}><input type="number" min={0} step="any" disabled={locked} aria-label={`${t.channel[channel]}: ${t.policy[key]}`} defaultValue={policy.goals[channel][key] ?? ''} onBlur={(e) => { if (e.target.value !== '') set(channel, key, e.target.value); }} /></td>)}</tr>
        ))}</tbody>
      </table>
    </section>
  );
}

function FileText({ file, onWrite }: PolicyViewProps) {
  const { t } = useWords();
  const [text, setText] = useState(file.text);
  return (
    <details className={styles['file']}>
      <summary>{t.policy.file} {file.path !== null && <code>{file.path}</code>}</summary>
      {file.path === null && <p className={styles['soft']}>{t.policy.noFile}</p>}
      <textarea aria-label={t.policy.text} rows={16} value={text} spellCheck={false} readOnly={!file.writable} onChange={(e) => { setText(e.target.value); }} />
      <Button disabled={!file.writable || text === file.text} onClick={() => void onWrite(text)}>{t.policy.saveText}</Button>
    </details>
  );
}
