import type { Adapter } from 'lowdb';
import { writeAtomic } from './atomic.js';
import { readTextFile, type FileState } from './text-file.js';
import type { Versions } from './versions.js';

/** lowdb over a library's text: parsing belongs to core, so that an edit leaves every other byte alone. */
export class LibraryAdapter implements Adapter<FileState> {
  /** Last check before the new file replaces the old one; throwing abandons the write. */
  beforeCommit: (() => Promise<void>) | undefined;

  constructor(private readonly path: string, private readonly versions: Versions) {}

  read(): Promise<FileState> { return readTextFile(this.path); }

  async write(state: FileState): Promise<void> {
    if (state.kind !== 'text') throw new TypeError('only text is written');
    await writeAtomic(this.path, state.text, {
      keep: await this.versions.next(), mode: state.mode, ...(this.beforeCommit === undefined ? {} : { beforeCommit: this.beforeCommit }),
    });
  }
}
