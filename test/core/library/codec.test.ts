import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { LibraryEditError, parseLibrary, printLibrary, putReply, removeReply } from '../../../core/library/codec.js';
import type { Library, Reply } from '../../../core/library/types.js';
import { FIELDS, trimBody } from '../../../core/library/validate.js';
import { CHANNELS } from '../../../core/contract.js';

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
/** Text that a YAML writer can get wrong: marks, quotes, hashes, colons, look-alikes of other types, breaks, odd spaces. */
const awkward = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    'yes',
    'null',
    'true',
    '~',
    '12',
    '1e3',
    '0x1f',
    '2026-11-22',
    'a: b',
    'a #b',
    '#a',
    '- a',
    '? a',
    '{a}',
    '[a]',
    '"',
    "'",
    '\\',
    'a:',
    ' a',
    'a ',
    '---',
    '...',
    '%a',
    '@a',
    '`a',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    'ñandú',
    '¡Hola!',
    '👍',
    'a\u0085b',
    'a\u2028b',
    '\ufeffa',
    '\ud800',
    'a\tb',
  ),
);
const line = awkward.map((text) => text.replace(/[\r\n]/g, ' '));
const title = line.filter((text) => text.trim() !== '');
const body = fc
  .oneof(
    awkward,
    fc.array(awkward, { maxLength: 6 }).map((lines) => lines.join('\n')),
    fc
      .array(fc.constantFrom('Hola, {{ customer.first_name }}:', '', '  sangrado', '- punto', '# título', ' ', 'Un saludo'), {
        maxLength: 8,
      })
      .map((lines) => lines.join('\n')),
  )
  .map(trimBody);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const lang = fc.constantFrom('es' as const, 'en' as const),
  register = fc.constantFrom('tu' as const, 'usted' as const, 'vos' as const),
  channel = fc.constantFrom(...CHANNELS);
const variant = fc.record({ language: optional(lang), register: optional(register), channel: optional(channel), body });
const bare = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
const reply = fc
  .record({
    id,
    title,
    shortcut: optional(line),
    folder: optional(line),
    tags: optional(fc.array(line, { maxLength: 3 })),
    channels: optional(fc.array(channel, { maxLength: 3 })),
    language: optional(lang),
    register: optional(register),
    body,
    variants: optional(fc.array(variant.map(bare), { maxLength: 2 })),
    updated: optional(fc.constantFrom('2026-11-22', '2025-01-31')),
  })
  .map((value) => bare(value) as Reply);
const library = fc.record({
  version: fc.constant(1 as const),
  name: line,
  language: lang,
  replies: fc.uniqueArray(reply, { selector: (entry) => entry.id, maxLength: 6 }),
}) as fc.Arbitrary<Library>;
const RUNS = { numRuns: 300, seed: 20261122 };

const HAND = `# La biblioteca de la tienda
relee: library
version: 1
name: Atención al cliente   # se ve en la barra
language: es
x-equipo: { turno: tarde }
replies:
  # --- Envíos ---
  - id: retraso-envio   # la más usada
    title: "Retraso del envío"
    shortcut: ret       # tres letras
    autor: Marta
    tags:
      - paquete   # dos
      - transportista
    body: |  # con fecha
      Hola, {{ customer.first_name | default: "buenos días" }}:

      # esto es texto, no un comentario
      - id: esto-tambien
      Sentimos el retraso.


  # La siguiente se revisa en enero
  - title: Cambio de talla
    id: 'cambio-talla'
    body: >
      Hola:
      le cambiamos la talla.
    updated: 2026-11-22
  - { id: corta, title: Corta, body: "Gracias" }

# fin
`;

const get = (text: string, name: string): Reply => {
  const found = parseLibrary(text, 'en').library.replies.find((entry) => entry.id === name);
  if (!found) throw new Error(`no reply ${name}`);
  return found;
};
/** Lines of `after` that `before` has not, and the other way round. */
const changed = (before: string, after: string): { gone: string[]; come: string[] } => {
  const a = before.split('\n'),
    b = after.split('\n');
  let top = 0,
    tail = 0;
  while (top < a.length && top < b.length && a[top] === b[top]) top++;
  while (tail < a.length - top && tail < b.length - top && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { gone: a.slice(top, a.length - tail), come: b.slice(top, b.length - tail) };
};

describe('a library file', () => {
  it('gives back the library that was printed', () => {
    fc.assert(
      fc.property(library, (value) => {
        const { library: read, problems } = parseLibrary(printLibrary(value), 'en');
        expect(problems.filter((entry) => entry.severity === 'error')).toEqual([]);
        expect(read).toEqual(value);
      }),
      RUNS,
    );
  });

  it('is read alike by a full YAML parser', () => {
    fc.assert(
      fc.property(library, (value) => {
        const document = parseDocument(printLibrary(value), { schema: 'core' });
        expect(document.errors).toEqual([]);
        const raw = document.toJS() as { replies: Record<string, unknown>[] };
        expect(
          raw.replies.map((entry) => ({
            ...entry,
            body: trimBody(entry['body'] as string),
            ...(entry['variants']
              ? { variants: (entry['variants'] as { body: string }[]).map((one) => ({ ...one, body: trimBody(one.body) })) }
              : {}),
          })),
        ).toEqual(value.replies);
      }),
      RUNS,
    );
  });

  it('accepts JSON', () => {
    fc.assert(
      fc.property(library, fc.constantFrom(undefined, 2), (value, indent) => {
        expect(parseLibrary(JSON.stringify({ relee: 'library', ...value }, null, indent), 'en').library).toEqual(value);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it('never throws, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'relee: library\n',
        'replies:\n',
        '  - id: a\n',
        '    title: b\n',
        '    body: |\n      c\n',
        '\t',
        '\r\n',
        '- ',
        '&a ',
        '*a',
        '<<: *a\n',
        '{',
        ']',
        '"',
        ': ',
        '---\n',
        '%YAML 1.1\n',
        '\ufeff',
        '\0',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
        (text) => {
          const { problems } = parseLibrary(text, 'en');
          for (const entry of problems) expect(entry.line).toBeGreaterThan(0);
        },
      ),
      { ...RUNS, numRuns: 1_500 },
    );
  });

  it('reads what people write by hand', () => {
    const { library: read, problems, lines } = parseLibrary(HAND, 'en');
    expect(read.name).toBe('Atención al cliente');
    expect(read.replies.map((entry) => entry.id)).toEqual(['retraso-envio', 'cambio-talla', 'corta']);
    expect(get(HAND, 'retraso-envio').tags).toEqual(['paquete', 'transportista']);
    expect(get(HAND, 'retraso-envio').body).toContain('- id: esto-tambien');
    expect(get(HAND, 'cambio-talla').body).toBe('Hola: le cambiamos la talla.');
    expect(problems).toEqual([{ line: 12, severity: 'warning', message: 'unknown field “autor”', reply: 'retraso-envio' }]);
    expect(lines.get('cambio-talla')).toBe(25);
  });
});

describe('a broken library', () => {
  const around = (broken: string): string =>
    `relee: library\nversion: 1\nname: t\nlanguage: es\nreplies:\n  - id: a\n    title: A\n    body: uno\n${broken}  - id: z\n    title: Z\n    body: dos\n`;
  const cases: readonly (readonly [string, string, number])[] = [
    ['a quote left open', '  - id: b\n    title: "B\n    body: x\n', 10],
    ['a tab for indentation', '  - id: b\n    title: B\n\tbody: x\n', 11],
    ['text in the first column', '  - id: b\n    title: B\n    body: |\n      Hola:\nle escribimos por su pedido\n', 13],
    ['no body', '  - id: b\n    title: B\n', 9],
    ['a field twice', '  - id: b\n    title: B\n    title: C\n    body: x\n', 11],
    ['a list for a title', '  - id: b\n    title: [B]\n    body: x\n', 10],
    ['an id with capitals', '  - id: Á b\n    title: B\n    body: x\n', 9],
    ['a bare text', '  - hola\n', 9],
    ['the same id', '  - id: a\n    title: B\n    body: x\n', 9],
    ['an alias to nowhere', '  - id: b\n    title: *t\n    body: x\n', 9],
    ['a colon in a plain text', '  - id: b\n    title: Aviso: retraso\n    body: x\n', 10],
  ];
  it.each(cases)('with %s keeps the good replies and names the line', (_name, broken, line) => {
    const { library: read, problems } = parseLibrary(around(broken), 'es');
    expect(read.replies.map((entry) => entry.id)).toEqual(['a', 'z']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, severity: 'error' });
  });

  it('with a bad optional field keeps the reply and reports the field', () => {
    const { library: read, problems } = parseLibrary(around('  - id: b\n    title: B\n    channels: [fax]\n    body: x\n'), 'en');
    expect(read.replies[1]).toEqual({ id: 'b', title: 'B', body: 'x' });
    expect(problems[0]).toMatchObject({ line: 11, reply: 'b' });
  });

  it('is refused by an edit that would lose what is broken', () => {
    const text = around('  - id: b\n    title: "B\n    body: x\n');
    expect(() => putReply(text, { id: 'b', title: 'B', body: 'y' })).toThrow(LibraryEditError);
    expect(putReply(text, { id: 'a', title: 'A', body: 'otra' })).toBe(text.replace('body: uno', 'body: |\n      otra'));
  });
});

describe('saving one reply', () => {
  it('changes no byte when nothing changed', () => {
    for (const text of [
      HAND,
      HAND.replaceAll('\n', '\r\n'),
      JSON.stringify({ relee: 'library', version: 1, replies: [{ id: 'a', title: 'A', body: 'x\n' }] }, null, 2),
    ]) {
      for (const entry of parseLibrary(text, 'en').library.replies) expect(putReply(text, entry)).toBe(text);
    }
  });

  it('changes only the line of the field', () => {
    const after = putReply(HAND, { ...get(HAND, 'retraso-envio'), shortcut: 'retra' });
    expect(changed(HAND, after)).toEqual({ gone: ['    shortcut: ret       # tres letras'], come: ['    shortcut: retra # tres letras'] });
  });

  it('keeps the comment of a body it replaces', () => {
    const after = putReply(HAND, { ...get(HAND, 'retraso-envio'), body: 'Hola:\n\nYa está.' });
    expect(after).toContain('    body: | # con fecha\n      Hola:\n\n      Ya está.\n\n\n  # La siguiente');
    expect(get(after, 'retraso-envio').body).toBe('Hola:\n\nYa está.');
  });

  it('adds and takes away a field', () => {
    const after = putReply(HAND, { ...get(HAND, 'cambio-talla'), shortcut: 'talla', folder: 'Cambios' });
    expect(changed(HAND, after)).toEqual({ gone: [], come: ['    shortcut: talla', '    folder: Cambios'] });
    const { updated: _updated, ...rest } = get(HAND, 'cambio-talla');
    expect(changed(HAND, putReply(HAND, rest))).toEqual({ gone: ['    updated: 2026-11-22'], come: [] });
  });

  it('keeps Windows line breaks', () => {
    const text = HAND.replaceAll('\n', '\r\n');
    const after = putReply(text, { ...get(text, 'cambio-talla'), body: 'uno\ndos' });
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(get(after, 'cambio-talla').body).toBe('uno\ndos');
  });

  it('adds a new reply at the end of the list, before what follows', () => {
    const text = 'relee: library\nreplies:\n  - id: a\n    title: A\n    body: x\nname: Tienda\n';
    const after = putReply(text, { id: 'b', title: 'B', body: 'y' });
    expect(after).toBe(
      'relee: library\nreplies:\n  - id: a\n    title: A\n    body: x\n  - id: b\n    title: B\n    body: |\n      y\nname: Tienda\n',
    );
  });

  it('starts an empty file and an empty list', () => {
    for (const text of [
      '',
      'relee: library\nversion: 1\nname: t\nlanguage: es\nreplies: []\n',
      'relee: library\nreplies:\n',
      'relee: library\nreplies:',
    ]) {
      expect(parseLibrary(putReply(text, { id: 'b', title: 'B', body: 'y' }), 'en').library.replies).toEqual([
        { id: 'b', title: 'B', body: 'y' },
      ]);
    }
  });

  it('equals a change of the whole library, whatever the change', () => {
    fc.assert(
      fc.property(library, reply, (value, put) => {
        const after = parseLibrary(putReply(printLibrary(value), put), 'en').library.replies;
        const at = value.replies.findIndex((entry) => entry.id === put.id);
        expect(after).toEqual(at < 0 ? [...value.replies, put] : value.replies.with(at, put));
      }),
      RUNS,
    );
  });

  it('equals a change of one field, and leaves the other replies’ lines alone', () => {
    fc.assert(
      fc.property(
        library.filter((value) => value.replies.length > 1),
        fc.nat(),
        reply,
        fc.constantFrom(...FIELDS.filter((field) => field !== 'id')),
        fc.boolean(),
        (value, pick, other, field, json) => {
          const at = pick % value.replies.length,
            old = value.replies[at] as Reply;
          const wanted = bare({ ...old, [field]: other[field] }) as Reply;
          const before = json ? JSON.stringify({ relee: 'library', ...value }, null, 2) : printLibrary(value);
          const after = putReply(before, wanted);
          expect(parseLibrary(after, 'en').library.replies).toEqual(value.replies.with(at, wanted));
          expect(putReply(after, old) === before || parseLibrary(putReply(after, old), 'en').library.replies[at]).toBeTruthy();
        },
      ),
      RUNS,
    );
  });

  it('removes a reply and nothing else', () => {
    const after = removeReply(HAND, 'retraso-envio');
    expect(parseLibrary(after, 'en').library.replies.map((entry) => entry.id)).toEqual(['cambio-talla', 'corta']);
    expect(after).toContain('# La siguiente se revisa en enero');
    expect(removeReply(HAND, 'no-existe')).toBe(HAND);
    fc.assert(
      fc.property(library, fc.nat(), fc.boolean(), (value, pick, json) => {
        if (value.replies.length === 0) return;
        const gone = (value.replies[pick % value.replies.length] as Reply).id;
        const text = json ? JSON.stringify({ relee: 'library', ...value }, null, 2) : printLibrary(value);
        expect(parseLibrary(removeReply(text, gone), 'en').library.replies).toEqual(value.replies.filter((entry) => entry.id !== gone));
      }),
      RUNS,
    );
  });
});
