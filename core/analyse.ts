/**
 * The whole engine in one call: what the window's worker runs after each change and what the
 * `relee` command runs per line.
 */
import { findAsks } from './asks/find.js';
import { createJudge } from './asks/judge.js';
import { runChecks } from './checks/run.js';
import type { Ask, CaseContext, Channel, Entity, Finding, FoundAsk, Lang, Override, Promised } from './contract.js';
import { findEntities } from './entities/find.js';
import { findPromises } from './followups/promises.js';
import { detectLang } from './language/detect.js';
import { homeOf, shopNames } from './policy/home.js';
import type { Policy } from './policy/policy.js';
import { spellingFindings } from './spelling/findings.js';
import type { Dropped, Spellers } from './spelling/stretches.js';

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

/** Of the clock only the minute counts, so that what is remembered lasts longer than a key press. */
const MINUTE = 'yyyy-mm-ddThh:mm'.length;

/** What the message alone says; read once while the draft is being written. */
interface ReadMessage { readonly message: string; readonly lang: Lang; readonly now: string; readonly shop: string; readonly asks: readonly FoundAsk[]; readonly entities: readonly Entity[] }

function readMessage(message: string, lang: Lang, now: string, policy: Policy, agent: string | undefined): ReadMessage {
  const agents = shopNames(policy, agent);
  return { message, lang, now, shop: shopKey(policy, agent), asks: findAsks(message, lang, agents), entities: findEntities(message, { lang, now, agents, home: homeOf(policy), orders: policy.shop.orderForms }) };
}

/** What of the policy the reading of a message depends on. */
const shopKey = (policy: Policy, agent: string | undefined): string => JSON.stringify([policy.shop, policy.agents, policy.authority.currency, agent]);

/**
 * An engine that remembers: the message is read once, and of the draft only what an edit touched is
 * judged anew. Its answers equal those of `analyse` on the same input.
 * @param dropped dictionaries of other languages that the team dropped in; asked at each call.
 */
export function createAnalyser(spellers: Spellers, dropped: () => readonly Dropped[] = () => []): (input: AnalyseInput) => Analysis {
  const judge = createJudge();
  let kept: ReadMessage | null = null;
  return (input) => {
    const { message, draft, channel, context, policy } = input;
    const now = input.now.slice(0, MINUTE);
    const lang = input.lang ?? detectLang(message.trim() === '' ? draft : message);
    const uiLang = input.uiLang ?? lang;
    const agent = context.agent?.name;
    if (kept?.message !== message || kept.lang !== lang || kept.now !== now || kept.shop !== shopKey(policy, agent)) kept = readMessage(message, lang, now, policy, agent);
    const entities = input.entities ?? kept.entities;
    const asks = judge.judge({ message, draft, asks: kept.asks, entities, lang, uiLang, overrides: input.overrides ?? [], now, ...(input.caret === undefined ? {} : { caret: input.caret }) });
    const speller = spellers(lang);
    const findings = [
      ...runChecks({
        message, draft, lang, uiLang, channel, context, asks, entities, policy, now,
        ...(speller === null ? {} : { isWord: (word: string) => speller.has(word) }),
        ...(input.dismissed ? { dismissed: input.dismissed } : {}), ...(input.replies ? { replies: input.replies } : {}),
      }),
      ...spellingFindings({ message, draft, lang, uiLang, context, entities, words: [...(input.words ?? []), ...policy.dictionary, ...policy.brands] }, spellers, dropped()),
    ].sort((a, b) => a.start - b.start || a.end - b.end);
    return { lang, asks, entities, findings, promises: findPromises(draft, lang, now, { holidays: policy.calendar.holidays }) };
  };
}

/** @returns asks with verdicts, entities of the message, findings and promises of the draft, each in order of position. */
export function analyse(input: AnalyseInput, spellers: Spellers, dropped?: () => readonly Dropped[]): Analysis {
  return createAnalyser(spellers, dropped)(input);
}
