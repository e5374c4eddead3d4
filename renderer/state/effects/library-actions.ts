/** What is done to many replies at once: one write for each library, and one way to take all of it back. */
import type { LibraryName } from '../../../core/host.js';
import { withLibrary } from '../../../core/library-name.js';
import { mended, type Diagnosis } from '../../../core/library/doctor.js';
import type { ReplyEdit } from '../../../core/library/change-many.js';
import type { Reply } from '../../../core/library/types.js';
import { attempt, notify, notifyUndoable, words, type Surroundings } from '../effects.js';
import { idFor } from '../reply-form.js';
import { replyKey, type ShelvedReply } from '../replies.js';
import { rightsIn } from '../team.js';
import { savingTo } from './own-saving.js';
import type { ProposalActions } from './proposal-actions.js';

export interface LibraryActions {
  /** Into a folder of a library; levels separated by `/`, '' for none. @returns the keys under which they lie then. */
  moveReplies(of: readonly ShelvedReply[], library: LibraryName, folder: string): Promise<readonly string[] | null>;
  tagReplies(of: readonly ShelvedReply[], tags: readonly string[], how: 'add' | 'remove'): Promise<boolean>;
  archiveReplies(of: readonly ShelvedReply[], archived: boolean): Promise<boolean>;
  markFavourites(of: readonly ShelvedReply[], favourite: boolean): Promise<boolean>;
  removeReplies(of: readonly ShelvedReply[]): Promise<boolean>;
  /** @returns the copies' keys; null when they could not be saved. */
  duplicateReplies(of: readonly ShelvedReply[]): Promise<readonly string[] | null>;
  /** Makes every fix of these diagnoses. */
  mendReplies(library: LibraryName, found: readonly Diagnosis[]): Promise<boolean>;
  /** New replies from a file of another program; each gets an id, and loses a shortcut, that is taken. */
  addReplies(library: LibraryName, replies: readonly Reply[]): Promise<boolean>;
}

/** One library's part of a change. */
export interface Step {
  readonly library: LibraryName;
  readonly edits: readonly ReplyEdit[];
}

const without = <F extends keyof Reply>(reply: Reply, field: F): Omit<Reply, F> => {
  const { [field]: _gone, ...rest } = reply;
  return rest;
};
const inFolder = (reply: Reply, folder: string): Reply => ({ ...without(reply, 'folder'), ...(folder === '' ? {} : { folder }) });
const flagged = (reply: Reply, flag: 'archived' | 'favourite', on: boolean): Reply => ({
  ...without(reply, flag),
  ...(on ? { [flag]: true } : {}),
});
function tagged(reply: Reply, tags: readonly string[], how: 'add' | 'remove'): Reply {
  const old = reply.tags ?? [];
  const next = how === 'add' ? [...new Set([...old, ...tags])] : old.filter((tag) => !tags.includes(tag));
  return { ...without(reply, 'tags'), ...(next.length === 0 ? {} : { tags: next }) };
}

/** New replies for a library, so that neither id nor shortcut is there twice. */
export function placedIn(replies: readonly Reply[], there: readonly Reply[]): Reply[] {
  const ids = new Set(there.map(({ id }) => id)),
    shortcuts = new Set(there.flatMap(({ shortcut }) => shortcut?.toLowerCase() ?? []));
  return replies.map((reply) => {
    const id = ids.has(reply.id) ? idFor(reply.id, ids) : reply.id,
      taken = reply.shortcut !== undefined && shortcuts.has(reply.shortcut.toLowerCase());
    ids.add(id);
    if (reply.shortcut !== undefined) shortcuts.add(reply.shortcut.toLowerCase());
    return { ...(taken ? without(reply, 'shortcut') : reply), id };
  });
}

/** What takes a step back, as long as nobody changed the same since. */
export const backOf = ({ library, edits }: Step): Step => ({
  library,
  edits: edits.map(({ reply, base }) => ({ reply: base, base: reply })),
});

export function libraryActions(around: Surroundings, proposals: Pick<ProposalActions, 'proposeMany'>): LibraryActions {
  const { store, host } = around;
  const repliesOf = (library: LibraryName): readonly Reply[] =>
    store.getState().libraries.find(({ name }) => name === library)?.library.replies ?? [];

  async function run({ library, edits }: Step): Promise<boolean> {
    if (edits.length === 0) return true;
    const t = words(around);
    const outcome = await savingTo(around, library, () =>
      attempt(around, () => host.changeReplies(library, edits), { 'read-only': t.library.readOnly }),
    );
    if (outcome === null) return false;
    store.setState((s) => ({ libraries: withLibrary(s.libraries, outcome.file) }));
    if (outcome.disputed.length === 0) return true;
    const titles = outcome.disputed.map((id) => outcome.file.library.replies.find((reply) => reply.id === id)?.title ?? id);
    notify(around, t.shelf.disputed(titles[0] ?? '', titles.length), 'wrong');
    return outcome.code === 'saved';
  }
  /** All steps, or none: what was done is taken back when a later one cannot be. */
  async function all(steps: readonly Step[]): Promise<boolean> {
    const done: Step[] = [];
    for (const step of steps) {
      if (await run(step)) done.push(step);
      else {
        await quietly(done);
        return false;
      }
    }
    return true;
  }
  /** Whether this agent's changes of a library are proposals. */
  const isProposed = (library: LibraryName): boolean => library === 'shared' && !rightsIn(store.getState()).replies;
  /** What is for the team's library becomes proposals of somebody who only proposes; the rest is saved. All of it can be taken back at once. */
  async function change(given: readonly Step[], text: string): Promise<boolean> {
    const t = words(around).team.propose;
    const steps = given.filter(({ library }) => !isProposed(library));
    const edits = given.flatMap((step) => (isProposed(step.library) ? step.edits : []));
    if (!(await all(steps))) return false;
    const takeBack = edits.length === 0 ? null : await proposals.proposeMany(edits, edits.length === 1 ? '' : t.noteMany(text));
    if (edits.length > 0 && takeBack === null) {
      await quietly(steps);
      return false;
    }
    const own = steps.reduce((n, step) => n + step.edits.length, 0);
    notifyUndoable(around, edits.length === 0 ? text : t.sentMany(edits.length, own), () => {
      void takeBack?.();
      void all([...steps].reverse().map(backOf));
    });
    return true;
  }
  /** Takes back what was done; what is told stays. */
  async function quietly(steps: readonly Step[]): Promise<void> {
    const { notice } = store.getState();
    for (const step of [...steps].reverse()) await run(backOf(step));
    store.setState({ notice });
  }
  const libraries = (of: readonly ShelvedReply[]): LibraryName[] => [...new Set(of.map(({ library }) => library))];
  const each = (of: readonly ShelvedReply[], to: (reply: Reply) => Reply | null): Step[] =>
    libraries(of).map((library) => ({
      library,
      edits: of.flatMap((one) => (one.library === library ? [{ reply: to(one.reply), base: one.reply }] : [])),
    }));
  const said = () => words(around).shelf.done;
  return {
    async moveReplies(of, library, folder) {
      const stay = of.filter((one) => one.library === library),
        go = of.filter((one) => one.library !== library);
      const fresh = placedIn(
        go.map(({ reply }) => inFolder(reply, folder)),
        repliesOf(library),
      );
      const steps: Step[] = [
        {
          library,
          edits: [
            ...stay.map(({ reply }) => ({ reply: inFolder(reply, folder), base: reply })),
            ...fresh.map((reply) => ({ reply, base: null })),
          ],
        },
        // Where one of the two only is proposed it is a copy: nothing leaves one library before it is in the other.
        ...each(
          go.filter((one) => isProposed(one.library) === isProposed(library)),
          () => null,
        ),
      ];
      const copied = go.some((one) => isProposed(one.library) && !isProposed(library));
      const done = await change(steps, copied ? words(around).team.propose.copied(go.length) : said().moved(of.length, folder));
      if (!done) return null;
      return [...stay.map(({ key }) => key), ...(isProposed(library) ? [] : fresh.map(({ id }) => replyKey(library, id)))];
    },
    tagReplies: (of, tags, how) =>
      change(
        each(of, (reply) => tagged(reply, tags, how)),
        said()[how === 'add' ? 'tagged' : 'untagged'](of.length, tags.join(', ')),
      ),
    archiveReplies: (of, on) =>
      change(
        each(of, (reply) => flagged(reply, 'archived', on)),
        said()[on ? 'archived' : 'unarchived'](of.length),
      ),
    markFavourites: (of, on) =>
      change(
        each(of, (reply) => flagged(reply, 'favourite', on)),
        said()[on ? 'favourite' : 'unfavourite'](of.length),
      ),
    removeReplies: (of) =>
      change(
        each(of, () => null),
        said().removed(of.length),
      ),
    async duplicateReplies(of) {
      const { copyOf } = words(around).shelf;
      const copies = libraries(of).map((library) => ({
        library,
        replies: placedIn(
          of.flatMap((one) => (one.library === library ? [{ ...without(one.reply, 'shortcut'), title: copyOf(one.reply.title) }] : [])),
          repliesOf(library),
        ),
      }));
      const steps = copies.map(({ library, replies }) => ({ library, edits: replies.map((reply) => ({ reply, base: null })) }));
      if (!(await change(steps, said().duplicated(of.length)))) return null;
      return copies.flatMap(({ library, replies }) => (isProposed(library) ? [] : replies.map(({ id }) => replyKey(library, id))));
    },
    mendReplies: (library, found) => {
      const ids = new Set(found.filter(({ fix }) => fix !== undefined).map(({ reply }) => reply));
      const edits = repliesOf(library).flatMap((base) => (ids.has(base.id) ? [{ reply: mended(base, found), base }] : []));
      return change([{ library, edits }], said().mended(edits.length));
    },
    addReplies: (library, replies) =>
      change(
        [{ library, edits: placedIn(replies, repliesOf(library)).map((reply) => ({ reply, base: null })) }],
        said().imported(replies.length),
      ),
  };
}
