import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCli, converse, jsonl, lines, relee } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'relee-cli-'));
const put = (name: string, text: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const STARTER = fileURLToPath(new URL('../../snippets/es.yaml', import.meta.url));
const LIBRARY = put(
  'library.yaml',
  `relee: library
version: 1
name: Tienda
language: es
replies:
  - id: retraso-envio
    title: Retraso del envío
    shortcut: ret
    body: |
      Hola, {{ customer.first_name | default: "" }}:

      Su pedido {{ order.id }} llega el {{ today | plus_business_days: 1 | date }}. {{ cursor }}
  - id: factura
    title: Copia de la factura
    body: Aquí tiene la factura de su compra.
  - id: rota
    title: "Sin cerrar
    body: x
`,
);
const MESSAGE = put('message.txt', 'Hola, soy María Gómez. ¿Cuándo llega mi pedido 10482?\n¿Me pueden enviar la factura?\n');
const DRAFT = put('draft.txt', 'Hola, María:\n\nSu pedido 10482 llega el martes 24 de noviembre.\n\nUn saludo');
const dictionaries = ['es', 'en'].every((lang) =>
  existsSync(fileURLToPath(new URL(`../../resources/dictionaries/${lang}.dawg`, import.meta.url))),
);

beforeAll(buildCli, 120_000);

describe('what a terminal would obey', () => {
  const EVIL = 'Hola. ¿Cuándo llega \u001b]0;título\u0007\u001b[2J\u001b[8m\u001b[31m\u009b31m mi pedido?\r';
  it('is never printed as it came, in results nor in complaints', async () => {
    const shown = await relee(['asks', put('evil.txt', EVIL)]);
    expect(shown.out).toContain('mi pedido');
    const refused = await relee(['asks', '\u001b[2J.txt']);
    expect(refused.code).toBe(2);
    const library = await relee([
      'lint',
      put(
        'evil.yaml',
        'relee: library\nversion: 1\nname: x\nlanguage: es\nreplies:\n  - id: a\n    title: "\\e[2Jx"\n    body: "HOLA A TODOS \\e[2J"\n',
      ),
    ]);
    // oxlint-disable-next-line no-control-regex -- these are what must not come out
    for (const text of [shown.out, refused.err, library.out, library.err])
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('relee --jsonl', () => {
  it('check answers with the contract’s fields, in order', async () => {
    const { code, out } = await relee(
      ['check', '--jsonl', '--now', '2026-11-20'],
      jsonl({ id: 'a', message: '¿Cuándo llega mi pedido?', draft: 'Llega mañana.', unknown: 1 }, { id: 7, message: 'Gracias', draft: '' }),
    );
    const rows = lines(out);
    expect(code).toBe(0);
    expect(rows.map((row) => row['id'])).toEqual(['a', 7]);
    expect(rows[0]).toMatchObject({ lang: 'es' });
    for (const row of rows)
      for (const field of ['asks', 'findings', 'entities', 'promises', 'cards', 'facts']) expect(Array.isArray(row[field])).toBe(true);
    const [ask] = (rows[0] as { asks: [Record<string, unknown>] }).asks;
    expect(ask).toMatchObject({ text: '¿Cuándo llega mi pedido?', start: 0, end: 24, kind: 'question', tier: 1 });
    for (const field of ['expects', 'confidence', 'state', 'evidence', 'why']) expect(ask).toHaveProperty(field);
  });

  it('reads a text however its characters are written, and shows it as given', async () => {
    const message = '&iquest;Cu&aacute;ndo sale mi pedido?&nbsp;'.concat(
      'Quería saber también cuánto cuesta el envío. ¿Podría usted decírmelo?'.normalize('NFD'),
    );
    const draft = 'Sale mañana y cuesta 4,95 €.'.normalize('NFD');
    const row = lines((await relee(['check', '--jsonl', '--now', '2026-11-20'], jsonl({ id: 1, message, draft }))).out)[0] as {
      lang: string;
      address: string;
      asks: { text: string; start: number; end: number; evidence: { text: string }[] }[];
      facts: { text: string; start: number; end: number }[];
      promises: unknown[];
    };
    expect([row.lang, row.address]).toEqual(['es', 'usted']);
    expect(row.asks.length).toBeGreaterThanOrEqual(2);
    expect(row.asks[0]?.text).toBe('&iquest;Cu&aacute;ndo sale mi pedido?');
    for (const { text, start, end } of row.asks) expect(message.slice(start, end)).toBe(text);
    for (const { text, start, end } of row.facts) expect(draft.slice(start, end)).toBe(text);
    expect(row.facts.length).toBeGreaterThan(0);
    const alone = lines((await relee(['asks', '--jsonl', '--now', '2026-11-20'], jsonl({ id: 1, message }))).out)[0] as typeof row;
    expect(alone.asks.map(({ text }) => text)).toEqual(row.asks.map(({ text }) => text));
    const text = 'El trans\u00adportista llevarla el paqete'.replace('llevarla', 'llevará').normalize('NFD');
    const [misspelling] = (
      lines((await relee(['spell', '--lang', 'es', '--jsonl'], jsonl({ id: 1, text }))).out)[0] as {
        misspellings: { word: string; start: number; end: number }[];
      }
    ).misspellings;
    expect(misspelling?.word).toBe('paqete');
    expect(text.slice(misspelling?.start, misspelling?.end)).toBe('paqete');
  });

  it('asks says unanswered of every ask', async () => {
    const { out } = await relee(['asks', '--jsonl'], jsonl({ id: 1, message: 'Where is my order?', lang: 'en' }));
    expect(lines(out)[0]).toMatchObject({ id: 1, lang: 'en', asks: [{ text: 'Where is my order?', state: 'unanswered', evidence: [] }] });
  });

  it('search and suggest give hits best first', async () => {
    const { code, out, err } = await relee(
      ['search', '--library', LIBRARY, '--jsonl'],
      jsonl({ id: 1, query: 'retrazo envio' }, { id: 2, query: 'zzzz' }),
    );
    expect(code).toBe(0);
    expect(err).toContain('one problem');
    expect(lines(out).map((row) => (row['hits'] as { snippet: string }[]).map((hit) => hit.snippet))).toEqual([['retraso-envio'], []]);
    const suggested = await relee(
      ['suggest', '--library', LIBRARY, '--limit', '1', '--jsonl'],
      jsonl({ id: 1, message: '¿Me envían la factura?' }),
    );
    expect(lines(suggested.out)[0]).toMatchObject({ hits: [{ snippet: 'factura' }] });
  });

  it('fill fills, and lists what is missing', async () => {
    const { code, out } = await relee(
      ['fill', '--library', LIBRARY, '--snippet', 'retraso-envio', '--now', '2026-11-20', '--jsonl'],
      jsonl({ id: 1, context: { customer: { name: 'María Gómez' }, order: { id: '10482' } } }, { id: 2, context: {} }, { id: 3 }),
    );
    const rows = lines(out);
    expect(code).toBe(0);
    expect(rows[0]).toEqual({ id: 1, text: 'Hola, María:\n\nSu pedido 10482 llega el lunes 23 de noviembre. ', missing: [], cursor: 62 });
    expect(rows[1]).toMatchObject({ text: 'Hola:\n\nSu pedido [n.º de pedido] llega el lunes 23 de noviembre. ', missing: ['order.id'] });
    expect(rows[2]).toMatchObject({ id: 3, missing: ['order.id'] });
  });

  it.skipIf(!dictionaries)('spell gives words and suggestions', async () => {
    const { out } = await relee(['spell', '--lang', 'es', '--limit', '3', '--jsonl'], jsonl({ id: 1, text: 'Su pediddo llega hoy.' }));
    const [row] = lines(out) as [{ misspellings: { start: number; end: number; word: string; suggestions: string[] }[] }];
    expect(row.misspellings[0]).toMatchObject({ start: 3, end: 10, word: 'pediddo' });
    expect(row.misspellings[0]?.suggestions[0]).toBe('pedido');
    expect(row.misspellings[0]?.suggestions.length).toBeLessThanOrEqual(3);
  });

  it('says which line it cannot read, and goes on', async () => {
    const { code, out, err } = await relee(
      ['asks', '--jsonl'],
      Buffer.concat([
        Buffer.from('{"id":1,"message":"Hola"}\n{nope\n\n[1]\n{"id":4}\n{"id":5,"message":7}\n'),
        Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a]),
        Buffer.from('{"id":6,"message":"Hola"}'),
      ]),
    );
    const rows = lines(out);
    expect(code).toBe(2);
    expect(rows.map((row) => row['line'] ?? row['id'])).toEqual([1, 2, 4, 5, 6, 7, 6]);
    for (const row of rows.slice(1, 6)) {
      expect(row['id']).toBeNull();
      expect(typeof row['error']).toBe('string');
    }
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('line 2');
  });

  it('flushes each line as it goes', async () => {
    const child = converse(['asks', '--jsonl']);
    const answer = await new Promise<string>((resolve) => {
      child.stdout?.setEncoding('utf8').once('data', resolve);
      child.stdin?.write('{"id":1,"message":"¿Hola?"}\n');
    });
    expect(JSON.parse(answer)).toMatchObject({ id: 1 });
    child.stdin?.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });

  it('reads a line of 5 MB', async () => {
    const message = `¿Cuándo llega mi pedido?\n${'Texto sin preguntas. '.repeat(240_000)}`;
    const { code, out } = await relee(
      ['search', '--library', LIBRARY, '--jsonl'],
      jsonl({ id: 1, query: message.slice(25) }, { id: 2, query: 'factura' }),
    );
    expect(code).toBe(0);
    expect(lines(out).map((row) => row['id'])).toEqual([1, 2]);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = converse(['asks', '--jsonl']);
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdin?.on('error', () => undefined);
    child.stdout?.once('data', () => child.stdout?.destroy());
    for (let i = 0; i < 400; i++) child.stdin?.write(jsonl({ id: i, message: `¿Cuándo llega mi pedido ${i}? ${'x '.repeat(200)}` }));
    child.stdin?.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    expect(err).toBe('');
  });
});

describe('relee over files', () => {
  it('check prints for people, and as JSON', async () => {
    const text = await relee(['check', MESSAGE, DRAFT, '--now', '2026-11-20']);
    expect(text.code).toBe(0);
    expect(text.out).toContain('¿Me pueden enviar la factura?');
    expect(text.out).not.toContain('\u001b');
    const json = JSON.parse((await relee(['check', '--json', '--library', LIBRARY, MESSAGE, DRAFT])).out) as {
      asks: unknown[];
      suggestions: unknown[];
    };
    expect(json.asks.length).toBe(2);
    const usted = put('usted.txt', 'Buenos días. ¿Podría usted decirme cómo devuelvo el pedido? Quiero desistir de la compra.');
    expect((await relee(['check', '--channel', 'amazon', '--ui', 'es', usted, DRAFT])).out).toMatch(
      /petición delicada[\s\S]*trato del cliente {2}usted/u,
    );
    expect(Array.isArray(json.suggestions)).toBe(true);
  });

  it('exits with 1 when something blocks', async () => {
    const draft = put('blocked.txt', 'Hola {{ customer.first_name }}, su pedido llega mañana.');
    expect((await relee(['check', MESSAGE, draft])).code).toBe(1);
    expect((await relee(['check', '--jsonl'], jsonl({ id: 1, message: '', draft: 'Hola {{ customer.first_name }}:' }))).code).toBe(1);
  });

  it('works from any folder', async () => {
    const { code, out } = await relee(['suggest', '--library', 'library.yaml', 'message.txt'], '', folder);
    expect(code).toBe(0);
    expect(out).toContain('factura');
    if (dictionaries) expect((await relee(['spell', '--lang', 'es', 'draft.txt'], '', folder)).code).toBe(0);
  });

  it('reads standard input for "-"', async () => {
    expect((await relee(['asks', '-'], '¿Cuándo llega?')).out).toContain('¿Cuándo llega?');
  });

  it('lint names lines, and exits with 1 on a broken reply', async () => {
    const { code, out } = await relee(['lint', LIBRARY]);
    expect(code).toBe(1);
    expect(out).toMatch(/library\.yaml:17 .*error/);
    expect((await relee(['lint', STARTER])).code).toBe(0);
    const shouting = put(
      'loud.yaml',
      'relee: library\nversion: 1\nname: x\nlanguage: es\nreplies:\n  - id: a\n    title: A\n    body: |\n      Hola:\n      LE DIJIMOS QUE NO SE PUEDE DEVOLVER NADA.\n  - id: b\n    title: B\n    body: |\n      Hola {{ x | nope }}\n',
    );
    const found = JSON.parse((await relee(['lint', '--json', shouting])).out) as { problems: { line: number; rule: string }[] };
    expect(found.problems).toContainEqual(expect.objectContaining({ line: 10, rule: 'shouting' }));
    expect(found.problems).toContainEqual(expect.objectContaining({ line: 14, rule: 'template' }));
  });

  it('lint shares a large library among threads, and finds in it what it finds on one', async () => {
    const replies = Array.from({ length: 560 }, (_, i) => {
      const slip =
        i % 7 === 0 ? `LE DIJIMOS QUE NO SE PUEDE DEVOLVER NADA.` : i % 7 === 1 ? '{{ x | nope }}' : `Sale el día ${(i % 3) + 1}.`;
      return `  - id: r-${i}\n    title: R${i}\n    body: |\n      Hola:\n      ${slip}\n`;
    });
    const text = `relee: library\nversion: 1\nname: x\nlanguage: es\nreplies:\n${replies.join('')}`,
      file = put('large.yaml', text);
    const [shared, alone] = await Promise.all([
      relee(['lint', '--json', '--now', '2026-11-30', file]),
      relee(['lint', '--json', '--now', '2026-11-30', '-'], text),
    ]);
    expect(JSON.parse(shared.out)).toEqual(JSON.parse(alone.out));
    expect((JSON.parse(shared.out) as { problems: { rule: string }[] }).problems.filter(({ rule }) => rule === 'shouting')).toHaveLength(
      80,
    );
  });

  it('import and export go there and back, and overwrite nothing', async () => {
    const csv = join(folder, 'out.csv'),
      back = join(folder, 'back.yaml');
    expect((await relee(['export', '--to', 'csv', STARTER, csv])).code).toBe(0);
    const { code, out } = await relee(['import', '--from', 'csv', csv, '--to', back, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ skipped: 0, warnings: [] });
    expect((await relee(['lint', back])).code).toBe(0);
    expect(await relee(['import', '--from', 'csv', csv, '--to', back])).toMatchObject({ code: 2 });
    const unknown = await relee(['import', '--from', 'lotus', csv, '--to', join(folder, 'z.yaml')]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('not there yet');
  });

  it('what a format has no place for lies in the file beside, and comes back; the format is told by the files', async () => {
    const yaml = join(folder, 'espanso.yml'),
      back = join(folder, 'espanso-back.yaml');
    const library = put(
      'small.yaml',
      'relee: library\nversion: 1\nname: T\nlanguage: es\nreplies:\n  - id: ret\n    title: Retraso\n    folder: Envíos\n    body: |\n      Hola, {{ customer.first_name | default: "buenas" }}:\n',
    );
    expect(JSON.parse((await relee(['export', '--to', 'espanso', library, yaml, '--json'])).out)).toMatchObject({
      imported: 1,
      warnings: [{ item: 'ret' }, { item: 'ret' }],
    });
    expect(readFileSync(`${yaml}.relee.yaml`, 'utf8')).toContain('folder: Envíos');
    expect(JSON.parse((await relee(['import', yaml, '--to', back, '--json'])).out)).toMatchObject({ format: 'espanso', imported: 1 });
    expect(readFileSync(back, 'utf8')).toContain('{{ customer.first_name | default: "buenas" }}');
  });

  it('audit reports by agent and escapes everything', async () => {
    const csv = put(
      'past.csv',
      'id;message;reply;agent;snippet\r\n1;"¿Cuándo llega mi ""<script>alert(1)</script>"" pedido?\n¿Y la factura?";"Hola. Gracias.";"<b>Ana</b>";ret\r\n2;¿Cuándo llega mi pedido?;Llega el martes 24 de noviembre.;Luis;ret\r\n',
    );
    const report = join(folder, 'report.html');
    const { code, out } = await relee(['audit', csv, '--json', '--out', report]);
    expect(code).toBe(0);
    const json = JSON.parse(out) as {
      replies: number;
      agents: { name: string; open: number }[];
      snippets: { name: string; replies: number }[];
    };
    expect(json).toMatchObject({ replies: 2, snippets: [{ name: 'ret', replies: 2 }] });
    expect(json.agents.map((agent) => agent.name)).toContain('<b>Ana</b>');
    const html = readFileSync(report, 'utf8');
    expect(html).toContain('&lt;b&gt;Ana&lt;/b&gt;');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
    const broken = put('past.jsonl', '{"id":1,"message":"¿Hola?","reply":"Hola"}\n{oops\n');
    expect(JSON.parse((await relee(['audit', broken, '--json'])).out)).toMatchObject({ replies: 1, unreadable: [{ line: 2 }] });
  });

  it('audits the export of a help desk in Spanish: a page that a lead reads', async () => {
    const csv = put(
      'helpdesk.csv',
      Buffer.from(
        [
          'sep=;',
          'Nº ticket;Fecha;Canal;Agente;Consulta;Contestación;Plantilla',
          '41;02/11/2026 10:00;Correo;Begoña;"Hola:\n\n¿Cuándo llega mi pedido?\n¿Me mandan la factura?";"Hola, [nombre]:\n\nGracias por escribirnos.";saludo',
          '42;23/11/2026 10:00;WhatsApp;Luis;¿Cuándo llega mi pedido?;Llega el martes 24 de noviembre.;',
        ].join('\r\n'),
        'latin1',
      ),
    );
    const report = join(folder, 'informe.html');
    const { code, out, err } = await relee(['audit', csv, '--ui', 'es', '--json', '--out', report]);
    expect({ code, err }).toEqual({ code: 1, err: `relee: ${csv}: not UTF-8, read as Windows-1252\n` });
    expect(JSON.parse(out)).toMatchObject({
      replies: 2,
      encoding: 'Windows-1252',
      columns: { message: 'Consulta', reply: 'Contestación', at: 'Fecha' },
      rows: [
        { id: '41', line: 3, channel: 'email' },
        { id: '42', channel: 'whatsapp' },
      ],
      weeks: [{ name: '2026-11-02', replies: 1 }, { replies: 0 }, { replies: 0 }, { name: '2026-11-23', replies: 1, complete: 1 }],
    });
    const html = readFileSync(report, 'utf8');
    expect(html).toMatch(/<mark class="open">¿Cuándo llega mi pedido\?<\/mark><sup>1<\/sup>\n<mark class="open">¿Me mandan la factura/);
    for (const words of [
      'Hueco sin rellenar',
      'Peticiones sin contestar',
      'Semana del',
      'leído como Windows-1252',
      'mensaje «Consulta»',
      'Conversación 41',
    ])
      expect(html).toContain(words);
    expect(html).not.toMatch(/unfilled|<script/);
    const english = join(folder, 'report-en.html');
    await relee(['audit', csv, '--ui', 'en', '--out', english]);
    expect(readFileSync(english, 'utf8')).toMatch(/Gap left open[^]*Asks not answered/);
  });

  it('audit takes columns by hand, and says which there are when they tell nothing', async () => {
    const csv = put('own.csv', 'Lo que dice,Lo que va\n¿Cuándo llega mi pedido?,Llega el martes 24 de noviembre.\n');
    const lost = await relee(['audit', csv]);
    expect(lost.code).toBe(2);
    expect(lost.err).toContain('"Lo que dice", "Lo que va"');
    const { code, out } = await relee(['audit', csv, '--json', '--columns', 'message=lo que dice,reply=Lo que va']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ replies: 1, complete: 1 });
    const wrong = await relee(['audit', csv, '--columns', 'message=Otra']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toMatch(/^relee[^\n]+no column "Otra"[^\n]+\n$/);
  });

  it('reads a file in an old code page by its letters, and tells', async () => {
    const csv = put(
      'ansi.csv',
      Buffer.from('sep=;\r\nmessage;reply;agent\r\n¿Cuándo llegará mi pedido?;Llegará mañana, 4 de diciembre.;Begoña\r\n', 'latin1'),
    );
    const { code, out, err } = await relee(['audit', csv, '--json', '--now', '2026-12-03']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ replies: 1, agents: [{ name: 'Begoña' }] });
    expect(err).toBe(`relee: ${csv}: not UTF-8, read as Windows-1252\n`);
  });
});

describe('relee used wrongly', () => {
  it.each([
    [[]],
    [['nope']],
    [['check']],
    [['check', MESSAGE]],
    [['check', '/no/such/file', DRAFT]],
    [['check', folder, DRAFT]],
    [['check', '--nope', MESSAGE, DRAFT]],
    [['check', MESSAGE, DRAFT, 'more']],
    [['check', '--channel', 'fax', MESSAGE, DRAFT]],
    [['spell', DRAFT]],
    [['spell', '--lang', 'fr', DRAFT]],
    [['search', 'x']],
    [['search', '--library', LIBRARY, '--limit', 'x', 'a']],
    [['suggest', '--library', DRAFT, MESSAGE]],
    [['fill', '--library', LIBRARY]],
    [['fill', '--library', STARTER, '--snippet', 'no-such']],
    [['lint']],
    [['audit', DRAFT]],
    [['fill', '--library', STARTER, '--snippet', 'factura-enviada', DRAFT]],
    [['check', '--now', 'yesterday', MESSAGE, DRAFT]],
  ] as const)('%j says what is wrong in one line and exits with 2', async (args) => {
    const { code, out, err } = await relee(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^relee[^\n]+\n$/);
  });

  it('refuses binary files', async () => {
    const binary = put('binary.bin', Buffer.from([0x89, 0x50, 0, 1, 2, 3]));
    const { code, err } = await relee(['check', binary, DRAFT]);
    expect(code).toBe(2);
    expect(err).toContain('not a text file');
  });

  it('explains itself', async () => {
    const overview = await relee(['--help']);
    expect(overview.code).toBe(0);
    const commands = [...overview.out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map((match) => match[1] as string);
    expect(commands).toEqual(
      expect.arrayContaining(['check', 'asks', 'spell', 'search', 'suggest', 'fill', 'lint', 'audit', 'import', 'export']),
    );
    for (const command of commands) {
      const help = await relee([command, '--help']);
      expect(help.code).toBe(0);
      expect(help.out).toContain(`Usage: relee ${command}`);
    }
  });
});
