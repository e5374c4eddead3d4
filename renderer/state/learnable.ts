import type { Finding } from '../../core/contract.js';
import { WORD_SHAPE } from '../../core/host-calls.js';

/** Whether a finding is about a word that may be taught: no dictionary has it, and a list of words can hold it. */
export function isLearnable(finding: Finding): boolean {
  return finding.unknown === true && WORD_SHAPE.test(finding.text);
}
