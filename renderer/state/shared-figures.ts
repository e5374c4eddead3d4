/** What an agent shares of the statistics, and the team's together. */
import type { FollowUp, HistoryEntry, SharedEntry, SharedFigures, TeamFigures } from '../../core/host.js';
import { followUpFigures, toldOf, type Told } from './lead-statistics.js';

/** Days that are shared. */
export const SHARED_DAYS = 90;

/** Field by field, so that nothing that a later version notes goes out unseen. */
function sharedEntry({ id, caseId, at, channel, lang, message, asks, findings, replies, elapsedMs, ...rest }: HistoryEntry): SharedEntry {
  const { reason, agent, left, dismissed } = rest;
  return {
    ...{ id, caseId, at, channel, lang, asks, findings, replies, elapsedMs, answers: message.trim() !== '' },
    // That there was a reason counts; its words stay here.
    ...(reason === undefined ? {} : { reason: '' }),
    ...(agent === undefined ? {} : { agent }),
    ...(left === undefined ? {} : { left }),
    ...(dismissed === undefined ? {} : { dismissed }),
  };
}

/** @param now ISO instant. @param today ISO date, local. */
export function sharedOf(
  history: readonly HistoryEntry[],
  followUps: readonly FollowUp[],
  { agent, now, today }: { readonly agent: string; readonly now: string; readonly today: string },
): SharedFigures {
  const since = Date.parse(now) - SHARED_DAYS * 86_400_000;
  return {
    agent,
    at: now,
    entries: history.filter(({ at }) => Date.parse(at) >= since).map(sharedEntry),
    followUps: followUpFigures(followUps, today, since),
  };
}

/** This machine's replies and those that others share; who shares from here is not counted twice. */
export const teamTold = (history: readonly HistoryEntry[], team: readonly TeamFigures[]): Told[] => [
  ...history.map(toldOf),
  ...team.filter(({ own }) => !own).flatMap(({ agent, entries }) => entries.map((entry) => ({ ...entry, agent: entry.agent ?? agent }))),
];
