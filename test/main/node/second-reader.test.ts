/** The machine's part of the second reader: nothing is asked that was not named, measured and switched on; and where is the policy's word. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeHost } from '../../../main/node/host.js';
import type { ReaderRequest } from '../../../core/answers/second-reader/request.js';
import type { HostEvents } from '../../../core/host.js';
import { readPairs } from '../../../main/node/second-reader/pairs.js';
import { BUNDLED_PAIRS, freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';
import { playing, randomReader, readerOf, startReaderServer, type ReaderServer } from '../../support/reader-server.js';

const REQUEST: ReaderRequest = {
  lang: 'es',
  message: '¿Cuándo llega?',
  asks: [{ text: '¿Cuándo llega?', kind: 'question' }],
  sentences: ['Llega el jueves.'],
};
/** Of the ordinary bundled pairs those with the most asks, as many as it takes to measure by. */
const asksIn = (line: string): number => (JSON.parse(line) as { items: readonly unknown[] }).items.length;
const file = join(mkdtempSync(join(tmpdir(), 'relee-pairs-')), 'pairs.jsonl');
writeFileSync(
  file,
  readFileSync(BUNDLED_PAIRS, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"set":"w8"'))
    .sort((a, b) => asksIn(b) - asksIn(a))
    .slice(0, 70)
    .join('\n'),
);
const { pairs } = readPairs(readFileSync(file, 'utf8'));
let host: NodeHost;
let data: string;
let server: ReaderServer;
beforeEach(async () => {
  data = freshFolder();
  host = await startNodeHost({ data, pairs: file });
  server = await startReaderServer(playing(readerOf(pairs, 0.9)));
});
afterEach(async () => {
  await host.close();
  await server.stop();
});

async function policy(text: string): Promise<void> {
  await host.writePolicy(`relee: policy\nversion: 1\n${text}`, (await host.readPolicy()).revision);
}
const named = (url: string) => policy(`secondReader:\n  url: ${url}\n  model: m\n`);
const choose = (patch: object) => host.writeSettings({ secondReader: { on: false, url: '', model: '', ...patch } });

/** Measures to the end. @returns what was told on the way. */
async function measure(): Promise<HostEvents['readerProgress'][]> {
  const told: HostEvents['readerProgress'][] = [];
  const ended = new Promise<void>((done) => {
    const stop = host.onEvent((message) => {
      if (message.event !== 'readerProgress') return;
      told.push(message.payload);
      if (message.payload.of > 0) return;
      stop();
      done();
    });
  });
  await host.measureReader();
  await ended;
  return told;
}

describe('a second reader', () => {
  it('is none until one is named, measured and switched on; then it is asked', async () => {
    expect(await host.askReader(REQUEST)).toEqual({ code: 'silent', why: 'off' });
    await expect(host.measureReader()).rejects.toMatchObject({ code: 'not-found' });
    await named(server.url);
    await choose({ on: true });
    expect(await host.askReader(REQUEST)).toEqual({ code: 'silent', why: 'off' });
    expect(server.requests()).toBe(0);

    const told = await measure();
    expect(told.at(-2)).toEqual({ done: pairs.length, of: pairs.length });
    // What was sent are the bundled pairs and nothing else.
    const bundled = new Set(pairs.map(({ message }) => message));
    expect(server.asked.every((asked) => bundled.has(asked.customer_message))).toBe(true);
    const { readerMeasured } = await host.readSettings();
    expect(readerMeasured).toMatchObject({ url: server.url, model: 'm', unfit: null });

    expect(await host.askReader(REQUEST)).toMatchObject({ code: 'read' });
    expect(server.asked.at(-1)).toMatchObject({ customer_message: REQUEST.message, model: 'm' });
    await choose({ on: false });
    expect(await host.askReader(REQUEST)).toEqual({ code: 'silent', why: 'off' });
  }, 120_000);

  it('one that says anything is measured, told unfit, and never asked', async () => {
    const useless = await startReaderServer(playing(randomReader));
    try {
      await named(useless.url);
      await choose({ on: true });
      await measure();
      expect((await host.readSettings()).readerMeasured?.unfit).toBe('no-better');
      const before = useless.requests();
      expect(await host.askReader(REQUEST)).toEqual({ code: 'silent', why: 'off' });
      expect(useless.requests()).toBe(before);
    } finally {
      await useless.stop();
    }
  }, 120_000);

  it('a policy that names another address is not followed there unmeasured, and the key stays', async () => {
    const kept: string[] = [];
    await host.close();
    host = await startNodeHost({
      data,
      pairs: file,
      ports: {
        secrets: {
          seal: (text) => {
            kept.push(text);
            return Buffer.from(text).toString('base64');
          },
          open: (sealed) => Buffer.from(sealed, 'base64').toString(),
        },
      },
    });
    await named(server.url);
    await host.saveReaderKey('secret-key');
    expect(kept).toEqual(['secret-key']);
    expect(readFileSync(join(data, 'reader-key.json'), 'utf8')).not.toContain('secret-key');
    await choose({ on: true });
    await measure();
    expect(server.asked[0]?.headers.authorization).toBe('Bearer secret-key');

    const other = await startReaderServer(playing(readerOf(pairs, 0.9)));
    try {
      await named(other.url);
      expect(await host.askReader(REQUEST)).toEqual({ code: 'silent', why: 'off' });
      expect(other.requests()).toBe(0);
      await host.measureReader();
      await expect.poll(other.requests).toBeGreaterThan(0);
      expect(other.asked[0]?.headers.authorization).toBeUndefined();
      await host.stopMeasuringReader();
    } finally {
      await other.stop();
    }
  }, 120_000);

  it('agents name one of their own only where the policy lets them', async () => {
    await choose({ on: true, url: server.url, model: 'own' });
    await expect(host.measureReader()).rejects.toMatchObject({ code: 'not-found' });
    await policy('secondReader:\n  agents: true\n');
    await measure();
    expect(await host.askReader(REQUEST)).toMatchObject({ code: 'read' });
    expect(server.asked.at(-1)?.model).toBe('own');
  }, 120_000);

  it('measuring stops when it is told to, and keeps nothing', async () => {
    await named(server.url);
    const ended = measure();
    await expect.poll(server.requests).toBeGreaterThan(2);
    await host.stopMeasuringReader();
    await ended;
    expect(server.requests()).toBeLessThan(pairs.length);
    expect((await host.readSettings()).readerMeasured).toBeNull();
  }, 120_000);

  it('the window cannot write a measurement, nor send a text without bounds', async () => {
    const { serve } = await import('../../../core/wire.js');
    const refused = async (call: string, args: unknown[]) =>
      expect(await serve(host, call, args, () => undefined)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    await refused('writeSettings', [{ readerMeasured: null }]);
    await refused('askReader', [{ ...REQUEST, message: 'x'.repeat(20_000) }]);
    await refused('askReader', [{ ...REQUEST, url: 'http://127.0.0.1' }]);
    await refused('saveReaderKey', ['two\nlines']);
    expect(await serve(host, 'saveReaderKey', ['k'], () => undefined)).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  });
});
