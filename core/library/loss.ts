/** Whether a library's file lost replies in a way that people do not: cut off by a half-done copy, or emptied. */
import { parseLibrary } from './codec.js';
import type { Library, Reply } from './types.js';

export interface LibraryLoss {
  /** `cut`: the file ends too soon. `fewer`: many replies went at once. */
  readonly kind: 'cut' | 'fewer';
  /** Ids of the replies that are gone, in the order in which they stood. */
  readonly missing: readonly string[];
}

export interface LibraryText {
  readonly text: string;
  readonly library: Library;
}

/** People take replies out one by one; so many at a time, or half of a small library, are asked about. */
const MANY = 5,
  MANY_SHARE = 0.1,
  FEW = 2,
  FEW_SHARE = 0.5;

/** What counts at the end of a file: line breaks and blank lines say nothing. */
const trimmed = (text: string): string => text.replace(/^\ufeff/, '').trimEnd();

/**
 * Compares what a file holds with what it held when it was last good.
 * @param ours whether a reply was saved here a moment ago: a version made before that lacks it, and lost nothing.
 * @returns null when a person may well have made the change: it is believed then. One reply less at the very end is what
 *   taking the newest out looks like, and is believed; a text that breaks off inside a reply is not.
 */
export function lossBetween(good: LibraryText, found: LibraryText, ours: (id: string) => boolean): LibraryLoss | null {
  if (good.library.replies.length === 0) return null;
  const left = new Map(found.library.replies.map((reply) => [reply.id, reply]));
  const missing = good.library.replies.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const lost = missing.filter((id) => !ours(id));
  const older = missing.length > 0 && lost.length === 0 && endsWithReply(good, trimmed(found.text));
  if (!older && isCut(good, found, left, missing)) return { kind: 'cut', missing };
  const share = lost.length / good.library.replies.length;
  const many =
    (lost.length >= MANY && share >= MANY_SHARE) || (lost.length >= FEW && share >= FEW_SHARE) || (lost.length > 0 && left.size === 0);
  return many ? { kind: 'fewer', missing } : null;
}

function isCut(good: LibraryText, found: LibraryText, left: ReadonlyMap<string, Reply>, missing: readonly string[]): boolean {
  const [whole, part] = [trimmed(good.text), trimmed(found.text)];
  if (part.length >= whole.length || part === '') return part === '' && whole !== '';
  const last = good.library.replies.findLast(({ id }) => left.has(id));
  const tail = last === undefined ? missing : good.library.replies.slice(good.library.replies.indexOf(last) + 1).map(({ id }) => id);
  const atEnd = missing.length === tail.length;
  if (whole.startsWith(part)) return missing.length > 1 || !endsWithReply(good, part);
  // Another version than the one we know, cut: all that stood behind some reply is gone, and that one breaks off.
  const now = last === undefined ? undefined : left.get(last.id);
  return atEnd && missing.length > 0 && last !== undefined && now !== undefined && now.body !== last.body && last.body.startsWith(now.body);
}

/** Whether a text stops just where a reply of the good one does: its last reply is then as it was. */
function endsWithReply(good: LibraryText, part: string): boolean {
  const { library, problems } = parseLibrary(part, 'en');
  const last = library.replies.at(-1);
  const before = good.library.replies.find(({ id }) => id === last?.id);
  if (last === undefined || before === undefined) return false;
  return !problems.some(({ severity }) => severity === 'error') && JSON.stringify(last) === JSON.stringify(before);
}
