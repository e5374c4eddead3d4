/** Finds the outputs `{{ … }}` of a template. Liquid's own tokenizer decides where each begins and ends. */
import { Tokenizer, TokenKind } from 'liquidjs';
import type { Span } from '../contract.js';
import { findBlanks, type Blank } from '../text/blanks.js';

/** One `{{ … }}` of a template. */
export interface Placeholder extends Span {
  /** What it stands for: `customer.first_name`; free text such as `Order Number` when it is no path. */
  readonly path: string;
  /** Names of its filters, in order. */
  readonly filters: readonly string[];
  /** The literal text of `prefix` and `suffix`, shown around an empty field. */
  readonly before: string;
  readonly after: string;
  /** False for words between braces that are no path: a hole made by hand. */
  readonly isPath: boolean;
  /** True when the expression is a literal such as "text" or 3, or the built-in `today`. */
  readonly isLiteral: boolean;
  /** As it is written, filters and all: `order.delivery_date | date`. */
  readonly expression: string;
  /** What kind of field it is when nobody knows the value; a line of text when absent. */
  readonly kind?: FieldKind;
  /** What a choice offers. */
  readonly options?: readonly string[];
  /** What stands in the field to begin with. */
  readonly preset?: string;
}

/** `unsupported`: what another program says and ours cannot, kept visible. */
export type FieldKind = 'area' | 'choice' | 'multi' | 'number' | 'day' | 'unsupported';
const KINDS: readonly FieldKind[] = ['area', 'choice', 'multi', 'number', 'day', 'unsupported'];

/** A template that cannot be used, and why. */
export interface TemplateProblem {
  /** 1-based line of the body. */
  readonly line: number;
  readonly message: string;
}

const PATH = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*|\[(?:\d{1,6}|"[^"\]]{1,60}"|'[^'\]]{1,60}')\])*$/u;
const LITERAL = /^(?:"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?|true|false|nil|null|empty|blank)$/;
const BUILT_IN: ReadonlySet<string> = new Set(['today', 'now', 'cursor', 'forloop', 'register', 'greeting']);

/** Cuts at the bars outside quotes. */
export function splitFilters(expression: string): string[] {
  const parts: string[] = [];
  let from = 0,
    quote = '';
  for (let i = 0; i < expression.length; i++) {
    const unit = expression[i] as string;
    if (quote !== '') {
      if (unit === quote) quote = '';
    } else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === '|') {
      parts.push(expression.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(expression.slice(from));
  return parts.map((part) => part.trim());
}

/** @param inner what stands between the braces. */
export function describePlaceholder(inner: string, span: Span): Placeholder {
  const [head = '', ...filters] = splitFilters(inner.replace(/^-|-$/g, '').trim());
  const literal = (name: string): string => {
    const found = filters.find((filter) => filter.startsWith(`${name}:`));
    return (
      /^[a-z]+:\s*(?:"([^"]*)"|'([^']*)')/
        .exec(found ?? '')
        ?.slice(1)
        .find((value) => value !== undefined) ?? ''
    );
  };
  const isLiteral = LITERAL.test(head) || BUILT_IN.has(head),
    preset = literal('preset');
  const kind = KINDS.find((name) => filters.some((filter) => filter === name || filter.startsWith(`${name}:`)));
  const options = kind === 'choice' || kind === 'multi' ? literals(filters.find((filter) => filter.startsWith(`${kind}:`)) ?? '') : [];
  return {
    ...(kind ? { kind } : {}),
    ...(options.length > 0 ? { options } : {}),
    ...(preset ? { preset } : {}),
    start: span.start,
    end: span.end,
    expression: [head, ...filters].join(' | '),
    path: kind === 'unsupported' ? head.replace(/^["']|["']$/g, '') : head,
    filters: filters.map((filter) => (/^[\w-]*/.exec(filter) as RegExpExecArray)[0]),
    before: literal('prefix'),
    after: literal('suffix'),
    isPath: isLiteral || PATH.test(head),
    isLiteral: isLiteral && kind !== 'unsupported',
  };
}

/** The quoted arguments of a filter. */
const literals = (filter: string): string[] => [...filter.matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '');

/**
 * Lists the placeholders of a reply's body, in order.
 * @returns none of a body whose braces do not close.
 */
export function placeholdersOf(body: string): Placeholder[] {
  try {
    return new Tokenizer(body)
      .readTopLevelTokens()
      .filter((token) => token.kind === TokenKind.Output)
      .map((token) => describePlaceholder(body.slice(token.begin + 2, token.end - 2), { start: token.begin, end: token.end }));
  } catch {
    return [];
  }
}

/** @returns the blanks of a reply's body that no fact will fill: gaps written by hand or in another program's form. They leave as they stand. */
export function strayBlanks(body: string): Blank[] {
  return findBlanks(body).filter(({ start }) => !/^\{[{%]/.test(body.slice(start, start + 2)));
}
