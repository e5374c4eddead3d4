import { businessDayAfter } from '../../../core/calendar/business-calendar.js';
import type { Ask, Promised } from '../../../core/contract.js';
import type { CaseRecord, ClipboardPayload, FollowUp, HistoryEntry } from '../../../core/host.js';
import { alreadyKept, toFollowUp } from '../../../core/followups/follow-ups.js';
import { compileReply as compile, type Compiled } from '../../../core/channels/compile.js';
import { caseOf } from '../cases.js';
import { signatureFor } from '../signature.js';
import { requestFor } from './analyse.js';
import { attempt, notify, notifyUndoable, spokenDay, words, type Surroundings } from '../effects.js';
import { blockersOf, blocks, caseFacts, isOpen, isReason, rereadPolicy, shownFindings } from '../select.js';
import type { AppState } from '../types.js';
import type { ReplyActions } from './reply-actions.js';

export interface CopyActions {
  /** The reply in the channel's shape, signed as the policy says. */
  compiled(record: CaseRecord): Compiled;
  /** Copies the reply, or one part of it, and logs it. False when policy holds it back and no reason is given. */
  copy(reason: string, part?: number): Promise<boolean>;
  saveFollowUp(followUp: FollowUp): Promise<void>;
  /** Puts a follow-up off by so many working days of the policy's calendar, counted from `today` (ISO date, local). */
  snooze(followUp: FollowUp, days: number, today: string): Promise<void>;
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
    id,
    caseId,
    at,
    channel: record.channel,
    lang: analysis?.lang ?? 'es',
    message: record.message,
    reply,
    asks: {
      total: asks.length,
      answered: asks.filter((a) => !isOpen(a)).length,
      overruled: asks.filter((a) => a.override !== undefined).length,
    },
    findings,
    replies: stillIn(state, record),
    elapsedMs: Math.max(0, Math.round(Date.parse(at) - Date.parse(record.receivedAt))),
    ...(state.settings.agentName === '' ? {} : { agent: state.settings.agentName.slice(0, 200) }),
    left: asks.filter(isOpen).flatMap((a) => a.expects.slice(0, 1)),
    dismissed: dismissedRules(record.dismissed),
    ...gapOf(state, record, asks),
    ...(reason.trim() === '' ? {} : { reason: reason.trim().slice(0, 2_000) }),
  };
}

/** The rules of what was dismissed; a key begins with its rule. */
function dismissedRules(keys: readonly string[]): Readonly<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const key of keys) {
    const rule = key.slice(0, key.indexOf(':'));
    if (/^[a-z0-9-]{1,60}$/.test(rule)) out[rule] = (out[rule] ?? 0) + 1;
  }
  return out;
}

/** What was asked where the library had nothing: no suggestion, and nothing of it was inserted. */
function gapOf(state: AppState, record: CaseRecord, asks: readonly Ask[]): { readonly gap?: readonly string[] } {
  if (asks.length === 0 || state.fitted[record.id] !== false || (state.inserted[record.id] ?? []).length > 0) return {};
  return { gap: asks.slice(0, 100).map(({ text }) => text.slice(0, 2_000)) };
}

/** Replies that were inserted and are still there: one that was taken back was not used. */
function stillIn(state: AppState, record: CaseRecord): readonly string[] {
  return (state.inserted[record.id] ?? []).filter((key) => {
    const as = state.insertedAs[`${record.id} ${key}`];
    return as === undefined || record.draft.includes(as.words);
  });
}

/** What was copied, and what is kept of it, stands in the re-read view itself. */
const SHOWN = { shownIn: 'reread' } as const;

/** What copying needs of the replies. */
type Replies = Pick<ReplyActions, 'counted' | 'countEdits'>;

export function copyActions(around: Surroundings, { counted, countEdits }: Replies): CopyActions {
  const { store, host, now, newId } = around;
  const t = () => words(around).reread;

  async function log(entry: HistoryEntry): Promise<void> {
    store.setState((s) => ({ history: s.history ? [...s.history, entry] : null }));
    await attempt(around, () => host.logReply(entry));
  }
  async function saveFollowUp(followUp: FollowUp): Promise<void> {
    store.setState((s) => ({ followUps: [...s.followUps.filter((f) => f.id !== followUp.id), followUp] }));
    await attempt(around, () => host.saveFollowUp(followUp));
  }
  /** What the reply undertakes is kept with its day; one key takes it back. */
  async function keepPromises(record: CaseRecord, promises: readonly Promised[]): Promise<void> {
    const state = store.getState();
    const customer = caseFacts(state, record).name;
    const made = promises
      .filter((p) => !alreadyKept(p, record.id, state.followUps))
      .map((p) => toFollowUp(p, { id: newId(), caseId: record.id, customer, createdAt: now(), calendar: state.policy.calendar }));
    if (made.length === 0) {
      notify(around, t().copied, 'done', SHOWN);
      return;
    }
    for (const followUp of made) await saveFollowUp(followUp);
    notifyUndoable(
      around,
      t().copiedKept(made.length, made[0]?.text ?? ''),
      () => {
        for (const { id } of made) void removeFollowUp(id);
      },
      SHOWN,
    );
  }
  async function removeFollowUp(id: string): Promise<void> {
    store.setState((s) => ({ followUps: s.followUps.filter((f) => f.id !== id) }));
    await attempt(around, () => host.removeFollowUp(id));
  }
  const compiled = (record: CaseRecord): Compiled =>
    compile(record.draft, record.channel, { signature: signatureFor(store.getState(), record, now()) });
  const payload = (shape: Compiled, part: number | undefined): ClipboardPayload => {
    const text = part === undefined ? shape.text : (shape.parts?.[part] ?? shape.text);
    return part === undefined && shape.html !== undefined ? { text, html: shape.html } : { text };
  };
  return {
    compiled,
    async copy(reason, part) {
      const state = store.getState();
      const record = caseOf(state, state.activeCase);
      if (!record || record.draft.trim() === '') {
        notify(around, t().empty, 'wrong');
        return false;
      }
      const analysis = state.analyses[record.id];
      const blockers = blockersOf(shownFindings(analysis?.findings ?? [], record.dismissed), analysis?.asks ?? [], rereadPolicy(state));
      if (blocks(blockers) && !isReason(reason)) {
        notify(around, t().reasonNeeded, 'wrong');
        return false;
      }
      const shape = compiled(record);
      const done = await attempt(
        around,
        async () => {
          await host.writeClipboard(payload(shape, part));
          return true;
        },
        { unsupported: t().copyFailed },
      );
      if (done === null) return false;
      const parts = shape.parts?.length ?? 1;
      const copied = store.getState().copied;
      const again = copied?.caseId === record.id && copied.entry.reply === shape.text;
      // The parts of one reply, and one reply copied twice, are one reply.
      const entry = again ? copied.entry : entryOf(store.getState(), newId(), now(), record.id, shape.text, blocks(blockers) ? reason : '');
      if (entry)
        store.setState({
          copied: { caseId: record.id, entry, parts: part === undefined ? parts : Math.max(part + 1, again ? copied.parts : 0) },
        });
      if (entry && !again) {
        counted(entry.replies);
        void countEdits(record);
        await log(entry);
        await keepPromises(record, analysis?.promises ?? []);
      } else notify(around, part === undefined ? t().copied : t().copiedPart(part + 1, parts), 'done', SHOWN);
      return true;
    },
    saveFollowUp,
    addFollowUp: ({ text, due, customer }) =>
      saveFollowUp(
        toFollowUp(
          { text, due },
          {
            id: newId(),
            caseId: store.getState().activeCase || 'none',
            customer,
            createdAt: now(),
            calendar: store.getState().policy.calendar,
          },
        ),
      ),
    async snooze(followUp, days, today) {
      const due = businessDayAfter(today, days, store.getState().policy.calendar);
      await saveFollowUp({ ...followUp, due });
      notifyUndoable(around, words(around).followUps.snoozed(followUp.text, spokenDay(around, due)), () => void saveFollowUp(followUp));
    },
    removeFollowUp,
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
