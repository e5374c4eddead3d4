import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyReplies, diffReplies } from '../../../core/library/change.js';
import type { Reply } from '../../../core/library/types.js';

const reply = (id: string, body = id): Reply => ({ id, title: id, body });
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const library = fc
  .shuffledSubarray(IDS)
  .chain((ids) => fc.tuple(...ids.map((id) => fc.constantFrom('uno', 'dos').map((body) => reply(id, body)))));

describe('what changed in a library', () => {
  it('made into the old one gives the new one, whatever was added, changed, removed or put between', () => {
    fc.assert(
      fc.property(library, library, (before, after) => {
        const change = diffReplies(before, after);
        if (change !== null) expect(applyReplies(before, change)).toEqual(after);
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });

  it('can always be told when nothing changed places', () => {
    const kept = fc.subarray(IDS),
      body = fc.constantFrom('uno', 'dos');
    const ordered = fc
      .tuple(kept, fc.array(body, { minLength: 8, maxLength: 8 }))
      .map(([ids, bodies]) => ids.map((id, i) => reply(id, bodies[i])));
    fc.assert(
      fc.property(ordered, ordered, (before, after) => {
        const change = diffReplies(before, after);
        expect(change === null ? null : applyReplies(before, change)).toEqual(after);
      }),
      { seed: 12, numRuns: 1_000 },
    );
  });

  it('leaves what it does not touch the very same objects', () => {
    const before = IDS.map((id) => reply(id)),
      after = JSON.parse(JSON.stringify(before)) as Reply[];
    after[3] = reply('d', 'otra');
    const made = applyReplies(before, diffReplies(before, after) as NonNullable<ReturnType<typeof diffReplies>>);
    expect(made.map((one, i) => one === before[i])).toEqual([true, true, true, false, true, true, true, true]);
  });

  it('is one reply when one of ten thousand changed', () => {
    const before = Array.from({ length: 10_000 }, (_, i) => reply(`r${i}`)),
      after = before.map((one) => (one.id === 'r77' ? reply('r77', 'otra') : { ...one }));
    expect(diffReplies(before, after)).toEqual({ put: [{ reply: reply('r77', 'otra') }], removed: [] });
  });

  it('is told as a whole when replies changed places or an id stands twice', () => {
    expect(diffReplies([reply('a'), reply('b')], [reply('b'), reply('a')])).toBeNull();
    expect(diffReplies([reply('a')], [reply('a'), reply('a')])).toBeNull();
  });
});
