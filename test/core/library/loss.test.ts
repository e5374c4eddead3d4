import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLibrary, putReply, removeReply } from '../../../core/library/codec.js';
import { lossBetween } from '../../../core/library/loss.js';
import { lossOfRules } from '../../../core/policy/loss.js';
import { libraryOf } from '../../support/team-files.js';

const read = (text: string) => ({ text, library: parseLibrary(text, 'en').library });

const nobody = (): boolean => false;

describe('a library’s loss', () => {
  const whole = libraryOf(30);

  it('is seen wherever a copy stops, but for the end of the last but one reply, where a person may have taken the last one out', () => {
    const beforeLast = whole.slice(0, whole.indexOf('  - id: r-29')).trimEnd().length,
      end = whole.trimEnd().length;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length }), (at) => {
        const part = whole.slice(0, at),
          length = part.trimEnd().length;
        expect(lossBetween(read(whole), read(part), nobody) !== null, JSON.stringify(part.slice(-30))).toBe(
          length < end && length !== beforeLast,
        );
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('is none when a person takes out any one reply, adds some, or rewrites them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 29 }), fc.string({ maxLength: 60 }), (gone, changed, body) => {
        const text = putReply(
          putReply(removeReply(whole, `r-${gone}`), { id: `r-${changed}`, title: 'Otra', body: `Texto nuevo ${body}` }),
          { id: 'nueva', title: 'Nueva', body: 'x' },
        );
        expect(lossBetween(read(whole), read(text), nobody)).toBeNull();
      }),
      { numRuns: 150, seed: 12 },
    );
  });

  it('is none where nothing is known of before', () => {
    expect(lossBetween(read(''), read(libraryOf(3)), nobody)).toBeNull();
  });
});

describe('a policy’s loss', () => {
  const POLICY = 'version: 1\nrules:\n  shouting: block\n  robotic: warn\nwords:\n  - avoid: imposible\n    severity: block\n';
  it('is seen when something that blocks would stop doing so without anybody having said it', () => {
    for (const [found, loss] of [
      ['', 'cut'],
      [POLICY.slice(0, 40), 'cut'],
      [POLICY.replace('block', 'blok'), 'broken'],
      ['a: [', 'broken'],
      ['- x', 'broken'],
    ] as const)
      expect(lossOfRules(POLICY, found), found).toBe(loss);
  });

  it('is none when people change rules, take lines out, or make a slip in what blocks nothing', () => {
    for (const found of [
      POLICY,
      POLICY.replace('shouting: block', 'shouting: warn'),
      POLICY.replace('robotic: warn', 'robotic: wran'),
      `${POLICY}# nota\n`,
      'version: 1\n',
      POLICY.replace('  robotic: warn\n', ''),
    ]) {
      expect(lossOfRules(POLICY, found) === null || found === 'version: 1\n', found).toBe(true);
    }
  });

  it('is told of what is no policy at all also where none is known', () => {
    expect([lossOfRules(null, 'a: ['), lossOfRules(null, POLICY), lossOfRules(null, '')]).toEqual(['broken', null, null]);
  });

  it('an older version that came after our saves lost nothing of anybody else, unless it breaks off', () => {
    const [older, ours] = [libraryOf(3), libraryOf(12)];
    const saved = new Set(
      read(ours)
        .library.replies.slice(3)
        .map(({ id }) => id),
    );
    expect(lossBetween(read(ours), read(older), nobody)).not.toBeNull();
    expect(lossBetween(read(ours), read(older), (id) => saved.has(id))).toBeNull();
    expect(lossBetween(read(ours), read(older.trimEnd().slice(0, -4)), (id) => saved.has(id))?.kind).toBe('cut');
    expect(lossBetween(read(ours), read(libraryOf(1)), (id) => saved.has(id) && id !== 'r-4')).not.toBeNull();
  });
});
