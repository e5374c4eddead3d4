/**
 * The whole engine in one call: what the window's worker runs after each change and what the
 * `relee` command runs per line.
 */
import { findAsks } from './asks/find.js';
import { judge } from './asks/judge.js';
import { runChecks } from './checks/run.js';
import type { Ask, CaseContext, Channel, Entity, Finding, Lang, Override, Promised } from './contract.js';
import { findEntities } from './entities/find.js';
import { findPromises } from './followups/promises.js';
import { detectLang } from './language/detect.js';
import type { Policy } from './policy/policy.js';
import { spellingFindings } from './spelling/findings.js';
import type { Speller } from './spelling/speller.js';

export interface AnalyseInput {
  readonly message: string;
  readonly draft: string;
  readonly channel: Channel;
  /** Detected from the message (or the draft) when absent. */
  readonly lang?: Lang;
  /** Language of reasons and messages to the agent; the message's own when absent. */
  readonly uiLang?: Lang;
  readonly context: CaseContext;
  readonly policy: Policy;
  /** ISO date-time of "now". */
  readonly now: string;
  readonly overrides?: readonly Override[];
  /** Entities as the agent edited them, instead of those found. */
  readonly entities?: readonly Entity[];
  /** Where the agent is typing, in the draft. */
  readonly caret?: number;
  /** Words that are right for this team and agent. */
  readonly words?: readonly string[];
  /** Findings the agent dismissed (see dismissKey in core/checks/run). */
  readonly dismissed?: readonly string[];
  /** Bodies of the library replies inserted in this case: what they state has a source. */
  readonly replies?: readonly string[];
}

export interface Analysis {
  readonly lang: Lang;
  readonly asks: readonly Ask[];
  readonly entities: readonly Entity[];
  readonly findings: readonly Finding[];
  readonly promises: readonly Promised[];
}

/** Gives the compiled dictionary of a language, or null while it is not loaded. */
export type Spellers = (lang: Lang) => Speller | null;

/** @returns asks with verdicts, entities of the message, findings and promises of the draft, each in order of position. */
export function analyse(input: AnalyseInput, spellers: Spellers): Analysis {
  const { message, draft, channel, context, policy, now } = input;
  const lang = input.lang ?? detectLang(message.trim() === '' ? draft : message);
  const uiLang = input.uiLang ?? lang;
  const found = findAsks(message, lang);
  const entities = input.entities ?? findEntities(message, { lang, now });
  const asks = judge({ message, draft, asks: found, entities, lang, uiLang, overrides: input.overrides ?? [], now, ...(input.caret === undefined ? {} : { caret: input.caret }) });
  const speller = spellers(lang);
  const findings = [
    ...runChecks({ message, draft, lang, uiLang, channel, context, asks, entities, policy, now, ...(speller === null ? {} : { isWord: (word: string) => speller.has(word) }), ...(input.dismissed ? { dismissed: input.dismissed } : {}), ...(input.replies ? { replies: input.replies } : {}) }),
    ...spellingFindings({ message, draft, lang, uiLang, context, entities, words: input.words ?? [] }, spellers),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  return { lang, asks, entities, findings, promises: findPromises(draft, lang, now) };
}
