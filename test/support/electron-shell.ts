/** Boots the real Electron shell on the stand-in, with the preload as it is built. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { NodeHost } from '../../main/node/host.js';
import type { PasteKeys } from '../../main/electron/paste-keys.js';
import { boot } from '../../main/electron/shell.js';
import type { Transport } from '../../core/wire.js';
import * as fake from './electron.js';
import { BUNDLED_PAIRS, freshFolder } from './folders.js';

export const ROOT = join(import.meta.dirname, '../..');
const built = freshFolder();
let preload: string | null = null;

function builtPreload(): string {
  if (preload !== null) return preload;
  execFileSync(process.execPath, [join(ROOT, 'main/setup/build.mjs'), '--only', 'preload', '--out', built]);
  preload = join(built, 'main/preload.cjs');
  return preload;
}

export interface BootOptions {
  readonly data?: string;
  readonly keys?: PasteKeys;
  readonly trayThere?: boolean;
  readonly quitLimit?: () => Promise<void>;
  /** Called when Electron is ready and nothing of ours is open yet. */
  readonly whileOpening?: () => void;
}
export interface Booted {
  readonly host: NodeHost;
  readonly data: string;
  stop(): Promise<void>;
}

export async function bootShell(options: BootOptions = {}): Promise<Booted | null> {
  const data = options.data ?? freshFolder();
  fake.reset(data);
  vi.stubEnv('RELEE_DATA', data);
  const rendererDir = freshFolder();
  for (const page of ['index.html', 'quick.html'])
    writeFileSync(join(rendererDir, page), '<!doctype html><meta property="csp-nonce" nonce="RELEE_NONCE"><title>Relee</title>');
  const host = await boot(
    {
      preload: builtPreload(),
      rendererDir,
      starters: freshFolder(),
      pairs: BUNDLED_PAIRS,
      icon: join(ROOT, 'resources/icons/256x256.png'),
    },
    {
      keys: options.keys ?? { tool: null, press: async () => false },
      wait: async () => undefined,
      ...(options.quitLimit ? { quitLimit: options.quitLimit } : {}),
      trayThere: async () => {
        options.whileOpening?.();
        return options.trayThere ?? true;
      },
    },
  );
  if (host === null) return null;
  await vi.waitFor(() => {
    if (fake.BrowserWindow.all[0]?.url !== 'app://relee/') throw new Error('still loading');
  });
  return {
    host,
    data,
    stop: async () => {
      fake.app.quit();
      await vi.waitFor(() => {
        if (!fake.state.exited) throw new Error('still closing');
      });
    },
  };
}

/** What the page of a window finds: the transport that the preload exposed. */
export const transportOf = (window: fake.BrowserWindow | undefined): Transport => window?.mainWorld['releeTransport'] as Transport;
