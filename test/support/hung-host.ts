/** A node host on a data folder whose share hangs; says how long each thing took. Its threads are held: so is every worker's, were it not a process of its own. */
import { writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { CaseRecord } from '../../core/host.js';
import { createNodeHost, type NodePorts } from '../../main/node/host.js';
import { leave } from '../../main/node/leave.js';

const [data = '', record = '{}'] = process.argv.slice(2);
const info: NodePorts['info'] = {
  kind: 'local',
  version: '0',
  platform: 'x',
  locale: 'es',
  clipboard: 'window',
  globalShortcut: false,
  pasteBack: false,
  tray: false,
  fileDialog: false,
};
async function say<T>(what: string, work: Promise<T>, show: (value: T) => unknown = () => 'saved'): Promise<T | null> {
  const began = performance.now();
  const told = (value: unknown): void => {
    writeSync(1, `${JSON.stringify({ what, ms: performance.now() - began, value })}\n`);
  };
  try {
    const value = await work;
    told(show(value));
    return value;
  } catch (error) {
    told((error as { code?: string }).code ?? String(error));
    return null;
  }
}

const host = await say(
  'started',
  createNodeHost(
    { data, starters: data, pairs: data },
    { info, now: () => new Date(), report: () => undefined, openWindow: async () => undefined },
  ),
  () => 'started',
);
if (host === null) process.exit(1);
await say('libraries', host.readLibraries(), (files) =>
  files.map(({ trouble, library }) => ({ trouble: trouble?.kind, replies: library.replies.length })),
);
await say('policy', host.readPolicy(), (file) => file.trouble?.kind);
await say('case', host.saveCase(JSON.parse(record) as CaseRecord));
await say('word', host.addWord('Relee'));
await say('settings', host.writeSettings({ agentName: 'Lucía' }));
await say('reply', host.saveReply('shared', { id: 'nueva', title: 'Nueva', body: 'x' }, null));
await say('backup', host.makeBackup(null), (made) => {
  const { shared } = JSON.parse(gunzipSync(Buffer.from(made, 'base64')).toString('utf8')) as { shared: { text: string } | null };
  return shared?.text.match(/- id: r-/g)?.length ?? 0;
});
await say('closed', host.close(), () => 'closed');
leave(0);
