/**
 * Everything of one agent in one file, and back. Restoring adds and never takes away: of a case that differs the newer one stays
 * and the other is kept among the closed ones; replies, policy and settings that were changed here stay as they are here.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CaseRecord, Host, LibraryName, ReplyUse, RestoreReport, Settings } from '../../../core/host.js';
import type { ReplyEdits } from '../../../core/library/edits.js';
import { parseLibrary, printLibrary } from '../../../core/library/codec.js';
import { sameReply } from '../../../core/library/same.js';
import { ensureFolder, writeAtomic } from '../atomic.js';
import type { ClosedCases, ClosedRecord } from '../closed-cases.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { openShare, START_LIMIT } from '../share.js';
import { readTextFile } from '../text-file.js';
import { restoreLibraries } from './libraries.js';
import { restorePractice } from './practice.js';
import { printBackup, readBackup, type ReadBackup } from './contents.js';
import { seal, unseal } from './sealed.js';

export interface BackupParts {
  readonly data: string;
  readonly host: Pick<
    Host,
    | 'readSettings'
    | 'writeSettings'
    | 'readWords'
    | 'addWords'
    | 'listCases'
    | 'saveCase'
    | 'listFollowUps'
    | 'saveFollowUp'
    | 'readUses'
    | 'readEdits'
    | 'readHistory'
    | 'logReply'
    | 'readLibraries'
    | 'addLibrary'
    | 'changeLibrary'
    | 'saveReply'
    | 'readPolicy'
    | 'readPractice'
    | 'savePracticeCase'
    | 'savePracticeAttempt'
  >;
  readonly closed: ClosedCases;
  /** Takes counts of use over where they are higher than ours. */
  readonly raiseUses: (uses: Readonly<Record<string, ReplyUse>>) => Promise<void>;
  readonly raiseEdits: (edits: Readonly<Record<string, ReplyEdits>>) => Promise<void>;
  readonly now: () => Date;
}

/** @param passphrase null: readable by whoever has the file. @returns the file's bytes. */
export async function makeBackup({ host, closed, now }: BackupParts, passphrase: string | null): Promise<Buffer> {
  const files = await host.readLibraries();
  const textOf = async (name: LibraryName): Promise<{ name: string; text: string } | null> => {
    const file = files.find((one) => one.name === name);
    if (file === undefined) return null;
    // Of a file that cannot be read, on a share that hangs or is away, the last good copy is what there is.
    const state = file.trouble
      ? null
      : await openShare(file.path)
          .run(() => readTextFile(file.path), START_LIMIT)
          .catch(() => null);
    if (state?.kind === 'text') return { name: basename(file.path), text: state.text };
    return file.library.replies.length > 0 ? { name: basename(file.path), text: printLibrary(file.library) } : null;
  };
  const policy = (await host.readPolicy()).text;
  const added = (await host.readSettings()).libraries;
  const libraries = await Promise.all(added.map(async (one) => ({ ...one, text: (await textOf(one.name))?.text ?? null })));
  const [settings, words, cases, followUps, uses, edits, history, { cases: practice, progress: attempts }, personal, shared, put] =
    await Promise.all([
      host.readSettings(),
      host.readWords(),
      host.listCases(),
      host.listFollowUps(),
      host.readUses(),
      host.readEdits(),
      host.readHistory(),
      host.readPractice(),
      textOf('personal'),
      textOf('shared'),
      closed.all(),
    ]);
  const own = { settings, words, cases, closed: put, followUps, uses, edits, history, practice, attempts };
  const text = { personal: personal?.text ?? null, shared, policy: policy === '' ? null : policy };
  return seal(printBackup({ madeAt: now().toISOString(), ...own, ...text, libraries }), passphrase);
}

/** @throws HostError `locked` for a missing or wrong passphrase, `invalid` for what is no backup; then nothing was changed. */
export async function restoreBackup(parts: BackupParts, bytes: Buffer, passphrase: string | null): Promise<RestoreReport> {
  const backup = readBackup(await unseal(bytes, passphrase));
  const { host } = parts;
  const known = new Set(await host.readWords());
  const words = backup.words.filter((word) => !known.has(word));
  if (words.length > 0) await host.addWords(words);
  const cases = await restoreCases(parts, backup);
  const followUps = await restoreFollowUps(parts, backup);
  const logged = new Set((await host.readHistory()).map(({ id }) => id));
  const history = backup.history.filter(({ id }) => !logged.has(id));
  for (const entry of history) await host.logReply(entry);
  await parts.raiseUses(backup.uses);
  await parts.raiseEdits(backup.edits);
  const replies = await restoreReplies(parts, backup);
  const team = await restoreTeam(parts, backup);
  const libraries = await restoreLibraries(parts, backup);
  await restoreSettings(parts, backup.settings, team.path);
  const practice = await restorePractice(host, backup, team.ours);
  return {
    madeAt: backup.madeAt,
    words: words.length,
    ...cases,
    followUps,
    history: history.length,
    ...replies,
    practice,
    libraries,
    team: team.path,
    dropped: backup.dropped,
  };
}

const sameText = (one: CaseRecord, other: CaseRecord): boolean => one.message === other.message && one.draft === other.draft;

async function restoreCases({ host, closed, now }: BackupParts, backup: ReadBackup): Promise<Pick<RestoreReport, 'cases' | 'closed'>> {
  const here = new Map((await host.listCases()).map((record) => [record.id, record]));
  const put = new Map((await closed.all()).map((record) => [record.id, record]));
  const count = { cases: 0, closed: 0 };
  /** Under an id of its own, so that neither of two texts is lost. */
  const keepClosed = async (record: CaseRecord): Promise<void> => {
    const taken = here.has(record.id) || put.has(record.id);
    const id = taken ? `${record.id.slice(0, 100)}-${record.updatedAt.replace(/\D/g, '').slice(0, 14)}` : record.id;
    if (taken && put.has(id)) return;
    const mark = record.closed ?? {
      at: now().toISOString(),
      customer: record.context.customer?.name ?? '',
      order: record.context.order?.id ?? '',
    };
    const kept: ClosedRecord = { ...record, id, closed: mark };
    await closed.add(kept);
    put.set(id, kept);
    count.closed += 1;
  };
  for (const record of backup.closed) {
    const [open, done] = [here.get(record.id), put.get(record.id)];
    if ((open === undefined || !sameText(open, record)) && (done === undefined || !sameText(done, record))) await keepClosed(record);
  }
  for (const record of backup.cases) {
    const [open, done] = [here.get(record.id), put.get(record.id)];
    if (open === undefined && done === undefined) {
      await host.saveCase(record);
      count.cases += 1;
    } else if (open !== undefined && !sameText(open, record)) {
      if (open.updatedAt >= record.updatedAt) await keepClosed(record);
      else {
        await keepClosed(open);
        await host.saveCase(record);
        count.cases += 1;
      }
    } else if (open === undefined && done !== undefined && !sameText(done, record)) await keepClosed(record);
  }
  return count;
}

async function restoreFollowUps({ host }: BackupParts, backup: ReadBackup): Promise<number> {
  const here = new Set((await host.listFollowUps()).map(({ id }) => id));
  const missing = backup.followUps.filter(({ id }) => !here.has(id));
  for (const one of missing) await host.saveFollowUp(one);
  return missing.length;
}

async function restoreReplies({ host }: BackupParts, backup: ReadBackup): Promise<Pick<RestoreReport, 'replies' | 'keptYours'>> {
  const here = new Map(
    ((await host.readLibraries()).find((file) => file.name === 'personal')?.library.replies ?? []).map((reply) => [reply.id, reply]),
  );
  const count = { replies: 0, keptYours: 0 };
  for (const reply of backup.personal === null ? [] : parseLibrary(backup.personal, 'en').library.replies) {
    const own = here.get(reply.id);
    if (own === undefined) {
      await host.saveReply('personal', reply, null);
      count.replies += 1;
    } else if (!sameReply(own, reply)) count.keptYours += 1;
  }
  return count;
}

/**
 * The team's files never go over those of a team: they are laid in a folder of their own, where an agent without a team
 * goes on from them.
 * @returns the library that is to be opened, and whether the folder of the team is now one of this machine's own.
 */
async function restoreTeam(
  { data, host }: BackupParts,
  { shared, policy, settings, madeAt }: ReadBackup,
): Promise<{ readonly path: string | null; readonly ours: boolean }> {
  const { sharedLibrary } = await host.readSettings();
  if (sharedLibrary !== null) return { path: null, ours: false };
  if (shared === null) return { path: null, ours: true };
  if (typeof settings.sharedLibrary === 'string' && existsSync(settings.sharedLibrary))
    return { path: settings.sharedLibrary, ours: false };
  const folder = join(data, 'restored', madeAt.replace(/\D/g, '').slice(0, 14));
  // The name comes from a file: only its last part, and never a hidden one.
  const name = basename(shared.name.replaceAll('\\', '/')).replace(/^\.+/, '') || 'equipo.yaml';
  const path = join(folder, /\.ya?ml$/i.test(name) ? name : `${name}.yaml`);
  if (!existsSync(path)) {
    await ensureFolder(path);
    await writeAtomic(path, shared.text);
    if (policy !== null) await writeAtomic(join(folder, 'policy.yaml'), policy);
  }
  return { path, ours: true };
}

/** What holds for one computer alone: where the team's file lies, and a second reader, which is named and measured on each. */
const OF_THIS_COMPUTER: ReadonlySet<keyof Settings> = new Set([
  'sharedLibrary',
  'libraries',
  'teamRemote',
  'secondReader',
  'readerMeasured',
] as const);

/** What the agent set here stays; what stands as it came is taken from the backup. */
async function restoreSettings({ host }: BackupParts, from: Partial<Settings>, team: string | null): Promise<void> {
  const here = await host.readSettings();
  const names = (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).filter(
    (name) => !OF_THIS_COMPUTER.has(name) && from[name] !== undefined,
  );
  const untouched = names.filter((name) => JSON.stringify(here[name]) === JSON.stringify(DEFAULT_SETTINGS[name]));
  const patch = Object.fromEntries(untouched.map((name) => [name, from[name]]));
  await host.writeSettings({ ...patch, ...(team === null ? {} : { sharedLibrary: team }) });
}
