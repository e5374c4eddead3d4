/**
 * Civil calendar arithmetic on day numbers (days since 1970-01-01), proleptic Gregorian. The
 * conversion is Howard Hinnant's `days_from_civil` / `civil_from_days`. No clock is read.
 */

/** A calendar date; `m` and `d` start at 1. */
export interface Civil {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

export function dayOf(y: number, m: number, d: number): number {
  const yy = m <= 2 ? y - 1 : y;
  const era = Math.floor(yy / 400);
  const yoe = yy - era * 400;
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

export function civilOf(day: number): Civil {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return { y: yoe + era * 400 + (m <= 2 ? 1 : 0), m, d: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

const leap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;

/** Length of a month in days. */
export function monthDays(y: number, m: number): number {
  return m === 2 ? (leap(y) ? 29 : 28) : m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
}

/** Day of the week, 0 Monday … 6 Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** ISO date of a day number, or null when the day is unknown or out of the four-digit years. */
export function isoOf(day: number | null | undefined): string | null {
  if (day === null || day === undefined || !Number.isFinite(day)) return null;
  const { y, m, d } = civilOf(day);
  if (y < 1000 || y > 9999) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** Day number of an ISO date or date-time, NaN when it is none. */
export function dayOfIso(iso: string): number {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return m ? dayOf(Number(m[1]), Number(m[2]), Number(m[3])) : Number.NaN;
}

/** Same day of the month `n` months on, clamped to the month's end. */
export function addMonths(day: number, n: number): number {
  const { y, m, d } = civilOf(day);
  const index = y * 12 + (m - 1) + n;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(d, monthDays(year, month)));
}

/** Easter Sunday of a year (Meeus/Jones/Butcher). */
export function easter(y: number): number {
  const a = y % 19;
  const b = Math.floor(y / 100);
  const c = y % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(y, Math.floor(n / 31), (n % 31) + 1);
}
