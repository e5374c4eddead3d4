/** Labelled pairs of message and reply, and which ask of the engine is which labelled one: what verdicts are fitted on and measured by. */
import type { AskKind, AskState, Channel, FoundAsk, Lang } from '../contract.js';

export interface LabelledAsk {
  /** Words of the message, verbatim. */
  readonly span: string;
  readonly kind: Exclude<AskKind, 'rhetorical'>;
  readonly state: AskState;
  /** Words of the draft that answer it, verbatim. */
  readonly evidence: readonly string[];
}
export interface LabelledMessage {
  readonly id: string;
  readonly lang: Lang;
  readonly channel: Channel;
  readonly message: string;
  readonly draft: string;
  readonly items: readonly LabelledAsk[];
}

/** A labelled ask in its place. */
export interface PlacedAsk extends LabelledAsk {
  readonly start: number;
  readonly end: number;
}

/** @returns the labelled asks where they stand in the message. */
export function placedAsks({ message, items }: Pick<LabelledMessage, 'message' | 'items'>): PlacedAsk[] {
  let at = 0;
  return items.map((item) => {
    let start = message.indexOf(item.span, at);
    if (start < 0) start = message.indexOf(item.span);
    else at = start;
    return { ...item, start, end: start + item.span.length };
  });
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of the shorter one that both have. */
function overlap(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const left = new Map<string, number>();
  for (const word of x) left.set(word, (left.get(word) ?? 0) + 1);
  let n = 0;
  for (const word of y) {
    const more = left.get(word) ?? 0;
    if (more > 0) {
      n++;
      left.set(word, more - 1);
    }
  }
  return n / Math.max(1, Math.min(x.length, y.length));
}

/** @returns for each labelled ask the index of the engine's ask that is it: they share place and half their words, one to one. */
export function matchAsks(
  gold: readonly PlacedAsk[],
  found: readonly Pick<FoundAsk, 'text' | 'start' | 'end' | 'kind'>[],
): Map<number, number> {
  const felt = (kind: AskKind) => kind === 'complaint';
  const pairs = gold
    .flatMap((g, gi) =>
      found.map((a, ai) => ({
        gi,
        ai,
        share: overlap(g.span, a.text),
        kind: Number(felt(g.kind) === felt(a.kind)),
        length: Math.min(g.end, a.end) - Math.max(g.start, a.start),
      })),
    )
    .filter(({ share, length }) => share >= 0.5 && length > 0)
    .sort((p, q) => q.kind - p.kind || q.length - p.length || q.share - p.share);
  const of = new Map<number, number>();
  const used = new Set<number>();
  for (const { gi, ai } of pairs)
    if (!of.has(gi) && !used.has(ai)) {
      of.set(gi, ai);
      used.add(ai);
    }
  return of;
}
