import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Finding, Span } from '../../../core/contract.js';
import { createDraft, type DraftEvents, type DraftHandle } from '../../draft/editor.js';
import { useWords } from '../../i18n/index.js';
import { Button, IconButton } from '../../ui/Button.js';
import styles from './draft.module.css';

interface DraftPaneProps {
  readonly caseId: string;
  /** Read when a case is opened; after that the editor holds the text. */
  readonly textOf: (caseId: string) => string;
  /** New whenever an analysis came in, for the marks are drawn anew then. */
  readonly findings: { readonly list: readonly Finding[] };
  readonly measure: (text: string) => { readonly count: number; readonly words: number };
  readonly evidence: readonly Span[];
  readonly limit: number;
  readonly nonce: string;
  readonly keys: { readonly palette: string; readonly fix: string; readonly save: string };
  readonly handle: RefObject<DraftHandle | null>;
  readonly onChange: (caseId: string, text: string, caret: number) => void;
  readonly onExpand: DraftEvents['expand'];
  readonly onDismiss: (finding: Finding) => void;
  readonly onPalette: () => void;
  readonly onSave: () => void;
}

/** The draft. React draws the frame once; typing is the editor's and the counter's affair. */
export function DraftPane(props: DraftPaneProps) {
  const { caseId, textOf, findings, measure, evidence, limit, nonce, keys, handle } = props;
  const { t, lang } = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const counter = useRef<HTMLParagraphElement>(null);
  const latest = useRef({ props, count: (_text: string) => {} });
  latest.current.props = props;
  latest.current.count = (text) => {
    if (!counter.current) return;
    const { count, words: written } = measure(text);
    const over = limit > 0 && count > limit;
    counter.current.textContent = `${t.draft.words(written)} · ${t.draft.characters(count, limit)}${over ? ` · ▲ ${t.draft.over(count - limit)}` : ''}`;
    counter.current.dataset['over'] = String(over);
  };
  const words = { label: t.draft.label, placeholder: t.draft.placeholder, severity: t.severity, dismiss: t.draft.dismiss, fixKey: keys.fix };

  useLayoutEffect(() => {
    if (!holder.current) return;
    const draft = createDraft(holder.current, nonce, words, {
      changed: (text, caret) => { latest.current.count(text); latest.current.props.onChange(draft.caseId(), text, caret); },
      expand: (shortcut) => latest.current.props.onExpand(shortcut),
      dismiss: (finding) => { latest.current.props.onDismiss(finding); },
    });
    handle.current = draft;
    return () => { draft.destroy(); handle.current = null; };
  }, [nonce, handle]);
  useLayoutEffect(() => { handle.current?.setWords(words); }, [lang, keys.fix]);
  useLayoutEffect(() => { handle.current?.open(caseId, textOf(caseId)); }, [caseId]);
  useLayoutEffect(() => { latest.current.count(handle.current?.text() ?? ''); }, [caseId, lang, limit]);
  useEffect(() => { handle.current?.setFindings(findings.list); }, [findings, caseId]);
  useEffect(() => { handle.current?.setEvidence(evidence); }, [evidence]);

  return (
    <section className={styles['pane']} data-area="draft" aria-label={t.draft.title}>
      <header className={styles['head']}>
        <h2>{t.draft.title}</h2>
        <Button look="quiet" icon="library" keys={keys.palette} onClick={props.onPalette}>{t.draft.insert}</Button>
        <IconButton icon="save" label={t.draft.saveAs} keys={keys.save} onClick={props.onSave} />
      </header>
      <div ref={holder} className={styles['editor']} />
      <footer className={styles['foot']}><p ref={counter} /></footer>
    </section>
  );
}
