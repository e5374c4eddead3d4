/**
 * Two files change names in one step of the system, so that whoever replaces a file holds what it really replaced. Node has no
 * call for it: the system's own is called through a foreign function interface (koffi, optional). Where that, the system or the
 * file system does not know it, the caller is told and does without.
 *
 * Linux: renameat2 with RENAME_EXCHANGE (renameat2(2), since 3.15) · macOS: renamex_np with RENAME_SWAP (rename(2)). Windows has
 * ReplaceFileW, which may stop half way with the file under neither name: not used.
 */
/** @returns whether the two changed names; false: this place does not know how, and nothing happened. */
export type Exchange = (one: string, other: string) => Promise<boolean>;

type Foreign = Pick<typeof import('koffi'), 'load'>;
/** A function of the system, called on a thread of its own: a network drive may hang. */
interface Called {
  async(...args: readonly unknown[]): void;
}

const AT_CWD = -100,
  RENAME_EXCHANGE = 2,
  RENAME_SWAP = 2;

const calling = (call: Called, ...args: readonly unknown[]): Promise<number> =>
  new Promise((done, failed) => {
    call.async(...args, (error: Error | null, result: number) => (error === null ? done(result) : failed(error)));
  });

function exchangeOf(foreign: Foreign): Exchange | null {
  if (process.platform === 'linux') {
    const call = foreign.load(null).func('int renameat2(int, const char *, int, const char *, unsigned int)');
    return async (one, other) => (await calling(call, AT_CWD, one, AT_CWD, other, RENAME_EXCHANGE)) === 0;
  }
  if (process.platform === 'darwin') {
    const call = foreign.load('/usr/lib/libSystem.B.dylib').func('int renamex_np(const char *, const char *, unsigned int)');
    return async (one, other) => (await calling(call, one, other, RENAME_SWAP)) === 0;
  }
  return null;
}

/** Loaded at the first save: the start of the program does not wait for it. */
let known: Promise<Exchange | null> | null = null;
const load = (): Promise<Exchange | null> => import('koffi').then((module) => exchangeOf(module.default)).catch(() => null);

export const exchange: Exchange = async (one, other) => {
  known ??= load();
  const change = await known;
  return change !== null && change(one, other);
};
