/** Files of cases to practise on: one YAML file holds any number. */
import * as v from 'valibot';
import { parse } from 'yaml';
import { INSTANT, PRACTICE_CASE, type PracticeCase } from './case.js';

/** A file of cases that could be read only in part: what was left out, and why. */
export interface PracticeProblem {
  /** The case's id, or its number; empty for the whole file. */
  readonly at: string;
  readonly message: string;
}

const FILE = v.strictObject({
  relee: v.literal('practice'),
  version: v.literal(1),
  language: v.picklist(['es', 'en'] as const),
  now: INSTANT,
  cases: v.pipe(v.array(v.looseObject({})), v.maxLength(500)),
});

/**
 * Reads a file of cases. One that makes no sense, or that quotes what its own texts do not hold, costs that case.
 * @returns the cases in order, and what was left out.
 */
export function parsePractice(yaml: string): { readonly cases: readonly PracticeCase[]; readonly problems: readonly PracticeProblem[] } {
  let file: v.InferOutput<typeof FILE>;
  try {
    file = v.parse(FILE, parse(yaml, { maxAliasCount: 0, logLevel: 'silent' }));
  } catch (error) {
    return { cases: [], problems: [{ at: '', message: error instanceof Error ? error.message.slice(0, 300) : String(error) }] };
  }
  const cases: PracticeCase[] = [];
  const problems: PracticeProblem[] = [];
  for (const [i, raw] of file.cases.entries()) {
    const at = typeof raw['id'] === 'string' ? raw['id'] : String(i + 1);
    const read = v.safeParse(PRACTICE_CASE, { lang: file.language, now: file.now, facts: [], note: '', ...raw });
    const wrong = read.success ? misquoted(read.output) : read.issues[0].message;
    if (read.success && wrong === null && cases.every(({ id }) => id !== read.output.id)) cases.push(read.output);
    else problems.push({ at, message: wrong ?? 'its id is taken' });
  }
  return { cases, problems };
}

/** An ask or an answer that is not in its text would teach nothing. */
function misquoted({ asks, message, model }: PracticeCase): string | null {
  const wrong = asks.find((ask) => !message.includes(ask.text) || !model.includes(ask.answer));
  return wrong === undefined ? null : `its texts do not hold "${wrong.text}" and "${wrong.answer}"`;
}
