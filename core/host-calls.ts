/** The parser of each call to the machine: what does not parse never reaches the node side. */
import * as v from 'valibot';
import { plainProblem } from './plain-value.js';
import { LEARNT, MEASURED, READER_CHOICE, READER_REQUEST } from './answers/second-reader/schemas.js';
import { ANSWER_KINDS, CHANNELS, LANGS } from './contract.js';
import type { Host } from './host.js';
import { ADDED_LIBRARY, ADDED_NAME, ADDED_PATCH, LIBRARY_NAME, LIBRARY_SOURCE } from './library-name.js';
import { CLEARABLE } from './stored-kinds.js';
import { PRACTICE_CASE } from './practice/case.js';
import { PROPOSAL_ACTS } from './library/proposals.js';
import { REGISTERS } from './library/validate.js';

/** Longest message or draft that is kept, in UTF-16 code units (8 million: a 5 MB paste fits with room). */
export const MAX_TEXT = 8_000_000;

/** Most replies that one call changes. */
export const MOST_CHANGED = 100_000;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,120}$/));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT[\d:.]{5,15}(Z|[+-]\d\d:\d\d)$/));
/** No file has a zero in its name. */
const path = v.pipe(text(4_000), v.regex(/^[^\0]*$/));
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const channel = v.picklist(CHANNELS);
const lang = v.picklist(LANGS);
const fileChoice = v.picklist(['accept', 'restore'] as const);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const at = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Plain data whose meaning the engine does not know, looked at once: a union of schemas would try every kind again on every level. */
const plain = v.pipe(
  v.unknown(),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = plainProblem(dataset.value);
    if (problem !== null) addIssue({ message: problem });
  }),
);
/** A record whose unknown fields are kept: a later version may have stored them, and an earlier one must not lose them. */
const open = <T extends v.ObjectEntries>(entries: T) => v.objectWithRest(entries, plain);
const maybe = <T extends v.GenericSchema>(schema: T) => v.exactOptional(schema);
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
/** One mark alone must tell a person: shorter ones would take half the cases along. */
const customerMarks = v.pipe(v.array(v.pipe(text(300), v.trim(), v.minLength(4))), v.minLength(1), v.maxLength(20));
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
const settings = {
  language: maybe(v.picklist(['es', 'en', 'system'] as const)),
  theme: maybe(v.picklist(['system', 'light', 'dark'] as const)),
  quickInsertKey: maybe(text(60)),
  restoreClipboard: maybe(v.boolean()),
  agentName: maybe(text(200)),
  channel: maybe(channel),
  sharedLibrary: maybe(v.nullable(path)),
  keys: maybe(
    v.pipe(
      v.custom<Record<string, unknown>>((value) => !Array.isArray(value)),
      v.record(text(60), text(60)),
    ),
  ),
  firstRunDone: maybe(v.boolean()),
  secondReader: maybe(READER_CHOICE),
  learning: maybe(v.boolean()),
  fullReread: maybe(v.boolean()),
  updates: maybe(v.pipe(v.string(), v.trim(), v.maxLength(500))),
  teamRemote: maybe(v.nullable(path)),
};
const settingsPatch = v.strictObject(settings);
/** Settings as they are stored: a file may leave any of them out, and hold those of a later version. */
export const STORED_SETTINGS = open({
  ...settings,
  libraries: maybe(v.array(ADDED_LIBRARY)),
  readerMeasured: maybe(v.nullable(MEASURED)),
  learnt: maybe(v.nullable(LEARNT)),
});
/** A reply as it is noted in the history of saved versions: fields of a later version stay. */
export const storedReply = v.looseObject({ id: text(200), title: text(1_000), body: text(200_000) });
/** Longest note, comment or reason on a proposal, in characters. */
const MOST_SAID = 4_000;
/** The instant it was made, to the second, and four bytes of chance: names sort by time, and no two programs make the same. */
const proposalId = v.pipe(v.string(), v.regex(/^\d{8}t\d{6}-[0-9a-f]{8}$/));
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
const clipboardPayload = v.strictObject({ text: text(MAX_TEXT), html: maybe(text(MAX_TEXT)) });
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
/** What may be a word of the agent's own. */
export const WORD_SHAPE = /^[\p{L}\p{M}\p{N}'’.\-]{1,80}$/u;
const word = v.pipe(v.string(), v.trim(), v.regex(WORD_SHAPE));

/** One attempt at a practice case as it is stored. */
export const PRACTICE_ATTEMPT = v.strictObject({
  at: instant,
  tries: count,
  asks: count,
  forgotten: count,
  doubts: count,
  findings: count,
});

/** Longest compiled dictionary that is kept, in characters of base64: the format's two million arcs fit. */
const MAX_COMPILED = 16_000_000;
const revision = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const dictionaryName = v.pipe(v.string(), v.regex(/^[^\p{Cc}/\\.][^\p{Cc}/\\]{0,79}$/u));

/** Longest backup that crosses from a window, in characters of base64 (60 MB packed). */
const MAX_BACKUP = 80_000_000;
const passphrase = v.nullable(v.pipe(text(1_000), v.minLength(1)));

/** What became of a reply's sentences in one letter. */
const seen = v.pipe(v.array(v.strictObject({ sentence: text(4_000), to: v.nullable(text(100_000)) })), v.maxLength(500));
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

type Parsers = { readonly [K in keyof Host]: v.GenericSchema<unknown, Parameters<Host[K]>> };

/** One parser per call for its whole argument list: allow-list, argument count and validation in one place. */
export const CALLS: Parsers = {
  info: v.strictTuple([]),
  readSettings: v.strictTuple([]),
  writeSettings: v.strictTuple([settingsPatch]),
  listCases: v.strictTuple([]),
  saveCase: v.strictTuple([caseRecord]),
  removeCase: v.strictTuple([id]),
  closeCase: v.strictTuple([
    v.pipe(
      caseRecord,
      v.check((record) => record.closed !== undefined, 'a closed case has its mark'),
    ),
  ]),
  reopenCase: v.strictTuple([id]),
  findClosed: v.strictTuple([text(1_000), v.pipe(count, v.maxValue(1_000))]),
  clearClosed: v.strictTuple([instant]),
  findCustomer: v.strictTuple([customerMarks]),
  forgetCustomer: v.strictTuple([customerMarks]),
  readForms: v.strictTuple([]),
  saveForm: v.strictTuple([v.pipe(v.string(), v.regex(/^[\w.:-]{1,240}$/)), v.nullable(text(1_000_000))]),
  readLibraries: v.strictTuple([]),
  openLibrary: v.strictTuple([v.nullable(path)]),
  addLibrary: v.strictTuple([LIBRARY_SOURCE]),
  changeLibrary: v.strictTuple([ADDED_NAME, ADDED_PATCH]),
  closeLibrary: v.strictTuple([ADDED_NAME]),
  saveReply: v.strictTuple([LIBRARY_NAME, REPLY, v.nullable(REPLY)]),
  removeReply: v.strictTuple([LIBRARY_NAME, REPLY]),
  changeReplies: v.strictTuple([
    LIBRARY_NAME,
    v.pipe(v.array(v.strictObject({ reply: v.nullable(REPLY), base: v.nullable(REPLY) })), v.maxLength(MOST_CHANGED)),
  ]),
  settleLibrary: v.strictTuple([LIBRARY_NAME, fileChoice, text(200)]),
  listConflictCopies: v.strictTuple([]),
  dismissConflictCopy: v.strictTuple([path]),
  listVersions: v.strictTuple([v.union([LIBRARY_NAME, v.literal('policy')]), v.nullable(text(100)), v.pipe(count, v.maxValue(5_000))]),
  listProposals: v.strictTuple([]),
  propose: v.strictTuple([v.nullable(REPLY), v.nullable(REPLY), text(MOST_SAID)]),
  answerProposal: v.strictTuple([proposalId, v.picklist(['comment', 'declined', 'withdrawn'] as const), text(MOST_SAID)]),
  acceptProposal: v.strictTuple([proposalId, v.nullable(REPLY), v.nullable(REPLY), text(MOST_SAID)]),
  readTeamSync: v.strictTuple([]),
  syncTeam: v.strictTuple([]),
  saveTeamKey: v.strictTuple([v.nullable(v.pipe(text(500), v.regex(/^[\x21-\x7e]+$/))), v.nullable(path)]),
  readUses: v.strictTuple([]),
  recordUse: v.strictTuple([LIBRARY_NAME, id]),
  readEdits: v.strictTuple([]),
  recordEdits: v.strictTuple([LIBRARY_NAME, id, seen]),
  readPolicy: v.strictTuple([]),
  writePolicy: v.strictTuple([text(1_000_000), text(200)]),
  settlePolicy: v.strictTuple([fileChoice, text(200)]),
  logReply: v.strictTuple([historyEntry]),
  readHistory: v.strictTuple([]),
  readTeamFigures: v.strictTuple([]),
  shareFigures: v.strictTuple([v.nullable(SHARED_FIGURES)]),
  listFollowUps: v.strictTuple([]),
  saveFollowUp: v.strictTuple([followUp]),
  removeFollowUp: v.strictTuple([id]),
  readWords: v.strictTuple([]),
  addWord: v.strictTuple([word]),
  addWords: v.strictTuple([v.pipe(v.array(word), v.maxLength(100_000))]),
  removeWord: v.strictTuple([text(200)]),
  checkUpdate: v.strictTuple([]),
  listStored: v.strictTuple([]),
  clearStored: v.strictTuple([v.picklist(CLEARABLE)]),
  clearHistory: v.strictTuple([instant]),
  makeBackup: v.strictTuple([passphrase]),
  restoreBackup: v.strictTuple([v.pipe(text(MAX_BACKUP), v.base64()), passphrase]),
  readPractice: v.strictTuple([]),
  savePracticeCase: v.strictTuple([PRACTICE_CASE]),
  removePracticeCase: v.strictTuple([id]),
  savePracticeAttempt: v.strictTuple([id, v.nullable(PRACTICE_ATTEMPT)]),
  listDictionaries: v.strictTuple([]),
  readDictionary: v.strictTuple([dictionaryName]),
  readCompiled: v.strictTuple([revision]),
  saveCompiled: v.strictTuple([revision, v.pipe(text(MAX_COMPILED), v.base64())]),
  writeClipboard: v.strictTuple([clipboardPayload]),
  readClipboard: v.strictTuple([]),
  learnVerdicts: v.strictTuple([]),
  askReader: v.strictTuple([READER_REQUEST]),
  cancelReader: v.strictTuple([]),
  measureReader: v.strictTuple([]),
  stopMeasuringReader: v.strictTuple([]),
  saveReaderKey: v.strictTuple([v.nullable(v.pipe(text(500), v.regex(/^[\x21-\x7e]+$/)))]),
  openWindow: v.strictTuple([]),
  finishQuickInsert: v.strictTuple([clipboardPayload]),
  cancelQuickInsert: v.strictTuple([]),
};
