import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import ElectronStore from 'electron-store';
import { STORED_SETTINGS } from '../../core/host/stored-settings.js';
import type { Settings } from '../../core/host.js';
import { tempBeside } from './atomic.js';
import { systemCode, toHostError } from './errors.js';
import { parseLeniently } from './lenient.js';
import type { StoreContext } from './stores.js';

export const DEFAULT_SETTINGS: Settings = {
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

const {
  sharedLibrary: _open,
  libraries: _added,
  teamRemote: _remote,
  learnt: _learnt,
  readerMeasured: _measured,
  ...choices
} = DEFAULT_SETTINGS;
/** What clearing the settings writes: what is open, agreed to or learnt is no setting. */
export const CLEARED_SETTINGS: Partial<Settings> = { ...choices, firstRunDone: true };

export interface SettingsStore {
  readSettings(): Settings;
  writeSettings(patch: Partial<Settings>): Settings;
}

/**
 * The agent's settings. electron-store writes them atomically and flushed; it is given an absolute
 * folder, the only form that works in both shells. Each value is validated: what makes no sense to
 * this version is replaced by the default, a broken file set aside; both are told, and nothing is wiped.
 */
export function openSettings(context: StoreContext): SettingsStore {
  mkdirSync(context.data, { recursive: true, mode: 0o700 });
  const file = join(context.data, 'settings.json');
  if (!mend(file, context)) return inMemory();
  const store = new ElectronStore<Settings>({
    cwd: context.data,
    name: 'settings',
    defaults: DEFAULT_SETTINGS,
    clearInvalidConfig: false,
    // As all that is the agent's own: the folder may be one that others can enter.
    configFileMode: 0o600,
  });
  const read = (): Settings => ({ ...DEFAULT_SETTINGS, ...store.store });
  return {
    readSettings: read,
    writeSettings: (patch) => {
      try {
        store.store = { ...read(), ...patch };
      } catch (error) {
        throw toHostError(error, store.path);
      }
      return read();
    },
  };
}

/** While the file can neither be read nor moved out of the way, which was told. */
function inMemory(): SettingsStore {
  let settings = DEFAULT_SETTINGS;
  return { readSettings: () => settings, writeSettings: (patch) => (settings = { ...settings, ...patch }) };
}

/** Makes the file one that can be used. @returns false when that cannot be done. */
function mend(file: string, context: StoreContext): boolean {
  const broken = join(context.data, 'broken'),
    kept = join(broken, `${context.now().toISOString().replaceAll(':', '-')}-settings.json`);
  try {
    const text = readFileSync(file, 'utf8');
    try {
      const { value, adjusted } = readable(text);
      if (adjusted.length === 0 && !text.startsWith('\ufeff')) return true;
      mkdirSync(broken, { recursive: true, mode: 0o700 });
      if (adjusted.length > 0) replace(kept, text);
      replace(file, `${JSON.stringify(value, null, '\t')}\n`);
      if (adjusted.length > 0) context.onNotice({ kind: 'adjusted', file, kept, what: adjusted });
      return true;
    } catch {
      /* no settings at all: set aside below */
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
  }
  for (const place of [kept, `${file}.${context.now().getTime()}.broken`]) {
    try {
      if (place === kept) mkdirSync(broken, { recursive: true, mode: 0o700 });
      renameSync(file, place);
      context.onNotice({ kind: 'reset', file, kept: place });
      return true;
    } catch {
      /* the next place */
    }
  }
  context.onNotice({ kind: 'unreadable', file });
  return false;
}

function readable(text: string) {
  const read = parseLeniently(STORED_SETTINGS, JSON.parse(text.replace(/^\ufeff/, '')), { ...DEFAULT_SETTINGS });
  const { sharedLibrary: path, libraries = [] } = read.value;
  const sound = libraries.filter(
    (one, i) =>
      isAbsolute(one.path) && one.path !== path && libraries.findIndex((other) => other.name === one.name || other.path === one.path) === i,
  );
  const isWhole = typeof path !== 'string' || isAbsolute(path);
  if (isWhole && sound.length === libraries.length) return read;
  return {
    value: { ...read.value, libraries: sound, ...(isWhole ? {} : { sharedLibrary: null }) },
    adjusted: [...read.adjusted, ...(isWhole ? [] : ['sharedLibrary']), ...(sound.length === libraries.length ? [] : ['libraries'])],
  };
}

/** Before anything runs that could wait: written aside, flushed, renamed. */
function replace(path: string, text: string): void {
  const temp = tempBeside(path),
    file = openSync(temp, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temp, path);
}
