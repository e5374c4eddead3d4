import { describe, expect, it } from 'vitest';
import { RULES_IN_ORDER } from '../../../core/policy/rule-ids.js';
import { ruleName } from '../../../core/policy/rule-names.js';

describe('the names of rules', () => {
  it.each(['es', 'en'] as const)('each rule has its own, of a few words, which is no id (%s)', (lang) => {
    const names = [...RULES_IN_ORDER, 'unanswered-ask'].map((id) => ruleName(id)[lang]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).not.toMatch(/\w-\w/);
      expect(name.length).toBeLessThanOrEqual(40);
    }
  });
  it('a rule of the team’s own goes by its words', () => {
    expect(ruleName('team-nada-de-tacos')).toEqual({ es: 'nada de tacos', en: 'nada de tacos' });
  });
});
