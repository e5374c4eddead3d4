import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLibrary, printLibrary, putReply, removeReply } from '../../../core/library/codec.js';
import { mergeLibraries } from '../../../core/library/merge-library.js';
import { mergeReply } from '../../../core/library/merge-reply.js';
import { mergeText } from '../../../core/library/merge-fields.js';
import type { Library, Reply } from '../../../core/library/types.js';

const reply = (id: string, body: string, extra: Partial<Reply> = {}): Reply => ({ id, title: id, body, ...extra });
const print = (...replies: Reply[]): string => printLibrary({ version: 1, name: 't', language: 'es', replies } satisfies Library);
const repliesOf = (text: string): readonly Reply[] => parseLibrary(text, 'en').library.replies;

const BASE = print(reply('a', 'uno'), reply('b', 'dos'), reply('c', 'tres'));

describe('merging two people’s changes', () => {
  it('keeps changes to different replies', () => {
    const mine = putReply(removeReply(BASE, 'c'), reply('nueva', 'mía')),
      theirs = putReply(BASE, reply('b', 'otra'));
    const { text, conflicts } = mergeLibraries(BASE, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(repliesOf(text)).toEqual([reply('a', 'uno'), reply('b', 'otra'), reply('nueva', 'mía')]);
  });

  it('keeps changes to different fields of one reply', () => {
    const { reply: merged, conflict } = mergeReply(
      'a',
      reply('a', 'uno'),
      reply('a', 'uno', { title: 'Mi título', updated: '2026-11-21' }),
      reply('a', 'su texto', { updated: '2026-11-22' }),
    );
    expect(conflict).toBeNull();
    expect(merged).toEqual(reply('a', 'su texto', { title: 'Mi título', updated: '2026-11-22' }));
  });

  const three = (body: string, extra: Partial<Reply> = {}) => reply('a', body, extra);
  const BODY = 'Hola:\n\nLlega en dos días.\n\n\nUn saludo,\nLucía';

  it('keeps changes to different paragraphs, and their blank lines', () => {
    const mine = three(BODY.replace('dos', 'tres')),
      theirs = three(`Aviso nuevo.\n\n${BODY.replace('Un saludo', 'Un abrazo')}`);
    const { reply: merged, conflict } = mergeReply('a', three(BODY), mine, theirs);
    expect(conflict).toBeNull();
    expect(merged?.body).toBe('Aviso nuevo.\n\nHola:\n\nLlega en tres días.\n\n\nUn abrazo,\nLucía');
  });

  it('asks where both changed one paragraph, and where both put one in the same place', () => {
    expect(mergeReply('a', three(BODY), three(BODY.replace('dos', 'tres')), three(BODY.replace('dos', 'cuatro'))).conflict?.fields).toEqual(
      ['body'],
    );
    expect(mergeReply('a', three(BODY), three(`${BODY}\n\nMío`), three(`${BODY}\n\nSuyo`)).conflict?.fields).toEqual(['body']);
  });

  it('merges tags, channels and variants by entry', () => {
    const base = three('x', {
      tags: ['uno', 'dos'],
      channels: ['email', 'chat'],
      variants: [
        { language: 'en', body: 'Hi' },
        { channel: 'chat', body: 'Eh' },
      ],
    });
    const mine = {
      ...base,
      tags: ['uno', 'mía', 'dos'],
      channels: ['chat' as const],
      variants: [
        { language: 'en' as const, body: 'Hello' },
        { channel: 'chat' as const, body: 'Eh' },
      ],
    };
    const theirs = {
      ...base,
      tags: ['dos', 'suya'],
      variants: [
        { language: 'en' as const, body: 'Hi' },
        { register: 'vos' as const, body: 'Che' },
      ],
    };
    const { reply: merged, conflict } = mergeReply('a', base, mine, theirs);
    expect(conflict).toBeNull();
    expect(merged).toMatchObject({
      tags: ['dos', 'suya', 'mía'],
      channels: ['chat'],
      variants: [
        { language: 'en', body: 'Hello' },
        { register: 'vos', body: 'Che' },
      ],
    });
  });

  it('never widens where a reply may be used by itself', () => {
    const base = three('x', { channels: ['email', 'chat'] });
    expect(mergeReply('a', base, { ...base, channels: ['email'] }, { ...base, channels: ['chat'] }).conflict?.fields).toEqual(['channels']);
    expect(mergeReply('a', base, three('x'), { ...base, channels: ['chat'] }).conflict?.fields).toEqual(['channels']);
  });

  it('asks about a body of more paragraphs than can be matched in time', () => {
    const long = Array.from({ length: 30_000 }, () => '-').join('\n\n');
    const began = Date.now();
    expect(mergeReply('a', three(long), three(`a${long}`), three(`${long}b`)).conflict?.fields).toEqual(['body']);
    expect(Date.now() - began).toBeLessThan(1_000);
  });

  const body = fc
    .array(fc.constantFrom('uno', 'dos', 'tres', 'constructor', '__proto__', 'seis'), { maxLength: 7 })
    .map((paragraphs) => paragraphs.join('\n\n'));

  it('of one text loses no paragraph that a side wrote, whoever merges', () => {
    fc.assert(
      fc.property(body, body, body, (o, a, b) => {
        const here = mergeText(o, a, b),
          there = mergeText(o, b, a);
        expect(there.disputed).toBe(here.disputed);
        expect(mergeText(o, a, a)).toEqual({ value: a, disputed: false });
        expect(mergeText(o, a, o)).toEqual({ value: a, disputed: false });
        if (here.disputed) {
          expect([here.value, there.value]).toEqual([b, a]);
          return;
        }
        expect(there.value).toBe(here.value);
        const added = [a, b].flatMap((side) => side.split('\n\n')).filter((paragraph) => !o.split('\n\n').includes(paragraph));
        for (const paragraph of added) expect(here.value.split('\n\n')).toContain(paragraph);
      }),
      { numRuns: 600, seed: 5 },
    );
  });

  it('names a dispute and loses neither side', () => {
    const mine = putReply(BASE, reply('a', 'mi texto')),
      theirs = putReply(BASE, reply('a', 'su texto'));
    const { text, conflicts } = mergeLibraries(BASE, mine, theirs);
    expect(text).toBe(theirs);
    expect(conflicts).toEqual([
      { id: 'a', base: reply('a', 'uno'), mine: reply('a', 'mi texto'), theirs: reply('a', 'su texto'), fields: ['body'] },
    ]);
  });

  it('names a reply that one side removed and the other changed', () => {
    const removed = removeReply(BASE, 'a'),
      changed = putReply(BASE, reply('a', 'nuevo'));
    expect(mergeLibraries(BASE, removed, changed)).toMatchObject({ text: changed, conflicts: [{ id: 'a', mine: null, fields: [] }] });
    expect(mergeLibraries(BASE, changed, removed)).toMatchObject({ text: removed, conflicts: [{ id: 'a', theirs: null }] });
  });

  it('keeps their comments', () => {
    const theirs = BASE.replace('  - id: b', '  # revisar en enero\n  - id: b');
    expect(mergeLibraries(BASE, putReply(BASE, reply('c', 'otra')), theirs).text).toContain('# revisar en enero');
  });

  const texts = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('uno', 'dos', 'tres\ncuatro'), fc.boolean()), { maxLength: 5 })
    .map((steps) => steps.reduce((text, [id, body, keep]) => (keep ? putReply(text, reply(id, body)) : removeReply(text, id)), BASE));

  it('of equals is the identity', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(mergeLibraries(one, one, one)).toEqual({ text: one, conflicts: [] });
        expect(mergeLibraries(one, one, other)).toEqual({ text: other, conflicts: [] });
        expect(mergeLibraries(one, other, one)).toEqual({ text: other, conflicts: [] });
        expect(mergeLibraries(one, other, other)).toEqual({ text: other, conflicts: [] });
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it('gives the same replies whoever merges, but for disputes', () => {
    fc.assert(
      fc.property(texts, texts, (mine, theirs) => {
        const here = mergeLibraries(BASE, mine, theirs),
          there = mergeLibraries(BASE, theirs, mine);
        const disputed = new Set(here.conflicts.map((conflict) => conflict.id));
        expect(new Set(there.conflicts.map((conflict) => conflict.id))).toEqual(disputed);
        const agreed = (text: string): Map<string, string> =>
          new Map(
            repliesOf(text)
              .filter((one) => !disputed.has(one.id))
              .map((one) => [one.id, one.body]),
          );
        expect(Object.fromEntries([...agreed(here.text)].sort())).toEqual(Object.fromEntries([...agreed(there.text)].sort()));
      }),
      { numRuns: 150, seed: 4 },
    );
  });
});
