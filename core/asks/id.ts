import { fnv1a } from '../hash.js';
import { fold } from '../text/fold.js';

/**
 * Identity of an ask: FNV-1a (32 bit) of its kind, folded words and ordinal among equals, so that
 * what the agent decided about it survives edits elsewhere in the message.
 */
export function askId(kind: string, text: string, ordinal: number): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `a${(fnv1a(`${kind}|${words}|${ordinal}`) >>> 0).toString(36)}`;
}
