/**
 * What this program saved a moment ago. A sync client or an editor that read the file before a save and writes it after it
 * leaves a version made without that save; nobody decided against it, so it is put back. A change that stood for longer, and
 * then goes, was taken out by somebody who had seen it.
 */
import { putReply, removeReply } from '../../core/library/codec.js';
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
/** So many are remembered: of those that stood at the last look, and of others' whose version we overwrote. What we acknowledged and somebody overwrote is never displaced by them. */
const MOST_STANDING = 200,
  MOST_ADOPTED = 2_000;

interface OwnSave {
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
  let saves: OwnSave[] = [];
  const fresh = (): OwnSave[] => {
    const limit = now().getTime() - FRESH;
    saves = saves.filter(({ at, tries }) => at >= limit && tries < AT_ONCE + LATER);
    if (saves.length > MOST_STANDING) {
      const newest = (most: number, which: (save: OwnSave) => boolean): readonly OwnSave[] => saves.filter(which).slice(-most);
      const kept = new Set([
        ...newest(MOST_STANDING, ({ acknowledged, tries }) => acknowledged && tries === 0),
        ...newest(MOST_ADOPTED, ({ acknowledged }) => !acknowledged),
      ]);
      saves = saves.filter((save) => kept.has(save) || (save.acknowledged && save.tries > 0));
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
  function note(id: string, before: Reply | null, after: Reply | null, acknowledged: boolean): void {
    // A later save of one reply starts from what stood there before the earlier one.
    const earlier = fresh().find((save) => save.id === id);
    const first = earlier !== undefined && same(earlier.after, before) ? earlier.before : before;
    saves = [...saves.filter((save) => save.id !== id), { at: now().getTime(), id, before: first, after, acknowledged, tries: 0 }];
  }
  return {
    note: (id, before, after) => note(id, before, after, true),
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
        put: OwnSave[] = [];
      let out = text;
      for (const save of saves.filter(isDue)) {
        const reply = wanted(save, replies.get(save.id) ?? null);
        if (reply === undefined) continue;
        put.push(save);
        out = reply === null ? removeReply(out, save.id) : putReply(out, reply);
      }
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
      for (const id of new Set([...old.keys(), ...replies.keys()])) {
        const [was, is] = [old.get(id) ?? null, replies.get(id) ?? null];
        const made = fresh().find((save) => save.id === id);
        // A version made before our save is no change of theirs: it only lacks ours.
        const older = made !== undefined && same(made.after, was) && same(made.before, is);
        if (!same(was, is) && !older) note(id, was, is, false);
      }
    },
  };
}
