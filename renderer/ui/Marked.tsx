import type { Span } from '../../core/contract.js';
import styles from './marked.module.css';

/** Text with the found parts marked. */
export function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const out = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at || span.end > text.length) continue;
    out.push(
      text.slice(at, span.start),
      <mark key={span.start} className={styles['found']}>
        {text.slice(span.start, span.end)}
      </mark>,
    );
    at = span.end;
  }
  out.push(text.slice(at));
  return <>{out}</>;
}

/** A filled reply with its empty fields shown as such. */
export function WithFields({ text, fields }: { readonly text: string; readonly fields: readonly Span[] }) {
  const out = [];
  let at = 0;
  for (const field of fields) {
    if (field.start < at) continue;
    out.push(
      text.slice(at, field.start),
      <mark key={field.start} className={styles['field']}>
        {text.slice(field.start, field.end)}
      </mark>,
    );
    at = field.end;
  }
  out.push(text.slice(at));
  return <>{out}</>;
}
