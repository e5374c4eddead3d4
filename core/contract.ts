/**
 * The shapes that everybody outside the engine sees: the window, the `relee` command, audits.
 * They are stable: extend them, never rename. Positions are 0-based, half-open, in UTF-16 code
 * units of the text as given.
 */

/** Languages the engine reads. */
export type Lang = 'es' | 'en';
export const LANGS: readonly Lang[] = ['es', 'en'];

/** Where a reply is going to be sent. */
export type Channel = 'email' | 'whatsapp' | 'chat' | 'social' | 'ebay' | 'amazon' | 'public-reply';
export const CHANNELS: readonly Channel[] = ['email', 'whatsapp', 'chat', 'social', 'ebay', 'amazon', 'public-reply'];

/** A stretch of text: [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words it covers, verbatim. */
export interface Quote extends Span {
  readonly text: string;
}

export type AskKind = 'question' | 'request' | 'complaint' | 'rhetorical';

/** What kind of words would answer an ask. */
export const ANSWER_KINDS = [
  'time',
  'duration',
  'amount',
  'quantity',
  'place',
  'link',
  'polarity',
  'choice',
  'cause',
  'method',
  'person',
  'thing',
  'status',
  'action',
  'ack',
] as const;
export type AnswerType = (typeof ANSWER_KINDS)[number];

export type AskState = 'answered' | 'partly' | 'unanswered';

/** An ask as found in the message, before any draft is looked at. */
export interface FoundAsk extends Quote {
  /** Hash of the folded words and their ordinal: survives edits elsewhere in the message. */
  readonly id: string;
  readonly kind: AskKind;
  /** Every type must be met for the ask to be answered; empty never. */
  readonly expects: readonly AnswerType[];
  /** 1 sure (confidence ≥ 0.8), 2 possible (0.45–0.8, shown dimmed). */
  readonly tier: 1 | 2;
  /** 0–1. */
  readonly confidence: number;
  /** When it was asked, as written, where the shop has settled something since: it may be settled too. */
  readonly asked?: string;
  /** Names of the cues that found it, for tests and for the curious. */
  readonly via: readonly string[];
}

/** An ask with the verdict on the draft. */
export interface Ask extends FoundAsk {
  readonly state: AskState;
  /** Spans of the draft; empty when unanswered. */
  readonly evidence: readonly Quote[];
  /** One sentence for the agent, in the language of the interface. */
  readonly why: string;
  /** Calibrated probability that it is answered, 0–1. */
  readonly p?: number;
  /** The engine will not commit itself: `state` is its best guess, `evidence` the likeliest sentence. */
  readonly doubt?: boolean;
  /** A holding reply keeps it open until this ISO date-time; null when it tells none. */
  readonly held?: string | null;
  /** What the team's second reader said of it, where one is in use and was asked; `reason` is the reader's own words. */
  readonly reader?: { readonly state: AskState; readonly reason: string };
  /** Set when the agent overruled the engine. */
  readonly override?: OverrideState;
  /** True when the ground of a pin or override is gone and the agent should look again. */
  readonly stale?: boolean;
  /** True when the draft asks the customer for something this ask needs. */
  readonly waiting?: boolean;
}

export type OverrideState = 'answered' | 'not-needed' | 'elsewhere' | 'open';

/** The agent's own verdict on one ask, kept with the case. */
export interface Override {
  readonly askId: string;
  /** The ask's words when it was overruled; a changed ask drops the override. */
  readonly askText: string;
  readonly state: OverrideState;
  /** Words of the draft that the agent pinned as the answer. */
  readonly pin?: string;
}

/** How a text addresses its reader in Spanish. */
export type Register = 'tu' | 'usted' | 'vos' | 'vosotros';

export type Severity = 'block' | 'warn' | 'hint';

export interface Fix {
  readonly label: string;
  readonly kind: 'replace' | 'insertAfter' | 'remove';
  readonly text?: string;
  /** Offset in the draft where `insertAfter` puts its text, for a finding about an absence; else it goes after the finding. */
  readonly at?: number;
  /** The text is a word that no dictionary lists: whoever takes it vouches for it. */
  readonly unlisted?: true;
}

/** Something to look at in the draft. A finding about an absence has start = end = 0. */
export interface Finding extends Quote {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
  /** The text is one word that no dictionary has: it may be right, and learnt. */
  readonly unknown?: true;
}

export type EntityKind = 'customer' | 'order' | 'tracking' | 'amount' | 'date' | 'email' | 'phone' | 'url' | 'product';

/** A thing named in the message. `value` is normalised: ISO date, amount with currency, E.164 phone. */
export interface Entity extends Quote {
  readonly kind: EntityKind;
  readonly value: string;
}

/** Something the draft undertakes to do. `due` is an ISO date when it can be told. */
export interface Promised extends Quote {
  readonly due: string | null;
}

/** What the case already knows, and what fills placeholders. */
export interface CaseContext {
  readonly customer?: { readonly name?: string; readonly email?: string; readonly phone?: string; readonly [field: string]: unknown };
  readonly agent?: { readonly name?: string };
  readonly order?: {
    readonly id?: string;
    readonly tracking?: string;
    readonly amount?: string;
    readonly date?: string;
    readonly [field: string]: unknown;
  };
  readonly [key: string]: unknown;
}
