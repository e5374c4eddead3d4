/** `{%customer.firstName,fallback=there%}` of Help Scout and FreeScout: no Liquid, although it looks like it. */
import { escapeLiquid, literal, nameOf, unsupported } from './neutral.js';
import type { Warn } from './format.js';
import type { Say } from './say.js';
import type { Tongue } from './tongue.js';

const HOLE = /\{%\s{0,99}([\w.[\]-]{1,120})\s{0,99}(?:,\s{0,99}fallback\s{0,99}=\s{0,99}([^%}]{0,200}))?\s{0,99}%\}/g;

/** docs.helpscout.com "Saved replies: variables"; FreeScout's `MailVars`. */
const PERCENT_PATHS = {
  'customer.firstName': 'customer.first_name',
  'customer.lastName': 'customer.last_name',
  'customer.fullName': 'customer.name',
  'customer.email': 'customer.email',
  'customer.phone': 'customer.phone',
  'customer.company': 'customer.company',
  'user.fullName': 'agent.name',
  'user.firstName': 'agent.first_name',
  'user.lastName': 'agent.last_name',
  'user.email': 'agent.email',
  'user.phone': 'agent.phone',
  'user.jobTitle': 'agent.job_title',
  'conversation.number': 'case.id',
  'conversation.subject': 'case.subject',
  'conversation.id': 'case.id',
  subject: 'case.subject',
  'mailbox.name': 'shop.name',
  'mailbox.fromName': 'shop.name',
  'mailbox.email': 'shop.email',
} as const;
const OURS: ReadonlyMap<string, string> = new Map(Object.entries(PERCENT_PATHS));
const THEIRS = new Map<string, string>();
for (const [theirs, ours] of OURS) if (!THEIRS.has(ours)) THEIRS.set(ours, theirs);

export const hasPercentBraces = (text: string): boolean =>
  new RegExp(HOLE.source).test(text) && /\{%\s*(?:customer|user|conversation|mailbox|subject)\b/.test(text);

export function fromPercentBraces(text: string, warn: Warn, say: Say): string {
  let out = '',
    from = 0;
  for (const match of text.matchAll(HOLE)) {
    const [raw, path = '', fallback] = match,
      ours = OURS.get(path);
    out += escapeLiquid(text.slice(from, match.index));
    from = match.index + raw.length;
    const preset = fallback === undefined ? '' : ` | default: ${literal(fallback.trim())}`;
    if (ours) out += `{{ ${ours}${preset} }}`;
    else if (path.includes('.') || fallback !== undefined) {
      warn(say.field(path));
      out += `{{ ${nameOf(path.replaceAll('.', ' '))}${preset} }}`;
    } else {
      warn(say.unsupported(raw));
      out += unsupported(raw);
    }
  }
  return out + escapeLiquid(text.slice(from));
}

export const PERCENT_TONGUE: Tongue = {
  path: (ours, fallback) => {
    const theirs = THEIRS.get(ours);
    return theirs === undefined ? null : `{%${theirs}${fallback ? `,fallback=${fallback.replace(/[%}]/g, '')}` : ''}%}`;
  },
};
