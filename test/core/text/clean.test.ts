import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { asksIn } from '../../support/readings.js';
import { cleanPasted, cleanText } from '../../../core/text/clean.js';
import { isOwnText, zonesOf } from '../../../core/text/zones.js';

const own = (text: string) =>
  zonesOf(text)
    .filter(isOwnText)
    .map((z) => text.slice(z.start, z.end).trim())
    .join(' | ');

describe('plain text', () => {
  it.each([
    ['line ends and spaces', 'Hola,\u00a0Ana:\r\n\r\nva\u200b de ca\u00admino \u2028fin  \n', 'Hola, Ana:\n\nva de camino\nfin\n'],
    ['the mark of a signature', 'Gracias\n-- \nAna  \n', 'Gracias\n-- \nAna\n'],
    ['joined emoji', '👩\u200d🔧 sí', '👩\u200d🔧 sí'],
  ])('%s', (_, text, want) => {
    expect(cleanText(text)).toBe(want);
  });
});

describe('pasted HTML', () => {
  it.each([
    ['no tags', 'si a < b y c > d, ¿vale?\r\n<ana@example.com>', 'si a < b y c > d, ¿vale?\n<ana@example.com>'],
    ['breaks and blocks', '<div>uno<br>dos</div><div>tres</div>', 'uno\ndos\ntres'],
    ['paragraphs', '<p>uno</p>\n<p>dos <b>y</b>\n medio</p>', 'uno\n\ndos y medio'],
    ['an empty line of Gmail', '<div>uno</div><div><br></div><div>dos</div>', 'uno\n\ndos'],
    [
      'paragraphs of Outlook',
      '<p class="MsoNormal">uno<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class="MsoNormal">dos</p><p class=MsoNormal>tres</p>',
      'uno\n\ndos\ntres',
    ],
    [
      'lists',
      '<p>Quiero:</p><ul><li>cambio</li><li>factura<ol><li>con IVA</li><li>en PDF</li></ol></li></ul>fin',
      'Quiero:\n\n- cambio\n- factura\n  1. con IVA\n  2. en PDF\n\nfin',
    ],
    ['tables', '<table><tr><th>Pedido</th><td>123</td></tr><tr><td>Talla</td><td>40</td></tr></table>', 'Pedido\t123\nTalla\t40'],
    [
      'character references',
      '<p>&iquest;Cu&aacute;ndo&nbsp;llega? 20&nbsp;&euro; &#191;s&#xed;? A&amp;B &lt;3 &foo; &#0;</p>',
      '¿Cuándo llega? 20 € ¿sí? A&B <3 &foo; &#0;',
    ],
    [
      'styles, scripts, comments, heads',
      '<html><head><title>x</title><style>p{}</style></head><body><!-- <p>no</p> --><script>if (a<b) {}</script><p>sí</p></body></html>',
      'sí',
    ],
    ['conditional comments', '<![if !supportLists]>uno<![endif]><br>dos', 'uno\ndos'],
    ['hidden text', '<div style="display: none"><div>avance</div>oculto</div><p>sí</p>', 'sí'],
    ['quotes', '<div>Sí.</div><blockquote><p>¿Talla?</p><blockquote>Hola</blockquote></blockquote>', 'Sí.\n\n> ¿Talla?\n>\n> > Hola'],
    ['preformatted text', '<pre>uno\n  dos</pre>', 'uno\n  dos'],
    ['pictures', '<p>gracias <img alt="😊" src="x.png"><img alt="logo" src="y.png"></p>', 'gracias 😊'],
    ['a sign greater than in an attribute', '<a title="a > b" href="#">ver</a>', 'ver'],
    ['a tag never closed', 'uno <b dos', 'uno <b dos'],
    ['an unclosed quote', '<a href="x>uno</a> dos', 'uno dos'],
    ['unclosed style', '<style>p{} <p>uno</p>', 'p{}\n\nuno'],
  ])('%s', (_, html, want) => {
    expect(cleanPasted(html)).toBe(want);
  });

  it('the history of Gmail and Outlook is read as history', () => {
    expect(
      own(
        cleanPasted(
          '<div dir="ltr">No ha llegado.</div><br><div class="gmail_quote"><div class="gmail_attr">El lun, 3 mar 2026 a las 10:02, Tienda (&lt;<a href="mailto:a@b.es">a@b.es</a>&gt;) escribió:<br></div><blockquote class="gmail_quote"><div>¿Nos confirma?</div></blockquote></div>',
        ),
      ),
    ).toBe('No ha llegado.');
    expect(
      own(
        cleanPasted(
          '<div>No ha llegado.</div><hr tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>De:</b> Tienda<br><b>Asunto:</b> RE: pedido</div><div>¿Nos confirma?</div>',
        ),
      ),
    ).toBe('No ha llegado.');
  });

  it('its asks are found like those of plain text', () => {
    const text = cleanPasted(
      '<p>&iquest;Cu&aacute;ndo llega?</p><ul><li>&iquest;Puedo cambiar la talla?</li><li>Env&iacute;enme la factura</li></ul>',
    );
    expect(asksIn(text, 'es').map((ask) => ask.text)).toEqual(['¿Cuándo llega?', '¿Puedo cambiar la talla?', 'Envíenme la factura']);
  });

  it('takes anything, and what is clean stays', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<ul>',
      '<li>',
      '</ul>',
      '<blockquote>',
      '</blockquote>',
      '<style>',
      '<!--',
      '-->',
      '<a href="',
      '"',
      "'",
      '>',
      '<',
      '&amp;',
      '&#',
      'hola',
      ' ',
      '\n',
      '<pre>',
      '<div hidden>',
      '</div>',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const text = cleanPasted(parts.join(''));
        expect(cleanText(text)).toBe(text);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
