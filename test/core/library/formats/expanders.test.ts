import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { MONDAY_TO_FRIDAY } from '../../../../core/calendar/business-calendar.js';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ArchiveError, detectFormat, FormatError, sourcesOf } from '../../../../core/library/formats/index.js';
import { fillReply } from '../../../../core/template/fill.js';
import { expectItems, file, formatOf, NOW, shown, type Item } from './fixture.js';

const json = (value: unknown, path = 'in.json') => [file(JSON.stringify(value), path)];
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('espanso', () => {
  const MATCHES = `global_vars:
  - { name: firma, type: echo, params: { echo: "Equipo {{tienda}}" } }
  - { name: tienda, type: echo, params: { echo: "Tienda Norte" } }
matches:
  - { trigger: ":tel", replace: +34911000000 }
  - { trigger: ":cp", replace: 08001, word: true }
  - { trigger: ":precio", replace: 1.10 }
  - { trigger: 0034, replace: "prefijo de España", label: "0034" }
  - { triggers: [":plazo", ":pl"], replace: "entre 3 y 5 días", search_terms: [tiempo] }
  - trigger: ":envio"
    replace: "Llega {{p}}."
    vars: [{ name: p, type: match, params: { trigger: ":plazo" } }]
  - trigger: ":ref"
    replace: "Referencia: $|\${{ref}}\\n{{firma}}\\nLlaves: \\\\{\\\\{no\\\\}\\\\}"
    vars: [{ name: ref, type: clipboard }]
  - trigger: ":fecha"
    replace: "El {{d}}, {{h}}"
    vars:
      - { name: d, type: date, params: { format: "%A %-d de %B de %Y", offset: 259200, locale: es-ES } }
      - { name: h, type: date, params: { format: "%-I:%M %p", offset: 5400 } }
  - trigger: ":talla"
    replace: "Talla {{t}}"
    vars: [{ name: t, type: choice, params: { values: [{ label: Pequeña, id: S }, M, L] } }]
  - trigger: ":azar"
    replace: "{{a}}"
    vars: [{ name: a, type: random, params: { choices: ["Un saludo"] } }]
  - trigger: ":form"
    form: "Hola [[nombre]], pedido [[pedido]]: [[nota]] [[medio]]"
    form_fields: { pedido: { default: "#" }, nota: { multiline: true }, medio: { type: list, values: [Correo, Teléfono], default: Correo } }
  - trigger: ":form2"
    replace: "Hola {{f.quien}}"
    vars: [{ name: f, type: form, params: { layout: "Quién: [[quien]]", fields: { quien: { default: Ana } } } }]
  - trigger: ":html"
    html: "<p>Hola <b>{{n}}</b></p><p>Adiós</p>"
  - { trigger: ":md", markdown: "**Hola** _tú_" }
  - trigger: ":sh"
    replace: "IP {{ip}}"
    vars: [{ name: ip, type: shell, params: { cmd: "curl ip" } }]
  - { regex: ":n(?P<cuanto>\\\\d+)", replace: "Son {{cuanto}}", label: patrón }
  - { trigger: ":nada", replace: "{{falta}}" , vars: [{ name: falta, type: match, params: { trigger: ":no-existe" } }] }
  - { trigger: ":foto", image_path: "$CONFIG/a.png" }
`;
  const items: Item[] = [
    ['', '+34911000000'],
    ['', '08001'],
    ['', '1.10'],
    ['', 'prefijo de España'],
    ['', 'entre 3 y 5 días', ':plazo :pl'],
    ['', 'Llega entre 3 y 5 días.'],
    ['', 'Referencia: $[portapapeles]\nEquipo Tienda Norte\nLlaves: {{no}}'.replace('$[', '[')],
    ['', 'El lunes 23 de noviembre de 2026, 12:00 p. m.'],
    ['', 'Talla [t]'],
    ['', 'Un saludo'],
    ['', 'Hola [nombre], pedido #: [nota] Correo'],
    ['', 'Hola Ana'],
    ['', 'Hola **[n]**\n\nAdiós', 'HTML'],
    ['', '**Hola** _tú_'],
    ['', 'IP [shell: curl ip]', 'runs a program'],
    ['', 'Son [cuanto]', 'pattern'],
    ['', '[no-existe]', 'names "no-existe"'],
  ];

  it('read as espanso shows them; nothing is run', () => {
    const { replies, report } = expectItems('espanso', items, [file(MATCHES, 'base.yml')]);
    expect(report.skipped).toBe(1);
    expect(replies[8]?.body).toBe('Talla {{ t | choice: "S", "M", "L" }}');
    expect(replies[4]).toMatchObject({ shortcut: 'plazo', tags: ['tiempo'] });
    const form = fillReply(replies[10]?.body ?? '', {}, { lang: 'es', calendar: MONDAY_TO_FRIDAY, now: NOW });
    expect(form.fields.map(({ kind, preset, options }) => [kind, preset, options?.length])).toEqual([
      [undefined, undefined, undefined],
      [undefined, true, undefined],
      ['area', undefined, undefined],
      ['choice', true, 2],
    ]);
    expect(form.missing).toEqual(['nombre', 'nota']);
    expect(fillReply(replies[6]?.body ?? '', {}, { lang: 'es', calendar: MONDAY_TO_FRIDAY, now: NOW }).cursor).toBe('Referencia: '.length);
  });

  it('one bad file of a folder stops only itself; manifests are no replies', () => {
    const files = [
      file('matches:\n  - { trigger: ":a", replace: Hola }\n', 'match/a.yml'),
      file('matches:\n  - trigger: ":b"\n    replace: "Un saludo,\n    mal"\n x: [', 'match/b.yml'),
      file('name: x\n', '_manifest.yml'),
      file('# nada', 'README.md'),
    ];
    const { replies, report } = formatOf('espanso').read(files, 'en');
    expect(replies).toMatchObject([{ folder: 'a', body: 'Hola' }]);
    expect(report.warnings.map((warning) => warning.item)).toEqual(['match/b.yml', '_manifest.yml', 'README.md']);
    expect(() => formatOf('espanso').read([file('matches: [', 'b.yml')], 'en')).toThrow(FormatError);
  });

  it('a bomb of aliases is refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`)
      .join('\n')}\nmatches: *j\n`;
    expect(() => formatOf('espanso').read([file(bomb, 'b.yml')], 'en')).toThrow(FormatError);
  });
});

describe('TextExpander', () => {
  const items: Item[] = [
    ['Vence el %@+2D%d/%m/%Y.', 'Vence el 22/11/2026.'],
    ['%fillpopup:name=Trato:Estimada:default=Estimado:Apreciado%', 'Estimado'],
    ['A%fillpart:name=Gastos:default=yes% con gastos%fillpartend%.', 'A con gastos.'],
    ['A%fillpart:name=Extra:default=no% extra%fillpartend%.', 'A.'],
    ['Un saludo, %snippet:;eq%%key:tab%fin', 'Un saludo, Equipo\tfin'],
    ['Equipo', 'Equipo'],
    ['Hola %fill:Nombre%, talla %fill:Talla%.', 'Hola [Nombre], talla [Talla].'],
    ['%filltext:name=Nombre:default=cliente:width=20%', 'cliente'],
    ['%fillarea:name=Nota%', '[Nota]'],
    ['%clipboard', '[portapapeles]'],
    ['antes %|después', 'antes después'],
    ['10%% de descuento', '10% de descuento'],
    ['50%discount', '50%discount'],
    ['a%key:enter%b', 'a\nb'],
    ['%snippet:no-hay%', '[no-hay]', 'names "no-hay"'],
    ['%key:f5%', '[%key:f5%]', 'cannot come along'],
    ['%H:%M', '10:30'],
    ['%A %e de %B', 'viernes 20 de noviembre'],
    ['{{no}}', '{{no}}'],
  ];
  const abbreviation = (i: number) => (i === 5 ? ';eq' : `;a${i}`);

  it('its CSV, with and without names in the first row', () => {
    const rows = items.map(([text], i) => `${abbreviation(i)},${cell(text)},Texto ${i + 1}`).join('\n');
    const imported = expectItems('textexpander', items, [file(rows)]);
    expect(detectFormat([file(rows)])?.name).toBe('textexpander');
    expect(
      formatOf('textexpander').read(
        [file(`label,abbreviation,content\n${items.map(([text], i) => `Texto ${i + 1},${abbreviation(i)},${cell(text)}`).join('\n')}`)],
        'en',
      ).replies,
    ).toEqual(imported.replies);
    expect(
      fillReply(imported.replies[2]?.body ?? '', { Gastos: false } as never, { lang: 'es', calendar: MONDAY_TO_FRIDAY, now: NOW }),
    ).toMatchObject({ text: 'A.', optional: [{ name: 'Gastos', on: true }] });
  });

  it('its property lists, XML and binary: groups, scripts refused, rich text told', () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict>
<key>groupsTE2</key><array><dict><key>name</key><string>Soporte</string><key>snippetUUIDs</key><array><string>u0</string></array></dict></array>
<key>snippetsTE2</key><array>${items.map(([text], i) => `<dict><key>abbreviation</key><string>${abbreviation(i)}</string><key>label</key><string>Texto ${i + 1}</string><key>plainText</key><string>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</string><key>snippetType</key><integer>${i === 1 ? 1 : 0}</integer><key>uuidString</key><string>u${i}</string><key>modificationDate</key><date>2026-03-04T10:00:00Z</date></dict>`).join('')}
<dict><key>abbreviation</key><string>js</string><key>plainText</key><string>1+1</string><key>snippetType</key><integer>3</integer></dict></array></dict></plist>`;
    const { replies, report } = expectItems('textexpander', items, [file(xml, 'Settings.textexpander')]);
    expect(replies[0]).toMatchObject({ folder: 'Soporte', updated: '2026-03-04' });
    expect([report.skipped, report.warnings[0]?.problem]).toEqual([1, 'its formatting was left out']);
    const packed = sourcesOf(
      'todo.textexpander',
      binaryPlist({
        groupInfo: { groupName: 'Ventas' },
        snippetsTE2: items.map(([text], i) => ({ abbreviation: abbreviation(i), label: `Texto ${i + 1}`, plainText: text })),
      }),
    );
    expect(expectItems('textexpander', items, packed).replies.every((reply) => reply.folder === 'Ventas')).toBe(true);
    const binary = sourcesOf(
      'g.textexpander',
      binaryPlist({
        groupInfo: { groupName: 'Ventas' },
        snippetsTE2: [{ abbreviation: 'sal', label: 'Saludo ñ', plainText: 'Hola %filltext:name=Nombre%' }],
      }),
    );
    expect(detectFormat(binary)?.name).toBe('textexpander');
    expect(formatOf('textexpander').read(binary, 'en').replies).toEqual([
      { id: 'saludo-n', title: 'Saludo ñ', folder: 'Ventas', shortcut: 'sal', body: 'Hola {{ Nombre }}' },
    ]);
    expect(() =>
      formatOf('textexpander').read(sourcesOf('x.textexpander', new Uint8Array([...strToU8('bplist00'), 0, 1, 2, 255])), 'en'),
    ).toThrow(FormatError);
  });
});

/** Just enough of Apple's binary property list to write a fixture: dictionaries, lists, strings. */
function binaryPlist(root: unknown): Uint8Array {
  const objects: number[][] = [];
  const two = (n: number): number[] => [n >> 8, n & 255];
  const put = (value: unknown): number => {
    const at = objects.push([]) - 1,
      size = (kind: number, n: number) => (n < 15 ? [kind | n] : [kind | 15, 0x11, ...two(n)]);
    if (typeof value === 'string')
      objects[at] = /^[\x20-\x7e]*$/.test(value)
        ? [...size(0x50, value.length), ...strToU8(value)]
        : [...size(0x60, value.length), ...[...value].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255])];
    else if (Array.isArray(value)) {
      const refs = value.map(put);
      objects[at] = [...size(0xa0, refs.length), ...refs.flatMap(two)];
    } else {
      const entries = Object.entries(value as object),
        keys = entries.map(([key]) => put(key)),
        values = entries.map(([, one]) => put(one));
      objects[at] = [...size(0xd0, keys.length), ...[...keys, ...values].flatMap(two)];
    }
    return at;
  };
  const top = put(root),
    bytes = [...strToU8('bplist00')],
    offsets = objects.map((object) => {
      const at = bytes.length;
      bytes.push(...object);
      return at;
    }),
    table = bytes.length;
  for (const at of offsets) bytes.push(0, at >> 16, (at >> 8) & 255, at & 255);
  const long = (n: number) => [0, 0, 0, 0, n >> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255];
  return new Uint8Array([...bytes, 0, 0, 0, 0, 0, 0, 4, 2, ...long(objects.length), ...long(top), ...long(table)]);
}

describe('Beeftext', () => {
  const items: Item[] = [
    ['Hola #{input:Nombre},\n#{cursor}adiós', 'Hola [Nombre],\nadiós'],
    ['#{date}', '20/11/2026'],
    ['#{time}', '10:30'],
    ['#{dateTime:+1d-1w:dd/MM/yyyy}', '14/11/2026'],
    ['#{dateTime}', '20/11/2026 10:30'],
    ["#{dateTime::dddd d 'de' MMMM}", 'viernes 20 de noviembre'],
    ['#{combo:kw7}', 'Equipo'],
    ['Equipo', 'Equipo'],
    ['#{clipboard}', '[portapapeles]'],
    ['#{input:con \\} llave}', '[con llave]'],
    ['a#{key:enter}b#{key:tab}c', 'a\nb\tc'],
    ['#{envVar:HOME}', '[#{envVar:HOME}]', 'runs a program'],
    ['#{powershell:C:\\\\a.ps1}', '[#{powershell:C:\\a.ps1}]', 'runs a program'],
    ['#{delay:100}', '[#{delay:100}]', 'cannot come along'],
    ['#{desconocida} se queda', '#{desconocida} se queda'],
    ['#{upper:kw7}', 'Equipo', 'upper'],
    ['{{no}}', '{{no}}'],
  ];
  const combos = (key: string, text: string) =>
    items.map(([snippet], i) => ({
      uuid: `{c${i}}`,
      name: `Texto ${i + 1}`,
      [key]: `kw${i}`,
      [text]: snippet,
      group: '{g}',
      enabled: i !== 1,
      modificationDateTime: '2026-02-01T10:00:00.000',
    }));

  it('version 10: groups, retired combos, dates', () => {
    const files = json({
      fileFormatVersion: 10,
      groups: [{ uuid: '{g}', name: 'Soporte', enabled: true }],
      combos: combos('keyword', 'snippet'),
    });
    const { replies } = expectItems('beeftext', items, files);
    expect(replies[1]).toMatchObject({ folder: 'Soporte', shortcut: 'kw1', archived: true, updated: '2026-02-01' });
    expect(detectFormat(files)?.name).toBe('beeftext');
  });
  it('version 1, rich text, and both of its tables', () => {
    expectItems('beeftext', items, json({ fileFormatVersion: 1, combos: combos('comboText', 'substitutionText') }));
    for (const version of [2, 3, 6, 8, 9])
      expectItems(
        'beeftext',
        items,
        json({ fileFormatVersion: version, combos: combos('keyword', 'snippet'), ...(version < 3 ? {} : { groups: [] }) }),
      );
    const table = items.map(([text], i) => `kw${i},${cell(text)},Texto ${i + 1}`).join('\n');
    expect(expectItems('beeftext', items, [file(table)]).replies[1]).toMatchObject({ title: 'Texto 2', shortcut: 'kw1' });
    const sheet = `Group,Name,Keyword,Snippet\n${items.map(([text], i) => `Soporte,Texto ${i + 1},kw${i},${cell(text)}`).join('\n')}`;
    expect(expectItems('beeftext', items, [file(sheet)]).replies[1]).toMatchObject({ folder: 'Soporte', shortcut: 'kw1' });
    expect(
      formatOf('beeftext').read(
        json({ fileFormatVersion: 7, combos: [{ name: 'A', keyword: 'a', snippet: '<p>Hola <b>tú</b></p>', useHtml: true }] }),
        'en',
      ).replies[0]?.body,
    ).toBe('Hola **tú**');
    expect(formatOf('beeftext').read([file('sal,"Hola, #{input:Nombre}",Saludo\n')], 'en').replies).toEqual([
      { id: 'saludo', title: 'Saludo', shortcut: 'sal', body: 'Hola, {{ Nombre }}' },
    ]);
    expect(formatOf('beeftext').read([file('Group,Name,Keyword,Snippet\nSoporte,Saludo,sal,Hola\n')], 'en').replies).toEqual([
      { id: 'saludo', title: 'Saludo', shortcut: 'sal', folder: 'Soporte', body: 'Hola' },
    ]);
  });
});

describe('Text Blaze', () => {
  const items: Item[] = [
    ['Hola {formtext: name=nombre; default=cliente},', 'Hola cliente,'],
    ['{formparagraph: name=nota}', '[nota]'],
    ['{formmenu: S; default=M; L; name=talla}', 'M'],
    ['{formmenu: a; b; multiple=yes; name=cosas}', '[cosas]'],
    ['A{formtoggle: name=gastos; default=yes} con gastos{endformtoggle}.', 'A con gastos.'],
    ['{formdate: DD/MM; name=día}', '[día]'],
    ['{=talla}', '[talla]'],
    ['{if: gastos}sí{else}no{endif}', 'no'],
    ['{if: talla = "M"}M{elseif: talla = "L"}L{else}otra{endif}', 'otra'],
    ['{time: DD/MM/YYYY; shift=+3D}', '23/11/2026'],
    ['{time: dddd}', 'viernes'],
    ['{clipboard}{cursor}', '[portapapeles]'],
    ['{import: /eq}', 'Equipo'],
    ['Equipo', 'Equipo'],
    ['{user: name}', 'Lucía Pardo'],
    ['a{key: enter}b', 'a\nb'],
    ['{site: url}', '[{site: url}]', 'cannot come along'],
    ['a{note: preview=no}interna{endnote}b', 'ab'],
    ['{=precio * 2}', '[{=precio * 2}]', 'cannot come along'],
    ['{llaves} sueltas', '{llaves} sueltas'],
    ['{snippet: shortcut}', '[{snippet: shortcut}]', 'cannot come along'],
    ['Vea {link: https://t.example/a}la ayuda{endlink}.', 'Vea [la ayuda](https://t.example/a).'],
    ['{time: dddd, MMM Do, YYYY [a las] H:mm}', 'viernes, nov 20, 2026 a las 10:30', 'dddd, MMM Do, YYYY'],
    ['{time: DD/MM; at=2000-01-01}', '[{time: DD/MM; at=2000-01-01}]', 'cannot come along'],
    ['{formtext: name=ciudad; formatter=(v) -> upper(v)}', '[ciudad]', 'formatter'],
    ['{time: YYYY-MM-DD; shift=-1M; locale=en}', '2026-10-20', 'locale=en'],
  ];
  it('forms, toggles, conditions, dates, nested snippets', () => {
    const files = json({
      folders: [
        { name: 'Soporte', snippets: items.map(([text], i) => ({ name: `Texto ${i + 1}`, shortcut: i === 13 ? '/eq' : `/a${i}`, text })) },
      ],
    });
    const { replies } = expectItems('textblaze', items, files);
    expect(replies[3]?.body).toContain('| multi: "a", "b"');
    expect(detectFormat(files)?.name).toBe('textblaze');
  });
});

describe('Raycast and Alfred', () => {
  const items: Item[] = [
    ['Hola {argument name="nombre"},', 'Hola [nombre],'],
    ['{argument name="talla" options="S, M" default="M"}', 'M'],
    ['{argument}', '[texto]'],
    ['{date}', '20/11/2026'],
    ['{date +2d}', '22/11/2026'],
    ['{date offset="+1M -1d"}', '19/12/2026'],
    ['{date format="d MMMM yyyy"}', '20 noviembre 2026'],
    ['{time}', '10:30'],
    ['{datetime}', '20/11/2026 10:30'],
    ['{day}', 'viernes'],
    ['{clipboard}', '[portapapeles]'],
    ['{cursor}fin', 'fin'],
    ['{uuid}', '[{uuid}]', 'cannot come along'],
    ['{selection}', '[{selection}]', 'cannot come along'],
    ['{time +90m}', '12:00'],
    ['{no} es macro', '{no} es macro'],
  ];
  it('Raycast: arguments, dates, modifiers, nested snippets', () => {
    const own: Item[] = [
      ...items,
      ['{argument name="ciudad" default="Lugo" | uppercase}', 'LUGO'],
      ['{date format="yyyy-MM-dd" offset="+2d"}', '2026-11-22'],
      ['{argument name="web" | percent-encode}', '[web]', 'the filter "percent-encode" was left out'],
      ['{clipboard offset=1}', '[portapapeles]', 'offset=1'],
      ['{date format="w"}', '20/11/2026', '"w"'],
    ];
    const files = json(own.map(([text], i) => ({ name: `Texto ${i + 1}`, text, keyword: `!a${i}` })));
    expectItems('raycast', own, files);
    expect(detectFormat(files)?.name).toBe('raycast');
    const { replies } = formatOf('raycast').read(
      json({
        snippets: [
          { name: 'Mi firma', text: 'Equipo' },
          { name: 'B', text: 'Hola. {snippet name="Mi firma"}', folder: 'F', tags: ['t'] },
        ],
      }),
      'en',
    );
    expect(shown(replies[1], replies)).toBe('Hola. Equipo');
  });
  it('Alfred: the archive and the folder, prefixes, damaged files', () => {
    const one = (snippet: string, i: number) =>
      JSON.stringify({ alfredsnippet: { snippet, uid: `U${i}`, name: `Texto ${String(i + 1).padStart(2, '0')}`, keyword: `a${i}` } });
    const own: Item[] = [
      ...items,
      ['{date +1D:long}', '21 noviembre 2026'],
      ['{date:d/MM/yy}', '20/11/26'],
      ['{time:short}', '10:30'],
      ['{time -1h:medium}', '09:30:00'],
      ['{datetime:short}', '20/11/2026 10:30'],
      ['{clipboard:uppercase}', '[portapapeles]'],
      ['{clipboard:2}', '[portapapeles]', 'clipboard:2'],
      ['{random:UUID}', '[{random:UUID}]', 'cannot come along'],
      ['{var:tienda}', '[{var:tienda}]', 'cannot come along'],
    ];
    const entries = Object.fromEntries(
      own.map(([text], i) => [`Texto ${String(i + 1).padStart(2, '0')} [ABCDEF${i}].json`, strToU8(one(text, i))]),
    );
    const info =
      '<?xml version="1.0"?><plist version="1.0"><dict><key>snippetkeywordprefix</key><string>!</string><key>snippetkeywordsuffix</key><string>_</string></dict></plist>';
    const files = sourcesOf('Soporte.alfredsnippets', zipSync({ ...entries, 'info.plist': strToU8(info) }));
    expect(expectItems('alfred', own, files).replies[0]).toMatchObject({ shortcut: '!a0_', title: 'Texto 01' });
    expect(detectFormat(files)?.name).toBe('alfred');
    const unpacked = own.map(([text], i) => file(one(text, i), `Ventas/${String(i).padStart(2, '0')}.json`));
    expect(expectItems('alfred', own, unpacked).replies.every((reply) => reply.folder === 'Ventas')).toBe(true);
    const folder = formatOf('alfred').read([file(one('x', 0), 'Ventas/a.json'), file('{', 'Ventas/b.json')], 'en');
    expect([folder.replies[0]?.folder, folder.report.skipped]).toEqual(['Ventas', 1]);
  });
  it('no archive gets out of its folder or fills the memory', () => {
    expect(
      sourcesOf(
        'a.zip',
        zipSync({ '../../etc/x.json': strToU8('{}'), 'ok.txt': strToU8('hola'), 'C:\\x.txt': strToU8('a'), '/root.txt': strToU8('b') }),
      ).map((one) => one.path),
    ).toEqual(['ok.txt']);
    const archive = zipSync({ 'a.txt': strToU8('hola'), 'b.txt': strToU8('hola') });
    const view = new DataView(archive.buffer);
    // A bomb says how large it gets: 100 MB each, in the central directory.
    for (let at = 0; at + 4 < archive.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100 * 1024 * 1024, true);
    expect(() => sourcesOf('bomba.zip', archive)).toThrow(ArchiveError);
    expect(() => sourcesOf('rota.zip', archive.subarray(0, 60))).toThrow(ArchiveError);
  });
});

describe('massCode, Quicktext, PhraseExpress', () => {
  it('massCode 3: nested folders, tags, favourites, the bin, wordings by language', () => {
    const snippets = Array.from({ length: 16 }, (_, i) => ({
      id: `s${i}`,
      name: `Texto ${i + 1}`,
      folderId: 'f2',
      tagsIds: ['t1'],
      description: i === 2 ? 'nota' : '',
      isDeleted: i === 1,
      isFavorites: i === 0,
      updatedAt: 1_770_000_000_000,
      content:
        i === 3
          ? [
              { label: 'es', value: 'Hola' },
              { label: 'en', value: 'Hello' },
            ]
          : [{ label: 'Fragment 1', language: 'plain_text', value: i === 4 ? '{{no}} 100%' : `Cuerpo ${i + 1}` }],
    }));
    const files = json({
      folders: [
        { id: 'f1', name: 'Envíos', parentId: null },
        { id: 'f2', name: 'Retrasos', parentId: 'f1' },
      ],
      tags: [{ id: 't1', name: 'paquete' }],
      snippets,
    });
    const { replies, report } = expectItems(
      'masscode',
      snippets.map((_, i) => ['', i === 3 ? 'Hola' : i === 4 ? '{{no}} 100%' : `Cuerpo ${i + 1}`]),
      files,
    );
    expect(replies[0]).toMatchObject({ folder: 'Envíos/Retrasos', tags: ['paquete'], favourite: true, updated: '2026-02-02' });
    expect([replies[1]?.archived, replies[3]?.language, replies[3]?.variants]).toEqual([true, 'es', [{ language: 'en', body: 'Hello' }]]);
    expect(report.warnings.some((warning) => warning.problem.includes('description = nota'))).toBe(true);
    expect(detectFormat(files)?.name).toBe('masscode');
    const vault = [
      file(
        '---\nname: Saludo\nisFavorites: 1\nisDeleted: 0\n---\n\n## Fragment: es\n```plain_text\nHola\n```\n\n## Fragment: en\n````plain_text\nHello ```x```\n````\n',
        'Envíos/saludo.md',
      ),
    ];
    expect(detectFormat(vault)?.name).toBe('masscode');
    expect(formatOf('masscode').read(vault, 'en').replies).toEqual([
      {
        id: 'saludo',
        title: 'Saludo',
        folder: 'Envíos',
        language: 'es',
        favourite: true,
        body: 'Hola',
        variants: [{ language: 'en', body: 'Hello ```x```' }],
      },
    ]);
    expect(formatOf('masscode').read([{ path: 'massCode.db', text: '', bytes: new Uint8Array([0]) }], 'en').report).toMatchObject({
      imported: 0,
      warnings: [{ item: 'massCode.db' }],
    });
  });

  // Made by SQLite 3.40 with massCode 4's own tables: one in pages of 512 bytes, so that trees have branches and rows overflow, one in UTF-16.
  it.each(['masscode-4.db', 'masscode-4-utf16.db'])('massCode 4: its database, as SQLite writes it (%s)', (name) => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, name)));
    const files = sourcesOf('massCode.db', bytes);
    const long = 'Una frase que se repite hasta no caber en su página. '.repeat(120).trim();
    const filled = [
      'Gracias por su paciencia: el paquete salió ayer.',
      'Ya no se usa.',
      'Le llamamos mañana.',
      'Hola, su pedido ya está en camino.',
      'Sí, claro, y además se lo enviamos hoy.',
      'Sí, claro.',
      '{{no}} es un marcador, 100 % {% seguro %}',
      'Hola, **Ana**:\n\n- uno\n- dos',
      long,
      'En la raíz.',
      'En el tercer nivel.',
      'Ñandú, 12 €, «así», 😀 y\ttabulador',
      'Hola:\n\nDos párrafos.\nUn saludo',
      'It\'s "fine"; DROP TABLE snippets;--',
      ...Array.from(
        { length: 26 },
        (_none, i) => `Cuerpo número ${i + 15}, con bastantes letras para llenar unas cuantas páginas del archivo.`,
      ),
    ];
    const { replies, report } = expectItems(
      'masscode',
      filled.map((one): Item => ['', one]),
      files,
    );
    const of = (title: string) => replies.find((reply) => reply.title === title) ?? expect.fail(title);
    expect(of('Favorita')).toMatchObject({
      folder: 'Envíos/Retrasos',
      tags: ['paquete', 'disculpa'],
      favourite: true,
      updated: '2026-02-02',
    });
    expect(of('En la papelera')).toMatchObject({ archived: true });
    expect(of('Dos idiomas')).toMatchObject({ language: 'es', variants: [{ language: 'en', body: 'Hello, your order is on its way.' }] });
    expect(of('Dos fragmentos (Largo)').folder).toBe('Envíos/Retrasos');
    expect([of('Sin carpeta').folder, of('Honda').folder]).toEqual([undefined, 'Envíos/Retrasos/Graves']);
    expect(replies.map(({ title }) => title)).not.toContain('Se borra');
    // Nothing is dropped in silence: the empty one and the description are told.
    expect(report.warnings.map(({ item }) => item)).toEqual(expect.arrayContaining(['Vacía', 'Con descripción', 'En la papelera']));
    expect([report.read, report.imported, report.skipped]).toEqual([41, 40, 1]);
    expect(detectFormat(files)?.name).toBe('masscode');
    const withLog = [...files, { path: 'massCode.db-wal', text: '', bytes: new Uint8Array([1]) }];
    expect(formatOf('masscode').read(withLog, 'es').report.warnings).toContainEqual({
      item: 'massCode.db-wal',
      problem: expect.stringContaining('cierre massCode') as string,
    });
  });

  it('massCode 4: a damaged database, or one that leads in circles, is refused in no time, and nothing of it is half read', () => {
    const whole = new Uint8Array(readFileSync(join(import.meta.dirname, 'masscode-4.db')));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(whole.length),
        (edits, cut) => {
          const bytes = whole.slice(0, Math.max(100, cut));
          for (const [at, value] of edits) if (at >= 16 && at < bytes.length) bytes[at] = value;
          const began = performance.now();
          try {
            for (const reply of formatOf('masscode').read([{ path: 'massCode.db', text: '', bytes }], 'en').replies)
              expect(reply.body.length).toBeLessThan(whole.length * 4);
          } catch (error) {
            expect(error).toBeInstanceOf(FormatError);
          }
          expect(performance.now() - began).toBeLessThan(2_000);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('Quicktext: tags, inputs, nested texts, HTML bodies', () => {
    const items: Item[] = [
      ['Hola [[TO=firstname]],', 'Hola Ana,'],
      ['[[TO=lastname]]', 'García López'],
      ['[[TO=email]]', 'ana@example.com'],
      ['[[FROM=fullname]]', 'Lucía Pardo'],
      ['[[SUBJECT]]', 'Mi pedido'],
      ['[[DATE]]', '20/11/2026'],
      ['[[DATE=long]]', '20 de noviembre de 2026'],
      ['[[TIME]]', '10:30'],
      ['[[CURSOR]]fin', 'fin'],
      ['[[CLIPBOARD]]', '[portapapeles]'],
      ['[[INPUT=talla|select|S;M;L]]', '[talla]'],
      ['[[INPUT=nota|text|nada]]', 'nada'],
      ['[[TEXT=Grupo|Texto 1]]', 'Hola Ana,'],
      ['[[SCRIPT=x]]', '[[[SCRIPT=x]]]', 'runs a program'],
      ['[[HEADER=cc|x]]', '[[[HEADER=cc|x]]]', 'cannot come along'],
      ['<p>Hola <b>tú</b></p>', 'Hola **tú**'],
      ['100 [de] {{x}}', '100 [de] {{x}}'],
    ];
    const xml = `<?xml version="1.0"?><quicktext version="2"><group><title>Grupo</title><texts>${items.map(([text], i) => `<text><name>Texto ${i + 1}</name><keyword>k${i}</keyword><subject>${i === 1 ? 'Su pedido' : ''}</subject><type>${i === 15 ? 'text/html' : 'text/plain'}</type><body><![CDATA[${text}]]></body></text>`).join('')}</texts></group></quicktext>`;
    const { replies, report } = expectItems('quicktext', items, [file(xml)]);
    expect(replies[0]).toMatchObject({ folder: 'Grupo', shortcut: 'k0' });
    expect(report.warnings.some((warning) => warning.problem.includes('subject = Su pedido'))).toBe(true);
    expect(detectFormat([file(xml)])?.name).toBe('quicktext');
    const bomb =
      '<!DOCTYPE q [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><quicktext><group><title>G</title><texts><text><name>N</name><body>&b;</body></text></texts></group></quicktext>';
    expect(formatOf('quicktext').read([file(bomb)], 'en').replies[0]?.body.length ?? 0).toBeLessThan(20);
  });

  it('PhraseExpress: folders in folders, autotexts, macros; XML and its table', () => {
    const items: Item[] = [
      ['Hola {#input -head "Nombre" -default "cliente"},', 'Hola cliente,'],
      ['{#clipboard}', '[portapapeles]'],
      ['{#cursor}fin', 'fin'],
      ['{#datetime -f dd/mm/yyyy}', '20/11/2026'],
      ['{#datetime -f yyyy.mm.dd dddd t}', '2026.11.20 viernes 10:30'],
      ['{#datetime -f "hh:mm am/pm" -s +1h}', '11:30 a. m.'],
      ['{#datetime -f d "de" mmmm "de" yyyy -s -1w}', '13 de noviembre de 2026'],
      ['{#DATE} {#TIME}', '20/11/2026 10:30'],
      ['{#datetime -s +3d}', '23/11/2026'],
      ['{#input -head "Talla" -items "S;M"}', '[Talla]'],
      ['{#input -head "Nota" -multiline}', '[Nota]'],
      ['{#insert texto-13}', 'Equipo'],
      ['Equipo', 'Equipo'],
      ['a{#enter}b', 'a\nb'],
      ['{#run notepad.exe}', '[{#run notepad.exe}]', 'runs a program'],
      ['{#sound x}', '[{#sound x}]', 'cannot come along'],
      ['{#random Un saludo}', 'Un saludo'],
      ["{\\rtf1\\ansi Hola \\b t\\'fa\\b0\\par adi\\u243?s}", 'Hola **tú**\nadiós', 'formatting'],
      ['<p>Hola</p><p>tú</p>', 'Hola\n\ntú'],
      ['{suelta}', '{suelta}'],
    ];
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const xml = `<?xml version="1.0"?><phraseexpress><folder description="Soporte"><folder description="Envíos">${items.map(([text], i) => `<phrase description="Texto ${i + 1}" autotext="px${i}"><content>${escape(text)}</content></phrase>`).join('')}</folder></folder></phraseexpress>`;
    const { replies } = expectItems('phraseexpress', items, [file(xml)]);
    expect(replies[0]).toMatchObject({ folder: 'Soporte/Envíos', shortcut: 'px0' });
    expect(detectFormat([file(xml)])?.name).toBe('phraseexpress');
    const csv = `Description;Phrase;Autotext;Folder\n${items.map(([text], i) => `Texto ${i + 1};${cell(text)};px${i};Soporte\\Envíos`).join('\n')}`;
    expect(expectItems('phraseexpress', items, [file(csv)]).replies).toEqual(replies);
    expect(detectFormat([file(csv)])?.name).toBe('phraseexpress');
  });
});

describe('folders and tables', () => {
  it('txt, md, rtf, html, HTML inside .txt, cp1252, rivals’ words; what is none is told', () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    const named: readonly [string, Uint8Array | string, string][] = [
      ['Envíos/Devolución.txt', bytes('Devolución mañana.\r\nAdiós'), 'Devolución mañana.\nAdiós'],
      ['a.md', '**Hola** [web](https://t.example)', '**Hola** [web](https://t.example)'],
      ['b.html', '<html><head><title>Título web</title></head><body><p>Hola</p></body></html>', 'Hola'],
      ['c.htm', '<p>Uno<br>dos', 'Uno\ndos'],
      ['d.txt', '<p>HTML <b>dentro</b></p>', 'HTML **dentro**'],
      [
        'e.rtf',
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}Ma\\'f1ana \\'bfs\\'ed?\\par Fin}",
        'Mañana ¿sí?\nFin',
      ],
      ['f.txt', 'Hola {%customer.firstName%}', 'Hola Ana'],
      ['g.txt', '#{ticket.number}', '777'],
      ['h.txt', '%filltext:name=Talla%', '[Talla]'],
      ['i.txt', 'Hola {{1}}, {{ticket.id}}', 'Hola [dato 1], 777'],
      ['j.txt', 'Hola {{ customer.first_name }}', 'Hola Ana'],
      ['k.txt', '\ufeffcon marca', 'con marca'],
      ['l.txt', Buffer.from('\ufeffañil', 'utf16le'), 'añil'],
      ['m.txt', 'Hola [Nombre]', 'Hola [Nombre]'],
      ['n.text', '{formtext: name=x}', '[x]'],
      ['o.markdown', '- a\n- b', '- a\n- b'],
    ];
    const files = [...named, ['README.md', '# Léeme', ''] as const, ['foto.png', new Uint8Array([0, 1]), ''] as const].flatMap(
      ([path, content]) => sourcesOf(path, typeof content === 'string' ? strToU8(content) : new Uint8Array(content)),
    );
    const { replies, report } = expectItems(
      'txt',
      named.map(([, , filled]) => ['', filled]),
      files,
    );
    expect(replies.slice(0, 3).map((reply) => [reply.title, reply.folder])).toEqual([
      ['Devolución', 'Envíos'],
      ['a', undefined],
      ['Título web', undefined],
    ]);
    expect(report.warnings.map((warning) => warning.problem).join(' · ')).toMatch(/Windows-1252.*explanations.*is no/s);
    expect(detectFormat(files)?.name).toBe('txt');
  });

  it('a table by hand: other names, rivals’ words, HTML cells', () => {
    const rows: Item[] = [
      ['Hola {{1}}, su pedido {{2}} va en camino.', 'Hola [dato 1], su pedido [dato 2] va en camino.'],
      ['Hola %fill:Nombre%', 'Hola [Nombre]'],
      ['{%customer.firstName,fallback=amigo%}', 'Ana'],
      ['#{ticket.customer.firstname}', 'Ana'],
      ['<p>a</p><p>b</p>', 'a\n\nb'],
      ['{{ticket.requester.first_name}}', 'Ana'],
      ['{{user.name|fallback:"x"}}', 'Lucía Pardo'],
      ['{{ customer.first_name }}', 'Ana'],
      ['{{ nombre }}', '[nombre]'],
      ['50 % dto.', '50 % dto.'],
      ['-5 € y =1', '-5 € y =1'],
      ['a;b,c', 'a;b,c'],
      ['línea\notra', 'línea\notra'],
      ['{% if x %}a{% endif %}b', 'b'],
      ['{{ rota', '{{ rota', 'stay as text'],
      ['{formmenu: a; b; name=m}', '[m]'],
    ];
    const csv = `Tema;Respuesta;Idioma;Canal\n${rows.map(([text], i) => `Texto ${i + 1};${cell(text)};es;email`).join('\n')}`;
    const { replies, report } = expectItems('csv', rows, [file(csv)]);
    expect(replies[0]).toMatchObject({ language: 'es', channels: ['email'] });
    expect(report.skipped).toBe(0);
  });
});
