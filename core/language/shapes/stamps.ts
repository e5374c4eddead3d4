/**
 * How mail programs and chats write when something was said, as parts of regular expressions over one short line.
 * Blanks include the no-break and narrow no-break spaces that iOS and CLDR put before "AM".
 */

/** One blank of any width. */
export const GAP = '[ \\t\\u00a0\\u202f\\u2007\\u2009]';
/** Direction and other marks without a width that WhatsApp puts before a line. */
export const UNSEEN = '[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]{0,4}';

/** First three letters of the months in the languages of a mail header, folded, to their number. */
export const STAMP_MONTHS: ReadonlyMap<string, number> = new Map([
  'ene jan gen xan urt', 'feb fev fef fer otsa ots', 'mar mrt mär mae', 'abr apr avr api', 'may mai mag mei', 'jun jui giu xuñ eka', 'jul lug xul uzt', 'ago aug aoû aou abu', 'sep set ira', 'oct okt out ott ouct urr', 'nov aza', 'dic dec dez des abe',
].flatMap((names, i) => names.split(' ').map((name): [string, number] => [name.slice(0, 3), i + 1])));

const MONTH = `(?:${[...STAMP_MONTHS.keys()].join('|')}|juil|févr|fév|déc|août)[\\p{L}]{0,7}\\.?`;
const WEEKDAY = '(?:(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom|mon|tue|wed|thu|fri|sat|sun|seg|ter|qua|qui|sex|dl|dt|dc|dj|dv|ds|dg|dil|dim|jeu|ven|sam|mer|gio|ven|mon|die|mit|don|fre|sam|son|lu|ma|me|je|ve|sa|di|mo|do|fr|so)[\\p{L}çé-]{0,9}\\.?,? )?';
/** `3/3/24`, `28.03.2025`, `2025-03-28`, `3/4`. */
const NUMERIC = '\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?';
/** `28 de marzo de 2025`, `mar, 28 mar 2025`, `Aug 14`, `March 28, 2025`. */
const WORDED = `${WEEKDAY}(?:\\d{1,2}\\.?(?: de| d[’'])? ?${MONTH}(?:,?(?: de| del)? \\d{4})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)`;
const RELATIVE = '(?:hoy|ayer|anteayer|today|yesterday|avui|ahir|hoxe|onte|hoje|ontem)';
export const DATE = `(?:${NUMERIC}|${WORDED}|${RELATIVE})`;
/** `10:02`, `9.29 p. m.`, `14:05:33`, `9:05 PM EDT`. */
const TIME = `\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:${GAP}?[ap]\\.?${GAP}?m\\b\\.?)?(?:${GAP}?(?:h|hs|hrs|uhr)\\b\\.?)?(?:${GAP}(?:UTC|GMT|CEST|CET|BST|[ECMP][SD]T))?`;
/** A day of this week, by its name: only with a time beside it. */
const DAY_NAME = '(?:lun(?:es)?|mar(?:tes)?|mi[eé](?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|s[aá]b(?:ado)?|dom(?:ingo)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?';
const DAY = `(?:${DATE}|${DAY_NAME})`;
const BETWEEN = `(?:,|${GAP}[-–|·]|${GAP}(?:a|à|at|as|às|a les|um|alle|·)(?: las?)?)?${GAP}{1,2}`;
/** A time with or without its date, in both orders. */
export const STAMP = `(?:${DAY}${BETWEEN}${TIME}|${TIME}(?:,${GAP}?${DAY})?)`;
/** A date with its time, in this order or the other. */
export const FULL_STAMP = `(?:${DAY}${BETWEEN}${TIME}|${TIME},${GAP}?${DAY})`;
/** "hace 3 horas", "2 days ago", "hace un momento", "Just now". */
export const AGE = '(?:hace|fa|h[aá]) (?:\\d{1,3}|una?|unos?|pocos|un momento)(?: ?[\\p{L}]{1,9})?|(?:\\d{1,3}|an?|a few) ?(?:s|m|h|d|w|min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|seconds?) ago|just now|ahora mismo';
