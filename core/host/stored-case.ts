/** Cases and copied replies as they are stored and cross: what the parsers take. */
import * as v from 'valibot';
import { ANSWER_KINDS } from '../contract.js';
import { MAX_TEXT, at, channel, count, id, instant, isoDate, lang, maybe, open, plain, text } from './parts.js';

const context = v.objectWithRest(
  {
    customer: maybe(open({ name: maybe(text(300)), email: maybe(text(300)), phone: maybe(text(60)) })),
    agent: maybe(v.strictObject({ name: maybe(text(300)) })),
    order: maybe(open({ id: maybe(text(100)), tracking: maybe(text(100)), amount: maybe(text(60)), date: maybe(text(60)) })),
  },
  plain,
);
const entity = open({
  kind: v.picklist(['customer', 'order', 'tracking', 'amount', 'date', 'email', 'phone', 'url', 'product'] as const),
  text: text(2_000),
  value: text(2_000),
  start: at,
  end: at,
});
const override = open({
  askId: id,
  askText: text(20_000),
  state: v.picklist(['answered', 'not-needed', 'elsewhere', 'open'] as const),
  pin: maybe(text(20_000)),
});
/** One case as it is stored. */
export const caseRecord = open({
  id,
  message: text(MAX_TEXT),
  draft: text(MAX_TEXT),
  channel,
  lang: v.picklist(['es', 'en', 'auto'] as const),
  context,
  entities: maybe(v.array(entity)),
  overrides: v.array(override),
  dismissed: v.array(text(2_000)),
  words: maybe(v.array(text(80))),
  receivedAt: instant,
  updatedAt: instant,
  sample: maybe(v.boolean()),
  closed: maybe(open({ at: instant, customer: text(300), order: text(100) })),
});
/** One copied reply as it is stored. */
export const historyEntry = open({
  id,
  caseId: id,
  at: instant,
  channel,
  lang,
  message: text(MAX_TEXT),
  reply: text(MAX_TEXT),
  asks: v.strictObject({ total: count, answered: count, overruled: count }),
  findings: v.record(text(60), count),
  replies: v.array(text(200)),
  elapsedMs: count,
  reason: maybe(text(2_000)),
  agent: maybe(text(200)),
  left: maybe(v.pipe(v.array(v.picklist(ANSWER_KINDS)), v.maxLength(500))),
  dismissed: maybe(v.record(text(60), count)),
  gap: maybe(v.pipe(v.array(text(2_000)), v.maxLength(100))),
});
const { message, reply, gap: _gap, ...sharedFields } = historyEntry.entries;
/** One copied reply as it is shared; a file that somebody else wrote holds nothing more. */
const sharedEntry = v.strictObject({ ...sharedFields, message: maybe(message), reply: maybe(reply), answers: v.boolean() });
/** What one agent shares. */
export const SHARED_FIGURES = v.strictObject({
  agent: text(200),
  at: instant,
  entries: v.pipe(v.array(sharedEntry), v.maxLength(20_000)),
  followUps: v.strictObject({ kept: count, missed: count, open: count }),
});
/** One follow-up as it is stored. */
export const followUp = open({
  id,
  caseId: id,
  customer: text(300),
  text: text(2_000),
  due: isoDate,
  done: v.boolean(),
  createdAt: instant,
});
