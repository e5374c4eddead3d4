import type { Lang } from '../../core/contract.js';
import type {
  CaseRecord,
  ConflictCopy,
  DictionaryFault,
  DictionaryFile,
  FollowUp,
  HistoryEntry,
  HostInfo,
  LibraryFile,
  PolicyFile,
  ReplyUse,
  Settings,
} from '../../core/host.js';
import type { Proposal } from '../../core/library/proposals.js';
import type { Together } from '../../core/library/together.js';
import type { ReplyEdits } from '../../core/library/edits.js';
import type { TeamSync } from '../../core/team-sync.js';
import type { Policy, PolicyProblem } from '../../core/policy/policy.js';
import type { Answers } from './reply-answers.js';
import type { Analysis } from '../../core/analyse.js';
import type { ShelfSuggestion } from '../analysis/shelf-protocol.js';

export const VIEWS = ['composer', 'library', 'follow-ups', 'practice', 'statistics', 'policy', 'settings'] as const;
export type View = (typeof VIEWS)[number];

/** What lies over the composer; one at a time. */
export type Panel = 'palette' | 'reply-fields' | 'reread' | 'keys' | 'save-reply' | 'cases' | null;

/** The newest analysis of a case, and the draft it was made for: positions hold only there. */
export interface CaseAnalysis extends Analysis {
  readonly draft: string;
  readonly message: string;
  /** Nothing was spared because the caret stood there. */
  readonly final?: boolean;
}

/** One line at the foot of the window, read out politely; `undo` takes back what it tells. */
export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'wrong';
  readonly text: string;
  readonly undo?: () => void;
  /** The view that already shows what it tells; over it the notice would only cover that. */
  readonly shownIn?: 'reread';
}

/** A reply just copied, and how many of its parts. */
export interface Copied {
  readonly caseId: string;
  readonly entry: HistoryEntry;
  readonly parts: number;
}

/** How a dropped-in dictionary fares. */
export type DroppedState =
  | { readonly kind: 'compiling' }
  | { readonly kind: 'ready'; readonly words: number }
  | { readonly kind: 'broken'; readonly fault: DictionaryFault | 'no-words' };

/** The dictionaries dropped in, and the state of each by name. */
export interface DroppedDictionaries {
  readonly folder: string;
  readonly files: readonly DictionaryFile[];
  readonly states: Readonly<Record<string, DroppedState>>;
}

/** A reply as it came into a draft. */
export interface InsertedReply {
  /** Words by which it is known again. */
  readonly words: string;
  /** The wording that was chosen, as it stands in the library, and filled. */
  readonly body: string;
  readonly text: string;
}

export interface AppState {
  readonly info: HostInfo;
  readonly settings: Settings;
  readonly view: View;
  readonly panel: Panel;
  readonly cases: readonly CaseRecord[];
  readonly activeCase: string;
  readonly analyses: Readonly<Record<string, CaseAnalysis>>;
  /** Set while an analysis could not be made. */
  readonly analysisFailed: boolean;
  readonly suggestions: Readonly<Record<string, readonly ShelfSuggestion[]>>;
  /** Whether a reply of the library was ever suggested for a case; absent before anything of it was open. */
  readonly fitted: Readonly<Record<string, boolean>>;
  /** Replies, by key, that together answer more of a case's message than any alone. */
  readonly together: Readonly<Record<string, Together | null>>;
  /** Replies inserted in a case's draft, by key. */
  readonly inserted: Readonly<Record<string, readonly string[]>>;
  /** The same as they came into the draft, by case and key. */
  readonly insertedAs: Readonly<Record<string, InsertedReply>>;
  /** The ask looked at, in the active case. */
  readonly askInHand: string | null;
  /** The ask that the palette was opened for. */
  readonly paletteAsk: string | null;
  readonly libraries: readonly LibraryFile[];
  /** The reply, by key, that is asked about before it is inserted. */
  readonly asking: string | null;
  /** What was chosen in a reply's form the last time, by key. */
  readonly remembered: Readonly<Record<string, Answers>>;
  /** Until then the libraries are not empty but unknown. */
  readonly librariesRead: boolean;
  /** Texts of forms that were not saved yet, by the form's key. */
  readonly forms: Readonly<Record<string, string>>;
  /** What is open in the library: a reply's key, `new`, or nothing. */
  readonly picked: string | null;
  /** Copies of the shared library that hold what a person has to decide. */
  readonly conflictCopies: readonly ConflictCopy[];
  /** How the team's library stands with its git remote; null when it lies in no repository. */
  readonly teamSync: TeamSync | null;
  /** What is proposed for the team's library, newest first. */
  readonly proposals: readonly Proposal[];
  readonly uses: Readonly<Record<string, ReplyUse>>;
  /** What became of replies in the letters that were sent; null until somebody looks. */
  readonly edits: Readonly<Record<string, ReplyEdits>> | null;
  readonly policyFile: PolicyFile;
  readonly policy: Policy;
  readonly policyProblems: readonly PolicyProblem[];
  readonly followUps: readonly FollowUp[];
  readonly history: readonly HistoryEntry[] | null;
  readonly words: readonly string[];
  readonly copied: Copied | null;
  readonly notice: Notice | null;
  /** What the second reader in use is doing; `silent`: it did not answer the last time. */
  readonly reading: 'idle' | 'asking' | 'silent';
  /** How far the measuring of a second reader is; null while none is measured. */
  readonly measuring: { readonly done: number; readonly of: number } | null;
  /** False while the local host cannot be reached. */
  readonly connected: boolean;
  readonly dropped: DroppedDictionaries;
  readonly missingDictionaries: readonly Lang[];
}
