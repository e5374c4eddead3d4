/** `{% include "id" %}`: one common text in many replies. Put in place before anything is filled, with a guard against circles. */
import { Tokenizer, TokenKind } from 'liquidjs';
import type { Lang } from '../contract.js';
import { TEMPLATE_LIMITS } from './engine.js';

/** The body of a reply by its id or shortcut; null when there is none. */
export type Resolve = (reference: string) => string | null;

/** Replies inside replies inside replies that are followed. */
const DEEPEST = 8;
const INCLUDE = /^\{%-?\s*include\s+(?:"([^"]{1,100})"|'([^']{1,100})')\s*-?%\}$/;
const RAW = /^\{%-?\s*(end)?raw\b/;

/** Why an `include` cannot be put in place. */
export class IncludeError extends Error {
  override readonly name = 'IncludeError';
  constructor(
    message: string,
    /** 1-based line of the body. */
    readonly line: number,
  ) {
    super(message);
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly reference: string;
}

/** @throws what Liquid's tokenizer throws at braces that do not close. */
function places(body: string): Place[] {
  if (!body.includes('include')) return [];
  const out: Place[] = [];
  let raw = false;
  for (const token of new Tokenizer(body).readTopLevelTokens()) {
    if (token.kind !== TokenKind.Tag) continue;
    const source = body.slice(token.begin, token.end),
      mark = RAW.exec(source);
    if (mark) raw = mark[1] === undefined;
    const found = raw ? null : INCLUDE.exec(source);
    if (found) out.push({ start: token.begin, end: token.end, reference: (found[1] ?? found[2]) as string });
  }
  return out;
}

/** @returns the ids or shortcuts that a body includes, in order; none of a body whose braces do not close. */
export function includesOf(body: string): string[] {
  try {
    return places(body).map((place) => place.reference);
  } catch {
    return [];
  }
}

const SAY: Readonly<
  Record<Lang, { readonly none: (name: string) => string; readonly circle: (chain: string) => string; readonly large: string }>
> = {
  es: {
    none: (name) => `no hay ninguna respuesta «${name}» que incluir`,
    circle: (chain) => `las respuestas se incluyen en círculo: ${chain}`,
    large: 'la plantilla pide demasiado trabajo',
  },
  en: {
    none: (name) => `there is no reply “${name}” to include`,
    circle: (chain) => `the replies include each other in a circle: ${chain}`,
    large: 'the template asks for too much work',
  },
};

/**
 * Puts included replies in place.
 * @throws IncludeError for one that is not there, for a circle and for a text that grows too large.
 */
export function withIncludes(body: string, resolve: Resolve, uiLang: Lang, chain: readonly string[] = []): string {
  let out = '',
    from = 0;
  for (const place of places(body)) {
    const line = body.slice(0, place.start).split('\n').length,
      say = SAY[uiLang];
    if (chain.includes(place.reference) || chain.length >= DEEPEST)
      throw new IncludeError(say.circle([...chain, place.reference].join(' → ')), line);
    const text = resolve(place.reference);
    if (text === null) throw new IncludeError(say.none(place.reference), line);
    try {
      out += body.slice(from, place.start) + withIncludes(text.replace(/\n{1,200}$/, ''), resolve, uiLang, [...chain, place.reference]);
    } catch (error) {
      throw error instanceof IncludeError ? new IncludeError(error.message, line) : error;
    }
    from = place.end;
    if (out.length > TEMPLATE_LIMITS.parse) throw new IncludeError(say.large, line);
  }
  return out + body.slice(from);
}
