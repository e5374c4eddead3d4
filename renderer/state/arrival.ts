/** What a pasted message tells of how and when it came. */
import { detectLang } from '../../core/language/detect.js';
import { sentAt } from '../../core/text/sent.js';
import { shapeOf } from '../../core/text/zones.js';
import type { Arrival } from './cases.js';

/** A longer text is a dump: no shape is read from it. */
export const SHAPED = 400_000;

/** An instant as the wall clock here shows it: ISO to the minute, without a zone. */
export function wallClock(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The instant of a wall-clock time here, or of one with its zone; null when it is none. */
export function instant(local: string): string | null {
  const time = Date.parse(local);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** @param shop names of the shop and its agents. @param now ISO instant; a message cannot have come later. */
export function arrivalOf(message: string, shop: readonly string[], now: string): Arrival {
  if (message.length > SHAPED) return { channel: null, sentAt: null };
  const shape = shapeOf(message, shop);
  const local = sentAt(shape, { lang: detectLang(message), now: wallClock(now) });
  const sent = local === null ? null : instant(local);
  return { channel: shape.channel, sentAt: sent === null ? null : sent > now ? now : sent };
}
