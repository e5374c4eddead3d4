import type { Quote } from '../../contract.js';

export type TimeKind = 'date' | 'range' | 'duration' | 'clock' | 'vague' | 'recurring';

/** An expression of time: absolute, relative, a length, or only vague ("en breve"). */
export interface TimeMention extends Quote {
  readonly kind: TimeKind;
  /** ISO dates, inclusive, when it can be resolved against `now`. An open bound ("a partir del 3") has one of them. */
  readonly from: string | null;
  readonly to: string | null;
  readonly direction: 'past' | 'future' | 'none';
  readonly precision: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'vague';
  /** Length in business days or calendar days for durations, and for dates told by one ("in 3 days"). */
  readonly days?: { readonly min: number; readonly max: number; readonly business: boolean };
}
