/** The Host of the window's own tests: everything in memory, the same answers as the node host. */
import {
  HostError,
  type CaseRecord,
  type ClipboardPayload,
  type ClosedCase,
  type CustomerMarks,
  type CustomerTraces,
  type DictionaryFile,
  type DictionaryList,
  type FollowUp,
  type HistoryEntry,
  type HostEvents,
  type HostInfo,
  type LibraryFile,
  type LibraryName,
  type PolicyFile,
  type RepliesOutcome,
  type ReplyOutcome,
  type ReplyUse,
  type SavedVersion,
  type Settings,
} from '../../core/host.js';
import type { ReaderReading } from '../../core/answers/second-reader/reading.js';
import type { ReaderRequest } from '../../core/answers/second-reader/request.js';
import { withLibrary, type AddedName } from '../../core/library-name.js';
import { withoutWords, withSeen, type ReplyEdits } from '../../core/library/edits.js';
import { mergeReply } from '../../core/library/merge-reply.js';
import { decideEdits, withChanges, type Change, type ReplyEdit } from '../../core/library/change-many.js';
import { withOlder } from '../../core/library/older.js';
import { sameBut } from '../../core/library/same.js';
import { fold } from '../../core/text/fold.js';
import type { Library, Reply } from '../../core/library/types.js';
import type { ConnectedHost } from '../../core/wire.js';
import { memoryFigures } from './memory-figures.js';
import { memoryPractice } from './memory-practice.js';
import { memoryProposals } from './memory-proposals.js';

export interface MemoryData {
  readonly shared?: Library | null;
  readonly personal?: Library;
  readonly settings?: Partial<Settings>;
  readonly info?: Partial<HostInfo>;
  readonly policy?: string;
  readonly cases?: readonly CaseRecord[];
  readonly followUps?: readonly FollowUp[];
  readonly history?: readonly HistoryEntry[];
  readonly clipboard?: string;
  readonly forms?: Readonly<Record<string, string>>;
  readonly now?: () => string;
  /** A second reader. */
  readonly reader?: (request: ReaderRequest) => Promise<ReaderReading>;
}

/** What a test may look at and do from the outside. */
export interface MemoryHost extends ConnectedHost {
  readonly clipboard: () => ClipboardPayload;
  emit<E extends keyof HostEvents>(event: E, payload: HostEvents[E]): void;
  /** A colleague saves the shared library. */
  replaceShared(library: Library): void;
  /** Somebody drops both files of a dictionary into the folder. */
  drop(name: string, aff: string, dic: string): void;
  /** The next call of this name fails so. */
  failNext(call: string, error: HostError): void;
}

const SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  quickInsertKey: 'CommandOrControl+Shift+Space',
  restoreClipboard: true,
  agentName: '',
  channel: 'email',
  sharedLibrary: null,
  libraries: [],
  keys: {},
  firstRunDone: false,
  secondReader: { on: false, url: '', model: '' },
  readerMeasured: null,
  learning: true,
  fullReread: false,
  updates: '',
  teamRemote: null,
  learnt: null,
};
const INFO: HostInfo = {
  kind: 'memory',
  version: '0.0.0',
  platform: 'linux',
  locale: 'es-ES',
  clipboard: 'host',
  globalShortcut: false,
  pasteBack: false,
  tray: false,
  machine: 'memory',
  fileDialog: false,
};
const EMPTY: Library = { version: 1, name: 'Personal', language: 'es', replies: [] };

class Libraries {
  private readonly files = new Map<LibraryName, LibraryFile>();
  private revisions = 0;
  constructor(shared: Library | null, personal: Library) {
    if (shared) this.put('shared', shared);
    this.put('personal', personal);
  }
  close(name: LibraryName): void {
    this.get(name);
    this.files.delete(name);
  }
  list(): readonly LibraryFile[] {
    return [...this.files.values()].reduce<readonly LibraryFile[]>(withLibrary, []);
  }
  get(name: LibraryName): LibraryFile {
    const file = this.files.get(name);
    if (!file) throw new HostError('not-found', `no ${name} library is open`);
    return file;
  }
  put(name: LibraryName, library: Library, added: Partial<LibraryFile> = {}): LibraryFile {
    const file: LibraryFile = {
      path: `/memory/${name}.yaml`,
      ...this.files.get(name),
      ...added,
      name,
      library,
      problems: [],
      revision: `r${++this.revisions}`,
      writable: added.writable ?? this.files.get(name)?.writable ?? true,
    };
    this.files.set(name, file);
    return file;
  }
  save(name: LibraryName, reply: Reply, base: Reply | null, today: string): ReplyOutcome {
    const file = this.get(name),
      { library } = file;
    const theirs = library.replies.find((r) => r.id === reply.id) ?? null;
    const merged = mergeReply(reply.id, base, reply, theirs);
    if (merged.conflict) return { code: 'conflict', file, base, mine: reply, theirs, fields: merged.conflict.fields };
    if (!merged.reply || merged.reply === theirs) return { code: 'saved', file, reply: theirs, merged: false };
    const stamped = { ...withOlder(theirs, merged.reply), updated: today };
    const replies = theirs ? library.replies.map((r) => (r.id === reply.id ? stamped : r)) : [...library.replies, stamped];
    return {
      code: 'saved',
      file: this.put(name, { ...library, replies }),
      reply: stamped,
      merged: !sameBut(merged.reply, reply),
    };
  }
  change(name: LibraryName, edits: readonly ReplyEdit[], today: string): RepliesOutcome & { readonly changes: readonly Change[] } {
    const file = this.get(name),
      { changes, disputed } = decideEdits(file.library.replies, edits, today);
    if (disputed.length > 0) return { code: 'conflict', file, disputed, changes };
    const library = { ...file.library, replies: withChanges(file.library.replies, changes) };
    return { code: 'saved', file: changes.length === 0 ? file : this.put(name, library), disputed, changes };
  }
  remove(name: LibraryName, base: Reply): ReplyOutcome {
    const file = this.get(name),
      { library } = file;
    const theirs = library.replies.find((r) => r.id === base.id);
    if (!theirs) throw new HostError('not-found', `no reply ${base.id}`);
    if (!sameBut(theirs, base)) return { code: 'conflict', file, base, mine: null, theirs, fields: [] };
    return {
      code: 'saved',
      file: this.put(name, { ...library, replies: library.replies.filter((r) => r !== theirs) }),
      reply: null,
      merged: false,
    };
  }
}

const expectOpen = (name: string): never => {
  throw new HostError('not-found', `no ${name} library is open`);
};

export function createMemoryHost(data: MemoryData = {}): MemoryHost {
  const now = data.now ?? (() => new Date().toISOString());
  const libraries = new Libraries(data.shared ?? null, data.personal ?? EMPTY);
  const cases = new Map((data.cases ?? []).map((c) => [c.id, c]));
  const followUps = new Map((data.followUps ?? []).map((f) => [f.id, f]));
  const closed = new Map<string, CaseRecord>();
  const forms: Record<string, string> = { ...data.forms };
  const history: HistoryEntry[] = [...(data.history ?? [])];
  const uses: Record<string, ReplyUse> = {},
    edits: Record<string, ReplyEdits> = {};
  let own: readonly string[] = [];
  let settings: Settings = { ...SETTINGS, ...data.settings };
  let policy: PolicyFile = { path: null, text: data.policy ?? '', revision: 'p0', writable: true };
  let clipboard: ClipboardPayload = { text: data.clipboard ?? '' };
  const dictionaries = new Map<string, DictionaryFile & { readonly aff: string; readonly dic: string }>();
  const compiled = new Map<string, string>();
  const dropped = (): DictionaryList => ({
    folder: '/memory/dictionaries',
    files: [...dictionaries.values()].map(({ name, path, revision }) => ({ name, path, revision })),
  });
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const failures = new Map<string, HostError>();
  const emit: MemoryHost['emit'] = (event, payload) => {
    for (const hear of listeners.get(event) ?? []) hear(payload as never);
  };
  const toldOf = (outcome: ReplyOutcome) => {
    if (outcome.code === 'saved') emit('libraryChanged', outcome.file);
    return outcome;
  };
  const listed = (c: CaseRecord): ClosedCase => ({
    id: c.id,
    channel: c.channel,
    at: c.closed?.at ?? '',
    customer: c.closed?.customer ?? '',
    order: c.closed?.order ?? '',
    start: (c.message || c.draft).trim().replace(/\s+/g, ' ').slice(0, 160),
  });
  const about = (what: object, marks: CustomerMarks): boolean => marks.some((mark) => fold(JSON.stringify(what)).includes(fold(mark)));
  const tracesOf = (marks: CustomerMarks): CustomerTraces => {
    const found = [...closed.values()].filter((c) => about(c, marks)).map(listed);
    const openCases = [...cases.values()].filter((c) => about(c, marks)).map((c) => c.id);
    const ids = new Set([...openCases, ...found.map((c) => c.id)]);
    return {
      cases: found,
      openCases,
      replies: history.filter((e) => ids.has(e.caseId) || about(e, marks)).length,
      followUps: [...followUps.values()].filter((f) => ids.has(f.caseId) || about(f, marks)).length,
    };
  };
  const versions: { readonly of: LibraryName | 'policy'; readonly version: SavedVersion }[] = [];
  const version = (of: LibraryName | 'policy', id: string, part: Partial<SavedVersion>): void => {
    versions.push({
      of,
      version: { id, at: now(), by: settings.agentName, machine: 'memory', first: false, reply: null, text: null, ...part },
    });
  };
  const noted = (of: LibraryName, id: string, before: Reply | null, outcome: ReplyOutcome): ReplyOutcome => {
    if (outcome.code !== 'saved') return outcome;
    if (before !== null && !versions.some((one) => one.of === of && one.version.id === id))
      version(of, id, { reply: before, by: '', first: true });
    version(of, id, { reply: outcome.reply });
    return outcome;
  };
  const told = (file: LibraryFile) => {
    emit('libraryChanged', file);
    return file;
  };

  const proposals = memoryProposals({
    now,
    by: () => settings.agentName,
    policy: () => policy.text,
    save: (reply, base) => {
      const id = (reply ?? base)?.id ?? '';
      return noted(
        'shared',
        id,
        base,
        toldOf(reply === null ? libraries.remove('shared', base as Reply) : libraries.save('shared', reply, base, now().slice(0, 10))),
      );
    },
    tell: (all) => emit('proposalsChanged', all),
  });
  const needFor = (name: LibraryName): void => {
    if (!libraries.get(name).writable) throw new HostError('read-only', `${name}: it was opened for reading only`);
    if (name === 'shared') proposals.need('replies');
  };
  const host: MemoryHost = {
    info: async () => ({ ...INFO, ...data.info }),
    // Files and encryption are the machine's; the real host is tested with them.
    checkUpdate: async () => ({ code: 'off' }),
    readTeamSync: async () => null,
    syncTeam: async () => null,
    unlockTeam: () => Promise.reject(new HostError('conflict', 'no repository in memory')),
    saveTeamKey: () => Promise.reject(new HostError('unsupported', 'no safe place in memory')),
    listStored: async () => [],
    clearStored: async () => [],
    clearHistory: async (before) => {
      const old = history.filter(({ at }) => at < before);
      history.splice(0, history.length, ...history.filter(({ at }) => at >= before));
      return old.length;
    },
    makeBackup: () => Promise.reject(new HostError('unsupported', 'no files in memory')),
    restoreBackup: () => Promise.reject(new HostError('unsupported', 'no files in memory')),
    readSettings: async () => settings,
    writeSettings: async (patch) => {
      settings = { ...settings, ...patch };
      emit('settingsChanged', settings);
      return settings;
    },
    listCases: async () => [...cases.values()],
    saveCase: async (record) => {
      cases.set(record.id, record);
      emit('casesChanged', { id: record.id });
      return null;
    },
    removeCase: async (id) => {
      if (!cases.delete(id)) throw new HostError('not-found', `no case ${id}`);
      emit('casesChanged', { id });
      return null;
    },
    closeCase: async (record) => {
      cases.delete(record.id);
      closed.set(record.id, record);
      emit('casesChanged', { id: record.id });
      return null;
    },
    reopenCase: async (id) => {
      const found = closed.get(id);
      if (!found) return null;
      const { closed: _mark, ...record } = found;
      closed.delete(id);
      cases.set(id, record);
      emit('casesChanged', { id });
      return record;
    },
    findClosed: async (query, limit) => {
      const words = fold(query)
        .split(/\s+/)
        .filter((word) => word !== '');
      return [...closed.values()]
        .filter((c) => words.every((word) => fold(`${c.closed?.customer} ${c.closed?.order} ${c.message} ${c.draft}`).includes(word)))
        .map(listed)
        .sort((one, other) => other.at.localeCompare(one.at))
        .slice(0, limit);
    },
    clearClosed: async (before) => {
      const old = [...closed.values()].filter((c) => (c.closed?.at ?? '') < before);
      for (const { id } of old) closed.delete(id);
      return old.length;
    },
    findCustomer: async (marks) => tracesOf(marks),
    forgetCustomer: async (marks) => {
      const traces = tracesOf(marks);
      const ids = new Set([...traces.openCases, ...traces.cases.map((c) => c.id)]);
      for (const id of traces.openCases) {
        cases.delete(id);
        emit('casesChanged', { id });
      }
      for (const { id } of traces.cases) closed.delete(id);
      history.splice(0, history.length, ...history.filter((entry) => !ids.has(entry.caseId) && !about(entry, marks)));
      for (const f of followUps.values()) if (ids.has(f.caseId) || about(f, marks)) followUps.delete(f.id);
      for (const [key, one] of Object.entries(edits)) edits[key] = withoutWords(one, (words) => about({ words }, marks));
      emit('followUpsChanged', {});
      return traces;
    },
    readForms: async () => ({ ...forms }),
    saveForm: async (key, text) => {
      if (text === null) delete forms[key];
      else forms[key] = text;
      return null;
    },
    readLibraries: async () => libraries.list(),
    openLibrary: async (path) => {
      if (path === null) return null;
      if (!path.endsWith('.yaml')) throw new HostError('not-found', `${path}: no such file`);
      settings = { ...settings, sharedLibrary: path };
      return told(libraries.put('shared', { ...EMPTY, name: path }));
    },
    addLibrary: async (source) => {
      const path = source.kind === 'starter' ? `/memory/relee-${source.language}.yaml` : source.path;
      if (path === null && source.kind === 'file') return null;
      const place = path ?? `/memory/${settings.libraries.length}.yaml`;
      if (!place.endsWith('.yaml')) throw new HostError('not-found', `${place}: no such file`);
      if (libraries.list().some((file) => file.path === place)) throw new HostError('conflict', `${place}: it is open already`);
      const name: AddedName = `added-${String(settings.libraries.length + 1).padStart(8, '0')}`,
        label = source.kind === 'new' ? source.label : place;
      settings = { ...settings, libraries: [...settings.libraries, { name, path: place, label, readOnly: false }] };
      emit('settingsChanged', settings);
      const language = source.kind === 'file' ? 'es' : source.language;
      return told(libraries.put(name, { ...EMPTY, name: label, language }, { path: place, label }));
    },
    changeLibrary: async (name, patch) => {
      const { library } = libraries.get(name);
      settings = { ...settings, libraries: settings.libraries.map((one) => (one.name === name ? { ...one, ...patch } : one)) };
      emit('settingsChanged', settings);
      const { label, readOnly } = settings.libraries.find((one) => one.name === name) ?? expectOpen(name);
      return told(libraries.put(name, library, { label, readOnly, writable: !readOnly }));
    },
    closeLibrary: async (name) => {
      libraries.close(name);
      settings = { ...settings, libraries: settings.libraries.filter((one) => one.name !== name) };
      emit('settingsChanged', settings);
      return null;
    },
    saveReply: async (name, reply, base) => {
      needFor(name);
      return noted(name, reply.id, base, toldOf(libraries.save(name, reply, base, now().slice(0, 10))));
    },
    removeReply: async (name, base) => {
      needFor(name);
      return noted(name, base.id, base, toldOf(libraries.remove(name, base)));
    },
    ...proposals.calls,
    changeReplies: async (name, edits) => {
      needFor(name);
      const { changes, ...outcome } = libraries.change(name, edits, now().slice(0, 10));
      for (const { id, after } of changes) version(name, id, { reply: after });
      if (changes.length > 0) emit('libraryChanged', outcome.file);
      return outcome;
    },
    listConflictCopies: async () => [],
    dismissConflictCopy: async () => [],
    listVersions: async (of, id, limit) =>
      versions
        .filter((one) => one.of === of && (id === null || one.version.id === id))
        .map(({ version }) => version)
        .reverse()
        .slice(0, limit),
    settleLibrary: async (name) => {
      throw new HostError('conflict', `the ${name} library is in no trouble`);
    },
    settlePolicy: async () => {
      throw new HostError('conflict', 'the policy is in no trouble');
    },
    readUses: async () => ({ ...uses }),
    recordUse: async (name, id) => {
      const key = `${name}:${id}`;
      uses[key] = { count: (uses[key]?.count ?? 0) + 1, last: now() };
      return null;
    },
    readEdits: async () => ({ ...edits }),
    recordEdits: async (name, id, seen) => {
      const key = `${name}:${id}`;
      edits[key] = withSeen(edits[key], seen, now());
      return null;
    },
    readPolicy: async () => policy,
    writePolicy: async (text, revision) => {
      proposals.need('policy');
      if (revision !== policy.revision) throw new HostError('conflict', 'the policy was changed elsewhere meanwhile');
      version('policy', 'policy', { text });
      policy = { ...policy, text, revision: `p${Number(policy.revision.slice(1)) + 1}` };
      emit('policyChanged', policy);
      return policy;
    },
    logReply: async (entry) => {
      history.splice(0, history.length, ...history.filter((other) => other.id !== entry.id), entry);
      return null;
    },
    readHistory: async () => [...history].sort((a, b) => a.at.localeCompare(b.at)),
    listFollowUps: async () => [...followUps.values()],
    saveFollowUp: async (followUp) => {
      followUps.set(followUp.id, followUp);
      emit('followUpsChanged', {});
      return null;
    },
    removeFollowUp: async (id) => {
      if (!followUps.delete(id)) throw new HostError('not-found', `no follow-up ${id}`);
      emit('followUpsChanged', {});
      return null;
    },
    readWords: async () => own,
    addWord: async (word) => {
      own = [...new Set([...own, word])].sort();
      return own;
    },
    addWords: async (more) => {
      own = [...new Set([...own, ...more])].sort();
      return own;
    },
    removeWord: async (word) => {
      own = own.filter((w) => w !== word);
      return own;
    },
    ...memoryPractice(),
    ...memoryFigures(),
    listDictionaries: async () => dropped(),
    readDictionary: async (name) => {
      const found = dictionaries.get(name);
      if (!found) throw new HostError('not-found', `no dictionary ${name}`);
      return { revision: found.revision, aff: found.aff, dic: found.dic };
    },
    readCompiled: async (revision) => compiled.get(revision) ?? null,
    saveCompiled: async (revision, bytes) => {
      if (![...dictionaries.values()].some((one) => one.revision === revision))
        throw new HostError('not-found', 'no dictionary is at that revision');
      compiled.set(revision, bytes);
      return null;
    },
    drop: (name, aff, dic) => {
      dictionaries.set(name, {
        name,
        path: `/memory/dictionaries/${name}`,
        revision: String(dictionaries.size + 1).padStart(32, '0'),
        aff,
        dic,
      });
      emit('dictionariesChanged', dropped());
    },
    writeClipboard: async (payload) => {
      clipboard = payload;
      return null;
    },
    readClipboard: async () => clipboard.text,
    learnVerdicts: async () => settings,
    askReader: async (request) => (data.reader ? data.reader(request) : { code: 'silent', why: 'off' }),
    cancelReader: async () => null,
    measureReader: async () => {
      throw new HostError('not-found', 'no second reader is named');
    },
    stopMeasuringReader: async () => null,
    saveReaderKey: async () => {
      throw new HostError('unsupported', 'memory is no safe place');
    },
    openWindow: async () => null,
    finishQuickInsert: async (payload) => {
      clipboard = payload;
      return 'copied';
    },
    cancelQuickInsert: async () => null,
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener as (payload: never) => void));
      return () => {
        set.delete(listener as (payload: never) => void);
      };
    },
    clipboard: () => clipboard,
    emit,
    replaceShared: (library) => {
      told(libraries.put('shared', library));
    },
    failNext: (call, error) => {
      failures.set(call, error);
    },
  };
  return failing(host, failures);
}

/** Lets a test make one call fail, the way a full disk would. */
function failing(host: MemoryHost, failures: Map<string, HostError>): MemoryHost {
  return new Proxy(host, {
    get(target, name, receiver) {
      const error = typeof name === 'string' ? failures.get(name) : undefined;
      if (!error) return Reflect.get(target, name, receiver) as unknown;
      failures.delete(String(name));
      return async () => {
        throw error;
      };
    },
  });
}
