/**
 * Everything the window may ask of the machine, and everything the machine may tell the window. Each
 * call's arguments have their parser in host-calls.ts: a call without one does not compile.
 */
import type { ReaderReading } from './answers/second-reader/reading.js';
import type { ReaderRequest } from './answers/second-reader/request.js';
import type { RestoreReport } from './host/backup.js';
import type { CaseRecord, ClosedCase, CustomerMarks, CustomerTraces } from './host/cases.js';
import type { DictionaryList, FileChoice, LibraryFile, PolicyFile } from './host/files.js';
import type { FollowUp, HistoryEntry, SharedFigures, TeamFigures } from './host/history.js';
import type { PracticeAttempt, PracticeShelf } from './host/practice.js';
import type { ConflictCopy, RepliesOutcome, ReplyOutcome, ReplyUse, SavedVersion } from './host/saving.js';
import type { Settings, SettingsPatch } from './host/settings.js';
import type { ClipboardPayload, HostInfo, Notice } from './host/shell.js';
import type { AddedName, AddedPatch, LibraryName, LibrarySource } from './library-name.js';
import type { ReplyEdit } from './library/change-many.js';
import type { ReplyEdits, SeenSentence } from './library/edits.js';
import type { Proposal, ProposalAct } from './library/proposals.js';
import type { Reply } from './library/types.js';
import type { PracticeCase } from './practice/case.js';
import type { ClearableKind, StoredPlace } from './stored-kinds.js';
import type { TeamSync } from './team-sync.js';
import type { UpdateAnswer } from './updates.js';

export type { AddedLibrary, AddedName, LibraryName, LibrarySource } from './library-name.js';
export type * from './host/backup.js';
export type * from './host/cases.js';
export type * from './host/files.js';
export type * from './host/history.js';
export type * from './host/practice.js';
export type * from './host/saving.js';
export type * from './host/settings.js';
export type * from './host/shell.js';
export * from './host/errors.js';

export interface Host {
  info(): Promise<HostInfo>;
  readSettings(): Promise<Settings>;
  writeSettings(patch: SettingsPatch): Promise<Settings>;

  listCases(): Promise<readonly CaseRecord[]>;
  saveCase(record: CaseRecord): Promise<null>;
  removeCase(id: string): Promise<null>;
  /** Takes an open case to the closed ones; its record carries the mark. */
  closeCase(record: CaseRecord): Promise<null>;
  /** Brings a closed case back among the open ones; null when it is no longer kept. */
  reopenCase(id: string): Promise<CaseRecord | null>;
  /** The newest closed cases that hold every word of `query` (customer, order, message, draft); at most `limit`. */
  findClosed(query: string, limit: number): Promise<readonly ClosedCase[]>;
  /** Forgets what was closed before an ISO instant. @returns how many. */
  clearClosed(before: string): Promise<number>;
  /** Everything that is kept about a customer: cases, copied replies, follow-ups. */
  findCustomer(marks: CustomerMarks): Promise<CustomerTraces>;
  /** Deletes all of it for good, every copy; told as `casesChanged` and `followUpsChanged`. */
  forgetCustomer(marks: CustomerMarks): Promise<CustomerTraces>;

  /** Texts of forms that were not saved yet, by the form's key; JSON that the window wrote. */
  readForms(): Promise<Readonly<Record<string, string>>>;
  /** Keeps one form's text; null lets go of it. */
  saveForm(key: string, text: string | null): Promise<null>;

  /** The shared library first, when one is open, then the personal one, then those that were added. */
  readLibraries(): Promise<readonly LibraryFile[]>;
  /**
   * Opens a shared library: a file, a folder with one in it, or a git repository (a folder or an https address), which is copied here and
   * kept in step from then on. Null asks with the system's dialog where there is one. Resolves null when cancelled.
   */
  openLibrary(path: string | null): Promise<LibraryFile | null>;
  /**
   * Opens one more library beside the team's and the agent's own; told as `settingsChanged` and `libraryChanged`. Resolves null when the
   * dialog was cancelled. `conflict`: it is open already, or a `new` one would take a file's place. `invalid`: it is no library.
   */
  addLibrary(source: LibrarySource): Promise<LibraryFile | null>;
  /** Names an added library anew, or opens or closes it to writing; its file stays as it is. */
  changeLibrary(name: AddedName, patch: AddedPatch): Promise<LibraryFile>;
  /** Forgets where an added library lies; the file stays. */
  closeLibrary(name: AddedName): Promise<null>;
  /** `base` is the reply as it was when editing began, null for a new one: changes made elsewhere since are merged by field, the body by paragraph. */
  saveReply(library: LibraryName, reply: Reply, base: Reply | null): Promise<ReplyOutcome>;
  /** `base` is the reply as the agent saw it when removing it: one that was changed elsewhere since is a conflict. */
  removeReply(library: LibraryName, base: Reply): Promise<ReplyOutcome>;
  /**
   * Puts in, changes and removes many replies in one write, or none: each edit as `saveReply` (a null base: new) or `removeReply`
   * (a null reply). Where one cannot be done without a person, nothing is written and all such are named.
   */
  changeReplies(library: LibraryName, edits: readonly ReplyEdit[]): Promise<RepliesOutcome>;
  /** Ends a library's trouble by one of its choices. Refused with `conflict` when the file is no longer at `revision`. */
  settleLibrary(library: LibraryName, choice: FileChoice, revision: string): Promise<LibraryFile>;
  /** Copies of the shared library that a sync service made and that hold what could not be merged by itself. */
  listConflictCopies(): Promise<readonly ConflictCopy[]>;
  /** The copy was dealt with: it is put among the saved versions of this machine and leaves the folder. */
  dismissConflictCopy(path: string): Promise<readonly ConflictCopy[]>;
  /** Saved versions, newest first, of one reply or of all (null), from every computer of the team; at most `limit`. */
  listVersions(of: LibraryName | 'policy', id: string | null, limit: number): Promise<readonly SavedVersion[]>;
  /** What was proposed for the shared library, newest first. */
  listProposals(): Promise<readonly Proposal[]>;
  /** Proposes a reply (null: that `base` be removed) for the shared library; `base` is null for a new one. */
  propose(reply: Reply | null, base: Reply | null, note: string): Promise<readonly Proposal[]>;
  /** Comments on a proposal, declines it (with a reason), or takes one's own back. */
  answerProposal(id: string, act: Exclude<ProposalAct, 'accepted'>, text: string): Promise<readonly Proposal[]>;
  /** Saves the reply of a proposal, as the lead may have changed it, like `saveReply` or `removeReply`; only what was saved counts as accepted. */
  acceptProposal(id: string, reply: Reply | null, base: Reply | null, text: string): Promise<ReplyOutcome>;
  /** Use counts by `library:id`. */
  readUses(): Promise<Readonly<Record<string, ReplyUse>>>;
  recordUse(library: LibraryName, id: string): Promise<null>;
  /** What became of replies in the letters that were sent from here, by `library:id`. */
  readEdits(): Promise<Readonly<Record<string, ReplyEdits>>>;
  /** A letter was sent: what became of one reply's sentences in it. */
  recordEdits(library: LibraryName, id: string, seen: readonly SeenSentence[]): Promise<null>;

  /** How the team's library stands with its git remote; null when it lies in no repository. */
  readTeamSync(): Promise<TeamSync | null>;
  /** Brings it in step now, whether or not that is switched on; what came of it is in the answer. */
  syncTeam(): Promise<TeamSync | null>;
  /**
   * Takes away the lock in the team's repository that its trouble names, made at `since`, and syncs. Refused with `locked` while it is not
   * older than `STALE_LOCK`, with `conflict` when it is another by now.
   */
  unlockTeam(since: string): Promise<TeamSync | null>;
  /**
   * Keeps the key of a repository's address, for that alone; null lets go of it. `unsupported`: there is no safe place.
   * @param url the one that is about to be opened; null: that of the open library.
   */
  saveTeamKey(key: string | null, url: string | null): Promise<null>;

  readPolicy(): Promise<PolicyFile>;
  /** Refused with `conflict` when the file is no longer at `revision`. */
  writePolicy(text: string, revision: string): Promise<PolicyFile>;
  /** As `settleLibrary`, for the policy. */
  settlePolicy(choice: FileChoice, revision: string): Promise<PolicyFile>;

  logReply(entry: HistoryEntry): Promise<null>;
  readHistory(): Promise<readonly HistoryEntry[]>;
  /** What agents share of their statistics, beside the team's library; files that cannot be read are left out. */
  readTeamFigures(): Promise<readonly TeamFigures[]>;
  /** Shares this agent's, in the place of what was shared before from this computer; null takes it away. @returns what is shared then. */
  shareFigures(figures: SharedFigures | null): Promise<readonly TeamFigures[]>;

  listFollowUps(): Promise<readonly FollowUp[]>;
  saveFollowUp(followUp: FollowUp): Promise<null>;
  removeFollowUp(id: string): Promise<null>;

  /** The agent's own words for the speller. */
  readWords(): Promise<readonly string[]>;
  addWord(word: string): Promise<readonly string[]>;
  /** Adds a whole list in one write; those already there stay as they are. */
  addWords(words: readonly string[]): Promise<readonly string[]>;
  removeWord(word: string): Promise<readonly string[]>;

  /** Looks for a newer version where the policy or the settings say, once, now. */
  checkUpdate(): Promise<UpdateAnswer>;

  /** What is kept where, on this machine and beside the team's library; subjects of which nothing is kept among them. */
  listStored(): Promise<readonly StoredPlace[]>;
  /** Deletes a subject for good, every copy here; told as its own event where there is one. @returns what is kept then. */
  clearStored(kind: ClearableKind): Promise<readonly StoredPlace[]>;
  /** Forgets the copied replies from before an ISO instant. @returns how many. */
  clearHistory(before: string): Promise<number>;

  /** One file with everything of this agent, in base64; encrypted when there is a passphrase. */
  makeBackup(passphrase: string | null): Promise<string>;
  /** Adds what a backup holds to what is here. Refused with `locked` for a missing or wrong passphrase, `invalid` for what is no backup. */
  restoreBackup(base64: string, passphrase: string | null): Promise<RestoreReport>;

  readPractice(): Promise<PracticeShelf>;
  /** Adds a case to the team's; one of that id is replaced. */
  savePracticeCase(given: PracticeCase): Promise<PracticeShelf>;
  removePracticeCase(id: string): Promise<PracticeShelf>;
  /** Keeps the last attempt at a case; null forgets it. */
  savePracticeAttempt(id: string, attempt: PracticeAttempt | null): Promise<null>;

  listDictionaries(): Promise<DictionaryList>;
  /** Both files as text, decoded. */
  readDictionary(name: string): Promise<{ readonly revision: string; readonly aff: string; readonly dic: string }>;
  /** The compiled bytes in base64 that were kept for a revision; null when there are none. */
  readCompiled(revision: string): Promise<string | null>;
  /** Keeps compiled bytes for a dictionary that is there; those of other revisions go. */
  saveCompiled(revision: string, compiled: string): Promise<null>;

  writeClipboard(payload: ClipboardPayload): Promise<null>;
  readClipboard(): Promise<string>;

  /**
   * Asks the second reader in use about asks in doubt. A newer call cancels the one before; silence says why. Where it is
   * asked is the policy's word and the settings': texts cross here, no address.
   */
  askReader(request: ReaderRequest): Promise<ReaderReading>;
  /** The next key was pressed: what is being asked is of no use any more. */
  cancelReader(): Promise<null>;
  /** Begins to measure the reader that is named on the bundled pairs; told as `readerProgress`, kept with the settings. `not-found`: none is named. */
  measureReader(): Promise<null>;
  stopMeasuringReader(): Promise<null>;
  /** Learns anew from the decisions in the cases that are kept; kept with the settings. */
  learnVerdicts(): Promise<Settings>;
  /** Keeps the key of the reader that is named, for its address alone; null lets go of it. `unsupported`: there is no safe place. */
  saveReaderKey(key: string | null): Promise<null>;

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
  conflictCopiesChanged: readonly ConflictCopy[];
  proposalsChanged: readonly Proposal[];
  teamSyncChanged: TeamSync | null;
  dictionariesChanged: DictionaryList;
  /** How far the measuring of a second reader is; `of` 0 when it has ended. */
  readerProgress: { readonly done: number; readonly of: number; readonly failed?: boolean };
  /** The global shortcut or the tray captured a message from the clipboard. */
  messageCaptured: { readonly text: string };
  /** The quick-insert palette was opened and should clear itself and take the focus. */
  quickInsertOpened: Record<string, never>;
  /** Something about a file came up while the app was running. */
  notice: Notice;
  /** Follow-ups whose day has come, told once each per run; a shell with notifications shows them too. */
  followUpsDue: { readonly followUps: readonly FollowUp[] };
}

export const EVENTS = [
  'libraryChanged',
  'policyChanged',
  'settingsChanged',
  'casesChanged',
  'followUpsChanged',
  'conflictCopiesChanged',
  'proposalsChanged',
  'teamSyncChanged',
  'dictionariesChanged',
  'readerProgress',
  'messageCaptured',
  'quickInsertOpened',
  'notice',
  'followUpsDue',
] as const satisfies readonly (keyof HostEvents)[];
