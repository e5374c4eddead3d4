import { fold } from '../text/fold.js';

/**
 * Identity of an ask: FNV-1a (32 bit) of its kind, folded words and ordinal among equals, so that
 * what the agent decided about it survives edits elsewhere in the message.
 */
export function askId(kind: string, text: string, ordinal: number): string {
  let hash = 0x811c9dc5;
  for (const unit of `${kind}|${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}|${ordinal}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `a${hash.toString(36)}`;
}
