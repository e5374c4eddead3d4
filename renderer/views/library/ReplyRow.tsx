import type { DragEvent } from 'react';
import type { ReplyUse } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import type { ShelvedReply } from '../../state/replies.js';
import { hasOlder } from '../../state/shelf-view.js';
import { Icon } from '../../ui/Icon.js';
import styles from './library.module.css';

/** Who changed a reply last, and when (ISO instant). */
export interface Edited {
  readonly by: string;
  readonly at: string;
}

/** Making one costs as much as drawing a row: kept by locale. */
const formats = new Map<string, Intl.DateTimeFormat>();
function dayFormat(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  formats.set(locale, known);
  return known;
}

interface ReplyRowProps {
  readonly shelved: ShelvedReply;
  readonly use: ReplyUse | undefined;
  readonly edited: Edited | undefined;
  readonly unsaved: boolean;
  readonly marked: boolean;
  readonly onMark: () => void;
  readonly onDragStart: (event: DragEvent) => void;
}

/** One reply of the list, in two lines. */
export function ReplyRow({ shelved: { reply, library, label }, use, edited, unsaved, marked, onMark, onDragStart }: ReplyRowProps) {
  const { t, locale } = useWords();
  const day = edited?.at ?? reply.updated;
  const told = [
    label ?? (library === 'personal' ? t.library.personal : ''),
    reply.folder ?? '',
    t.library.used(use?.count ?? 0),
    day === undefined ? '' : t.shelf.editedBy(edited?.by ?? '', dayFormat(locale).format(new Date(day))),
  ].filter(Boolean);
  return (
    <div className={styles['reply']} draggable onDragStart={onDragStart}>
      <span
        className={styles['mark']}
        data-marked={marked}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onMark();
        }}
      >
        {marked && <Icon name="check" size={12} />}
      </span>
      <div>
        <p>
          {unsaved && (
            <span className={styles['dot']} title={t.library.unsaved} aria-label={t.library.unsaved} role="img">
              ●{' '}
            </span>
          )}
          {reply.favourite === true && (
            <span className={styles['star']} role="img" aria-label={t.shelf.favourite}>
              <Icon name="star" size={12} />
            </span>
          )}
          <b>{reply.title}</b>
          {reply.shortcut && <code>;{reply.shortcut.replace(/^;/, '')}</code>}
        </p>
        <p>
          {hasOlder(reply) && (
            <span className={styles['old']}>
              <Icon name="warn" size={11} /> {t.shelf.older} ·{' '}
            </span>
          )}
          {told.join(' · ')}
        </p>
      </div>
    </div>
  );
}
