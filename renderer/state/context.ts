/** What a case knows, from its message and from what the agent typed: feeds chips and placeholders. */
import type { CaseContext, Entity, EntityKind } from '../../core/contract.js';
import type { CaseRecord } from '../../core/host.js';

/** What the chips show, in order. */
export const FACTS = ['name', 'order', 'tracking', 'amount', 'date', 'email', 'phone'] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = Readonly<Record<Fact, string>>;

export const NO_FACTS: Facts = { name: '', order: '', tracking: '', amount: '', date: '', email: '', phone: '' };

const ENTITY: Readonly<Record<Fact, EntityKind>> = {
  name: 'customer',
  order: 'order',
  tracking: 'tracking',
  amount: 'amount',
  date: 'date',
  email: 'email',
  phone: 'phone',
};

const given = (context: CaseContext): Partial<Record<Fact, string | undefined>> => ({
  name: context.customer?.name,
  email: context.customer?.email,
  phone: context.customer?.phone,
  order: context.order?.id,
  tracking: context.order?.tracking,
  amount: context.order?.amount,
  date: context.order?.date,
});

/** Typed facts win over those read; an empty typed one says "there is none". */
export function factsOf(record: CaseRecord, entities: readonly Entity[]): Facts {
  const typed = given(record.context);
  const read = (fact: Fact) => entities.find((e) => e.kind === ENTITY[fact])?.value ?? '';
  return Object.fromEntries(FACTS.map((fact) => [fact, typed[fact] ?? read(fact)])) as Facts;
}

/** Most of a line that is shown around what was read, in characters to either side. */
const AROUND = 30;

/** @returns the words of the message around each fact that was read there; nothing for what the agent typed. */
export function placesOf(record: CaseRecord, entities: readonly Entity[]): Partial<Record<Fact, string>> {
  const typed = given(record.context);
  return Object.fromEntries(
    FACTS.flatMap((fact) => {
      const found = typed[fact] === undefined ? entities.find((e) => e.kind === ENTITY[fact]) : undefined;
      return found ? [[fact, aroundIn(record.message, found)]] : [];
    }),
  );
}

function aroundIn(message: string, { text, start, end }: Entity): string {
  if (message.slice(start, end) !== text) return text.trim();
  const lineEnd = message.indexOf('\n', end),
    before = message.slice(message.lastIndexOf('\n', start - 1) + 1, start),
    after = message.slice(end, lineEnd < 0 ? message.length : lineEnd);
  const left = before.length <= AROUND ? before : `…${before.slice(-AROUND).replace(/^\S*\s/, '')}`,
    right = after.length <= AROUND ? after : `${after.slice(0, AROUND).replace(/\s\S*$/, '')}…`;
  return `${left}${text}${right}`.trim();
}

/** What the agent typed into a reply's fields, which no chip shows. */
const more = (group: Readonly<Record<string, unknown>> | undefined, chips: readonly string[]) =>
  Object.fromEntries(Object.entries(group ?? {}).filter(([field]) => !chips.includes(field)));

/** The context that fills placeholders. Empty facts are left out, so that a placeholder's default speaks. */
export function contextOf(facts: Facts, base: CaseContext, agentName: string): CaseContext {
  const some = (entries: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== ''));
  return {
    ...base,
    customer: { ...more(base.customer, ['name', 'email', 'phone']), ...some({ name: facts.name, email: facts.email, phone: facts.phone }) },
    order: {
      ...more(base.order, ['id', 'tracking', 'amount', 'date']),
      ...some({ id: facts.order, tracking: facts.tracking, amount: facts.amount, date: facts.date }),
    },
    agent: some({ name: base.agent?.name ?? agentName }),
  };
}

/** The agent corrects a fact: it is kept with the case, and the entity read wrongly gives way. */
export function correctFact(
  record: CaseRecord,
  entities: readonly Entity[],
  fact: Fact,
  value: string,
): Pick<CaseRecord, 'context' | 'entities'> {
  const typed = { ...given(record.context), [fact]: value };
  const some = (entries: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(entries).filter(([, v]) => v !== undefined));
  const kind = ENTITY[fact];
  const index = entities.findIndex((e) => e.kind === kind);
  const others = entities.filter((e, i) => i !== index && !(value === '' && e.kind === kind));
  const old = entities[index];
  const corrected: readonly Entity[] =
    value === '' ? others : [...others, { kind, value, text: old?.text ?? '', start: old?.start ?? 0, end: old?.end ?? 0 }];
  return {
    context: {
      ...record.context,
      customer: {
        ...more(record.context.customer, ['name', 'email', 'phone']),
        ...some({ name: typed.name, email: typed.email, phone: typed.phone }),
      },
      order: {
        ...more(record.context.order, ['id', 'tracking', 'amount', 'date']),
        ...some({ id: typed.order, tracking: typed.tracking, amount: typed.amount, date: typed.date }),
      },
    },
    entities: [...corrected].sort((a, b) => a.start - b.start),
  };
}

/** The chip that stands for a placeholder, when one does. */
const CHIP: Readonly<Record<string, Fact>> = {
  'customer.name': 'name',
  'customer.email': 'email',
  'customer.phone': 'phone',
  'order.id': 'order',
  'order.tracking': 'tracking',
  'order.amount': 'amount',
  'order.date': 'date',
};
export const chipOf = (path: string): Fact | null => CHIP[path] ?? null;

/** What was typed into a reply's field is a fact of the case under its path: `order.delivery_date`. */
export function withFact(context: CaseContext, path: string, value: string): CaseContext {
  const [group, field, ...deeper] = path.split('.');
  if (group === undefined || deeper.length > 0 || !/^[\p{L}_][\p{L}\p{N}_-]{0,60}$/u.test(group)) return context;
  if (field === undefined) return { ...context, [group]: value };
  const old = context[group];
  return { ...context, [group]: { ...(typeof old === 'object' && old !== null && !Array.isArray(old) ? old : {}), [field]: value } };
}
