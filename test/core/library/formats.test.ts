import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONDAY_TO_FRIDAY } from '../../../core/calendar/business-calendar.js';
import { parseLibrary } from '../../../core/library/codec.js';
import { parseCsv, printCsv } from '../../../core/library/formats/csv.js';
import { FORMATS, FormatError, sourcesOf, type Format } from '../../../core/library/formats/index.js';
import { importFiles } from '../../../core/library/transfer.js';
import { fillReply } from '../../../core/template/fill.js';

const format = (name: string): Format => FORMATS.find((one) => one.name === name) as Format;
const read = (name: string, text: string, path = 'in') => format(name).read([{ path, text }], 'en');
const starter = parseLibrary(readFileSync(fileURLToPath(new URL('../../../snippets/es.yaml', import.meta.url)), 'utf8'), 'en').library;
const fill = (body: string): string =>
  fillReply(body, { customer: { name: 'Ana García' } }, { lang: 'es', now: '2026-11-20T10:30:00Z', calendar: MONDAY_TO_FRIDAY }).text;

describe('what is no text', () => {
  it('is left out with a word on what to do: a database belongs to the program that made it', () => {
    const bytes = new Uint8Array(4_096);
    new TextEncoder().encodeInto('SQLite format 3\0', bytes);
    const given = [
      { path: 'massCode.db', bytes },
      { path: 'saludo.txt', bytes: new TextEncoder().encode('Buenos días, gracias por escribirnos.') },
    ];
    for (const [lang, says] of [
      ['es', /SQLite.*massCode 4.*CSV/],
      ['en', /SQLite.*massCode 4.*CSV/],
    ] as const) {
      const { replies, report } = importFiles(given, null, lang);
      expect(replies.map(({ title }) => title)).toEqual(['saludo']);
      expect(report.warnings).toEqual([{ item: 'massCode.db', problem: expect.stringMatching(says) as string }]);
      let alone = '';
      try {
        importFiles(given.slice(0, 1), null, lang);
      } catch (error) {
        alone = error instanceof Error ? error.message : '';
      }
      expect(alone).toMatch(says);
    }
  });
});

describe('CSV', () => {
  it('comes back as it was written, whatever the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '"', ',', ';', '\n', '\r\n', ' ', '\t'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const safe = rows.map((row) => row.map((value) => (/^[\t\r]/.test(value) ? `x${value}` : value)));
        expect(parseCsv(printCsv(safe), ',').map((row) => row.cells)).toEqual(safe);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('tells the separator, skips the mark, and knows lines', () => {
    expect(parseCsv('\ufefftitle;body\r\nA;"uno\ndos"\r\n\r\nB;tres')).toEqual([
      { cells: ['title', 'body'], line: 1 },
      { cells: ['A', 'uno\ndos'], line: 2 },
      { cells: ['B', 'tres'], line: 5 },
    ]);
  });

  it.each([['\ufeffsep=;\r\nTítulo;Texto\r\nA;b,c\r\n'], ['"sep=|"\nTítulo|Texto\nA|b,c\n'], ['SEP=\t\nTítulo\tTexto\nA\tb,c\n']])(
    'obeys the line that names the separator: %j',
    (text) => {
      expect(parseCsv(text)).toEqual([
        { cells: ['Título', 'Texto'], line: 2 },
        { cells: ['A', 'b,c'], line: 3 },
      ]);
    },
  );

  it('lets no cell start a formula in a spreadsheet', () => {
    expect(printCsv([['=1+1', '@x', 'ok']])).toBe("'=1+1,'@x,ok\r\n");
  });
});

describe('importing', () => {
  it('reads a table with named columns and says what was left out', () => {
    const { replies, report } = read(
      'csv',
      'Título;Texto;Atajo;Etiquetas;Precio\nRetraso;"Hola:\nllega tarde";ret;envío, tarde;3\nRetraso;Otro;ret;;\n;;;;\nVacío;;;;\n',
    );
    expect(replies).toEqual([
      { id: 'retraso', title: 'Retraso', body: 'Hola:\nllega tarde', shortcut: 'ret', tags: ['envío', 'tarde'] },
      { id: 'retraso-2', title: 'Retraso', body: 'Otro' },
    ]);
    expect(report).toMatchObject({ imported: 2, skipped: 2 });
    expect(report.warnings.map((warning) => warning.problem).join()).toContain('"ret" is taken');
    expect(report.warnings.map((warning) => warning.problem).join()).toContain('Precio');
  });

  it('reads espanso: triggers, forms, dates, the cursor; never a program', () => {
    const { replies, report } = read(
      'espanso',
      `global_vars:
  - { name: firma, type: echo, params: { echo: Equipo } }
matches:
  - triggers: [":retraso", ":delay"]
    label: Retraso de envío
    search_terms: [tarde]
    form: "Hola [[nombre]]:$|$\\n{{firma}} {{form1.pedido}}"
  - trigger: ":hoy"
    replace: "Hoy es {{d}} y {% esto %} es texto"
    vars: [{ name: d, type: date, params: { format: "%d/%m/%Y", offset: 86400 } }]
  - trigger: ":mal"
    replace: "{{out}}"
    vars: [{ name: out, type: shell, params: { cmd: "rm -rf /" } }]
  - trigger: ":foto"
    image_path: a.png
`,
    );
    expect(replies.map((reply) => [reply.id, reply.shortcut])).toEqual([
      ['retraso-de-envio', 'retraso'],
      ['hoy', 'hoy'],
      ['mal', 'mal'],
    ]);
    expect(fill(replies[0]?.body ?? '')).toBe('Hola [nombre]:\nEquipo [pedido]');
    expect(fill(replies[1]?.body ?? '')).toBe('Hoy es 21/11/2026 y {% esto %} es texto');
    expect(fill(replies[2]?.body ?? '')).toBe('[shell: rm -rf /]');
    expect(report).toMatchObject({ read: 4, imported: 3, skipped: 1 });
    expect(report.warnings.map((warning) => warning.problem).join()).toContain('runs a program');
  });

  it('reads Chatwoot and TextExpander', () => {
    const chatwoot = read(
      'chatwoot',
      '[{"id":1,"short_code":"saludo","content":"Hola {{contact.first_name | default: \\"qué tal\\"}}"},{"id":2}]',
    );
    expect(fill(chatwoot.replies[0]?.body ?? '')).toBe('Hola Ana');
    expect(chatwoot.report.skipped).toBe(1);
    const expander = read('textexpander', ';ret,"Hola %filltext:name=Nombre:default=cliente%, 10%% hasta el %d/%m. 50%discount",Retraso\n');
    expect(expander.replies[0]).toMatchObject({ title: 'Retraso', shortcut: 'ret' });
    expect(fill(expander.replies[0]?.body ?? '')).toContain('Hola cliente, 10% hasta el 20/11.');
  });

  it('writes no file that Windows keeps for a device', () => {
    const named = (title: string, folder?: string) => ({
      id: title.toLowerCase(),
      title,
      body: 'x',
      ...(folder === undefined ? {} : { folder }),
    });
    const { files } = format('txt').write(
      {
        version: 1,
        name: 'x',
        language: 'es',
        replies: [named('Con'), named('AUX', 'Nul/Com1'), named('Consulta'), named('Lpt9')],
      },
      'en',
    );
    for (const { path } of files) for (const part of path.split('/')) expect(part).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
    expect(files).toHaveLength(4);
  });

  it('reads a folder of texts', () => {
    const { replies, report } = format('txt').read(
      [
        { path: 'Envíos/Retraso del envío.txt', text: 'Hola:\r\nllega tarde\r\n' },
        { path: 'foto.png', text: '' },
      ],
      'en',
    );
    expect(replies).toEqual([{ id: 'retraso-del-envio', title: 'Retraso del envío', folder: 'Envíos', body: 'Hola:\nllega tarde' }]);
    expect(report.warnings).toEqual([{ item: 'foto.png', problem: 'is no .txt, .md, .rtf, .html, .oft' }]);
  });

  it('says of what is not the format that it is not', () => {
    expect(() => read('chatwoot', '{')).toThrow(FormatError);
    expect(() => read('espanso', 'matches: [')).toThrow(FormatError);
    expect(() => read('csv', 'solo una columna\n')).toThrow(FormatError);
  });

  it('throws nothing else, whatever the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.json()), (one, text) => {
        try {
          one.read([{ path: 'a.txt', text }], 'en');
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});

describe('exporting', () => {
  it('as CSV and back gives the same library', () => {
    const text = format('csv').write(starter, 'en').files[0]?.text ?? '';
    expect(read('csv', text)).toMatchObject({ replies: starter.replies, report: { skipped: 0, warnings: [] } });
  });

  it.each(FORMATS.map((one) => [one.name] as const))('as %s can be read again, reply for reply', (name) => {
    const { files, report } = format(name).write(starter, 'en');
    expect(report.imported + report.skipped).toBe(starter.replies.length);
    const back = format(name).read(
      files.flatMap((file) => (file.bytes ? sourcesOf('in', file.bytes) : [{ path: file.path || 'in', text: file.text ?? '' }])),
      'en',
    );
    expect(back.replies).toHaveLength(report.imported);
    for (const reply of back.replies)
      expect(fillReply(reply.body, {}, { lang: 'es', now: '2026-11-20T10:00:00Z', calendar: MONDAY_TO_FRIDAY }).problems).toEqual([]);
  });
});
