/** What the library shows: where one looks, in which order, and what a folder holds. Nothing of it is stored. */
import type { Lang } from '../../core/contract.js';
import type { LibraryFile, LibraryName, ReplyUse } from '../../core/host.js';
import type { Reply } from '../../core/library/types.js';
import { fold } from '../../core/text/fold.js';
import { shelve, type ShelvedReply } from './replies.js';

/** Where one looks. A folder holds what lies in the folders below it. */
export type Place =
  | { readonly kind: 'all' | 'favourites' | 'archived' | 'tagged' }
  | { readonly kind: 'folder'; readonly library: LibraryName; readonly path: string }
  | { readonly kind: 'tag'; readonly tag: string };
export const placeKey = (place: Place): string =>
  place.kind === 'folder' ? `folder:${place.library}:${place.path}` : place.kind === 'tag' ? `tag:${place.tag}` : place.kind;

export const SORTS = ['title', 'used', 'edited'] as const;
export type Sort = (typeof SORTS)[number];

/** One line of the tree; `level` from 1. */
export interface TreeNode {
  readonly key: string;
  readonly place: Place;
  readonly level: number;
  /** Own name: the last part of a folder's path. */
  readonly name: string;
  readonly count: number;
  /** Whether there are nodes below it. */
  readonly parent: boolean;
}

/** @returns the levels of a folder, none of them empty: "Envíos / Retrasos" and "Envíos/Retrasos" are one. */
export const folderLevels = (folder: string | undefined): readonly string[] =>
  (folder ?? '')
    .split('/')
    .map((level) => level.trim())
    .filter(Boolean);

/** Every folder of a library, those above it included, with how many replies lie in it or below. */
function foldersOf(replies: readonly Reply[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { folder, archived } of replies) {
    if (archived === true) continue;
    let path = '';
    for (const level of folderLevels(folder)) {
      path = path === '' ? level : `${path}/${level}`;
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return counts;
}

/** The tree: all, favourites, archived, then each library with its folders, then the tags, by name. */
export function treeOf(libraries: readonly LibraryFile[], labelOf: (file: LibraryFile) => string, compare: Compare): TreeNode[] {
  const all = libraries.flatMap((file) => file.library.replies),
    live = all.filter((reply) => reply.archived !== true);
  const node = (place: Place, level: number, name: string, count: number, parent = false): TreeNode => ({
    key: placeKey(place),
    place,
    level,
    name,
    count,
    parent,
  });
  const tags = new Map<string, number>();
  for (const reply of live) for (const tag of new Set(reply.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  return [
    node({ kind: 'all' }, 1, '', live.length),
    node({ kind: 'favourites' }, 1, '', live.filter((reply) => reply.favourite === true).length),
    node({ kind: 'archived' }, 1, '', all.length - live.length),
    ...libraries.flatMap((file) => {
      const { name, library } = file;
      const folders = foldersOf(library.replies),
        paths = [...folders.keys()].sort((a, b) => compare(a.replaceAll('/', '\u0001'), b.replaceAll('/', '\u0001')));
      return [
        node(
          { kind: 'folder', library: name, path: '' },
          1,
          labelOf(file),
          library.replies.filter((reply) => reply.archived !== true).length,
          paths.length > 0,
        ),
        ...paths.map((path, i) =>
          node(
            { kind: 'folder', library: name, path },
            1 + path.split('/').length,
            path.slice(path.lastIndexOf('/') + 1),
            folders.get(path) ?? 0,
            paths[i + 1]?.startsWith(`${path}/`) ?? false,
          ),
        ),
      ];
    }),
    ...(tags.size === 0 ? [] : [node({ kind: 'tagged' }, 1, '', live.filter(({ tags: own = [] }) => own.length > 0).length, true)]),
    ...[...tags].sort(([a], [b]) => compare(a, b)).map(([tag, count]) => node({ kind: 'tag', tag }, 2, tag, count)),
  ];
}

/** The nodes that are seen while some are closed. */
export function openNodes(nodes: readonly TreeNode[], closed: ReadonlySet<string>): TreeNode[] {
  const out: TreeNode[] = [];
  let hiddenBelow = Infinity;
  for (const node of nodes) {
    if (node.level > hiddenBelow) continue;
    hiddenBelow = node.parent && closed.has(node.key) ? node.level : Infinity;
    out.push(node);
  }
  return out;
}

export type Compare = (a: string, b: string) => number;

export interface ShelfWish {
  readonly place: Place;
  readonly sort: Sort;
  readonly language: Lang | '';
  /** As typed; empty for all. */
  readonly query: string;
  /** Keys that the search by sense found for it, best first; null while it has not answered. */
  readonly hits: readonly string[] | null;
}

export interface ShelfKnows {
  readonly libraries: readonly LibraryFile[];
  readonly uses: Readonly<Record<string, ReplyUse>>;
  /** ISO instants of the last edit, by key. */
  readonly edited: Readonly<Record<string, string>>;
  readonly compare: Compare;
}

/** The languages in which a reply can be sent. */
const speaks = (reply: Reply, own: Lang): ReadonlySet<Lang> =>
  new Set([reply.language ?? own, ...(reply.variants ?? []).flatMap(({ language }) => language ?? [])]);

function isIn({ library, reply }: ShelvedReply, place: Place): boolean {
  if (place.kind === 'archived') return reply.archived === true;
  if (reply.archived === true) return false;
  if (place.kind === 'favourites') return reply.favourite === true;
  if (place.kind === 'tagged') return (reply.tags ?? []).length > 0;
  if (place.kind === 'tag') return reply.tags?.includes(place.tag) ?? false;
  if (place.kind !== 'folder') return true;
  const path = folderLevels(reply.folder).join('/');
  return library === place.library && (place.path === '' || path === place.path || path.startsWith(`${place.path}/`));
}

/** Folded texts, made when first searched and kept as long as the reply is. */
const texts = new WeakMap<Reply, string>();
function textOf(reply: Reply): string {
  const known = texts.get(reply);
  if (known !== undefined) return known;
  const { title, shortcut, folder, tags, body, variants } = reply;
  const made = fold([title, shortcut, folder, ...(tags ?? []), body, ...(variants ?? []).map((one) => one.body)].join(' '));
  texts.set(reply, made);
  return made;
}

/** What is shown: in the place, in the language, with the words; favourites first; of a search, those with the words in the title first, those that fit by sense last. */
export function shownOf(
  { place, sort, language, query, hits }: ShelfWish,
  { libraries, uses, edited, compare }: ShelfKnows,
): ShelvedReply[] {
  const languages = new Map(libraries.map((file) => [file.name, file.library.language]));
  const here = shelve(libraries).filter(
    (one) => isIn(one, place) && (language === '' || speaks(one.reply, languages.get(one.library) ?? 'es').has(language)),
  );
  const words = fold(query.trim()).split(/\s+/).filter(Boolean);
  if (words.length > 0) {
    // What has the words stands at once and stays where it is; what fits by sense only comes behind it: no row moves under a pointer.
    const holds = (text: string): boolean => words.every((word) => text.includes(word)),
      titled = new Set(here.filter(({ reply }) => holds(fold(`${reply.title} ${reply.shortcut ?? ''}`))).map(({ key }) => key)),
      direct = here.filter(({ key, reply }) => titled.has(key) || holds(textOf(reply))),
      there = new Set(direct.map(({ key }) => key)),
      rest = new Map(here.filter(({ key }) => !there.has(key)).map((one) => [one.key, one]));
    direct.sort((a, b) => Number(titled.has(b.key)) - Number(titled.has(a.key)) || compare(a.reply.title, b.reply.title));
    return [...direct, ...(hits ?? []).flatMap((key) => rest.get(key) ?? [])];
  }
  const lastOf = ({ key, reply }: ShelvedReply): string => edited[key] ?? reply.updated ?? '';
  const by: Readonly<Record<Sort, (a: ShelvedReply, b: ShelvedReply) => number>> = {
    title: () => 0,
    used: (a, b) => (uses[b.key]?.count ?? 0) - (uses[a.key]?.count ?? 0),
    edited: (a, b) => (lastOf(a) < lastOf(b) ? 1 : lastOf(a) > lastOf(b) ? -1 : 0),
  };
  const first = (one: ShelvedReply): number => (one.reply.favourite === true ? 0 : 1);
  return here.sort((a, b) => first(a) - first(b) || by[sort](a, b) || compare(a.reply.title, b.reply.title));
}

/** Whether a wording of the reply was left behind by its original. */
export const hasOlder = (reply: Reply): boolean => reply.variants?.some(({ older }) => older === true) ?? false;
