/** A rival's words in a plain table or text: told by their marks and mapped, so that nothing comes in raw and unnoticed. */
import type { Collector } from './format.js';
import { fromHashBraces, hasHashBraces } from './hash-braces.js';
import { fromLiquid, type Dialect } from './liquid-dialect.js';
import { fromPercentBraces, hasPercentBraces } from './percent-braces.js';
import { fromTextExpander, hasTextExpander } from './textexpander.js';
import { fromTextBlaze } from './textblaze.js';

/** The names that several help desks share. */
const COMMON: Readonly<Record<string, string>> = {
  'ticket.requester.first_name': 'customer.first_name',
  'ticket.requester.firstname': 'customer.first_name',
  'ticket.requester.last_name': 'customer.last_name',
  'ticket.requester.name': 'customer.name',
  'ticket.requester.email': 'customer.email',
  'ticket.customer.firstname': 'customer.first_name',
  'ticket.customer.name': 'customer.name',
  'contact.first_name': 'customer.first_name',
  'contact.name': 'customer.name',
  'contact.email': 'customer.email',
  'recipient.first_name': 'customer.first_name',
  'recipient.name': 'customer.name',
  'user.first_name': 'agent.first_name',
  'user.name': 'agent.name',
  'current_user.name': 'agent.name',
  'current_user.first_name': 'agent.first_name',
  'ticket.agent.name': 'agent.name',
  'agent.firstname': 'agent.first_name',
  'ticket.id': 'case.id',
  'ticket.title': 'case.subject',
  'ticket.subject': 'case.subject',
  'ticket.url': 'case.link',
  'conversation.id': 'case.id',
  'inbox.name': 'shop.name',
};
const DIALECT: Dialect = {
  path: (path) => (Object.hasOwn(COMMON, path) ? (COMMON[path] as string) : path),
  filters: { fallback: 'default' },
};
const BLAZE = /\{(?:formtext|formmenu|formparagraph|formtoggle|formdate):/;

/** @returns the text as a body of ours; our own Liquid passes unchanged. */
export function fromForeign(text: string, out: Collector, title: string): string {
  const warn = (problem: string): void => {
    out.warn(title, problem);
  };
  if (hasPercentBraces(text)) return fromPercentBraces(text, warn, out.say);
  if (hasHashBraces(text)) return fromHashBraces(text, warn, out.say);
  if (BLAZE.test(text)) return fromTextBlaze(text, warn, out.say);
  if (hasTextExpander(text)) return fromTextExpander(text, warn, out.say);
  return /\{\{/.test(text) &&
    /\{\{-?\s*(?:\d{1,2}|ticket\.|contact\.|recipient\.|user\.|current_user\.|conversation\.|inbox\.|[\w.]+\s*\|\s*fallback)/.test(text)
    ? fromLiquid(text, DIALECT, warn, out.say)
    : text;
}
