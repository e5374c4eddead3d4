import { useId, useState, type FormEvent } from 'react';
import type { LibraryFile, LibraryName } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import { libraryLabel } from '../../state/library-label.js';
import type { ShelvedReply } from '../../state/replies.js';
import { folderLevels } from '../../state/shelf-view.js';
import { Button, IconButton } from '../../ui/Button.js';
import { Select } from '../../ui/Field.js';
import styles from './bulk.module.css';

/** What is asked before it is done. */
export type Asking = 'move' | 'tag' | null;

export interface BulkActs {
  readonly move: (of: readonly ShelvedReply[], library: LibraryName, folder: string) => void;
  readonly tag: (of: readonly ShelvedReply[], tags: readonly string[], how: 'add' | 'remove') => void;
  readonly archive: (of: readonly ShelvedReply[], on: boolean) => void;
  readonly favourite: (of: readonly ShelvedReply[], on: boolean) => void;
  readonly duplicate: (of: readonly ShelvedReply[]) => void;
  readonly remove: (of: readonly ShelvedReply[]) => void;
}

interface BulkBarProps {
  readonly of: readonly ShelvedReply[];
  /** How many are marked; 0: the open one alone is meant. */
  readonly marked: number;
  readonly libraries: readonly LibraryFile[];
  readonly tags: readonly string[];
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly acts: BulkActs;
  readonly onUnmark: () => void;
}

/** What can be done with the marked replies, or with the open one. */
export function BulkBar({ of, marked, libraries, tags, asking, onAsk, acts, onUnmark }: BulkBarProps) {
  const { t } = useWords();
  const { act } = t.shelf;
  const off = of.length === 0;
  const archived = !off && of.every(({ reply }) => reply.archived === true);
  const favourite = !off && of.every(({ reply }) => reply.favourite === true);
  return (
    <div className={styles['bulk']} data-marked={marked > 0}>
      <div className={styles['bar']} role="toolbar" aria-label={act.label}>
        <span className={styles['count']} aria-live="polite">
          {marked > 0 ? t.shelf.selected(marked) : ''}
        </span>
        <IconButton icon="folder" label={act.move} keys="M" disabled={off} onClick={() => onAsk(asking === 'move' ? null : 'move')} />
        <IconButton icon="tag" label={act.tag} keys="T" disabled={off} onClick={() => onAsk(asking === 'tag' ? null : 'tag')} />
        <IconButton
          icon="star"
          label={favourite ? act.unfavourite : act.favourite}
          keys="F"
          disabled={off}
          onClick={() => acts.favourite(of, !favourite)}
        />
        <IconButton
          icon="archive"
          label={archived ? act.unarchive : act.archive}
          keys="A"
          disabled={off}
          onClick={() => acts.archive(of, !archived)}
        />
        <IconButton icon="copy" label={act.duplicate} keys="D" disabled={off} onClick={() => acts.duplicate(of)} />
        <IconButton icon="trash" label={act.remove} keys={t.shelf.deleteKey} disabled={off} onClick={() => acts.remove(of)} />
        {marked > 0 && <IconButton icon="close" label={t.shelf.unselect} keys="Esc" onClick={onUnmark} />}
      </div>
      {asking === 'move' && !off && (
        <MoveForm
          libraries={libraries}
          first={of[0]?.library ?? 'personal'}
          onMove={(library, folder) => {
            onAsk(null);
            acts.move(of, library, folder);
          }}
          onCancel={() => onAsk(null)}
        />
      )}
      {asking === 'tag' && !off && (
        <TagForm
          known={tags}
          onTag={(list, how) => {
            onAsk(null);
            acts.tag(of, list, how);
          }}
          onCancel={() => onAsk(null)}
        />
      )}
    </div>
  );
}

interface MoveFormProps {
  readonly libraries: readonly LibraryFile[];
  readonly first: LibraryName;
  readonly onMove: (library: LibraryName, folder: string) => void;
  readonly onCancel: () => void;
}

function MoveForm({ libraries, first, onMove, onCancel }: MoveFormProps) {
  const { t } = useWords();
  const [library, setLibrary] = useState(first);
  const [folder, setFolder] = useState('');
  const list = useId();
  const known = new Set(
    libraries
      .filter(({ name }) => name === library)
      .flatMap((file) => file.library.replies.map((reply) => folderLevels(reply.folder).join('/'))),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMove(library, folderLevels(folder).join('/'));
  };
  return (
    <form className={styles['ask']} onSubmit={submit} onKeyDown={(e) => (e.key === 'Escape' ? onCancel() : undefined)}>
      <Select
        label={t.shelf.move.library}
        value={library}
        options={libraries.filter((l) => l.writable).map((l) => ({ value: l.name, name: libraryLabel(l, t.library) }))}
        onChange={setLibrary}
      />
      <input
        autoFocus
        aria-label={t.shelf.move.folder}
        placeholder={t.shelf.move.folder}
        title={t.shelf.move.hint}
        list={list}
        value={folder}
        onChange={(e) => setFolder(e.target.value)}
      />
      <datalist id={list}>
        {[...known].filter(Boolean).map((path) => (
          <option key={path} value={path} />
        ))}
      </datalist>
      <Button type="submit" look="primary">
        {t.shelf.move.go}
      </Button>
      <IconButton icon="close" label={t.app.cancel} onClick={onCancel} />
    </form>
  );
}

interface TagFormProps {
  readonly known: readonly string[];
  readonly onTag: (tags: readonly string[], how: 'add' | 'remove') => void;
  readonly onCancel: () => void;
}

function TagForm({ known, onTag, onCancel }: TagFormProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const list = useId();
  const tags = text
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  const done = (how: 'add' | 'remove') => {
    if (tags.length > 0) onTag(tags, how);
  };
  return (
    <form
      className={styles['ask']}
      onSubmit={(event) => {
        event.preventDefault();
        done('add');
      }}
      onKeyDown={(e) => (e.key === 'Escape' ? onCancel() : undefined)}
    >
      <input
        autoFocus
        aria-label={t.shelf.tagging.tags}
        placeholder={t.shelf.tagging.tags}
        list={list}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Button type="submit" look="primary">
        {t.shelf.tagging.add}
      </Button>
      <Button onClick={() => done('remove')}>{t.shelf.tagging.remove}</Button>
      <IconButton icon="close" label={t.app.cancel} onClick={onCancel} />
    </form>
  );
}
