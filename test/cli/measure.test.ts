/** `relee measure` and `relee check --reader` against real servers that play second readers. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Measurement } from '../../core/answers/second-reader/measure.js';
import { readPairs } from '../../main/node/second-reader/pairs.js';
import { BUNDLED_PAIRS } from '../support/folders.js';
import { playing, randomReader, readerOf, startReaderServer, type Part, type ReaderServer } from '../support/reader-server.js';
import { buildCli, jsonl, lines, relee } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'relee-measure-'));
const { pairs } = readPairs(readFileSync(BUNDLED_PAIRS, 'utf8'));
const servers: ReaderServer[] = [];
const serve = async (part: Part): Promise<ReaderServer> => {
  const server = await startReaderServer(part);
  servers.push(server);
  return server;
};
beforeAll(buildCli, 240_000);
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function measure(part: Part, out: string): Promise<Measurement> {
  const server = await serve(part);
  const ran = await relee(['measure', '--json', '--reader', server.url, '--model', 'm', '--out', join(folder, out), '--pairs', ordinary]);
  expect([ran.code, ran.err.split('\n').filter((line) => !/^relee measure: \d+\/\d+$/.test(line))]).toEqual([0, ['']]);
  return JSON.parse(ran.out) as Measurement;
}
/** The ordinary days among the bundled pairs, judged by weights that have not seen them. */
const ordinary = join(folder, 'ordinary.jsonl');
writeFileSync(
  ordinary,
  readFileSync(BUNDLED_PAIRS, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"set":"w8"'))
    .join('\n'),
);

/** A few of both languages, where what is told and not what is measured is looked at. */
const few = join(folder, 'few.jsonl');
const rows = readFileSync(ordinary, 'utf8').split('\n');
writeFileSync(few, rows.filter((_, i) => i % 2 === 0).join('\n'));

describe('relee measure', () => {
  it('bundled are some two hundred pairs in both languages, half of them ordinary, judged by weights that have not seen them', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    for (const lang of ['es', 'en']) expect(pairs.filter((pair) => pair.lang === lang)).toHaveLength(pairs.length / 2);
    expect(pairs.filter(({ set }) => set === 'w8')).toHaveLength(pairs.length / 2);
    const asks = pairs.flatMap(({ items }) => items);
    expect(asks.filter(({ ours }) => ours !== undefined).length).toBeGreaterThan(0.85 * asks.length);
    expect(readFileSync(BUNDLED_PAIRS).byteLength).toBeLessThan(400_000);
  });

  it('a reader that is right in nine of ten is used, and holds what is wanted of ordinary days', async () => {
    const measured = await measure(playing(readerOf(pairs, 0.9)), 'nine.json');
    expect(measured.unfit).toBeNull();
    expect(measured.asks.read).toBeGreaterThan(0.9 * measured.asks.asked);
    expect(measured.with?.greenP).toBeGreaterThanOrEqual(0.95);
    expect(measured.with?.greenR).toBeGreaterThanOrEqual(0.8);
    expect(measured.with?.redP).toBeGreaterThanOrEqual(0.9);
  }, 240_000);

  it('one that says anything is not used, and the lead is told why', async () => {
    const measured = await measure(playing(randomReader), 'random.json');
    expect(measured.unfit).toBe('no-better');
    const refused = await relee(['check', '--reader', join(folder, 'random.json'), ordinary, ordinary]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('not used (no-better)')]);
  }, 240_000);

  it('one that answers nonsense is given up after a few, and not used', async () => {
    const server = await serve((_, response) => response.end('{"choices":[{"message":{"content":"yes"}}]}'));
    const ran = await relee(['measure', '--ui', 'en', '--reader', server.url, '--model', 'm', '--pairs', few]);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/not used: it answers in the wanted format less than 80 %/);
    expect(server.requests()).toBeLessThan(10);
  }, 240_000);

  it('without a reader prints the table of the engine alone, in both languages', async () => {
    for (const [ui, words] of [
      ['es', 'vistos buenos acertados'],
      ['en', 'ticks right'],
    ] as const) {
      const { out, code } = await relee(['measure', '--ui', ui, '--pairs', few]);
      expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`${words}\\s+0\\.\\d{3}`))]);
    }
  }, 120_000);

  it.each([
    [['--reader', 'http://127.0.0.1:9'], '--model is required'],
    [['--pairs', '/nowhere.jsonl'], 'no such file'],
  ])('wrong use: %j', async (args, why) => {
    const ran = await relee(['measure', ...args]);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(why)]);
  });
});

describe('relee check --reader', () => {
  const [pair] = pairs.filter(({ items }) => items.some(({ ours }) => ours?.doubt === true));
  const row = { id: 1, message: pair?.message, draft: pair?.draft, lang: pair?.lang };

  it('adds what the reader said where it was asked; a silent one changes nothing', async () => {
    const good = await serve(playing(readerOf(pairs, 1)));
    const trust = join(folder, 'check.json');
    const kept = JSON.parse(readFileSync(join(folder, 'nine.json'), 'utf8')) as object;
    writeFileSync(trust, JSON.stringify({ ...kept, url: good.url }));
    const alone = lines((await relee(['check', '--jsonl', '--now', '2026-11-23'], jsonl(row))).out)[0] as {
      asks: Record<string, unknown>[];
    };
    const asked = lines((await relee(['check', '--jsonl', '--now', '2026-11-23', '--reader', trust], jsonl(row))).out)[0] as typeof alone;
    const spoken = asked.asks.filter(({ reader }) => reader !== undefined);
    expect(spoken.length).toBeGreaterThan(0);
    for (const ask of spoken) expect(ask['reader']).toEqual({ state: expect.any(String), reason: 'as labelled' });
    expect(good.asked).toHaveLength(1);
    await good.stop();
    const silent = await relee(['check', '--jsonl', '--now', '2026-11-23', '--reader', trust], jsonl(row, row));
    expect(silent.err).toBe('relee check: the second reader is silent (unreachable); the verdicts without it stand\n');
    expect(lines(silent.out)[0]).toEqual(alone);
  }, 120_000);
});
