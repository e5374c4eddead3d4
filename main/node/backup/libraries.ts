/** The added libraries of a backup: opened where they lie, or laid down anew. What is open here stays as it is. */
import { HostError, type LibraryFile } from '../../../core/host.js';
import { ensureFolder, writeAtomic } from '../atomic.js';
import { fileNameOf, freePath, isThere, librariesFolder } from '../added-libraries.js';
import type { BackupParts } from './backup.js';
import type { ReadBackup } from './contents.js';

/** @returns how many are open now that were not. */
export async function restoreLibraries({ data, host }: BackupParts, { libraries }: Pick<ReadBackup, 'libraries'>): Promise<number> {
  let opened = 0;
  for (const { name, path, label, readOnly, text } of libraries) {
    const here = (await host.readSettings()).libraries;
    if (here.some((one) => one.name === name || one.path === path)) continue;
    const there = (await isThere(path)) ? await opening(host, path) : 'lost';
    // Open already under another name.
    if (there === 'open') continue;
    const file = there === 'lost' ? (text === null ? null : await opening(host, await layDown(librariesFolder(data), label, text))) : there;
    if (file === null || typeof file === 'string') continue;
    const added = (await host.readSettings()).libraries.find((one) => one.name === file.name);
    if (added === undefined) continue;
    await host.changeLibrary(added.name, { label, readOnly });
    opened += 1;
  }
  return opened;
}

/** `lost`: what stands there is no library any more. */
async function opening(host: BackupParts['host'], path: string): Promise<LibraryFile | 'open' | 'lost'> {
  try {
    return (await host.addLibrary({ kind: 'file', path })) ?? 'lost';
  } catch (error) {
    if (error instanceof HostError) return error.code === 'conflict' ? 'open' : 'lost';
    throw error;
  }
}

async function layDown(folder: string, label: string, text: string): Promise<string> {
  const place = await freePath(folder, fileNameOf(label));
  await ensureFolder(place);
  await writeAtomic(place, text);
  return place;
}
