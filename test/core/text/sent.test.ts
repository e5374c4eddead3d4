import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../core/contract.js';
import { sentAt } from '../../../core/text/sent.js';
import { shapeOf } from '../../../core/text/zones.js';

const sent = (message: string, lang: Lang = 'es', now = '2025-12-10T12:00') => sentAt(shapeOf(message), { lang, now });

describe('when a message was sent', () => {
  it.each([
    ['a WhatsApp export', '[28/3/25, 21:29:14] Marta: hola\n[28/3/25, 21:31:02] Marta: ¿me lo cambian?', '2025-03-28T21:31'],
    ['an Android export with narrow spaces', '28/3/2025, 9:37\u202fp.\u00a0m. - Marta: ¿me lo cambian?', '2025-03-28T21:37'],
    ['WhatsApp Web', '[21:31, 28/3/2025] Marta: ¿me lo cambian?', '2025-03-28T21:31'],
    ['midnight and noon', '28/3/2025, 12:05 a. m. - Marta: hola\n28/3/2025, 12:10 p. m. - Marta: ¿me lo cambian?', '2025-03-28T12:10'],
    ['Telegram', 'Marta Vidal, [28.03.2025 21:29]\nhola, ¿tenéis stock?', '2025-03-28T21:29'],
    [
      'Teams, without a year: the last such day',
      '[3/4 10:22] Tienda Norte\n¿Qué desea?\n[3/4 10:23] Marta Vidal\n¿Cuándo llega?',
      '2025-04-03T10:23',
    ],
    [
      'not the shop’s later turn',
      '[28/3/25, 21:29] Marta: ¿me lo cambian?\n[29/3/25, 9:00] Tienda Norte: Lo miro y te digo',
      '2025-03-28T21:29',
    ],
    ['hours alone: today', '10:00 Marta: hola\n10:05 Marta: ¿me lo cambian?', '2025-12-10T10:05'],
    ['hours alone that are still to come: yesterday', '22:00 Marta: hola\n22:05 Marta: ¿me lo cambian?', '2025-12-09T22:05'],
    [
      'Outlook',
      'De: Ana <a@b.example>\nEnviado el: miércoles, 5 de marzo de 2025 12:44\nPara: Tienda\nAsunto: x\n\n¿Cuándo llega?',
      '2025-03-05T12:44',
    ],
    [
      'Outlook in Catalan',
      'De: Ana <a@b.example>\nEnviat el: dimarts, 11 de febrer de 2025 9:03\nPer a: Tienda\nTema: x\n\n¿Cuándo llega?',
      '2025-02-11T09:03',
    ],
    [
      'a header with its zone',
      'From: Neil <n@b.example>\nDate: Thu, 20 Feb 2025 19:48:11 +0100\nTo: shop@b.example\nSubject: x\n\nWhere is it?',
      '2025-02-20T19:48+01:00',
    ],
    [
      'a header in German',
      'Von: Jens <n@b.example>\nGesendet: Mittwoch, 15. Januar 2025 07:58\nAn: shop@b.example\nBetreff: x\n\nWhere is it?',
      '2025-01-15T07:58',
    ],
    ['a review’s age', 'Marisa Vega\nLocal Guide · 48 opiniones\n★☆☆☆☆ Hace 2 días\nFatal. ¿Me devuelven el dinero?', null],
    ['nothing says so', '¿Cuándo llega mi pedido?', null],
    ['a day in the text is none', 'Lo pedí el 3/4/2025. ¿Cuándo llega?', null],
    ['a day that does not exist', '[31/2/25, 21:29:14] Marta: hola', null],
    ['a day to come', '[28/3/27, 21:29:14] Marta: hola', null],
  ])('%s', (_, message, at) => {
    expect(sent(message)).toBe(at);
  });

  it('American exports put the month first, and any day above twelve tells', () => {
    expect(sent('1/9/25, 5:31 PM - Priya: hi\n1/9/25, 5:46 PM - Priya: where is it?', 'en')).toBe('2025-01-09T17:46');
    expect(sent('28/03/2025, 5:31 PM - Tom: hi\n09/04/2025, 5:46 PM - Tom: where is it?', 'en')).toBe('2025-04-09T17:46');
    expect(sent('3/28/25, 5:31 PM - Tom: hi\n4/9/25, 5:46 PM - Tom: where is it?', 'es')).toBe('2025-04-09T17:46');
  });
});
