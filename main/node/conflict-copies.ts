/** Looks for copies of the shared library that sync services made, merges what can be, and lists what is left for a person. */
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ConflictCopy, LibraryFile, Notice, SavedVersion } from '../../core/host.js';
import { parseLibrary } from '../../core/library/codec.js';
import { isConflictCopy, mergeConflictCopy } from '../../core/library/conflict-copies.js';
import type { Reply } from '../../core/library/types.js';
import { keepVersion } from './atomic.js';
import { openShare, START_LIMIT } from './share.js';
import { identityOf, readTextFile } from './text-file.js';
import type { Versions } from './versions.js';

/** Sync services take their time too, in ms. */
const EVERY = 15_000;
/** One that was written a moment ago may not be whole yet, in ms. */
const SETTLED = 2_000;
/** Earlier versions that a copy is compared with. */
const MOST_VERSIONS = 5_000;

export interface ConflictCopiesOptions {
  readonly library: () => Promise<LibraryFile>;
  readonly history: (limit: number) => Promise<readonly SavedVersion[]>;
  /** Saves a reply on top of what stands there now. @returns false when somebody else changed it meanwhile. */
  readonly save: (reply: Reply, now: Reply | null) => Promise<boolean>;
  readonly versions: Versions;
  readonly now: () => Date;
  readonly onNotice: (notice: Notice) => void;
  readonly onChange: (copies: readonly ConflictCopy[]) => void;
  readonly onBug: (error: unknown) => void;
}

export interface ConflictCopies {
  list(): Promise<readonly ConflictCopy[]>;
  dismiss(path: string): Promise<readonly ConflictCopy[]>;
  stop(): void;
}

export function openConflictCopies(path: string, options: ConflictCopiesOptions): ConflictCopies {
  const folder = dirname(path),
    share = openShare(folder);
  const settled = new Map<string, string>();
  let found: readonly ConflictCopy[] = [];

  async function look(): Promise<void> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => isConflictCopy(basename(path), name)).sort();
    const copies = (await Promise.all(names.map((name) => read(join(folder, name))))).filter((copy) => copy !== null);
    const before = JSON.stringify(found);
    found = copies;
    if (JSON.stringify(found) !== before) options.onChange(found);
  }

  /** Null for what is no copy of this library, or was merged whole. */
  async function read(copy: string): Promise<ConflictCopy | null> {
    const file = await options.library();
    // Half there, or our own in trouble: the next look will tell.
    if (!file.writable || file.trouble !== undefined) return found.find((one) => one.path === copy) ?? null;
    const identity = `${String(await identityOf(copy))} ${file.revision}`;
    if (settled.get(copy) === identity) return found.find((one) => one.path === copy) ?? null;
    const changed = await stat(copy).then(
      (info) => info.mtimeMs,
      () => Number.NaN,
    );
    const state = await readTextFile(copy);
    if (state.kind !== 'text' || Math.abs(options.now().getTime() - changed) < SETTLED) return null;
    const parsed = parseLibrary(state.text, 'en');
    const known = new Set(file.library.replies.map(({ id }) => id));
    if (
      parsed.problems.some(({ severity }) => severity === 'error') ||
      !(parsed.library.replies.some(({ id }) => known.has(id)) || parsed.library.name === file.library.name)
    )
      return null;
    const { put, conflicts } = mergeConflictCopy(file.library, parsed.library, byReply(await options.history(MOST_VERSIONS)));
    let all = true;
    for (const reply of put) all = (await options.save(reply, file.library.replies.find(({ id }) => id === reply.id) ?? null)) && all;
    if (conflicts.length === 0 && all) {
      options.onNotice({ kind: 'merged-copy', file: copy, kept: await putAway(copy), replies: put.length });
      return null;
    }
    settled.set(copy, identity);
    return {
      path: copy,
      at: new Date(changed).toISOString(),
      replies: conflicts.flatMap(({ id, mine, theirs }) => (theirs === null ? [] : [{ id, mine, theirs }])),
    };
  }

  async function putAway(copy: string): Promise<string> {
    const kept = await options.versions.next();
    await keepVersion(copy, kept);
    await rm(copy, { force: true });
    return kept;
  }

  const run = (): Promise<void> => share.run(look).catch(options.onBug);
  const timer = setInterval(() => {
    if (!share.hangs) void run();
  }, EVERY);
  timer.unref();
  return {
    list: async () => {
      await share.run(look, START_LIMIT).catch(options.onBug);
      return found;
    },
    dismiss: async (copy) => {
      await share.run(async () => {
        // Only what was listed: the window names no other file.
        if (found.some((one) => one.path === copy)) await putAway(copy);
        await look();
      });
      return found;
    },
    stop: () => clearInterval(timer),
  };
}

function byReply(versions: readonly SavedVersion[]): Map<string, Reply[]> {
  const out = new Map<string, Reply[]>();
  for (const { id, reply } of versions) if (reply !== null) out.set(id, [...(out.get(id) ?? []), reply]);
  return out;
}
