import { useCallback } from 'react';
import { showKey, shownKeyOf, type Command } from '../state/keys.js';
import { usePick } from '../state/use.js';

export const isMac = (platform: string): boolean => platform === 'darwin' || /^mac/i.test(platform);

/** The key of a command that works here, as people read it. */
export function useKeyText(): (command: Command) => string {
  const changed = usePick((s) => s.settings.keys);
  const mac = usePick((s) => isMac(s.info.platform));
  const inBrowser = usePick((s) => s.info.kind === 'local');
  return useCallback((command) => showKey(shownKeyOf(command, changed, inBrowser), mac), [changed, mac, inBrowser]);
}
