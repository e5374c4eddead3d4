/** Which libraries are open: the shared one, wherever the agent keeps it, the personal one in the data folder, and those added beside them. */
import { isAbsolute, join } from 'node:path';
import type { Lang } from '../../core/contract.js';
import {
  HostError,
  type ConflictCopy,
  type FileChoice,
  type HostEvents,
  type LibraryFile,
  type LibraryName,
  type Notice,
  type PolicyFile,
  type RepliesOutcome,
  type ReplyOutcome,
  type SavedVersion,
} from '../../core/host.js';
import type { ReplyEdit } from '../../core/library/change-many.js';
import type { Reply } from '../../core/library/types.js';
import { OWN_LIBRARY, TEAM_LIBRARY, type AddedLibrary } from '../../core/library-name.js';
import { isSameFile, openAddedLibraries, type AddedLibraries } from './added-libraries.js';
import { authorMark } from './author.js';
import { openConflictCopies, type ConflictCopies } from './conflict-copies.js';
import { withGitHistory, type TeamHistory } from './git/team-history.js';
import { openLastGood, type LastGood } from './last-good.js';
import { openLibraryStore, type LibraryOptions, type LibraryStore } from './library-store.js';
import { openProposalFiles } from './proposal-files.js';
import { openProposals, type Proposals } from './proposals.js';
import { openPolicyStore, policyPathOf, type PolicyStore } from './policy-file.js';
import { openShare, START_LIMIT } from './share.js';
import { makeQueue } from './queue.js';
import { openSavedVersions, type SavedVersions } from './saved-versions.js';
import { seedLibrary } from './starter.js';
import { readTextFile } from './text-file.js';
import { openVersions } from './versions.js';

export interface LibrariesOptions {
  readonly data: string;
  readonly starters: string;
  readonly uiLang: () => Lang;
  readonly now: () => Date;
  /** The agent's name, for the history of versions. */
  readonly by: () => string;
  /** The settings' path; null is the one in the data folder. */
  readonly sharedPath: string | null;
  /** The settings' libraries beside them, and what puts another list there. */
  readonly added: readonly AddedLibrary[];
  readonly keepAdded: (libraries: readonly AddedLibrary[]) => void;
  readonly emit: <E extends keyof HostEvents>(event: E, payload: HostEvents[E]) => void;
  readonly onBug: (error: unknown) => void;
  readonly onNotice: (notice: Notice) => void;
  /** Where the team's library lies in a repository, its history is git's. */
  readonly git?: TeamHistory;
}

export interface Libraries {
  listConflictCopies(): Promise<readonly ConflictCopy[]>;
  dismissConflictCopy(path: string): Promise<readonly ConflictCopy[]>;
  readLibraries(): Promise<readonly LibraryFile[]>;
  /**
   * Opens another shared library and its policy; null goes back to the one in the data folder.
   * @throws HostError `not-found`, `invalid`, or `conflict` when it is open beside it; then the one before stays open.
   */
  openShared(path: string | null): Promise<LibraryFile>;
  readonly added: Pick<AddedLibraries, 'add' | 'change' | 'close'>;
  saveReply(library: LibraryName, reply: Reply, base: Reply | null): Promise<ReplyOutcome>;
  removeReply(library: LibraryName, base: Reply): Promise<ReplyOutcome>;
  changeReplies(library: LibraryName, edits: readonly ReplyEdit[]): Promise<RepliesOutcome>;
  listVersions(of: LibraryName | 'policy', id: string | null, limit: number): Promise<readonly SavedVersion[]>;
  settleLibrary(library: LibraryName, choice: FileChoice, revision: string): Promise<LibraryFile>;
  settlePolicy(choice: FileChoice, revision: string): Promise<PolicyFile>;
  readPolicy(): Promise<PolicyFile>;
  writePolicy(text: string, revision: string): Promise<PolicyFile>;
  /** Of the shared library that is open. */
  proposals(): Proposals;
  close(): Promise<void>;
}

const NAMES: Readonly<Record<Lang, Readonly<Record<'shared' | 'personal', string>>>> = {
  es: { shared: 'Respuestas del equipo', personal: 'Mis respuestas' },
  en: { shared: 'Team replies', personal: 'My replies' },
};

export async function openLibraries(options: LibrariesOptions): Promise<Libraries> {
  const { data, now, uiLang, onBug } = options;
  const lastGoodOf = (path: string): LastGood => openLastGood(data, path, now, onBug);
  const waitFor = (file: string) => (): void => options.emit('notice', { kind: 'waiting', file });
  /** Notes versions one after the other, behind the saves: a history that cannot be written keeps nobody from saving. */
  const noting = makeQueue();
  const note = (work: () => Promise<void>): void => {
    void noting(work).catch(onBug);
  };
  const notedOf = (path: string): SavedVersions => openSavedVersions({ path: () => path, data, now, by: options.by });
  const versionsOf = (path: string): SavedVersions => withGitHistory(notedOf(path), path, options.git);
  const open = (
    name: LibraryName,
    path: string,
    { expected, onChange }: { readonly expected: boolean; readonly onChange: LibraryOptions['onChange'] },
  ): Promise<LibraryStore> =>
    openLibraryStore({
      name,
      path,
      expected,
      onChange,
      uiLang,
      now,
      onBug,
      versions: openVersions(data, path, now),
      lastGood: lastGoodOf(path),
      onWait: waitFor(path),
      empty: () => ({ version: 1, name: NAMES[uiLang()][name === TEAM_LIBRARY ? name : OWN_LIBRARY], language: uiLang(), replies: [] }),
      onSaved: (changes) => {
        // Only the team's library has a repository.
        const saved = (name === TEAM_LIBRARY ? versionsOf : notedOf)(path);
        note(() => saved.noteReplies(changes));
      },
    });
  const openPolicy = (library: string): Promise<PolicyStore> => {
    const path = policyPathOf(library);
    return openPolicyStore({
      path,
      library,
      now,
      onBug,
      versions: openVersions(data, path, now),
      lastGood: lastGoodOf(path),
      onWait: waitFor(path),
      onChange: (file) => options.emit('policyChanged', file),
      onSaved: (before, after) => {
        const saved = versionsOf(path);
        note(() => saved.notePolicy(before, after));
      },
    });
  };
  const onChange = (file: LibraryFile): void => options.emit('libraryChanged', file);
  const home = join(data, 'shared.yaml');
  if (options.sharedPath === null && (await lastGoodOf(home).load()) === null)
    await seedLibrary(home, options.starters, uiLang(), openVersions(data, home, now));
  const first = options.sharedPath ?? home;
  const personalPath = join(data, 'personal.yaml');
  let sharedPath = first;
  let shared: LibraryStore;
  const [personal, firstShared, added] = await Promise.all([
    open(OWN_LIBRARY, personalPath, { expected: false, onChange }),
    open(TEAM_LIBRARY, first, { expected: options.sharedPath !== null, onChange }),
    openAddedLibraries({
      ...{ data, starters: options.starters, listed: options.added, keep: options.keepAdded, openStore: open, emit: options.emit },
      taken: () => [sharedPath, personalPath],
    }),
  ]);
  shared = firstShared;
  let policy = await openPolicy(first);
  const openCopies = (path: string): ConflictCopies =>
    openConflictCopies(path, {
      library: () => shared.read(),
      history: (limit) => noting(() => versionsOf(path).list('reply', null, limit)),
      save: async (reply, now_) => (await shared.save(reply, now_)).code === 'saved',
      versions: openVersions(data, path, now),
      now,
      onNotice: options.onNotice,
      onBug,
      onChange: (all) => options.emit('conflictCopiesChanged', all),
    });
  let copies = openCopies(first);
  const openTeamProposals = (path: string): Proposals =>
    openProposals({
      path,
      shelf: openProposalFiles(path),
      mark: authorMark(data),
      by: options.by,
      now,
      save: (reply, base) => shared.save(reply, base),
      remove: (base) => shared.remove(base),
      emit: options.emit,
      onBug,
    });
  let proposals = openTeamProposals(first);
  const storeOf = (library: LibraryName): LibraryStore =>
    library === TEAM_LIBRARY ? shared : library === OWN_LIBRARY ? personal : added.storeOf(library);
  const pathOf = (library: LibraryName): string =>
    library === TEAM_LIBRARY ? sharedPath : library === OWN_LIBRARY ? personalPath : added.pathOf(library);
  return {
    readLibraries: async () => [await shared.read(), await personal.read(), ...(await added.files())],
    openShared: async (wanted) => {
      if (wanted !== null) await mustBeLibrary(wanted);
      const path = wanted ?? home;
      for (const other of [personalPath, ...added.paths()])
        if (await isSameFile(path, other)) throw new HostError('conflict', `${path}: it is open already`);
      const [oldStore, oldPolicy] = [shared, policy];
      shared = await open(TEAM_LIBRARY, path, { expected: wanted !== null, onChange });
      sharedPath = path;
      copies.stop();
      copies = openCopies(path);
      proposals.stop();
      proposals = openTeamProposals(path);
      policy = await openPolicy(path);
      await oldPolicy.close();
      await oldStore.close();
      const file = await shared.read();
      options.emit('libraryChanged', file);
      options.emit('policyChanged', await policy.read());
      options.emit('proposalsChanged', await proposals.list().catch(() => []));
      return file;
    },
    added,
    saveReply: async (library, reply, base) => storeOf(library).save(reply, base),
    removeReply: async (library, base) => storeOf(library).remove(base),
    changeReplies: async (library, edits) => storeOf(library).saveMany(edits),
    listConflictCopies: () => copies.list(),
    dismissConflictCopy: (path) => copies.dismiss(path),
    listVersions: (of, id, limit) =>
      noting(() =>
        of === 'policy'
          ? versionsOf(policyPathOf(sharedPath)).list('policy', null, limit)
          : (of === TEAM_LIBRARY ? versionsOf : notedOf)(pathOf(of)).list('reply', id, limit),
      ),
    settleLibrary: async (library, choice, revision) => storeOf(library).settle(choice, revision),
    settlePolicy: (choice, revision) => policy.settle(choice, revision),
    readPolicy: () => policy.read(),
    writePolicy: (text, revision) => policy.write(text, revision),
    proposals: () => proposals,
    close: async () => {
      copies.stop();
      proposals.stop();
      await noting(async () => undefined);
      await Promise.all([policy.close(), shared.close(), personal.close(), added.stop()]);
    },
  };
}

async function mustBeLibrary(path: string): Promise<void> {
  if (!isAbsolute(path)) throw new HostError('invalid', `${path}: a full path is needed`);
  const state = await openShare(path).run(() => readTextFile(path), START_LIMIT);
  if (state.kind === 'missing') throw new HostError('not-found', `${path}: it is not there`);
  if (state.kind === 'unreadable') throw new HostError('invalid', `${path}: ${state.why}`);
}
