import { useState } from 'react';
import type { LibraryName } from '../../../core/host.js';
import type { Reply } from '../../../core/library/types.js';
import { fieldLabel } from '../../../core/template/labels.js';
import type { Filled } from '../../../core/template/fill.js';
import { useWords } from '../../i18n/index.js';
import type { TriedOn } from '../../state/looked-at.js';
import { Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { WithFields } from '../../ui/Marked.js';
import styles from './writing.module.css';
import type { Writing } from './writing.js';

interface ReplyPreviewProps {
  readonly reply: Reply;
  readonly library: LibraryName;
  readonly writing: Pick<Writing, 'tried' | 'caseTitle'>;
}

/** The reply as a customer gets it, and what has to be known for that. */
export function ReplyPreview({ reply, library, writing: { tried, caseTitle } }: ReplyPreviewProps) {
  const { t } = useWords();
  const [wanted, setWanted] = useState<TriedOn>('sample');
  const on = caseTitle === null ? 'sample' : wanted;
  const filled = tried(reply, library, on);
  // What a sample knows is made up: only the open case says what is known.
  const needs = needsOf(caseTitle === null ? null : on === 'case' ? filled : tried(reply, library, 'case'), filled);
  return (
    <section className={styles['preview']} role="region" aria-label={t.writing.preview}>
      <header>
        <h2>{t.writing.preview}</h2>
        {caseTitle !== null && (
          <Select<TriedOn>
            quiet
            label={t.writing.on.label}
            value={on}
            options={[
              { value: 'sample', name: t.writing.on.sample },
              { value: 'case', name: t.writing.on.case(caseTitle) },
            ]}
            onChange={setWanted}
          />
        )}
      </header>
      <p className={styles['text']}>
        {filled.problems.length > 0 ? (
          <span className={styles['soft']}>{t.palette.badTemplate}</span>
        ) : (
          <WithFields text={filled.text} fields={filled.fields} />
        )}
      </p>
      <Needs needs={needs} />
    </section>
  );
}

interface Need {
  readonly path: string;
  /** What the open case knows; null when nothing does. */
  readonly value: string | null;
  /** How it is asked for. */
  readonly asked: 'text' | 'tick' | NonNullable<Filled['fields'][number]['kind']> | null;
}

/** Each fact and field once. @param inCase null when no case is open: what is known is then not told. */
function needsOf(inCase: Filled | null, sample: Filled): readonly Need[] {
  const out = new Map<string, Need>();
  for (const { name } of sample.optional ?? []) out.set(name, { path: name, value: null, asked: 'tick' });
  if (inCase === null) for (const { path } of [...sample.filled, ...sample.fields]) out.set(path, { path, value: null, asked: null });
  for (const { path, kind } of inCase?.fields ?? []) out.set(path, { path, value: null, asked: kind ?? 'text' });
  for (const { path, start, end } of inCase?.filled ?? [])
    if (!out.has(path)) out.set(path, { path, value: inCase?.text.slice(start, end) ?? null, asked: null });
  return [...out.values()];
}

function Needs({ needs }: { readonly needs: readonly Need[] }) {
  const { t, lang } = useWords();
  if (needs.length === 0) return <p className={styles['soft']}>{t.writing.needsNothing}</p>;
  return (
    <div className={styles['needs']}>
      <h3>{t.writing.needs}</h3>
      <ul>
        {needs.map(({ path, value, asked }) => (
          <li key={path} data-known={value !== null}>
            <Icon name={value !== null ? 'check' : asked === 'unsupported' ? 'warn' : 'edit'} size={12} />
            <b>{fieldLabel(path, lang)}</b>
            {value !== null ? <span>{value}</span> : asked !== null && <span>{t.writing.asked[asked]}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
