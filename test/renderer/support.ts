import type { Ask, Finding } from '../../core/contract.js';
import type { CaseRecord, HistoryEntry } from '../../core/host.js';
import type { CompilerPort } from '../../renderer/analysis/compile-client.js';
import type { LibraryPort } from '../../renderer/analysis/library-work.js';
import { runLibraryTask } from '../../renderer/analysis/library-tasks.js';
import type { ShelfPort } from '../../renderer/analysis/shelf-client.js';
import type { WorkerPort } from '../../renderer/analysis/client.js';
import { createEngine } from '../../renderer/analysis/engine.js';
import { createApp, type App } from '../../renderer/state/app.js';
import { newCase } from '../../renderer/state/cases.js';
import { createMemoryHost, type MemoryData, type MemoryHost } from '../support/memory-host.js';

export const NOW = '2026-11-23T10:00:00.000Z';

export const aCase = (patch: Partial<CaseRecord> = {}): CaseRecord => ({ ...newCase({ id: 'c1', now: NOW, channel: 'email' }), ...patch });

export const anAsk = (patch: Partial<Ask> = {}): Ask => ({
  id: 'a1',
  text: '¿Cuándo llega?',
  start: 0,
  end: 14,
  kind: 'question',
  expects: ['time'],
  tier: 1,
  confidence: 0.9,
  via: [],
  state: 'unanswered',
  evidence: [],
  why: '',
  ...patch,
});

export const aFinding = (patch: Partial<Finding> = {}): Finding => ({
  rule: 'shouting',
  severity: 'warn',
  start: 0,
  end: 4,
  text: 'HOLA',
  message: 'Gritos.',
  fixes: [],
  ...patch,
});

export const anEntry = (patch: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: 'h1',
  caseId: 'c1',
  at: NOW,
  channel: 'email',
  lang: 'es',
  message: 'hola',
  reply: 'adiós',
  asks: { total: 2, answered: 2, overruled: 0 },
  findings: {},
  replies: [],
  elapsedMs: 600_000,
  ...patch,
});

const silent = { onmessage: null, onerror: null, postMessage: () => {}, terminate: () => {} };

/** The real engine, in this thread; without dictionaries. */
export function engineHere(): WorkerPort {
  const port: WorkerPort = { onmessage: null, postMessage: (message) => engine(message), terminate: () => {} };
  const engine = createEngine({
    say: (data) => port.onmessage?.({ data }),
    fetch: async () => {
      throw new Error('no dictionaries here');
    },
  });
  return port;
}

/** The real tasks, in this thread. */
export function libraryWorkHere(): LibraryPort {
  const port: LibraryPort = {
    onmessage: null,
    onerror: null,
    postMessage: (task) => queueMicrotask(() => port.onmessage?.({ data: runLibraryTask(task) })),
    terminate: () => {},
  };
  return port;
}

/** State and machine without the engine, for what needs no verdicts. */
export async function startApp(
  data: MemoryData = {},
  startAnalysis: () => WorkerPort = () => silent as WorkerPort,
): Promise<{ readonly app: App; readonly host: MemoryHost }> {
  let ids = 0;
  const host = createMemoryHost({ ...data, settings: { firstRunDone: true, agentName: 'Lucía', ...data.settings } });
  const app = await createApp({
    host,
    startAnalysis,
    startShelf: () => silent as ShelfPort,
    startCompiler: () => silent as CompilerPort,
    startLibraryWork: () => libraryWorkHere(),
    dictionaries: '/',
    now: data.now ?? (() => new Date().toISOString()),
    newId: () => `id-${++ids}`,
    sample: (lang) => ({ message: `ejemplo ${lang}`, channel: 'email' }),
  });
  return { app, host };
}
