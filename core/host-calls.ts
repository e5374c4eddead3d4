/** The parser of each call to the machine: what does not parse never reaches the node side. */
import * as v from 'valibot';
import { READER_REQUEST } from './answers/second-reader/schemas.js';
import type { Host } from './host.js';
import { MAX_TEXT, count, fileChoice, id, instant, maybe, path, text } from './host/parts.js';
import { caseRecord, followUp, historyEntry, SHARED_FIGURES } from './host/stored-case.js';
import { MOST_SAID, proposalId, REPLY } from './host/stored-reply.js';
import { settingsPatch } from './host/stored-settings.js';
import { ADDED_NAME, ADDED_PATCH, LIBRARY_NAME, LIBRARY_SOURCE } from './library-name.js';
import { PRACTICE_CASE } from './practice/case.js';
import { CLEARABLE } from './stored-kinds.js';

/** Most replies that one call changes. */
export const MOST_CHANGED = 100_000;

/** One mark alone must tell a person: shorter ones would take half the cases along. */
const customerMarks = v.pipe(v.array(v.pipe(text(300), v.trim(), v.minLength(4))), v.minLength(1), v.maxLength(20));
const clipboardPayload = v.strictObject({ text: text(MAX_TEXT), html: maybe(text(MAX_TEXT)) });
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
  unlockTeam: v.strictTuple([instant]),
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
