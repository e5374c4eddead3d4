import { useCallback } from 'react';
import { keysOf, showKey, type Command } from '../state/keys.js';
import { usePick } from '../state/use.js';

export const isMac = (platform: string): boolean => platform === 'darwin' || /^mac/i.test(platform);

/** The first key of a command, as people read it. */
export function useKeyText(): (command: Command) => string {
  const changed = usePick((s) => s.settings.keys);
  const mac = usePick((s) => isMac(s.info.platform));
  return useCallback((command) => showKey(keysOf(command, changed)[0] ?? '', mac), [changed, mac]);
}
