import type { CaseRecord, ClipboardPayload, FollowUp, HistoryEntry } from '../../../core/host.js';
import { compileReply as compile, type Compiled } from '../../../core/channels/compile.js';
import { toFollowUp } from '../../../core/followups/follow-ups.js';
import { caseOf } from '../cases.js';
import { signatureFor } from '../signature.js';
import { requestFor } from './analyse.js';
import { attempt, notify, words, type Surroundings } from '../effects.js';
import { blockersOf, blocks, caseFacts, isOpen, shownFindings } from '../select.js';
import type { AppState } from '../types.js';

export interface CopyActions {
  /** The reply in the channel's shape, signed as the policy says. */
  compiled(record: CaseRecord): Compiled;
  /** Copies the reply, or one part of it, and logs it. False when policy holds it back and no reason is given. */
  copy(reason: string, part?: number): Promise<boolean>;
  keepFollowUp(text: string, due: string): Promise<void>;
  saveFollowUp(followUp: FollowUp): Promise<void>;
  addFollowUp(given: Pick<FollowUp, 'text' | 'due' | 'customer'>): Promise<void>;
  removeFollowUp(id: string): Promise<void>;
  loadHistory(): Promise<void>;
  /** The agent's verdicts of the open cases as labelled data, one JSON object a line; null when there are none. */
  labels(): Promise<string | null>;
}

function entryOf(state: AppState, id: string, at: string, caseId: string, reply: string, reason: string): HistoryEntry | null {
  const record = caseOf(state, caseId);
  if (!record) return null;
  const analysis = state.analyses[caseId];
  const asks = (analysis?.asks ?? []).filter((a) => a.tier === 1 && a.kind !== 'rhetorical');
  const findings: Record<string, number> = {};
  for (const f of shownFindings(analysis?.findings ?? [], record.dismissed)) findings[f.rule] = (findings[f.rule] ?? 0) + 1;
  return {
    id, caseId, at, channel: record.channel, lang: analysis?.lang ?? 'es', message: record.message, reply,
    asks: { total: asks.length, answered: asks.filter((a) => !isOpen(a)).length, overruled: asks.filter((a) => a.override !== undefined).length },
    findings, replies: state.inserted[caseId] ?? [], elapsedMs: Math.max(0, Math.round(Date.parse(at) - Date.parse(record.receivedAt))),
    ...(reason.trim() === '' ? {} : { reason: reason.trim().slice(0, 2_000) }),
  };
}

export function copyActions(around: Surroundings): CopyActions {
  const { store, host, now, newId } = around;
  const t = () => words(around).reread;

  async function log(entry: HistoryEntry): Promise<void> {
    store.setState((s) => ({ copied: { caseId: entry.caseId, entry }, history: s.history ? [...s.history, entry] : null }));
    await attempt(around, () => host.logReply(entry));
  }
  async function saveFollowUp(followUp: FollowUp): Promise<void> {
    store.setState((s) => ({ followUps: [...s.followUps.filter((f) => f.id !== followUp.id), followUp] }));
    await attempt(around, () => host.saveFollowUp(followUp));
  }
  const compiled = (record: CaseRecord): Compiled => compile(record.draft, record.channel, { signature: signatureFor(store.getState(), record, now()) });
  const payload = (shape: Compiled, part: number | undefined): ClipboardPayload => {
    const text = part === undefined ? shape.text : shape.parts?.[part] ?? shape.text;
    return part === undefined && shape.html !== undefined ? { text, html: shape.html } : { text };
  };
  return {
    compiled,
    async copy(reason, part) {
      const state = store.getState();
      const record = caseOf(state, state.activeCase);
      if (!record || record.draft.trim() === '') { notify(around, t().empty, 'wrong'); return false; }
      const analysis = state.analyses[record.id];
      const blockers = blockersOf(shownFindings(analysis?.findings ?? [], record.dismissed), analysis?.asks ?? [], state.policy);
      if (blocks(blockers) && reason.trim() === '') { notify(around, t().reasonNeeded, 'wrong'); return false; }
      const shape = compiled(record);
      const done = await attempt(around, async () => { await host.writeClipboard(payload(shape, part)); return true; }, { unsupported: t().copyFailed });
      if (done === null) return false;
      notify(around, t().copied);
      const entry = entryOf(store.getState(), newId(), now(), record.id, shape.text, blocks(blockers) ? reason : '');
      if (entry && !(part !== undefined && part > 0)) await log(entry);
      return true;
    },
    async keepFollowUp(text, due) {
      const state = store.getState();
      const record = caseOf(state, state.activeCase);
      if (!record) return;
      const customer = caseFacts(state, record).name;
      await saveFollowUp(toFollowUp({ text, due }, { id: newId(), caseId: record.id, customer, createdAt: now(), calendar: state.policy.calendar }));
      notify(around, t().kept);
    },
    saveFollowUp,
    addFollowUp: ({ text, due, customer }) => saveFollowUp(toFollowUp({ text, due }, { id: newId(), caseId: store.getState().activeCase || 'none', customer, createdAt: now(), calendar: store.getState().policy.calendar })),
    async removeFollowUp(id) {
      store.setState((s) => ({ followUps: s.followUps.filter((f) => f.id !== id) }));
      await attempt(around, () => host.removeFollowUp(id));
    },
    async labels() {
      const state = store.getState();
      const inputs = state.cases.filter((c) => c.overrides.length > 0).map((c) => requestFor(state, c, now()));
      const labels = await attempt(around, () => around.analysis.label(inputs));
      if (labels?.length === 0) notify(around, words(around).settings.noVerdicts, 'wrong');
      return labels && labels.length > 0 ? labels.map((label) => `${JSON.stringify(label)}\n`).join('') : null;
    },
    async loadHistory() {
      const history = await attempt(around, () => host.readHistory());
      if (history) store.setState({ history });
    },
  };
}
