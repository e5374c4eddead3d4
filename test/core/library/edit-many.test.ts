import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEdits, withChanges } from '../../../core/library/change-many.js';
import { parseLibrary, printLibrary, putReplies, putReply, removeReply } from '../../../core/library/codec.js';
import { withOlder } from '../../../core/library/older.js';
import type { Reply } from '../../../core/library/types.js';

const reply = (id: string, more: Partial<Reply> = {}): Reply => ({ id, title: `Título ${id}`, body: `Hola:\n\nTexto de ${id}.`, ...more });
const library = (count: number) => ({
  version: 1 as const,
  name: 'Equipo',
  language: 'es' as const,
  replies: Array.from({ length: count }, (_, i) => reply(`r-${i}`, i % 3 === 0 ? { folder: 'Envíos', shortcut: `s${i}` } : {})),
});

const COMMENTED = `relee: library
version: 1
name: Equipo
language: es
replies:
  # lo primero
  - id: r-0
    title: "Con comillas" # se queda
    x-nota: mía
    body: |
      Hola.

  - id: "r-1"
    title: Otra
    body: Adiós.
  - title: Sin orden
    id: r-2
    body: Bien.
x-equipo: norte
`;
const STYLES: Readonly<Record<string, string>> = {
  printed: printLibrary(library(12)),
  commented: COMMENTED,
  windows: printLibrary(library(12)).replaceAll('\n', '\r\n'),
  json: JSON.stringify(library(12)),
  flow: `name: a\nlanguage: es\nversion: 1\nreplies: [${library(9)
    .replies.map((one) => JSON.stringify(one))
    .join(', ')}]\n`,
  empty: printLibrary(library(0)),
  nothing: '',
};
const change = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map((n) => `r-${n}`),
  to: fc.option(fc.record({ title: fc.constantFrom('Nuevo', 'Con: dos puntos', '¿Qué?'), archived: fc.constant(true as const) }), {
    nil: null,
  }),
});

describe('many replies changed in the text of a library', () => {
  it.each(Object.keys(STYLES))('comes to the same as one after the other: %s', (style) => {
    const text = STYLES[style] as string;
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: ({ id }) => id, maxLength: 25 }), (changes) => {
        const wanted = new Map(changes.map(({ id, to }) => [id, to === null ? null : reply(id, to)]));
        const oneByOne = [...wanted].reduce((now, [id, to]) => (to === null ? removeReply(now, id) : putReply(now, to)), text);
        const byId = (source: string) => Object.fromEntries(parseLibrary(source, 'en').library.replies.map((one) => [one.id, one]));
        const many = putReplies(text, wanted);
        expect(byId(many)).toEqual(byId(oneByOne));
        // With new ones at the end the gap between entries may be read of another entry.
        const adds = [...wanted].some(([id, to]) => to !== null && !(id in byId(text)));
        if (!adds && (style === 'printed' || style === 'commented' || style === 'windows')) expect(many).toBe(oneByOne);
      }),
      { numRuns: 60 },
    );
  });

  it('archives ten thousand, and puts ten thousand into an empty file, without reading it anew for each', () => {
    const large = library(10_000),
      text = printLibrary(large);
    const edits = large.replies.map((base) => ({ base, reply: { ...base, archived: true } }));
    const from = performance.now();
    const { changes } = decideEdits(large.replies, edits, '2026-11-30'),
      wanted = new Map(changes.map((one) => [one.id, one.after]));
    const after = putReplies(text, wanted),
      fresh = putReplies(printLibrary(library(0)), wanted);
    // One after the other takes minutes; together a second on a quiet machine.
    expect(performance.now() - from).toBeLessThan(20_000);
    expect(parseLibrary(after, 'en').library.replies).toEqual(withChanges(large.replies, changes));
    expect(parseLibrary(fresh, 'en').library.replies).toEqual(
      withChanges(
        [],
        changes.map((one) => ({ ...one, before: null })),
      ),
    );
  });
});

describe('variants older than the original', () => {
  const base = reply('a', {
    variants: [
      { language: 'en', body: 'Hello' },
      { register: 'tu', body: 'Hola, tú' },
    ],
  });
  const marked = withOlder(base, { ...base, body: 'Otro texto.' });
  it('are marked when the reply’s own words change, and not for a blank', () => {
    expect(marked.variants?.map(({ older }) => older)).toEqual([true, true]);
    expect(withOlder(base, { ...base, body: `${base.body}\n`, title: 'Otro' })).toEqual({ ...base, body: `${base.body}\n`, title: 'Otro' });
    expect(withOlder(null, base)).toBe(base);
  });
  it('lose the mark when they are changed, or by hand, and are written to the file', () => {
    const [en, tu] = marked.variants ?? [];
    const next = withOlder(marked, {
      ...marked,
      variants: [{ ...(en as object), body: 'Hi' } as never, { register: 'tu', body: tu?.body ?? '' }],
    });
    expect(next.variants?.map(({ older }) => older)).toEqual([undefined, undefined]);
    expect(parseLibrary(printLibrary({ ...library(0), replies: [marked] }), 'en').library.replies).toEqual([marked]);
  });
});
