/**
 * A file of ours that must never be lost: atomic writes, the version before kept beside it, and a
 * broken file set aside and replaced by that version, never wiped. Speaks lowdb's adapter shape, so
 * that `Low` works on it.
 */
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Notice } from '../../core/host.js';
import { writeAtomic } from './atomic.js';
import { systemCode } from './errors.js';

export interface DurableOptions<T> {
  /** @throws when the text is not what it should be. */
  readonly decode: (text: string) => T;
  readonly encode: (data: T) => string;
  /** Where broken files go. */
  readonly broken: string;
  readonly onNotice: (notice: Notice) => void;
  readonly now: () => Date;
}

export class DurableFile<T> implements Adapter<T> {
  constructor(readonly path: string, private readonly options: DurableOptions<T>) {}

  private get backup(): string { return `${this.path}.bak`; }

  /** @returns null when there is nothing yet, or nothing that could be saved. */
  async read(): Promise<T | null> {
    const text = await textOf(this.path);
    const backup = async () => this.tryDecode(await textOf(this.backup));
    if (text === null) return backup();
    const data = this.tryDecode(text);
    if (data !== null) return data;
    const kept = await this.setAside();
    const earlier = await backup();
    if (earlier !== null) await this.write(earlier);
    this.options.onNotice({ kind: earlier === null ? 'reset' : 'restored', file: this.path, kept });
    return earlier;
  }

  async write(data: T): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    await writeAtomic(this.path, this.options.encode(data), { keep: this.backup });
  }

  async removeBackup(): Promise<void> { await rm(this.backup, { force: true }); }

  async remove(): Promise<void> {
    await this.removeBackup();
    await rm(this.path, { force: true });
  }

  private tryDecode(text: string | null): T | null {
    if (text === null) return null;
    try {
      return this.options.decode(text);
    } catch {
      return null;
    }
  }

  private async setAside(): Promise<string> {
    await mkdir(this.options.broken, { recursive: true, mode: 0o700 });
    const stamp = this.options.now().toISOString().replaceAll(':', '-');
    const kept = join(this.options.broken, `${stamp}-${basename(this.path)}`);
    await rename(this.path, kept);
    return kept;
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
