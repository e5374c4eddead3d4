/**
 * A program that saves until it is killed, and says what was acknowledged. It runs the real stores.
 *   writer.mjs library FILE NAME COUNT [DATA]   saves replies NAME-0, NAME-1, …
 *   writer.mjs edits FILE NAME COUNT [DATA]     saves thirty replies of its own again and again, each time with one more line, NAME-0, NAME-1, …
 *   writer.mjs folder DATA NAME COUNT    saves cases, follow-ups, words and history in a data folder
 */
import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { HostError } from '../../core/host.js';
import type { Reply } from '../../core/library/types.js';
import type { NodePorts } from '../../main/node/host.js';
import { openLastGood } from '../../main/node/last-good.js';
import { openLibraryStore } from '../../main/node/library-store.js';
import { openVersions } from '../../main/node/versions.js';

const [what = '', path = '', name = '', count = '0', data = dirname(path)] = process.argv.slice(2);
/** SIGTERM: what is being saved is acknowledged, then it ends. */
let stopping = false;
const now = (): Date => new Date();
const acknowledged = (id: string): void => {
  writeSync(1, `${id}\n`);
};
/** Replies that `edits` goes round. */
const OWN = 30;
/** How often a refused change is saved again. */
const TRIES = 5;
const AT = '2026-11-22T10:00:00.000Z';

// A test may limit the size of files; then writes are to fail, not the process.
process.on('SIGXFSZ', () => undefined);

/** Somebody who is told that it could not be saved, and why, saves again. What else fails ends the program. */
async function again<T>(id: string, save: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--)
    try {
      return await save();
    } catch (error) {
      if (left === 0 || !(error instanceof HostError) || !['locked', 'unreachable', 'conflict'].includes(error.code)) throw error;
      writeSync(1, `refused ${id} ${error.code}\n`);
    }
}

async function library(): Promise<void> {
  const store = await openLibraryStore({
    name: 'shared',
    path,
    expected: false,
    empty: () => ({ version: 1, name: 'x', language: 'es', replies: [] }),
    uiLang: () => 'es',
    versions: openVersions(data, path, now),
    lastGood: openLastGood(data, path, now, (error) => {
      throw error;
    }),
    now,
    onChange: () => undefined,
    onBug: (error) => {
      throw error;
    },
  });
  acknowledged('ready');
  const last = new Map<string, Reply>();
  for (let i = 0; i < Number(count) && !stopping; i++) {
    const id = what === 'edits' ? `${name}-${i % OWN}` : `${name}-${i}`,
      base = last.get(id) ?? null;
    const body = base === null ? `Hola:\n\n${'Gracias por escribirnos. '.repeat(10)}` : base.body;
    const reply = { id, title: `Respuesta ${id}`, body: what === 'edits' ? `${body}\n\n${name}-${i}` : body };
    const saved = await again(id, () => store.save(reply, base));
    if (saved.code !== 'saved') throw new Error(`${id}: ${saved.code}`);
    last.set(id, saved.reply ?? reply);
    acknowledged(`${name}-${i}`);
  }
  await store.close();
}

async function folder(): Promise<void> {
  // Most writers save replies alone, and many are started.
  const { createNodeHost } = await import('../../main/node/host.js');
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
  const host = await createNodeHost(
    { data: path, starters: path, pairs: path },
    { info, now, report: () => undefined, openWindow: async () => undefined },
  );
  acknowledged('ready');
  for (let i = 0; i < Number(count); i++) {
    const id = `${name}-${i}`;
    await host.saveCase({
      id: 'typed',
      message: 'm'.repeat(20_000),
      draft: id,
      channel: 'email',
      lang: 'auto',
      context: {},
      overrides: [],
      dismissed: [],
      receivedAt: AT,
      updatedAt: AT,
    });
    acknowledged(`case ${id}`);
    await host.logReply({
      id,
      caseId: 'c',
      at: AT,
      channel: 'email',
      lang: 'es',
      message: 'm',
      reply: 'r',
      asks: { total: 0, answered: 0, overruled: 0 },
      findings: {},
      replies: [],
      elapsedMs: 0,
    });
    acknowledged(`history ${id}`);
    await host.saveFollowUp({ id, caseId: 'c', customer: 'c', text: 't', due: '2999-01-01', done: false, createdAt: AT });
    acknowledged(`follow-up ${id}`);
    await host.addWord(`palabra${id}`);
    acknowledged(`word palabra${id}`);
  }
  await host.close();
}

process.on('SIGTERM', () => {
  stopping = true;
});
await (what === 'folder' ? folder() : library());
process.exit(0);
