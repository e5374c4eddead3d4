/** A case in which everything is known, for checking replies before anybody uses them. */
import type { CaseContext, Lang } from '../contract.js';
import { fieldLabel } from '../template/labels.js';
import { placeholdersOf } from '../template/placeholders.js';

const KNOWN: Readonly<Record<string, string>> = {
  'customer.name': 'Ana García',
  'customer.email': 'ana@example.com',
  'customer.phone': '+34600000000',
  'agent.name': 'Lucía',
  'order.id': '10482',
  'order.tracking': 'PQ4F8X',
  'order.amount': '49.90 EUR',
  'order.date': '2026-11-03',
  'order.delivery_date': '2026-11-24',
};
const DERIVED: ReadonlySet<string> = new Set(['customer.first_name', 'customer.last_name', 'agent.first_name']);

/** @returns a context with a value for each path of the body: a plausible one, or the field's own name. */
export function sampleContext(body: string, lang: Lang): CaseContext {
  const out: Record<string, Record<string, unknown>> = {};
  const put = (path: string, value: string): void => {
    const dot = path.indexOf('.');
    if (dot < 0) {
      if (typeof out[path] !== 'object') (out as Record<string, unknown>)[path] = value;
      return;
    }
    const group = path.slice(0, dot),
      field = path.slice(dot + 1);
    if (typeof out[group] === 'object' || out[group] === undefined) (out[group] ??= {})[field] = value;
  };
  for (const [path, value] of Object.entries(KNOWN)) put(path, value);
  for (const { path, isPath, isLiteral } of placeholdersOf(body)) {
    if (isPath && !isLiteral && KNOWN[path] === undefined && !DERIVED.has(path) && /^[\w.]+$/.test(path) && !path.includes('__'))
      put(path, fieldLabel(path, lang));
  }
  return out as CaseContext;
}
