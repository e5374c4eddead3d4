import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runChecks } from '../../../core/checks/run.js';
import { CHANNELS, LANGS } from '../../../core/contract.js';
import { DEFAULT_POLICY, parsePolicy, setPolicyValue } from '../../../core/policy/policy.js';
import { POLICY_FILE } from '../../../core/policy/schema.js';
import { checkInput } from '../checks/support.js';

const shipped = readFileSync('resources/default-policy.yaml', 'utf8');

describe('reading a policy', () => {
  it('the file that ships is the default, without a problem', () => {
    const { policy, problems } = parsePolicy(shipped);
    expect(problems).toEqual([]);
    expect(policy, 'resources/default-policy.yaml is to say what core/policy says').toEqual(DEFAULT_POLICY);
  });

  it.each(['policy', 'library'])('the %s schema for editors knows the same channels and languages', (name) => {
    const { $defs } = JSON.parse(readFileSync(`resources/schema/${name}.schema.json`, 'utf8')) as {
      $defs: Record<'channel' | 'language', { enum: string[] }>;
    };
    expect($defs.channel.enum).toEqual(CHANNELS);
    expect($defs.language.enum).toEqual(LANGS);
  });

  it('the schema for editors knows the same keys', () => {
    const schema = JSON.parse(readFileSync('resources/schema/policy.schema.json', 'utf8')) as { properties: object };
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(POLICY_FILE.entries).sort());
    expect(Object.keys(parse(shipped) as object).every((key) => key in schema.properties)).toBe(true);
  });

  it('an empty file is the default', () => {
    expect(parsePolicy('')).toEqual({ policy: DEFAULT_POLICY, problems: [] });
  });

  it('what is wrong is named with its line and left out; the rest counts', () => {
    const { policy, problems } = parsePolicy(
      'relee: policy\nrules:\n  shouting: block\n  emoji: loud\nregister: usted\nwords:\n  - { avoid: cupón, prefer: código }\n  - { avoid: 5 }\n  - barato\npromiseDays: 0\ncolour: red\n',
    );
    expect(problems.map((p) => [p.line, p.path])).toEqual([
      [4, 'rules.emoji'],
      [8, 'words.1'],
      [10, 'promiseDays'],
      [11, 'colour'],
    ]);
    expect(policy.rules).toEqual({ shouting: 'block' });
    expect(policy.register).toBe('usted');
    expect(policy.words.map((w) => w.avoid)).toEqual(['cupón', 'barato']);
    expect(policy.promiseDays).toBe(DEFAULT_POLICY.promiseDays);
  });

  it('a broken pattern is reported at its line and does not stop the others', () => {
    const { policy, problems } = parsePolicy(
      'patterns:\n  - id: uno\n    find:\n      - gratis total\n      - (sin cerrar\n    message: No.\n',
    );
    expect(problems).toEqual([expect.objectContaining({ line: 5, severity: 'error', path: 'patterns.0.find.1' })]);
    expect(runChecks({ ...checkInput({ draft: 'Es gratis total.' }, 'es'), policy }).map((f) => f.rule)).toContain('team-uno');
  });

  it('a rule nobody knows is only a warning', () => {
    expect(parsePolicy('rules: { shoting: block }').problems).toEqual([expect.objectContaining({ line: 1, severity: 'warning' })]);
  });

  it.each(['[1, 2]', 'just words', 'a: b: c', '{', '\t- x', 'relee: policy\nrules: &a\n  x: *a\n', '\u0000'])(
    '%j is reported and gives the default',
    (text) => {
      const { policy, problems } = parsePolicy(text);
      expect(problems.length).toBeGreaterThan(0);
      expect(policy.register).toBe(DEFAULT_POLICY.register);
    },
  );
});

describe('the team’s own words', () => {
  const { policy } = parsePolicy(
    'words:\n  - { avoid: cupón, prefer: código de descuento, severity: hint }\n  - barato\npatterns:\n  - id: regalos\n    find: "<regalar:1> ...3 envío"\n    unless: si lo prefiere\n    message: No regalamos envíos.\n    replacement: ""\n',
  );
  const found = (draft: string) => runChecks({ ...checkInput({ draft }, 'es'), policy }).filter((f) => f.rule.startsWith('team-'));

  it('are found, with what to write instead', () => {
    expect(found('Cupón de 5 puntos, muy BARATO.')).toMatchObject([
      {
        rule: 'team-cupon',
        severity: 'hint',
        text: 'Cupón',
        message: 'El equipo prefiere «código de descuento» a «Cupón».',
        fixes: [{ kind: 'replace', text: 'Código de descuento' }],
      },
      { rule: 'team-barato', severity: 'warn', text: 'BARATO', fixes: [{ kind: 'remove' }] },
    ]);
  });
  it('in patterns, with their exceptions', () => {
    expect(found('Le regalamos hoy el envío.').map((f) => f.rule)).toEqual(['team-regalos']);
    expect(found('Si lo prefiere, le regalamos el envío.')).toEqual([]);
  });
  it('can be turned off', () => {
    const off = { ...policy, rules: { 'team-barato': 'off' as const, shouting: 'off' as const } };
    expect(runChecks({ ...checkInput({ draft: 'Muy BARATO.' }, 'es'), policy: off })).toEqual([]);
  });
});

describe('changing a policy in place', () => {
  const text =
    '# of the shop\nrelee: policy   # yes\nversion: 1\n\nregister: "tu"   # we say tú\nrules:\n  shouting: warn   # for now\n\n  # quiet\n  emoji: off\nagents: [Ana, Luis]\nwords:\n  - { avoid: cupón }\n';

  it('touches one value only', () => {
    expect(setPolicyValue(text, ['register'], 'usted')).toBe(text.replace('"tu"', 'usted'));
    expect(setPolicyValue(text, ['rules', 'shouting'], 'block')).toBe(text.replace('shouting: warn', 'shouting: block'));
  });
  it('adds a key after its neighbours', () => {
    expect(setPolicyValue(text, ['rules', 'excuse'], 'hint')).toBe(text.replace('  emoji: off\n', '  emoji: off\n  excuse: hint\n'));
    expect(setPolicyValue(text, ['promiseDays'], 3)).toBe(`${text}promiseDays: 3\n`);
  });
  it('takes one out', () => {
    expect(setPolicyValue(text, ['rules', 'emoji'], undefined)).toBe(text.replace('  emoji: off\n', ''));
  });
  it('writes lists', () => {
    const after = setPolicyValue(text, ['agents'], ['Ana', 'Eva']);
    expect(parsePolicy(after).policy.agents).toEqual(['Ana', 'Eva']);
    expect(after).toContain('# of the shop');
    expect(parsePolicy(setPolicyValue(text, ['words'], [{ avoid: 'barato' }])).policy.words.map((w) => w.avoid)).toEqual(['barato']);
  });
  it('the same value changes no byte', () => {
    expect(setPolicyValue(text, ['rules', 'emoji'], 'off')).toBe(text);
    expect(setPolicyValue(text, ['agents'], ['Ana', 'Luis'])).toBe(text);
  });
  it('every value of the shipped file can be written, and says what was meant', () => {
    for (const [path, value] of [
      [['rules', 'shouting'], 'off'],
      [['goals', 'email', 'goalHours'], 2],
      [['channels', 'whatsapp', 'softLimit'], 700],
      [['calendar', 'holidays'], ['2026-12-25']],
      [['channels', 'email', 'signature'], 'Equipo: «Relee» #1'],
      [['facts'], ['24/48 h', 'IVA incluido']],
    ] as const) {
      const after = setPolicyValue(shipped, path, value);
      const at = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], parse(after));
      expect(at).toEqual(value);
      expect(parsePolicy(after).problems).toEqual([]);
      expect(after.split('\n').filter((line) => !shipped.includes(line)).length).toBeLessThan(4);
    }
  });
  it('starts a file from nothing', () => {
    expect(setPolicyValue('', ['register'], 'tu')).toBe('relee: policy\nversion: 1\nregister: tu\n');
  });
});
