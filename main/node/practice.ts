/** Practice: the team's own cases, one file a case in a folder beside the shared library, and this agent's attempts. */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { PRACTICE_ATTEMPT } from '../../core/host-calls.js';
import { HostError, type PracticeAttempt, type PracticeShelf } from '../../core/host.js';
import type { PracticeCase } from '../../core/practice/case.js';
import { parsePractice, type PracticeProblem } from '../../core/practice/cases.js';
import { writeAtomic } from './atomic.js';
import { systemCode, toHostError } from './errors.js';
import { mapLeniently } from './lenient.js';
import { followShare } from './follow-share.js';
import { START_LIMIT } from './share.js';
import { openStore, type StoreContext } from './stores.js';

export interface PracticeContext extends StoreContext {
  /** Where the team keeps its library; the data folder when none is open. */
  readonly teamFolder: () => string;
  readonly onBug: (error: unknown) => void;
}

export const PRACTICE_FOLDER = 'practice';
const FILE = /^[^.].*\.ya?ml$/i;
export const isPracticeFile = (name: string): boolean => FILE.test(name);
/** A team has some dozens of cases; more files, or larger ones, are something else that lies there. */
const MOST_FILES = 500;
const MOST_BYTES = 500_000;

interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly cases: readonly PracticeCase[];
  readonly problems: readonly PracticeProblem[];
}

export function openPractice(context: PracticeContext) {
  const attempts = openStore<Readonly<Record<string, PracticeAttempt>>>(
    context,
    'practice',
    (raw) => mapLeniently(PRACTICE_ATTEMPT, raw),
    {},
  );
  const shareOf = followShare();
  async function shelf(folder: string): Promise<Omit<PracticeShelf, 'progress'>> {
    const files = await readAll(folder);
    const cases = new Map<string, PracticeCase>();
    for (const file of files) for (const one of file.cases) if (!cases.has(one.id)) cases.set(one.id, one);
    return { cases: [...cases.values()], folder, problems: files.flatMap(({ problems }) => problems) };
  }
  const read = async (change?: (folder: string) => Promise<void>): Promise<PracticeShelf> => {
    const progress = await attempts.read();
    const folder = join(context.teamFolder(), PRACTICE_FOLDER);
    try {
      // One job after the other, and none while the share hangs.
      const found = await shareOf(folder).run(async () => {
        await change?.(folder);
        return shelf(folder);
      }, START_LIMIT);
      return { ...found, progress };
    } catch (error) {
      const known = toHostError(error, folder);
      if (change || !(known instanceof HostError)) throw known;
      // The bundled cases do not wait for a share.
      return { cases: [], folder, problems: [{ at: folder, message: known.message }], progress };
    }
  };
  return {
    readPractice: () => read(),
    savePracticeCase: (given: PracticeCase) =>
      read(async (folder) => {
        await takeOut(folder, given.id);
        await mkdir(folder, { recursive: true });
        await writeAtomic(join(folder, `${given.id}.yaml`), printedCase(given), { mode: 0o644 });
      }),
    removePracticeCase: (id: string) =>
      read(async (folder) => {
        if (!(await takeOut(folder, id))) throw new HostError('not-found', `no practice case ${id}`);
        await attempts.change(({ [id]: _gone, ...others }) => others);
      }),
    clearAttempts: attempts.clear,
    savePracticeAttempt: async (id: string, attempt: PracticeAttempt | null): Promise<null> => {
      await attempts.change(({ [id]: _old, ...others }) => (attempt === null ? others : { ...others, [id]: attempt }));
      return null;
    },
  };
}

/** @returns the file of one case. */
export const printedCase = ({ lang, now, ...given }: PracticeCase): string =>
  stringify({ relee: 'practice', version: 1, language: lang, now, cases: [given] }, { lineWidth: 0, blockQuote: 'literal' });

async function readAll(folder: string): Promise<ReadFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return [];
    throw error;
  });
  const files: ReadFile[] = [];
  for (const name of names.filter(isPracticeFile).sort().slice(0, MOST_FILES)) {
    const path = join(folder, name);
    const text = (await stat(path)).size > MOST_BYTES ? null : await readFile(path, 'utf8').catch(() => null);
    const { cases, problems } = text === null ? { cases: [], problems: [{ at: '', message: 'it cannot be read' }] } : parsePractice(text);
    files.push({
      path,
      text: text ?? '',
      cases,
      problems: problems.map(({ at, message }) => ({ at: at === '' ? name : `${name}: ${at}`, message })),
    });
  }
  return files;
}

/** Takes a case out of the file that holds it; a file that held nothing else goes. @returns whether there was one. */
async function takeOut(folder: string, id: string): Promise<boolean> {
  let found = false;
  for (const { path, text, cases } of await readAll(folder)) {
    if (!cases.some((one) => one.id === id)) continue;
    found = true;
    const document = parseDocument(text);
    const { cases: listed } = document.toJS() as { readonly cases: readonly { readonly id?: unknown }[] };
    if (listed.length === 1) await rm(path, { force: true });
    else {
      document.deleteIn(['cases', listed.findIndex((one) => one.id === id)]);
      await writeAtomic(path, document.toString({ lineWidth: 0 }), { mode: 0o644 });
    }
  }
  return found;
}
