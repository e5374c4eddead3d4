/** The rivals that write Liquid too: their paths, filters and tags, in ours. */
import { Tokenizer, TokenKind } from 'liquidjs';
import { filterNames } from '../../template/engine.js';
import { describePlaceholder, splitFilters } from '../../template/placeholders.js';
import { nameOf, unsupported } from './neutral.js';
import type { Say } from './say.js';
import type { Warn } from './format.js';

export interface Dialect {
  /** Their path in ours; null when it means nothing here: it becomes a field of its own name. */
  readonly path: (path: string) => string | null;
  /** A whole output that is no path: dynamic content, say. */
  readonly output?: (head: string) => string | null;
  /** A path that only their program can fill: it stays in sight as unsupported. */
  readonly lost?: (path: string) => boolean;
  /** A filter of theirs in ours, arguments and all. */
  readonly filter?: (source: string) => string | null;
  /** Their filters under our names. */
  readonly filters?: Readonly<Record<string, string>>;
}

const TAG = /^\{%-?\s*(\w+)/;
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'elsif', 'unless', 'case', 'when', 'assign', 'for']);
const PLAIN: ReadonlySet<string> = new Set([
  'else',
  'endif',
  'endunless',
  'endcase',
  'endfor',
  'break',
  'continue',
  'capture',
  'endcapture',
  'comment',
  'endcomment',
  'raw',
  'endraw',
  'cycle',
  'optional',
  'endoptional',
  'include',
]);
const WORDS: ReadonlySet<string> = new Set([
  'if',
  'elsif',
  'unless',
  'case',
  'when',
  'assign',
  'for',
  'in',
  'and',
  'or',
  'not',
  'contains',
  'true',
  'false',
  'nil',
  'null',
  'empty',
  'blank',
  'limit',
  'offset',
  'reversed',
  'forloop',
  'now',
  'today',
  'register',
]);

/** @returns a table of paths as a lookup. */
export const pathsOf =
  (table: Readonly<Record<string, string>>) =>
  (path: string): string | null =>
    Object.hasOwn(table, path) ? (table[path] as string) : null;
/** The other way round; of several names for one path the first is taken. */
export function inverse(table: Readonly<Record<string, string>>): (path: string) => string | null {
  const back = new Map<string, string>();
  for (const [theirs, ours] of Object.entries(table)) if (!back.has(ours)) back.set(ours, theirs);
  return (path) => back.get(path) ?? null;
}

/**
 * @param body Liquid as the rival writes it.
 * @returns Liquid as we read it; what has no meaning here is a field or a visible blank, and is told.
 */
export function fromLiquid(body: string, dialect: Dialect, warn: Warn, say: Say): string {
  let tokens: ReturnType<Tokenizer['readTopLevelTokens']>;
  // Braces that do not close: whoever gathers the replies keeps such a body as text and tells it.
  try {
    tokens = new Tokenizer(body).readTopLevelTokens();
  } catch {
    return body;
  }
  let raw = false;
  return tokens
    .map((token) => {
      const source = body.slice(token.begin, token.end);
      if (token.kind === TokenKind.Tag) {
        const name = TAG.exec(source)?.[1] ?? '';
        if (name === 'raw' || name === 'endraw') raw = name === 'raw';
        return raw || PLAIN.has(name) ? source : CONDITIONS.has(name) ? condition(source, dialect, warn, say) : blank(source, warn, say);
      }
      return token.kind === TokenKind.Output && !raw ? output(source, dialect, warn, say) : source;
    })
    .join('');
}

function blank(source: string, warn: Warn, say: Say): string {
  warn(say.unsupported(source.slice(0, 80)));
  return unsupported(source);
}

function output(source: string, dialect: Dialect, warn: Warn, say: Say): string {
  const inner = source.slice(2, -2).replace(/^-|-$/g, '').trim();
  if (inner === '' || inner.includes('{{')) return source;
  const whole = dialect.output?.(inner);
  if (whole !== null && whole !== undefined) return whole;
  const [head = '', ...filters] = splitFilters(inner);
  const hole = describePlaceholder(inner, { start: 0, end: 0 });
  // "{{1}}" is a place to fill in templates of WhatsApp; nobody prints the number one that way.
  const positional = /^\d{1,2}$/.test(head);
  if (dialect.lost?.(head)) return blank(source, warn, say);
  const known = positional ? `dato_${head}` : hole.isLiteral ? head : dialect.path(head);
  if (known === null && filters.length === 0 && !hole.isPath) return source;
  if (known === null && !hole.isPath) return blank(source, warn, say);
  if (known === null && head.includes('.')) warn(say.field(head));
  const kept = filters.flatMap((filter) => {
    const whole = dialect.filter?.(filter);
    if (whole) return [whole];
    const name = /^[\w-]*/.exec(filter)?.[0] ?? '',
      ours = dialect.filters?.[name] ?? name;
    if (filterNames().has(ours)) return [ours + filter.slice(name.length)];
    warn(say.filter(name));
    return [];
  });
  // A name of one word is as good a field here as there.
  const path = known ?? (head.includes('.') ? nameOf(head.replaceAll('.', ' ')) : head);
  return `{{ ${[path, ...kept].join(' | ')} }}`;
}

function condition(source: string, dialect: Dialect, warn: Warn, say: Say): string {
  return source.replace(/"[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{N}_.-]*[\p{L}\p{N}_]|[\p{L}_]/gu, (word) => {
    if (/^["']/.test(word) || WORDS.has(word)) return word;
    const ours = dialect.path(word);
    if (ours !== null) return ours;
    if (!word.includes('.')) return word;
    warn(say.condition(word));
    return nameOf(word.replaceAll('.', ' '));
  });
}
