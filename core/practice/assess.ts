/** What a trainee's reply to a practice case came to: what it answers, what it forgot, and what the checks say. */
import type { Analysis } from '../analyse.js';
import { standingOf, type Standing } from '../answers/standing.js';
import type { Ask, Finding, Quote } from '../contract.js';
import { byHarm } from '../findings/harm.js';
import type { PracticeAsk, PracticeCase } from './case.js';

/** One thing the case asks, as the trainee's reply leaves it. */
export interface AssessedAsk {
  readonly ask: PracticeAsk;
  /** `doubt`: the engine does not commit itself, and the trainee decides beside the model's sentence. */
  readonly standing: Standing;
  /** The likeliest sentences of the reply; empty when none is. */
  readonly evidence: readonly Quote[];
}

export interface Assessment {
  readonly asks: readonly AssessedAsk[];
  /** What holds a reply back or is advised against, most harmful first. */
  readonly findings: readonly Finding[];
}

/** Of several rows that an ask lies in, the one worst off counts: half an answer is none. */
const WORST: readonly Standing[] = ['unanswered', 'partly', 'doubt', 'held', 'elsewhere', 'not-needed', 'answered'];

/**
 * @param analysis of the case's message and the trainee's draft.
 * @param said the trainee's own word on what the engine was in doubt about, by the ask's place in the case.
 */
export function assess(
  given: PracticeCase,
  analysis: Pick<Analysis, 'asks' | 'findings'>,
  said: Readonly<Record<number, boolean>>,
): Assessment {
  return {
    asks: given.asks.map((ask, i) => assessed(given, ask, analysis.asks, said[i])),
    findings: byHarm(analysis.findings),
  };
}

function assessed({ message }: PracticeCase, ask: PracticeAsk, rows: readonly Ask[], said: boolean | undefined): AssessedAsk {
  const start = message.indexOf(ask.text);
  const end = start + ask.text.length;
  const mine = rows.filter((row) => row.start < end && start < row.end);
  const evidence = mine.flatMap((row) => row.evidence);
  // An ask that the engine does not see is nobody's verdict but the trainee's.
  const found = mine.length === 0 ? 'doubt' : (WORST.find((state) => mine.some((row) => standingOf(row) === state)) ?? 'doubt');
  return { ask, evidence, standing: found !== 'doubt' || said === undefined ? found : said ? 'answered' : 'unanswered' };
}

/** How an attempt is remembered: counts, never words. */
export interface PracticeResult {
  readonly asks: number;
  readonly forgotten: number;
  readonly doubts: number;
  /** Findings that block or warn. */
  readonly findings: number;
}

export function resultOf({ asks, findings }: Assessment): PracticeResult {
  const count = (...states: readonly Standing[]) => asks.filter(({ standing }) => states.includes(standing)).length;
  return {
    asks: asks.length,
    forgotten: count('unanswered', 'partly'),
    doubts: count('doubt'),
    findings: findings.filter(({ severity }) => severity !== 'hint').length,
  };
}
