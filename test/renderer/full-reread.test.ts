import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../core/policy/defaults.js';
import { blockersOf, pointsOf, rereadPolicy } from '../../renderer/state/select.js';
import { anAsk } from './support.js';

const settings = { fullReread: true } as Parameters<typeof rereadPolicy>[0]['settings'];

describe('a full re-read', () => {
  const full = rereadPolicy({ policy: DEFAULT_POLICY, settings });
  const sure = anAsk({ id: 'sure', state: 'answered' });
  it('wants a word on every ask, however sure the engine is, and only once', () => {
    expect(pointsOf([], [sure], DEFAULT_POLICY)).toEqual([]);
    expect(pointsOf([], [sure], full)).toMatchObject([{ kind: 'ask', blocks: true }]);
    expect(blockersOf([], [{ ...sure, override: 'answered' }], full).asks).toEqual([]);
    expect(blockersOf([], [{ ...sure, override: 'open' }], full).asks).toEqual([]);
    // The ground of the word is gone: it is wanted again.
    expect(blockersOf([], [{ ...sure, override: 'answered', stale: true }], full).asks).toHaveLength(1);
  });
  it('leaves alone what may be no ask, and what a holding reply keeps open', () => {
    expect(blockersOf([], [anAsk({ tier: 2 }), anAsk({ kind: 'rhetorical' }), anAsk({ held: '2026-12-01' })], full).asks).toEqual([]);
  });
  it('is the policy’s word where the agent has it off', () => {
    const policy = { ...DEFAULT_POLICY, fullReread: true };
    expect(rereadPolicy({ policy, settings: { ...settings, fullReread: false } })).toBe(policy);
  });
});
