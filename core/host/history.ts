/** What is kept of copied replies and of promises, and what of it a team shares. */
import type { AnswerType, Channel, Lang } from '../contract.js';

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
