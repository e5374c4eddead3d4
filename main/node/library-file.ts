/** A library file and what is known of it: read again only when it changed, replaced only when it did not. */
import type { Lang } from '../../core/contract.js';
import type { FileChoice, FileTrouble, LibraryFile, LibraryName } from '../../core/host.js';
import { parseLibrary, printLibrary, putReply } from '../../core/library/codec.js';
import { lossBetween } from '../../core/library/loss.js';
import type { Library, LibraryProblem } from '../../core/library/types.js';
import { decodeText } from '../../core/text/decode.js';
import { keepVersion, writeAtomic } from './atomic.js';
import type { LastGood } from './last-good.js';
import { readAs, TROUBLE, type Trouble } from './library-messages.js';
import { LockLost, type Held } from './lock.js';
import { replaceFile } from './replace.js';
import { isRemote } from './share.js';
import { identityOf, isWritable, lookAt, readTextFile, resolveLink, rightsOfNew, type FileState } from './text-file.js';
import type { Versions } from './versions.js';

export interface LibraryFileOptions {
  readonly name: LibraryName;
  /** As the agent named it; a link is followed. */
  readonly path: string;
  /** The agent named this file: when it is not there, that is told. */
  readonly expected: boolean;
  /** What a library that is not there yet starts as. */
  readonly empty: () => Library;
  /** Language of problems. */
  readonly uiLang: () => Lang;
  readonly versions: Versions;
  readonly lastGood: LastGood;
  readonly now: () => Date;
}

/** Copying in place empties a file first, some programs delete it: that is believed after this, in ms. */
const GRACE = 200;
/** An identity that no file has: forces the next look to read. */
const UNKNOWN = 'unknown';

interface Content {
  readonly library: Library;
  readonly problems: readonly LibraryProblem[];
}

export class LibraryOnDisk {
  /** As the window sees it. */
  file: LibraryFile;
  /** Where the file really is. */
  path: string;
  private remote = false;
  private identity: string | null = UNKNOWN;
  private rights = '';
  private state: FileState = { kind: 'missing' };
  /** The last good text, which edits start from, its content, and since when it is only a copy (ISO instant; null: it stands in the file). */
  private good: { readonly text: string; readonly content: Content; readonly copyOf: string | null } | null = null;
  /** Told of a version that another program wrote into the file we had just replaced, and of what it was made from. */
  onLate: ((before: Library, theirs: Library) => void) | null = null;
  /** Whether a reply was saved here a moment ago: a version made before that may come without it. */
  savedHere: (id: string) => boolean = () => false;
  /** Others keep replacing the file faster than a save is made: the next one is written all the same, and what it took the place of is merged. */
  insists = false;
  /** The file stood where it belongs since we started: if it goes now, a save may bring it back. */
  private seen = false;
  private loaded = false;
  private parsed: { readonly text: string; readonly content: Content } | null = null;

  constructor(private readonly options: LibraryFileOptions) {
    this.path = options.path;
    this.file = this.describe({ library: options.empty(), problems: [] }, 'none', false);
  }

  /** What an edit starts from. */
  get current(): string {
    return this.good?.text ?? printLibrary(this.options.empty());
  }

  /** Brings memory in step with the disk. @returns whether anything changed. */
  async refresh(): Promise<boolean> {
    const first = !this.loaded;
    if (first) await this.load();
    this.path = await resolveLink(this.options.path);
    const look = await lookAt(this.path);
    if (
      !first &&
      (look?.identity ?? null) === this.identity &&
      (look?.rights ?? '') === this.rights &&
      this.file.trouble?.kind !== 'unreachable'
    )
      return false;
    const before = this.file;
    await this.readAnew();
    return first || this.file !== before;
  }

  /** Shows the copy while the folder does not answer. @returns whether that is news. */
  async showUnreachable(): Promise<boolean> {
    if (this.file.trouble?.kind === 'unreachable') return false;
    if (!this.loaded) await this.load();
    this.identity = UNKNOWN;
    this.showTrouble('unreachable', []);
    return true;
  }

  /**
   * Replaces the file by `text`.
   * @param library what the text holds, where that is known without parsing it again.
   * @returns what another version held that came between the last look and the rename, and is now overwritten; null as a rule.
   * @throws LockLost when somebody else got in before; the file is then as they left it.
   */
  async commit(text: string, library: Library | null, held: Held): Promise<Library | null> {
    const expected = this.identity,
      before = this.file.library;
    if (this.state.kind !== 'missing') await keepVersion(this.path, await this.options.versions.next());
    const rights = this.state.kind === 'text' ? this.state : await rightsOfNew(this.path);
    const replaced = await replaceFile(this.path, text, {
      expected,
      remote: this.remote,
      mode: rights.mode,
      gid: 'gid' in rights ? rights.gid : undefined,
      beforeCommit: async () => {
        await held();
        if (!this.insists && (await identityOf(this.path)) !== expected) throw new LockLost('the file was replaced meanwhile');
      },
      onLate: (bytes) => {
        void this.readSlippedIn(bytes).then(
          (theirs) => {
            if (theirs !== null) this.onLate?.(before, theirs);
          },
          () => undefined,
        );
      },
    });
    const known = library !== null && this.good !== null && this.good.content.problems.length === 0;
    this.identity = replaced.identity;
    this.rights = (await lookAt(this.path))?.rights ?? '';
    this.state = {
      kind: 'text',
      identity: replaced.identity,
      text,
      mode: rights.mode ?? 0o644,
      gid: this.state.kind === 'text' ? this.state.gid : -1,
    };
    this.believe(text, known ? { library, problems: [] } : this.contentOf(text), true);
    return replaced.slippedIn === null ? null : this.readSlippedIn(replaced.slippedIn);
  }

  /** Ends the trouble by the agent's choice. `restore` puts back what the copy has and the file lacks; what stood there is kept among the versions. */
  async settle(choice: FileChoice, held: Held): Promise<void> {
    if (choice === 'restore') {
      const { state, current } = this;
      await this.commit(state.kind === 'text' ? restored(current, state.text, this.file.trouble?.kind === 'fewer') : current, null, held);
      return;
    }
    if (this.state.kind === 'text') this.believe(this.state.text, this.contentOf(this.state.text), await isWritable(this.path));
    else {
      await this.options.lastGood.forget();
      this.good = null;
      this.seen = true;
      this.file = this.describe({ library: this.options.empty(), problems: [] }, 'none', await isWritable(this.path));
    }
  }

  /** After a failure nothing that is remembered can be relied on. */
  forget(): void {
    this.identity = UNKNOWN;
  }

  /** What was last good on this machine, before the file itself is looked at. */
  private async load(): Promise<void> {
    const copy = await this.options.lastGood.load();
    if (copy !== null) this.good = { text: copy.text, content: this.contentOf(copy.text), copyOf: copy.at };
    this.loaded = true;
  }

  private async readAnew(): Promise<void> {
    this.remote = await isRemote(this.path);
    for (let attempt = 0; ; attempt++) {
      const look = await lookAt(this.path);
      this.state = await readTextFile(this.path);
      this.identity = this.state.kind === 'missing' ? null : this.state.identity;
      this.rights = look?.rights ?? '';
      const suspect =
        this.state.kind === 'missing' ? this.good !== null : this.state.kind === 'text' && this.lossIn(this.state.text) !== null;
      if (!suspect || attempt > 0 || this.file.trouble !== undefined) break;
      await new Promise((done) => setTimeout(done, GRACE));
    }
    await this.show();
  }

  private async show(): Promise<void> {
    const { state, good } = this;
    if (state.kind === 'missing') return this.showMissing();
    this.seen = true;
    if (state.kind === 'unreadable') return this.showTrouble(state.why, good !== null && state.why === 'not-text' ? ['restore'] : []);
    const loss = this.lossIn(state.text);
    if (loss !== null) return this.showTrouble(loss.kind, ['restore', 'accept'], loss.missing.length);
    const content = good?.text === state.text ? good.content : this.contentOf(state.text);
    const told: LibraryProblem[] =
      state.guessed === undefined ? [] : [{ line: 1, severity: 'warning', message: readAs(state.guessed, this.options.uiLang()) }];
    this.believe(
      state.text,
      told.length === 0 ? content : { ...content, problems: [...told, ...content.problems] },
      await isWritable(this.path),
    );
  }

  private async showMissing(): Promise<void> {
    const { good, seen, options } = this;
    if (good === null && !options.expected) {
      this.file = this.describe({ library: options.empty(), problems: [] }, 'none', await isWritable(this.path));
      return;
    }
    // Gone while we looked on, its folder still there: a save brings it back. Not there when we started: the drive may be missing.
    this.showTrouble('missing', good === null ? ['accept'] : ['restore', 'accept'], undefined, seen && (await isWritable(this.path)));
  }

  private lossIn(text: string) {
    const { good } = this;
    if (good === null || good.text === text) return null;
    const found = { text, library: this.contentOf(text).library };
    return lossBetween({ text: good.text, library: good.content.library }, found, (id) => this.savedHere(id));
  }

  /** Parsing a large library takes most of a second: the last text is parsed once. */
  private contentOf(text: string): Content {
    if (this.parsed?.text !== text) this.parsed = { text, content: parseLibrary(text, this.options.uiLang()) };
    return this.parsed.content;
  }

  private believe(text: string, content: Content, writable: boolean): void {
    this.good = { text, content, copyOf: null };
    this.seen = true;
    this.options.lastGood.keep(text);
    const same = this.file.library === content.library && this.file.problems === content.problems && this.file.trouble === undefined;
    if (!same || this.file.writable !== writable) this.file = this.describe(content, this.identity ?? UNKNOWN, writable);
  }

  /** What was last good stays on the screen. */
  private showTrouble(kind: Trouble, choices: readonly FileChoice[], missing?: number, writable = false): void {
    if (this.good !== null && this.good.copyOf === null) this.good = { ...this.good, copyOf: this.options.now().toISOString() };
    const trouble: FileTrouble = { kind, copyOf: this.good?.copyOf ?? null, choices, ...(missing === undefined ? {} : { missing }) };
    const problems: LibraryProblem[] = [{ line: 1, severity: 'error', message: TROUBLE[this.options.uiLang()][kind] }];
    const library = this.good?.content.library ?? this.options.empty();
    this.file = this.describe({ library, problems }, `${kind}:${this.identity ?? ''}`, writable, trouble);
  }

  /** Kept among the versions in any case; null when it is no library, or one that was only half written. */
  private async readSlippedIn(bytes: Buffer): Promise<Library | null> {
    await writeAtomic(await this.options.versions.next(), bytes);
    const text = decodeText(bytes)?.text ?? null;
    return text === null || this.lossIn(text) !== null ? null : parseLibrary(text, this.options.uiLang()).library;
  }

  /** @param revision the file's identity when its text was read: hashing megabytes at each save would cost more than the save. */
  private describe(content: Content, revision: string, writable: boolean, trouble?: FileTrouble): LibraryFile {
    return {
      name: this.options.name,
      path: this.path,
      library: content.library,
      problems: content.problems,
      revision,
      writable,
      ...(trouble ? { trouble } : {}),
    };
  }
}

/** The last good text with what only the file has; the file's own text with what it lost, where it was not cut off. */
function restored(good: string, found: string, whole: boolean): string {
  const [from, into] = whole ? [good, found] : [found, good];
  const there = new Set(parseLibrary(into, 'en').library.replies.map(({ id }) => id));
  try {
    return parseLibrary(from, 'en')
      .library.replies.filter(({ id }) => !there.has(id))
      .reduce((text, reply) => putReply(text, reply), into);
  } catch {
    // What stands in the file is too broken to be edited.
    return good;
  }
}
