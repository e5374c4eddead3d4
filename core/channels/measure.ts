import type { Channel } from '../contract.js';
import { CHANNEL_SHAPES } from './shapes.js';

export interface Measure {
  /** In the units that the channel counts. */
  readonly count: number;
  readonly words: number;
}

/** An address counts 23 whatever its length. Source: X developer documentation, "Counting characters", read 2026-11. */
const URL_WEIGHT = 23;
const URL = /https?:\/\/[^\s<>"]+/g;
/** Light scripts weigh 1, everything else 2. Source: twitter-text configuration v3 (ranges), read 2026-11. */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

/** Characters as social networks of X's kind weigh them: addresses 23, emoji and East Asian 2. */
export function weightedLength(text: string): number {
  let weight = 0;
  const rest = text.normalize('NFC').replace(URL, () => {
    weight += URL_WEIGHT;
    return '';
  });
  const emoji = rest.match(/\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*/gu) ?? [];
  for (const cluster of emoji) if (/[^\u0000-\u10ff]/u.test(cluster)) weight += 2;
  const plain = rest.replace(
    /(?![\u0000-\u10ff])\p{Extended_Pictographic}(?:\ufe0f|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*/gu,
    '',
  );
  for (const point of plain) {
    const code = point.codePointAt(0) ?? 0;
    weight += LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
  }
  return weight;
}

/** Length of a reply as its channel counts it, and its words. */
export function measureReply(text: string, channel: Channel): Measure {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return { count: CHANNEL_SHAPES[channel].counts === 'weighted' ? weightedLength(text) : [...text].length, words };
}
