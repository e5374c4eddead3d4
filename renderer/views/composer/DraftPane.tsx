import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Finding, Span } from '../../../core/contract.js';
import { createDraft, type DraftEvents, type DraftHandle } from '../../draft/editor.js';
import { useWords } from '../../i18n/index.js';
import { Button, IconButton } from '../../ui/Button.js';
import styles from './draft.module.css';

interface DraftPaneProps {
  readonly caseId: string;
  /** Read when a case is opened; after that the editor holds the text. Keep it stable. */
  readonly textOf: (caseId: string) => string;
  /** New whenever an analysis came in, for the marks are drawn anew then. */
  readonly findings: { readonly list: readonly Finding[] };
  readonly evidence: readonly Span[];
  readonly measure: (text: string) => { readonly count: number; readonly words: number };
  /** In the channel's own units; 0: none. */
  readonly limit: number;
  readonly nonce: string;
  readonly paletteKey: string;
  readonly fixKey: string;
  readonly saveKey: string;
  readonly onReady: (draft: DraftHandle | null) => void;
  readonly onChange: DraftEvents['changed'];
  readonly onExpand: DraftEvents['expand'];
  readonly onDerive: DraftEvents['derive'];
  readonly onFilled: DraftEvents['filled'];
  readonly onDismiss: DraftEvents['dismiss'];
  readonly onVouch: DraftEvents['vouched'];
  readonly onPalette: () => void;
  readonly onSave: () => void;
  readonly frameKey: string;
  readonly onFrame: () => void;
}

/** The draft. React draws the frame once; typing is the editor's and the counter's affair. */
export function DraftPane(props: DraftPaneProps) {
  const {
    caseId,
    textOf,
    findings,
    evidence,
    nonce,
    paletteKey,
    fixKey,
    saveKey,
    onReady,
    onChange,
    onExpand,
    onDerive,
    onFilled,
    onDismiss,
    onVouch,
  } = props;
  const { t } = useWords();
  const [draft, setDraft] = useState<DraftHandle | null>(null);
  const attach = useCallback(
    (holder: HTMLDivElement) => {
      const made = createDraft(holder, nonce, {
        changed: onChange,
        expand: onExpand,
        derive: onDerive,
        filled: onFilled,
        dismiss: onDismiss,
        vouched: onVouch,
      });
      setDraft(made);
      onReady(made);
      return () => {
        onReady(null);
        made.destroy();
      };
    },
    [nonce, onReady, onChange, onExpand, onDerive, onFilled, onDismiss, onVouch],
  );
  const words = useMemo(
    () => ({ label: t.draft.label, placeholder: t.draft.placeholder, severity: t.severity, dismiss: t.draft.dismiss, fixKey }),
    [t, fixKey],
  );
  useLayoutEffect(() => {
    draft?.setWords(words);
  }, [draft, words]);
  useLayoutEffect(() => {
    draft?.open(caseId, textOf(caseId));
  }, [draft, caseId, textOf]);
  useEffect(() => {
    draft?.setFindings(findings.list);
  }, [draft, findings]);
  useEffect(() => {
    draft?.setEvidence(evidence);
  }, [draft, evidence]);
  return (
    <section className={styles['pane']} data-area="draft" aria-label={t.draft.title}>
      <header className={styles['head']}>
        <h2>{t.draft.title}</h2>
        <Button look="quiet" icon="library" keys={paletteKey} onClick={props.onPalette}>
          {t.draft.insert}
        </Button>
        <IconButton icon="frame" label={t.keys.frame} keys={props.frameKey} onClick={props.onFrame} />
        <IconButton icon="save" label={t.draft.saveAs} keys={saveKey} onClick={props.onSave} />
      </header>
      <div ref={attach} className={styles['editor']} />
      <Counter draft={draft} {...props} />
    </section>
  );
}

/** Written straight into the page at each keystroke. */
function Counter({ draft, measure, limit }: Pick<DraftPaneProps, 'measure' | 'limit'> & { readonly draft: DraftHandle | null }) {
  const { t } = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(
    () =>
      draft?.watch((text) => {
        if (!line.current) return;
        const { count, words } = measure(text);
        const over = limit > 0 && count > limit;
        line.current.textContent = [
          t.draft.words(words),
          t.draft.characters(count, limit),
          ...(over ? [t.draft.over(count - limit)] : []),
        ].join(' · ');
        line.current.dataset['over'] = String(over);
      }),
    [draft, measure, limit, t],
  );
  return (
    <footer className={styles['foot']}>
      <p ref={line} />
    </footer>
  );
}
