/** When the shop works. */
export interface BusinessCalendar {
  /** ISO weekdays worked: 1 Monday … 7 Sunday. */
  readonly days: readonly number[];
  /** Local opening hours, `HH:MM`. */
  readonly from: string;
  readonly to: string;
  /** ISO dates that are not worked. */
  readonly holidays: readonly string[];
}
