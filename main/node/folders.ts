import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this system keeps a program's data for its user. Electron's `appData` is the same, so both shells share it. */
function applicationData(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

/** The agent's data folder; `RELEE_DATA` puts it elsewhere. */
export const dataFolder = (env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string =>
  env['RELEE_DATA'] ?? join(applicationData(env, platform), 'Relee', 'data');
