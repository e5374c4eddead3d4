/** Labelled pairs from a file, and what the engine makes of them. */
import * as v from 'valibot';
import { createAnalyser } from '../../../core/analyse.js';
import { PAIR, type JudgedPair, type MeasuredPair } from '../../../core/answers/second-reader/measure.js';
import { DEFAULT_POLICY } from '../../../core/policy/defaults.js';

/** A Monday: the day on which the bundled pairs were written. */
const WRITTEN_ON = '2026-11-23T10:00:00';
/** Problems that are told; a file with more is none of pairs. */
const MOST_PROBLEMS = 20;

export interface ReadPairs {
  readonly pairs: readonly MeasuredPair[];
  /** Lines that are no labelled pair. */
  readonly problems: readonly { readonly line: number; readonly error: string }[];
}

/** @param text one JSON object a line: `{id, lang, message, draft, items: [{span, kind, state, evidence}]}`. */
export function readPairs(text: string): ReadPairs {
  const pairs: MeasuredPair[] = [];
  const problems: { line: number; error: string }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = parsed(line);
    if (typeof read !== 'string') pairs.push(read);
    else if (problems.length < MOST_PROBLEMS) problems.push({ line: at + 1, error: read });
  }
  return { pairs, problems };
}

function parsed(line: string): MeasuredPair | string {
  try {
    const read = v.safeParse(PAIR, JSON.parse(line));
    return read.success ? read.output : `${v.getDotPath(read.issues[0]) ?? 'the line'}: ${read.issues[0].message}`;
  } catch {
    return 'no JSON object';
  }
}

/** @returns what judges pairs one after the other, as the window does. */
export function pairJudge(now: string = WRITTEN_ON): (pair: MeasuredPair) => JudgedPair {
  const analyse = createAnalyser(() => null);
  return ({ id, lang, channel, message, draft }) =>
    analyse({ caseId: id, message, draft, channel, lang, uiLang: lang, context: {}, policy: DEFAULT_POLICY, now });
}
