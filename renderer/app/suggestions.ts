import type { LibraryFile } from '../../core/host.js';
import type { ShelfSuggestion } from '../analysis/shelf-protocol.js';
import type { ShelvedReply } from '../state/replies.js';
import type { ShownSuggestion } from '../views/checklist/Suggestions.js';

/** The reply behind a key (`library:id`). */
export function replyAt(libraries: readonly LibraryFile[], key: string): ShelvedReply | null {
  const at = key.indexOf(':');
  const file = libraries.find((l) => l.name === key.slice(0, at));
  const reply = file?.library.replies.find((r) => r.id === key.slice(at + 1));
  return file && reply ? { library: file.name, key, reply } : null;
}

export function suggestionsOf(found: readonly ShelfSuggestion[], libraries: readonly LibraryFile[]): (ShownSuggestion & { readonly shelved: ShelvedReply })[] {
  return found.flatMap(({ key, covers }) => {
    const shelved = replyAt(libraries, key);
    return shelved ? [{ key, title: shelved.reply.title, shortcut: shelved.reply.shortcut?.replace(/^;/, '') ?? '', covers: covers.length, shelved }] : [];
  });
}
