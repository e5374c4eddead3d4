/**
 * Jobs on files that may lie on a share, one after the other and each with a time limit. A dead network drive does not fail:
 * its calls hang, each holding one of the few threads that file work is done on. So while one job hangs no other is begun
 * there, who asks is told at once, and what lies on the local disk never waits.
 */
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HostError } from '../../core/host.js';

/** Given to a job: throws when the job was given up, so that it writes nothing after its caller was told. */
export type StillWanted = () => void;

export interface Share {
  /**
   * @param limit ms until the caller is told.
   * @throws HostError `unreachable` after that, and at once while an earlier job hangs; `locked` when an earlier job waits for another program.
   */
  run<T>(job: (stillWanted: StillWanted) => Promise<T>, limit?: number): Promise<T>;
  /** Said by the job that runs: the share answers, it is another program's lock that keeps it waiting. Who saves then waits with it. */
  waitsForOther(): void;
  /** Whether a job hangs. */
  readonly hangs: boolean;
}

/** Not counted while another program's lock is waited for, in ms; saves of the largest library on a slow drive take a few seconds. */
export const SAVE_LIMIT = 29_000;
/** For reading while an agent waits for the window to open, in ms. */
export const START_LIMIT = 4_000;

let allHanging = 0;
/** Whether a job of this process hangs anywhere. */
export const sharesHang = (): boolean => allHanging > 0;

export function openShare(path: string): Share {
  let last: Promise<unknown> = Promise.resolve();
  let hanging = 0;
  /** The job that runs waits for another program. */
  let waits = false;
  /** Of those who save: who reads is told what is known instead. */
  const patient = new Set<NodeJS.Timeout>();
  const unreachable = (): HostError => new HostError('unreachable', `${path}: it does not answer`);
  const run = <T>(job: (stillWanted: StillWanted) => Promise<T>, limit = SAVE_LIMIT): Promise<T> => {
    if (hanging > 0) return Promise.reject(unreachable());
    let givenUp = false,
      begun = false;
    const work = last.then(() => {
      if (givenUp) throw unreachable();
      begun = true;
      return job(() => {
        if (givenUp) throw unreachable();
      }).finally(() => {
        waits = false;
      });
    });
    last = work.catch(() => undefined);
    return new Promise<T>((done, fail) => {
      const timer = setTimeout(() => {
        givenUp = true;
        if (waits && !begun) {
          fail(new HostError('locked', `${path}: another program keeps the file locked`));
          return;
        }
        hanging += 1;
        allHanging += 1;
        void work
          .catch(() => undefined)
          .then(() => {
            hanging -= 1;
            allHanging -= 1;
          });
        fail(unreachable());
      }, limit);
      if (limit >= SAVE_LIMIT) patient.add(timer);
      work.then(done, fail).finally(() => {
        clearTimeout(timer);
        patient.delete(timer);
      });
    });
  };
  return {
    run,
    waitsForOther: () => {
      waits = true;
      for (const timer of patient) timer.refresh();
    },
    get hangs() {
      return hanging > 0;
    },
  };
}

/** Linux's `f_type` of file systems whose files lie elsewhere: NFS, SMB, CIFS, SMB2, FUSE (sshfs, cloud drives), 9p, AFS, Ceph. */
const REMOTE = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x5346414f, 0x00c36400]);

/** Whether a file's folder lies on a network or a user-space drive, where a call may hang; false where that cannot be told. */
export async function isRemote(path: string): Promise<boolean> {
  if (/^[\\/]{2}[^\\/]/.test(path)) return true;
  if (process.platform !== 'linux') return false;
  return statfs(dirname(path)).then(
    ({ type }) => REMOTE.has(type),
    () => false,
  );
}
