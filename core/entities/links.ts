/** E-mail addresses and web links. */
import type { Claims } from './claims.js';

/** Local part, then a domain or a bracketed address; every repeat is bounded, so scanning is linear. */
const EMAIL =
  /(?<![\w.%+-])[\p{L}\d_%+-](?:[\p{L}\d._%+'-]{0,62}[\p{L}\d_%+-])?@(?:\[\d{1,3}(?:\.\d{1,3}){3}\]|(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,6}\p{L}{2,24})(?![\p{L}\d-])/gu;
const URL = /(?:https?:\/\/|www\.)[^\s<>"'“”«»]{1,2000}/giu;
/** Addresses without a scheme: only well-known endings, with something before them. */
const BARE =
  /(?<![\w@.-])(?:[a-z\d][a-z\d-]{0,62}\.){1,4}(?:com|es|net|org|eu|info|shop|store|co\.uk|mx|ar|cl|co|pe|io|cat|gal|eus)(?:\/[^\s<>"'“”«»]{0,500})?(?![\w@-])/gi;

/** "no ha llegado.es que" is a missing space; a short ending needs a path or a word that announces a site. */
const SURE = /\.(?:com|net|org|eu|co\.uk|com\.\w\w)(?:\/|$)|\//i;
const ANNOUNCED = /(?:web|p[aá]gina|tienda|enlace|site|website|visit|link|dominio|shop)[^.\n]{0,14}$/i;

const trimEnd = (text: string): string => text.replace(/[.,;:!?…)\]}]{1,20}$/u, '');

export function claimLinks(text: string, claims: Claims): void {
  if (text.includes('@')) for (const m of text.matchAll(EMAIL)) claims.claim('email', m.index, m.index + m[0].length, m[0].toLowerCase());
  for (const m of text.matchAll(URL)) {
    const link = trimEnd(m[0]);
    if (link.length > 4) claims.claim('url', m.index, m.index + link.length, /^https?:/i.test(link) ? link : `https://${link}`);
  }
  for (const m of text.matchAll(BARE)) {
    const link = trimEnd(m[0]);
    if (!SURE.test(link) && !ANNOUNCED.test(text.slice(Math.max(0, m.index - 25), m.index))) continue;
    claims.claim('url', m.index, m.index + link.length, `https://${link}`);
  }
}
