import { describe, expect, it } from 'vitest';
import { detectLang } from '../../../core/language/detect.js';
import { goldenMessages } from '../../golden/messages/read.js';

describe('language of a message', () => {
  it.each([
    ['', 'es'],
    ['ok', 'es'],
    ['Where is my order?', 'en'],
    ['donde esta mi pedido', 'es'],
    ['no', 'es'],
    ['pls refund', 'en'],
    ['¿OK?', 'es'],
    ['Hi Ana, el pedido no ha llegado', 'es'],
    ['i need the invoice for order no. 33', 'en'],
  ] as const)('%s → %s', (text, want) => {
    expect(detectLang(text)).toBe(want);
  });

  it('is right on nearly all golden messages', () => {
    const wrong = goldenMessages().filter((m) => m.text.split(/\s+/).length >= 4 && detectLang(m.text) !== m.lang);
    expect(wrong.length / goldenMessages().length, wrong.map((m) => m.text).join('\n')).toBeLessThanOrEqual(0.01);
  });
});
