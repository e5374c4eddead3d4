/** Follow-ups: promises with a day, kept until they are done. */
import type { Promised } from '../contract.js';
import type { FollowUp } from '../host.js';
import { businessDayAfter, type WorkDays } from '../calendar/business-calendar.js';
import { dayOfIso } from '../calendar/civil.js';

export interface FollowUpSource {
  readonly id: string;
  readonly caseId: string;
  /** Name shown in the list; may be empty. */
  readonly customer: string;
  /** ISO instant. */
  readonly createdAt: string;
  /** By which a promise without a date falls due. */
  readonly calendar: WorkDays;
}

/** Business days until a promise without a date falls due. */
const WITHOUT_DATE = 1;
/** Characters kept of a customer's name and of a promise. */
const LONGEST = { customer: 300, text: 2_000 } as const;

/** A promise made into a follow-up; one without a date is due on the next business day. */
export function toFollowUp(
  { text, due }: Pick<Promised, 'text' | 'due'>,
  { id, caseId, customer, createdAt, calendar }: FollowUpSource,
): FollowUp {
  return {
    id,
    caseId,
    customer: customer.slice(0, LONGEST.customer),
    text: text.slice(0, LONGEST.text),
    due: due ?? businessDayAfter(createdAt, WITHOUT_DATE, calendar),
    done: false,
    createdAt,
  };
}

export type DueState = 'done' | 'overdue' | 'today' | 'soon' | 'later';

/** How pressing a follow-up is on a day; `soon` is within three days. */
export function dueState(followUp: FollowUp, today: string): DueState {
  if (followUp.done) return 'done';
  const days = dayOfIso(followUp.due) - dayOfIso(today);
  return days < 0 ? 'overdue' : days === 0 ? 'today' : days <= 3 ? 'soon' : 'later';
}

/** Open ones first, by day, then by when they were promised. */
export function byDue(a: FollowUp, b: FollowUp): number {
  return (
    Number(a.done) - Number(b.done) ||
    (a.due < b.due ? -1 : a.due > b.due ? 1 : a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0)
  );
}

/** True when the case already has a follow-up for this promise, whatever its date. */
export function alreadyKept(promised: Promised, caseId: string, followUps: readonly FollowUp[]): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
  return followUps.some((f) => f.caseId === caseId && bare(f.text) === bare(promised.text));
}
