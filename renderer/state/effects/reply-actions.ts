import { resolverOf } from '../../../core/library/resolve.js';
import { fillReply, toTemplate } from '../../../core/template/fill.js';
import type { Reply } from '../../../core/library/types.js';
import type { LibraryFile, LibraryName, ReplyOutcome } from '../../../core/host.js';
import { activeCase, fillContext, uiLang } from '../select.js';
import { langOf } from '../cases.js';
import { attempt, notify, notifyUndoable, words, type Surroundings } from '../effects.js';
import { editKey, isDirty, parseEdit, rebased, type ReplyEdit, type SavedEdit } from '../reply-edit.js';
import { replyOf } from '../reply-form.js';
import { byShortcut, holdingReply, registerFor, replyKey, shelve, wordingFor, type Filled, type ShelvedReply } from '../replies.js';
import type { ShelfHit } from '../../analysis/shelf-protocol.js';
import type { FormKeeper } from './saver.js';

export interface ReplyActions {
  search(query: string, limit: number): Promise<readonly ShelfHit[] | null>;
  /** The reply's words for the active case, placeholders filled. */
  filled(reply: ShelvedReply): Filled;
  expand(shortcut: string): Filled | null;
  /** The holding reply, counted as used; null, and said so, when no library has one. */
  holding(): Filled | null;
  /** The channel's greeting, closing and signature around the caret; below words already written only the end. Null, and said so, when the policy has none. */
  frame(): Filled | null;
  /** Counts a use and remembers it for the case. */
  used(reply: ShelvedReply): void;
  /** Saves an edit, moving the reply when it is to lie elsewhere. A conflict wrote nothing: the edit comes back with what is in dispute. */
  save(edit: ReplyEdit): Promise<SavedEdit>;
  remove(library: LibraryName, reply: Reply): Promise<boolean>;
  /** Keeps the edit under its key for as long as it differs from what is saved; null throws it away, which can be undone. */
  keepEdit(key: string, edit: ReplyEdit | null): void;
  /** The edit was saved: its text is no longer kept beside it. */
  letGo(key: string): void;
  openLibrary(path: string | null): Promise<boolean>;
  draftAsTemplate(): string;
}

/** Halves the weight of what was used two weeks ago; the most used is 1. */
function boosts(around: Surroundings): Record<string, number> {
  const { uses } = around.store.getState();
  const at = Date.parse(around.now());
  const weights = Object.entries(uses).map(([key, use]) => [key, use.count * 0.5 ** (Math.max(0, at - Date.parse(use.last)) / 86_400_000 / 14)] as const);
  const most = Math.max(1, ...weights.map(([, w]) => w));
  return Object.fromEntries(weights.map(([key, w]) => [key, w / most]));
}

export function replyActions(around: Surroundings, forms: FormKeeper): ReplyActions {
  const { store, host, shelf } = around;
  const keepFile = (file: LibraryFile) => store.setState((s) => ({ libraries: withFile(s.libraries, file) }));

  function filled({ library, reply }: ShelvedReply): Filled {
    const state = store.getState();
    const record = activeCase(state);
    const ui = uiLang(state.settings, state.info.locale);
    const lang = record ? langOf(record, state.analyses[record.id]?.lang, ui) : ui;
    const libraryLang = state.libraries.find((l) => l.name === library)?.library.language ?? lang;
    const register = registerFor(state.policy, record && state.analyses[record.id]?.address);
    const wording = wordingFor(reply, { lang, channel: record?.channel ?? state.settings.channel, libraryLang, register });
    // Words written for one treatment keep to it, whoever is addressed.
    const treats = wording.register ?? register;
    const context = record ? fillContext(state, record) : { agent: { name: state.settings.agentName } };
    const include = resolverOf(state.libraries.flatMap((l) => l.library.replies));
    return fillReply(wording.body, context, { lang, include, now: around.now(), uiLang: ui, calendar: state.policy.calendar, ...(treats ? { register: treats } : {}) });
  }
  /** What the machine tells of a library while this window saves to it is this window's own doing. */
  async function saving<T>(library: LibraryName, run: () => Promise<T>): Promise<T> {
    around.saving.set(library, (around.saving.get(library) ?? 0) + 1);
    try { return await run(); } finally {
      const left = (around.saving.get(library) ?? 1) - 1;
      if (left > 0) around.saving.set(library, left); else around.saving.delete(library);
    }
  }
  /** One reply into one library; null, and said so, when it could not be tried. */
  async function put(library: LibraryName, reply: Reply, base: Reply | null): Promise<ReplyOutcome | null> {
    const outcome = await saving(library, () => attempt(around, () => host.saveReply(library, reply, base), { 'read-only': words(around).library.readOnly }));
    if (outcome) keepFile(outcome.file);
    return outcome;
  }
  /** One reply out of its library, unless a colleague changed it since it was seen. */
  async function take(library: LibraryName, reply: Reply): Promise<boolean> {
    const t = words(around).library;
    const outcome = await saving(library, () => attempt(around, () => host.removeReply(library, reply), { 'read-only': t.readOnly }));
    if (!outcome) return false;
    keepFile(outcome.file);
    if (outcome.code === 'conflict') notify(around, t.changedBefore(reply.title), 'wrong');
    return outcome.code === 'saved';
  }
  /** Takes back what was saved, and nothing that a colleague did since. */
  async function undoSave({ base, library, target }: ReplyEdit, saved: Reply): Promise<void> {
    if (base === null) { await take(target, saved); return; }
    if (target !== library) { if (await put(library, base, null)) await take(target, saved); return; }
    const outcome = await put(library, base, saved);
    if (outcome?.code === 'conflict') notify(around, words(around).library.changedBefore(saved.title), 'wrong');
  }
  /** Puts a discarded edit back and opens it anew, also where its reply is open without it. */
  function restoreEdit(key: string, edit: ReplyEdit): void {
    forms.keep(editKey(key), JSON.stringify(edit));
    store.setState({ picked: null });
    setTimeout(() => { store.setState({ picked: key }); }, 0);
  }
  function used({ key, library, reply }: ShelvedReply): void {
    const at = around.now();
    store.setState((s) => ({
      uses: { ...s.uses, [key]: { count: (s.uses[key]?.count ?? 0) + 1, last: at } },
      inserted: { ...s.inserted, [s.activeCase]: [...new Set([...(s.inserted[s.activeCase] ?? []), key])] },
    }));
    void attempt(around, () => host.recordUse(library, reply.id));
  }
  return {
    search: (query, limit) => shelf.search(query, limit, boosts(around)),
    filled,
    used,
    expand(shortcut) {
      const found = byShortcut(shelve(store.getState().libraries), shortcut);
      if (!found) return null;
      used(found);
      return filled(found);
    },
    holding() {
      const state = store.getState();
      const record = activeCase(state);
      const ui = uiLang(state.settings, state.info.locale);
      const found = holdingReply(state.libraries, record ? langOf(record, state.analyses[record.id]?.lang, ui) : ui);
      if (!found) { notify(around, words(around).suggestions.noHolding, 'wrong'); return null; }
      used(found);
      return filled(found);
    },
    frame() {
      const state = store.getState();
      const record = activeCase(state);
      if (!record) return null;
      const ui = uiLang(state.settings, state.info.locale);
      const lang = langOf(record, state.analyses[record.id]?.lang, ui);
      const { greeting, closing, signature } = state.policy.channels[record.channel];
      const written = record.draft.trim() !== '';
      const end = [closing[lang], signature].filter((line) => line.trim() !== '').join('\n');
      const body = [written ? '' : greeting[lang], written ? '' : '{{ cursor }}', end].filter((part) => part.trim() !== '').join('\n\n');
      if (body.replace('{{ cursor }}', '').trim() === '') { notify(around, words(around).draft.noFrame, 'wrong'); return null; }
      const register = registerFor(state.policy, state.analyses[record.id]?.address);
      return fillReply(body, fillContext(state, record), { lang, now: around.now(), uiLang: ui, calendar: state.policy.calendar, ...(register ? { register } : {}) });
    },
    async save(edit) {
      const t = words(around).library;
      const { target, library, base } = edit;
      const moves = base !== null && target !== library;
      const reply = replyOf(edit.form, base);
      // Deleted by a colleague and wanted all the same: it is put in anew.
      const from = moves || edit.dispute?.theirs === null ? null : base;
      const outcome = await put(target, reply, from);
      if (!outcome) return { code: 'failed' };
      if (outcome.code === 'conflict') return { code: 'conflict', edit: rebased(edit, outcome.theirs) };
      if (outcome.reply === null) return { code: 'conflict', edit: rebased(edit, null) };
      if (moves && !(await take(library, base))) return { code: 'failed' };
      notifyUndoable(around, outcome.merged ? t.savedMerged(reply.title) : t.saved(reply.title), () => { void undoSave(edit, reply); });
      return { code: 'saved', key: replyKey(target, reply.id), reply: outcome.reply };
    },
    async remove(library, reply) {
      if (!(await take(library, reply))) return false;
      const key = editKey(replyKey(library, reply.id));
      forms.keep(key, null);
      notifyUndoable(around, words(around).library.removed(reply.title), () => { void put(library, reply, null); });
      return true;
    },
    keepEdit(key, edit) {
      const name = editKey(key);
      const before = parseEdit(store.getState().forms[name]);
      forms.keep(name, edit !== null && isDirty(edit) ? JSON.stringify(edit) : null);
      if (edit === null && before !== null) notifyUndoable(around, words(around).library.discarded(before.form.title), () => { restoreEdit(key, before); });
    },
    letGo(key) { forms.keep(editKey(key), null); },
    async openLibrary(path) {
      const file = await saving('shared', () => attempt(around, () => host.openLibrary(path)));
      if (file) keepFile(file);
      return file !== null;
    },
    draftAsTemplate() {
      const state = store.getState();
      const record = activeCase(state);
      return record ? toTemplate(record.draft, [], fillContext(state, record)) : '';
    },
  };
}

/** Puts a library in its place: shared before personal. */
export function withFile(libraries: readonly LibraryFile[], file: LibraryFile): readonly LibraryFile[] {
  const others = libraries.filter((l) => l.name !== file.name);
  return file.name === 'shared' ? [file, ...others] : [...others, file];
}
