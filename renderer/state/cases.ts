/** Pure changes to the open cases. */
import type { Channel, Lang, Override, OverrideState } from '../../core/contract.js';
import type { CaseRecord } from '../../core/host.js';
import type { AppState } from './types.js';

export interface NewCase {
  readonly id: string;
  readonly now: string;
  readonly channel: Channel;
  readonly message?: string;
  readonly sample?: boolean;
}

export function newCase({ id, now, channel, message = '', sample }: NewCase): CaseRecord {
  return {
    id,
    message,
    draft: '',
    channel,
    lang: 'auto',
    context: {},
    overrides: [],
    dismissed: [],
    receivedAt: now,
    updatedAt: now,
    ...(sample === undefined ? {} : { sample }),
  };
}

export const caseOf = (state: AppState, id: string): CaseRecord | undefined => state.cases.find((c) => c.id === id);

/** Changes one case; an unknown id changes nothing. */
export function changeCase(state: AppState, id: string, now: string, change: Partial<Omit<CaseRecord, 'id'>>): AppState {
  return { ...state, cases: state.cases.map((c) => (c.id === id ? { ...c, ...change, updatedAt: now } : c)) };
}

export const addCase = (state: AppState, record: CaseRecord): AppState => ({
  ...state,
  cases: [...state.cases, record],
  activeCase: record.id,
  view: 'composer',
  panel: null,
  askInHand: null,
});

/** A case that came back, in front, at its place among the others; news of it may have come first. */
export function reopenCase(state: AppState, record: CaseRecord, at: number): AppState {
  const others = state.cases.filter((c) => c.id !== record.id);
  return switchCase({ ...state, cases: [...others.slice(0, at), caseOf(state, record.id) ?? record, ...others.slice(at)] }, record.id);
}

/** With the mark of being closed: found later by who it was for. */
export const closedNow = (
  record: CaseRecord,
  at: string,
  { name, order }: { readonly name: string; readonly order: string },
): CaseRecord => ({ ...record, closed: { at, customer: name.slice(0, 300), order: order.slice(0, 100) } });

export const isBlank = ({ message, draft }: CaseRecord): boolean => message.trim() === '' && draft.trim() === '';

export const switchCase = (state: AppState, id: string): AppState =>
  caseOf(state, id) ? { ...state, activeCase: id, view: 'composer', panel: null, askInHand: null } : state;

/** Closing the active case makes its right-hand neighbour active, else the left one; what lies over the window was opened from it and goes too. */
export function closeCase(state: AppState, id: string): AppState {
  const at = state.cases.findIndex((c) => c.id === id);
  if (at < 0) return state;
  const cases = state.cases.filter((c) => c.id !== id);
  const drop = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
  const neighbour = cases[Math.min(at, cases.length - 1)]?.id ?? '';
  return {
    ...state,
    cases,
    ...(state.activeCase === id ? { activeCase: neighbour, panel: null, askInHand: null } : {}),
    copied: state.copied?.caseId === id ? null : state.copied,
    analyses: drop(state.analyses),
    suggestions: drop(state.suggestions),
    together: drop(state.together),
    inserted: drop(state.inserted),
    insertedAs: Object.fromEntries(Object.entries(state.insertedAs).filter(([key]) => !key.startsWith(`${id} `))),
  };
}

/** What a message's own shape tells of the case: the channel it came through, and when it was sent. */
export interface Arrival {
  readonly channel: Channel | null;
  /** ISO instant. */
  readonly sentAt: string | null;
}

/**
 * A new message starts the clock, at its own time when it has one, and forgets what was known of the old one.
 * @param usual the channel that cases begin with: another one was chosen and stays.
 */
export function setMessage(state: AppState, id: string, message: string, now: string, arrival: Arrival, usual: Channel): AppState {
  const record = caseOf(state, id);
  if (!record || record.message === message) return state;
  const { entities: _found, ...kept } = record;
  const first = record.message.trim() === '';
  const channel = first && record.channel === usual ? (arrival.channel ?? record.channel) : record.channel;
  const next: CaseRecord = { ...kept, message, channel, updatedAt: now, receivedAt: first ? (arrival.sentAt ?? now) : record.receivedAt };
  return { ...state, cases: state.cases.map((c) => (c.id === id ? next : c)) };
}

/** The agent's verdict on an ask; the same verdict again takes it back. */
export function overrule(
  overrides: readonly Override[],
  ask: { readonly id: string; readonly text: string },
  state: OverrideState,
  pin?: string,
): readonly Override[] {
  const others = overrides.filter((o) => o.askId !== ask.id);
  const current = overrides.find((o) => o.askId === ask.id);
  if (current?.state === state && pin === undefined) return others;
  return [...others, { askId: ask.id, askText: ask.text, state, ...(pin === undefined ? {} : { pin }) }];
}

/** The language of a case: as chosen, else as read from the message, else the interface's. */
export const langOf = (record: CaseRecord, read: Lang | undefined, ui: Lang): Lang => (record.lang === 'auto' ? (read ?? ui) : record.lang);
