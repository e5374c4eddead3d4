/** What the views show, derived from the state; nothing here is stored. */
import type { Ask, Entity, Finding, Lang } from '../../core/contract.js';
import type { CaseRecord } from '../../core/host.js';
import type { Policy } from '../../core/policy/policy.js';
import { dismissKey } from '../../core/findings/dismissal.js';
import { caseOf } from './cases.js';
import { contextOf, factsOf, type Facts } from './context.js';
import type { AppState } from './types.js';

export const activeCase = (state: AppState): CaseRecord | undefined => caseOf(state, state.activeCase);

/** Every state a row of the checklist can be in. */
export type RowState = 'answered' | 'doubt' | 'partly' | 'held' | 'unanswered' | 'not-needed' | 'elsewhere';

/** The engine's verdict, or the agent's own above it. */
export function rowState(ask: Ask): RowState {
  if (ask.override === 'open') return 'unanswered';
  if (ask.override !== undefined && ask.stale !== true) return ask.override;
  return ask.held !== undefined ? 'held' : ask.doubt === true ? 'doubt' : (ask.override ?? ask.state);
}

export const isOpen = (ask: Ask): boolean => { const state = rowState(ask); return state === 'unanswered' || state === 'partly' || state === 'doubt' || state === 'held'; };

/** Only the sure ones count: a possible ask never holds a reply back. */
export const openAsks = (asks: readonly Ask[]): Ask[] => asks.filter((a) => a.tier === 1 && a.kind !== 'rhetorical' && isOpen(a));

export interface Tally { readonly total: number; readonly done: number }
export function tally(asks: readonly Ask[]): Tally {
  const counted = asks.filter((a) => a.tier === 1 && a.kind !== 'rhetorical');
  return { total: counted.length, done: counted.filter((a) => !isOpen(a)).length };
}

/** Findings not dismissed by the agent in this case. */
export function shownFindings(findings: readonly Finding[], dismissed: readonly string[]): Finding[] {
  const gone = new Set(dismissed);
  return findings.filter((f) => !gone.has(dismissKey(f)));
}

/** What keeps a reply back until a reason is given: blocking findings, and open asks when the policy says so. */
export interface Blockers { readonly findings: readonly Finding[]; readonly asks: readonly Ask[] }
export function blockersOf(findings: readonly Finding[], asks: readonly Ask[], policy: Policy): Blockers {
  const open = policy.rules['unanswered-ask'] === 'block' ? openAsks(asks).filter((ask) => rowState(ask) !== 'held') : [];
  return { findings: findings.filter((f) => f.severity === 'block'), asks: open };
}
export const blocks = (b: Blockers): boolean => b.findings.length + b.asks.length > 0;

const NO_ENTITIES: readonly Entity[] = [];

/** What a case's message names: as the agent has corrected it, else as it was last read. */
export function caseEntities(state: Pick<AppState, 'analyses'>, record: CaseRecord | undefined): readonly Entity[] {
  return record?.entities ?? (record && state.analyses[record.id]?.entities) ?? NO_ENTITIES;
}

export function caseFacts(state: AppState, record: CaseRecord): Facts {
  return factsOf(record, caseEntities(state, record));
}

export const fillContext = (state: AppState, record: CaseRecord) => contextOf(caseFacts(state, record), record.context, state.settings.agentName);

/** What a tab is called: the customer, else the order, else the message's first words. */
export function caseTitle(record: CaseRecord, facts: Facts): string {
  const named = [facts.name, facts.order === '' ? '' : `${/^[\d-]+$/.test(facts.order) ? '#' : ''}${facts.order}`].filter((part) => part !== '');
  if (named.length > 0) return named.join(' · ').slice(0, 40);
  const start = record.message.slice(0, 400).trim().split('\n')[0] ?? '';
  return start.length > 28 ? `${start.slice(0, 27).trimEnd()}…` : start;
}

/** The interface's language: the setting, else the system's. */
export function uiLang(settings: { readonly language: Lang | 'system' }, locale: string): Lang {
  if (settings.language !== 'system') return settings.language;
  return /^(es|ca|gl|eu|ast)\b/i.test(locale) ? 'es' : 'en';
}
