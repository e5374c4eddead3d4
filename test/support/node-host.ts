import { createNodeHost, type NodeHost, type NodePorts } from '../../main/node/host.js';
import { BUNDLED_PAIRS, freshFolder } from './folders.js';

export const TEST_INFO: NodePorts['info'] = {
  kind: 'local',
  version: '0.0.0',
  platform: process.platform,
  locale: 'es-ES',
  clipboard: 'window',
  globalShortcut: false,
  pasteBack: false,
  tray: false,
  fileDialog: false,
};

/** A real node host on a folder of its own. A bug in it fails the test that runs. */
export function startNodeHost(
  options: { readonly data?: string; readonly starters?: string; readonly pairs?: string; readonly ports?: Partial<NodePorts> } = {},
): Promise<NodeHost> {
  return createNodeHost(
    { data: options.data ?? freshFolder(), starters: options.starters ?? freshFolder(), pairs: options.pairs ?? BUNDLED_PAIRS },
    {
      info: TEST_INFO,
      now: () => new Date(),
      report: () => undefined,
      openWindow: async () => undefined,
      ...options.ports,
    },
  );
}
