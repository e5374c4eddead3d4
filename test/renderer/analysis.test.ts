import { describe, expect, it, vi } from 'vitest';
import { createAnalysisClient, type WorkerPort } from '../../renderer/analysis/client.js';
import type { Analysis } from '../../core/analyse.js';
import type { AnalysisRequest, ToWorker } from '../../renderer/analysis/protocol.js';
import { NOW } from './support.js';

const input = (draft: string): AnalysisRequest => ({ message: '¿Cuándo?', draft, channel: 'email', context: {}, now: NOW });
const found: Analysis = {
  lang: 'es',
  asks: [],
  entities: [],
  findings: [],
  promises: [],
  cards: [],
  facts: [],
  zones: [],
  address: null,
  sentences: [],
};

/** A worker that answers when it is told to. */
function slowWorker() {
  const sent: ToWorker[] = [];
  const port: WorkerPort = {
    onmessage: null,
    postMessage: (m) => {
      sent.push(m);
    },
    terminate: vi.fn(),
  };
  const asked = () => sent.filter((m) => m.type === 'analyse');
  return { port, sent, asked, answer: (seq: number) => port.onmessage?.({ data: { type: 'analysis', seq, analysis: found } }) };
}

describe('the engine’s client', () => {
  const events = () => ({ analysed: vi.fn(), failed: vi.fn(), policy: vi.fn(), dictionary: vi.fn() });
  it('sends the newest of what was asked meanwhile, and hears only its answer', () => {
    const worker = slowWorker();
    const hear = events();
    const client = createAnalysisClient(() => worker.port, '/d/', hear);
    for (const draft of ['a', 'ab', 'abc']) client.request(input(draft));
    expect(worker.asked()).toHaveLength(1);
    worker.answer(1);
    expect(hear.analysed).not.toHaveBeenCalled();
    expect(worker.asked().map((m) => m.input.draft)).toEqual(['a', 'abc']);
    worker.answer(2);
    expect(hear.analysed).toHaveBeenCalledExactlyOnceWith(found, expect.objectContaining({ draft: 'abc' }));
    client.stop();
  });
  it('an answer nobody waits for is dropped', () => {
    const worker = slowWorker();
    const hear = events();
    const client = createAnalysisClient(() => worker.port, '/d/', hear);
    client.request(input('a'));
    worker.answer(9);
    expect(hear.analysed).not.toHaveBeenCalled();
    client.stop();
  });
  it('a worker that hangs is replaced, told the policy again, and the failure is told', () => {
    vi.useFakeTimers();
    const workers = [slowWorker(), slowWorker()];
    let started = 0;
    const hear = events();
    const client = createAnalysisClient(() => (workers[started++] as (typeof workers)[number]).port, '/d/', hear);
    client.setPolicy('version: 1');
    client.request(input('a'));
    vi.advanceTimersByTime(60_000);
    expect(workers[0]?.port.terminate).toHaveBeenCalled();
    expect(hear.failed).toHaveBeenCalledOnce();
    expect(workers[1]?.sent.map((m) => m.type)).toEqual(['start', 'policy']);
    client.stop();
    vi.useRealTimers();
  });
});
