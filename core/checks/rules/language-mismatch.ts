import type { Lang } from '../../contract.js';
import { languageBy, languageVotes, toldLang } from '../../language/detect.js';
import { annotation } from '../../reading/annotation.js';
import type { Reading } from '../../reading/reading.js';
import type { Check } from '../check.js';
import { defineRule, type Hit } from '../rule.js';

/** Words from which the language of a text can be told. */
const LEAST = 5;
const NAME: Readonly<Record<Lang, { es: string; en: string }>> = {
  es: { es: 'español', en: 'Spanish' },
  en: { es: 'inglés', en: 'English' },
};

/** What speaks for a language in a sentence, kept with its words. */
const votes = annotation('language-votes', ({ text }) => languageVotes(text));

const isWord = (token: { readonly form: string }): boolean => token.form.length > 1 && /^\p{L}/u.test(token.form);

function isLong(words: Iterable<{ readonly form: string }>): boolean {
  let n = 0;
  for (const word of words) if (isWord(word) && ++n === LEAST) return true;
  return false;
}

function langOf({ text }: Reading): Lang | null {
  return toldLang(text);
}
const isLongReading = (reading: Reading): boolean => isLong(reading.words);

function find(check: Check): Hit[] {
  if (check.policy.bilingual || check.message.text.trim() === '') return [];
  const own = check.draft.sentences.filter(({ zone }) => zone.kind === 'body');
  if (!isLong(own.flatMap(({ words }) => words)) || !check.message.once(isLongReading)) return [];
  const theirs = check.message.once(langOf);
  const mine = languageBy(own.map((sentence) => sentence.get(votes)));
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
