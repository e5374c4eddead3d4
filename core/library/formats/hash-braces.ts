/** `#{ticket.customer.firstname}` of Zammad. */
import type { Tongue } from './tongue.js';
import { date, escapeLiquid, knownFormat, literal, nameOf } from './neutral.js';
import type { Warn } from './format.js';
import type { Say } from './say.js';

const HOLE = /#\{([^{}\n]{1,300})\}/g;
/** Zammad's documentation, "Variables"; `-` after an object is what it prints for nothing. */
const PATHS: Readonly<Record<string, string>> = {
  'ticket.customer.firstname': 'customer.first_name',
  'ticket.customer.lastname': 'customer.last_name',
  'ticket.customer.fullname': 'customer.name',
  'ticket.customer.email': 'customer.email',
  'ticket.customer.phone': 'customer.phone',
  'ticket.customer.mobile': 'customer.phone',
  'ticket.customer.organization.name': 'customer.company',
  'ticket.organization.name': 'customer.company',
  'ticket.number': 'case.id',
  'ticket.id': 'case.id',
  'ticket.title': 'case.subject',
  'user.firstname': 'agent.first_name',
  'user.lastname': 'agent.last_name',
  'user.fullname': 'agent.name',
  'user.email': 'agent.email',
  'user.phone': 'agent.phone',
  'ticket.owner.firstname': 'agent.first_name',
  'ticket.owner.lastname': 'agent.last_name',
  'ticket.owner.fullname': 'agent.name',
  'ticket.owner.email': 'agent.email',
  'config.product_name': 'shop.name',
  'config.organization': 'shop.name',
  'config.fqdn': 'shop.link',
  'ticket.group.name': 'shop.name',
};
const THEIRS = new Map<string, string>();
for (const [theirs, ours] of Object.entries(PATHS)) if (!THEIRS.has(ours)) THEIRS.set(ours, theirs);

export const hasHashBraces = (text: string): boolean => /#\{\s*(?:ticket|user|config|current_user|article|organization|dt|t)\b/.test(text);

function one(inner: string, warn: Warn, say: Say): string {
  const dated = /^dt\(\s*([\w.]+)\s*,\s*["']([^"']*)["']/.exec(inner),
    told = /^t\(\s*([\w.]+)\s*\)$/.exec(inner);
  const path = (dated?.[1] ?? told?.[1] ?? inner).trim().replace(/\.value$/, '');
  const ours = Object.hasOwn(PATHS, path) ? (PATHS[path] as string) : null;
  if (/^(?:time|date|now)\b/.test(path)) return date('%d/%m/%Y');
  if (!ours) warn(say.field(inner));
  const name = ours ?? nameOf(path.replaceAll('.', ' '));
  if (dated && !knownFormat(dated[2] ?? '')) warn(say.dateFormat(dated[2] ?? ''));
  return `{{ ${name}${dated ? ` | date: ${literal(dated[2] ?? '')}` : ''} }}`;
}

export function fromHashBraces(text: string, warn: Warn, say: Say): string {
  let out = '',
    from = 0;
  for (const match of text.matchAll(HOLE)) {
    out += escapeLiquid(text.slice(from, match.index)) + one((match[1] as string).trim(), warn, say);
    from = match.index + match[0].length;
  }
  return out + escapeLiquid(text.slice(from));
}

export const HASH_TONGUE: Tongue = {
  path: (ours, fallback) => {
    const theirs = THEIRS.get(ours);
    return theirs === undefined || fallback ? null : `#{${theirs}}`;
  },
};
