/** The window with a second reader: asked once typing rests, cancelled by the next key, and what it said stays while it holds. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../core/contract.js';
import type { ReaderReading } from '../../core/answers/second-reader/reading.js';
import type { ReaderRequest } from '../../core/answers/second-reader/request.js';
import { REST } from '../../renderer/state/effects/second-reader.js';
import { rowState } from '../../renderer/state/select.js';
import { A_MEASUREMENT } from '../support/reader-server.js';
import { aCase, engineHere, startApp } from './support.js';

const POLICY = 'relee: policy\nversion: 1\nsecondReader:\n  url: http://10.0.0.5:11434\n  model: m\n';
const MESSAGE = 'Hola. ¿Es ampliable la memoria de este portátil? ¿Me mandan la factura?';
const DRAFT = 'Hola, Ana: la memoria va soldada a la placa. Un saludo';

async function open(reader: (request: ReaderRequest) => Promise<ReaderReading>, on = true) {
  const asked: ReaderRequest[] = [];
  const { app, host } = await startApp(
    {
      policy: POLICY,
      cases: [aCase({ message: MESSAGE })],
      settings: { secondReader: { on, url: '', model: '' }, readerMeasured: A_MEASUREMENT },
      reader: (request) => {
        asked.push(request);
        return reader(request);
      },
    },
    engineHere,
  );
  const cancelled = vi.spyOn(host, 'cancelReader');
  const type = async (draft: string) => {
    app.actions.setDraft('c1', draft, draft.length);
    await vi.advanceTimersByTimeAsync(0);
  };
  const asks = () => app.store.getState().analyses['c1']?.asks ?? [];
  return { app, asked, cancelled, type, asks };
}
/** Says of each ask that the sentence with these words answers it, or that nothing does. */
const saying =
  (words: string) =>
  async ({ asks, sentences }: ReaderRequest): Promise<ReaderReading> => {
    const at = sentences.findIndex((text) => text.includes(words));
    return {
      code: 'read',
      verdicts: asks.map(({ text }) =>
        /memoria/.test(text) && at >= 0
          ? { state: 'answered', sentences: [at], reason: 'soldada: no se amplía' }
          : { state: 'unanswered', sentences: [], reason: '' },
      ),
    };
  };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a second reader in the window', () => {
  it('is asked once typing rests, only about what it could change, and its word is shown', async () => {
    const { asked, type, asks } = await open(saying('soldada'));
    for (let n = 5; n <= DRAFT.length; n += 5) {
      await type(DRAFT.slice(0, n));
      await vi.advanceTimersByTimeAsync(REST / 3);
    }
    await type(DRAFT);
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(REST + 10);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.message).toBe(MESSAGE);
    const memory = asks().find(({ text }) => /memoria/.test(text));
    expect(memory).toMatchObject({ state: 'answered', doubt: false, reader: { state: 'answered', reason: 'soldada: no se amplía' } });
    expect(memory?.evidence[0]?.text).toContain('soldada');
  });

  it('what it called answered stays ticked while the agent types elsewhere, and goes with its sentence', async () => {
    const { asked, type, asks } = await open(saying('soldada'));
    await type(DRAFT);
    await vi.advanceTimersByTimeAsync(REST + 10);
    await type(DRAFT.replace('Un saludo', 'La factura va adjunta. Un saludo'));
    const memory = () => asks().find(({ text }) => /memoria/.test(text));
    expect(rowState(memory() as Ask)).toBe('answered');
    expect(memory()?.evidence[0]?.text).toContain('soldada');
    await type('Hola, Ana: el portátil pesa poco. Un saludo');
    expect(memory()?.reader).toBeUndefined();
    await vi.advanceTimersByTimeAsync(REST + 10);
    expect(asked.length).toBeGreaterThan(1);
  });

  it('the next key cancels what is being asked', async () => {
    const { asked, cancelled, type } = await open(() => new Promise(() => undefined));
    await type(DRAFT);
    await vi.advanceTimersByTimeAsync(REST + 10);
    expect([asked.length, cancelled.mock.calls.length]).toEqual([1, 0]);
    await type(`${DRAFT}s`);
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  it('silent, it leaves the verdicts as they are and is told once', async () => {
    const { app, type, asks } = await open(async () => ({ code: 'silent', why: 'slow' }));
    await type(`${DRAFT}.`);
    const before = asks();
    await vi.advanceTimersByTimeAsync(REST + 10);
    expect(asks()).toEqual(before);
    expect([app.store.getState().reading, app.store.getState().notice?.text]).toEqual([
      'silent',
      expect.stringContaining('tarda demasiado'),
    ]);
    app.actions.clearNotice(app.store.getState().notice?.id ?? 0);
    await type(`${DRAFT}s`);
    await vi.advanceTimersByTimeAsync(REST + 10);
    expect(app.store.getState().notice).toBeNull();
  });

  it('switched off, it is never asked', async () => {
    const { asked, type } = await open(saying('soldada'), false);
    await type(DRAFT);
    await vi.advanceTimersByTimeAsync(10 * REST);
    expect(asked).toEqual([]);
  });
});
