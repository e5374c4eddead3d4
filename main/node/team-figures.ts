/** What agents share of their statistics: one file an agent and computer, in a folder beside the shared library. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { SHARED_FIGURES } from '../../core/host/stored-case.js';
import { HostError, type SharedFigures, type TeamFigures } from '../../core/host.js';
import { writeAtomic } from './atomic.js';
import { toHostError } from './errors.js';
import { followShare } from './follow-share.js';
import { START_LIMIT } from './share.js';

export interface TeamFiguresContext {
  readonly data: string;
  /** Where the team keeps its library; the data folder when none is open. */
  readonly teamFolder: () => string;
}

export const FIGURES_FOLDER = 'statistics';
const FILE = /^[0-9a-f]{12}\.json$/;
export const isFiguresFile = (name: string): boolean => FILE.test(name);
/** More agents, or a larger file, are something else that lies there. */
const MOST_FILES = 1_000;
const MOST_BYTES = 16_000_000;

const textOf = (figures: SharedFigures): string => JSON.stringify({ relee: 'statistics', version: 1, ...figures });

export function openTeamFigures({ data, teamFolder }: TeamFiguresContext) {
  // The same after a restart of the machine, and another for another agent on it.
  const mine = `${createHash('sha256').update(`${hostname()}\n${data}`).digest('hex').slice(0, 12)}.json`;
  const shareOf = followShare();
  async function onShare<T>(job: (folder: string) => Promise<T>): Promise<T> {
    const folder = join(teamFolder(), FIGURES_FOLDER);
    try {
      return await shareOf(folder).run(() => job(folder), START_LIMIT);
    } catch (error) {
      throw toHostError(error, folder);
    }
  }
  async function readAll(folder: string): Promise<readonly TeamFigures[]> {
    const names = (await readdir(folder).catch(() => [])).filter(isFiguresFile).sort();
    const read = await Promise.all(names.slice(0, MOST_FILES).map((name) => readOne(join(folder, name), name === mine)));
    return read.flatMap((one) => (one ? [one] : []));
  }
  return {
    readTeamFigures: () => onShare(readAll),
    shareFigures: (figures: SharedFigures | null): Promise<readonly TeamFigures[]> =>
      onShare(async (folder) => {
        if (figures === null) await rm(join(folder, mine), { force: true });
        else {
          const text = textOf(figures);
          if (Buffer.byteLength(text) > MOST_BYTES) throw new HostError('invalid', 'too many replies to share');
          await mkdir(folder, { recursive: true });
          await writeAtomic(join(folder, mine), text);
        }
        return readAll(folder);
      }),
    /** Takes out of what is shared from here the replies that this machine no longer has: a customer was forgotten. @param kept their ids. */
    keepShared: (kept: ReadonlySet<string>): Promise<void> =>
      onShare(async (folder) => {
        const { own: _own, ...shared } = (await readOne(join(folder, mine), true)) ?? {};
        if (!('entries' in shared)) return;
        const entries = shared.entries.filter(({ id }) => kept.has(id));
        if (entries.length < shared.entries.length) await writeAtomic(join(folder, mine), textOf({ ...shared, entries }));
      }),
  };
}

/** Whether somebody's words stand in a file of figures: a message, a reply, a reason. What cannot be read may hold some. */
export function holdsWords(text: string): boolean {
  const read = figuresIn(text);
  return (
    read === null ||
    read.entries.some(({ message, reply, reason }) => message !== undefined || reply !== undefined || (reason ?? '') !== '')
  );
}

function figuresIn(text: string): SharedFigures | null {
  try {
    const { relee, version: _version, ...rest } = JSON.parse(text) as Record<string, unknown>;
    const read = v.safeParse(SHARED_FIGURES, rest);
    return relee === 'statistics' && read.success ? (read.output as SharedFigures) : null;
  } catch {
    return null;
  }
}

/** @returns null for what is no such file, or one of a later version that says more than this one knows. */
async function readOne(path: string, own: boolean): Promise<TeamFigures | null> {
  try {
    if ((await stat(path)).size > MOST_BYTES) return null;
    const figures = figuresIn(await readFile(path, 'utf8'));
    return figures === null ? null : { ...figures, own };
  } catch {
    return null;
  }
}
