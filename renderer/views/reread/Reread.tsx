import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Ask, Finding, Promised, Channel } from '../../../core/contract.js';
import type { Compiled } from '../../../core/channels/compile.js';
import { useWords } from '../../i18n/index.js';
import { isOpen, rowState, type Blockers } from '../../state/select.js';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Promises } from './Promises.js';
import styles from './reread.module.css';

interface RereadProps {
  readonly asks: readonly Ask[];
  readonly findings: readonly Finding[];
  readonly blockers: Blockers;
  readonly promises: readonly Promised[];
  readonly keptPromises: readonly string[];
  readonly compiled: Compiled;
  readonly channel: Channel;
  readonly hasMessage: boolean;
  readonly copied: boolean;
  readonly copyKey: string;
  readonly isCopyKey: (event: KeyboardEvent) => boolean;
  readonly today: string;
  readonly onCopy: (reason: string, part?: number) => void;
  readonly onBack: () => void;
  readonly onGo: (ask: Ask) => void;
  readonly onKeep: (text: string, due: string) => void;
  readonly onNext: () => void;
}

/** The original beside the reply, ask by ask, open ones first; then the copy. */
export function Reread(props: RereadProps) {
  const { asks, findings, blockers, compiled, channel, hasMessage, copied, copyKey, isCopyKey, onCopy, onBack, onNext } = props;
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const blocked = blockers.findings.length + blockers.asks.length;
  const needsReason = blocked > 0 && reason.trim() === '';
  const copy = () => { if (needsReason) { setAsked(true); reasonField.current?.focus(); } else onCopy(reason); };
  useEffect(() => { head.current?.focus(); }, []);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (isCopyKey(event)) { event.preventDefault(); copy(); }
    else if (event.key === 'Escape') { event.preventDefault(); onBack(); }
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => { onKey(event); };
    window.addEventListener('keydown', hear);
    return () => { window.removeEventListener('keydown', hear); };
  }, []);
  const sorted = [...asks].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || a.start - b.start);
  const openCount = asks.filter((a) => a.tier === 1 && a.kind !== 'rhetorical' && isOpen(a)).length;
  const parts = compiled.parts && compiled.parts.length > 1 ? compiled.parts : null;
  return (
    <main className={styles['view']}>
      <header className={styles['head']}>
        <Button look="quiet" onClick={onBack} keys="Esc">{t.reread.back}</Button>
        <h1 ref={head} tabIndex={-1}>{t.reread.title}</h1>
        <p className={styles['verdict']} data-tone={blocked > 0 ? 'block' : openCount > 0 ? 'open' : 'done'}>
          <Icon name={blocked > 0 ? 'block' : openCount > 0 ? 'unanswered' : 'answered'} />
          {blocked > 0 ? t.reread.blocked(blocked) : openCount > 0 ? t.reread.openPoints(openCount) : hasMessage ? t.reread.ready : t.reread.noMessage}
        </p>
      </header>
      <div className={styles['columns']}>
        <section className={styles['asks']} aria-label={t.reread.original} tabIndex={0}>
          <h2>{t.reread.original}</h2>
          {sorted.length === 0 && <p className={styles['note']}>{hasMessage ? t.checklist.none : t.reread.noMessage}</p>}
          <ol>{sorted.map((ask) => <AskPair key={ask.id} ask={ask} onGo={props.onGo} />)}</ol>
          {findings.length > 0 && <h2>{t.reread.findings}</h2>}
          <ul>{findings.slice(0, 30).map((f) => <li key={`${f.rule}:${f.start}:${f.text}`} className={styles['finding']} data-severity={f.severity}><Icon name={f.severity} size={14} /><span>{f.text !== '' && !f.message.includes(f.text) && <b>{t.app.quoted(f.text.slice(0, 60))} </b>}{f.message}</span></li>)}</ul>
        </section>
        <section className={styles['reply']} aria-label={t.reread.reply} tabIndex={0}>
          <h2>{t.reread.reply} <small>{t.reread.as(t.channel[channel])}{parts && ` · ${t.reread.parts(parts.length)}`}</small></h2>
          {parts
            ? <ol className={styles['parts']}>{parts.map((part, i) => <li key={i}><p>{part}</p><Button look="quiet" icon="copy" aria-label={t.reread.copyPart(i + 1)} onClick={() => { onCopy(reason, i); }}>{t.reread.copy}</Button></li>)}</ol>
            : <p className={styles['text']}>{compiled.text === '' ? t.reread.empty : compiled.text}</p>}
        </section>
      </div>
      <footer className={styles['foot']}>
        {blocked > 0 && !copied && <label className={styles['reason']}><span data-asked={asked && needsReason}>{asked && needsReason ? t.reread.reasonNeeded : t.reread.reason}</span><input aria-invalid={asked && needsReason} ref={reasonField} value={reason} maxLength={2000} onChange={(e) => { setReason(e.target.value); }} /></label>}
        {copied
          ? <div className={styles['after']}><p className={styles['copied']}><Icon name="answered" /> {t.reread.copied}</p><Promises {...props} /><Button onClick={onNext} icon="check">{t.reread.next}</Button></div>
          : <Button look="primary" icon="copy" keys={copyKey} onClick={copy}>{blocked > 0 ? t.reread.copyAnyway : t.reread.copy}</Button>}
      </footer>
    </main>
  );
}

function AskPair({ ask, onGo }: { readonly ask: Ask; readonly onGo: (ask: Ask) => void }) {
  const { t } = useWords();
  const state = rowState(ask);
  return (
    <li className={styles['pair']} data-state={state}>
      <p className={styles['original']}>{ask.text}</p>
      <p className={styles['state']} data-state={state}><Icon name={state} size={14} /><strong>{t.state[state]}</strong>{ask.override && ` · ${t.checklist.yours}`}</p>
      {ask.evidence.length > 0
        ? <button type="button" className={styles['evidence']} title={t.checklist.evidence} onClick={() => { onGo(ask); }}>{t.app.quoted(ask.evidence.map((e) => e.text).join(' … '))}</button>
        : ask.why !== '' && <p className={styles['why']}>{ask.why}</p>}
    </li>
  );
}
