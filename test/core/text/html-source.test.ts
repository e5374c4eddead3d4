import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../core/text/normalise.js';
import { isOwnText, zonesOf } from '../../../core/text/zones.js';
import { expectLinear, flood } from '../../support/growth.js';

const read = (html: string) => normalise(html, true).text;
const body = (text: string) =>
  zonesOf(text)
    .filter(isOwnText)
    .map((z) => text.slice(z.start, z.end).trim())
    .join(' | ');

describe('the source of an HTML mail, pasted as it is', () => {
  it.each([
    ['paragraphs and line ends', '<p>Hola:</p>\n<p>Una<br>dos</p>', 'Hola:\n\nUna\ndos'],
    ['a line of the source is no line of the text', '<div>Una\n   línea</div><div>y otra</div>', 'Una línea\ny otra'],
    ['styles, scripts and titles', '<html><head><style>p{}</style><title>x</title></head><body><p>Hola</p></body></html>', 'Hola'],
    ['lists and cells', '<ul><li>una</li><li>dos</li></ul><table><tr><td>a</td><td>b</td></tr></table>', '- una\n- dos\n\na\tb'],
    ['quotes', '<div>Sí.</div><blockquote><div>¿Una?</div><div>¿Dos?</div></blockquote>', 'Sí.\n\n> ¿Una?\n> ¿Dos?'],
    ['hidden text', '<div>Hola</div><div style="display:none">oferta</div><div>adiós</div>', 'Hola\nadiós'],
    ['characters', '<p>&iquest;Cu&aacute;ndo?</p><p>89,00&nbsp;&euro;</p>', '¿Cuándo?\n\n89,00 €'],
    ['words in bold', '<p>no <b>ha</b> llegado</p><p>x</p>', 'no ha llegado\n\nx'],
    ['what is no page', 'si a < b y c > d, <b>no</b>', 'si a < b y c > d, <b>no</b>'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  it('history of Gmail and Outlook is history', () => {
    expect(
      body(
        read(
          '<p>No enciende.</p><div class="gmail_quote"><div>El mar, 4 mar 2025 a las 9:00, Tienda (&lt;<a href="mailto:a@b.example">a@b.example</a>&gt;) escribi&oacute;:<br></div><blockquote><div>&iquest;Funciona?</div></blockquote></div>',
        ),
      ),
    ).toBe('No enciende.');
    expect(
      body(
        read(
          '<div>Leaks.</div><div id="divRplyFwdMsg"><b>From:</b> Shop &lt;a@b.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Rita<br><b>Subject:</b> x</div><div>Did it arrive?</div>',
        ),
      ),
    ).toBe('Leaks.');
  });

  it('what is found keeps its place in the source', () => {
    const html = '<p>Hola:</p><p>&iquest;Cu&aacute;ndo\n llega?</p>';
    const normal = normalise(html, true);
    const at = normal.text.indexOf('¿Cuándo llega?');
    const span = normal.toGiven({ start: at, end: at + '¿Cuándo llega?'.length });
    expect(html.slice(span.start, span.end)).toBe('&iquest;Cu&aacute;ndo\n llega?');
  });

  it('a draft keeps its tags', () => {
    expect(normalise('<p>Hola</p><p>x</p>').text).toBe('<p>Hola</p><p>x</p>');
  });

  it('whatever the tags, every span lies in the source and in order', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<div>',
      '</div>',
      '<blockquote>',
      '</blockquote>',
      '<li>',
      '<td>',
      '<pre>',
      '</pre>',
      '<div hidden>',
      'hola',
      ' ',
      '\n',
      '&amp;',
      '<',
      '>',
      '"',
      '<style>',
      '</style>',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        const normal = normalise(html, true);
        let last = 0;
        for (let i = 0; i < normal.text.length; i++) {
          const { start, end } = normal.toGiven({ start: i, end: i + 1 });
          expect(end).toBeLessThanOrEqual(html.length);
          expect(start).toBeGreaterThanOrEqual(Math.min(last, start));
          expect(end).toBeGreaterThanOrEqual(last);
          last = Math.max(last, start);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it.each(['<p>', '<p>a</p>', '<blockquote>', '<div ', '<!--', '<br>\n', '<div hidden>'])('%j repeated costs linear time', (unit) => {
    expectLinear(flood(unit), (text) => {
      normalise(text, true);
    });
  });
});

describe('words parted at the ends of printed lines', () => {
  it('are joined in a column of text', () => {
    expect(read('por impor-\nte de 240 € y el produc-\nto no llega')).toBe('por importe de 240 € y el producto no llega');
  });
  it.each(['una mesa semi-\nnueva', 'lista:\n-uno\n-dos', 'De 10-\n20 a 30-\n40'])('not in %j', (text) => {
    expect(read(text)).toBe(text);
  });
});
