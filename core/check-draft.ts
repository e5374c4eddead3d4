import { runChecks } from './checks/run.js';
import type { CaseContext, Channel, Finding, Lang } from './contract.js';
import type { Policy } from './policy/policy.js';
import { ReadingCache } from './reading/cache.js';
import { spellingFindings, Suggestions } from './spelling/findings.js';
import type { Dropped, Spellers } from './spelling/stretches.js';

/** A text that answers nobody yet: a reply of the library, a try-out of the policy. */
export interface LoneDraft {
  readonly draft: string;
  readonly lang: Lang;
  readonly uiLang: Lang;
  readonly channel: Channel;
  readonly context: CaseContext;
  readonly policy: Policy;
  /** ISO date-time of "now". */
  readonly now: string;
  /** What may be stated without another source. */
  readonly replies: readonly string[];
}

/** @returns what the rules and the speller find in a text that nobody asked for. */
export type LoneChecker = (text: LoneDraft) => Finding[];

/** Lines whose spelling is kept between the texts of one library. */
const LINES = 4_000;

/**
 * Checks many texts after one another: a sentence that stood in an earlier one is not read again, for replies share their greetings, their
 * closings and much between. What is found is the same as by itself. Whoever owns it drops it with the library.
 */
export function createLoneChecker(spellers: Spellers, dropped: readonly Dropped[]): LoneChecker {
  const caches: Partial<Record<Lang, ReadingCache>> = {};
  const suggestions = new Suggestions(LINES);
  return ({ draft: text, lang, uiLang, channel, context, policy, now, replies }) => {
    const cache = (caches[lang] ??= new ReadingCache()),
      options = { now, calendar: policy.calendar };
    const [message, draft] = [cache.read('', lang, 'message', options), cache.read(text, lang, 'draft', options)];
    const input = {
      message,
      draft,
      uiLang,
      channel,
      context,
      asks: [],
      entities: [],
      policy,
      replies,
      read: (source: string) => (source === text ? draft : cache.readSource(source, lang, options)),
    };
    return [...runChecks(input), ...spellingFindings({ ...input, words: [] }, spellers, dropped, suggestions)];
  };
}

/** @returns what the rules and the speller find in one text. */
export const checkDraft = (text: LoneDraft, spellers: Spellers, dropped: readonly Dropped[]): Finding[] =>
  createLoneChecker(spellers, dropped)(text);
