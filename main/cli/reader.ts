/** The second reader of `relee check --reader`: one that `relee measure --out` measured. */
import * as v from 'valibot';
import type { ReaderMeasured } from '../../core/answers/second-reader/in-use.js';
import { MEASURED } from '../../core/answers/second-reader/schemas.js';
import type { Analysis } from '../../core/analyse.js';
import type { Lang } from '../../core/contract.js';
import type { Policy } from '../../core/policy/types.js';
import { secondLook } from '../node/second-reader/second-look.js';
import { UsageError } from './command.js';
import { readText } from './io.js';

/** @throws UsageError when it may not be used. */
function readerOf(path: string, policy: Policy) {
  const read = measuredFrom(readText(path));
  if (!read) throw new UsageError(`${path}: no measurement of a reader; relee measure --reader URL --model M --out F makes one`);
  if (!read.trust || read.unfit !== null)
    throw new UsageError(`${path}: the reader ${read.model} was measured and is not used (${read.unfit})`);
  const server = { url: read.url, model: read.model, listed: policy.secondReader.addresses, key: process.env['RELEE_READER_KEY'] ?? null };
  return { server, trust: read.trust, sure: policy.secondReader.sure };
}

function measuredFrom(text: string): ReaderMeasured | null {
  try {
    const read = v.safeParse(MEASURED, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/** @param path what `relee measure --out` wrote. @returns what looks again at an analysis; a silence is told once on standard error. @throws UsageError */
export function openReader(
  path: string,
  policy: Policy,
): (first: Analysis, message: string, uiLang: Lang | undefined) => Promise<Analysis> {
  const reader = readerOf(path, policy);
  const told = new Set<string>();
  return async (first, message, uiLang) => {
    const { analysis, reading } = await secondLook(first, message, { ...reader, uiLang: uiLang ?? first.lang });
    if (reading?.code === 'silent' && !told.has(reading.why)) {
      told.add(reading.why);
      process.stderr.write(`relee check: the second reader is silent (${reading.why}); the verdicts without it stand\n`);
    }
    return analysis;
  };
}
