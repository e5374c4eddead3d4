/** Frames as data: groups of patterns that make a clause an ask; how a pattern is written stands in core/asks/frames.ts. */
import type { AskKind } from '../contract.js';

export type FrameEffect = 'opens' | 'inside';

/** A group of patterns with one meaning. */
export interface FrameGroup {
  /** Shown in `via`. */
  readonly name: string;
  readonly kind: AskKind | 'none';
  /** Evidence in log-odds; negative speaks against an ask. */
  readonly weight: number;
  /** `opens`: may start a clause of its own in the middle of unpunctuated text. */
  readonly effect?: FrameEffect;
  readonly patterns: readonly string[];
}
export interface FrameSet {
  readonly lists: Readonly<Record<string, string>>;
  readonly groups: readonly FrameGroup[];
}

