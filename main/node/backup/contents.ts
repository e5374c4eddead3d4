/** What a backup holds, and reading it: every value by the parser of the place that it goes to; what makes no sense is left out and counted. */
import * as v from 'valibot';
import { PRACTICE_ATTEMPT, WORD_SHAPE } from '../../../core/host-calls.js';
import { caseRecord, followUp, historyEntry } from '../../../core/host/stored-case.js';
import { REPLY_EDITS } from '../../../core/host/stored-reply.js';
import { STORED_SETTINGS } from '../../../core/host/stored-settings.js';
import {
  HostError,
  type CaseRecord,
  type FollowUp,
  type HistoryEntry,
  type PracticeAttempt,
  type ReplyUse,
  type Settings,
} from '../../../core/host.js';
import { ADDED_LIBRARY, type AddedLibrary } from '../../../core/library-name.js';
import type { ReplyEdits } from '../../../core/library/edits.js';
import { PRACTICE_CASE, type PracticeCase } from '../../../core/practice/case.js';
import { listLeniently, mapLeniently } from '../lenient.js';

/** A file of the team's, with the name it had. */
export interface BackedFile {
  readonly name: string;
  readonly text: string;
}

export interface Backup {
  /** ISO instant. */
  readonly madeAt: string;
  readonly settings: Partial<Settings>;
  readonly words: readonly string[];
  readonly cases: readonly CaseRecord[];
  readonly closed: readonly CaseRecord[];
  readonly followUps: readonly FollowUp[];
  readonly uses: Readonly<Record<string, ReplyUse>>;
  readonly edits: Readonly<Record<string, ReplyEdits>>;
  readonly history: readonly HistoryEntry[];
  /** The team's own practice cases, and the last attempt at each case by its id. */
  readonly practice: readonly PracticeCase[];
  readonly attempts: Readonly<Record<string, PracticeAttempt>>;
  /** The personal library as it stands in its file. */
  readonly personal: string | null;
  readonly shared: BackedFile | null;
  readonly policy: string | null;
  /** Those that the agent added; null for a text that could not be read when the backup was made. */
  readonly libraries: readonly (AddedLibrary & { readonly text: string | null })[];
}

export interface ReadBackup extends Backup {
  /** Entries that made no sense to this version. */
  readonly dropped: number;
}

/** The version of the format. A later one may hold what this program does not know: it is not read. */
const VERSION = 1;
const text = v.nullable(v.pipe(v.string(), v.maxLength(100_000_000)));
const HEAD = v.looseObject({
  relee: v.literal('backup'),
  version: v.number(),
  madeAt: v.string(),
  personal: text,
  shared: v.nullable(v.looseObject({ name: v.pipe(v.string(), v.maxLength(300)), text: v.string() })),
  policy: text,
});
const use = v.looseObject({ count: v.number(), last: v.string() });

const library = v.looseObject({ ...ADDED_LIBRARY.entries, text });

export const printBackup = (backup: Backup): string => JSON.stringify({ relee: 'backup', version: VERSION, ...backup });

/** @throws HostError `invalid` when it is no backup, or one of a later version. */
export function readBackup(json: string): ReadBackup {
  let raw: v.InferOutput<typeof HEAD>;
  try {
    raw = v.parse(HEAD, JSON.parse(json));
  } catch {
    throw new HostError('invalid', 'this is no backup of Relee');
  }
  if (raw.version > VERSION) throw new HostError('invalid', `a later version of Relee made this backup (format ${raw.version})`);
  let dropped = 0;
  const list = <T>(schema: v.GenericSchema<unknown, T>, value: unknown): readonly T[] => {
    const read = listLeniently(schema, Array.isArray(value) ? value : []);
    dropped += read.adjusted.length;
    return read.value;
  };
  const settings = v.safeParse(STORED_SETTINGS, raw['settings'] ?? {});
  return {
    madeAt: raw.madeAt,
    settings: settings.success ? (settings.output as Partial<Settings>) : {},
    words: list(v.pipe(v.string(), v.regex(WORD_SHAPE)), raw['words']),
    cases: list<CaseRecord>(caseRecord, raw['cases']),
    closed: list<CaseRecord>(caseRecord, raw['closed']),
    followUps: list<FollowUp>(followUp, raw['followUps']),
    uses: mapLeniently<ReplyUse>(use, raw['uses'] ?? {}).value,
    edits: mapLeniently<ReplyEdits>(REPLY_EDITS, raw['edits'] ?? {}).value,
    history: list<HistoryEntry>(historyEntry, raw['history']),
    practice: list<PracticeCase>(PRACTICE_CASE, raw['practice']),
    attempts: mapLeniently<PracticeAttempt>(PRACTICE_ATTEMPT, raw['attempts'] ?? {}).value,
    personal: raw.personal,
    shared: raw.shared,
    policy: raw.policy,
    // Earlier versions knew none.
    libraries: list(library, raw['libraries']),
    dropped,
  };
}
