import CFB from 'cfb';
import { describe, expect, it } from 'vitest';
import { detectFormat, sourcesOf, type SourceFile } from '../../../../core/library/formats/index.js';
import { expectItems, formatOf, type Item } from './fixture.js';

type Kind = 'wide' | 'page' | 'bytes';
const bytesOf = (text: string, kind: Kind): Uint8Array =>
  kind === 'wide'
    ? Buffer.from(text, 'utf16le')
    : kind === 'page'
      ? Buffer.from(text.replaceAll('€', '\x80'), 'latin1')
      : Buffer.from(text, 'utf8');
const TYPE: Readonly<Record<Kind, string>> = { wide: '001F', page: '001E', bytes: '0102' };

/** A template as Outlook saves it ([MS-OXMSG]): one stream a property, named by its tag and type. */
function oft(title: string, body: string, kind: Kind, html: boolean): Uint8Array {
  const container = CFB.utils.cfb_new();
  const put = (tag: string, text: string, as: Kind): void => {
    CFB.utils.cfb_add(container, `/__substg1.0_${tag}${TYPE[as]}`, Buffer.from(bytesOf(text, as)));
  };
  put('0037', title, kind === 'bytes' ? 'wide' : kind);
  put(html ? '1013' : '1000', body, kind);
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
}

describe('Outlook and Gmail templates', () => {
  const plain: Item[] = [
    ['Buenos días, gracias por escribirnos.', 'Buenos días, gracias por escribirnos.'],
    ['Son 10 € más', 'Son 10 € más'],
    ['Hola [Nombre]:\r\n\r\nllega mañana.', 'Hola [Nombre]:\n\nllega mañana.'],
    ['Hola {{ customer.first_name }}', 'Hola Ana'],
    ['{%customer.firstName%}', 'Ana'],
    ['«Así», ¿sí?', '«Así», ¿sí?'],
    ['50 % de descuento {suelta}', '50 % de descuento {suelta}'],
    ['{{ rota', '{{ rota', 'stay as text'],
  ];
  const rich: Item[] = [
    ['<p>Hola:</p><p>llega <b>mañana</b>.</p>', 'Hola:\n\nllega **mañana**.'],
    ['<div>Son 10 € más<br>y ya</div>', 'Son 10 € más\ny ya'],
    ['<ul><li>uno</li><li>dos</li></ul>', '- uno\n- dos'],
    ['<p>Vea <a href="https://t.example/ayuda">la ayuda</a></p>', 'Vea [la ayuda](https://t.example/ayuda)'],
    ['<p>Vea el mapa <img src="cid:1" alt="mapa"></p>', 'Vea el mapa', 'mapa'],
    [
      '<html><head><style>p{color:red}</style></head><body><p class=MsoNormal>limpio<o:p></o:p></p><script>x</script></body></html>',
      'limpio',
    ],
    ['<p>&iquest;S&iacute;? &amp; ya</p>', '¿Sí? & ya'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'],
  ];
  const items = [...plain, ...rich];
  const kinds: readonly Kind[] = ['wide', 'page', 'bytes'];

  it.each(kinds)('.oft with its texts in %s', (kind) => {
    const files = items.flatMap(([body], i) =>
      sourcesOf(`Ventas/t${String(i).padStart(2, '0')}.oft`, oft(`Texto ${i + 1}`, body, kind, i >= plain.length)),
    );
    const { replies, report } = expectItems('txt', items, files);
    expect(replies[0]).toMatchObject({ title: 'Texto 1', folder: 'Ventas' });
    expect(detectFormat(files)?.name).toBe('txt');
    // A code page that had to be guessed is told with the template it was guessed for.
    expect(report.warnings.some(({ item, problem }) => item === 'Texto 2' && /Windows-1252/.test(problem))).toBe(kind === 'page');
  });

  it('.html, as a draft of Gmail is saved', () => {
    const page = (body: string, i: number): SourceFile => ({
      path: `t${String(i).padStart(2, '0')}.html`,
      text: `<html><head><title>Texto ${i + 1}</title></head><body><div dir="ltr">${body}</div></body></html>`,
    });
    const bodies = rich.filter(([body]) => !body.startsWith('<html'));
    const all = [...bodies, ...bodies, ...bodies];
    expectItems(
      'txt',
      all,
      all.map(([body], i) => page(body, i)),
    );
  });

  it('a damaged template is told, not read in part', () => {
    const { replies, report } = formatOf('txt').read(sourcesOf('rota.oft', oft('A', 'b', 'wide', false).slice(0, 700)), 'en');
    expect([replies.length, report.skipped]).toEqual([0, 1]);
  });
});
