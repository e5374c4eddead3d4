import type { Lang } from '../../contract.js';
import { toldLang } from '../../language/detect.js';
import type { Reading } from '../../reading/reading.js';
import type { Check } from '../check.js';
import { defineRule, type Hit } from '../rule.js';

/** Words from which the language of a text can be told. */
const LEAST = 5;
const NAME: Readonly<Record<Lang, { es: string; en: string }>> = {
  es: { es: 'español', en: 'Spanish' },
  en: { es: 'inglés', en: 'English' },
};

function isLong(text: string): boolean {
  let words = 0;
  for (const _ of text.matchAll(/\p{L}{2,}/gu)) if (++words === LEAST) return true;
  return false;
}

function langOf({ text }: Reading): Lang | null {
  return toldLang(text);
}

function find(check: Check): Hit[] {
  if (check.policy.bilingual || check.message.text.trim() === '') return [];
  const own = check.zones
    .filter((z) => z.kind === 'body')
    .map((z) => check.draft.text.slice(z.start, z.end))
    .join('\n');
  if (!isLong(own) || !isLong(check.message.text)) return [];
  const theirs = check.message.once(langOf);
  const mine = toldLang(own);
  if (theirs === null || mine === null || theirs === mine) return [];
  return [
    {
      start: 0,
      end: 0,
      message: {
        es: `El cliente escribe en ${NAME[theirs].es} y la respuesta está en ${NAME[mine].es}.`,
        en: `The customer writes in ${NAME[theirs].en} and the reply is in ${NAME[mine].en}.`,
      },
    },
  ];
}

const english = 'Hello, where is my order? I ordered it two weeks ago and it has not come.';
const spanish = 'Hola, ¿dónde está mi pedido? Lo pedí hace dos semanas y no ha llegado.';

export const languageMismatch = defineRule({
  id: 'language-mismatch',
  severity: 'warn',
  about: { es: 'Se contesta en el idioma del cliente.', en: 'Answer in the customer’s language.' },
  caught: {
    es: [
      'Su pedido sale mañana por la tarde.',
      'Hola: le enviamos otro hoy mismo.',
      'Ya hemos enviado el paquete a su casa.',
      'Sentimos mucho el retraso de su pedido.',
      'Puede devolverlo en la tienda o por correo.',
      'Gracias por su compra, llega el lunes.',
    ].map((draft) => ({ message: english, draft })),
    en: [
      'Your order leaves tomorrow in the afternoon.',
      'Hello, we are sending you another one today.',
      'We have already sent the parcel to your house.',
      'We are very sorry for the delay of your order.',
      'You can return it in the shop or by post.',
      'Thank you for your purchase, it arrives on Monday.',
    ].map((draft) => ({ message: spanish, draft })),
  },
  fine: {
    es: [
      ...['Su pedido sale mañana por la tarde.', 'Hola: le enviamos otro hoy mismo.', 'Ok, gracias.'].map((draft) => ({
        message: spanish,
        draft,
      })),
      'Su pedido sale mañana por la tarde.',
      { message: english, draft: 'Su pedido sale mañana por la tarde.', policy: { bilingual: true } },
      { message: 'Ok thanks', draft: 'Su pedido sale mañana por la tarde.' },
    ],
    en: [
      ...['Your order leaves tomorrow in the afternoon.', 'We are sending you another one today.', 'Ok, thanks.'].map((draft) => ({
        message: english,
        draft,
      })),
      'Your order leaves tomorrow.',
      { message: spanish, draft: 'Your order leaves tomorrow afternoon.', policy: { bilingual: true } },
      { message: 'Ok gracias', draft: 'Your order leaves tomorrow afternoon.' },
    ],
  },
  find,
});
