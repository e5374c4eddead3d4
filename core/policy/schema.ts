/** What a policy file may hold, key by key. Everything is optional: what is missing comes from the default. */
import * as v from 'valibot';
import { CHANNELS, LANGS } from '../contract.js';
import { ISO_COUNTRY, ORDER_FORM } from './types.js';

const LONG = 2_000;
const text = (max = LONG) => v.pipe(v.string(), v.maxLength(max));
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(2_000));
const amount = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000_000));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const severity = v.picklist(['block', 'warn', 'hint'] as const);
/** YAML 1.2 keeps `off` a word, but an editor that speaks YAML 1.1 writes `false`. */
const setting = v.pipe(
  v.union([severity, v.literal('off'), v.literal(false)]),
  v.transform((s) => (s === false ? ('off' as const) : s)),
);
const language = v.picklist(LANGS);
const channel = v.picklist(CHANNELS);
const localised = v.union([
  v.strictObject({ es: text(), en: text() }),
  v.pipe(
    text(),
    v.transform((both) => ({ es: both, en: both })),
  ),
]);
const patterns = v.strictObject({ es: v.optional(list(text(500)), []), en: v.optional(list(text(500)), []) });
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60));
const isoDate = v.pipe(v.string(), v.isoDate());
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-4]):[0-5]\d$/));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

const member = v.union([
  v.pipe(
    name,
    v.transform((one) => ({ name: one })),
  ),
  v.pipe(
    v.strictObject({ name: v.exactOptional(name), machine: v.exactOptional(name) }),
    v.check((one) => one.name !== undefined || one.machine !== undefined, 'a member needs a name, a machine, or both'),
  ),
]);

const byChannel = <T extends v.GenericSchema>(value: T) =>
  v.partial(v.strictObject(Object.fromEntries(CHANNELS.map((c) => [c, value])) as Record<(typeof CHANNELS)[number], T>));

const word = v.pipe(
  v.union([
    v.pipe(
      name,
      v.transform((avoid) => ({ avoid })),
    ),
    v.strictObject({
      avoid: name,
      prefer: v.exactOptional(text(300)),
      message: v.exactOptional(text()),
      severity: v.exactOptional(severity),
      language: v.exactOptional(language),
    }),
  ]),
  v.transform((w) => ({ prefer: '', message: '', severity: 'warn' as const, ...w })),
);

const oneOrMore = v.pipe(
  v.union([
    list(text(500)),
    v.pipe(
      text(500),
      v.transform((one) => [one]),
    ),
  ]),
  v.minLength(1),
);
const teamRule = v.pipe(
  v.strictObject({
    id: slug,
    find: oneOrMore,
    unless: v.exactOptional(oneOrMore),
    message: text(),
    replacement: v.exactOptional(text(500)),
    severity: v.exactOptional(severity),
    language: v.exactOptional(language),
  }),
  v.transform((r) => ({ unless: [], replacement: '', severity: 'warn' as const, ...r })),
);

const goal = v.strictObject({ goalHours: amount, limitHours: v.exactOptional(amount), limitBusinessDays: v.exactOptional(amount) });
const channelPolicy = v.partial(
  v.strictObject({
    hardLimit: whole,
    softLimit: whole,
    public: v.boolean(),
    emoji: v.boolean(),
    markup: v.boolean(),
    links: v.boolean(),
    greeting: localised,
    closing: localised,
    signature: text(),
  }),
);

const marketplace = v.strictObject({
  id: slug,
  channels: list(channel),
  forbids: patterns,
  polarity: v.picklist(['agree', 'mention'] as const),
  severity,
  message: localised,
  source: text(),
  verifiedOn: v.nullable(isoDate),
});
const card = v.strictObject({
  id: slug,
  title: localised,
  channels: v.optional(list(channel), []),
  opensOn: patterns,
  limit: v.strictObject({ count: whole, unit: v.picklist(['minutes', 'days'] as const) }),
  cases: list(
    v.strictObject({
      when: v.picklist(['within', 'after', 'not-shipped', 'shipped', 'delivered', 'always'] as const),
      advice: localised,
      replies: v.optional(list(text(100)), []),
    }),
  ),
  source: text(),
  verifiedOn: v.nullable(isoDate),
});

export const POLICY_FILE = v.partial(
  v.strictObject({
    relee: v.literal('policy'),
    version: v.literal(1),
    name: text(300),
    rules: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)), setting),
    register: v.picklist(['tu', 'usted', 'vos', 'mirror'] as const),
    region: v.picklist(['es', 'latam', 'mirror'] as const),
    bilingual: v.boolean(),
    agents: list(name),
    roles: v.partial(
      v.strictObject({
        leads: list(member),
        editors: list(member),
        agents: list(member),
        others: v.picklist(['editor', 'agent'] as const),
      }),
    ),
    brands: list(name),
    dictionary: list(name),
    words: list(word),
    patterns: list(teamRule),
    shop: v.partial(
      v.strictObject({
        names: list(name),
        country: v.pipe(v.string(), v.regex(ISO_COUNTRY)),
        orderForms: list(v.pipe(v.string(), v.trim(), v.maxLength(40), v.regex(ORDER_FORM))),
      }),
    ),
    goals: byChannel(goal),
    calendar: v.partial(
      v.strictObject({
        days: v.pipe(v.array(v.pipe(whole, v.minValue(1), v.maxValue(7))), v.minLength(1)),
        from: clock,
        to: clock,
        holidays: list(isoDate),
      }),
    ),
    channels: byChannel(channelPolicy),
    authority: v.partial(
      v.strictObject({
        currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
        refundUpTo: v.nullable(amount),
        discountPercentUpTo: v.nullable(amount),
        giftUpTo: v.nullable(amount),
        escalateWhen: list(text(500)),
      }),
    ),
    severalRemedies: v.boolean(),
    fullReread: v.boolean(),
    shareWords: v.boolean(),
    facts: list(text(300)),
    unknown: v.partial(v.strictObject({ replyWithinHours: amount, advice: localised })),
    promiseDays: v.pipe(whole, v.minValue(1)),
    keepClosedDays: v.union([v.literal('always'), v.pipe(whole, v.maxValue(36_500))]),
    keepHistoryDays: v.union([v.literal('always'), v.pipe(whole, v.minValue(1), v.maxValue(36_500))]),
    secondReader: v.partial(
      v.strictObject({
        url: v.union([v.literal(''), v.pipe(v.string(), v.maxLength(500), v.url(), v.regex(/^https?:/i))]),
        model: v.pipe(v.string(), v.trim(), v.maxLength(200)),
        agents: v.boolean(),
        sure: v.boolean(),
        addresses: list(v.pipe(v.string(), v.trim(), v.maxLength(253), v.regex(/^[\w.:-]+$/))),
      }),
    ),
    updates: v.pipe(v.string(), v.trim(), v.maxLength(500)),
    marketplaces: list(marketplace),
    cards: list(card),
  }),
);

export type PolicyFileShape = v.InferOutput<typeof POLICY_FILE>;
