/** "Save this draft as a reply": what belongs to one customer turns back into placeholders. */
import type { CaseContext, Entity, Span } from '../contract.js';
import { contextWith, scopeOf } from './scope.js';

/** Placeholders by the value they print, most telling first. First names only where a greeting or comma sets them apart. */
const CANDIDATES: readonly { readonly path: readonly [string, string]; readonly least: number }[] = [
  { path: ['order', 'id'], least: 3 },
  { path: ['order', 'tracking'], least: 5 },
  { path: ['customer', 'email'], least: 5 },
  { path: ['customer', 'phone'], least: 6 },
  { path: ['customer', 'name'], least: 2 },
  { path: ['customer', 'first_name'], least: 2 },
  { path: ['agent', 'name'], least: 2 },
  { path: ['agent', 'first_name'], least: 2 },
  { path: ['order', 'amount'], least: 2 },
  { path: ['order', 'date'], least: 4 },
  { path: ['order', 'product'], least: 4 },
];

const WORD = /[\p{L}\p{N}]/u;
const BRACES = /\{\{|\{%/;

/** Braces in the draft are text, not Liquid. */
export const rawText = (text: string): string => (BRACES.test(text) ? `{% raw %}${text}{% endraw %}` : text);

/** Places where `value` stands as whole words. */
function occurrences(text: string, value: string): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const before = text[at - 1] ?? ' ',
      after = text[at + value.length] ?? ' ';
    if (!(WORD.test(before) && WORD.test(value[0] as string)) && !(WORD.test(after) && WORD.test(value.at(-1) as string))) out.push(at);
  }
  return out;
}

/** A value of the case, and what to write in its place. */
export interface KnownValue {
  readonly value: string;
  readonly source: string;
}

/** @returns what the case knows that a reply has placeholders for, the most telling first. */
export function knownValues(entities: readonly Entity[], context: CaseContext): KnownValue[] {
  const scope = scopeOf(contextWith(context, entities), {});
  return CANDIDATES.flatMap(({ path: [group, field], least }) => {
    const value = (scope[group] as Readonly<Record<string, unknown>> | undefined)?.[field];
    return typeof value === 'string' && value.length >= least && value === value.trim()
      ? [{ value, source: `{{ ${group}.${field} }}` }]
      : [];
  });
}

/** @returns where values stand in the text as whole words, in order, and what is written there; of two that overlap the earlier in the list. */
export function claimsOf(text: string, values: readonly KnownValue[]): readonly (Span & { readonly source: string })[] {
  const claims: (Span & { readonly source: string })[] = [];
  for (const { value, source } of values) {
    if (value === '') continue;
    for (const start of occurrences(text, value)) {
      const end = start + value.length;
      if (claims.every((claim) => end <= claim.start || start >= claim.end)) claims.push({ start, end, source });
    }
  }
  return claims.sort((a, b) => a.start - b.start);
}

/** @returns the text with each value that stands in it as whole words replaced. */
export function withPlaceholders(text: string, values: readonly KnownValue[]): string {
  let out = '',
    from = 0;
  for (const { start, end, source } of claimsOf(text, values)) {
    out += rawText(text.slice(from, start)) + source;
    from = end;
  }
  return out + rawText(text.slice(from));
}

/**
 * @param entities of the customer's message, as they stand in the case.
 * @returns the body of a reply; filled for the same case it gives the draft again.
 */
export const toTemplate = (draft: string, entities: readonly Entity[], context: CaseContext): string =>
  withPlaceholders(draft, knownValues(entities, context));
