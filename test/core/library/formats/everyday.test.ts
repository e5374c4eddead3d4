/** What people drop into the window who never heard of formats: their own notes, a colleague's library, a table that some program broke. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseLibrary, printLibrary } from '../../../../core/library/codec.js';
import { parseCsv } from '../../../../core/library/formats/csv.js';
import { importFiles } from '../../../../core/library/transfer.js';

const drop = (path: string, text: string, lang: 'es' | 'en' = 'es') => importFiles([{ path, bytes: strToU8(text) }], null, lang);

describe('what people drop', () => {
  it.each([
    ['Question,Answer\nWhere is my order?,It is on its way\n', 'Where is my order?', 'It is on its way'],
    ['Pregunta;Respuesta\n¿Dónde está mi pedido?;Va en camino\n', '¿Dónde está mi pedido?', 'Va en camino'],
  ])('a table of questions and answers: %j', (text, title, body) => {
    const { replies, report } = drop('faq.csv', text);
    expect(replies).toMatchObject([{ title, body }]);
    expect(report.warnings).toEqual([]);
  });

  it('a quotation mark that nobody closes takes no other row with it, and is told with its line', () => {
    const { replies, report } = drop('a.csv', 'title,body\nA,Hola\nB,"dicho ""así"", ya"\nC,"sin cerrar\nD,Adiós\n');
    expect(replies.map(({ title, body }) => [title, body])).toEqual([
      ['A', 'Hola'],
      ['B', 'dicho "así", ya'],
      ['C', '"sin cerrar'],
      ['D', 'Adiós'],
    ]);
    expect(report.warnings).toEqual([{ item: 'a.csv:4', problem: expect.stringContaining('no se cierran') as string }]);
    expect(parseCsv('title,body\nA,"Hola\nB,Adiós\n').map(({ cells, line }) => [line, cells[0]])).toEqual([
      [1, 'title'],
      [2, 'A'],
      [3, 'B'],
    ]);
  });

  it('a hundred thousand such marks cost no more than reading the text', () => {
    const began = performance.now();
    expect(parseCsv(`a,b\n${',""a'.repeat(100_000)}"`).length).toBe(2);
    expect(parseCsv(`a,b\n,${'""'.repeat(100_000)}"\n${',"'.repeat(100_001)}`).length).toBeGreaterThan(1);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('a note with a heading: what it says goes to its place, and none of it into the letter', () => {
    const { replies, report } = drop(
      'notas/retraso.md',
      '---\ntitle: Retraso del envío\ntags: [envío, "#tarde"]\ncategoría: Envíos\naliases: [ret]\nidioma: es\n---\n\nHola, llega tarde.\n---\nUn saludo',
    );
    expect(replies).toEqual([
      {
        id: 'retraso-del-envio',
        title: 'Retraso del envío',
        folder: 'Envíos',
        tags: ['envío', 'tarde'],
        language: 'es',
        body: 'Hola, llega tarde.\n---\nUn saludo',
      },
    ]);
    expect(report.warnings).toEqual([{ item: 'Retraso del envío', problem: '«aliases», de su cabecera, se ha dejado fuera' }]);
  });

  it.each(['---\nHola, gracias.\n---\nUn saludo', '---\n- uno\n- dos\n---\nHola', '---\ntitle: [\n---\nHola'])(
    'dashes that are no heading stay: %j',
    (text) => {
      expect(drop('a.md', text).replies[0]?.body).toBe(text);
    },
  );

  it.each([
    ['a.csv', 'title,body\nEnvÃ­o,"MaÃ±ana llega, Â¿sÃ­?"\n'],
    ['saludo.txt', 'MaÃ±ana llega, Â¿sÃ­?'],
  ])('letters that another program broke are put right, and told: %s', (path, text) => {
    const { replies, report } = drop(path, text);
    expect(replies[0]?.body).toBe('Mañana llega, ¿sí?');
    expect(report.warnings[0]?.problem).toContain('se han arreglado');
  });

  it('a colleague’s library comes in whole, reply by reply; so does the file beside an export, alone', () => {
    const text = printLibrary({
      version: 1,
      name: 'De Ana',
      language: 'en',
      replies: [
        {
          id: 'a',
          title: 'A',
          body: 'Hello, thank you for your message.',
          tags: ['x'],
          folder: 'F/G',
          favourite: true,
          variants: [{ language: 'es', body: 'Hola.' }],
        },
        { id: 'b', title: 'B', body: 'Your order is on its way.', archived: true },
      ],
    });
    for (const path of ['de-ana.yaml', 'salida.csv.relee.yaml']) {
      const { format, replies, language, report } = drop(path, text);
      expect([format.name, language, report.warnings]).toEqual(['relee', 'en', []]);
      expect(replies).toEqual(parseLibrary(text, 'es').library.replies);
    }
    const damaged = drop('de-ana.yaml', text.replace('title: B', 'titel: B'));
    expect(damaged.replies.map(({ id }) => id)).toEqual(['a']);
    expect(damaged.report.warnings.length).toBeGreaterThan(0);
  });

  it('a title cannot turn the direction of the list it stands in', () => {
    expect(drop('a.csv', 'title,body\nFac\u202etura,Hola\n').replies[0]?.title).toBe('Factura');
  });
});
