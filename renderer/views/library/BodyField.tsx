import { useCallback, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Finding, Span } from '../../../core/contract.js';
import type { CompletionSource } from '../../../core/template/completions.js';
import { createBody, type BodyHandle } from '../../draft/body.js';
import { useWords } from '../../i18n/index.js';
import { Note } from '../../ui/Field.js';
import { Nonce } from '../../ui/nonce.js';
import styles from './library.module.css';

interface BodyFieldProps {
  readonly label: string;
  /** The label is drawn above it; else it is its name alone. */
  readonly shown?: boolean;
  readonly value: string;
  readonly rows: number;
  /** Asked while placeholders are typed. */
  readonly source: () => CompletionSource;
  readonly findings?: readonly Finding[];
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly onChange: (text: string) => void;
  /** Handed the way to select a place of it. Keep it stable. */
  readonly onReady?: (select: (span: Span) => void) => void;
}

const NO_FINDINGS: readonly Finding[] = [];

/** The text of a reply. React draws the frame once; what is typed is the editor's affair. */
export function BodyField({
  label,
  shown = false,
  value,
  rows,
  source,
  findings = NO_FINDINGS,
  hint,
  problem,
  onChange,
  onReady,
}: BodyFieldProps) {
  const { t, lang } = useWords();
  const id = useId();
  const nonce = useContext(Nonce);
  const [body, setBody] = useState<BodyHandle | null>(null);
  const latest = useRef({ value, source, onChange });
  useLayoutEffect(() => {
    latest.current = { value, source, onChange };
  });
  const words = useMemo(
    () => ({ label, lang, severity: t.severity, offered: t.writing.offered, rows, noteId: `${id}-note`, isInvalid: problem !== undefined }),
    [label, lang, t, rows, id, problem],
  );
  const first = useRef(words);
  const attach = useCallback(
    (holder: HTMLDivElement) => {
      const made = createBody(holder, nonce, latest.current.value, first.current, {
        changed: (text) => latest.current.onChange(text),
        source: () => latest.current.source(),
      });
      setBody(made);
      return () => {
        setBody(null);
        made.destroy();
      };
    },
    [nonce],
  );
  useLayoutEffect(() => body?.setWords(words), [body, words]);
  useLayoutEffect(() => body?.setText(value), [body, value]);
  useEffect(() => body?.setFindings(findings), [body, findings]);
  useEffect(() => {
    onReady?.((span) => body?.select(span));
  }, [body, onReady]);
  return (
    <div className={styles['bodyField']}>
      {shown && (
        <span className={styles['bodyLabel']} aria-hidden="true" onClick={() => body?.focus()}>
          {label}
        </span>
      )}
      <div ref={attach} />
      <Note id={`${id}-note`} hint={hint} problem={problem} />
    </div>
  );
}
