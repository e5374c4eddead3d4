/** What merging cannot settle is decided paragraph by paragraph, and no text of either side is lost on the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differingFields,
  placesOf,
  settledReply,
  undecided,
  type Choice,
  type Choices,
  type ReplyConflict,
} from '../../../core/library/conflict.js';
import { mergeReply } from '../../../core/library/merge-reply.js';
import type { Reply } from '../../../core/library/types.js';

const BASE: Reply = {
  id: 'retraso',
  title: 'Retraso',
  tags: ['envío'],
  body: 'Hola:\n\nLlega en dos días.\n\nSi no llega, escríbanos.\n\nUn saludo,',
};
const conflictOf = (base: Reply | null, mine: Reply, theirs: Reply): ReplyConflict => ({
  base,
  mine,
  theirs,
  fields: base === null ? differingFields(mine, theirs) : (mergeReply(mine.id, base, mine, theirs).conflict?.fields ?? []),
});
const keysOf = (conflict: ReplyConflict): string[] => {
  const { values, texts } = placesOf(conflict);
  return [...values, ...texts.flatMap(({ regions }) => regions.flatMap(({ key }) => (key === null ? [] : [key])))];
};
const all = (conflict: ReplyConflict, choice: Choice): Choices => Object.fromEntries(keysOf(conflict).map((key) => [key, choice]));

describe('a conflict', () => {
  const mine = { ...BASE, body: BASE.body.replace('dos', 'tres').replace('Hola', 'Buenos días') };
  const theirs = { ...BASE, body: BASE.body.replace('dos días', 'una semana'), title: 'Retraso del envío' };
  const conflict = conflictOf(BASE, mine, theirs);

  it('asks only about the paragraph that both changed', () => {
    const { values, texts } = placesOf(conflict);
    expect(values).toEqual([]);
    expect(texts).toHaveLength(1);
    expect(texts[0]?.regions.filter(({ key }) => key !== null)).toEqual([
      { key: expect.any(String), base: 'Llega en dos días.', mine: 'Llega en tres días.', theirs: 'Llega en una semana.' },
    ]);
    expect(undecided(placesOf(conflict), {})).toBe(1);
    expect(undecided(placesOf(conflict), all(conflict, { side: 'mine' }))).toBe(0);
  });

  it.each([
    [{ side: 'mine' }, 'Llega en tres días.'],
    [{ side: 'theirs' }, 'Llega en una semana.'],
    [{ side: 'both' }, 'Llega en tres días.\n\nLlega en una semana.'],
    [{ side: 'own', text: 'Llega en cuatro días.' }, 'Llega en cuatro días.'],
  ] as const)('decided as %j has that paragraph, and everything that nobody disputes', (choice, paragraph) => {
    expect(settledReply(conflict, all(conflict, choice))).toEqual({
      ...BASE,
      title: 'Retraso del envío',
      body: `Buenos días:\n\n${paragraph}\n\nSi no llega, escríbanos.\n\nUn saludo,`,
    });
  });

  it('of two copies that nobody knows the beginning of asks about each paragraph that differs, and about the other fields', () => {
    const copies = conflictOf(null, mine, theirs);
    expect(keysOf(copies)).toHaveLength(3);
    expect(settledReply(copies, all(copies, { side: 'mine' }))).toEqual(mine);
    expect(settledReply(copies, all(copies, { side: 'theirs' }))).toEqual(theirs);
  });

  it('is about one wording and keeps the others of both sides', () => {
    const base = { ...BASE, variants: [{ language: 'en' as const, body: 'It arrives in two days.' }] };
    const ours = {
      ...base,
      variants: [
        { language: 'en' as const, body: 'In three days.' },
        { channel: 'chat' as const, body: 'Mía.' },
      ],
    };
    const hers = {
      ...base,
      variants: [
        { language: 'en' as const, body: 'In a week.' },
        { channel: 'ebay' as const, body: 'De ella.' },
      ],
    };
    const about = conflictOf(base, ours, hers);
    expect(placesOf(about)).toMatchObject({ values: [], texts: [{ field: 'variants', variant: { language: 'en' } }] });
    const kept = settledReply(about, all(about, { side: 'mine' })).variants;
    expect(kept).toHaveLength(3);
    expect(kept?.map(({ body }) => body).sort()).toEqual(['De ella.', 'In three days.', 'Mía.']);
  });

  it('a wording that one side deleted and the other rewrote may go or stay', () => {
    const base = { ...BASE, variants: [{ language: 'en' as const, body: 'Two days.' }] };
    const { variants: _gone, ...without } = base;
    const about = conflictOf(base, { ...base, variants: [{ language: 'en' as const, body: 'Three days.' }] }, without);
    expect(settledReply(about, all(about, { side: 'mine' })).variants).toEqual([{ language: 'en', body: 'Three days.' }]);
    expect(settledReply(about, all(about, { side: 'theirs' }))).toEqual(without);
  });
});

const paragraph = fc.constantFrom('Hola:', 'Llega hoy.', 'Llega mañana.', 'Gracias.', 'Un saludo,', 'Adiós');
const body = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((list) => list.join('\n\n'));
const reply = fc.record({
  id: fc.constant('r'),
  title: fc.constantFrom('Uno', 'Dos', 'Tres'),
  body,
  variants: fc.array(fc.record({ language: fc.constantFrom('es' as const, 'en' as const), body }), { minLength: 1, maxLength: 1 }),
}) as fc.Arbitrary<Reply>;

describe('whatever both sides wrote', () => {
  it('is on the screen: each paragraph of either side stands in a place in dispute or in the text that is settled', () => {
    fc.assert(
      fc.property(fc.option(reply), reply, reply, (base, mine, theirs) => {
        const conflict = conflictOf(base, mine, theirs);
        if (conflict.fields.length === 0) return;
        const both = settledReply(conflict, all(conflict, { side: 'both' }));
        for (const side of [mine, theirs])
          for (const text of placesOf(conflict).texts.filter(({ field }) => field === 'body')) {
            const shown = text.regions.map((r) => (r.key === null ? r.text : `${r.mine}\n\n${r.theirs}\n\n${r.base}`)).join('\n\n');
            for (const part of side.body.split('\n\n'))
              // What one side took out of an undisputed paragraph was decided by the merge, as everywhere.
              expect(shown.includes(part) || base?.body.includes(part)).toBe(true);
            for (const region of text.regions) if (region.key !== null) expect(both.body).toContain(region.mine.trim());
          }
        // Deciding everything for one side leaves nothing open, and deciding is stable.
        const mineAll = settledReply(conflict, all(conflict, { side: 'mine' }));
        expect(undecided(placesOf(conflict), all(conflict, { side: 'mine' }))).toBe(0);
        if (base === null) expect(mineAll.body).toBe(mine.body);
        for (const field of placesOf(conflict).values) expect(mineAll[field]).toEqual(mine[field]);
      }),
    );
  });
});
