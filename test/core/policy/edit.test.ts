import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument, type Document } from 'yaml';
import { setListed } from '../../../core/policy/edit.js';
import { setPolicyValue } from '../../../core/policy/policy.js';

const shipped = readFileSync('resources/default-policy.yaml', 'utf8');
/** A file as people write them: remarks everywhere, quotes of both kinds, maps on one line. */
const written = `# of the shop
relee: policy   # yes
version: 1

register: 'tu'  # we say tú
rules: { shouting: block, emoji: off }   # loud
goals:
  # mail first
  email: {goalHours: 2}
  chat:
    goalHours: 0.1   # six minutes
agents: [ Ana,  "Luis" ]
words:
  # prices
  - { avoid: cupón, prefer: código }

  - barato   # never
facts:
- "9-18 h"
`;

type Path = (string | number)[];

/** Every place of the file that holds a value, by path. */
function paths(doc: Document): Path[] {
  const out: Path[] = [];
  const walk = (node: unknown, path: Path) => {
    if (path.length > 0) out.push(path);
    if (Array.isArray(node))
      node.forEach((item, i) => {
        walk(item, [...path, i]);
      });
    else if (typeof node === 'object' && node !== null) for (const [key, value] of Object.entries(node)) walk(value, [...path, key]);
  };
  walk(doc.toJS(), []);
  return out;
}

const at = (text: string, path: Path): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], parseDocument(text).toJS());
/** Some fifty places, spread evenly: each one parses the file anew. */
const spread = (list: readonly Path[]): Path[] => list.filter((_, i) => i % Math.ceil(list.length / 50) === 0);
const remarks = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => (/(?:^|\s)#/.test(line) ? [line.slice(line.search(/(?:^|\s)#/)).trim()] : []))
    .sort();

/** Another value of the same kind. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value} «x»: #1, it's`;
  return 'told';
}

describe.each([
  ['the file that ships', shipped],
  ['a file with remarks everywhere', written],
] as const)('editing %s', (_name, text) => {
  const all = paths(parseDocument(text));
  const whole = parseDocument(text).toJS() as unknown;
  const scalars = all.filter((path) => {
    const value = path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], whole);
    return typeof value !== 'object' || value === null;
  });

  it('writing back what is there changes no byte, at any place', () => {
    for (const path of spread(all)) expect(setPolicyValue(text, path, at(text, path)), path.join('.')).toBe(text);
  });

  it('a value changed touches its own line, and only it', () => {
    for (const path of spread(scalars)) {
      const value = other(at(text, path));
      const after = setPolicyValue(text, path, value);
      expect(at(after, path), path.join('.')).toEqual(value);
      const was = text.split('\n');
      const is = after.split('\n');
      expect(is.length).toBe(was.length);
      expect(
        is.filter((line, i) => line !== was[i]),
        path.join('.'),
      ).toHaveLength(1);
    }
  });

  it('keeps every remark when keys come and go', () => {
    for (const [path, value] of [
      [['rules', 'excuse'], 'hint'],
      [['goals', 'email', 'limitHours'], 12],
      [['goals', 'chat', 'limitHours'], 2],
      [['promiseDays'], 4],
      [['register'], undefined],
      [['goals', 'email', 'goalHours'], undefined],
      [['agents'], ['Ana', 'Luis', 'Eva']],
    ] as const) {
      const after = setPolicyValue(text, path, value);
      expect(at(after, [...path]), path.join('.')).toEqual(value);
      const lost = remarks(text).filter((r) => !remarks(after).includes(r));
      // A remark on the line of what is taken out goes with it.
      expect(lost.length, `${path.join('.')}: ${lost.join(' | ')}`).toBeLessThanOrEqual(value === undefined ? 1 : 0);
      expect(parseDocument(after).errors).toEqual([]);
    }
  });
});

describe('a list of words', () => {
  const text = '# of the shop\nrelee: policy\nversion: 1\ndictionary:\n  - portes  # ours\n  - brumelín\nregister: tu\n';

  it('takes a word and gives it back, the rest as it was', () => {
    const more = setListed(text, 'dictionary', 'relee', true);
    expect(parseDocument(more).toJS()).toMatchObject({ dictionary: ['portes', 'brumelín', 'relee'] });
    expect(more).toContain('# ours');
    expect(parseDocument(setListed(more, 'dictionary', 'relee', false)).toJS()).toMatchObject({ dictionary: ['portes', 'brumelín'] });
    expect(setListed(text, 'dictionary', 'brumelín', false)).toBe(text.replace('  - brumelín\n', ''));
  });

  it('comes with its first word and goes with its last', () => {
    const none = 'relee: policy\nversion: 1\n';
    const one = setListed(none, 'dictionary', 'portes', true);
    expect(one).toBe(`${none}dictionary:\n  - portes\n`);
    expect(setListed(one, 'dictionary', 'portes', false)).toBe(none);
  });

  it('is left alone when it is so already', () => {
    expect(setListed(text, 'dictionary', 'portes', true)).toBe(text);
    expect(setListed(text, 'dictionary', 'relee', false)).toBe(text);
  });
});

it('the file that ships explains each of its sections', () => {
  const doc = parseDocument(shipped);
  for (const key of Object.keys(doc.toJS() as object).filter((k) => k !== 'relee' && k !== 'version')) {
    const line = shipped.split('\n').findIndex((l) => l.startsWith(`${key}:`));
    const above = shipped.split('\n').slice(0, line).reverse();
    const head = above.findIndex((l) => l.startsWith('# ---'));
    expect(head, key).toBeGreaterThanOrEqual(0);
    // Keys of one section stand together under its head.
    expect(
      above.slice(0, head).filter((l) => l === ''),
      key,
    ).toEqual([]);
  }
});
