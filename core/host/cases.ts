/** The cases that are answered, as they are kept, and what is kept of a customer. */
import type { CaseContext, Channel, Entity, Lang, Override } from '../contract.js';

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
