/**
 * A file of ours that must never be lost: atomic writes, the version before kept beside it, and a
 * broken file set aside and replaced by that version, never wiped. Speaks lowdb's adapter shape, so
 * that `Low` works on it.
 */
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { HostError, type Notice } from '../../core/host.js';
import { ensureFolder, writeAtomic } from './atomic.js';
import { systemCode } from './errors.js';
import type { Lenient } from './lenient.js';

export interface DurableOptions<T> {
  /** @throws when the text is not what it should be. */
  readonly decode: (text: string) => Lenient<T>;
  readonly encode: (data: T) => string;
  /** Where broken files go. */
  readonly broken: string;
  readonly onNotice: (notice: Notice) => void;
  readonly now: () => Date;
}

/** What a file holds as text; `forbidden` when it is there and cannot be read. */
type Found = { readonly text: string } | 'missing' | 'forbidden';

export class DurableFile<T> implements Adapter<T> {
  /** It can neither be read nor set aside: what is there is not written over. */
  private untouchable = false;

  constructor(
    readonly path: string,
    private readonly options: DurableOptions<T>,
  ) {}

  private get backup(): string {
    return `${this.path}.bak`;
  }

  /** Never throws. @returns null when there is nothing yet, or nothing that could be saved. */
  async read(): Promise<T | null> {
    const found = await textOf(this.path);
    if (found === 'missing') return this.readBackup();
    const read = found === 'forbidden' ? null : this.tryDecode(found.text);
    if (read === null) return this.restore();
    if (read.adjusted.length > 0) await this.adjust(read);
    return read.value;
  }

  /** @throws HostError `read-only`, `no-space`: nothing was written then. */
  async write(data: T): Promise<void> {
    if (this.untouchable) throw new HostError('read-only', `${this.path}: it cannot be read, and is left as it is`);
    await ensureFolder(this.path);
    await writeAtomic(this.path, this.options.encode(data), { keep: this.backup });
  }

  async removeBackup(): Promise<void> {
    await rm(this.backup, { force: true });
  }

  async remove(): Promise<void> {
    await this.removeBackup();
    await rm(this.path, { force: true });
  }

  private async readBackup(): Promise<T | null> {
    const found = await textOf(this.backup);
    return typeof found === 'string' ? null : (this.tryDecode(found.text)?.value ?? null);
  }

  /** Sets the broken file aside and goes on with the version before. */
  private async restore(): Promise<T | null> {
    const kept = await setAside(this.path, this.options.broken, this.options.now());
    const earlier = await this.readBackup();
    if (kept === null) {
      this.untouchable = true;
      this.options.onNotice({ kind: 'unreadable', file: this.path });
      return earlier;
    }
    // A disk that is full now may not be so at the next save.
    if (earlier !== null) await this.write(earlier).catch(() => undefined);
    this.options.onNotice({ kind: earlier === null ? 'reset' : 'restored', file: this.path, kept });
    return earlier;
  }

  /** Keeps the file as it was, and writes what could be read of it, so that this is told once. */
  private async adjust({ value, adjusted }: Lenient<T>): Promise<void> {
    const kept = asidePath(this.path, this.options.broken, this.options.now());
    try {
      await mkdir(this.options.broken, { recursive: true, mode: 0o700 });
      await copyFile(this.path, kept);
      await this.write(value);
      this.options.onNotice({ kind: 'adjusted', file: this.path, kept, what: adjusted });
    } catch {
      // The original cannot be kept, so it stays where it is.
      this.untouchable = true;
      this.options.onNotice({ kind: 'unreadable', file: this.path });
    }
  }

  private tryDecode(text: string): Lenient<T> | null {
    try {
      // Editors of other systems put a byte-order mark in front.
      return this.options.decode(text.replace(/^\ufeff/, ''));
    } catch {
      return null;
    }
  }
}

/** Where a broken file, or what was taken out of one, is kept. */
export const asidePath = (path: string, broken: string, now: Date): string =>
  join(broken, `${now.toISOString().replaceAll(':', '-')}-${basename(path)}`);

/** Moves a file where broken ones go, or beside itself where that cannot be. @returns its new path; null when it cannot be moved. */
export async function setAside(path: string, broken: string, now: Date): Promise<string | null> {
  const wanted = asidePath(path, broken, now);
  for (const kept of [wanted, join(dirname(path), `${basename(wanted)}.broken`)]) {
    try {
      await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
      await rename(path, kept);
      return kept;
    } catch {
      /* the next place */
    }
  }
  return null;
}

async function textOf(path: string): Promise<Found> {
  try {
    return { text: await readFile(path, 'utf8') };
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'missing' : 'forbidden';
  }
}
