/**
 * Everything the window may ask of the machine, each argument with its parser, and everything the
 * machine may tell the window. A call without a parser does not compile; an argument that does not
 * parse never reaches the node side.
 */
import * as v from 'valibot';
import { CHANNELS, type CaseContext, type Channel, type Entity, type Lang, type Override } from './contract.js';
import type { Library, LibraryProblem, Reply } from './library/types.js';

/** One customer message being answered. Everything in it survives a crash. */
export interface CaseRecord {
  readonly id: string;
  readonly message: string;
  readonly draft: string;
  readonly channel: Channel;
  /** `auto`: the language of the message decides. */
  readonly lang: Lang | 'auto';
  readonly context: CaseContext;
  /** The entities as the agent edited them; absent while untouched. */
  readonly entities?: readonly Entity[];
  readonly overrides: readonly Override[];
  /** Findings the agent dismissed: rule + words. */
  readonly dismissed: readonly string[];
  /** ISO instants. */
  readonly receivedAt: string;
  readonly updatedAt: string;
  readonly sample?: boolean;
}

export type LibraryName = 'shared' | 'personal';

/** A library as it stands on disk. */
export interface LibraryFile {
  readonly name: LibraryName;
  readonly path: string;
  readonly library: Library;
  readonly problems: readonly LibraryProblem[];
  /** Changes whenever the file's text does. */
  readonly revision: string;
  readonly writable: boolean;
}

/** The team's policy file as it stands on disk; its text is parsed by core/policy. */
export interface PolicyFile { readonly path: string | null; readonly text: string; readonly revision: string; readonly writable: boolean }

export interface Settings {
  readonly language: Lang | 'system';
  readonly theme: 'system' | 'light' | 'dark';
  /** Electron accelerator of the global quick insert. */
  readonly quickInsertKey: string;
  /** Put the clipboard's former content back after a quick insert. */
  readonly restoreClipboard: boolean;
  readonly agentName: string;
  readonly channel: Channel;
  /** Path of the shared library; null until one is opened. */
  readonly sharedLibrary: string | null;
  /** Keys that the agent changed: command id → key. */
  readonly keys: Readonly<Record<string, string>>;
  readonly firstRunDone: boolean;
}

/** What this shell can do; the window shows what it cannot. */
export interface HostInfo {
  readonly kind: 'electron' | 'local' | 'memory';
  readonly version: string;
  readonly platform: string;
  /** BCP 47 tag of the system. */
  readonly locale: string;
  readonly clipboard: 'host' | 'window';
  readonly globalShortcut: boolean;
  readonly pasteBack: boolean;
  readonly tray: boolean;
  readonly fileDialog: boolean;
  /** What the machine had to repair or set aside since it started; to be shown once. */
  readonly notices?: readonly Notice[];
}

/**
 * A file that had to be repaired. Nothing is ever wiped: `kept` is where the broken one lies.
 * `restored`: an earlier version took its place. `reset`: there was none, so it starts empty.
 */
export interface Notice { readonly kind: 'restored' | 'reset'; readonly file: string; readonly kept: string }

export interface ClipboardPayload { readonly text: string; readonly html?: string }

/** A copied reply, for the history and the statistics. */
export interface HistoryEntry {
  readonly id: string;
  readonly caseId: string;
  /** ISO instant. */
  readonly at: string;
  readonly channel: Channel;
  readonly lang: Lang;
  readonly message: string;
  readonly reply: string;
  readonly asks: { readonly total: number; readonly answered: number; readonly overruled: number };
  readonly findings: Readonly<Record<string, number>>;
  readonly replies: readonly string[];
  /** Milliseconds from the message's arrival to the copy. */
  readonly elapsedMs: number;
  /** Why open points were let through, when policy blocked. */
  readonly reason?: string;
}

export interface FollowUp {
  readonly id: string;
  readonly caseId: string;
  readonly customer: string;
  readonly text: string;
  /** ISO date. */
  readonly due: string;
  readonly done: boolean;
  readonly createdAt: string;
}

export interface ReplyUse { readonly count: number; readonly last: string }

export interface Host {
  info(): Promise<HostInfo>;
  readSettings(): Promise<Settings>;
  writeSettings(patch: Partial<Settings>): Promise<Settings>;

  listCases(): Promise<readonly CaseRecord[]>;
  saveCase(record: CaseRecord): Promise<null>;
  removeCase(id: string): Promise<null>;

  /** The shared library first, when one is open, then the personal one. */
  readLibraries(): Promise<readonly LibraryFile[]>;
  /** Opens a shared library; null asks with the system's dialog where there is one. Resolves null when cancelled. */
  openLibrary(path: string | null): Promise<LibraryFile | null>;
  /** `base` is the reply as the window last saw it, null for a new one; a change made elsewhere meanwhile is merged or refused with `conflict`. */
  saveReply(library: LibraryName, reply: Reply, base: Reply | null): Promise<LibraryFile>;
  removeReply(library: LibraryName, id: string): Promise<LibraryFile>;
  /** Use counts by `library:id`. */
  readUses(): Promise<Readonly<Record<string, ReplyUse>>>;
  recordUse(library: LibraryName, id: string): Promise<null>;

  readPolicy(): Promise<PolicyFile>;
  /** Refused with `conflict` when the file is no longer at `revision`. */
  writePolicy(text: string, revision: string): Promise<PolicyFile>;

  logReply(entry: HistoryEntry): Promise<null>;
  readHistory(): Promise<readonly HistoryEntry[]>;

  listFollowUps(): Promise<readonly FollowUp[]>;
  saveFollowUp(followUp: FollowUp): Promise<null>;
  removeFollowUp(id: string): Promise<null>;

  /** The agent's own words for the speller. */
  readWords(): Promise<readonly string[]>;
  addWord(word: string): Promise<readonly string[]>;
  removeWord(word: string): Promise<readonly string[]>;

  writeClipboard(payload: ClipboardPayload): Promise<null>;
  readClipboard(): Promise<string>;

  openWindow(): Promise<null>;
  /** Ends a quick insert: the text goes to the clipboard and, where the system allows, into the program in front. */
  finishQuickInsert(payload: ClipboardPayload): Promise<'pasted' | 'copied'>;
  cancelQuickInsert(): Promise<null>;
}

export interface HostEvents {
  libraryChanged: LibraryFile;
  policyChanged: PolicyFile;
  settingsChanged: Settings;
  casesChanged: { readonly id: string };
  followUpsChanged: Record<string, never>;
  /** The global shortcut or the tray captured a message from the clipboard. */
  messageCaptured: { readonly text: string };
  /** The quick-insert palette was opened and should clear itself and take the focus. */
  quickInsertOpened: Record<string, never>;
  /** A broken file was found and set aside while the app was running. */
  notice: Notice;
  /** Follow-ups whose day has come, told once each per run; a shell with notifications shows them too. */
  followUpsDue: { readonly followUps: readonly FollowUp[] };
}

export const EVENTS = ['libraryChanged', 'policyChanged', 'settingsChanged', 'casesChanged', 'followUpsChanged', 'messageCaptured', 'quickInsertOpened', 'notice', 'followUpsDue'] as const satisfies readonly (keyof HostEvents)[];

/** Expected failures, as values that cross every transport. Anything else is `internal` and goes to the log. */
export type HostErrorCode = 'invalid' | 'not-found' | 'conflict' | 'read-only' | 'no-space' | 'unsupported' | 'disconnected' | 'internal';

export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(readonly code: HostErrorCode, message: string) { super(message); }
}

/** Longest message or draft that is kept, in UTF-16 code units (8 million: a 5 MB paste fits with room). */
export const MAX_TEXT = 8_000_000;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,120}$/));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT[\d:.]{5,15}(Z|[+-]\d\d:\d\d)$/));
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const channel = v.picklist(CHANNELS);
const lang = v.picklist(['es', 'en'] as const);
const libraryName = v.picklist(['shared', 'personal'] as const);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const at = v.pipe(v.number(), v.integer(), v.minValue(0));

const contextValue: v.GenericSchema<unknown> = v.lazy(() => v.union([text(20_000), v.number(), v.boolean(), v.null(), v.array(contextValue), v.record(text(100), contextValue)]));
const maybe = <T extends v.GenericSchema>(schema: T) => v.exactOptional(schema);
const context = v.objectWithRest({
  customer: maybe(v.strictObject({ name: maybe(text(300)), email: maybe(text(300)), phone: maybe(text(60)) })),
  agent: maybe(v.strictObject({ name: maybe(text(300)) })),
  order: maybe(v.strictObject({ id: maybe(text(100)), tracking: maybe(text(100)), amount: maybe(text(60)), date: maybe(text(60)) })),
}, contextValue);
const entity = v.strictObject({
  kind: v.picklist(['customer', 'order', 'tracking', 'amount', 'date', 'email', 'phone', 'url', 'product'] as const),
  text: text(2_000), value: text(2_000), start: at, end: at,
});
const override = v.strictObject({
  askId: id, askText: text(20_000), state: v.picklist(['answered', 'not-needed', 'elsewhere', 'open'] as const), pin: maybe(text(20_000)),
});
const caseRecord = v.strictObject({
  id, message: text(MAX_TEXT), draft: text(MAX_TEXT), channel, lang: v.picklist(['es', 'en', 'auto'] as const), context,
  entities: maybe(v.array(entity)), overrides: v.array(override), dismissed: v.array(text(2_000)),
  receivedAt: instant, updatedAt: instant, sample: maybe(v.boolean()),
});
const register = v.picklist(['tu', 'usted', 'vos'] as const);
const reply = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(100)), title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  shortcut: maybe(text(40)), folder: maybe(text(300)), tags: maybe(v.array(text(100))), channels: maybe(v.array(channel)),
  language: maybe(lang), register: maybe(register), body: text(100_000),
  variants: maybe(v.array(v.strictObject({ language: maybe(lang), register: maybe(register), channel: maybe(channel), body: text(100_000) }))),
  updated: maybe(isoDate),
});
const settingsPatch = v.strictObject({
  language: maybe(v.picklist(['es', 'en', 'system'] as const)), theme: maybe(v.picklist(['system', 'light', 'dark'] as const)),
  quickInsertKey: maybe(text(60)), restoreClipboard: maybe(v.boolean()), agentName: maybe(text(200)), channel: maybe(channel),
  sharedLibrary: maybe(v.nullable(text(4_000))), keys: maybe(v.record(text(60), text(60))), firstRunDone: maybe(v.boolean()),
});
const clipboardPayload = v.strictObject({ text: text(MAX_TEXT), html: maybe(text(MAX_TEXT)) });
const historyEntry = v.strictObject({
  id, caseId: id, at: instant, channel, lang, message: text(MAX_TEXT), reply: text(MAX_TEXT),
  asks: v.strictObject({ total: count, answered: count, overruled: count }), findings: v.record(text(60), count),
  replies: v.array(text(200)), elapsedMs: count, reason: maybe(text(2_000)),
});
const followUp = v.strictObject({ id, caseId: id, customer: text(300), text: text(2_000), due: isoDate, done: v.boolean(), createdAt: instant });
const word = v.pipe(v.string(), v.trim(), v.regex(/^[\p{L}\p{M}\p{N}'’.\-]{1,80}$/u));

type Parsers = { readonly [K in keyof Host]: v.GenericSchema<unknown, Parameters<Host[K]>> };

/** One parser per call for its whole argument list: allow-list, argument count and validation in one place. */
export const CALLS: Parsers = {
  info: v.strictTuple([]),
  readSettings: v.strictTuple([]),
  writeSettings: v.strictTuple([settingsPatch]),
  listCases: v.strictTuple([]),
  saveCase: v.strictTuple([caseRecord]),
  removeCase: v.strictTuple([id]),
  readLibraries: v.strictTuple([]),
  openLibrary: v.strictTuple([v.nullable(text(4_000))]),
  saveReply: v.strictTuple([libraryName, reply, v.nullable(reply)]),
  removeReply: v.strictTuple([libraryName, id]),
  readUses: v.strictTuple([]),
  recordUse: v.strictTuple([libraryName, id]),
  readPolicy: v.strictTuple([]),
  writePolicy: v.strictTuple([text(1_000_000), text(200)]),
  logReply: v.strictTuple([historyEntry]),
  readHistory: v.strictTuple([]),
  listFollowUps: v.strictTuple([]),
  saveFollowUp: v.strictTuple([followUp]),
  removeFollowUp: v.strictTuple([id]),
  readWords: v.strictTuple([]),
  addWord: v.strictTuple([word]),
  removeWord: v.strictTuple([text(200)]),
  writeClipboard: v.strictTuple([clipboardPayload]),
  readClipboard: v.strictTuple([]),
  openWindow: v.strictTuple([]),
  finishQuickInsert: v.strictTuple([clipboardPayload]),
  cancelQuickInsert: v.strictTuple([]),
};
