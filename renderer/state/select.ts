/** What the views show, derived from the state; nothing here is stored. */
import { interfaceLang } from '../../core/ui-language.js';
import { counts, isOpen, standingOf, type Standing } from '../../core/answers/standing.js';
import type { Ask, Entity, Finding, Lang } from '../../core/contract.js';
import type { CaseRecord } from '../../core/host.js';
import type { Policy } from '../../core/policy/policy.js';
import type { Zone } from '../../core/text/zones.js';
import { dismissKey } from '../../core/findings/dismissal.js';
import { caseOf } from './cases.js';
import { wallClock } from './arrival.js';
import { clockState, waitedSince, type Waited } from './clock.js';
import { contextOf, factsOf, type Facts } from './context.js';
import type { AppState } from './types.js';

export const activeCase = (state: AppState): CaseRecord | undefined => caseOf(state, state.activeCase);

const NONE: readonly never[] = [];
const UNREAD = { asks: NONE, zones: NONE };
/** What was read of the active case's message as it is now: marks are drawn only over the message they were found in. */
export function readMessage(state: AppState): { readonly asks: readonly Ask[]; readonly zones: readonly Zone[] } {
  const analysis = state.analyses[state.activeCase];
  return analysis !== undefined && analysis.message === (activeCase(state)?.message ?? '') ? analysis : UNREAD;
}

/** Every state a row of the checklist can be in. */
export type RowState = Standing;
/** The engine's verdict, or the agent's own above it. */
export const rowState = standingOf;
export { isOpen };

/** Only the sure ones count: a possible ask never holds a reply back. */
export const openAsks = (asks: readonly Ask[]): Ask[] => asks.filter((a) => counts(a) && isOpen(a));

export interface Tally {
  readonly total: number;
  readonly done: number;
}
export function tally(asks: readonly Ask[]): Tally {
  const counted = asks.filter(counts);
  return { total: counted.length, done: counted.filter((a) => !isOpen(a)).length };
}

/** What the agent has still to decide when re-reading: what is open, and what the engine is not sure of. */
export const isUndecided = (ask: Ask): boolean =>
  ask.tier === 1 &&
  ask.kind !== 'rhetorical' &&
  ask.override === undefined &&
  ask.held === undefined &&
  (ask.doubt === true || isOpen(ask));

/** One thing to look at when re-reading. */
export type Point =
  | { readonly kind: 'finding'; readonly finding: Finding; readonly blocks: true }
  | { readonly kind: 'ask'; readonly ask: Ask; readonly number: number; readonly blocks: boolean };

/** What is to be looked at before copying, what blocks first. An ask that the agent left open by hand blocks still, where the policy says so. */
export function pointsOf(findings: readonly Finding[], asks: readonly Ask[], policy: Policy): Point[] {
  const blockers = blockersOf(findings, asks, policy);
  const holding = new Set(blockers.asks.map((a) => a.id));
  const points = asks.map((ask, i): Point => ({ kind: 'ask', ask, number: i + 1, blocks: holding.has(ask.id) }));
  return [
    ...blockers.findings.map((finding): Point => ({ kind: 'finding', finding, blocks: true })),
    ...points.filter((p) => p.blocks),
    ...points.filter((p) => !p.blocks && p.kind === 'ask' && isUndecided(p.ask)),
  ];
}

/** Whether a reason says something: two words and ten letters, not one letter over and over. */
export function isReason(text: string): boolean {
  const letters = text.toLowerCase().match(/\p{L}/gu) ?? [];
  return letters.length >= 10 && new Set(letters).size >= 5 && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2;
}

/** Findings not dismissed by the agent in this case. */
export function shownFindings(findings: readonly Finding[], dismissed: readonly string[]): Finding[] {
  const gone = new Set(dismissed);
  return findings.filter((f) => !gone.has(dismissKey(f)));
}

/** What keeps a reply back until a reason is given: blocking findings, and open asks when the policy says so. */
export interface Blockers {
  readonly findings: readonly Finding[];
  readonly asks: readonly Ask[];
}
export function blockersOf(findings: readonly Finding[], asks: readonly Ask[], policy: Policy): Blockers {
  const open = policy.rules['unanswered-ask'] === 'block' ? openAsks(asks).filter((ask) => rowState(ask) !== 'held') : [];
  const unread = policy.fullReread ? asks.filter(isUnconfirmed) : [];
  return { findings: findings.filter((f) => f.severity === 'block'), asks: [...new Set([...open, ...unread])] };
}
/** In a full re-read: what nobody has said a word on, however sure the engine is. */
const isUnconfirmed = (ask: Ask): boolean => counts(ask) && ask.held === undefined && (ask.override === undefined || ask.stale === true);

/** The policy as it stands for this agent, who may want to re-read more than the team does. */
export const rereadPolicy = ({ policy, settings }: Pick<AppState, 'policy' | 'settings'>): Policy =>
  settings.fullReread && !policy.fullReread ? { ...policy, fullReread: true } : policy;
export const blocks = (b: Blockers): boolean => b.findings.length + b.asks.length > 0;

const NO_ENTITIES: readonly Entity[] = [];

/** What a case's message names: as the agent has corrected it, else as it was last read. */
export function caseEntities(state: Pick<AppState, 'analyses'>, record: CaseRecord | undefined): readonly Entity[] {
  return record?.entities ?? (record && state.analyses[record.id]?.entities) ?? NO_ENTITIES;
}

export function caseFacts(state: AppState, record: CaseRecord): Facts {
  return factsOf(record, caseEntities(state, record));
}

export const fillContext = (state: AppState, record: CaseRecord) =>
  contextOf(caseFacts(state, record), record.context, state.settings.agentName);

/** What a tab is called: the customer, else the order, else the message's first words. */
export function caseTitle(record: CaseRecord, facts: Facts): string {
  const named = [facts.name, facts.order === '' ? '' : `${/^[\d-]+$/.test(facts.order) ? '#' : ''}${facts.order}`].filter(
    (part) => part !== '',
  );
  if (named.length > 0) return named.join(' · ').slice(0, 40);
  const start = record.message.slice(0, 400).trim().split('\n')[0] ?? '';
  return start.length > 28 ? `${start.slice(0, 27).trimEnd()}…` : start;
}

/** The interface's language: the setting, else the system's. */
export function uiLang(settings: { readonly language: Lang | 'system' }, locale: string): Lang {
  return interfaceLang(settings.language, locale);
}

/** Where a case stands: a promise for today or before, a customer who waits, or one who is waited for. */
export type CaseStanding = 'due' | 'open' | 'waiting';
export const CASE_STANDINGS: readonly CaseStanding[] = ['due', 'open', 'waiting'];

/** An open case as it stands in the list: who, what is left, since when, and what was promised. */
export interface CaseRow {
  readonly id: string;
  readonly title: string;
  readonly customer: string;
  readonly order: string;
  readonly start: string;
  /** What it is searched by. */
  readonly words: string;
  readonly channel: CaseRecord['channel'];
  readonly standing: CaseStanding;
  readonly open: number;
  readonly waited: Waited;
  readonly late: ReturnType<typeof clockState>;
  /** Minutes of opening hours until the goal; negative past it. */
  readonly left: number;
  readonly due: string | null;
}

/** Characters of a message and of a draft that an open case is searched by. */
const SEARCHED = 4_000;

/** Open cases: promises that are due, then the case whose time runs out first; those that wait for the customer last. @param now ISO instant. */
export function caseRows(state: AppState, now: string): CaseRow[] {
  const today = wallClock(now).slice(0, 10);
  const { goals, calendar } = state.policy;
  const rows = state.cases
    .filter((c) => c.message !== '' || c.draft !== '')
    .map((c): CaseRow => {
      const asks = state.analyses[c.id]?.asks ?? [];
      const open = openAsks(asks);
      const due =
        state.followUps
          .filter((f) => f.caseId === c.id && !f.done)
          .map((f) => f.due)
          .sort()[0] ?? null;
      const facts = caseFacts(state, c);
      const waited = waitedSince(c.receivedAt, Date.parse(now), calendar);
      return {
        id: c.id,
        title: caseTitle(c, facts),
        customer: facts.name,
        order: facts.order,
        start: c.message.trim().replace(/\s+/g, ' ').slice(0, 120),
        words: `${c.message.slice(0, SEARCHED)}\n${c.draft.slice(0, SEARCHED)}`,
        channel: c.channel,
        standing: standingOfCase(asks, due, today),
        open: open.length,
        waited,
        late: clockState(waited, goals[c.channel]),
        left: goals[c.channel].goalHours * 60 - waited.open,
        due,
      };
    });
  return rows.sort((a, b) => CASE_STANDINGS.indexOf(a.standing) - CASE_STANDINGS.indexOf(b.standing) || a.left - b.left);
}

/** With nothing left to answer, or all of it held, a promise with a later day waits as well. */
function standingOfCase(asks: readonly Ask[], due: string | null, today: string): CaseStanding {
  if (due !== null && due <= today) return 'due';
  const open = openAsks(asks);
  const quiet = open.every((a) => a.waiting === true || rowState(a) === 'held');
  return quiet && (asks.some((a) => a.waiting) || due !== null) ? 'waiting' : 'open';
}
