/** What is learnt on this machine comes from the cases that are kept, and goes with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asksIn } from '../../support/readings.js';
import type { CaseRecord } from '../../../core/host.js';
import type { NodeHost } from '../../../main/node/host.js';
import { readCorpus } from '../../fit/corpus.js';
import { matchAsks, placedAsks } from '../../../core/answers/labelled.js';
import { freshFolder } from '../../support/folders.js';
import { startNodeHost } from '../../support/node-host.js';

const AT = '2026-11-22T10:00:00.000Z';
let host: NodeHost;
let data: string;
beforeEach(async () => {
  data = freshFolder();
  host = await startNodeHost({ data });
});
afterEach(async () => {
  await host.close();
});

const { pairs } = readCorpus(join(import.meta.dirname, '../../corpus'));
/** Cases that agents decided as the labels of the corpus say. */
const decided = pairs
  .filter(({ set }) => set === 'w8')
  .slice(0, 30)
  .map((pair, n): CaseRecord => {
    const asks = asksIn(pair.message, pair.lang);
    const overrides = [...matchAsks(placedAsks(pair), asks)].map(([g, a]) => ({
      askId: asks[a]?.id ?? '',
      askText: asks[a]?.text ?? '',
      state: pair.items[g]?.state === 'answered' ? ('answered' as const) : ('open' as const),
    }));
    const closed = { at: AT, customer: `Cliente Número${n}`, order: '' };
    const texts = { message: pair.message, draft: pair.draft, channel: pair.channel, lang: pair.lang };
    return { id: `c${n}`, ...texts, context: {}, overrides, dismissed: [], receivedAt: AT, updatedAt: AT, closed };
  });

it('is learnt from open and closed cases, kept as numbers alone, and goes with a forgotten customer', async () => {
  expect(await host.learnVerdicts()).toMatchObject({ learnt: { decisions: 0, unlearnt: 'few' } });
  for (const record of decided) await host.closeCase(record);
  const { learnt } = await host.learnVerdicts();
  const count = decided.reduce((n, { overrides }) => n + overrides.length, 0);
  expect(learnt?.decisions).toBe(Math.min(200, count));
  // Used only where it is right more often than the weights that ship.
  if (learnt?.unlearnt === null) expect(learnt.after).toBeGreaterThan(learnt.before);
  const stored = readFileSync(join(data, 'settings.json'), 'utf8');
  for (const { message } of decided) expect(stored).not.toContain(message.slice(0, 40));

  await host.forgetCustomer(['Cliente Número3']);
  await expect
    .poll(async () => (await host.readSettings()).learnt?.decisions, { timeout: 20_000 })
    .toBe(Math.min(200, count - (decided[3]?.overrides.length ?? 0)));
  await host.clearClosed('2026-11-23T00:00:00.000Z');
  await expect.poll(async () => (await host.readSettings()).learnt?.decisions, { timeout: 20_000 }).toBe(0);
}, 90_000);
