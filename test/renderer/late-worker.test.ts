import { describe, expect, it } from 'vitest';
import { lateWorker } from '../../renderer/analysis/late-worker.js';

function rig() {
  const got: number[] = [];
  let up = 0,
    ended = 0,
    ready = () => {};
  const made = {
    onmessage: null as ((event: { readonly data: string }) => void) | null,
    postMessage: (n: number) => void got.push(n),
    terminate: () => void ended++,
  };
  const port = lateWorker<number, string>(
    () => {
      up++;
      return made;
    },
    new Promise<void>((done) => {
      ready = done;
    }),
  );
  return { port, made, got, ready: () => ready(), up: () => up, ended: () => ended };
}

describe('a worker that is brought up after the first paint', () => {
  it('gets what was sent before, in order, and is heard', async () => {
    const { port, made, got, ready, up } = rig();
    const heard: string[] = [];
    port.onmessage = ({ data }) => void heard.push(data);
    port.postMessage(1);
    port.postMessage(2);
    expect([up(), got]).toEqual([0, []]);
    ready();
    await Promise.resolve();
    port.postMessage(3);
    made.onmessage?.({ data: 'answer' });
    expect([up(), got, heard]).toEqual([1, [1, 2, 3], ['answer']]);
  });
  it('ended before, it is never brought up; ended after, it ends', async () => {
    const early = rig();
    early.port.terminate();
    early.ready();
    await Promise.resolve();
    expect(early.up()).toBe(0);
    const late = rig();
    late.ready();
    await Promise.resolve();
    late.port.terminate();
    expect([late.up(), late.ended()]).toEqual([1, 1]);
  });
});
