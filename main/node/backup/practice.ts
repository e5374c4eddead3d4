/** The practice part of a backup: the team's own cases and the agent's attempts. */
import type { Host } from '../../../core/host.js';
import type { ReadBackup } from './contents.js';

/**
 * Adds the attempts that are newer than those here, and the cases that are missing.
 * @param ours whether the team's folder is one of this machine's own: in a folder that a team shares, nothing is put.
 * @returns how many cases and attempts were added.
 */
export async function restorePractice(
  host: Pick<Host, 'readPractice' | 'savePracticeCase' | 'savePracticeAttempt'>,
  { practice, attempts }: Pick<ReadBackup, 'practice' | 'attempts'>,
  ours: boolean,
): Promise<number> {
  const here = await host.readPractice();
  const known = new Set(here.cases.map(({ id }) => id));
  const missing = ours ? practice.filter(({ id }) => !known.has(id)) : [];
  for (const one of missing) await host.savePracticeCase(one);
  const newer = Object.entries(attempts).filter(
    ([id, { at }]) => Date.parse(at) > Date.parse(here.progress[id]?.at ?? '1970-01-01T00:00:00Z'),
  );
  for (const [id, attempt] of newer) await host.savePracticeAttempt(id, attempt);
  return missing.length + newer.length;
}
