/** The team's policy, beside the shared library so that it is shared the same way, and no less safe. */
import { dirname, join } from 'node:path';
import { HostError, type FileChoice, type FileTrouble, type PolicyFile } from '../../core/host.js';
import { lossOfRules } from '../../core/policy/loss.js';
import { keepVersion } from './atomic.js';
import { toHostError } from './errors.js';
import type { LastGood } from './last-good.js';
import { LockLost, withLock, type Held } from './lock.js';
import { replaceFile } from './replace.js';
import { isRemote, openShare, START_LIMIT } from './share.js';
import { identityOf, isWritable, lookAt, readTextFile, resolveLink, revisionOf, rightsOfNew, type FileState } from './text-file.js';
import type { Versions } from './versions.js';
import { watchPath } from './watch.js';

export interface PolicyStore {
  /** What is in force. A file that was never there reads as empty text. Never waits for a share that hangs. */
  read(): Promise<PolicyFile>;
  /** @throws HostError `conflict` when the file is no longer at `revision`, `unconfirmed` while it is in trouble, or as a library's save. */
  write(text: string, revision: string): Promise<PolicyFile>;
  settle(choice: FileChoice, revision: string): Promise<PolicyFile>;
  close(): Promise<void>;
}

export interface PolicyOptions {
  readonly path: string;
  /** The shared library: a new policy is as writable to the team as that file is. */
  readonly library: string;
  readonly versions: Versions;
  readonly lastGood: LastGood;
  readonly now: () => Date;
  readonly onChange: (file: PolicyFile) => void;
  readonly onBug: (error: unknown) => void;
  readonly onWait?: () => void;
  /** A save was written: for the history of versions. Not waited for. */
  readonly onSaved?: (before: string | null, after: string) => void;
}

/** Programs that write in place empty the file first, some delete it: that is believed after this, in ms. */
const GRACE = 200;
const TRIES = 3;

export const policyPathOf = (sharedLibrary: string): string => join(dirname(sharedLibrary), 'policy.yaml');

export async function openPolicyStore(options: PolicyOptions): Promise<PolicyStore> {
  const share = openShare(options.path);
  let path = options.path;
  let state: FileState = { kind: 'missing' };
  let mark = 'unread';
  const copy = await options.lastGood.load();
  /** The last good text, and since when it is only a copy. */
  let good: { readonly text: string; readonly copyOf: string | null } | null = copy && { text: copy.text, copyOf: copy.at };
  /** A text that the agent said is right although its code page had to be guessed. */
  let accepted: string | null = null;
  let file: PolicyFile = { path, text: good?.text ?? '', revision: 'none', writable: false };

  const trouble = (kind: FileTrouble['kind'], choices: readonly FileChoice[], revision: string): PolicyFile => {
    if (good !== null && good.copyOf === null) good = { ...good, copyOf: options.now().toISOString() };
    return {
      path,
      text: good?.text ?? '',
      revision: `${kind}:${revision}`,
      writable: false,
      trouble: { kind, copyOf: good?.copyOf ?? null, choices: good === null ? choices.filter((choice) => choice === 'accept') : choices },
    };
  };
  const believe = async (text: string): Promise<PolicyFile> => {
    good = { text, copyOf: null };
    options.lastGood.keep(text);
    return { path, text, revision: revisionOf(text), writable: await isWritable(path) };
  };
  async function describe(): Promise<PolicyFile> {
    if (state.kind === 'missing')
      return good === null
        ? { path, text: '', revision: 'missing', writable: await isWritable(path) }
        : trouble('missing', ['restore', 'accept'], '');
    if (state.kind === 'unreadable') return trouble(state.why, state.why === 'not-text' ? ['restore'] : [], state.identity);
    // Read by guessing its code page: most likely as it was meant, but rules of words with accents hang on it.
    if (state.guessed !== undefined && state.text !== accepted) {
      const known = trouble('not-text', ['restore', 'accept'], revisionOf(state.text));
      return good === null ? { ...known, text: state.text } : known;
    }
    const loss = lossOfRules(good?.text ?? null, state.text);
    return loss === null ? believe(state.text) : trouble(loss, ['restore', 'accept'], revisionOf(state.text));
  }
  /** Brings memory in step with the disk. @returns whether what is in force, or its trouble, changed. */
  async function refresh(): Promise<boolean> {
    path = await resolveLink(options.path);
    const look = await lookAt(path);
    const seen = `${path} ${look?.identity ?? ''} ${look?.rights ?? ''}`;
    if (seen === mark) return false;
    const before = file;
    for (let attempt = 0; attempt < 2; attempt++) {
      state = await readTextFile(path);
      file = await describe();
      if (file.trouble === undefined || before.trouble !== undefined) break;
      if (attempt === 0) await new Promise((done) => setTimeout(done, GRACE));
    }
    mark = seen;
    return file.revision !== before.revision || file.writable !== before.writable;
  }
  function showUnreachable(): boolean {
    mark = 'unread';
    if (file.trouble?.kind === 'unreachable') return false;
    file = trouble('unreachable', [], '');
    return true;
  }
  const unlessUnreachable = (error: unknown): void => {
    const known = toHostError(error, options.path);
    // Who saves waits for another program's lock meanwhile: what is known is in force.
    if (known instanceof HostError && known.code === 'locked') return;
    if (!(known instanceof HostError) || known.code !== 'unreachable') {
      options.onBug(error);
      return;
    }
    if (showUnreachable()) options.onChange(file);
  };

  async function replace(text: string, held: Held): Promise<void> {
    const rights = state.kind === 'text' ? state : { ...(await rightsOfNew(path)), ...(await rightsOfLibrary(options.library)) };
    const expected = state.kind === 'missing' ? null : state.identity;
    if (expected !== null) await keepVersion(path, await options.versions.next());
    const replaced = await replaceFile(path, text, {
      expected,
      remote: await isRemote(path),
      mode: rights.mode,
      gid: rights.gid,
      beforeCommit: async () => {
        await held();
        if ((await identityOf(path)) !== expected) throw new LockLost('the file was replaced meanwhile');
      },
    });
    if (replaced.slippedIn !== null) {
      // As if it had come before: it stands, and who saves is told.
      await replaceFile(path, replaced.slippedIn, {
        expected: replaced.identity,
        remote: false,
        mode: rights.mode,
        gid: rights.gid,
        beforeCommit: held,
      });
      throw new LockLost('another version slipped in');
    }
    state = { kind: 'text', identity: replaced.identity, text, mode: rights.mode ?? 0o644, gid: rights.gid ?? -1 };
    file = await believe(text);
    mark = 'unread';
  }
  /** Runs `work` on the file as it stands now, under the lock. */
  const change = async (work: (held: Held) => Promise<void>): Promise<PolicyFile> => {
    await share.run(async (stillWanted) => {
      for (let attempt = 1; ; attempt++) {
        try {
          await refresh();
          await withLock(
            path,
            async (held) => {
              await refresh();
              await work(async () => {
                stillWanted();
                await held();
              });
            },
            { onWait: options.onWait, onBusy: share.waitsForOther },
          );
          return;
        } catch (error) {
          mark = 'unread';
          if (!(error instanceof LockLost)) throw toHostError(error, options.path);
          if (attempt === TRIES) throw new HostError('conflict', 'another program took the file over');
        }
      }
    });
    options.onChange(file);
    return file;
  };

  await share.run(refresh, START_LIMIT).catch(unlessUnreachable);
  const stop = watchPath(
    () => path,
    async () => {
      try {
        if (await share.run(refresh)) options.onChange(file);
      } catch (error) {
        unlessUnreachable(error);
      }
    },
  );
  return {
    read: async () => {
      if (!share.hangs) await share.run(refresh, START_LIMIT).catch(unlessUnreachable);
      return file;
    },
    write: (text, revision) =>
      change(async (held) => {
        if (file.revision !== revision) throw new HostError('conflict', 'the policy was changed elsewhere meanwhile');
        if (file.trouble !== undefined && file.trouble.choices.length > 0)
          throw new HostError('unconfirmed', `${path}: ${file.trouble.kind}`);
        if (!file.writable) throw new HostError('read-only', `${path}: it cannot be written there`);
        const before = state.kind === 'text' ? state.text : null;
        await replace(text, held);
        options.onSaved?.(before, text);
      }),
    settle: (choice, revision) =>
      change(async (held) => {
        if (file.revision !== revision || file.trouble?.choices.includes(choice) !== true)
          throw new HostError('conflict', 'the policy was changed elsewhere meanwhile');
        if (choice === 'restore') await replace(good?.text ?? '', held);
        else if (state.kind === 'text') {
          accepted = state.text;
          file = await believe(state.text);
        } else {
          await options.lastGood.forget();
          good = null;
          file = await describe();
        }
      }),
    close: async () => {
      stop();
      await options.lastGood.flush();
    },
  };
}

/** A policy that is new gets the rights of the library beside it. */
async function rightsOfLibrary(path: string): Promise<{ readonly mode?: number; readonly gid?: number }> {
  const library = await readTextFile(await resolveLink(path));
  return library.kind === 'text' ? { mode: library.mode | 0o200, gid: library.gid } : {};
}
