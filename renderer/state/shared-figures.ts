/** What an agent shares of the statistics, and the team's together. */
import type { FollowUp, HistoryEntry, SharedEntry, SharedFigures, TeamFigures } from '../../core/host.js';
import { followUpFigures, toldOf, type Told } from './lead-statistics.js';

/** Days that are shared. */
export const SHARED_DAYS = 90;

/** Field by field, so that nothing that a later version notes goes out unseen. */
function sharedEntry(entry: HistoryEntry, words: boolean): SharedEntry {
  const { id, caseId, at, channel, lang, message, reply, asks, findings, replies, elapsedMs, reason, agent, left, dismissed } = entry;
  return {
    ...{ id, caseId, at, channel, lang, asks, findings, replies, elapsedMs, answers: message.trim() !== '' },
    ...(words ? { message, reply } : {}),
    // That there was a reason counts; its words stay here, unless the policy shares words.
    ...(reason === undefined ? {} : { reason: words ? reason : '' }),
    ...(agent === undefined ? {} : { agent }),
    ...(left === undefined ? {} : { left }),
    ...(dismissed === undefined ? {} : { dismissed }),
  };
}

/** @param now ISO instant. @param today ISO date, local. @param words as the policy says: messages, replies and reasons go too. */
export function sharedOf(
  history: readonly HistoryEntry[],
  followUps: readonly FollowUp[],
  { agent, now, today, words }: { readonly agent: string; readonly now: string; readonly today: string; readonly words: boolean },
): SharedFigures {
  const since = Date.parse(now) - SHARED_DAYS * 86_400_000;
  return {
    agent,
    at: now,
    entries: history.filter(({ at }) => Date.parse(at) >= since).map((entry) => sharedEntry(entry, words)),
    followUps: followUpFigures(followUps, today, since),
  };
}

/** This machine's replies and those that others share; who shares from here is not counted twice. */
export const teamTold = (history: readonly HistoryEntry[], team: readonly TeamFigures[]): Told[] => [
  ...history.map(toldOf),
  ...team
    .filter(({ own }) => !own)
    .flatMap(({ agent, entries }) =>
      entries.map(({ message: _message, reply: _reply, ...entry }) => ({ ...entry, agent: entry.agent ?? agent })),
    ),
];

/** A reply of the past as a rule is tried on it. */
export type PastReply = Pick<HistoryEntry, 'id' | 'at' | 'channel' | 'lang' | 'message' | 'reply' | 'replies'>;

/** This machine's replies and those whose words others share, oldest first. */
export const teamPast = (history: readonly HistoryEntry[], team: readonly TeamFigures[]): PastReply[] =>
  [
    ...history,
    ...team
      .filter(({ own }) => !own)
      .flatMap(({ entries }) =>
        entries.flatMap(({ message = '', reply, ...entry }) => (reply === undefined ? [] : { ...entry, message, reply })),
      ),
  ]
    .filter(({ reply }) => reply.trim() !== '')
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
