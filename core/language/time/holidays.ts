/** Holidays by name. Fixed ones by month and day; the rest are counted from Easter or a weekday. */
import { dayOf, easter, weekdayOf } from '../../calendar/civil.js';

const FIXED: Readonly<Record<string, readonly [m: number, d: number]>> = {
  'christmas': [12, 25], 'christmas-eve': [12, 24], 'boxing-day': [12, 26], 'innocents': [12, 28], 'new-year-eve': [12, 31], 'new-year': [1, 1], 'epiphany': [1, 6],
  'valentine': [2, 14], 'women-day': [3, 8], 'father-es': [3, 19], 'patrick': [3, 17], 'labour-day': [5, 1], 'st-john': [6, 24], 'independence': [7, 4],
  'halloween': [10, 31], 'all-saints': [11, 1], 'all-souls': [11, 2], 'hispanic-day': [10, 12], 'constitution-es': [12, 6], 'immaculate': [12, 8],
};

/** The n-th weekday (0 Monday) of a month; −1 the last. */
function nthWeekday(y: number, m: number, wd: number, n: number): number {
  if (n < 0) {
    const last = dayOf(m === 12 ? y + 1 : y, m === 12 ? 1 : m + 1, 1) - 1;
    return last - ((weekdayOf(last) - wd + 7) % 7);
  }
  const first = dayOf(y, m, 1);
  return first + ((wd - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

/** Day number of a holiday in a year, or null for a name that is not in the table. */
export function holidayOf(name: string, y: number): number | null {
  const fixed = FIXED[name];
  if (fixed) return dayOf(y, fixed[0], fixed[1]);
  switch (name) {
    case 'easter': return easter(y);
    case 'easter-monday': return easter(y) + 1;
    case 'good-friday': return easter(y) - 2;
    case 'maundy-thursday': return easter(y) - 3;
    case 'mother-es': return nthWeekday(y, 5, 6, 1);
    case 'mother-us': return nthWeekday(y, 5, 6, 2);
    case 'father-us': return nthWeekday(y, 6, 6, 3);
    case 'memorial': return nthWeekday(y, 5, 0, -1);
    case 'labor-us': return nthWeekday(y, 9, 0, 1);
    case 'thanksgiving': return nthWeekday(y, 11, 3, 4);
    case 'black-friday': return nthWeekday(y, 11, 3, 4) + 1;
    case 'cyber-monday': return nthWeekday(y, 11, 3, 4) + 4;
    default: return null;
  }
}
