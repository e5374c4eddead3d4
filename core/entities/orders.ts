/** Order numbers: fixed marketplace forms anywhere, shops' own only after a word that says so. */
import { fold } from '../text/fold.js';
import type { Claims } from './claims.js';

/** Amazon (and its digital orders), eBay; and numbers that say themselves that they are an order's: "PO-7781", "PED_2045". */
const FIXED = /(?<![\w-])(?:(?:PO|SO|ORD|ORDER|PED|PEDIDO)[-_/]\d{3,10}|\d{3}-\d{7}-\d{7}|D\d{2}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5})(?![\w-])/g;
const GATE =
  /(?<!\p{L})(?:pedidos?|ordenes|orden|compras?|ventas?|purchases?|orders?|referencias?|ref|reserva|numero de pedido|npedido|resguardo)(?!\p{L})/gu;
const FILLER =
  /\s{0,3}(?:nº|n\.º|n°|n\.|no\.|num\.?|number|numero|nro\.?|id|ref\.?|referencia|code|codigo|es|is|was|era|el|la|mi|my|the|con|with|de|del|of|status|estado|amazon|ebay|web|online|aliexpress|shopify|prestashop|the number|reads|called)(?=[\s:#.(\d"'«“]|$)|\s{0,3}[(:=,"'«“–-]|\s{1,3}/uy;
/**
 * Shops' own forms: letters, then digits, in up to four parts joined by hyphen, slash or underscore ("ES-2026-000123",
 * "PED_2026_45"); initials before the number ("S.O. 00045"); groups of three ("000 123 456", "1.045.233", "1,045,233"); nine capitals (PrestaShop).
 */
const ID =
  /#?(?:\d{1,3}(?:(?:[ .]\d{3}){1,3}|(?:,\d{3}){2})(?![\d\p{L}]|[.,]\d)|(?:[A-Z]\.){1,4} ?\d{3,12}|(?:[A-Za-z]{1,6}[-/_ ]?)?\d[\dA-Za-z]*(?:[-/_][\dA-Z]+){0,3}|(?:[A-Za-z]{1,6}[-_/]){1,3}\d[\dA-Za-z]*(?:[-/_][\dA-Z]+){0,3})|#?[A-Z]{9}(?![\p{L}\d])/uy;
const GROUPS = /^\d{1,3}(?:(?:[ .]\d{3}){1,3}|(?:,\d{3}){2})$/;
/** "BN-220": capitals and a stroke say themselves that it is no count. */
const LETTERED = /^[A-Z]{2,6}-\d/;
const MORE = /\s{0,2}(?:,|y|e|o|and|or|&|\/)\s{0,2}(?=#?[A-Za-z]{0,4}-?\d)/uy;
const MAX_FILLERS = 7;
const MAX_ID = 30;

/** What follows a number that counts things or money. */
const COUNTS =
  /^\s{0,2}(?:€|\$|£|%|euros?|eur\b|dolares|dollars?|pounds?|pesos|centimos|uds?\b|unidades|unidad|units?\b|pcs|pieces?|items?\b|articulos?|productos?|kg|cm|mm|dias?|days?|weeks?|semanas?|months?|meses|horas?|hours?|veces|times\b|cajas|boxes|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic)|[:/.,]\d)/u;
const BILL =
  /(?:factura|invoice|bill|ticket|cuenta|account|articulo|item|cupon|coupon|gift card|tarjeta)\s{0,2}(?:nº|n\.º|numero|number|no\.?)?\s{0,2}$/u;

/** Most stars a form may have: each is a repeat, and the cost grows with every one more. */
const MAX_STARS = 2;

/** A team's own form: `#` a digit, `@` a letter, `*` one or more of either; the rest as it stands. @returns null for a form that could be anything. */
function formOf(form: string): RegExp | null {
  const signs = [...form.trim().slice(0, 40)];
  if (!/[#*]/.test(form) || signs.filter((c) => c === '*').length > MAX_STARS) return null;
  const source = signs
    .map((c) => (c === '#' ? '\\d' : c === '@' ? '\\p{L}' : c === '*' ? '[\\p{L}\\d]{1,20}' : c.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')))
    .join('');
  return new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'giu');
}

/** @param forms the team's own forms of order numbers, taken wherever they stand. */
export function claimOrders(text: string, claims: Claims, forms: readonly string[]): void {
  for (const form of forms) {
    const own = formOf(form);
    if (own) for (const m of text.matchAll(own)) claims.claim('order', m.index, m.index + m[0].length, m[0].toUpperCase());
  }
  for (const m of text.matchAll(FIXED)) claims.claim('order', m.index, m.index + m[0].length, m[0]);
  const folded = fold(text);
  for (const m of folded.matchAll(GATE)) afterGate(text, folded, m.index + m[0].length, m[0], claims);
  for (const m of folded.matchAll(/(?<![\w#&/])#(?:\d{3,10}|[a-z]{1,4}-?\d{3,8})(?![\w-])/g)) hashed(text, folded, m.index, m[0], claims);
  for (const m of folded.matchAll(
    /(?<![\w#&/€$£.,-])(?=[a-z\d-]{0,12}\d)[a-z]{0,4}-?\d{4,12}(?![\w€$%-]|[.,/:]\d)(?=[\s,]{1,3}(?:(?:es|is|was|era)\s)?(?:(?:mi|el|my|the)\s)?(?:numero de pedido|num de pedido|order number|order no|n.? de pedido))/gu,
  ))
    claims.claim('order', m.index, m.index + m[0].length, text.slice(m.index, m.index + m[0].length).toUpperCase());
}

/** "#1042" alone is an order when the text right around speaks of one and not of a bill. */
function hashed(text: string, folded: string, start: number, found: string, claims: Claims): void {
  const before = folded.slice(Math.max(0, start - 40), start);
  const around = before + folded.slice(start, start + 65);
  if (BILL.test(before) || !/pedido|orden\b|compra|order|purchase|comand|encarg|paquete|parcel|package/.test(around)) return;
  claims.claim('order', start, start + found.length, text.slice(start + 1, start + found.length).toUpperCase());
}

function afterGate(text: string, folded: string, from: number, gate: string, claims: Claims): void {
  let at = folded[from] === '.' ? from + 1 : from;
  let marked = gate === 'ref' || gate.startsWith('referencia');
  for (let n = 0; n < MAX_FILLERS; n++) {
    FILLER.lastIndex = at;
    const filler = FILLER.exec(folded);
    if (!filler || filler[0] === '') break;
    marked ||= /nº|n\.|n°|num|number|no\.|nro|id|ref|code|codigo|:|=/.test(filler[0]);
    at += filler[0].length;
    if (filler[0].includes('\n\n')) return;
  }
  for (let n = 0; n < 5; n++) {
    const end = idAt(text, folded, at, marked, gate.startsWith('ref'), claims);
    if (end < 0) return;
    MORE.lastIndex = end;
    const more = MORE.exec(folded);
    if (!more) return;
    at = end + more[0].length;
  }
}

/** Claims the identifier at `at` when it can be one; gives its end or −1. */
function idAt(text: string, folded: string, at: number, marked: boolean, reference: boolean, claims: Claims): number {
  ID.lastIndex = at;
  const m = ID.exec(text);
  if (!m || m[0].length > MAX_ID) return -1;
  const end = at + m[0].length;
  const id = m[0].replace(/^#/, '');
  const digits = id.replace(/\D/g, '');
  const hash = m[0].startsWith('#');
  if (/^[A-Z]{9}$/.test(id)) return reference || marked ? (claims.claim('order', at, end, id), end) : -1;
  const grouped = GROUPS.test(id);
  if (/ \d/.test(id) && !grouped && !/^(?:[A-Z]{1,6}|(?:[A-Z]\.){1,4}) \d/.test(id)) return -1;
  if (
    digits.length < (hash || marked || LETTERED.test(id) ? 3 : 4) ||
    /^\p{L}|^[@_]/u.test(text.slice(end, end + 1)) ||
    COUNTS.test(folded.slice(end, end + 20))
  )
    return -1;
  if (!hash && /^(?:19|20)\d{2}$/.test(id) && !marked) return -1;
  if (/^\d{1,2}[/-]\d{1,2}[/-](?:\d{2}|\d{4})$/.test(id) || /^\d{1,2}\/\d{1,2}$/.test(id) || /^\d{4}-\d{2}-\d{2}$/.test(id)) return -1;
  if (/^\d{1,3}[a-z]{1,2}$/i.test(id)) return -1;
  // "pedido 1.045" is as likely a sum: a dotted group needs a second one, or a sign that a number comes.
  if (grouped && id.length < 6 && !marked && !hash) return -1;
  claims.claim('order', at, end, (grouped ? digits : id.replaceAll(/[ ]/g, '').replace(/^((?:[A-Z]\.)+)(?=\d)/, '$1')).toUpperCase());
  return end;
}
