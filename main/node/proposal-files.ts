/**
 * Proposals as files in a folder beside the shared library: one for what was proposed, one for each word on it. Each is written
 * once, whole, under a name that nobody else makes; so no sync service has anything to merge.
 */
import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { STORED_PROPOSAL, STORED_PROPOSAL_EVENT } from '../../core/host/stored-reply.js';
import { writeAtomic } from './atomic.js';
import { ensureShared } from './append.js';
import { systemCode } from './errors.js';
import type { ProposalShelf, StoredEvent, StoredProposal } from './proposals.js';
import { rightsOfNew } from './text-file.js';

/** What is proposed is at most a reply twice over, with its wordings. */
export const MOST_RECORD_BYTES = 2 * 1024 * 1024;
/** Newest so many files are read: some years of a busy team. */
const MOST_FILES = 5_000;
const PROPOSAL = /^(\d{8}t\d{6}-[0-9a-f]{8})\.json$/;
const EVENT = /^(\d{8}t\d{6}-[0-9a-f]{8})\.(\d{8}t\d{6}-[0-9a-f]{8})\.json$/;

/** What a proposal is called by. */
export const PROPOSAL_ID = /^\d{8}t\d{6}-[0-9a-f]{8}$/;

export const proposalsFolderOf = (library: string): string => `${library}.proposals`;

/** @returns a name that sorts by time and that no two programs make. */
export const nameAt = (now: Date): string =>
  `${now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', 't')}-${randomBytes(4).toString('hex')}`;

const isRecord = (name: string): boolean => PROPOSAL.test(name) || EVENT.test(name);
const idIn = (name: string): string | undefined => (PROPOSAL.exec(name) ?? EVENT.exec(name))?.[1];

/** Names of the records' files, by the proposal that they are about. */
export async function recordFilesOf(library: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const out = new Map<string, string[]>();
  for (const name of (await readdir(proposalsFolderOf(library)).catch(() => [])).sort()) {
    const id = idIn(name);
    if (id !== undefined) out.set(id, [...(out.get(id) ?? []), name]);
  }
  return out;
}

/** @returns null for what is no record of that name. @throws SyntaxError for half of one. */
function recordIn(name: string, text: string): StoredProposal | StoredEvent | null {
  const value: unknown = JSON.parse(text);
  const parsed = PROPOSAL.test(name) ? v.safeParse(STORED_PROPOSAL, value) : v.safeParse(STORED_PROPOSAL_EVENT, value);
  if (!parsed.success) return null;
  const said = parsed.output as unknown as StoredProposal | StoredEvent;
  return ('proposal' in said ? said.proposal : said.id) === idIn(name) ? said : null;
}

/** Records that came another way than by this folder. */
interface ProposalFiles extends ProposalShelf {
  /** Puts a record beside the library, byte by byte, unless it is there. @returns false for what is no record of that name. */
  put(name: string, bytes: Buffer): Promise<boolean>;
}

export function openProposalFiles(library: string): ProposalFiles {
  const folder = proposalsFolderOf(library);
  /** Files never change: each is read once. Null for what is no such record. */
  const known = new Map<string, StoredProposal | StoredEvent | null>();

  async function readOne(name: string): Promise<StoredProposal | StoredEvent | null> {
    const path = join(folder, name);
    try {
      const info = await stat(path);
      if (!info.isFile() || info.size > MOST_RECORD_BYTES) return null;
      return recordIn(name, await readFile(path, 'utf8'));
    } catch (error) {
      // Half synced: the next look may find it whole.
      if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  }
  async function write(name: string, text: string | Buffer): Promise<void> {
    const path = join(folder, name);
    await ensureShared(path, library);
    const { mode } = await stat(library).catch(() => ({ mode: undefined }));
    await writeAtomic(path, text, mode === undefined ? await rightsOfNew(library) : { mode: mode & 0o666 });
  }
  const printed = (record: object): string => `${JSON.stringify(record, null, 1)}\n`;
  return {
    read: async () => {
      const names = (await readdir(folder).catch(() => [])).filter(isRecord);
      const wanted = names.sort().slice(-MOST_FILES);
      for (const name of wanted) if ((known.get(name) ?? null) === null) known.set(name, await readOne(name));
      const all = wanted.flatMap((name) => known.get(name) ?? []);
      return {
        proposals: all.filter((one): one is StoredProposal => !('proposal' in one)),
        events: all.filter((one): one is StoredEvent => 'proposal' in one),
      };
    },
    addProposal: (proposal) => write(`${proposal.id}.json`, printed({ relee: 'proposal', version: 1, ...proposal })),
    addEvent: (event) =>
      write(`${event.proposal}.${nameAt(new Date(event.at))}.json`, printed({ relee: 'proposal-event', version: 1, ...event })),
    put: async (name, bytes) => {
      try {
        if (!isRecord(name) || recordIn(name, bytes.toString('utf8')) === null) return false;
      } catch {
        return false;
      }
      if ((await stat(join(folder, name)).catch(() => null)) === null) await write(name, bytes);
      return true;
    },
  };
}
