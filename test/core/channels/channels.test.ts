import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBubbles } from '../../../core/channels/bubbles.js';
import { compileReply } from '../../../core/channels/compile.js';
import { measureReply, weightedLength } from '../../../core/channels/measure.js';
import { CHANNELS } from '../../../core/contract.js';

const DRAFT = `Hola, María:

> ¿Cuándo llega mi pedido?

Su pedido llega **el jueves 14**. Puede seguirlo en [su cuenta](https://tienda.example/cuenta?a=1&b=2):

1. Entre en _Mis pedidos_.
2. Pulse «Seguimiento».

Un saludo,
Lucía`;

describe('each channel gets its own shape of one draft', () => {
  it('e-mail: plain text and HTML', () => {
    const { text, html } = compileReply(DRAFT, 'email');
    expect(text).toBe(`Hola, María:

> ¿Cuándo llega mi pedido?

Su pedido llega el jueves 14. Puede seguirlo en su cuenta (https://tienda.example/cuenta?a=1&b=2):

1. Entre en Mis pedidos.
2. Pulse «Seguimiento».

Un saludo,
Lucía`);
    expect(html).toBe(`<p>Hola, María:</p>
<blockquote>¿Cuándo llega mi pedido?</blockquote>
<p>Su pedido llega <strong>el jueves 14</strong>. Puede seguirlo en <a href="https://tienda.example/cuenta?a=1&amp;b=2">su cuenta</a>:</p>
<ol><li>Entre en <em>Mis pedidos</em>.</li><li>Pulse «Seguimiento».</li></ol>
<p>Un saludo,<br>Lucía</p>`);
  });
  it('WhatsApp: its own marks', () => {
    const { text, html } = compileReply('Su pedido llega **el jueves**, _seguro_.', 'whatsapp');
    expect(text).toBe('Su pedido llega *el jueves*, _seguro_.');
    expect(html).toBeUndefined();
  });
  it.each(['ebay', 'amazon', 'social', 'public-reply'] as const)('%s: plain text only', (channel) => {
    expect(compileReply('Llega **el jueves**.\n\n- uno\n- dos', channel)).toEqual({ text: 'Llega el jueves.\n\n- uno\n- dos' });
  });
  it('WhatsApp: what the agent writes in its own marks stays', () => {
    expect(compileReply('Hola: *sale mañana* sin falta, _de verdad_.', 'whatsapp').text).toBe(
      'Hola: *sale mañana* sin falta, _de verdad_.',
    );
    expect(compileReply('Hi: *it ships* today. 2 * 3 = 6', 'whatsapp').text).toBe('Hi: *it ships* today. 2 * 3 = 6');
    expect(compileReply('Sale *mañana*.', 'email').html).toBe('<p>Sale <em>mañana</em>.</p>');
  });
  it('numbers keep the mark that the agent gave them', () => {
    expect(compileReply('1) Abra la caja.\n2) Pulse el botón.', 'email').text).toBe('1) Abra la caja.\n2) Pulse el botón.');
    expect(compileReply('3. Open it.\n4. Press it.', 'amazon').text).toBe('3. Open it.\n4. Press it.');
  });
  it('no mark sticks to an address that the draft had under words', () => {
    expect(compileReply('Está en [su cuenta](https://tienda.example/c). Gracias.', 'ebay').text).toBe(
      'Está en su cuenta (https://tienda.example/c). Gracias.',
    );
    expect(compileReply('Está en [su cuenta](https://tienda.example/c)', 'ebay').text).toBe('Está en su cuenta: https://tienda.example/c');
  });
  it('chat: bubbles cut at sentence ends', () => {
    const sentence = 'Esta frase ocupa bastante sitio en la burbuja y se entiende sola. ';
    const { parts } = compileReply(`¡Hola, María!\n\n${sentence.repeat(12)}`, 'chat');
    expect(parts?.[0]).toMatch(/^¡Hola, María!/);
    expect(parts?.length).toBeLessThanOrEqual(4);
    for (const part of parts ?? []) {
      expect(part.length).toBeLessThanOrEqual(300);
      expect(part).toMatch(/[.!]$/);
    }
  });
  it('chat: short paragraphs go together, a greeting never alone', () => {
    expect(compileReply('Hola, Ana:\n\nSu pedido sale hoy.\n\nLe llega el jueves.\n\nUn saludo', 'chat').parts).toEqual([
      'Hola, Ana:\n\nSu pedido sale hoy.\n\nLe llega el jueves.\n\nUn saludo',
    ]);
    const long =
      'Una frase que ocupa más de media burbuja, porque dice lo que hay que decir con todo detalle, sin dejar nada fuera y sin correr, hasta el final del todo.';
    expect(compileReply(`Hello Ann,\n\n${long}\n\n${long}`, 'chat').parts).toEqual([`Hello Ann,\n\n${long}`, long]);
  });
  it('signs where the channel carries signatures and nowhere else', () => {
    expect(compileReply('Hola.', 'email', { signature: 'Tienda Sol' }).text).toBe('Hola.\n\nTienda Sol');
    expect(compileReply('Hola.', 'chat', { signature: 'Tienda Sol' }).text).toBe('Hola.');
  });
});

describe('markup that is none stays text', () => {
  it.each([
    '2 * 3 * 4 son 24',
    'el fichero mi_foto_nueva.jpg',
    '**',
    'una nota* al pie',
    '[sin enlace]',
    '[x](javascript:alert(1))',
    'a_b_c',
  ])('%s', (text) => {
    expect(compileReply(text, 'email').text).toBe(text);
  });
  it('lets no HTML through', () => {
    expect(compileReply('<img src=x onerror=alert(1)> & "hola"', 'email').html).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;hola&quot;</p>',
    );
    expect(compileReply('[x](https://a.example/"onmouseover=)', 'email').html).not.toContain('"onmouseover');
  });
});

describe('length is counted as the channel does', () => {
  it.each<[string, number]>([
    ['Hola', 4],
    ['¡Año nuevo!', 11],
    ['Mira https://tienda.example/un/camino/muy/largo?con=cosas ya', 5 + 23 + 3],
    ['👍', 2],
    ['👨‍👩‍👧', 2],
    ['日本', 4],
  ])('%s weighs %i', (text, weight) => {
    expect(weightedLength(text)).toBe(weight);
  });
  it('counts characters, not code units, and words', () => {
    expect(measureReply('Hola 👍, María-José', 'email')).toEqual({ count: 18, words: 2 });
  });
});

describe('whatever the text', () => {
  it('compiles for every channel, HTML without stray tags', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...CHANNELS), (draft, channel) => {
        const { html = '' } = compileReply(draft, channel);
        expect(html.replace(/<\/?(p|br|strong|em|blockquote|ul|ol|li)>|<ol start="\d+">|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(
          /[<>]/,
        );
      }),
      { seed: 11, numRuns: 300 },
    );
  });
  it('bubbles lose no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zñ.!?]{1,40}$/), { maxLength: 120 }), (words) => {
        const squeeze = (s: string) => s.replace(/\s+/g, '');
        const text = words.join(' ');
        const bubbles = toBubbles(text, 80);
        expect(squeeze(bubbles.join(''))).toBe(squeeze(text));
        for (const bubble of bubbles) expect(bubble.length).toBeLessThanOrEqual(80);
      }),
      { seed: 12 },
    );
  });
});
