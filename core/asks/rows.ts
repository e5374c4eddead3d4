/** One row per asked thing: from what was read to what is shown. */
import type { AnswerType, AskKind, FoundAsk, Span } from '../contract.js';
import { askId } from './id.js';

/** An ask before it has a name. */
export interface Row extends Span {
  readonly kind: AskKind;
  /** 0–1. */
  readonly confidence: number;
  readonly expects: readonly AnswerType[];
  readonly via: readonly string[];
  /** When it was asked, as written, where the shop has settled something since. */
  readonly asked?: string;
}

/** Least confidence of an ask that is sure (tier 1), and of one that is shown. */
const SURE = 0.8;
const POSSIBLE = 0.45;

/** @returns the asks of a message in order of position, each with an identity of its own. */
export function toAsks(message: string, rows: readonly Row[]): FoundAsk[] {
  const seen = new Map<string, number>();
  return [...rows]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, kind, confidence, expects, via, asked }) => {
      const text = message.slice(start, end);
      const bare = askId(kind, text, 0);
      const ordinal = seen.get(bare) ?? 0;
      seen.set(bare, ordinal + 1);
      const rounded = Math.round(Math.max(POSSIBLE, confidence) * 1000) / 1000;
      return {
        id: ordinal === 0 ? bare : askId(kind, text, ordinal),
        text,
        start,
        end,
        kind,
        expects,
        tier: rounded >= SURE ? 1 : 2,
        confidence: rounded,
        via,
        ...(asked === undefined ? {} : { asked }),
      };
    });
}
