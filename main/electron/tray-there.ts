/**
 * Whether the desktop shows tray icons. On Linux `new Tray` never fails: where nothing watches for icons (GNOME without an
 * extension) the icon is simply nowhere, and an app that says "I am in the tray" is lost. So the session bus is asked.
 */
import { execFile } from 'node:child_process';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const LIMIT_MS = 1_500;
type Run = (program: string, args: readonly string[]) => Promise<string | null>;

/** Programs that ask the session bus who owns a name; each answers with a word `true` or `false`. */
const ASKERS: readonly (readonly [string, readonly string[]])[] = [
  [
    'gdbus',
    [
      'call',
      '--session',
      '--dest',
      'org.freedesktop.DBus',
      '--object-path',
      '/org/freedesktop/DBus',
      '--method',
      'org.freedesktop.DBus.NameHasOwner',
      WATCHER,
    ],
  ],
  ['busctl', ['--user', 'call', 'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'NameHasOwner', 's', WATCHER]],
  [
    'dbus-send',
    [
      '--session',
      '--print-reply',
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      `string:${WATCHER}`,
    ],
  ],
];

/** @returns false also when nobody can tell: a way in that may not be there is not promised. */
export async function hasTray(platform: NodeJS.Platform, run: Run = runTool): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const [program, args] of ASKERS) {
    const said = await run(program, args);
    if (said !== null) return /\btrue\b/.test(said);
  }
  return false;
}

function runTool(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((done) => {
    execFile(program, [...args], { timeout: LIMIT_MS, windowsHide: true }, (error, stdout) => done(error ? null : stdout));
  });
}
