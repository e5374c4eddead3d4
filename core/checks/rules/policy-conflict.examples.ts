import type { Example, Examples } from '../rule.js';

const dollars = { authority: { currency: 'USD', refundUpTo: 50, discountPercentUpTo: 10, giftUpTo: 15, escalateWhen: [] } };

const euros = { authority: { ...dollars.authority, currency: 'EUR' } };
const withLimits = (examples: readonly (string | Example)[]): readonly Example[] =>
  examples.map((one) => (typeof one === 'string' ? { draft: one, policy: euros } : { policy: euros, ...one }));

/** Grants above and below what a team's policy lets an agent decide alone: 50 €, 10 %, a gift of 15 €. */
const UNDER_LIMITS: { readonly caught: Examples; readonly fine: Examples } = {
  caught: {
    es: [
      'Le devolvemos 80 € hoy mismo.',
      'Por las molestias le hacemos un descuento del 25 %.',
      'Te mando un vale de 40 € para tu próxima compra.',
      'Vamos a reembolsarle 120,50 euros.',
      'Como compensación le regalamos 30 €.',
      'No podemos cambiarlo, pero le abonamos 75 € en su tarjeta.',
      'Hemos aplicado una rebaja del 30 % a su pedido.',
      { draft: 'Le reembolsamos 60 dólares.', policy: dollars },
    ],
    en: [
      'We will refund you €80 today.',
      'For the trouble we can offer you a 25% discount.',
      'I am sending you a €40 voucher for your next order.',
      'We are refunding €120.50 to your card.',
      'By way of apology you have a gift of €30.',
      'We cannot exchange it, but we will refund €75.',
      "I'll take 30% off your order.",
      { draft: "We'll reimburse you $60.", policy: dollars },
    ],
  },
  fine: {
    es: [
      'Le devolvemos 20 € hoy mismo.',
      'Le hacemos un descuento del 10 %.',
      'No podemos devolverle 80 € por el uso.',
      { draft: 'Le reembolsamos los 89,90 € hoy.', message: 'Pagué 89,90 € y no llegó nada.' },
      { draft: 'Le devolvemos 129 € hoy.', context: { order: { amount: '129,00 €' } } },
      'El descuento del 30 % termina el domingo.',
      'La tarjeta regalo de 50 € se compra en la web.',
      'El abrigo cuesta 120 € y llega el lunes.',
      'Le devolvemos el porte en pedidos de más de 60 €.',
      'He pedido a mi supervisora un reembolso de 80 € y le escribo mañana.',
      'Le reembolsamos 60 dólares.',
      'Le enviamos un vale de 10 €.',
    ],
    en: [
      'We will refund you €20 today.',
      'We can offer you a 10% discount.',
      'We cannot refund €80 for a used item.',
      { draft: 'We will refund the €89.90 today.', message: 'I paid €89.90 and nothing came.' },
      { draft: 'We refund €129 today.', context: { order: { amount: '€129.00' } } },
      'The 30% discount ends on Sunday.',
      'The €50 gift card is sold on the site.',
      'The coat costs €120 and arrives on Monday.',
      'We refund the postage on orders over €60.',
      'I have asked my supervisor for a refund of €80 and will write tomorrow.',
      "We'll reimburse you $60.",
      'We are sending you a €10 voucher.',
    ],
  },
};

export const AUTHORITY_EXAMPLES: { readonly caught: Examples; readonly fine: Examples } = {
  caught: { es: withLimits(UNDER_LIMITS.caught.es), en: withLimits(UNDER_LIMITS.caught.en) },
  // A team that has set no limit has none: nothing is assumed.
  fine: {
    es: [...withLimits(UNDER_LIMITS.fine.es), 'Le devolvemos 80 € hoy mismo.', 'Por las molestias le hacemos un descuento del 25 %.'],
    en: [...withLimits(UNDER_LIMITS.fine.en), 'We will refund you €80 today.', 'I am sending you a €40 voucher for your next order.'],
  },
};
