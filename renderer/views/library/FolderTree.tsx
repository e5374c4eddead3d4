import { memo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { LibraryName } from '../../../core/host.js';
import { useWords } from '../../i18n/index.js';
import { openNodes, placeKey, type Place, type TreeNode } from '../../state/shelf-view.js';
import { Icon, type IconName } from '../../ui/Icon.js';
import styles from './tree.module.css';

interface FolderTreeProps {
  readonly nodes: readonly TreeNode[];
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  /** Replies were dropped on a folder. */
  readonly onDrop: (library: LibraryName, path: string) => void;
}

/** What is being dragged, for a tree to accept. */
export const DRAGGED = 'application/x-relee-replies';

/** A library has more tags than folders: they open when asked for. */
const FOLDED: ReadonlySet<string> = new Set([placeKey({ kind: 'tagged' })]);

const ICONS: Readonly<Record<Place['kind'], IconName>> = {
  all: 'library',
  favourites: 'star',
  archived: 'archive',
  folder: 'folder',
  tagged: 'tag',
  tag: 'tag',
};

/** Folders and tags as one tree: arrows move, right and left open and close. */
export const FolderTree = memo(function FolderTree({ nodes, place, onPlace, onDrop }: FolderTreeProps) {
  const { t } = useWords();
  const [closed, setClosed] = useState<ReadonlySet<string>>(FOLDED);
  const list = useRef<HTMLUListElement>(null);
  const shown = openNodes(nodes, closed);
  const here = placeKey(place);
  // Where the focus comes in: the place that is shown, or the first when that is folded away.
  const entry = shown.some(({ key }) => key === here) ? here : (shown[0]?.key ?? '');
  const fold = (key: string, shut: boolean) => {
    const next = new Set(closed);
    if (shut) next.add(key);
    else next.delete(key);
    setClosed(next);
  };
  const go = (node: TreeNode | undefined) => {
    if (!node) return;
    onPlace(node.place);
    list.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(node.key)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, node: TreeNode, i: number) => {
    const shut = closed.has(node.key);
    const above = shown.slice(0, i).findLast(({ level }) => level < node.level);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(shown[i + 1]),
      ArrowUp: () => go(shown[i - 1]),
      Home: () => go(shown[0]),
      End: () => go(shown.at(-1)),
      ArrowRight: () => (node.parent && shut ? fold(node.key, false) : node.parent ? go(shown[i + 1]) : undefined),
      ArrowLeft: () => (node.parent && !shut ? fold(node.key, true) : go(above)),
      Enter: () => onPlace(node.place),
      ' ': () => onPlace(node.place),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <ul ref={list} className={styles['tree']} role="tree" aria-label={t.shelf.tree}>
      {shown.map((node, i) => (
        <Node
          key={node.key}
          node={node}
          here={node.key === here}
          entry={node.key === entry}
          shut={closed.has(node.key)}
          onFold={(shut) => {
            fold(node.key, shut);
          }}
          onGo={() => {
            onPlace(node.place);
          }}
          onKeyDown={(event) => {
            onKeyDown(event, node, i);
          }}
          onDrop={onDrop}
        />
      ))}
    </ul>
  );
});

interface NodeProps {
  readonly node: TreeNode;
  readonly here: boolean;
  readonly entry: boolean;
  readonly shut: boolean;
  readonly onFold: (shut: boolean) => void;
  readonly onGo: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDrop: FolderTreeProps['onDrop'];
}

function Node({ node, here, entry, shut, onFold, onGo, onKeyDown, onDrop }: NodeProps) {
  const { t } = useWords();
  const [number, ...words] = t.shelf.count(node.count).split(' ');
  const [over, setOver] = useState(false);
  const { place } = node;
  const name = nameOf(node, t.shelf.place);
  const takes = place.kind === 'folder';
  const drag = takes
    ? {
        onDragOver: (event: DragEvent) => {
          if (!event.dataTransfer.types.includes(DRAGGED)) return;
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => {
          setOver(false);
        },
        onDrop: (event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          onDrop(place.library, place.path);
        },
      }
    : {};
  return (
    <li
      role="treeitem"
      data-node={node.key}
      data-level={Math.min(node.level, 6)}
      data-over={over}
      aria-level={node.level}
      aria-selected={here}
      {...(node.parent ? { 'aria-expanded': !shut } : {})}
      tabIndex={entry ? 0 : -1}
      className={styles['node']}
      title={place.kind === 'folder' && place.path !== '' ? place.path : name}
      onClick={onGo}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <span
        className={styles['twist']}
        data-open={node.parent && !shut}
        aria-hidden="true"
        onClick={(event) => {
          if (!node.parent) return;
          event.stopPropagation();
          onFold(!shut);
        }}
      >
        {node.parent && <Icon name="chevron" size={12} />}
      </span>
      <Icon name={ICONS[place.kind]} size={14} />
      <span className={styles['name']}>{name}</span>
      <span className={styles['count']}>
        {number}
        <span className="quiet"> {words.join(' ')}</span>
      </span>
    </li>
  );
}

/** A node's own name; those that hold everything are named by the interface. */
export function nameOf({ place, name }: TreeNode, names: Readonly<Record<'all' | 'favourites' | 'archived' | 'tagged', string>>): string {
  return place.kind === 'folder' || place.kind === 'tag' ? name : names[place.kind];
}
