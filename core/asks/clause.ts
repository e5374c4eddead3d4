/** A clause as it is cut: what it holds and how it was told from what stands before it. */
import type { Span } from '../contract.js';
import type { Token } from '../text/tokens.js';
import type { FrameHit } from './frames.js';

export interface Clause extends Span {
  readonly tokens: readonly Token[];
  /** Frames that start in the clause, with word positions relative to it. */
  readonly hits: readonly FrameHit[];
  /** Closed by a question mark of its own. */
  readonly marked: boolean;
  /** Inside an opened or closed question, but not its last clause. */
  readonly inherits: boolean;
  /** An if-clause coordinated with an ask before it. */
  readonly continues: boolean;
  readonly exclaimed: boolean;
  /** How it was told from what stands before it. */
  readonly boundary: 'start' | 'punctuation' | 'coordinator' | 'virtual';
  readonly sentence: Span;
  /** Words of the whole sentence. */
  readonly sentenceWords: number;
}
