/** Tracking numbers of parcels. */
import { fold } from '../text/fold.js';
import { TRACKING, TRACKING_WORDS, type TrackingFormat } from './carriers.js';
import type { Claims } from './claims.js';

/** One run of letters and digits with a digit in it, a slash allowed inside. */
const RUN = /(?<![\p{L}\d/_@#.-])(?=[A-Za-z/]{0,4}\d)[A-Za-z0-9]{3,30}(?:\/\d{7,8})?(?![\p{L}\d_@])/gu;
/** The same printed in groups: "RR 123 456 785 ES", "1Z 999 AA1 01 2345 6784". */
const GROUPED =
  /(?<![\p{L}\d])(?:[A-Z]{2} \d{3} \d{3} \d{3} [A-Z]{2}|[A-Z]{2} \d{8} \d [A-Z]{2}|[A-Z]{2}\d{9} [A-Z]{2}|1Z(?: ?[0-9A-Z]{1,4}){4,8})(?![\p{L}\d])/gu;
const REACH = 40;

const GATES = new RegExp(`(?:^|[^\\p{L}])(?:${TRACKING_WORDS.map((w) => w.replaceAll('.', '\\.')).join('|')})(?![\\p{L}])`, 'u');
const NAMES = new Map<TrackingFormat, RegExp>(
  TRACKING.map((f) => [f, new RegExp(`(?:^|[^\\p{L}])(?:${f.names.join('|')})(?![\\p{L}])`, 'u')]),
);

export function claimTracking(text: string, claims: Claims): void {
  for (const m of text.matchAll(GROUPED)) {
    const id = m[0].replaceAll(' ', '');
    if (TRACKING.some((f) => f.check?.(id) === true && f.shape.test(id))) claims.claim('tracking', m.index, m.index + m[0].length, id);
  }
  for (const m of text.matchAll(RUN)) {
    const id = m[0].toUpperCase();
    const [start, end] = [m.index, m.index + m[0].length];
    if (
      id.length < 8 ||
      !claims.free(start, end) ||
      /\d[.,-]$/.test(text.slice(Math.max(0, start - 2), start)) ||
      /^(?:[.,-]\d|@)/.test(text.slice(end, end + 2))
    )
      continue;
    const formats = TRACKING.filter((f) => f.shape.test(id));
    const sure = formats.some((f) => f.check?.(id) ?? f.distinct === true);
    if (sure || ((formats.length > 0 || /^(?=.*\d)[A-Z0-9]{8,30}$/.test(id)) && gate(text, start, end, formats)))
      claims.claim('tracking', start, end, id);
  }
}

/** A word for tracking before the number, or the name of a carrier that has this format on either side. */
function gate(text: string, start: number, end: number, formats: readonly TrackingFormat[]): boolean {
  const before = fold(text.slice(Math.max(0, start - REACH), start));
  const sentence = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1);
  const order =
    /(?:pedido|order|orden|compra|purchase|telefono|phone|factura|invoice)(?!.*(?:seguimiento|tracking|guia|localizador|expedicion|envio))/.test(
      sentence,
    );
  if (order) return false;
  if (GATES.test(sentence)) return true;
  const after = fold(text.slice(end, end + REACH)).split(/[.\n]/)[0] as string;
  return formats.some((f) => f.check === undefined && ((NAMES.get(f) as RegExp).test(sentence) || (NAMES.get(f) as RegExp).test(after)));
}
