/** What was said of a reply a moment ago, where it stands in the text as it is now: a fix must never change other words. */
import type { Finding } from '../../core/contract.js';
import type { Diagnosis } from '../../core/library/doctor.js';

/** @returns the findings whose words still stand in the text, at their place now; those that stand nowhere or in several places are left out. */
export function stillThere(findings: readonly Finding[], body: string): Finding[] {
  return findings.flatMap((one): Finding[] => {
    if (one.end <= one.start || body.slice(one.start, one.end) === one.text) return [one];
    const start = body.indexOf(one.text);
    return start < 0 || body.includes(one.text, start + 1) ? [] : [{ ...one, start, end: start + one.text.length }];
  });
}

/** @returns the diagnosis of the wording as it is now, at the line where what it mends stands; as it was where that is gone. */
export function diagnosedNow(one: Diagnosis, was: readonly string[], now: readonly string[]): Diagnosis {
  const body = now[was.indexOf(one.body)];
  if (body === undefined || body === one.body || one.fix === undefined) return one;
  const { from } = one.fix,
    lines = body.split('\n'),
    line = lines[one.line - 1]?.includes(from) ? one.line : lines.findIndex((text) => text.includes(from)) + 1;
  return { ...one, body, line };
}
