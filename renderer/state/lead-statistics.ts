/** What a lead looks at, from copied replies without their words; pure, so that a test can say what the figures are. */
import type { AnswerType, Channel } from '../../core/contract.js';
import type { FollowUp, HistoryEntry } from '../../core/host.js';
import { fold } from '../../core/text/fold.js';
import { tokensOf } from '../../core/text/tokens.js';
import { isContent } from '../../core/language/function-words.js';
import { mostChanged, type ReplyEdits } from '../../core/library/edits.js';
import type { Policy } from '../../core/policy/policy.js';
import { dayOfIso, isoOf, weekdayOf } from '../../core/calendar/civil.js';
import { wallClock } from './arrival.js';
import { withinGoal } from './clock.js';

/** A copied reply as the figures need it: neither the message nor the reply is in it. */
export type Told = Omit<HistoryEntry, 'message' | 'reply'> & { readonly answers: boolean };

/** @returns the entry without the customer's words; `answers` says whether there was a message. */
export const toldOf = ({ message, reply: _reply, ...rest }: HistoryEntry): Told => ({ ...rest, answers: message.trim() !== '' });

/** So many of so many. */
export interface Part {
  readonly count: number;
  readonly of: number;
}
export interface Measured {
  readonly replies: number;
  /** Within the team's goal, by its opening hours; of replies to a message. */
  readonly inGoal: Part;
  /** Nothing left open at the first sending of a case; of those that asked for something. */
  readonly complete: Part;
}
export interface EditedReply {
  readonly reply: string;
  /** Times it was sent with a sentence changed, of the times that were looked at here. */
  readonly edited: Part;
  /** The sentence that is changed most; `to` is what is usually written instead, empty to leave it out, null when each time is another. */
  readonly usual: { readonly from: string; readonly to: string | null };
}
export interface LeadFigures extends Measured {
  readonly byChannel: readonly (Measured & { readonly channel: Channel })[];
  /** By the hour (0–23, local) in which the message came in; hours without one are left out. */
  readonly byHour: readonly (Measured & { readonly hour: number })[];
  /** By the Monday of the week (ISO) in which the reply was copied. */
  readonly byWeek: readonly (Measured & { readonly week: string })[];
  readonly byAgent: readonly (Measured & { readonly agent: string; readonly overrides: number })[];
  readonly forgotten: readonly { readonly wants: AnswerType; readonly count: number }[];
  readonly overrides: readonly { readonly at: string; readonly agent: string; readonly channel: Channel; readonly reason: string }[];
  /** Findings that agents dismissed, of all that were shown: what is often dismissed may be a false alarm. */
  readonly dismissed: readonly { readonly rule: string; readonly part: Part }[];
  readonly edited: readonly EditedReply[];
  readonly gaps: readonly { readonly words: readonly string[]; readonly count: number; readonly examples: readonly string[] }[];
  readonly followUps: { readonly kept: number; readonly missed: number; readonly open: number };
}

export interface LeadOptions {
  readonly policy: Pick<Policy, 'goals' | 'calendar'>;
  /** Only the last so many days; null for all. */
  readonly days: number | null;
  /** ISO instant. */
  readonly now: string;
  /** Follow-ups of others, counted by them. */
  readonly others?: readonly LeadFigures['followUps'][];
  /** What became of replies after they were inserted, by key: the library's own counts. */
  readonly edits?: Readonly<Record<string, ReplyEdits>>;
}

export function leadFigures(
  all: readonly Told[],
  followUps: readonly FollowUp[],
  { policy, days, now, others = [], edits = {} }: LeadOptions,
): LeadFigures {
  const since = days === null ? -Infinity : Date.parse(now) - days * 86_400_000;
  const entries = all.filter(({ at }) => Date.parse(at) >= since);
  const first = firstSendings(all);
  const measure = (list: readonly Told[]): Measured => measured(list, first, policy);
  const by = <K extends string | number>(keyOf: (one: Told) => K) =>
    [...grouped(entries, keyOf)].map(([key, list]) => ({ key, list, ...measure(list) }));
  return {
    ...measure(entries),
    byChannel: by(({ channel }) => channel)
      .map(({ key, list: _list, ...rest }) => ({ channel: key, ...rest }))
      .sort((a, b) => b.replies - a.replies),
    byHour: by((one) => Number(wallClock(arrivalOf(one)).slice(11, 13)))
      .map(({ key, list: _list, ...rest }) => ({ hour: key, ...rest }))
      .sort((a, b) => a.hour - b.hour),
    byWeek: by(({ at }) => mondayOf(at))
      .map(({ key, list: _list, ...rest }) => ({ week: key, ...rest }))
      .sort((a, b) => (a.week < b.week ? -1 : 1)),
    byAgent: by(({ agent }) => agent ?? '')
      .map(({ key, list, ...rest }) => ({ agent: key, overrides: list.filter(({ reason }) => reason !== undefined).length, ...rest }))
      .sort((a, b) => b.replies - a.replies),
    forgotten: ranked(entries.flatMap(({ left }) => left ?? [])).map(([wants, count]) => ({ wants, count })),
    overrides: entries
      .flatMap(({ at, agent, channel, reason }) => (reason === undefined ? [] : [{ at, agent: agent ?? '', channel, reason }]))
      .sort((a, b) => (a.at < b.at ? 1 : -1)),
    dismissed: dismissals(entries),
    edited: editedReplies(edits, since),
    gaps: gapGroups(entries),
    followUps: [followUpFigures(followUps, wallClock(now).slice(0, 10), since), ...others].reduce((a, b) => ({
      kept: a.kept + b.kept,
      missed: a.missed + b.missed,
      open: a.open + b.open,
    })),
  };
}

const arrivalOf = ({ at, elapsedMs }: Told): string => new Date(Date.parse(at) - elapsedMs).toISOString();
function mondayOf(at: string): string {
  const day = dayOfIso(wallClock(at).slice(0, 10));
  return isoOf(day - weekdayOf(day)) ?? '';
}

/** The first copied reply of each case, in all of the history: what came later was a second go. */
function firstSendings(all: readonly Told[]): ReadonlySet<Told> {
  const first = new Map<string, Told>();
  for (const one of all) {
    const so = first.get(one.caseId);
    if (!so || one.at < so.at) first.set(one.caseId, one);
  }
  return new Set(first.values());
}

function measured(list: readonly Told[], first: ReadonlySet<Told>, { goals, calendar }: LeadOptions['policy']): Measured {
  const answers = list.filter((one) => one.answers),
    asked = list.filter((one) => first.has(one) && one.asks.total > 0);
  const inTime = (one: Told) => withinGoal(one.at, one.elapsedMs, goals[one.channel], calendar);
  return {
    replies: list.length,
    inGoal: { count: answers.filter(inTime).length, of: answers.length },
    complete: { count: asked.filter(({ asks }) => asks.answered >= asks.total).length, of: asked.length },
  };
}

function grouped<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const so = groups.get(keyOf(one));
    if (so) so.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
const ranked = <K extends string>(list: readonly K[]): [K, number][] =>
  [...grouped(list, (one) => one)]
    .map(([key, its]): [K, number] => [key, its.length])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** A rule dismissed once says nothing. */
const LEAST = 2;

function dismissals(entries: readonly Told[]): LeadFigures['dismissed'] {
  const sums = new Map<string, { count: number; of: number }>();
  const add = (rule: string, count: number, of: number) => {
    const so = sums.get(rule) ?? { count: 0, of: 0 };
    sums.set(rule, { count: so.count + count, of: so.of + of });
  };
  // Entries that know nothing of dismissals would make every rule look heeded.
  for (const { dismissed, findings } of entries) {
    if (dismissed === undefined) continue;
    for (const [rule, n] of Object.entries(findings)) add(rule, 0, n);
    for (const [rule, n] of Object.entries(dismissed)) add(rule, n, n);
  }
  return [...sums]
    .filter(([, { count }]) => count >= LEAST)
    .map(([rule, part]) => ({ rule, part }))
    .sort((a, b) => b.part.count / b.part.of - a.part.count / a.part.of || b.part.count - a.part.count);
}

/** The counts know no days: a reply that went out in the period is shown with all that is known of it. */
function editedReplies(edits: Readonly<Record<string, ReplyEdits>>, since: number): EditedReply[] {
  return Object.entries(edits)
    .flatMap(([reply, one]): EditedReply[] => {
      const most = mostChanged(one);
      return one.edited < LEAST || most === null || Date.parse(one.last) < since
        ? []
        : [{ reply, edited: { count: one.edited, of: one.uses }, usual: { from: most.sentence, to: most.usual } }];
    })
    .sort((a, b) => b.edited.count - a.edited.count);
}

/** Words that two messages must share, of those that either has, to be about the same (Jaccard). */
const ALIKE = 0.25;

/** Messages that no reply fitted, those about the same together. */
function gapGroups(entries: readonly Told[]): LeadFigures['gaps'] {
  const groups: { words: Map<string, number>; count: number; examples: string[] }[] = [];
  for (const { gap, lang } of entries) {
    if (gap === undefined || gap.length === 0) continue;
    const text = gap.join(' '),
      words = new Set(contentWords(text, lang));
    const like = (group: (typeof groups)[number]) => {
      const common = [...words].filter((word) => group.words.has(word)).length;
      return common / (words.size + group.words.size - common || 1);
    };
    const best = groups.map((group) => ({ group, share: like(group) })).sort((a, b) => b.share - a.share)[0];
    const home = best !== undefined && best.share >= ALIKE ? best.group : { words: new Map<string, number>(), count: 0, examples: [] };
    if (home.count === 0) groups.push(home);
    home.count++;
    if (home.examples.length < 3) home.examples.push(text);
    for (const word of words) home.words.set(word, (home.words.get(word) ?? 0) + 1);
  }
  return groups
    .map(({ words, ...rest }) => ({
      ...rest,
      words: [...words]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 4)
        .map(([word]) => word),
    }))
    .sort((a, b) => b.count - a.count);
}

const contentWords = (text: string, lang: Told['lang']): string[] =>
  tokensOf(text)
    .map(({ start, end }) => text.slice(start, end).toLowerCase())
    .filter((word) => /^\p{L}{3,}$/u.test(word) && isContent(fold(word), lang));

/** @param today ISO date, local. @param since epoch milliseconds: those made before do not count. */
export function followUpFigures(all: readonly FollowUp[], today: string, since: number): LeadFigures['followUps'] {
  const mine = all.filter(({ createdAt }) => Date.parse(createdAt) >= since);
  return {
    kept: mine.filter(({ done }) => done).length,
    missed: mine.filter(({ done, due }) => !done && due < today).length,
    open: mine.filter(({ done, due }) => !done && due >= today).length,
  };
}
