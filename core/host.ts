/**
 * Everything the window may ask of the machine, and everything the machine may tell the window. Each
 * call's arguments have their parser in host-calls.ts: a call without one does not compile.
 */
import type { Learnt } from './answers/learnt.js';
import type { ReaderChoice, ReaderMeasured } from './answers/second-reader/in-use.js';
import type { ReaderReading } from './answers/second-reader/reading.js';
import type { ReaderRequest } from './answers/second-reader/request.js';
import type { AnswerType, CaseContext, Channel, Entity, Lang, Override } from './contract.js';
import type { ReplyEdit } from './library/change-many.js';
import type { AddedLibrary, AddedName, AddedPatch, LibraryName, LibrarySource } from './library-name.js';
import type { Proposal, ProposalAct } from './library/proposals.js';
import type { ReplyEdits, SeenSentence } from './library/edits.js';
import type { Library, LibraryProblem, Reply } from './library/types.js';
import type { ReplyField } from './library/validate.js';
import type { ClearableKind, StoredPlace } from './stored-kinds.js';
import type { TeamSync } from './team-sync.js';
import type { UpdateAnswer } from './updates.js';
import type { PracticeResult } from './practice/assess.js';
import type { PracticeCase } from './practice/case.js';
import type { PracticeProblem } from './practice/cases.js';

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
  /** Words that are right in this case only. */
  readonly words?: readonly string[];
  /** ISO instants. */
  readonly receivedAt: string;
  readonly updatedAt: string;
  readonly sample?: boolean;
  /** Set once the case was closed; who it was for is kept with it, so that it can be found without being read again. */
  readonly closed?: ClosedMark;
}

/** When a case was closed, and for whom as the window knew it then. */
export interface ClosedMark {
  readonly at: string;
  readonly customer: string;
  readonly order: string;
}

/** A closed case as it stands in a list. */
export interface ClosedCase extends ClosedMark {
  readonly id: string;
  readonly channel: Channel;
  /** The first words of the message, or of the draft when there was none. */
  readonly start: string;
}

/** What a customer is known by: a text that holds any of these as whole words is about them. */
export type CustomerMarks = readonly string[];

/** What the machine holds about a customer. */
export interface CustomerTraces {
  readonly cases: readonly ClosedCase[];
  readonly openCases: readonly string[];
  readonly replies: number;
  readonly followUps: number;
}

export type { AddedLibrary, AddedName, LibraryName, LibrarySource };

/** What the agent may decide about a file in trouble: `accept` what stands there, or `restore` the copy kept on this machine. */
export type FileChoice = 'accept' | 'restore';

/**
 * Why what is shown, and in force, is not what stands in the file but the last good copy kept on this machine. Nothing is
 * written to the file until it is mended or the agent has decided.
 */
export interface FileTrouble {
  /**
   * `unreachable`: the folder does not answer. `cut`: it ends too soon. `fewer`: many replies, or rules, went at once.
   * `broken`: what it says cannot be read as a policy, or a rule that blocks would stop doing so by a mistake in it.
   */
  readonly kind: 'missing' | 'not-a-file' | 'too-large' | 'forbidden' | 'not-text' | 'unreachable' | 'cut' | 'fewer' | 'broken';
  /** ISO instant at which the copy was last what stood in the file; null when there is no copy. */
  readonly copyOf: string | null;
  /** Replies of the copy that the file lacks. */
  readonly missing?: number;
  readonly choices: readonly FileChoice[];
}

/** A library as it stands on disk, or as it was last good. */
export interface LibraryFile {
  readonly name: LibraryName;
  readonly path: string;
  readonly library: Library;
  readonly problems: readonly LibraryProblem[];
  /** Changes whenever the file's text does. */
  readonly revision: string;
  /** By the rights of the file, and by the agent's choice. */
  readonly writable: boolean;
  readonly trouble?: FileTrouble;
  /** What the agent calls a library that was added. */
  readonly label?: string;
  /** The agent wants it left alone. */
  readonly readOnly?: boolean;
}

/**
 * What saving or removing a reply came to. A conflict wrote nothing, and both versions are in it: a null one is removed
 * (or, as `base`, was not there). To decide for one's own, the same call is made again with `theirs` as its base.
 */
export type ReplyOutcome =
  | {
      readonly code: 'saved';
      readonly file: LibraryFile;
      /** The reply as it stands now; null when it was removed. */
      readonly reply: Reply | null;
      /** A colleague's changes to other parts of the reply went in as well. */
      readonly merged: boolean;
    }
  | {
      readonly code: 'conflict';
      readonly file: LibraryFile;
      readonly base: Reply | null;
      readonly mine: Reply | null;
      readonly theirs: Reply | null;
      /** The fields that both sides changed; empty when one side removed the reply. */
      readonly fields: readonly ReplyField[];
    };

/** What changing many replies at once came to. */
export interface RepliesOutcome {
  readonly code: 'saved' | 'conflict';
  readonly file: LibraryFile;
  /** Replies that a colleague changed or removed meanwhile: none of a `conflict` was written; of a `saved` only these were not. */
  readonly disputed: readonly string[];
}

/** A second version of the shared library that a sync service put beside it, and what of it is for a person to decide. */
export interface ConflictCopy {
  readonly path: string;
  /** ISO instant at which it was last changed. */
  readonly at: string;
  /** Replies that both sides changed, or that were deleted here and changed there: `mine` is the library's, `theirs` the copy's. */
  readonly replies: readonly { readonly id: string; readonly mine: Reply | null; readonly theirs: Reply }[];
}

/** The team's policy file as it stands on disk, or as it was last good; its text, which is in force, is parsed by core/policy. */
export interface PolicyFile {
  readonly path: string | null;
  readonly text: string;
  readonly revision: string;
  readonly writable: boolean;
  readonly trouble?: FileTrouble;
}

/** One saved version of a reply or of the policy. */
export interface SavedVersion {
  /** The reply's; `policy` for the policy. */
  readonly id: string;
  /** ISO instant of the save. */
  readonly at: string;
  /** The agent's name as it stood in the settings; empty when none did, or when this version was there before. */
  readonly by: string;
  readonly machine: string;
  /** It was there before the first save that was noted. */
  readonly first: boolean;
  /** Null: the reply was removed, or it is a version of the policy. */
  readonly reply: Reply | null;
  /** The policy's text. */
  readonly text: string | null;
}

/** Why a dropped-in dictionary cannot be used as its files are. `alone`: one of its two files is missing. */
export type DictionaryFault = 'alone' | 'too-large' | 'unreadable' | 'encoding' | 'too-many';

/** A Hunspell dictionary, `<name>.aff` and `<name>.dic`, that somebody dropped into a folder of dictionaries. */
export interface DictionaryFile {
  readonly name: string;
  readonly path: string;
  /** Changes with either file and with how they are compiled; empty when there is a fault. */
  readonly revision: string;
  readonly fault?: DictionaryFault;
}

/** What was dropped in, and the agent's own folder for it; the team's lies beside the shared library. */
export interface DictionaryList {
  readonly folder: string;
  readonly files: readonly DictionaryFile[];
}

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
  /** The libraries beside the team's and the agent's own, as they were added; the machine writes them. */
  readonly libraries: readonly AddedLibrary[];
  /** Keys that the agent changed: command id → key. */
  readonly keys: Readonly<Record<string, string>>;
  readonly firstRunDone: boolean;
  /** What the agent decides about a second reader. */
  readonly secondReader: ReaderChoice;
  /** The last measurement of one; the machine writes it. */
  readonly readerMeasured: ReaderMeasured | null;
  /** Folder or address of the team's own where newer versions lie, unless the policy names one; empty: none is looked for. */
  readonly updates: string;
  /** Copying wants every ask confirmed, also those that the engine takes for answered. */
  readonly fullReread: boolean;
  /** The remote of the team's repository that the agent agreed to sync with; only while the repository names this very one. */
  readonly teamRemote: string | null;
  /** Whether what was learnt from the agent's decisions is used, where it helps. */
  readonly learning: boolean;
  /** What was learnt; the machine writes it. */
  readonly learnt: Learnt | null;
}

/** What the window may change of them. */
export type SettingsPatch = Partial<Omit<Settings, 'readerMeasured' | 'learnt' | 'libraries'>>;

/** What this shell can do; the window shows what it cannot. */
export interface HostInfo {
  readonly kind: 'electron' | 'local' | 'memory';
  readonly version: string;
  /** ISO instant of the commit that was built; absent in tests and when run from the sources. */
  readonly released?: string;
  readonly platform: string;
  /** BCP 47 tag of the system. */
  readonly locale: string;
  readonly clipboard: 'host' | 'window';
  readonly globalShortcut: boolean;
  readonly pasteBack: boolean;
  readonly tray: boolean;
  readonly fileDialog: boolean;
  /** The system has a safe place for the key of a second reader. */
  readonly safeKeys?: boolean;
  /** This computer's name, by which the policy may give it a role. */
  readonly machine?: string;
  /** What the machine had to repair or set aside since it started; to be shown once. */
  readonly notices?: readonly Notice[];
}

/**
 * Something about a file that the agent is told once. Nothing is ever wiped: `kept` is where the broken or former one lies.
 * `restored`: an earlier version took its place. `reset`: there was none, so it starts empty. `adjusted`: some values (`what`)
 * made no sense to this version and the defaults stand in for them. `lines`: so many lines of it were no record and lie in `kept`
 * now. `unreadable`: it can neither be read nor set aside, so it is
 * left as it is and nothing is saved there. `merged-copy`: a copy that a sync service made held `replies` changed replies, which
 * were merged; it lies in `kept` now. `waiting`: a save waits for another program that keeps the file locked.
 */
export type Notice =
  | { readonly kind: 'restored' | 'reset'; readonly file: string; readonly kept: string }
  | { readonly kind: 'adjusted'; readonly file: string; readonly kept: string; readonly what: readonly string[] }
  | { readonly kind: 'lines'; readonly file: string; readonly kept: string; readonly lines: number }
  | { readonly kind: 'merged-copy'; readonly file: string; readonly kept: string; readonly replies: number }
  | { readonly kind: 'unreadable' | 'waiting'; readonly file: string };

export interface ClipboardPayload {
  readonly text: string;
  readonly html?: string;
}

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
  /** Who copied it, by the name in the settings. What follows is not known of entries of earlier versions. */
  readonly agent?: string;
  /** Asks that were open when it was copied: what kinds of answer they want. */
  readonly left?: readonly AnswerType[];
  /** Findings that the agent dismissed in the case, by rule. */
  readonly dismissed?: Readonly<Record<string, number>>;
  /** What the message asked, where no reply of the library fitted and none was inserted. */
  readonly gap?: readonly string[];
}

/**
 * A copied reply as it is shared with the team. Nothing of what customer or agent wrote is in it, and `reason` is empty where one was
 * given, unless the policy shares words.
 */
export type SharedEntry = Omit<HistoryEntry, 'message' | 'reply' | 'gap'> &
  Partial<Pick<HistoryEntry, 'message' | 'reply'>> & {
    /** Whether it answers a message. */
    readonly answers: boolean;
  };
/** What one agent shares of the statistics, from one computer. */
export interface SharedFigures {
  readonly agent: string;
  /** ISO instant at which it was shared. */
  readonly at: string;
  readonly entries: readonly SharedEntry[];
  readonly followUps: { readonly kept: number; readonly missed: number; readonly open: number };
}
export interface TeamFigures extends SharedFigures {
  /** Shared from this computer. */
  readonly own: boolean;
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

/** What restoring a backup added. Nothing is ever taken away or written over. */
export interface RestoreReport {
  /** When the backup was made, ISO instant. */
  readonly madeAt: string;
  readonly cases: number;
  /** Among the closed cases, with those kept beside a newer text. */
  readonly closed: number;
  readonly followUps: number;
  readonly history: number;
  readonly words: number;
  /** Personal replies added; and those that differ here, which stay as they are. */
  readonly replies: number;
  readonly keptYours: number;
  /** Practice cases of the team's and attempts that were not here. */
  readonly practice: number;
  /** Libraries beside the team's and the agent's own that are open now because of the backup. */
  readonly libraries: number;
  /** The shared library that is open now because of the backup; null when the team's own stayed. */
  readonly team: string | null;
  /** Entries that made no sense to this version. */
  readonly dropped: number;
}

export interface ReplyUse {
  readonly count: number;
  readonly last: string;
}

/** An agent's last attempt at a practice case: counts, no words. */
export interface PracticeAttempt extends PracticeResult {
  /** ISO instant. */
  readonly at: string;
  readonly tries: number;
}

/** What there is to practise beside the cases that come with the app, and how far this agent is. */
export interface PracticeShelf {
  /** The team's own cases: files in a folder beside the shared library, or on this machine when none is open. */
  readonly cases: readonly PracticeCase[];
  readonly folder: string;
  /** Files, or cases in them, that could not be read; `at` says which. */
  readonly problems: readonly PracticeProblem[];
  /** Attempts by case, bundled ones among them. */
  readonly progress: Readonly<Record<string, PracticeAttempt>>;
}

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

/**
 * Expected failures, as values that cross every transport. Anything else is `internal` and goes to the log.
 * `locked`: another program keeps the file, or a lock that cannot be read stands beside it. `unreachable`: the share does
 * not answer in time. `not-allowed`: the policy gives this to other roles. `unconfirmed`: the file is in trouble, and the agent has to decide before anything is written.
 */
export type HostErrorCode =
  | 'invalid'
  | 'not-found'
  | 'conflict'
  | 'read-only'
  | 'not-allowed'
  | 'no-space'
  | 'locked'
  | 'unreachable'
  | 'unconfirmed'
  | 'unsupported'
  | 'disconnected'
  | 'internal';

export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }
}
