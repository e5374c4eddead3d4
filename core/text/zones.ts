/**
 * Zones of a pasted message: which stretches the customer says now (`body`), what was said before the shop last settled
 * something (`earlier`), and what is quoted history, forwards, signatures, form fields, the page's own words, somebody
 * else's chat turns. Asks are read in the customer's own words only (Lampert, Dale & Paris 2010: zoning first removes
 * 41 % of the errors of request detection). Line by line; every zone list covers the text from 0 to its length without
 * gap or overlap. The shapes themselves are data: core/language/shapes.
 */
import type { Channel, Span } from '../contract.js';
import { chatTurns, type ChatTurn } from './zone-chat.js';
import { markChat } from './zone-speakers.js';
import { markEnds } from './zone-ends.js';
import { markForm } from './zone-form.js';
import { headStamp, markHeading, markHistory, type MailHeader } from './zone-history.js';
import { markLines, toZones } from './zone-lines.js';
import type { SpeakerRole, Zone, ZoneKind } from './zone-kinds.js';
import { markHits, markPage, reachPage } from './zone-page.js';

export type { SpeakerRole, Zone, ZoneKind };

/** What can be told of a message from its outer form. */
export interface Shape {
  readonly zones: readonly Zone[];
  readonly form: 'mail' | 'chat' | 'form' | 'page' | 'plain';
  /** Where it was written, when its shape says so. */
  readonly channel: Channel | null;
  /** The header over the message itself: who sent it, when. */
  readonly header: MailHeader | null;
  /** The header of the first quoted mail: who the customer answers. */
  readonly answered: MailHeader | null;
  /** When the customer's last words were sent, as written; null when nothing says so. */
  readonly stamp: string | null;
  /** Who wrote it, where a page or a chat names the writer. */
  readonly writer: Span | null;
}

/**
 * @param shop names of the shop and of those who answer for it: who bears one in a chat is no customer.
 * @returns the message's shape, its zones covering it.
 */
export function shapeOf(message: string, shop: readonly string[] = []): Shape {
  const lines = markLines(message);
  const page = markPage(lines);
  const chat = chatTurns(message, lines, page, shop);
  const history = chat && !chat.weak ? null : markHistory(message, lines, shop);
  const talk = chat?.weak === true && history?.marked === true ? null : chat;
  if (talk) markHits(lines, page.hits);
  const named = reachPage(message, lines, page, talk?.turns.map((turn) => turn.line) ?? []);
  const told = talk ? markChat(message, lines, talk, shop, page.found) : null;
  const form = !talk && markForm(message, lines);
  if (!talk && !form) markHeading(message, lines);
  markEnds(message, lines, talk !== null);
  const header = history?.header ?? null;
  return {
    zones: toZones(message, lines),
    form: talk ? 'chat' : form ? 'form' : page.found ? 'page' : history?.marked === true ? 'mail' : 'plain',
    channel: page.channel ?? talk?.channel ?? (history?.marked === true ? 'email' : talk ? 'chat' : null),
    header,
    answered: history?.answered ?? null,
    stamp: told?.stamp ?? headStamp(message, header) ?? named.stamp,
    writer: told?.writer ?? named.writer,
  };
}

/** @returns the zones of a customer's message, covering it. */
export const zonesOf = (message: string, shop: readonly string[] = []): readonly Zone[] => shapeOf(message, shop).zones;

/** @returns the zones of an agent's draft: `body`, `greeting`, `signoff`, `signature`, and the customer's mail below or between: `quote`, `header`, `forward`. */
export function draftZones(draft: string): Zone[] {
  const lines = markLines(draft);
  markHistory(draft, lines, []);
  markEnds(draft, lines, false);
  return toZones(draft, lines);
}

/** True where the customer speaks now: the zones in which asks are open. */
export function isOwnText(zone: Zone): boolean {
  return zone.kind === 'body';
}

export type { ChatTurn };
