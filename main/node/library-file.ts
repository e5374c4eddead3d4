/** A library file and what is known of it: read again only when it changed, replaced only when it did not. */
import { Low } from 'lowdb';
import type { Lang } from '../../core/contract.js';
import type { LibraryFile, LibraryName } from '../../core/host.js';
import { parseLibrary, printLibrary } from '../../core/library/codec.js';
import type { Library, LibraryProblem } from '../../core/library/types.js';
import { LibraryAdapter } from './library-adapter.js';
import { readAs, TROUBLE, type Trouble } from './library-messages.js';
import { LockLost, type Held } from './lock.js';
import { identityOf, isWritable, type FileState } from './text-file.js';
import type { Versions } from './versions.js';

export interface LibraryFileOptions {
  readonly name: LibraryName;
  /** As the agent named it; links are followed when it is opened. */
  readonly path: string;
  /** The agent named this file: when it is not there, that is told. */
  readonly expected: boolean;
  /** What a library that is not there yet starts as. */
  readonly empty: () => Library;
  /** Language of problems. */
  readonly uiLang: () => Lang;
  readonly versions: Versions;
}

/** A program that writes in place empties the file first: an empty one is believed after this, in ms. */
const EMPTY_GRACE = 200;
/** An identity that no file has: forces the next look to read. */
const UNKNOWN = 'unknown';

type FileText = Extract<FileState, { readonly kind: 'text' }>;
interface Content { readonly library: Library; readonly problems: readonly LibraryProblem[] }

export class LibraryOnDisk {
  /** As the window sees it. */
  file: LibraryFile;
  private readonly adapter: LibraryAdapter;
  private readonly low: Low<FileState>;
  private loaded = false;
  private identity: string | null = UNKNOWN;
  /** The last text that could be read: what a save brings back when the file is gone. */
  private text: string | null = null;
  /** The text that `file` describes; null while it describes trouble. */
  private shown: string | null = null;

  /** @param path where the file really is. */
  constructor(private readonly options: LibraryFileOptions, private readonly path: string) {
    this.adapter = new LibraryAdapter(path, options.versions);
    this.low = new Low<FileState>(this.adapter, { kind: 'missing' });
    this.file = this.describe({ library: options.empty(), problems: [] }, 'none', true);
  }

  /** What an edit starts from. */
  get current(): string { return this.text ?? printLibrary(this.options.empty()); }
  /** Why it must not be written over, when it holds something that is no library. */
  get unreadable(): string | null { return this.low.data.kind === 'unreadable' ? this.low.data.why : null; }

  /** Brings memory in step with the disk. @returns whether anything changed. */
  async refresh(): Promise<boolean> {
    if ((await identityOf(this.path)) === this.identity) return false;
    const first = !this.loaded;
    this.loaded = true;
    const before = this.file;
    await this.low.read();
    if (this.low.data.kind === 'text' && this.low.data.text.trim() === '' && (this.text ?? '').trim() !== '') {
      await new Promise((done) => setTimeout(done, EMPTY_GRACE));
      await this.low.read();
    }
    const state = this.low.data;
    this.identity = state.kind === 'missing' ? null : state.identity;
    if (state.kind === 'text') await this.showText(state);
    else await this.showTrouble(state.kind === 'missing' ? 'missing' : state.why);
    return first || this.file !== before;
  }

  /**
   * Replaces the file by `text`.
   * @param library what the text holds, where that is known without parsing it again.
   * @throws LockLost when somebody else got in between; the file is then as they left it.
   */
  async commit(text: string, library: Library | null, held: Held): Promise<void> {
    const expected = this.identity;
    this.adapter.beforeCommit = async () => {
      await held();
      if ((await identityOf(this.path)) !== expected) throw new LockLost('the file was replaced meanwhile');
    };
    const mode = this.low.data.kind === 'text' ? this.low.data.mode : 0o644;
    this.low.data = { kind: 'text', text, identity: UNKNOWN, mode };
    await this.low.write();
    this.text = this.shown = text;
    this.identity = await identityOf(this.path);
    const known = library !== null && this.file.problems.length === 0;
    this.file = this.describe(known ? { library, problems: [] } : parseLibrary(text, this.options.uiLang()), this.identity ?? UNKNOWN, true);
  }

  /** After a failure nothing that is remembered can be relied on. */
  forget(): void { this.identity = UNKNOWN; }

  private async showText({ text, identity, guessed }: FileText): Promise<void> {
    if (this.shown !== text) {
      const { library, problems } = parseLibrary(text, this.options.uiLang());
      const told: LibraryProblem[] = guessed ? [{ line: 1, severity: 'warning', message: readAs(guessed, this.options.uiLang()) }] : [];
      this.file = this.describe({ library, problems: [...told, ...problems] }, identity, await isWritable(this.path));
    }
    this.text = this.shown = text;
  }

  /** What was last read stays on the screen. */
  private async showTrouble(what: Trouble): Promise<void> {
    this.shown = null;
    const quiet = what === 'missing' && this.text === null && !this.options.expected;
    const problems: LibraryProblem[] = quiet ? [] : [{ line: 1, severity: 'error', message: TROUBLE[this.options.uiLang()][what] }];
    this.file = this.describe({ library: this.file.library, problems }, what, what === 'missing' && (await isWritable(this.path)));
  }

  /** @param revision the file's identity when its text was read: hashing megabytes at each save would cost more than the save. */
  private describe(content: Content, revision: string, writable: boolean): LibraryFile {
    return { name: this.options.name, path: this.options.path, library: content.library, problems: content.problems, revision, writable };
  }
}
