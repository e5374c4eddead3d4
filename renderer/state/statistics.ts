/** Figures from the history; pure, so that a test can say what they are. */
import type { Channel } from '../../core/contract.js';
import type { HistoryEntry } from '../../core/host.js';

export interface Statistics {
  readonly replies: number;
  /** Share of replies with nothing left open, 0–1; null with no replies that had asks. */
  readonly complete: number | null;
  /** Median milliseconds from message to copy; null with none. */
  readonly medianMs: number | null;
  /** Share within the channel's goal, 0–1. */
  readonly inGoal: number | null;
  readonly overruled: number;
  readonly perDay: readonly { readonly day: string; readonly count: number }[];
  readonly byTime: Readonly<Record<'hour' | 'six' | 'day' | 'more', number>>;
  readonly byChannel: readonly { readonly name: Channel; readonly count: number }[];
  readonly topReplies: readonly { readonly name: string; readonly count: number }[];
  readonly topFindings: readonly { readonly name: string; readonly count: number }[];
}

const HOUR = 3_600_000;
/** Days drawn at most. */
const DAYS = 60;

export interface Options {
  /** Only the last so many days; null for all. */
  readonly days: number | null;
  /** ISO instant. */
  readonly now: string;
  /** Whether a reply came within the team's goal, by its opening hours. */
  readonly inGoal: (entry: HistoryEntry) => boolean;
  /** Local ISO date of an instant. */
  readonly dayOf: (instant: string) => string;
}

export function statisticsOf(history: readonly HistoryEntry[], { days, now, inGoal, dayOf }: Options): Statistics {
  const since = days === null ? -Infinity : Date.parse(now) - days * 24 * HOUR;
  const entries = history.filter((e) => Date.parse(e.at) >= since);
  const asked = entries.filter((e) => e.asks.total > 0);
  const answered = entries.filter((e) => e.message !== '');
  const times = answered.map((e) => e.elapsedMs).sort((a, b) => a - b);
  const within = (from: number, to: number) => times.filter((ms) => ms >= from * HOUR && ms < to * HOUR).length;
  return {
    replies: entries.length,
    complete: share(asked.filter((e) => e.asks.answered >= e.asks.total).length, asked.length),
    medianMs: times.length === 0 ? null : median(times),
    inGoal: share(answered.filter(inGoal).length, answered.length),
    overruled: entries.reduce((sum, e) => sum + e.asks.overruled, 0),
    perDay: perDay(
      entries.map((e) => dayOf(e.at)),
      dayOf(now),
      days,
    ),
    byTime: { hour: within(0, 1), six: within(1, 6), day: within(6, 24), more: within(24, Infinity) },
    byChannel: ranked(entries.map((e) => [e.channel, 1])),
    topReplies: ranked(entries.flatMap((e) => e.replies.map((r) => [r, 1] as const))),
    topFindings: ranked(entries.flatMap((e) => Object.entries(e.findings))),
  };
}

const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

function ranked<N extends string>(pairs: readonly (readonly [N, number])[]): { readonly name: N; readonly count: number }[] {
  const sums = new Map<N, number>();
  for (const [name, count] of pairs) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Every day of the period, those without a reply too; at most the last 60. */
function perDay(seen: readonly string[], today: string, days: number | null): { readonly day: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const day of seen) counts.set(day, (counts.get(day) ?? 0) + 1);
  const first = [...counts.keys()].sort()[0] ?? today;
  const end = Date.parse(`${today}T00:00:00Z`);
  const length = Math.min(DAYS, days ?? Math.round((end - Date.parse(`${first}T00:00:00Z`)) / 86_400_000) + 1);
  return Array.from({ length }, (_, i) => {
    const day = new Date(end - (length - 1 - i) * 86_400_000).toISOString().slice(0, 10);
    return { day, count: counts.get(day) ?? 0 };
  });
}
