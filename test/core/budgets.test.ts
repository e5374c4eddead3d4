/** What is hostile or absurdly large is bounded, told in a sentence, and the rest goes on. */
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../core/policy/policy.js';
import { plainProblem } from '../../core/plain-value.js';
import { compileHunspell } from '../../core/spelling/dropped/compile.js';
import { serve } from '../../core/wire.js';
import type { Host } from '../../core/host.js';

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = { a: value };
  return value;
};

describe('a policy file', () => {
  it('of 34,000 wrong rules: told once, at the line of the list; what is right holds', () => {
    const { policy, problems } = parsePolicy(`brands: [Luna Azul]\npatterns:\n${'  - { id: 1, find: }\n'.repeat(34_000)}`);
    expect(problems.filter(({ message }) => message === '34000 entries: only the first 2000 are read')).toMatchObject([
      { line: 2, severity: 'error' },
    ]);
    expect(problems.length).toBeLessThanOrEqual(101);
    expect(policy.brands).toEqual(['Luna Azul']);
  });

  it('of 300 heavy patterns: those beyond the work a check may take are left out and told; the light one stays', () => {
    const heavy = '* ...12 * ...12 * ...12 * ...12 * ...12 *';
    const { policy, problems } = parsePolicy(
      `patterns:\n  - { id: ligero, find: gratis total, message: x }\n${Array.from({ length: 300 }, (_, i) => `  - { id: r${i}, find: '${heavy}', message: x }\n`).join('')}`,
    );
    expect(problems[0]?.message).toMatch(/take as much time as a check may: left out$/);
    expect(policy.patterns.filter(({ find }) => find.length > 0).length).toBeLessThan(50);
    expect(policy.patterns.find(({ id }) => id === 'ligero')?.find).toEqual(['gratis total']);
  });
});

describe('a Hunspell dictionary', () => {
  it('whose affix lines multiply without end is refused', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `SFX A x y${i} qqq`).join('\n');
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}x/A`).join('\n');
    expect(() => compileHunspell(`SFX A Y 20000\n${lines}`, `20000\n${words}`)).toThrow(/makes too many forms/);
  });
});

describe('a context', () => {
  it('nested 40 or 3,000 deep, or of a hundred thousand values, is refused at one look', () => {
    expect(plainProblem(nested(20))).toBeNull();
    expect(plainProblem({ order: { id: '1' }, shop: { tags: ['a', 1, true, null] } })).toBeNull();
    for (const depth of [40, 3_000]) expect(plainProblem(nested(depth))).toBe('nested more than 32 deep');
    expect(plainProblem(Array.from({ length: 100_000 }, () => 1))).toBe('more than 2000 values');
    expect(plainProblem({ f: () => 1 })).toBe('something that is no plain data');
  });

  it('that the host is called with is answered, and the host goes on', async () => {
    const record = {
      id: 'c1',
      message: '',
      draft: '',
      channel: 'email',
      lang: 'es',
      overrides: [],
      dismissed: [],
      receivedAt: '2026-11-30T10:00:00Z',
      updatedAt: '2026-11-30T10:00:00Z',
    };
    const host = { saveCase: async () => null } as unknown as Host,
      report = () => {
        throw new Error('a bug was reported');
      };
    const call = (context: unknown) => serve(host, 'saveCase', [{ ...record, context }], report);
    for (const context of [{ shop: nested(40) }, { shop: nested(3_000) }, { customer: { name: { toString: 1 } } }])
      expect(await call(context)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await call({ customer: { name: 'Ana' }, shop: { vip: true } })).toMatchObject({ ok: true });
  });
});
