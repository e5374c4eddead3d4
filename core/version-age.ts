/** How old the running version is. Relee asks no network whether there is a newer one, so it says its age instead. */

/** Days of a month, on average. */
const MONTH_DAYS = 30.44;
/** From this age on, in months, the window says that newer versions mend security holes of the browser engine inside. */
export const OLD_MONTHS = 4;

/**
 * @param released ISO instant of the build's commit.
 * @param now ISO instant.
 * @returns whole months; 0 for a version from the future (a clock that is wrong) or an unreadable date.
 */
export function monthsOld(released: string, now: string): number {
  const days = (Date.parse(now) - Date.parse(released)) / 86_400_000;
  return Number.isFinite(days) ? Math.max(0, Math.floor(days / MONTH_DAYS)) : 0;
}
