/** How a side of a conversation talks: whether it sounds like the shop, and whether its words settle anything. */
import { SYSTEM_LINE } from '../language/shapes/chats.js';
import { COURTESY, CUSTOMER_TALK, HOLDING, SHOP_TALK } from '../language/shapes/talk.js';

const sentences = (words: string) =>
  words
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((s) => s.trim())
    .filter((s) => s !== '');
const hits = (all: readonly RegExp[], words: string) => all.filter((pattern) => pattern.test(words)).length;
/** Sentences of a turn that are looked at to tell who speaks. */
const LOOKED = 20;

/** How much more folded words sound like the shop than like a customer: hits of the one's phrases less the other's. */
export const soundsLikeShop = (words: string): number =>
  sentences(words)
    .slice(0, LOOKED)
    .reduce((sum, said) => sum + hits(SHOP_TALK, said) - hits(CUSTOMER_TALK, said), 0);

/** True when the shop's folded words settle something: a statement that is no courtesy, no question and no holding reply. */
export function settles(words: string): boolean {
  return sentences(words).some(
    (said) =>
      /[\p{L}\d]/u.test(said) && !/\?$|^¿/.test(said) && hits(HOLDING, said) + hits(COURTESY, said) === 0 && !SYSTEM_LINE.test(said),
  );
}
