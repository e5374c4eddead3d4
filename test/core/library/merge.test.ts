import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLibrary, printLibrary, putReply, removeReply } from '../../../core/library/codec.js';
import { mergeLibraries, mergeReply } from '../../../core/library/merge.js';
import type { Library, Reply } from '../../../core/library/types.js';

const reply = (id: string, body: string, extra: Partial<Reply> = {}): Reply => ({ id, title: id, body, ...extra });
const print = (...replies: Reply[]): string => printLibrary({ version: 1, name: 't', language: 'es', replies } satisfies Library);
const repliesOf = (text: string): readonly Reply[] => parseLibrary(text).library.replies;

const BASE = print(reply('a', 'uno'), reply('b', 'dos'), reply('c', 'tres'));

describe('merging two people’s changes', () => {
  it('keeps changes to different replies', () => {
    const mine = putReply(removeReply(BASE, 'c'), reply('nueva', 'mía')), theirs = putReply(BASE, reply('b', 'otra'));
    const { text, conflicts } = mergeLibraries(BASE, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(repliesOf(text)).toEqual([reply('a', 'uno'), reply('b', 'otra'), reply('nueva', 'mía')]);
  });

  it('keeps changes to different fields of one reply', () => {
    const { reply: merged, conflict } = mergeReply('a', reply('a', 'uno'), reply('a', 'uno', { title: 'Mi título', updated: '2026-11-21' }), reply('a', 'su texto', { updated: '2026-11-22' }));
    expect(conflict).toBeNull();
    expect(merged).toEqual(reply('a', 'su texto', { title: 'Mi título', updated: '2026-11-22' }));
  });

  it('names a dispute and loses neither side', () => {
    const mine = putReply(BASE, reply('a', 'mi texto')), theirs = putReply(BASE, reply('a', 'su texto'));
    const { text, conflicts } = mergeLibraries(BASE, mine, theirs);
    expect(text).toBe(theirs);
    expect(conflicts).toEqual([{ id: 'a', base: reply('a', 'uno'), mine: reply('a', 'mi texto'), theirs: reply('a', 'su texto'), fields: ['body'] }]);
  });

  it('names a reply that one side removed and the other changed', () => {
    const removed = removeReply(BASE, 'a'), changed = putReply(BASE, reply('a', 'nuevo'));
    expect(mergeLibraries(BASE, removed, changed)).toMatchObject({ text: changed, conflicts: [{ id: 'a', mine: null, fields: [] }] });
    expect(mergeLibraries(BASE, changed, removed)).toMatchObject({ text: removed, conflicts: [{ id: 'a', theirs: null }] });
  });

  it('keeps their comments', () => {
    const theirs = BASE.replace('  - id: b', '  # revisar en enero\n  - id: b');
    expect(mergeLibraries(BASE, putReply(BASE, reply('c', 'otra')), theirs).text).toContain('# revisar en enero');
  });

  const texts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('uno', 'dos', 'tres\ncuatro'), fc.boolean()), { maxLength: 5 })
    .map((steps) => steps.reduce((text, [id, body, keep]) => (keep ? putReply(text, reply(id, body)) : removeReply(text, id)), BASE));

  it('of equals is the identity', () => {
    fc.assert(fc.property(texts, texts, (one, other) => {
      expect(mergeLibraries(one, one, one)).toEqual({ text: one, conflicts: [] });
      expect(mergeLibraries(one, one, other)).toEqual({ text: other, conflicts: [] });
      expect(mergeLibraries(one, other, one)).toEqual({ text: other, conflicts: [] });
      expect(mergeLibraries(one, other, other)).toEqual({ text: other, conflicts: [] });
    }), { numRuns: 100, seed: 3 });
  });

  it('gives the same replies whoever merges, but for disputes', () => {
    fc.assert(fc.property(texts, texts, (mine, theirs) => {
      const here = mergeLibraries(BASE, mine, theirs), there = mergeLibraries(BASE, theirs, mine);
      const disputed = new Set(here.conflicts.map((conflict) => conflict.id));
      expect(new Set(there.conflicts.map((conflict) => conflict.id))).toEqual(disputed);
      const agreed = (text: string): Map<string, string> => new Map(repliesOf(text).filter((one) => !disputed.has(one.id)).map((one) => [one.id, one.body]));
      expect(Object.fromEntries([...agreed(here.text)].sort())).toEqual(Object.fromEntries([...agreed(there.text)].sort()));
    }), { numRuns: 150, seed: 4 });
  });
});
