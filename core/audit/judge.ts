/** One exchange judged with the same verdicts as in the window. */
import { analyse } from '../analyse.js';
import { counts, isOpen, standingOf } from '../answers/standing.js';
import type { Ask, Finding, Lang } from '../contract.js';
import type { Policy } from '../policy/policy.js';
import type { Spellers } from '../spelling/stretches.js';
import type { Exchange } from './exchanges.js';

export type AskStanding = 'answered' | 'doubt' | 'open';
export interface JudgedAsk {
  readonly ask: Ask;
  readonly standing: AskStanding;
}
export interface JudgedExchange extends Exchange {
  readonly read: Lang;
  /** What counts in tallies: sure asks. */
  readonly asks: readonly JudgedAsk[];
  /** Without hints. */
  readonly findings: readonly Finding[];
}

export interface JudgeOptions {
  readonly policy: Policy;
  readonly uiLang: Lang;
  /** ISO; what counts as now for an exchange without a date of its own. */
  readonly now: string;
}

/** A name, not an address or a number of the help desk's. */
const isName = (agent: string): boolean => /^\p{L}[\p{L} .'’-]{1,60}$/u.test(agent);

export function judgeExchange(exchange: Exchange, { policy, uiLang, now }: JudgeOptions, spellers: Spellers): JudgedExchange {
  const { message, reply, channel, lang, agent, at } = exchange;
  const result = analyse(
    {
      message,
      draft: reply,
      channel,
      ...(lang ? { lang } : {}),
      uiLang,
      context: isName(agent) ? { agent: { name: agent } } : {},
      policy,
      now: at === '' ? now : new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(at) ? at : `${at}Z`).toISOString(),
    },
    spellers,
  );
  const asks = result.asks.filter(counts).map((ask): JudgedAsk => ({ ask, standing: standingIn(ask) }));
  return { ...exchange, read: result.lang, asks, findings: result.findings.filter(({ severity }) => severity !== 'hint') };
}

const standingIn = (ask: Ask): AskStanding => (standingOf(ask) === 'doubt' ? 'doubt' : isOpen(ask) ? 'open' : 'answered');
