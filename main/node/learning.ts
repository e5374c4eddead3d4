/** What is learnt from the agent's decisions: read from the cases that are kept, fitted, and measured before it may be used. */
import { readFile } from 'node:fs/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { figuresOf, type Judged } from '../../core/answers/figures.js';
import { createJudge } from '../../core/answers/judge.js';
import { matchAsks, placedAsks } from '../../core/answers/labelled.js';
import { corrected, decisionsOf, learn, markOf, type Decision } from '../../core/answers/learning.js';
import type { Correction, Learnt } from '../../core/answers/learnt.js';
import { type AnswerModel } from '../../core/answers/model.js';
import { shippedModel } from '../../core/answers/shipped.js';
import type { MeasuredPair } from '../../core/answers/second-reader/measure.js';
import { findAsks } from '../../core/asks/find.js';
import type { Lang } from '../../core/contract.js';
import { overridesAsRead } from '../../core/given.js';
import type { CaseRecord, Settings } from '../../core/host.js';
import { detectLang } from '../../core/language/detect.js';
import { shopNames } from '../../core/policy/home.js';
import { DEFAULT_POLICY } from '../../core/policy/defaults.js';
import { parsePolicy } from '../../core/policy/parse.js';
import type { Policy } from '../../core/policy/types.js';
import { ReadingCache } from '../../core/reading/cache.js';
import { readPairs } from './second-reader/pairs.js';

/** By how much a correction may do worse on the bundled pairs: ticks right, and Brier score. */
const WORSE = { greenP: 0.01, brier: 0.005 } as const;
/** Longest text of a case that is learnt from. */
const LONGEST = 20_000;

export interface LearningContext {
  /** All cases that are kept, open and closed. */
  readonly cases: () => Promise<readonly CaseRecord[]>;
  readonly policyText: () => Promise<string>;
  /** The file of the bundled pairs. */
  readonly pairs: string;
  readonly now: () => Date;
  readonly settings: () => Settings;
  readonly keep: (learnt: Learnt | null) => Settings;
  readonly onBug: (error: unknown) => void;
}

/** The machine is at rest so long after the start, in milliseconds; what is younger than a day is not learnt anew by itself. */
const REST = 120_000,
  DAY = 24 * 3_600_000;

/** @returns what was decided, oldest first. */
async function decisionsIn(records: readonly CaseRecord[], policy: Policy): Promise<Decision[]> {
  const readings = new ReadingCache();
  const decisions: Decision[] = [];
  for (const record of [...records].sort((a, b) => a.updatedAt.localeCompare(b.updatedAt))) {
    if (record.overrides.length === 0 || record.message.length > LONGEST || record.draft.length > LONGEST) continue;
    await breath();
    const lang: Lang = record.lang === 'auto' ? detectLang(record.message) : record.lang;
    const shop = shopNames(policy, record.context.agent?.name);
    const options = { now: record.updatedAt, calendar: policy.calendar };
    const message = readings.read(record.message, lang, 'message', { ...options, shop });
    const draft = readings.read(record.draft, lang, 'draft', options);
    decisions.push(...decisionsOf(record.id, message, draft, findAsks(message), overridesAsRead(record.overrides)));
    readings.clear();
  }
  return decisions;
}

/** A Monday: the day on which the bundled pairs were written. */
const WRITTEN_ON = '2026-11-23T10:00:00';

async function judged(pairs: readonly MeasuredPair[], models: readonly AnswerModel[]): Promise<Judged[][]> {
  const out: Judged[][] = models.map(() => []);
  const readings = new ReadingCache();
  for (const pair of pairs) {
    await breath();
    const options = { now: WRITTEN_ON, calendar: DEFAULT_POLICY.calendar };
    const message = readings.read(pair.message, pair.lang, 'message', options);
    const draft = readings.read(pair.draft, pair.lang, 'draft', options);
    const asks = findAsks(message);
    const of = matchAsks(placedAsks(pair as Parameters<typeof placedAsks>[0]), asks);
    for (const [k, model] of models.entries()) {
      const verdicts = createJudge(model).judge({ message, draft, asks, uiLang: pair.lang, overrides: [] });
      for (const [i, at] of of) {
        const ask = verdicts[at];
        const label = pair.items[i]?.state;
        if (ask && label) out[k]?.push({ label, state: ask.state, p: ask.p ?? 0, doubt: ask.doubt ?? false, evidence: null, tags: {} });
      }
    }
    readings.clear();
  }
  return out;
}

/** @returns whether the correction does worse on the bundled pairs than the weights that ship. */
async function isWorse(correction: Correction, path: string): Promise<boolean> {
  const { pairs } = readPairs(await readFile(path, 'utf8'));
  const [shipped, other] = (await judged(pairs, [shippedModel(), corrected(shippedModel(), correction)])).map((rows) => figuresOf(rows));
  if (!shipped || !other) return true;
  return other.brier.value > shipped.brier.value + WORSE.brier || other.greenP.value < shipped.greenP.value - WORSE.greenP;
}

/** Fits the correction anew from the cases that are kept now: what was forgotten is in it no more. */
async function learnFrom({ cases, policyText, pairs, now }: LearningContext): Promise<Learnt> {
  const found = learn(await decisionsIn(await cases(), parsePolicy(await policyText()).policy));
  const learnt: Learnt = { ...found, at: now().toISOString(), of: markOf(shippedModel()) };
  return learnt.unlearnt === null && (await isWorse(learnt, pairs)) ? { ...learnt, unlearnt: 'worse' } : learnt;
}

export function openLearning(context: LearningContext) {
  const { settings, keep, onBug, now } = context;
  /** Counts what was forgotten: what was being learnt from it meanwhile is not kept. */
  let forgotten = 0;
  async function learnNow(): Promise<Settings> {
    for (;;) {
      const before = forgotten;
      const learnt = await learnFrom(context);
      if (before === forgotten) return keep(learnt);
    }
  }
  const atRest = setTimeout(() => {
    const { learning, learnt } = settings();
    if (learning && (!learnt || now().getTime() - Date.parse(learnt.at) > DAY)) learnNow().catch(onBug);
  }, REST);
  atRest.unref();
  return {
    learn: learnNow,
    /** Cases are gone: what was learnt from them goes at once, and is learnt anew from the others. @returns the count given. */
    afterForgetting(cases: number): number {
      if (cases === 0) return cases;
      forgotten++;
      if (settings().learnt !== null) {
        keep(null);
        learnNow().catch(onBug);
      }
      return cases;
    },
    stop: (): void => {
      clearTimeout(atRest);
    },
  };
}
