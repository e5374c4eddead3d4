/** The library as a place to keep order in, in English: part of `en`. */
import type { ShelfMessages } from './es-shelf.js';

const plural = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
const replies = (n: number): string => plural(n, 'reply', 'replies');

export const enShelf: ShelfMessages = {
  tree: 'Where to look',
  place: { all: 'All', favourites: 'Favourites', archived: 'Archived', tagged: 'Tags' },
  placeLabel: 'Where to look',
  sort: { label: 'Order', title: 'By title', used: 'By use', edited: 'By last change' },
  language: 'Language of the replies',
  anyLanguage: 'All languages',
  count: replies,
  list: 'Replies',
  favourite: 'Favourite',
  archived: 'Archived',
  older: 'variant older than the original',
  editedBy: (who, day) => (who === '' ? `changed on ${day}` : `changed by ${who} on ${day}`),
  selected: (n) => `${n.toLocaleString('en')} selected`,
  unselect: 'Clear the selection',
  act: {
    label: 'With those selected',
    move: 'Move…',
    tag: 'Tag…',
    archive: 'Archive',
    unarchive: 'Unarchive',
    favourite: 'Favourite',
    unfavourite: 'Not a favourite',
    duplicate: 'Duplicate',
    remove: 'Delete the selection',
  },
  move: { library: 'Move to', folder: 'Folder', go: 'Move', hint: 'Levels separated by /; leave it empty for no folder' },
  tagging: { tags: 'Tags, separated by commas', add: 'Add', remove: 'Remove' },
  deleteKey: 'Del',
  keysHint: 'Space selects · Shift+↑↓ extends · Del deletes · M moves · T tags · A archives · F favourite · D duplicates',
  copyOf: (title) => `${title} (copy)`,
  disputed: (title, n) =>
    n === 1
      ? `Nothing was changed: a colleague edited “${title}” meanwhile. Take a look and try again.`
      : `Nothing was changed: a colleague edited “${title}” and ${plural(n - 1, 'other', 'others')} meanwhile. Take a look and try again.`,
  done: {
    moved: (n, folder) => `${n.toLocaleString('en')} moved${folder === '' ? '' : ` to ${folder}`}`,
    tagged: (n, tags) => `${replies(n)} tagged ${tags}`,
    untagged: (n, tags) => `${replies(n)} no longer tagged ${tags}`,
    archived: (n) => `${n.toLocaleString('en')} archived`,
    unarchived: (n) => `${n.toLocaleString('en')} unarchived`,
    favourite: (n) => `${replies(n)} marked as favourite`,
    unfavourite: (n) => `${replies(n)} no longer favourite`,
    removed: (n) => `${n.toLocaleString('en')} deleted`,
    duplicated: (n) => `${n.toLocaleString('en')} duplicated`,
    mended: (n) => `${replies(n)} mended`,
    imported: (n) => `${replies(n)} imported`,
  },
  olderVariant: 'The original was changed after this variant.',
  stillGood: 'Still good',
};
