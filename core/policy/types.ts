/**
 * The team's policy as the engine sees it: complete, every field present. The file may leave out
 * anything; what it leaves out comes from DEFAULT_POLICY.
 */
import type { Channel, Lang, Severity } from '../contract.js';
import type { Register } from '../contract.js';
import type { Localized } from '../localized.js';
import type { BusinessCalendar } from '../calendar/business-calendar.js';
import type { TeamRoles } from './roles.js';

/** What a rule may do when it finds something; `off` silences it. */
export type RuleSetting = Severity | 'off';

/** A word or phrase the team avoids; made in the app without writing a pattern. */
export interface TeamWord {
  /** Words to avoid, as they are written; letter case and accents do not matter. */
  readonly avoid: string;
  /** What to write instead; empty: just avoid it. */
  readonly prefer: string;
  /** Why, shown to the agent; empty: a standard sentence. */
  readonly message: string;
  readonly severity: Severity;
  /** Only for replies in this language; absent: both. */
  readonly language?: Lang;
}

/** A team's own rule in the pattern language (core/patterns/PATTERNS.md). Its finding is `team-<id>`. */
export interface TeamRule {
  readonly id: string;
  readonly find: readonly string[];
  /** A match in the same sentence silences the rule. */
  readonly unless: readonly string[];
  readonly message: string;
  readonly replacement: string;
  readonly severity: Severity;
  readonly language?: Lang;
}

/** A time of answering that the team has set itself. */
export interface ResponseGoal {
  /** Hours to aim at. */
  readonly goalHours: number;
  /** Hours, or business days, that may not be passed. */
  readonly limitHours?: number;
  readonly limitBusinessDays?: number;
}

export interface ChannelPolicy {
  /** Length that the channel refuses, in characters; 0: none. */
  readonly hardLimit: number;
  /** Length from which it is too long to be read there; 0: none. */
  readonly softLimit: number;
  readonly public: boolean;
  readonly emoji: boolean;
  /** Markdown-like marks are shown as formatting there. */
  readonly markup: boolean;
  readonly links: boolean;
  readonly greeting: Localized;
  readonly closing: Localized;
  readonly signature: string;
}

/** A model server that may be asked about what is in doubt. It is used only where an agent has measured it and switched it on. */
export interface SecondReaderPolicy {
  /** Address of a server that speaks the OpenAI-compatible chat API; empty: the team names none. */
  readonly url: string;
  readonly model: string;
  /** Agents may name one of their own. */
  readonly agents: boolean;
  /** It is asked as well about what is not in doubt but could be put in doubt by it. */
  readonly sure: boolean;
  /** Hosts outside loopback and private ranges that may be asked, over HTTPS. */
  readonly addresses: readonly string[];
}

/** What `country` may be: two letters, or nothing. */
export const ISO_COUNTRY = /^(?:[A-Z]{2})?$/;
/** What a form of order numbers may be: it stands for something, and its stars are few enough to be matched in linear time. */
export const ORDER_FORM = /^(?=.*[#*])[^*]*(?:\*[^*]*){0,2}$/;

export interface ShopPolicy {
  /** What it is called in chats and mails, by all its names, accounts and addresses. */
  readonly names: readonly string[];
  /** Two letters, ISO 3166-1; empty: told by `authority.currency`. Its telephone numbers come without a prefix, and a bare `$` is its money. */
  readonly country: string;
  /** Its forms of order numbers: `#` a digit, `@` a letter, `*` one or more of either, the rest as it stands ("ES-####-######"). */
  readonly orderForms: readonly string[];
}

/** What an agent decides alone; above it a supervisor does. Amounts in `currency` (ISO 4217); null: the team has set no limit, and none is assumed. */
export interface Authority {
  readonly currency: string;
  readonly refundUpTo: number | null;
  readonly discountPercentUpTo: number | null;
  readonly giftUpTo: number | null;
  /** Words in a message that always go to a supervisor (pattern language). */
  readonly escalateWhen: readonly string[];
}

/** A marketplace's rule: something that may not be said, unless it is being refused. */
export interface MarketplaceRule {
  readonly id: string;
  readonly channels: readonly Channel[];
  /** Patterns of the forbidden thing, per language of the draft. */
  readonly forbids: Readonly<Record<Lang, readonly string[]>>;
  /** `agree`: only agreeing to it is a conflict, refusing it is fine. `mention`: any mention is. */
  readonly polarity: 'agree' | 'mention';
  readonly severity: Severity;
  readonly message: Localized;
  /** Where the rule was read, and the ISO date it was last compared with that; null: never yet. */
  readonly source: string;
  readonly verifiedOn: string | null;
}

/** One row of a delicate-request card: when it holds, what to answer. */
export interface CardCase {
  /** `within` / `after` the limit, or the state of the shipment. */
  readonly when: 'within' | 'after' | 'not-shipped' | 'shipped' | 'delivered' | 'always';
  readonly advice: Localized;
  /** Ids of replies in the starter library that say it. */
  readonly replies: readonly string[];
}

/** Opens when a message asks for something that has a fixed answer on that channel. */
export interface DelicateCard {
  readonly id: string;
  readonly title: Localized;
  /** Empty: every channel. */
  readonly channels: readonly Channel[];
  /** Patterns in the message, per language. */
  readonly opensOn: Readonly<Record<Lang, readonly string[]>>;
  /** Counted from the order's (or delivery's) date; 0: no limit. */
  readonly limit: { readonly count: number; readonly unit: 'minutes' | 'days' };
  readonly cases: readonly CardCase[];
  readonly source: string;
  readonly verifiedOn: string | null;
}

export interface Policy {
  readonly version: 1;
  readonly name: string;
  /** Rule id → setting; a rule that is not named has its own severity. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly register: Register | 'mirror';
  /** `es` peninsular, `latam` American Spanish, `mirror` as the customer. */
  readonly region: 'es' | 'latam' | 'mirror';
  /** Replies may be in another language than the message. */
  readonly bilingual: boolean;
  readonly agents: readonly string[];
  /** Who may change the shared library and this policy; without a lead everybody may. */
  readonly roles: TeamRoles;
  /** The shop itself: how messages are read depends on it. */
  readonly shop: ShopPolicy;
  /** Brands, products and acronyms that may stand in capitals and are never misspelt. */
  readonly brands: readonly string[];
  /** The team's own right words: trade terms, product names; never misspelt. */
  readonly dictionary: readonly string[];
  readonly words: readonly TeamWord[];
  readonly patterns: readonly TeamRule[];
  readonly goals: Readonly<Record<Channel, ResponseGoal>>;
  readonly calendar: BusinessCalendar;
  readonly channels: Readonly<Record<Channel, ChannelPolicy>>;
  readonly authority: Authority;
  /** More than one remedy is offered: unilateral ones are hinted at. */
  readonly severalRemedies: boolean;
  /** Copying wants every ask confirmed, also those that the engine takes for answered. */
  readonly fullReread: boolean;
  /** What agents share of the statistics holds the words of customers and replies too. */
  readonly shareWords: boolean;
  /** Facts of the shop that may be stated without another source. */
  readonly facts: readonly string[];
  /** What to do when the answer is not known. */
  readonly unknown: { readonly replyWithinHours: number; readonly advice: Localized };
  /** Business days within which a vague "soon" is made good; fixes write this date. */
  readonly promiseDays: number;
  /** Days for which closed cases are kept; 0: not at all; `always`: until somebody deletes them. */
  readonly keepClosedDays: number | 'always';
  /** Days for which copied replies, and the statistics made of them, are kept on each machine. */
  readonly keepHistoryDays: number | 'always';
  readonly secondReader: SecondReaderPolicy;
  /** Folder or address of the team's own where newer versions lie; empty: the agent may name one. */
  readonly updates: string;
  readonly marketplaces: readonly MarketplaceRule[];
  readonly cards: readonly DelicateCard[];
}

/** Something wrong in the policy file; the rest of the file still counts. */
export interface PolicyProblem {
  /** 1-based line. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Where, as keys joined by dots. */
  readonly path: string;
}
