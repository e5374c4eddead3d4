/** What a library is called on the screen. */
import type { LibraryFile } from '../../core/host.js';
import { isAddedName } from '../../core/library-name.js';

/** @param words the interface's names of the team's and the agent's own. */
export const libraryLabel = (
  { name, label }: Pick<LibraryFile, 'name' | 'label'>,
  words: { readonly shared: string; readonly personal: string },
): string => label ?? (isAddedName(name) ? name : words[name]);
