/**
 * What this program saved a moment ago. A sync client or an editor that read the file before a save and writes it after it
 * leaves a version made without that save; nobody decided against it, so it is put back. A change that stood for longer, and
 * then goes, was taken out by somebody who had seen it.
 */
import type { Change } from '../../core/library/change-many.js';
import { putReplies } from '../../core/library/edit-many.js';
import { mergeReply } from '../../core/library/merge-reply.js';
import { sameReply } from '../../core/library/same.js';
import type { Library, Reply } from '../../core/library/types.js';

/** So long after a save, or after it was put back, a version without it counts as made before it, in ms. */
const FRESH = 30_000;
/** Two programs that each put their own back would go on for ever: so often at once, then so often after a while that doubles. */
const AT_ONCE = 8,
  LATER = 10;
/** The first and the longest of those whiles, in ms. */
const FIRST_WHILE = 1_000,
  LONGEST_WHILE = 8_000;
/** So many acts are remembered, however many replies each changed; and so many changes of others' whose version we overwrote. What we acknowledged and somebody overwrote is never displaced by them. */
const MOST_STANDING = 200,
  MOST_ADOPTED = 2_000;

interface OwnSave {
  /** Replies that were changed in one act have one number. */
  readonly act: number;
  /** When it was saved, or last put back. */
  at: number;
  readonly id: string;
  readonly before: Reply | null;
  readonly after: Reply | null;
  /** Saved by this program, which said so; else a version of somebody else's that we overwrote. */
  readonly acknowledged: boolean;
  tries: number;
}

export interface OwnSaves {
  /** One reply was saved, or removed (null). */
  note(id: string, before: Reply | null, after: Reply | null): void;
  /** Many were changed in one act. */
  noteAll(changes: readonly Change[]): void;
  /** That save does not stand: who made it is asked. */
  forget(id: string): void;
  /** Whether a reply was saved, or taken out, a moment ago. */
  holds(id: string): boolean;
  /** Whether something is missing that is to be put back now. */
  isMissing(library: Library): boolean;
  /** @returns the text with what is missing put back, and what to call once it was written; null when nothing is missing. */
  putBack(text: string, library: Library): { readonly text: string; readonly written: () => void } | null;
  /** A version of somebody else's was overwritten unseen: its changes are cared for like our own. */
  adopt(before: Library, theirs: Library): void;
}

const same = (a: Reply | null, b: Reply | null): boolean => (a === null || b === null ? a === b : sameReply(a, b));

export function makeOwnSaves(now: () => Date): OwnSaves {
  let saves: OwnSave[] = [],
    acts = 0;
  const fresh = (): OwnSave[] => {
    const limit = now().getTime() - FRESH;
    saves = saves.filter(({ at, tries }) => at >= limit && tries < AT_ONCE + LATER);
    if (saves.length > MOST_STANDING) {
      const adopted = new Set(saves.filter(({ acknowledged }) => !acknowledged).slice(-MOST_ADOPTED));
      saves = saves.filter((save) => adopted.has(save) || (save.acknowledged && (save.tries > 0 || save.act > acts - MOST_STANDING)));
    }
    return saves;
  };
  const isDue = ({ at, tries }: OwnSave): boolean =>
    tries < AT_ONCE || now().getTime() >= at + Math.min(LONGEST_WHILE, FIRST_WHILE * 2 ** (tries - AT_ONCE));
  const wantedOf = (library: Library): Map<string, Reply> => {
    const ids = new Set(saves.map(({ id }) => id));
    return new Map(library.replies.filter(({ id }) => ids.has(id)).map((reply) => [reply.id, reply]));
  };
  /** What a reply should be after our save; undefined where it is so, or where somebody went on from it. */
  const wanted = ({ id, before, after }: OwnSave, current: Reply | null): Reply | null | undefined => {
    if (same(current, after)) return undefined;
    const { reply, conflict } = mergeReply(id, before, after, current);
    return conflict !== null || same(reply, current) ? undefined : reply;
  };
  function noteAll(changes: readonly Change[], acknowledged: boolean): void {
    if (changes.length === 0) return;
    const earlier = new Map(fresh().map((save) => [save.id, save])),
      act = ++acts,
      at = now().getTime();
    const made = changes.map(({ id, before, after }): OwnSave => {
      // A later save of one reply starts from what stood there before the earlier one.
      const last = earlier.get(id);
      const first = last !== undefined && same(last.after, before) ? last.before : before;
      return { act, at, id, before: first, after, acknowledged, tries: 0 };
    });
    const anew = new Set(made.map(({ id }) => id));
    saves = [...saves.filter(({ id }) => !anew.has(id)), ...made];
  }
  return {
    note: (id, before, after) => {
      noteAll([{ id, before, after }], true);
    },
    noteAll: (changes) => {
      noteAll(changes, true);
    },
    forget(id) {
      saves = saves.filter((save) => save.id !== id);
    },
    holds: (id) => fresh().some((save) => save.id === id),
    isMissing(library) {
      if (fresh().length === 0) return false;
      const replies = wantedOf(library);
      return saves.some((save) => isDue(save) && wanted(save, replies.get(save.id) ?? null) !== undefined);
    },
    putBack(text, library) {
      if (fresh().length === 0) return null;
      const replies = wantedOf(library),
        put: OwnSave[] = [],
        back = new Map<string, Reply | null>();
      for (const save of saves.filter(isDue)) {
        const reply = wanted(save, replies.get(save.id) ?? null);
        if (reply === undefined) continue;
        put.push(save);
        back.set(save.id, reply);
      }
      const out = putReplies(text, back);
      return out === text
        ? null
        : {
            text: out,
            written: () => {
              for (const save of put) {
                save.tries += 1;
                save.at = now().getTime();
              }
            },
          };
    },
    adopt(before, theirs) {
      const [old, replies] = [before, theirs].map((library) => new Map(library.replies.map((reply) => [reply.id, reply]))) as [
        Map<string, Reply>,
        Map<string, Reply>,
      ];
      const known = new Map(fresh().map((save) => [save.id, save])),
        changes: Change[] = [];
      for (const id of new Set([...old.keys(), ...replies.keys()])) {
        const [was, is] = [old.get(id) ?? null, replies.get(id) ?? null];
        const made = known.get(id);
        // A version made before our save is no change of theirs: it only lacks ours.
        const older = made !== undefined && same(made.after, was) && same(made.before, is);
        if (!same(was, is) && !older) changes.push({ id, before: was, after: is });
      }
      noteAll(changes, false);
    },
  };
}
