import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import type { Settings } from '../../core/host.js';
import { toHostError } from './errors.js';
import type { StoreContext } from './stores.js';

export const DEFAULT_SETTINGS: Settings = {
  language: 'system', theme: 'system', quickInsertKey: 'CommandOrControl+Shift+Space', restoreClipboard: true,
  agentName: '', channel: 'email', sharedLibrary: null, keys: {}, firstRunDone: false,
};

export interface SettingsStore {
  readSettings(): Settings;
  writeSettings(patch: Partial<Settings>): Settings;
}

/**
 * The agent's settings. electron-store writes them atomically and flushed; it is given an absolute
 * folder, the only form that works in both shells. A broken file is set aside and told, not wiped.
 */
export function openSettings(context: StoreContext): SettingsStore {
  mkdirSync(context.data, { recursive: true, mode: 0o700 });
  setBrokenAside(context);
  const store = new ElectronStore<Settings>({ cwd: context.data, name: 'settings', defaults: DEFAULT_SETTINGS, clearInvalidConfig: false });
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

function setBrokenAside(context: StoreContext): void {
  const file = join(context.data, 'settings.json');
  if (!existsSync(file)) return;
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return;
  } catch { /* told below */ }
  const broken = join(context.data, 'broken');
  mkdirSync(broken, { recursive: true, mode: 0o700 });
  const kept = join(broken, `${context.now().toISOString().replaceAll(':', '-')}-settings.json`);
  renameSync(file, kept);
  context.onNotice({ kind: 'reset', file, kept });
}
