import type { LibraryName } from '../../../core/host.js';
import type { Surroundings } from '../effects.js';

/** What the machine tells of a library while this window saves to it is this window's own doing. */
export async function savingTo<T>({ saving }: Pick<Surroundings, 'saving'>, library: LibraryName, run: () => Promise<T>): Promise<T> {
  saving.set(library, (saving.get(library) ?? 0) + 1);
  try {
    return await run();
  } finally {
    const left = (saving.get(library) ?? 1) - 1;
    if (left > 0) saving.set(library, left);
    else saving.delete(library);
  }
}
