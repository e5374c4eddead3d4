/** Replies, proposals of replies and what is counted of them, as they are stored and cross. */
import * as v from 'valibot';
import { PROPOSAL_ACTS } from '../library/proposals.js';
import { REGISTERS } from '../library/validate.js';
import { channel, count, instant, isoDate, lang, maybe, open, text } from './parts.js';

const register = v.picklist(REGISTERS);
/** One reply as it crosses a boundary. */
export const REPLY = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(100)),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  shortcut: maybe(text(40)),
  folder: maybe(text(300)),
  tags: maybe(v.array(text(100))),
  channels: maybe(v.array(channel)),
  language: maybe(lang),
  register: maybe(register),
  body: text(100_000),
  variants: maybe(
    v.array(
      v.strictObject({
        language: maybe(lang),
        register: maybe(register),
        channel: maybe(channel),
        body: text(100_000),
        older: maybe(v.boolean()),
      }),
    ),
  ),
  updated: maybe(isoDate),
  archived: maybe(v.boolean()),
  favourite: maybe(v.boolean()),
});
/** A reply as it is noted in the history of saved versions: fields of a later version stay. */
export const storedReply = v.looseObject({ id: text(200), title: text(1_000), body: text(200_000) });
/** Longest note, comment or reason on a proposal, in characters. */
export const MOST_SAID = 4_000;
/** The instant it was made, to the second, and four bytes of chance: names sort by time, and no two programs make the same. */
export const proposalId = v.pipe(v.string(), v.regex(/^\d{8}t\d{6}-[0-9a-f]{8}$/));
const authored = { at: instant, by: text(200), machine: text(300), author: text(64) };
/** A proposal as it is stored; fields of a later version stay. */
export const STORED_PROPOSAL = v.looseObject({
  ...authored,
  id: proposalId,
  base: v.nullable(v.looseObject(REPLY.entries)),
  reply: v.nullable(v.looseObject(REPLY.entries)),
  note: text(MOST_SAID),
});
/** One word on a proposal as it is stored. */
export const STORED_PROPOSAL_EVENT = v.looseObject({
  ...authored,
  proposal: proposalId,
  act: v.picklist(PROPOSAL_ACTS),
  text: text(MOST_SAID),
});
/** The counts of one reply as they are stored. */
export const REPLY_EDITS = open({
  uses: count,
  edited: count,
  last: text(40),
  sentences: v.array(
    open({
      sentence: text(4_000),
      kept: count,
      changed: count,
      removed: count,
      instead: v.array(open({ hash: count, count, text: maybe(text(1_000)) })),
    }),
  ),
});
