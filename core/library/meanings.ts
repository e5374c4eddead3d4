/**
 * By what a reply is found besides its letters: the stem ("devolver" for "devolución"), the sound ("embío" for "envío"),
 * the word meant by a short spelling ("tlf"), the subject of the trade and the situation that is told ("no me ha llegado").
 * Each is a term of its own kind, marked by its first character, and is only looked up whole.
 */
import type { Lang } from '../contract.js';
import { CHAT_SPELLINGS } from '../language/chat-spellings.js';
import { COMMON_CONCEPTS, conceptHits, type Concept } from '../language/concepts.js';
import { situationsIn } from '../language/situations.js';
import { stem } from '../language/stems.js';
import { NOISE } from '../language/senses.js';
import { wordsOf } from './terms.js';

const LANGS: readonly Lang[] = ['es', 'en'];

/** Spanish as it sounds: b and v, c/s/z, h, ll and y, g and j, qu and k are heard alike. */
function soundOf(folded: string): string {
  return folded
    .replaceAll('ñ', 'n')
    .replace(/w[uh]?/g, 'u')
    .replace(/h/g, '')
    .replace(/v/g, 'b')
    .replace(/mb/g, 'nb')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/c(?=[ei])/g, 's')
    .replace(/[zç]/g, 's')
    .replace(/c/g, 'k')
    .replace(/ll/g, 'y')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/x/g, 's')
    .replace(/(.)\1+/g, '$1');
}

/** Short forms of words that customers' texts share, and the word meant; more of them in the chat spellings. */
const MEANT: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  es: new Map(
    Object.entries({
      wasap: 'whatsapp contacto',
      guasap: 'whatsapp contacto',
      wasa: 'whatsapp contacto',
      wpp: 'whatsapp contacto',
      wsp: 'whatsapp contacto',
      tlf: 'telefono contacto',
      tfno: 'telefono contacto',
      tel: 'telefono contacto',
      telf: 'telefono contacto',
      movil: 'telefono contacto',
      dir: 'direccion',
      dto: 'descuento',
      dcto: 'descuento',
      devo: 'devolucion',
      fra: 'factura',
      fact: 'factura',
      ped: 'pedido',
      env: 'envio',
      gtia: 'garantia',
      nif: 'factura',
      cif: 'factura',
      rma: 'devolucion',
      cupon: 'descuento',
      clave: 'contrasena',
      mail: 'correo',
    }),
  ),
  en: new Map(
    Object.entries({
      tel: 'phone contact',
      addr: 'address',
      inv: 'invoice',
      acct: 'account',
      pwd: 'password',
      pw: 'password',
      qty: 'quantity',
      del: 'delivery',
      promo: 'discount',
      coupon: 'discount',
      rma: 'return',
      eta: 'delivery',
    }),
  ),
};

/** @returns the standard words that a typed one may stand for. */
export const meantBy = (folded: string): string[] =>
  LANGS.flatMap((lang) => (MEANT[lang].get(folded) ?? CHAT_SPELLINGS[lang].get(folded) ?? '').split(' ').filter(Boolean));

/** What the text beyond its letters says of a word, each term with its share of the word's weight. */
export function meaningsOfWord(folded: string, langs: readonly Lang[]): Map<string, number> {
  const out = new Map<string, number>();
  if (folded.length < 3 || /^\p{N}+$/u.test(folded) || langs.some((lang) => NOISE[lang].has(folded))) return out;
  for (const lang of langs) {
    const root = stem(folded, lang);
    if (root.length >= 3) out.set(`~${root}`, 0.8);
  }
  const sound = soundOf(folded);
  if (sound.length >= 4 && langs.includes('es')) out.set(`%${sound}`, 0.7);
  return out;
}

/** Terms of a whole text: its subjects and, on the side asked for, its situations. */
export function meaningsOfText(text: string, langs: readonly Lang[], side: 'said' | 'about'): Map<string, number> {
  const out = new Map<string, number>(),
    words = wordsOf(text);
  for (const lang of langs) {
    for (const { concept } of conceptHits(words, lang)) if (!COMMON_CONCEPTS.has(concept as Concept)) out.set(`#${concept}`, 0.5);
    for (const [situation, weight] of situationsIn(text, lang, side))
      out.set(`@${situation}`, Math.max(out.get(`@${situation}`) ?? 0, 0.8 * weight));
  }
  return out;
}
