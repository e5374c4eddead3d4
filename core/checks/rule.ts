/** What a rule is: a value that says what it finds, why, and shows it on examples that are run as tests. */
import type { Channel, CaseContext, Fix, Lang, Severity, Span } from '../contract.js';
import type { Policy } from '../policy/types.js';
import type { Check } from './check.js';
import type { RuleId } from './ids.js';

/** The same words in both languages of the interface. */
export type Words = Readonly<Record<Lang, string>>;

/** A fix before the language of the interface is chosen. `text` is in the draft's language. */
export interface FixDraft {
  readonly label: Words;
  readonly kind: Fix['kind'];
  readonly text?: string;
  /** Where to insert, when the finding itself is about an absence and has no place. */
  readonly at?: number;
}

/** What a rule found. An absence has start = end = 0. */
export interface Hit extends Span {
  readonly message: Words;
  readonly fixes?: readonly FixDraft[];
  /** Other than the rule's own. */
  readonly severity?: Severity;
}

/** A draft on which a rule speaks or stays silent; a bare string is the draft alone. */
export interface Example {
  readonly draft: string;
  readonly message?: string;
  readonly channel?: Channel;
  readonly context?: CaseContext;
  readonly policy?: Partial<Policy>;
  /** The draft after the first fix. */
  readonly after?: string;
}
export type Examples = Readonly<Record<Lang, readonly (string | Example)[]>>;

export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** One sentence to the agent on why this matters. */
  readonly about: Words;
  readonly caught: Examples;
  /** Look-alikes that must stay silent. */
  readonly fine: Examples;
  find(check: Check): readonly Hit[];
}

/** Checks the shape at compile time and keeps the literal. */
export function defineRule(rule: Rule): Rule { return rule; }

const say = (es: string, en: string): Words => ({ es, en });

export const replaceWith = (text: string, label?: Words): FixDraft => ({
  label: label ?? say(`Cambiar por «${short(text)}»`, `Change to “${short(text)}”`), kind: 'replace', text,
});
export const removeIt: FixDraft = { label: say('Quitar', 'Remove'), kind: 'remove' };
export const insertAt = (at: number, text: string): FixDraft => ({ label: say(`Añadir «${short(text.trim())}»`, `Add “${short(text.trim())}”`), kind: 'insertAfter', text, at });
export const insertAfter = (text: string): FixDraft => ({ label: say(`Añadir «${short(text.trim())}»`, `Add “${short(text.trim())}”`), kind: 'insertAfter', text });

function short(text: string): string { return text.length <= 60 ? text : `${text.slice(0, 57)}…`; }

/** Gives `words` the capital that `original` begins with. */
export function caseLike(original: string, words: string): string {
  return /^[¡¿«“"(]*\p{Lu}/u.test(original) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
