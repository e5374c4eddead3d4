/** The team's policy, beside the shared library so that it is shared the same way. */
import { dirname, join } from 'node:path';
import { HostError, type PolicyFile } from '../../core/host.js';
import { writeAtomic } from './atomic.js';
import { LockLost, withLock } from './lock.js';
import { makeQueue } from './queue.js';
import { identityOf, isWritable, readTextFile, revisionOf } from './text-file.js';
import type { Versions } from './versions.js';
import { watchPath } from './watch.js';

export interface PolicyStore {
  /** A file that is not there reads as empty text. */
  read(): Promise<PolicyFile>;
  write(text: string, revision: string): Promise<PolicyFile>;
  close(): void;
}

export const policyPathOf = (sharedLibrary: string): string => join(dirname(sharedLibrary), 'policy.yaml');

export function openPolicyStore(options: { readonly path: string; readonly versions: Versions; readonly onChange: (file: PolicyFile) => void; readonly onBug: (error: unknown) => void }): PolicyStore {
  const { path } = options;
  const queue = makeQueue();
  let last = '';
  async function read(): Promise<PolicyFile> {
    const state = await readTextFile(path);
    const text = state.kind === 'text' ? state.text : '';
    const file = { path, text, revision: state.kind === 'text' ? revisionOf(text) : state.kind, writable: state.kind !== 'unreadable' && (await isWritable(path)) };
    last = file.revision;
    return file;
  }
  const stop = watchPath(path, () => {
    void queue(async () => {
      const before = last;
      if (before === '' || !(await touched())) return;
      const file = await read();
      if (file.revision !== before) options.onChange(file);
    }).catch(options.onBug);
  });
  let identity: string | null | undefined;
  const touched = async (): Promise<boolean> => {
    const found = await identityOf(path);
    const changed = found !== identity;
    identity = found;
    return changed;
  };
  return {
    read: () => queue(read),
    write: (text, revision) => queue(() => withLock(path, async (held) => {
      const now = await read();
      if (now.revision !== revision) throw new HostError('conflict', 'the policy was changed elsewhere meanwhile');
      if (!now.writable) throw new HostError('read-only', `${path}: it cannot be written there`);
      await writeAtomic(path, text, { keep: await options.versions.next(), mode: 0o644, beforeCommit: held }).catch((error: unknown) => {
        throw error instanceof LockLost ? new HostError('conflict', 'another program took the file over') : error;
      });
      const file = await read();
      options.onChange(file);
      return file;
    })),
    close: stop,
  };
}
