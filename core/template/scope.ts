import type { CaseContext, Entity, EntityKind } from '../contract.js';
import { firstName, lastName } from './names.js';

/** Where an entity of the message goes in the case's context; the first of its kind counts. */
const PATHS: Readonly<Partial<Record<EntityKind, readonly [string, string]>>> = {
  customer: ['customer', 'name'],
  email: ['customer', 'email'],
  phone: ['customer', 'phone'],
  order: ['order', 'id'],
  tracking: ['order', 'tracking'],
  amount: ['order', 'amount'],
  date: ['order', 'date'],
  product: ['order', 'product'],
};

type Fields = Readonly<Record<string, unknown>>;
const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What the case knows together with what the message says; the case wins. */
export function contextWith(context: CaseContext, entities: readonly Entity[]): CaseContext {
  const out: Record<string, unknown> = { ...context };
  for (const entity of entities) {
    const path = PATHS[entity.kind];
    if (!path) continue;
    const [group, field] = path,
      fields = asFields(out[group]);
    if (isBlank(fields[field])) out[group] = { ...fields, [field]: entity.value === '' ? entity.text : entity.value };
  }
  return out as CaseContext;
}

/** Adds what follows from a full name. */
function person(value: unknown): Fields {
  const fields = asFields(value),
    name = fields['name'];
  if (typeof name !== 'string' || name.trim() === '') return fields;
  return { first_name: firstName(name), last_name: lastName(name), ...fields };
}

/** Liquid takes the `size` of a group that has none for the number of its fields: a customer would be sent "talla 2". */
const sized = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { size: null, ...value } : value;

/** The variables that a template sees. */
export function scopeOf(context: CaseContext, extra: Fields): Fields {
  const all = { ...extra, ...context, customer: person(context.customer), agent: person(context.agent), order: asFields(context.order) };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, sized(value)]));
}
