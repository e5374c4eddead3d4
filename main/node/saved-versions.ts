/**
 * Every version that was saved of every reply and of the policy, with who saved it and when. It lies beside the shared file, so
 * that all see it, in a folder of one file per computer: each program only ever appends to its own, so no two write the same
 * file and a sync service has nothing to merge. A line cut off by a crash is closed off and skipped.
 */
import { chmod, open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { storedReply } from '../../core/host/stored-reply.js';
import type { Change } from '../../core/library/change-many.js';
import type { Reply } from '../../core/library/types.js';
import type { SavedVersion } from '../../core/host.js';
import { writeAtomic } from './atomic.js';
import { appendLine, ensureShared } from './append.js';
import { authorMark, MACHINE_NAME } from './author.js';

/** Our own file is compacted when it has grown past this many bytes. */
const COMPACT_AT = 4 * 1024 * 1024;
/** Then what is older than this many days goes, but never the newest versions of a reply. */
const KEEP_DAYS = 400,
  KEEP_NEWEST = 20;
/** Most bytes of one file that are read: a computer that saves a hundred replies a day fills this in years. */
const MAX_BYTES = 32 * 1024 * 1024;

const line = v.looseObject({
  at: v.string(),
  by: v.string(),
  machine: v.string(),
  what: v.picklist(['reply', 'policy'] as const),
  id: v.string(),
  reply: v.exactOptional(v.nullable(storedReply)),
  text: v.exactOptional(v.string()),
});
type Line = v.InferOutput<typeof line>;
type Content = { readonly reply: Reply | null } | { readonly text: string };
type Entry = Content & { readonly by: string; readonly what: Line['what']; readonly id: string; readonly before?: true };

/** One thing that was saved: what was there before (null: nothing), and what is there now. */
interface Noted {
  readonly id: string;
  readonly before: Content | null;
  readonly after: Content;
}

export interface SavedVersions {
  /** In one write; what a reply replaced (null: it is new) is noted once, when nothing is known of it yet. @param at when it was saved; now without it. */
  noteReplies(changes: readonly Change[], at?: Date): Promise<void>;
  notePolicy(before: string | null, after: string, at?: Date): Promise<void>;
  /** Newest first. @param id of one reply; null: of all. */
  list(what: 'reply' | 'policy', id: string | null, limit: number): Promise<readonly SavedVersion[]>;
}

export interface SavedVersionsOptions {
  /** The shared file; the folder's name is made of it. */
  readonly path: () => string;
  /** Tells two agents of one computer apart. */
  readonly data: string;
  readonly now: () => Date;
  /** The agent's name as in the settings. */
  readonly by: () => string;
}

export const versionsFolderOf = (path: string): string => `${path}.history`;

export function openSavedVersions({ path, data, now, by }: SavedVersionsOptions): SavedVersions {
  const machine = MACHINE_NAME;
  const mark = authorMark(data);
  const own = (): string => join(versionsFolderOf(path()), `${machine.replace(/[^\w-]+/g, '-').slice(0, 40)}-${mark}.jsonl`);
  const known = new Set<string>();
  let looked = '';

  /** What is known of, by our own file: read once. */
  async function look(): Promise<void> {
    if (looked === own()) return;
    known.clear();
    for (const one of await linesIn(own())) known.add(`${one.what} ${one.id}`);
    looked = own();
  }
  async function add(entries: readonly Entry[], at: string): Promise<void> {
    const file = own();
    await ensureShared(file, path());
    // Whoever may read the shared file may read what it was.
    const mode = await stat(path()).then(
      (shared) => shared.mode & 0o666,
      () => 0o600,
    );
    await appendLine(file, entries.map((entry) => JSON.stringify({ at, machine, ...entry })).join('\n'), mode);
    const info = await stat(file).catch(() => null);
    if (info !== null && (info.mode & 0o666) !== mode) await chmod(file, mode).catch(() => undefined);
    if ((info?.size ?? 0) > COMPACT_AT) await compact(file, now());
  }
  /** A first version that nobody noted is kept too, without a name: it was there before. */
  async function note(what: Line['what'], changes: readonly Noted[], at: Date): Promise<void> {
    await look();
    const entries = changes.flatMap(({ id, before, after }): Entry[] => {
      const first: Entry[] = before !== null && !known.has(`${what} ${id}`) ? [{ by: '', what, id, ...before, before: true }] : [];
      return [...first, { by: by(), what, id, ...after }];
    });
    if (entries.length > 0) await add(entries, at.toISOString());
    for (const { id } of changes) known.add(`${what} ${id}`);
  }
  return {
    noteReplies: (changes, at = now()) =>
      note(
        'reply',
        changes.map(({ id, before, after }) => ({ id, before: before && { reply: before }, after: { reply: after } })),
        at,
      ),
    notePolicy: (before, after, at = now()) =>
      note('policy', [{ id: 'policy', before: before === null ? null : { text: before }, after: { text: after } }], at),
    list: async (what, id, limit) => {
      const folder = versionsFolderOf(path());
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jsonl'));
      const all = (await Promise.all(names.map((name) => linesIn(join(folder, name)))))
        .flat()
        .filter((one) => one.what === what && (id === null || one.id === id));
      return newestFirst(all).slice(0, limit).map(toVersion);
    },
  };
}

/** Of one instant what was there before comes before what was saved. */
const newestFirst = (lines: readonly Line[]): Line[] =>
  lines
    .map((one, i) => ({ one, i }))
    .sort((a, b) => b.one.at.localeCompare(a.one.at) || b.i - a.i)
    .map(({ one }) => one);

const toVersion = (one: Line): SavedVersion => ({
  id: one.id,
  at: one.at,
  by: one.by,
  machine: one.machine,
  first: one['before'] === true,
  reply: (one.reply ?? null) as Reply | null,
  text: one.text ?? null,
});

async function linesIn(file: string): Promise<Line[]> {
  const text = await readEnd(file);
  return text.split('\n').flatMap((raw) => {
    try {
      const parsed = v.safeParse(line, JSON.parse(raw));
      return parsed.success ? [parsed.output] : [];
    } catch {
      return [];
    }
  });
}

/** The newest part of a file that has grown beyond measure; '' when it cannot be read. */
async function readEnd(file: string): Promise<string> {
  const size = await stat(file).then(
    (info) => info.size,
    () => 0,
  );
  if (size <= MAX_BYTES) return readFile(file, 'utf8').catch(() => '');
  const handle = await open(file, 'r');
  try {
    const bytes = Buffer.alloc(MAX_BYTES);
    await handle.read(bytes, 0, MAX_BYTES, size - MAX_BYTES);
    return bytes.toString('utf8');
  } finally {
    await handle.close();
  }
}

/** Rewrites our own file without what is old; a process killed in the middle leaves the old file. */
async function compact(file: string, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - KEEP_DAYS * 86_400_000).toISOString();
  const seen = new Map<string, number>();
  const kept = newestFirst(await linesIn(file))
    .filter((one) => {
      const key = `${one.what} ${one.id}`,
        count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return count <= KEEP_NEWEST || one.at >= limit;
    })
    .reverse();
  const text = kept.map((one) => `${JSON.stringify(one)}\n`).join('');
  const info = await stat(file);
  if (text.length < info.size) await writeAtomic(file, text, { mode: info.mode & 0o777, gid: info.gid });
}
