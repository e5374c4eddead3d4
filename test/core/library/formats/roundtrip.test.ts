import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLibrary } from '../../../../core/library/codec.js';
import {
  FORMATS,
  sidecarOf,
  sourcesOf,
  withSidecar,
  type Exported,
  type Format,
  type SourceFile,
} from '../../../../core/library/formats/index.js';
import type { Library, Reply } from '../../../../core/library/types.js';
import { shown } from './fixture.js';

const WORDS = [
  'Hola',
  'su pedido',
  'mañana',
  '10 €',
  '¿Sí?',
  '«ya»',
  'A & B',
  '100 %',
  'ñandú',
  '**ojo**',
  '[web](https://t.example/a)',
  'x < y',
  '#12',
  '- uno',
  '{suelta}',
];
const HOLES = [
  '{{ customer.first_name }}',
  '{{ customer.name | default: "cliente" }}',
  '{{ agent.name }}',
  '{{ case.id }}',
  '{{ talla | choice: "S", "M" | preset: "M" }}',
  '{{ nota | area }}',
  '{{ nombre }}',
  '{{ now | date: "%d/%m/%Y" }}',
  '{{ now | plus_days: 2 | date: "%d/%m/%Y" }}',
  '{{ cursor }}',
  '{{ clipboard }}',
  '{% if order.id %}n.º {{ order.id }}{% endif %}',
  '{% optional gastos, on %}con gastos{% endoptional %}',
  '{{ "{" }}{x}}',
  '{{ "Un saludo|Gracias" | split: "|" | sample }}',
];
const line = fc.array(fc.constantFrom(...WORDS, ...HOLES), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const body = fc.array(line, { minLength: 1, maxLength: 4 }).chain((lines) => fc.constantFrom('\n', '\n\n').map((gap) => lines.join(gap)));
const reply = fc.record(
  {
    title: fc.constantFrom('Retraso', 'Saludo inicial', 'Ñandú y «comillas»', 'Pedido 12'),
    body,
    shortcut: fc.option(fc.constantFrom('ret', 'sal', 'xx1'), { nil: undefined }),
    folder: fc.option(fc.constantFrom('Envíos', 'Envíos/Retrasos'), { nil: undefined }),
    tags: fc.option(fc.constant(['tarde', 'paquete']), { nil: undefined }),
    archived: fc.option(fc.constant(true as const), { nil: undefined }),
    favourite: fc.option(fc.constant(true as const), { nil: undefined }),
    updated: fc.option(fc.constant('2026-03-04'), { nil: undefined }),
    variants: fc.option(
      body.map((text) => [{ language: 'en' as const, body: text }]),
      { nil: undefined },
    ),
  },
  { noNullPrototype: true },
);
const library: fc.Arbitrary<Library> = fc.array(reply, { minLength: 1, maxLength: 4 }).map((replies) => {
  const shortcuts = new Set<string>();
  return {
    version: 1,
    name: 'L',
    language: 'es',
    replies: replies.map((one, i): Reply => {
      const own = one.shortcut !== undefined && !shortcuts.has(one.shortcut) ? one.shortcut : undefined;
      if (own) shortcuts.add(own);
      return Object.fromEntries(
        Object.entries({ ...one, id: `r-${i}`, title: `${one.title} ${i}`, shortcut: own }).filter(([, value]) => value !== undefined),
      ) as unknown as Reply;
    }),
  };
});

const filesOf = ({ files }: Exported): SourceFile[] =>
  files.flatMap((file) => (file.bytes ? sourcesOf('in', file.bytes) : [{ path: file.path || 'in', text: file.text ?? '' }]));
const readBack = (format: Format, written: Exported, sidecar: string | null) => {
  const plain = format.read(filesOf(written), 'en');
  return sidecar === null ? plain : withSidecar(format, plain, sidecar, 'en');
};
const fixed = (text: string): string => text.replace(/Un saludo|Gracias/g, 'Un saludo');

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_name, format) => {
  it('with the file beside it, import of the export is the library', () => {
    fc.assert(
      fc.property(library, (lib) => {
        const written = format.write(lib, 'en'),
          sidecar = sidecarOf(lib, written),
          lossy = new Set(sidecar === null ? [] : parseLibrary(sidecar, 'en').library.replies.map((one) => one.id));
        const back = readBack(format, written, sidecar).replies;
        expect(back).toHaveLength(lib.replies.length);
        for (const [i, one] of lib.replies.entries()) {
          const found = back.find((other) => other.title === one.title) ?? back[i];
          if (lossy.has(one.id)) expect(found).toEqual(one);
          else expect({ ...found, id: one.id, body: '', shortcut: one.shortcut }).toEqual({ ...one, body: '', shortcut: one.shortcut });
        }
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  it('what the report does not name reads the same without it', () => {
    fc.assert(
      fc.property(library, (lib) => {
        const written = format.write(lib, 'en'),
          named = new Set(written.report.warnings.map((warning) => warning.item));
        expect(written.report).toMatchObject({ read: lib.replies.length, imported: lib.replies.length });
        const back = format.read(filesOf(written), 'en').replies;
        for (const one of lib.replies) {
          const found = back.find((other) => other.title === one.title);
          if (!named.has(one.id)) expect(found && fixed(shown(found, back)), one.body).toBe(fixed(shown(one, lib.replies)));
          else if (found) shown(found, back);
        }
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});
