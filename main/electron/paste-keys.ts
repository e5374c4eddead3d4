/**
 * Pressing "paste" in the program in front, by the system's own means. No native library: those with
 * prebuilt binaries take the whole process down where there is no display.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface PasteKeys {
  /** The program that presses the keys; null when this system has none that works. */
  readonly tool: string | null;
  /** @returns whether the keys were pressed; never throws. */
  press(): Promise<boolean>;
}

interface Tool {
  readonly program: string;
  readonly args: readonly string[];
}

const TOOLS: Readonly<Record<'darwin' | 'win32' | 'x11' | 'wayland', readonly Tool[]>> = {
  darwin: [{ program: '/usr/bin/osascript', args: ['-e', 'tell application "System Events" to keystroke "v" using command down'] }],
  win32: [
    {
      program: 'powershell.exe',
      args: ['-NoProfile', '-NonInteractive', '-WindowStyle', 'Hidden', '-Command', "(New-Object -ComObject WScript.Shell).SendKeys('^v')"],
    },
  ],
  x11: [{ program: 'xdotool', args: ['key', '--clearmodifiers', 'ctrl+v'] }],
  // xdotool reports success on Wayland and does nothing. wtype needs a wlroots compositor and says so; ydotool needs its daemon. Key codes: 29 Ctrl, 47 V.
  wayland: [
    { program: 'wtype', args: ['-M', 'ctrl', 'v', '-m', 'ctrl'] },
    { program: 'ydotool', args: ['key', '29:1', '47:1', '47:0', '29:0'] },
  ],
};
const LIMIT_MS = 3_000;

export interface PasteKeysOptions {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly exists?: (path: string) => boolean;
  readonly run?: (program: string, args: readonly string[]) => Promise<boolean>;
}

export function findPasteKeys({ platform, env, exists = executable, run = runTool }: PasteKeysOptions): PasteKeys {
  const located = toolsOf(platform, env).flatMap(({ program, args }) => {
    const path = locate(program, env, platform, exists);
    return path === null ? [] : [{ path, args }];
  });
  return {
    tool: located[0]?.path ?? null,
    press: async () => {
      for (const { path, args } of located) if (await run(path, args)) return true;
      return false;
    },
  };
}

function toolsOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly Tool[] {
  if (platform === 'darwin' || platform === 'win32') return TOOLS[platform];
  if (env['WAYLAND_DISPLAY']) return TOOLS.wayland;
  return env['DISPLAY'] ? TOOLS.x11 : [];
}

function locate(program: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform, exists: (path: string) => boolean): string | null {
  if (platform === 'win32') return program;
  if (program.startsWith('/')) return exists(program) ? program : null;
  return (
    (env['PATH'] ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, program))
      .find(exists) ?? null
  );
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function runTool(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: LIMIT_MS, windowsHide: true });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}
