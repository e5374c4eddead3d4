import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Filled } from '../../../core/template/fill.js';
import type { Span } from '../../../core/contract.js';
import { flushSync } from 'react-dom';
import { fold } from '../../../core/text/fold.js';
import { useWords } from '../../i18n/index.js';
import type { ShelvedReply } from '../../state/replies.js';
import { IconButton } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { Marked, WithFields } from '../../ui/Marked.js';
import { Windowed } from '../../ui/Windowed.js';
import styles from './palette.module.css';

/** `covers`: how many of the open asks it answers, where that is why it is here. */
export interface Entry {
  readonly shelved: ShelvedReply;
  readonly titleMarks: readonly Span[];
  readonly covers?: number;
}

/** What `>` lists: everything the window can do. */
export interface PaletteCommand {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly keys: string;
  readonly run: () => void;
}

interface PaletteProps {
  /** What the replies on top are for. */
  readonly about?: string | undefined;
  /** Lets go of that. */
  readonly onForgetAbout?: (() => void) | undefined;
  /** A text pasted where words are searched; true when it was no search. */
  readonly onPasted?: (text: string) => boolean;
  /** Shown until the first search has answered. */
  readonly atOnce: readonly Entry[];
  /** Null when a newer search overtook this one. */
  readonly search: (query: string) => Promise<readonly Entry[] | null>;
  readonly preview: (reply: ShelvedReply) => Filled;
  readonly verb: string;
  readonly onChoose: (reply: ShelvedReply) => void;
  readonly onClose: () => void;
  readonly commands?: readonly PaletteCommand[];
}

const ROW = 44;

/** What was found and for which words, and the row that is chosen in it. */
interface Shown {
  readonly answer: { readonly query: string; readonly entries: readonly Entry[] } | null;
  readonly at: number;
}

/** More of the same list: what was chosen in it stays chosen. */
function sameRow({ answer, at }: Shown, query: string, entries: readonly Entry[]): number {
  const chosen = answer?.query === query ? answer.entries[at]?.shelved.key : undefined;
  return Math.max(
    0,
    entries.findIndex(({ shelved }) => shelved.key === chosen),
  );
}

/** Type, see the reply filled, Enter. */
export function Palette({ about, onForgetAbout, onPasted, atOnce, search, preview, verb, onChoose, onClose, commands = [] }: PaletteProps) {
  const { t } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [{ answer, at }, setShown] = useState<Shown>({ answer: atOnce.length > 0 ? { query: '', entries: atOnce } : null, at: 0 });
  const setAt = (next: number) => {
    setShown((shown) => ({ ...shown, at: next }));
  };
  const found = answer?.entries ?? null;
  /** Enter came before what the words find: it takes that, never what stood there for other words. */
  const chooseNext = useRef(false);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  }, [onChoose]);
  const commanding = commands.length > 0 && query.startsWith('>');
  const listed = useMemo(() => (commanding ? matching(commands, query.slice(1)) : []), [commanding, commands, query]);
  useEffect(() => {
    if (commanding) return undefined;
    let here = true;
    void search(query).then((entries) => {
      if (!here || !entries) return;
      // At once: Enter takes what is drawn, so what is known is never other than that.
      flushSync(() => {
        setShown((shown) => ({ answer: { query, entries }, at: sameRow(shown, query, entries) }));
      });
      if (chooseNext.current && entries[0]) choose.current(entries[0].shelved);
      chooseNext.current = false;
    });
    return () => {
      here = false;
    };
  }, [query, search, commanding]);
  const entry = commanding ? undefined : found?.[at];
  // The list is drawn first: filling a reply would hold up the opening and each arrow key.
  const seen = useDeferredValue(entry, undefined);
  const filled = useMemo(() => (seen ? preview(seen.shelved) : null), [seen, preview]);
  const count = commanding ? listed.length : (found?.length ?? 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 6, PageUp: at - 6 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(count - 1, next)));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const command = commanding ? listed[at] : undefined;
      if (command) {
        event.preventDefault();
        onClose();
        command.run();
      }
      if (commanding) return;
      const isFound = answer?.query === query;
      if (entry || !isFound) event.preventDefault();
      if (!isFound) chooseNext.current = true;
      else if (entry) onChoose(entry.shelved);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <div className={styles['palette']}>
      <div className={styles['query']}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={t.palette.title}
          placeholder={commands.length > 0 ? t.palette.placeholderAll : t.palette.placeholder}
          value={query}
          autoFocus
          spellCheck={false}
          autoComplete="off"
          aria-expanded={count > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={count > 0 ? `${id}-list-${at}` : undefined}
          onChange={(e) => {
            chooseNext.current = false;
            setQuery(e.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          onPaste={(e) => {
            if (onPasted?.(e.clipboardData.getData('text/plain')) === true) e.preventDefault();
          }}
        />
      </div>
      {about !== undefined && !commanding && (query.trim() === '' || onForgetAbout) && (
        <p className={styles['about']}>
          <span>{about}</span>
          {onForgetAbout && <IconButton icon="close" size={12} label={t.quick.forgetMessage} onClick={onForgetAbout} />}
        </p>
      )}
      <p className="quiet" aria-live="polite">
        {found ? t.palette.results(count) : ''}
      </p>
      {commanding ? (
        <div className={styles['commands']}>
          <Windowed
            id={`${id}-list`}
            label={t.palette.commands}
            count={listed.length}
            rowHeight={34}
            selected={at}
            focusable={false}
            onSelect={setAt}
            onChoose={(i) => {
              onClose();
              listed[i]?.run();
            }}
            renderRow={(i) => {
              const one = listed[i];
              return one ? (
                <div className={styles['command']}>
                  <span>{one.group}</span>
                  <b>{one.name}</b>
                  {one.keys !== '' && <kbd>{one.keys}</kbd>}
                </div>
              ) : null;
            }}
          />
        </div>
      ) : found?.length === 0 ? (
        <div className={styles['none']}>
          <p>{query === '' ? t.palette.noLibrary : t.palette.none(query)}</p>
          <p>{t.palette.noneHint}</p>
        </div>
      ) : (
        <div className={styles['columns']}>
          <Windowed
            id={`${id}-list`}
            label={t.palette.title}
            count={count}
            rowHeight={ROW}
            selected={at}
            focusable={false}
            onSelect={setAt}
            onChoose={(i) => {
              const chosen = found?.[i];
              if (chosen) onChoose(chosen.shelved);
            }}
            renderRow={(i) => (found?.[i] ? <Row entry={found[i]} /> : null)}
          />
          <Preview entry={seen} filled={filled} />
        </div>
      )}
      <footer className={styles['foot']}>
        <span>
          <kbd>
            <Icon name="up" size={10} />
          </kbd>{' '}
          <kbd>
            <Icon name="downwards" size={10} />
          </kbd>{' '}
          {t.palette.move}
        </span>
        <span>
          <kbd>Enter</kbd> {commanding ? t.palette.run : verb}
        </span>
        <span>
          <kbd>Esc</kbd> {t.app.close}
        </span>
      </footer>
    </div>
  );
}

function Row({ entry }: { readonly entry: Entry }) {
  const { t } = useWords();
  const { reply, library, label } = entry.shelved;
  return (
    <div className={styles['row']}>
      <p>
        <Marked text={reply.title} spans={entry.titleMarks} />
      </p>
      <p className={styles['where']}>
        {reply.shortcut && <code>;{reply.shortcut.replace(/^;/, '')}</code>}
        {entry.covers !== undefined && (
          <small>
            {t.palette.suggested}
            {entry.covers > 0 ? ` · ${t.palette.answers(entry.covers)}` : ''}
          </small>
        )}
        <span>{[label ?? (library === 'personal' ? t.palette.personal : ''), reply.folder ?? ''].filter(Boolean).join(' · ')}</span>
      </p>
    </div>
  );
}

function Preview({ entry, filled }: { readonly entry: Entry | undefined; readonly filled: Filled | null }) {
  const { t } = useWords();
  return (
    <div className={styles['preview']} role="region" aria-label={t.palette.preview} tabIndex={0}>
      {entry && filled && (
        <>
          <p className={styles['text']}>
            <WithFields text={filled.text} fields={filled.fields} />
          </p>
          {filled.missing.length > 0 && <p className={styles['missing']}>{t.palette.missing(missingNames(filled))}</p>}
          {filled.problems.length > 0 && (
            <p className={styles['missing']}>
              <Icon name="warn" size={12} /> {t.palette.badTemplate}
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** The fields' own words ("[número de pedido]"), each once. */
export const missingNames = ({ text, fields }: Filled): string =>
  [...new Set(fields.map((f) => text.slice(f.start, f.end).replace(/^\[|\]$/g, '')))].join(', ');

/** Commands that hold every word, in their order. */
function matching(commands: readonly PaletteCommand[], query: string): readonly PaletteCommand[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return commands.filter(({ name, group }) => {
    const text = fold(`${group} ${name}`);
    return words.every((word) => text.includes(word));
  });
}
