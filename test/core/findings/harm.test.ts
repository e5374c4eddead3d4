import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../core/contract.js';
import { byHarm, compareHarm } from '../../../core/findings/harm.js';
import { RULES_IN_ORDER } from '../../../core/policy/rule-ids.js';

const finding = (rule: string, severity: Severity, start = 0): Finding => ({
  rule,
  severity,
  start,
  end: start + 1,
  text: 'x',
  message: '',
  fixes: [],
});
const any = fc
  .tuple(fc.constantFrom(...RULES_IN_ORDER, 'team-1'), fc.constantFrom<Severity>('block', 'warn', 'hint'), fc.nat(500))
  .map(([rule, severity, start]) => finding(rule, severity, start));

describe('findings by harm', () => {
  it('what blocks comes before what warns, whatever stands first in the draft', () => {
    const found = [finding('spelling', 'hint', 0), finding('excuse', 'warn', 5), finding('unfilled-placeholder', 'block', 90)];
    expect(byHarm(found).map(({ rule }) => rule)).toEqual(['unfilled-placeholder', 'excuse', 'spelling']);
  });

  it('of the same severity, what cannot be taken back before what hurts, and that before what reads badly', () => {
    const found = ['emoji', 'spelling', 'promise-no-date', 'blame-customer', 'public-personal-data'].map((rule) => finding(rule, 'warn'));
    expect(byHarm(found).map(({ rule }) => rule)).toEqual([
      'public-personal-data',
      'blame-customer',
      'promise-no-date',
      'spelling',
      'emoji',
    ]);
  });

  it('a rule of the team comes before matters of style', () => {
    expect(byHarm([finding('robotic', 'warn'), finding('team-3', 'warn')])[0]?.rule).toBe('team-3');
  });

  it('every rule has its rank, so that none is taken for a team’s', () => {
    for (const rule of RULES_IN_ORDER) expect(compareHarm(finding(rule, 'warn'), finding('team-1', 'warn')), rule).not.toBe(0);
    const ranks = byHarm(RULES_IN_ORDER.map((rule) => finding(rule, 'warn')));
    for (let i = 1; i < ranks.length; i++)
      expect(compareHarm(ranks[i - 1] as Finding, { ...(ranks[i] as Finding), start: 0, end: 1 })).toBeLessThan(0);
  });

  it('is one order: none is lost, and the order in which they come does not matter', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (found) => {
        const sorted = byHarm(found);
        expect(sorted).toHaveLength(found.length);
        expect(byHarm([...found].reverse()).map((f) => [f.severity, f.rule, f.start])).toEqual(
          sorted.map((f) => [f.severity, f.rule, f.start]),
        );
      }),
      { seed: 17 },
    );
  });
});
