/** What many exchanges come to: by rule, agent, reply, channel and week. Pure counts. */
import type { Channel, Severity } from '../contract.js';
import { dayOfIso, isoOf, weekdayOf } from '../calendar/civil.js';
import { compareHarm } from '../findings/harm.js';
import type { JudgedExchange } from './judge.js';

export interface Group {
  readonly name: string;
  readonly replies: number;
  /** Replies that left no ask open. */
  readonly complete: number;
  readonly open: number;
  readonly findings: number;
}
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  /** Replies with at least one. */
  readonly replies: number;
}
export interface Summary {
  readonly replies: number;
  readonly asks: number;
  readonly answered: number;
  readonly doubtful: number;
  readonly complete: number;
  /** The most frequent first. */
  readonly rules: readonly RuleCount[];
  readonly agents: readonly Group[];
  readonly snippets: readonly Group[];
  readonly channels: readonly (Group & { readonly name: Channel })[];
  /** By the Monday each begins with (ISO), the first first; weeks without a reply between them too. */
  readonly weeks: readonly Group[];
}

const openOf = (row: JudgedExchange): number => row.asks.filter(({ standing }) => standing === 'open').length;
const sum = (rows: readonly JudgedExchange[], of: (row: JudgedExchange) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);
const group = (name: string, rows: readonly JudgedExchange[]): Group => ({
  name,
  replies: rows.length,
  complete: rows.filter((row) => openOf(row) === 0).length,
  open: sum(rows, openOf),
  findings: sum(rows, ({ findings }) => findings.length),
});

function grouped(rows: readonly JudgedExchange[], nameOf: (row: JudgedExchange) => string): Group[] {
  const groups = new Map<string, JudgedExchange[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const list = groups.get(name);
    if (list) list.push(row);
    else if (name !== '') groups.set(name, [row]);
  }
  return [...groups].map(([name, list]) => group(name, list));
}

const worstFirst = (groups: readonly Group[]): Group[] => [...groups].sort((a, b) => b.open - a.open || b.findings - a.findings);

/** @returns the Monday of the week that an ISO instant lies in; empty for none. */
export function weekOf(at: string): string {
  if (at === '') return '';
  const day = dayOfIso(at.slice(0, 10));
  return isoOf(day - weekdayOf(day)) ?? '';
}

/** Weeks drawn at most, so that one misread date does not make a table of decades. */
const MOST_WEEKS = 260;

function weekly(rows: readonly JudgedExchange[]): Group[] {
  const met = new Map(grouped(rows, ({ at }) => weekOf(at)).map((one) => [one.name, one]));
  const days = [...met.keys()].map(dayOfIso).sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  if ((last - first) / 7 > MOST_WEEKS) return days.map((day) => met.get(isoOf(day) ?? '') as Group);
  return Array.from({ length: (last - first) / 7 + 1 }, (_, i) => {
    const name = isoOf(first + 7 * i) ?? '';
    return met.get(name) ?? group(name, []);
  });
}

export function summarise(rows: readonly JudgedExchange[]): Summary {
  const rules = new Map<string, { severity: Severity; count: number; replies: number }>();
  for (const { findings } of rows) {
    const met = new Set<string>();
    for (const { rule, severity } of findings) {
      const so = rules.get(rule) ?? { severity, count: 0, replies: 0 };
      const graver = compareHarm({ rule, severity, start: 0, end: 0 }, { rule, severity: so.severity, start: 0, end: 0 }) < 0;
      rules.set(rule, { severity: graver ? severity : so.severity, count: so.count + 1, replies: so.replies + (met.has(rule) ? 0 : 1) });
      met.add(rule);
    }
  }
  const standing = (wanted: string) => sum(rows, ({ asks }) => asks.filter((one) => one.standing === wanted).length);
  return {
    replies: rows.length,
    asks: sum(rows, ({ asks }) => asks.length),
    answered: standing('answered'),
    doubtful: standing('doubt'),
    complete: rows.filter((row) => openOf(row) === 0).length,
    rules: [...rules].map(([rule, its]) => ({ rule, ...its })).sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1)),
    agents: worstFirst(grouped(rows, ({ agent }) => agent)),
    snippets: worstFirst(grouped(rows, ({ snippet }) => snippet)),
    channels: worstFirst(grouped(rows, ({ channel }) => channel)) as (Group & { name: Channel })[],
    weeks: weekly(rows),
  };
}

/** The costliest rule first, as the window orders findings. */
export const rulesByHarm = (rules: readonly RuleCount[]): RuleCount[] =>
  [...rules].sort((a, b) => compareHarm({ ...a, start: 0, end: 0 }, { ...b, start: 0, end: 0 }));

/** What an exchange weighs among those to look at: what policy holds back, what was left open, what else was found. */
const weightOf = (row: JudgedExchange): number =>
  10 * row.findings.filter(({ severity }) => severity === 'block').length +
  4 * openOf(row) +
  row.findings.length +
  row.asks.filter(({ standing }) => standing === 'doubt').length;

/** @returns what there is something to see in, the gravest first. */
export const byWeight = (rows: readonly JudgedExchange[]): JudgedExchange[] =>
  rows
    .map((row, at) => ({ row, at, weight: weightOf(row) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ row }) => row);
