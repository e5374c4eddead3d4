import type { FollowUp } from '../../core/host.js';
import { isoDate } from './dates.js';

const MINUTE = 60_000;

export interface Reminders {
  check(): Promise<void>;
  stop(): void;
}

/**
 * Tells of follow-ups whose day has come, each once a run. The clock is looked at every minute:
 * one long timer would not survive a sleeping laptop, and past 24.8 days it fires at once.
 */
export function startReminders(options: {
  readonly list: () => Promise<readonly FollowUp[]>;
  readonly now: () => Date;
  readonly tell: (due: readonly FollowUp[]) => void;
  readonly onBug: (error: unknown) => void;
}): Reminders {
  const told = new Set<string>();
  const check = async (): Promise<void> => {
    const today = isoDate(options.now());
    const due = (await options.list()).filter(
      (followUp) => !followUp.done && followUp.due <= today && !told.has(`${followUp.id} ${followUp.due}`),
    );
    for (const followUp of due) told.add(`${followUp.id} ${followUp.due}`);
    if (due.length > 0) options.tell(due);
  };
  const timer = setInterval(() => {
    check().catch(options.onBug);
  }, MINUTE);
  timer.unref();
  return { check, stop: () => clearInterval(timer) };
}
