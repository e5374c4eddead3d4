import type { LibraryFile } from '../../core/host.js';
import type { Reply } from '../../core/library/types.js';
import type { ShelfSuggestion } from '../analysis/shelf-protocol.js';
import { shelved, type ShelvedReply } from '../state/replies.js';
import type { ShownSuggestion } from '../views/checklist/Suggestions.js';

/** Replies by id, made once per version of a library: a linear look-up per hit would cost more than the search. */
const byId = new WeakMap<LibraryFile, ReadonlyMap<string, Reply>>();
function repliesOf(file: LibraryFile): ReadonlyMap<string, Reply> {
  const known = byId.get(file) ?? new Map(file.library.replies.map((r) => [r.id, r]));
  byId.set(file, known);
  return known;
}

/** The reply behind a key (`library:id`). */
export function replyAt(libraries: readonly LibraryFile[], key: string): ShelvedReply | null {
  const at = key.indexOf(':');
  const file = libraries.find((l) => l.name === key.slice(0, at));
  const reply = file && repliesOf(file).get(key.slice(at + 1));
  return file && reply ? shelved(file, reply) : null;
}

export const coveredOf = (covers: readonly string[], open: ReadonlySet<string>): number => covers.filter((id) => open.has(id)).length;

/** @param open the asks that the checklist counts: what is only possible is looked for, and not counted. All count when absent. */
export function suggestionsOf(
  found: readonly ShelfSuggestion[],
  libraries: readonly LibraryFile[],
  open?: ReadonlySet<string>,
): (ShownSuggestion & { readonly shelved: ShelvedReply })[] {
  return found.flatMap(({ key, covers }) => {
    const shelved = replyAt(libraries, key);
    return shelved
      ? [
          {
            key,
            title: shelved.reply.title,
            shortcut: shelved.reply.shortcut?.replace(/^;/, '') ?? '',
            covers: open ? coveredOf(covers, open) : covers.length,
            shelved,
          },
        ]
      : [];
  });
}
