import { useEffect, useState } from 'react';
import type { Reply } from '../../core/library/types.js';
import type { DiffPart } from '../../core/text/word-diff.js';
import styles from './ui.module.css';

/** A reply as one text to compare: everything that people write in it. */
export function replyText(reply: Reply | null): string {
  if (reply === null) return '';
  const head = [reply.title, reply.shortcut === undefined ? '' : `;${reply.shortcut}`, reply.folder ?? '', (reply.tags ?? []).join(', ')]
    .filter((part) => part !== '')
    .join('\n');
  const variants = (reply.variants ?? []).map(
    (variant) => `[${[variant.language, variant.register, variant.channel].filter(Boolean).join(' ')}]\n${variant.body}`,
  );
  return [head, reply.body, ...variants].join('\n\n');
}

/** Two texts as one, with what only either has marked. */
export function Compared({ before, after }: { readonly before: string; readonly after: string }) {
  const [parts, setParts] = useState<readonly DiffPart[] | null>(null);
  // Loaded when needed: most days compare nothing.
  useEffect(() => {
    let wanted = true;
    void import('../../core/text/word-diff.js').then(({ wordDiff }) => {
      if (wanted) setParts(wordDiff(before, after));
    });
    return () => {
      wanted = false;
    };
  }, [before, after]);
  return (
    <div className={styles['compared']}>
      {parts?.map((part, i) =>
        part.kind === 'same' ? (
          <span key={i}>{part.text}</span>
        ) : part.kind === 'removed' ? (
          <del key={i}>{part.text}</del>
        ) : (
          <ins key={i}>{part.text}</ins>
        ),
      )}
    </div>
  );
}
