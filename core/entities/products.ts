/** Products named in quotes, or by model after a word that says so. */
import { fold } from '../text/fold.js';
import type { Claims } from './claims.js';

const QUOTED = /["“«]([^"“”«»\n]{3,80})["”»]/gu;
const NOUN =
  /(?:producto|articulo|modelo|pack|referencia|libro|juego|product|item|model|compr[eo]|pedi|bought|ordered|ordene|encargue|recibi|received)[^.\n"“«]{0,25}$/;
const MODEL = /(?<!\p{L})(?:modelo|model)\s{1,2}(?=[\p{L}\d])/gu;
const MODEL_NAME = /(?:\p{Ll}{0,3}[\p{Lu}\d])[\p{L}\d.-]{0,30}(?: [\p{Lu}\d][\p{L}\d.-]{0,30}){0,4}/uy;

export function claimProducts(text: string, claims: Claims): void {
  for (const m of text.matchAll(QUOTED)) {
    const before = fold(text.slice(Math.max(0, m.index - 45), m.index));
    if (NOUN.test(before)) claims.claim('product', m.index + 1, m.index + m[0].length - 1, (m[1] as string).trim());
  }
  for (const m of text.matchAll(new RegExp(MODEL.source, 'giu'))) {
    const at = m.index + m[0].length;
    MODEL_NAME.lastIndex = at;
    const name = MODEL_NAME.exec(text)?.[0].replace(/[.-]{1,20}$/, '');
    if (name !== undefined && name.length > 1) claims.claim('product', at, at + name.length, name);
  }
}
