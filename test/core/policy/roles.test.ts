/** Who may do what by the policy's file, as a team would write it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossOfRules } from '../../../core/policy/loss.js';
import { parsePolicy, rightsOf, ROLES, type Member } from '../../../core/policy/policy.js';

const roleIn = (yaml: string, name: string, machine = 'PC-01') =>
  rightsOf(parsePolicy(`relee: policy\nversion: 1\n${yaml}`).policy.roles, { name, machine }).role;
const TEAM = `roles:
  leads: [Marta Ruiz, { machine: JEFATURA }]
  editors:
    - Luis
    - { name: Ana, machine: PC-07 }
  agents: [Luis]
  others: agent
`;

describe('roles', () => {
  it.each([
    ['Marta Ruiz', 'PC-01', 'lead'],
    ['  marta RUÍZ ', 'PC-01', 'lead'],
    ['Nadie', 'jefatura', 'lead'],
    ['Luis', 'PC-01', 'editor'],
    ['Ana', 'pc-07', 'editor'],
    ['Ana', 'PC-08', 'agent'],
    ['', 'PC-01', 'agent'],
  ])('%s at %s is %s', (name, machine, role) => {
    expect(roleIn(TEAM, name, machine)).toBe(role);
  });

  it('without roles, and without a lead, everybody may do everything, and the missing lead is told', () => {
    for (const yaml of ['', 'roles: {}\n', 'roles:\n  agents: [Noa]\n  others: agent\n']) {
      const { policy, problems } = parsePolicy(`relee: policy\nversion: 1\n${yaml}`);
      expect(rightsOf(policy.roles, { name: 'Noa', machine: 'x' })).toEqual({
        role: 'editor',
        named: false,
        replies: true,
        policy: true,
        roles: true,
        decide: true,
      });
      expect(problems).toEqual(yaml === '' ? [] : [expect.objectContaining({ path: 'roles', severity: 'warning' })]);
    }
  });

  it('nobody is locked out by being left out: who is not listed is an editor unless the team says otherwise', () => {
    expect(roleIn('roles:\n  leads: [Marta]\n', 'Noa')).toBe('editor');
  });

  it('a lead can always take every role back', () => {
    const member = fc.oneof(
      fc.record({ name: fc.constantFrom('Marta', 'Noa', 'Luis') }),
      fc.record({ machine: fc.constantFrom('A', 'B') }),
      fc.record({ name: fc.constantFrom('Marta', 'Noa'), machine: fc.constantFrom('A', 'B') }),
    ) as fc.Arbitrary<Member>;
    const roles = fc.record({
      leads: fc.array(member, { maxLength: 3 }),
      editors: fc.array(member, { maxLength: 3 }),
      agents: fc.array(member, { maxLength: 3 }),
      others: fc.constantFrom('editor' as const, 'agent' as const),
    });
    fc.assert(
      fc.property(roles, fc.constantFrom('Marta', 'Noa', ''), fc.constantFrom('A', 'B', 'C'), (team, name, machine) => {
        const has = rightsOf(team, { name, machine });
        expect(ROLES).toContain(has.role);
        // Whoever may change the roles may do all the rest, and an agent may write nothing.
        if (has.roles) expect([has.replies, has.policy, has.decide]).toEqual([true, true, true]);
        if (has.role === 'agent') expect([has.replies, has.policy, has.roles, has.decide]).toEqual([false, false, false, false]);
      }),
    );
  });

  it('roles undone by a mistake in writing are not believed; taken out on purpose they are', () => {
    const good = `relee: policy\nversion: 1\n${TEAM}`;
    expect(lossOfRules(good, good.replace('leads: [Marta Ruiz, { machine: JEFATURA }]', 'leads: 5'))).toBe('broken');
    expect(lossOfRules(good, 'relee: policy\nversion: 1\nname: sin papeles\n')).toBe(null);
  });

  it.each(['roles:\n  leads: [{}]\n', 'roles:\n  others: lead\n', 'roles:\n  bosses: [Marta]\n', 'roles: [Marta]\n'])(
    '%j is reported',
    (yaml) => {
      expect(parsePolicy(`relee: policy\nversion: 1\n${yaml}`).problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    },
  );
});
