/** Long messages: what is asked at their end counts as what is asked at their beginning, and what was not read is told. */
import { describe, expect, it } from 'vitest';
import { analyseMessage, MOST_READ } from '../../../core/analyse.js';
import type { Lang } from '../../../core/contract.js';
import { DEFAULT_POLICY } from '../../../core/policy/policy.js';
import { asksIn, MONDAY } from '../../support/readings.js';

const UNIT: Readonly<Record<Lang, readonly string[]>> = {
  es: [
    'El lunes llegó la lámpara del salón y venía con la pantalla rota. ',
    '¿Me la podéis cambiar por otra igual? ',
    'Vivo en Soria con mi hermana, que es quien la eligió. ',
    'Necesito también la factura a nombre de mi empresa. ',
  ],
  en: [
    'The lamp for the front room came on Monday and the shade was broken. ',
    'Could you swap it for another one? ',
    'I live in Ripon with my sister, who picked it. ',
    'Please also send me the invoice in the name of my company. ',
  ],
};
const oneLine = (lang: Lang, times: number) => UNIT[lang].join('').repeat(times);

describe.each(['es', 'en'] as const)('a message on one line, %s', (lang) => {
  const asked = (times: number) => asksIn(oneLine(lang, times), lang).filter((ask) => ask.kind !== 'complaint').length / times;
  it.each([5, 60, 300])('the same is found in each of %i repeats', (times) => {
    expect(asked(times)).toBeGreaterThanOrEqual(1.5);
    expect(asked(times)).toBeLessThanOrEqual(2.2);
  });
});

describe('a message that is longer than what is read', () => {
  const options = { lang: 'es', now: MONDAY, policy: DEFAULT_POLICY } as const;
  it('says how much of it was not', () => {
    const filler = 'palabra '.repeat(MOST_READ / 8),
      end = '¿Cuándo llega mi pedido?';
    const { unread = 0, asks } = analyseMessage(`¿Tenéis tienda en Soria? ${filler}${end}`, options);
    expect(unread).toBeGreaterThanOrEqual(end.length);
    expect(asks.map((ask) => ask.text)).not.toContain(end);
  });
  it('says nothing of a message that is read whole', () => {
    expect(analyseMessage('¿Cuándo llega mi pedido?', options)).not.toHaveProperty('unread');
  });
  it('never cuts a character in two', () => {
    for (const before of ['', 'a']) {
      const { unread = 0 } = analyseMessage(before + '😀'.repeat(MOST_READ / 2 + 600), options);
      expect(unread).toBeGreaterThan(0);
      expect(unread % 2).toBe(0);
    }
  });
});
