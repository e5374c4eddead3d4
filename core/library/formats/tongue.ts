/** Our bodies in a rival's words. What it cannot say stays visible, is named in the report, and is kept whole in the sidecar. */
import { Tokenizer, TokenKind } from 'liquidjs';
import { fieldLabel } from '../../template/labels.js';
import { describePlaceholder, splitFilters, type Placeholder } from '../../template/placeholders.js';
import type { Lang } from '../../contract.js';
import type { Library, Reply } from '../types.js';
import type { Exported, Format, Warning, WrittenFile } from './format.js';
import { SAY } from './say.js';

/** What a format can say. Whatever is absent, or answers null, it cannot. */
export interface Tongue {
  /** Plain text, escaped as the format needs it. */
  readonly text?: (text: string) => string;
  /** Our path in theirs, braces included; `fallback` is the text of `default`. */
  readonly path?: (path: string, fallback: string | null) => string | null;
  readonly field?: (label: string, hole: Placeholder) => string | null;
  /** `now` or `today` with its filters. */
  readonly date?: (filters: readonly string[]) => string | null;
  readonly include?: (id: string) => string | null;
  readonly random?: (options: readonly string[]) => string | null;
  readonly optional?: (label: string, on: boolean) => readonly [string, string] | null;
  readonly cursor?: string;
  readonly clipboard?: string;
  /** It is Liquid: conditions and these filters pass. */
  readonly liquid?: { readonly filters: ReadonlySet<string>; readonly path: (path: string) => string };
}

export interface Spoken {
  readonly text: string;
  /** What could not be said, as it stands in our body. */
  readonly lost: readonly string[];
}

/** The text of a quoted literal; null for anything else. */
export const literalOf = (text: string | undefined): string | null => {
  const match = /^"([^"]*)"$|^'([^']*)'$/s.exec(text ?? '');
  return match ? (match[1] ?? match[2] ?? '') : null;
};
/** The argument of one filter among a placeholder's, as text. */
export function argumentOf(filters: readonly string[], name: string): string | null {
  const found = filters.find((filter) => filter === name || filter.startsWith(`${name}:`));
  return found === undefined ? null : found.slice(name.length + 1).trim();
}

export function speak(body: string, tongue: Tongue, lang: Lang): Spoken {
  const lost: string[] = [],
    text = tongue.text ?? ((plain: string) => plain),
    closers: string[] = [];
  let tokens: ReturnType<Tokenizer['readTopLevelTokens']>;
  try {
    tokens = new Tokenizer(body).readTopLevelTokens();
  } catch {
    return { text: text(body), lost: [body.slice(0, 80)] };
  }
  let raw = false;
  const cannot = (source: string, shown = source): string => {
    lost.push(source.slice(0, 80));
    return text(shown);
  };
  const out = tokens.map((token) => {
    const source = body.slice(token.begin, token.end);
    if (token.kind === TokenKind.Output) return sayOutput(source, tongue, text, cannot, lang);
    if (token.kind !== TokenKind.Tag) return text(source);
    const name = /^\{%-?\s*(\w+)/.exec(source)?.[1] ?? '',
      rest = source
        .slice(source.indexOf(name) + name.length)
        .replace(/-?%\}$/, '')
        .trim();
    if (name === 'raw' || name === 'endraw') {
      raw = name === 'raw';
      return tongue.liquid ? source : '';
    }
    if (raw) return text(source);
    if (name === 'include') return tongue.include?.(literalOf(rest) ?? '') ?? cannot(source);
    if (name === 'optional') {
      const [variable = '', on] = rest.split(/\s{0,99},\s{0,99}/),
        around = tongue.optional?.(fieldLabel(variable, lang), on === 'on');
      closers.push(around ? around[1] : '');
      return around ? around[0] : cannot(source, '');
    }
    if (name === 'endoptional') return closers.pop() ?? '';
    if (tongue.liquid) return source.replace(/\b(?:customer|agent|order|case|shop)\.\w+/g, tongue.liquid.path);
    return cannot(source);
  });
  return { text: out.join(''), lost };
}

function sayOutput(
  source: string,
  tongue: Tongue,
  text: (plain: string) => string,
  cannot: (source: string, shown?: string) => string,
  lang: Lang,
): string {
  const inner = source.slice(2, -2).replace(/^-|-$/g, '').trim(),
    [head = '', ...filters] = splitFilters(inner);
  const hole = describePlaceholder(inner, { start: 0, end: 0 }),
    words = literalOf(head);
  const shown = `[${hole.isPath ? fieldLabel(hole.path, lang) : hole.path}]`;
  if (words !== null && tongue.liquid && filters.length === 0) return source;
  if (words !== null && (filters.length === 0 || hole.filters[0] === 'unsupported'))
    return hole.filters[0] === 'unsupported' ? words : text(words);
  if (words !== null && hole.filters.join() === 'split,sample')
    return tongue.random?.(words.split('|')) ?? cannot(source, words.split('|')[0] ?? '');
  if (head === 'cursor') return tongue.cursor ?? cannot(source, '');
  if (head === 'clipboard') return tongue.clipboard ?? cannot(source, shown);
  if (head === 'now' || head === 'today') return tongue.date?.(filters) ?? cannot(source, lang === 'es' ? '[fecha]' : '[date]');
  const fallback = literalOf(argumentOf(filters, 'default') ?? undefined);
  const known = tongue.path?.(hole.path, fallback) ?? null;
  if (known !== null) {
    const kept = tongue.liquid ? filters.filter((filter) => tongue.liquid?.filters.has(/^[\w-]*/.exec(filter)?.[0] ?? '')) : [];
    if (filters.some((filter) => !kept.includes(filter) && !(fallback !== null && filter.startsWith('default')))) cannot(source, '');
    return tongue.liquid && kept.length > 0 ? known.replace(/\s{0,99}\}\}$/, ` | ${kept.join(' | ')} }}`) : known;
  }
  const asked = tongue.field?.(fieldLabel(hole.path, lang), hole) ?? null;
  if (asked === null) return cannot(source, shown);
  // A field is said, what its value goes through is not.
  if (hole.filters.some((filter) => !FIELD_FILTERS.has(filter))) cannot(source, '');
  return asked;
}

/** Filters that describe a field and are said with it. */
const FIELD_FILTERS: ReadonlySet<string> = new Set(['choice', 'multi', 'area', 'number', 'day', 'preset']);

/** Fields of a reply that a format has no place for. */
export function lostFields(reply: Reply, cannot: Format['cannot']): string[] {
  return cannot.filter((field) => {
    const value = reply[field];
    return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  });
}

/** One reply for the writer of a format: the body in its words, and what is lost told. */
export interface Writable {
  readonly reply: Reply;
  readonly text: string;
}

/**
 * Writes a library reply by reply.
 * @param build makes the format's files of the replies in its words.
 */
export function exportWith(
  format: Pick<Format, 'cannot'>,
  library: Library,
  tongue: Tongue | ((reply: Reply) => Tongue),
  lang: Lang,
  build: (items: readonly Writable[]) => readonly WrittenFile[],
): Exported {
  const warnings: Warning[] = [],
    say = SAY[lang];
  const items = library.replies.map((reply): Writable => {
    const { text, lost } = speak(reply.body, typeof tongue === 'function' ? tongue(reply) : tongue, reply.language ?? library.language);
    for (const raw of new Set(lost)) warnings.push({ item: reply.id, problem: say.cannotSay(raw) });
    const fields = lostFields(reply, format.cannot);
    if (fields.length > 0) warnings.push({ item: reply.id, problem: say.lost(fields.join(', ')) });
    return { reply, text };
  });
  return { files: build(items), report: { read: library.replies.length, imported: items.length, skipped: 0, warnings } };
}

/** The same for formats whose own dialect of Liquid lets filters and conditions pass. */
const STANDARD_FILTERS: ReadonlySet<string> = new Set([
  'default',
  'upcase',
  'downcase',
  'capitalize',
  'strip',
  'append',
  'prepend',
  'replace',
  'truncate',
  'split',
  'first',
  'last',
  'date',
  'size',
  'plus',
  'minus',
]);
export function liquidTongue(theirs: (path: string) => string | null): Tongue {
  const path = (ours: string): string => theirs(ours) ?? ours;
  return {
    path: (ours) => (theirs(ours) === null ? null : `{{ ${theirs(ours)} }}`),
    liquid: { filters: STANDARD_FILTERS, path },
  };
}
