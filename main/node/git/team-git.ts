/**
 * Keeps the team's library in step with the remote of its repository, in the background: after a save, and every so often. Local work waits
 * for nothing of it, one round at a time runs, with a limit, and what fails is told with the age of the last success. Only the remote that
 * the agent agreed to is spoken with, while the repository names that very one.
 */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { HostError, type HostEvents, type Settings } from '../../../core/host.js';
import type { SyncMoved, SyncTrouble, TeamSync } from '../../../core/team-sync.js';
import { writeAtomic } from '../atomic.js';
import { isHttp } from '../http/addresses.js';
import { openShare, type Share } from '../share.js';
import { policyPathOf } from '../policy-file.js';
import type { GitHistory } from './history.js';
import type { Repository } from './repository.js';
import type { Synced } from './sync.js';
import type { TeamHistory } from './team-history.js';

/** Git itself, which is large, is loaded once a library lies in a repository. */
const round = () => import('./round.js');
async function repositoryOf(file: string): Promise<Repository | null> {
  for (let at = dirname(file); ; at = dirname(at)) {
    if ((await stat(join(at, '.git')).catch(() => null)) !== null) return (await round()).repositoryOf(file);
    if (dirname(at) === at) return null;
  }
}

export interface TeamGitOptions {
  /** The team's library that is open; asked anew each time. */
  readonly library: () => string;
  readonly settings: () => Settings;
  readonly keyFor: (url: string) => Promise<string | null>;
  /** `authorMark` of the agent. */
  readonly mark: string;
  readonly conflictNote: () => string;
  readonly now: () => Date;
  readonly emit: <E extends keyof HostEvents>(event: E, payload: HostEvents[E]) => void;
  readonly onBug: (error: unknown) => void;
}

export interface TeamGit extends TeamHistory {
  read(): Promise<TeamSync | null>;
  /** One round now, if the agent asked for it or it is switched on. */
  sync(asked: boolean): Promise<TeamSync | null>;
  /** Takes away the lock that was told, once it is old, and syncs. @throws HostError `not-found`, or as `removeRefLock`. */
  unlock(since: string): Promise<TeamSync | null>;
  /** Something was saved: a round is due soon. */
  soon(): void;
  /** The remote's address over HTTP, for its key; null when there is none. */
  address(): Promise<string | null>;
  stop(): void;
}

/** Between two looks, in ms: a folder's is a few files' names, a server's one question. */
const EVERY_FOLDER = 5_000,
  EVERY_SERVER = 30_000;
/** After a save, so that several go out together, in ms. */
const SOON = 1_500;
/** A round is given up after so long, in ms. */
const LIMIT = 120_000;
/** While it fails it is tried this many times less often. */
const PATIENCE = 4;

const WHY: Partial<Record<HostError['code'], SyncTrouble>> = {
  'not-allowed': 'refused',
  unreachable: 'unreachable',
  locked: 'locked',
  conflict: 'conflict',
  unconfirmed: 'unready',
  'not-found': 'not-found',
  unsupported: 'unsupported',
  invalid: 'unsupported',
};

/** What is known of one library's repository while it is open. */
interface Known {
  readonly library: string;
  readonly share: Share;
  seen: string;
  looked: number;
  busy: boolean;
  trouble: TeamSync['trouble'];
  moved: SyncMoved | null;
  history: GitHistory | null;
}

export function openTeamGit(options: TeamGitOptions): TeamGit {
  const control = new AbortController();
  let known: Known | null = null;
  let told = 'null';
  const knownNow = (): Known => {
    const library = options.library();
    if (known?.library !== library)
      known = { library, share: openShare(library), seen: '', looked: -Infinity, busy: false, trouble: null, moved: null, history: null };
    return known;
  };
  const isOn = ({ url }: Repository): boolean => url !== null && options.settings().teamRemote === url;

  async function stateOf(one: Known, repository: Repository | null): Promise<TeamSync | null> {
    if (repository === null) return null;
    const { url, gitdir } = repository;
    const last = await readFile(stampOf(gitdir), 'utf8').catch(() => '');
    return {
      ...{ remote: url, wantsKey: url !== null && isHttp(url), on: isOn(repository), busy: one.busy },
      ...{ last: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(last.trim()) ? last.trim() : null, trouble: one.trouble, moved: one.moved },
    };
  }
  const tell = (state: TeamSync | null): TeamSync | null => {
    const text = JSON.stringify(state);
    if (text !== told) options.emit('teamSyncChanged', state);
    told = text;
    return state;
  };
  const read = async (): Promise<TeamSync | null> => {
    const one = knownNow();
    return stateOf(one, await repositoryOf(one.library));
  };

  async function goRound(one: Known, repository: Repository, asked: boolean): Promise<void> {
    const { standingOf, syncLibrary } = await round();
    const key = repository.url === null ? null : await options.keyFor(repository.url);
    const standing = await standingOf(one.library, repository, key, control.signal);
    if (!asked && standing.all === one.seen && one.trouble === null) return stamp(repository.gitdir, options.now());
    const done = await syncLibrary(ours(one, key));
    // Somebody may have sent more in between: then it is not seen yet.
    const after = await standingOf(one.library, repository, key, control.signal);
    one.seen = after.tip === done.commit || done.remote === null ? after.all : '';
    one.moved = movedIn(done, options.now()) ?? one.moved;
    await stamp(repository.gitdir, options.now(), true);
  }

  async function sync(asked: boolean): Promise<TeamSync | null> {
    const one = knownNow();
    const repository = await repositoryOf(one.library);
    if (repository === null) return tell(null);
    if (one.busy || (!asked && !isOn(repository))) return tell(await stateOf(one, repository));
    one.busy = true;
    one.looked = performance.now();
    try {
      if (asked) tell(await stateOf(one, repository));
      await one.share.run(() => goRound(one, repository, asked), LIMIT);
      one.trouble = null;
    } catch (error) {
      const why = error instanceof HostError ? WHY[error.code] : undefined;
      if (why === undefined) options.onBug(error);
      const { RefLocked } = await round();
      const lock = error instanceof RefLocked && error.since !== null ? { lock: { path: error.path, since: error.since } } : {};
      one.trouble = { why: why ?? 'failed', since: one.trouble?.since ?? options.now().toISOString(), ...lock };
    } finally {
      one.busy = false;
    }
    return tell(await stateOf(one, repository));
  }

  /** The repository of a file of the team's, while it is kept in step. */
  async function keeperOf(file: string): Promise<readonly [Known, Repository] | null> {
    const one = knownNow();
    if (file !== one.library && file !== policyPathOf(one.library)) return null;
    const repository = await repositoryOf(one.library);
    return repository !== null && isOn(repository) ? [one, repository] : null;
  }
  const historyOf = async (one: Known, repository: Repository): Promise<GitHistory> =>
    (one.history ??= (await round()).openGitHistory(repository));
  const ours = (one: Known, key: string | null) => ({
    ...{ library: one.library, by: options.settings().agentName, key, mark: options.mark },
    ...{ now: options.now, conflictNote: options.conflictNote(), signal: control.signal },
  });

  const quietly = (): void => void sync(false).catch(options.onBug);
  let soon: NodeJS.Timeout | null = null;
  const timer = setInterval(() => {
    const remote = options.settings().teamRemote;
    if (remote === null) return;
    const one = knownNow();
    const every = (isHttp(remote) ? EVERY_SERVER : EVERY_FOLDER) * (one.trouble === null ? 1 : PATIENCE);
    if (!one.busy && !one.share.hangs && performance.now() - one.looked >= every) quietly();
  }, 1_000);
  timer.unref();
  return {
    read,
    sync,
    unlock: async (since) => {
      const { share, trouble } = knownNow(),
        lock = trouble?.lock;
      if (lock === undefined || lock.since !== since) throw new HostError('conflict', 'it is another lock by now');
      const { removeRefLock } = await round();
      await share.run(() => removeRefLock(lock.path, since, options.now()));
      return sync(true);
    },
    keep: async (file, what) => {
      const found = await keeperOf(file);
      if (found === null) return null;
      const [one, repository] = found;
      const { keepSaved, slashed } = await round();
      await keepSaved(ours(one, null), repository);
      return (await historyOf(one, repository)).held(slashed(repository.dir, file), what);
    },
    versions: async (file, what, id, limit) => {
      const found = await keeperOf(file);
      if (found === null) return null;
      const [one, repository] = found;
      const { slashed } = await round();
      return (await historyOf(one, repository)).list(slashed(repository.dir, file), what, id, limit);
    },
    soon: () => {
      if (options.settings().teamRemote === null) return;
      soon ??= setTimeout(() => {
        soon = null;
        quietly();
      }, SOON);
      soon.unref();
    },
    address: async () => {
      const repository = await repositoryOf(options.library());
      return repository?.url !== null && repository?.url !== undefined && isHttp(repository.url) ? repository.url : null;
    },
    stop: () => {
      clearInterval(timer);
      if (soon !== null) clearTimeout(soon);
      control.abort();
    },
  };
}

function movedIn({ from, receivedReplies, sentReplies, disputed, received, sent, proposals }: Synced, now: Date): SyncMoved | null {
  if (!received && !sent && proposals.received.length + proposals.sent.length === 0) return null;
  return { at: now.toISOString(), from, received: receivedReplies, sent: sentReplies, disputed, proposals };
}

/** When it was last in step, kept across runs. */
const stampOf = (gitdir: string): string => join(gitdir, 'relee-synced');
/** A stamp this old is written anew though nothing moved, in ms. */
const RESTAMP = 60_000;
async function stamp(gitdir: string, now: Date, always = false): Promise<void> {
  const { mtimeMs } = await stat(stampOf(gitdir)).catch(() => ({ mtimeMs: 0 }));
  if (always || now.getTime() - mtimeMs > RESTAMP) await writeAtomic(stampOf(gitdir), `${now.toISOString()}\n`, { mode: 0o644 });
}
