/** What agents change in a reply of the library before it goes out, sentence by sentence. */
import type { ReplyEdited } from '../../core/host.js';
import type { Reply } from '../../core/library/types.js';
import { fold } from '../../core/text/fold.js';
import { sentencesOf } from '../../core/text/sentences.js';
import { tokensOf } from '../../core/text/tokens.js';

const plain = (sentence: string): string =>
  fold(sentence)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const cut = (text: string): string[] =>
  sentencesOf(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => plain(sentence) !== '');

/** Words in common, of all that both have (Dice 1945). */
function likeness(a: string, b: string): number {
  const words = (text: string) => new Set(tokensOf(fold(text)).map(({ start, end }) => fold(text).slice(start, end)));
  const [x, y] = [words(a), words(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
}
/** From here on a sentence is the changed form of another. */
const SAME_SENTENCE = 0.5;

/**
 * @param key `library:id` of the reply.
 * @returns its sentences that are not in the draft as they stand in the library. Those with placeholders say something else each time:
 * they are not looked at.
 */
export function editsOf(key: string, { body, variants }: Pick<Reply, 'body' | 'variants'>, draft: string): ReplyEdited[] {
  const written = cut(draft),
    known = new Set(written.map(plain));
  const wordings = [body, ...(variants ?? []).map((variant) => variant.body)].map((text) =>
    cut(text).filter((sentence) => !/\{\{|\{%/.test(sentence)),
  );
  const missing = (sentences: readonly string[]) => sentences.filter((sentence) => !known.has(plain(sentence)));
  // The wording that was inserted is the one of which most is left.
  const used = wordings.sort((a, b) => b.length - missing(b).length - (a.length - missing(a).length))[0] ?? [];
  const own = new Set(used.map(plain));
  const others = written.filter((sentence) => !own.has(plain(sentence)));
  return missing(used).map((from) => {
    const best = others.map((to) => ({ to, like: likeness(from, to) })).sort((a, b) => b.like - a.like)[0];
    return { reply: key, from: from.slice(0, 2_000), to: best !== undefined && best.like >= SAME_SENTENCE ? best.to.slice(0, 2_000) : '' };
  });
}
