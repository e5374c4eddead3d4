/**
 * Libraries cross the wire as changes: each end keeps what the other has, and a library that the other end holds in an earlier
 * version is sent as the replies that differ. Calls and events stay as they are: packing is the wire's own affair.
 */
import type { LibraryFile, LibraryName } from './host.js';
import { applyReplies, diffReplies, type RepliesChange } from './library/change.js';
import type { Library } from './library/types.js';

/** A library without its replies, and how they differ from those of the version `base`. */
interface PackedLibrary extends Omit<LibraryFile, 'library'> {
  readonly packed: { readonly base: string; readonly library: Omit<Library, 'replies'>; readonly change: RepliesChange };
}

/** Versions of one library that the receiving end keeps: an answer may be read after the event that was sent behind it. */
const KEPT = 4;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLibrary = (value: unknown): value is LibraryFile =>
  isObject(value) && typeof value['revision'] === 'string' && isObject(value['library']) && Array.isArray(value['library']['replies']);
const isPacked = (value: unknown): value is PackedLibrary =>
  isObject(value) && typeof value['revision'] === 'string' && isObject(value['packed']);

/** Libraries stand in an answer by themselves, in a list, or as the `file` of an outcome. */
function mapLibraries(value: unknown, map: (library: unknown) => unknown): unknown {
  if (isLibrary(value) || isPacked(value)) return map(value);
  if (Array.isArray(value)) return value.some((one) => isLibrary(one) || isPacked(one)) ? value.map(map) : value;
  return isObject(value) && (isLibrary(value['file']) || isPacked(value['file'])) ? { ...value, file: map(value['file']) } : value;
}

/** The sending end of one line to one window. */
export class LibrarySender {
  private readonly sent = new Map<LibraryName, LibraryFile>();

  /** @param whole true for an answer that must stand by itself: a window that was loaded again has nothing left. */
  pack(value: unknown, whole = false): unknown {
    return mapLibraries(value, (file) => (isLibrary(file) ? this.packed(file, whole) : file));
  }

  private packed(file: LibraryFile, whole: boolean): LibraryFile | PackedLibrary {
    const base = this.sent.get(file.name);
    this.sent.set(file.name, file);
    if (whole || base === undefined || base.path !== file.path) return file;
    const change = diffReplies(base.library.replies, file.library.replies);
    if (change === null || change.put.length * 2 > file.library.replies.length) return file;
    const {
      library: { replies: _replies, ...library },
      ...head
    } = file;
    return { ...head, packed: { base: base.revision, library, change } };
  }
}

/** The receiving end. */
export class LibraryReceiver {
  private readonly kept = new Map<LibraryName, readonly LibraryFile[]>();

  /** @returns the value with its libraries whole; undefined when one is a change to a version that is not here. */
  unpack(value: unknown): unknown {
    let lost = false;
    const whole = mapLibraries(value, (file) => {
      const library = isPacked(file) ? this.unpacked(file) : (file as LibraryFile);
      if (library === null) {
        lost = true;
        return file;
      }
      this.kept.set(
        library.name,
        [library, ...(this.kept.get(library.name) ?? []).filter((one) => one.revision !== library.revision)].slice(0, KEPT),
      );
      return library;
    });
    return lost ? undefined : whole;
  }

  private unpacked({ packed: { base, library, change }, ...head }: PackedLibrary): LibraryFile | null {
    const known = this.kept.get(head.name)?.find((one) => one.revision === base && one.path === head.path);
    return known === undefined ? null : { ...head, library: { ...library, replies: applyReplies(known.library.replies, change) } };
  }
}
