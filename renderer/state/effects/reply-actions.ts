import { formatDate, parseIso } from '../../../core/template/dates.js';
import { fillReply, toTemplate, type FillOptions } from '../../../core/template/fill.js';
import type { Reply } from '../../../core/library/types.js';
import type { LibraryFile, LibraryName, ReplyOutcome } from '../../../core/host.js';
import { withLibrary } from '../../../core/library-name.js';
import type { CaseContext, Lang } from '../../../core/contract.js';
import { withFact } from '../context.js';
import { activeCase, fillContext, uiLang, caseFacts } from '../select.js';
import { langOf } from '../cases.js';
import { attempt, notify, notifyUndoable, words, type Surroundings } from '../effects.js';
import { editKey, isDirty, parseEdit, rebased, type ReplyEdit, type SavedEdit } from '../reply-edit.js';
import { replyOf } from '../reply-form.js';
import {
  byShortcut,
  holdingReply,
  registerFor,
  replyKey,
  resolverIn,
  shelve,
  wordingFor,
  type Filled,
  type ShelvedReply,
} from '../replies.js';
import type { ShelfHit, ShelfSuggestion } from '../../analysis/shelf-protocol.js';
import type { LibraryPort } from '../../analysis/library-work.js';
import { shelfInput } from './analyse.js';
import type { CaseActions } from './case-actions.js';
import { asksFirst, CHOICES, remembered, rememberedWith, type Answers } from '../reply-answers.js';
import { editCounting, type EditCounting } from './edit-counting.js';
import type { DraftAsReply } from '../draft-as-reply.js';
import { draftAsReply } from './draft-as-reply.js';
import { writingActions, type WritingActions } from './writing-actions.js';
import { savingTo } from './own-saving.js';
import type { FormKeeper } from './saver.js';
import type { ProposalActions } from './proposal-actions.js';
import type { SettingsActions } from './settings-actions.js';
import { rightsIn } from '../team.js';

export interface ReplyActions extends EditCounting, WritingActions {
  search(query: string, limit: number): Promise<readonly ShelfHit[] | null>;
  /** Replies that answer this ask of the active case, best first, by key. */
  answering(askId: string): Promise<readonly ShelfSuggestion[]>;
  /** The asks that a reply answers, in their order, as the case stands. */
  answers(reply: ShelvedReply): Promise<readonly string[]>;
  /** The reply's words for the active case, placeholders filled. */
  filled(reply: ShelvedReply): Filled;
  /** The same with what was typed for its fields, by path. What a template works out from a day needs one: other words leave that field open. */
  filledWith(reply: ShelvedReply, answers: Answers): Promise<Filled>;
  /** Opens the form of a reply, by key, in which its fields and parts are chosen. */
  ask(key: string): void;
  /** Keeps what was answered in it: for the case, and as what is proposed the next time. */
  answered(reply: ShelvedReply, answers: Answers): void;
  /** `asked`: the reply's form was opened in its place. */
  expand(shortcut: string): Filled | 'asked' | null;
  /** What was once copied, for the active case: the facts of the case it was for give way to this one's. */
  reused(text: string, of: { readonly customer: string; readonly order: string }): Filled;
  /** The holding reply, counted as used; null, and said so, when no library has one. */
  holding(): Filled | null;
  /** The channel's greeting, and its closing with the signature, filled. Null, and said so, when the policy has none. */
  frame(): { readonly greeting: Filled; readonly closing: Filled } | null;
  /** What an expression of a reply prints once `path` has this value, as it was typed; null where that cannot be told. */
  derive(expression: string, path: string, value: string): Promise<string | null>;
  /** What was typed into a reply's field is known of the case from now on; the agent's own name, for good. */
  fieldFilled(path: string, value: string): Promise<void>;
  /** Remembers for the case that the reply was inserted; it counts as used when it is copied. */
  used(reply: ShelvedReply, as?: Filled): void;
  /** Counts replies, by key, as used. */
  counted(keys: readonly string[]): void;
  /** Saves an edit, moving the reply when it is to lie elsewhere. A conflict wrote nothing: the edit comes back with what is in dispute. */
  /** Who only proposes to the team's library sends a proposal instead, with a note. */
  save(edit: ReplyEdit, note?: string): Promise<SavedEdit>;
  /** As `save`, for taking a reply out. */
  remove(library: LibraryName, reply: Reply, note?: string): Promise<boolean>;
  /** Keeps the edit under its key for as long as it differs from what is saved; null throws it away, which can be undone. */
  keepEdit(key: string, edit: ReplyEdit | null): void;
  /** The edit was saved: its text is no longer kept beside it. */
  letGo(key: string): void;
  openLibrary(path: string | null): Promise<boolean>;
  /** The active case's draft as a reply, what of it became placeholders, and where it might go. */
  draftAsReply(): Promise<DraftAsReply>;
}

/** The longest stretch of a filled reply without a field, clear of greeting and closing: by it the reply is known again. */
function telling({ text, fields }: Filled): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end } of fields) {
    parts.push(text.slice(at, start));
    at = end;
  }
  parts.push(text.slice(at));
  const lines = parts.flatMap((part) => part.split('\n')).map((line) => line.trim());
  return lines.reduce((best, line) => (line.length > best.length ? line : best), '').slice(-200);
}

/** Halves the weight of what was used two weeks ago; the most used is 1. */
function boosts(around: Surroundings): Record<string, number> {
  const { uses } = around.store.getState();
  const at = Date.parse(around.now());
  const weights = Object.entries(uses).map(
    ([key, use]) => [key, use.count * 0.5 ** (Math.max(0, at - Date.parse(use.last)) / 86_400_000 / 14)] as const,
  );
  const most = Math.max(1, ...weights.map(([, w]) => w));
  return Object.fromEntries(weights.map(([key, w]) => [key, w / most]));
}

const onlyTicks = (answers: Answers): Record<string, boolean> =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'));

/** An ISO day as a letter says it; other words stay. */
function sayDay(value: string, lang: Lang): string {
  const at = parseIso(value);
  return at === null ? value : formatDate(at, 'long', lang);
}

/** Replies shown for one ask, and looked through for what one of them answers. */
const ANSWERING = 8;
const ORDERED = 40;

/** What the replies need of the other actions. */
interface Neighbours {
  readonly forms: FormKeeper;
  readonly settings: Pick<SettingsActions, 'change'>;
  readonly cases: Pick<CaseActions, 'learnFact'>;
  readonly proposals: Pick<ProposalActions, 'propose'>;
  readonly startWork: () => LibraryPort;
}

export function replyActions(around: Surroundings, { forms, settings, cases, proposals, startWork }: Neighbours): ReplyActions {
  /** The day that a text names, as an ISO date. The grammar of dates is loaded when a field is first filled. */
  async function dayIn(text: string, lang: Lang): Promise<string | null> {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
    const { findTimes } = await import('../../../core/language/time.js');
    const found = findTimes(text, lang, around.now(), store.getState().policy.calendar);
    return found.length === 1 && found[0]?.precision === 'day' && found[0].from === found[0].to ? found[0].from : null;
  }
  const { store, host, shelf } = around;
  const keepFile = (file: LibraryFile) => store.setState((s) => ({ libraries: withLibrary(s.libraries, file) }));

  /** The wording of a reply that suits the active case, and what it is filled with. */
  function chosen({ library, reply }: ShelvedReply) {
    const state = store.getState();
    const record = activeCase(state);
    const ui = uiLang(state.settings, state.info.locale);
    const lang = record ? langOf(record, state.analyses[record.id]?.lang, ui) : ui;
    const libraryLang = state.libraries.find((l) => l.name === library)?.library.language ?? lang;
    const register = registerFor(state.policy, record && state.analyses[record.id]?.address);
    const wording = wordingFor(reply, { lang, channel: record?.channel ?? state.settings.channel, libraryLang, register });
    // Words written for one treatment keep to it, whoever is addressed.
    const treats = wording.register ?? register;
    const known: CaseContext = record ? fillContext(state, record) : { agent: { name: state.settings.agentName } };
    const include = resolverIn(state.libraries, library);
    const { calendar } = state.policy;
    const options: FillOptions = { lang, include, now: around.now(), uiLang: ui, calendar, ...(treats ? { register: treats } : {}) };
    return { body: wording.body, known, options };
  }
  function filled(reply: ShelvedReply, answers: Readonly<Record<string, string | boolean>> = {}): Filled {
    const { body, known, options } = chosen(reply);
    return fillReply(
      body,
      Object.entries(answers).reduce(
        (all, [path, value]) => (typeof value === 'string' ? withFact(all, path, value) : { ...all, [path]: value }),
        known,
      ),
      options,
    );
  }
  const saving = <T>(library: LibraryName, run: () => Promise<T>): Promise<T> => savingTo(around, library, run);
  /** One reply into one library; null, and said so, when it could not be tried. */
  async function put(library: LibraryName, reply: Reply, base: Reply | null): Promise<ReplyOutcome | null> {
    const outcome = await saving(library, () =>
      attempt(around, () => host.saveReply(library, reply, base), { 'read-only': words(around).library.readOnly }),
    );
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
    if (base === null) {
      await take(target, saved);
      return;
    }
    if (target !== library) {
      if (await put(library, base, null)) await take(target, saved);
      return;
    }
    const outcome = await put(library, base, saved);
    if (outcome?.code === 'conflict') notify(around, words(around).library.changedBefore(saved.title), 'wrong');
  }
  /** Puts a discarded edit back and opens it anew, also where its reply is open without it. */
  function restoreEdit(key: string, edit: ReplyEdit): void {
    forms.keep(editKey(key), JSON.stringify(edit));
    store.setState({ picked: null });
    setTimeout(() => {
      store.setState({ picked: key });
    }, 0);
  }
  /** The asks of the active case, as its message was last read. */
  function asked() {
    const state = store.getState();
    const record = activeCase(state);
    const read = record && state.analyses[record.id];
    return { state, record, asks: read?.message === record?.message ? (read?.asks ?? []).filter((a) => a.kind !== 'rhetorical') : [] };
  }
  /** A reply counts as used once it was sent on, not while it is tried. */
  function counted(keys: readonly string[]): void {
    const at = around.now();
    for (const key of keys) {
      store.setState((s) => ({ uses: { ...s.uses, [key]: { count: (s.uses[key]?.count ?? 0) + 1, last: at } } }));
      void attempt(around, () => host.recordUse(key.slice(0, key.indexOf(':')) as LibraryName, key.slice(key.indexOf(':') + 1)));
    }
  }
  function used(shelved: ShelvedReply, as: Filled = filled(shelved)): void {
    const { key } = shelved;
    store.setState((s) => ({
      inserted: { ...s.inserted, [s.activeCase]: [...new Set([...(s.inserted[s.activeCase] ?? []), key])] },
      insertedAs: { ...s.insertedAs, [`${s.activeCase} ${key}`]: { words: telling(as), body: chosen(shelved).body, text: as.text } },
    }));
  }
  return {
    search: (query, limit) => shelf.search(query, limit, boosts(around)),
    async answering(askId) {
      const { state, record, asks } = asked();
      const ask = asks.find((a) => a.id === askId);
      if (!record || !ask) return [];
      // By its own words: what else the message is about would bring other replies up.
      const found = (await shelf.answering({ ...shelfInput(state, record, [ask], around.now()), about: ask.text }, ANSWERING)) ?? [];
      // What would answer it stands before what is only about the same.
      return [...found].sort((a, b) => b.covers.length - a.covers.length);
    },
    async answers({ key }) {
      const { state, record, asks } = asked();
      if (!record || asks.length < 2) return [];
      const found = await shelf.answering({ ...shelfInput(state, record, asks, around.now()), used: [] }, ORDERED);
      const covers = found?.find((one) => one.key === key)?.covers ?? [];
      return asks.flatMap(({ id }) => (covers.includes(id) ? [id] : []));
    },
    filled: (reply) => filled(reply),
    async filledWith(reply, answers) {
      const given: Record<string, string | boolean> = onlyTicks(answers);
      // Which fields there are hangs on the parts that were ticked.
      const fields = filled(reply, given).fields,
        { lang } = chosen(reply).options;
      for (const [path, answer] of Object.entries(answers)) {
        if (typeof answer === 'boolean') continue;
        const value = typeof answer === 'string' ? answer : new Intl.ListFormat(lang, { type: 'conjunction' }).format(answer);
        if (value.trim() === '') continue;
        const own = fields.filter((field) => field.path === path);
        const dated = own.some((field) => /plus_|date/.test(field.expression ?? ''));
        if (!dated && own.some(({ kind }) => kind === 'day')) {
          // A day is said in words where the reply does not say how.
          given[path] = sayDay(value.trim(), lang);
          continue;
        }
        const { settings: ours, info } = store.getState();
        const day = dated ? await dayIn(value.trim(), uiLang(ours, info.locale)) : value;
        if (day !== null) given[path] = day;
      }
      return filled(reply, given);
    },
    used,
    ask(key) {
      store.setState({ panel: 'reply-fields', asking: key, view: 'composer' });
    },
    answered({ key, library, reply }, answers) {
      const { fields } = filled({ key, library, reply }, onlyTicks(answers));
      const all = rememberedWith(store.getState().remembered, key, remembered(answers, { fields }));
      store.setState({ remembered: all });
      forms.keep(CHOICES, JSON.stringify(all));
    },
    counted,
    ...editCounting(around, chosen),
    ...writingActions(around, { startWork, chosen }),
    expand(shortcut) {
      const found = byShortcut(shelve(store.getState().libraries), shortcut);
      if (!found) return null;
      const as = filled(found);
      if (asksFirst(as)) {
        store.setState({ panel: 'reply-fields', asking: found.key });
        return 'asked';
      }
      used(found, as);
      return as;
    },
    reused(text, { customer, order }) {
      const { settings: own } = store.getState();
      const known: CaseContext = {
        ...(customer === '' ? {} : { customer: { name: customer } }),
        ...(order === '' ? {} : { order: { id: order } }),
        ...(own.agentName === '' ? {} : { agent: { name: own.agentName } }),
      };
      const state = store.getState();
      const record = activeCase(state);
      const facts = record && caseFacts(state, record);
      // The same order is the same customer's, also where this message is not signed.
      const theirs: Readonly<Record<string, string>> =
        facts?.name === '' && customer !== '' && order !== '' && facts.order === order ? { 'customer.name': customer } : {};
      return filled({ library: 'personal', key: '', reply: { id: 'reused', title: '', body: toTemplate(text, [], known) } }, theirs);
    },
    holding() {
      const state = store.getState();
      const record = activeCase(state);
      const ui = uiLang(state.settings, state.info.locale);
      const found = holdingReply(state.libraries, record ? langOf(record, state.analyses[record.id]?.lang, ui) : ui);
      if (!found) {
        notify(around, words(around).suggestions.noHolding, 'wrong');
        return null;
      }
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
      const end = [closing[lang], signature].filter((line) => line.trim() !== '').join('\n');
      if (greeting[lang].trim() === '' && end === '') {
        notify(around, words(around).draft.noFrame, 'wrong');
        return null;
      }
      const register = registerFor(state.policy, state.analyses[record.id]?.address);
      const fill = (body: string): Filled =>
        fillReply(body, fillContext(state, record), {
          lang,
          now: around.now(),
          uiLang: ui,
          calendar: state.policy.calendar,
          ...(register ? { register } : {}),
        });
      return { greeting: fill(greeting[lang]), closing: fill(end) };
    },
    async derive(expression, path, value) {
      const state = store.getState();
      const record = activeCase(state);
      if (!record) return null;
      const lang = langOf(record, state.analyses[record.id]?.lang, uiLang(state.settings, state.info.locale));
      const day = await dayIn(value, lang);
      // What is worked out from a day needs the day; the typed words alone would come back unchanged, a wrong promise.
      if (day === null && /plus_|date/.test(expression)) return null;
      const filled = fillReply(`{{ ${expression} }}`, withFact(fillContext(state, record), path, day ?? value), {
        lang,
        now: around.now(),
        calendar: state.policy.calendar,
      });
      return filled.fields.length > 0 || filled.problems.length > 0 ? null : filled.text;
    },
    async fieldFilled(path, value) {
      const state = store.getState();
      const record = activeCase(state);
      if (path === 'agent.name' || path === 'agent.first_name') {
        if (state.settings.agentName !== '') return;
        await settings.change({ agentName: value });
        notifyUndoable(around, words(around).draft.nameKept(value), () => void settings.change({ agentName: '' }));
        return;
      }
      if (!record) return;
      const lang = langOf(record, state.analyses[record.id]?.lang, uiLang(state.settings, state.info.locale));
      const day = /date|day|fecha/.test(path) ? await dayIn(value, lang) : null;
      cases.learnFact(record.id, path, day ?? value);
    },
    async save(edit, note = '') {
      const t = words(around).library;
      const { target, library, base } = edit;
      const proposes = !rightsIn(store.getState()).replies;
      const reply = replyOf(edit.form, base);
      if (proposes && target === 'shared')
        return { code: (await proposals.propose(reply, library === target ? base : null, note)) ? 'proposed' : 'failed' };
      // What is the team's stays there; who only proposes takes a copy.
      const moves = base !== null && target !== library && !(proposes && library === 'shared');
      // Deleted by a colleague and wanted all the same: it is put in anew.
      const from = target !== library || edit.dispute?.theirs === null ? null : base;
      const outcome = await put(target, reply, from);
      if (!outcome) return { code: 'failed' };
      if (outcome.code === 'conflict') return { code: 'conflict', edit: rebased(edit, outcome.theirs) };
      if (outcome.reply === null) return { code: 'conflict', edit: rebased(edit, null) };
      if (moves && !(await take(library, base))) return { code: 'failed' };
      notifyUndoable(around, outcome.merged ? t.savedMerged(reply.title) : t.saved(reply.title), () => {
        // What was saved carries the marks of variants left behind; with a colleague's changes in it, only ours are taken back.
        void undoSave(edit, outcome.merged || outcome.reply === null ? reply : outcome.reply);
      });
      return { code: 'saved', key: replyKey(target, reply.id), reply: outcome.reply };
    },
    async remove(library, reply, note = '') {
      if (library === 'shared' && !rightsIn(store.getState()).replies) return proposals.propose(null, reply, note);
      if (!(await take(library, reply))) return false;
      const key = editKey(replyKey(library, reply.id));
      forms.keep(key, null);
      notifyUndoable(around, words(around).library.removed(reply.title), () => {
        void put(library, reply, null);
      });
      return true;
    },
    keepEdit(key, edit) {
      const name = editKey(key);
      const before = parseEdit(store.getState().forms[name]);
      forms.keep(name, edit !== null && isDirty(edit) ? JSON.stringify(edit) : null);
      if (edit === null && before !== null)
        notifyUndoable(around, words(around).library.discarded(before.form.title), () => {
          restoreEdit(key, before);
        });
    },
    letGo(key) {
      forms.keep(editKey(key), null);
    },
    async openLibrary(path) {
      const file = await saving('shared', () => attempt(around, () => host.openLibrary(path)));
      if (file) keepFile(file);
      return file !== null;
    },
    draftAsReply: () => draftAsReply(around),
  };
}
