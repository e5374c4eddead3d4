import { memo, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { Lang } from '../../../core/contract.js';
import type { LibraryFile, ReplyUse } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import { editKey } from '../../state/reply-edit.js';
import type { ShelvedReply } from '../../state/replies.js';
import { placeKey, SORTS, type Place, type Sort, type TreeNode } from '../../state/shelf-view.js';
import { Empty, Select } from '../../ui/Field.js';
import { Icon } from '../../ui/Icon.js';
import { Windowed, type Marks } from '../../ui/Windowed.js';
import { BulkBar, type Asking, type BulkActs } from './BulkBar.js';
import { DRAGGED, nameOf } from './FolderTree.js';
import { ReplyRow, type Edited } from './ReplyRow.js';
import styles from './library.module.css';

interface ShelfListProps {
  readonly libraries: readonly LibraryFile[];
  readonly shown: readonly ShelvedReply[];
  readonly nodes: readonly TreeNode[];
  readonly place: Place;
  readonly query: string;
  readonly sort: Sort;
  readonly language: Lang | '';
  readonly picked: string | null;
  readonly marked: ReadonlySet<string>;
  readonly uses: Readonly<Record<string, ReplyUse>>;
  readonly edited: Readonly<Record<string, Edited>>;
  readonly forms: Readonly<Record<string, string>>;
  readonly acts: BulkActs;
  readonly onPlace: (place: Place) => void;
  readonly onQuery: (query: string) => void;
  readonly onSort: (sort: Sort) => void;
  readonly onLanguage: (language: Lang | '') => void;
  readonly onPick: (key: string) => void;
  readonly onMark: (marked: ReadonlySet<string>) => void;
  readonly onDrag: (of: readonly ShelvedReply[]) => void;
}

const ROW = 46;

/** The replies of a place: filtered, ordered, marked and acted upon. */
export function ShelfList(props: ShelfListProps) {
  const { shown, picked, marked, uses, edited, forms, acts, onPick, onMark, onDrag } = props;
  const { t } = useWords();
  const [asking, setAsking] = useState<Asking>(null);
  const at = shown.findIndex((s) => s.key === picked);
  const chosen = shown.filter((s) => marked.has(s.key));
  const current = shown[at];
  const of = chosen.length > 0 ? chosen : current ? [current] : [];
  const turned = (key: string): ReadonlySet<string> => {
    const next = new Set(marked);
    if (!next.delete(key)) next.add(key);
    return next;
  };
  const keyAt = (i: number): string => shown[i]?.key ?? '';
  const marks: Marks = {
    has: (i) => marked.has(keyAt(i)),
    any: chosen.length > 0,
    toggle: (i) => onMark(turned(keyAt(i))),
    extend: (from, to) => onMark(new Set([...marked, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1).map((s) => s.key)])),
    all: () => onMark(new Set(shown.map((s) => s.key))),
    none: () => onMark(new Set()),
  };
  return (
    <div className={styles['list']}>
      <Filters
        nodes={props.nodes}
        place={props.place}
        query={props.query}
        sort={props.sort}
        language={props.language}
        onPlace={props.onPlace}
        onQuery={props.onQuery}
        onSort={props.onSort}
        onLanguage={props.onLanguage}
      />
      <BulkBar
        of={of}
        marked={chosen.length}
        libraries={props.libraries}
        tags={props.nodes.flatMap(({ place }) => (place.kind === 'tag' ? [place.tag] : []))}
        asking={asking}
        onAsk={setAsking}
        acts={acts}
        onUnmark={marks.none}
      />
      {shown.length === 0 ? (
        <Empty title={props.query === '' && props.place.kind === 'all' ? t.library.empty : t.library.none} />
      ) : (
        <div className={styles['rows']}>
          <Windowed
            // Another place, order or search begins at the top.
            key={`${placeKey(props.place)} ${props.sort} ${props.language} ${props.query}`}
            id="library-list"
            label={t.library.title}
            count={shown.length}
            rowHeight={ROW}
            selected={at}
            marks={marks}
            onKey={(event) => isActKey(event, of, acts, setAsking)}
            onSelect={(i) => onPick(keyAt(i))}
            renderRow={(i) => {
              const shelved = shown[i];
              if (!shelved) return null;
              return (
                <ReplyRow
                  shelved={shelved}
                  use={uses[shelved.key]}
                  edited={edited[shelved.key]}
                  unsaved={editKey(shelved.key) in forms}
                  marked={marked.has(shelved.key)}
                  onMark={() => onMark(turned(shelved.key))}
                  onDragStart={(event: DragEvent) => {
                    event.dataTransfer.setData(DRAGGED, shelved.key);
                    onDrag(marked.has(shelved.key) ? chosen : [shelved]);
                  }}
                />
              );
            }}
          />
        </div>
      )}
      <p className={styles['keysHint']}>
        {t.shelf.count(shown.length)} · {t.shelf.keysHint}
      </p>
    </div>
  );
}

/** The letters that act on the marked replies. */
function isActKey(event: KeyboardEvent, of: readonly ShelvedReply[], acts: BulkActs, ask: (asking: Asking) => void): boolean {
  if (of.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return false;
  const does: Readonly<Record<string, () => void>> = {
    delete: () => acts.remove(of),
    m: () => ask('move'),
    t: () => ask('tag'),
    a: () => acts.archive(of, !of.every(({ reply }) => reply.archived === true)),
    f: () => acts.favourite(of, !of.every(({ reply }) => reply.favourite === true)),
    d: () => acts.duplicate(of),
  };
  const act = does[event.key.toLowerCase()];
  act?.();
  return act !== undefined;
}

type FiltersProps = Pick<
  ShelfListProps,
  'nodes' | 'place' | 'query' | 'sort' | 'language' | 'onPlace' | 'onQuery' | 'onSort' | 'onLanguage'
>;

/** Hundreds of folders may stand in its list: it is drawn anew only when they change. */
const Filters = memo(function Filters({ nodes, place, query, sort, language, onPlace, onQuery, onSort, onLanguage }: FiltersProps) {
  const { t } = useWords();
  return (
    <>
      <p className={styles['filter']}>
        <Icon name="search" size={14} />
        <input aria-label={t.library.search} placeholder={t.library.search} value={query} onChange={(e) => onQuery(e.target.value)} />
      </p>
      <div className={styles['filters']}>
        <span className={styles['placeSelect']}>
          <Select
            quiet
            label={t.shelf.placeLabel}
            value={placeKey(place)}
            options={nodes.map((node) => ({
              value: node.key,
              name: `${'\u2003'.repeat(node.level - 1)}${node.place.kind === 'tag' ? '# ' : ''}${nameOf(node, t.shelf.place)}`,
            }))}
            onChange={(key) => {
              const node = nodes.find((one) => one.key === key);
              if (node) onPlace(node.place);
            }}
          />
        </span>
        <Select
          quiet
          label={t.shelf.sort.label}
          value={sort}
          disabled={query.trim() !== ''}
          options={SORTS.map((value) => ({ value, name: t.shelf.sort[value] }))}
          onChange={onSort}
        />
        <Select<Lang | ''>
          quiet
          label={t.shelf.language}
          value={language}
          options={[
            { value: '', name: t.shelf.anyLanguage },
            { value: 'es', name: t.lang.es },
            { value: 'en', name: t.lang.en },
          ]}
          onChange={onLanguage}
        />
      </div>
    </>
  );
});
