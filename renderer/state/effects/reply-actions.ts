import { resolverOf } from '../../../core/library/resolve.js';
import { fillReply, toTemplate } from '../../../core/template/fill.js';
import type { Reply } from '../../../core/library/types.js';
import type { LibraryFile, LibraryName } from '../../../core/host.js';
import { activeCase, fillContext, uiLang } from '../select.js';
import { langOf } from '../cases.js';
import { attempt, notify, words, type Surroundings } from '../effects.js';
import { byShortcut, holdingReply, registerFor, shelve, wordingFor, type Filled, type ShelvedReply } from '../replies.js';
import type { ShelfHit } from '../../analysis/shelf-protocol.js';

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
  save(library: LibraryName, reply: Reply, base: Reply | null): Promise<boolean>;
  remove(library: LibraryName, reply: Reply): Promise<boolean>;
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

export function replyActions(around: Surroundings): ReplyActions {
  const { store, host, shelf } = around;
  const keepFile = (file: LibraryFile) => store.setState((s) => ({ libraries: withFile(s.libraries, file) }));

  function filled({ library, reply }: ShelvedReply): Filled {
    const state = store.getState();
    const record = activeCase(state);
    const ui = uiLang(state.settings, state.info.locale);
    const lang = record ? langOf(record, state.analyses[record.id]?.lang, ui) : ui;
    const libraryLang = state.libraries.find((l) => l.name === library)?.library.language ?? lang;
    const register = registerFor(state.policy, record && state.analyses[record.id]?.treatment);
    const wording = wordingFor(reply, { lang, channel: record?.channel ?? state.settings.channel, libraryLang, register });
    // Words written for one treatment keep to it, whoever is addressed.
    const treats = wording.register ?? register;
    const context = record ? fillContext(state, record) : { agent: { name: state.settings.agentName } };
    const include = resolverOf(state.libraries.flatMap((l) => l.library.replies));
    return fillReply(wording.body, context, { lang, include, now: around.now(), uiLang: ui, holidays: state.policy.calendar.holidays, ...(treats ? { register: treats } : {}) });
  }
  /** What the machine tells of a library while this window saves to it is this window's own doing. */
  async function saving<T>(library: LibraryName, run: () => Promise<T>): Promise<T> {
    around.saving.set(library, (around.saving.get(library) ?? 0) + 1);
    try { return await run(); } finally {
      const left = (around.saving.get(library) ?? 1) - 1;
      if (left > 0) around.saving.set(library, left); else around.saving.delete(library);
    }
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
      const register = registerFor(state.policy, state.analyses[record.id]?.treatment);
      return fillReply(body, fillContext(state, record), { lang, now: around.now(), uiLang: ui, ...(register ? { register } : {}) });
    },
    async save(library, reply, base) {
      const t = words(around).library;
      const outcome = await saving(library, () => attempt(around, () => host.saveReply(library, reply, base), { conflict: t.conflict, 'read-only': t.readOnly }));
      if (!outcome) return false;
      keepFile(outcome.file);
      if (outcome.code === 'conflict') { notify(around, t.conflict, 'wrong'); return false; }
      notify(around, t.saved(reply.title));
      return true;
    },
    async remove(library, reply) {
      const outcome = await saving(library, () => attempt(around, () => host.removeReply(library, reply)));
      if (!outcome) return false;
      keepFile(outcome.file);
      if (outcome.code === 'conflict') { notify(around, words(around).library.conflict, 'wrong'); return false; }
      notify(around, words(around).library.removed(reply.title));
      return true;
    },
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
