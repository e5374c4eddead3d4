/** How long ago something was, as people say it: "hace 3 minutos", "yesterday". */

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** @param iso the instant. @param now as an ISO instant. @param locale BCP 47. */
export function ago(iso: string, now: string, locale: string): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(iso)) / 1_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of STEPS) if (seconds >= length) return format.format(-Math.floor(seconds / length), unit);
  return format.format(0, 'second');
}
