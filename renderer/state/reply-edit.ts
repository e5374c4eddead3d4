/** The edit of a reply: what it started from, what stands in the form, and what a colleague changed meanwhile. */
import * as v from 'valibot';
import { CHANNELS, LANGS } from '../../core/contract.js';
import type { LibraryName } from '../../core/host.js';
import { LIBRARY_NAME } from '../../core/library-name.js';
import { REPLY } from '../../core/host/stored-reply.js';
import { placesOf, settledReply, undecided, type Choice, type Choices, type ReplyConflict } from '../../core/library/conflict.js';
import { mergeReply } from '../../core/library/merge-reply.js';
import { sameReply, sameValue } from '../../core/library/same.js';
import type { Reply } from '../../core/library/types.js';
import { REGISTERS, type ReplyField } from '../../core/library/validate.js';
import { EMPTY_FORM, formOf, replyOf, type ReplyForm } from './reply-form.js';

/** What both changed, with all three texts; nothing is written until each place is decided. No fields: the colleague deleted it. */
export interface Dispute {
  readonly base: Reply | null;
  readonly mine: Reply;
  readonly theirs: Reply | null;
  readonly fields: readonly ReplyField[];
  readonly choices: Choices;
}

export interface ReplyEdit {
  /** The reply as it was when editing began, frozen; null for a new one. */
  readonly base: Reply | null;
  /** Where it lies and where it is to be saved. */
  readonly library: LibraryName;
  readonly target: LibraryName;
  readonly form: ReplyForm;
  /** The form as it was first shown. */
  readonly first: ReplyForm;
  readonly dispute?: Dispute;
}

/** What became of saving an edit. */
export type SavedEdit =
  | { readonly code: 'saved'; readonly key: string; readonly reply: Reply }
  | { readonly code: 'conflict'; readonly edit: ReplyEdit }
  /** It went to a lead as a proposal; the library is as it was. */
  | { readonly code: 'proposed' }
  | { readonly code: 'failed' };

export const startEdit = (library: LibraryName, base: Reply | null, body = ''): ReplyEdit => {
  const form = base ? formOf(base) : { ...EMPTY_FORM, body };
  return { base, library, target: library, form, first: form };
};

export const isDirty = (edit: ReplyEdit): boolean =>
  edit.dispute !== undefined || edit.target !== edit.library || JSON.stringify(edit.form) !== JSON.stringify(edit.first);

/** Whether a colleague changed the reply since editing began: `gone` when it is no longer in the file. */
export function elsewhere(edit: ReplyEdit, live: Reply | null): 'same' | 'changed' | 'gone' {
  if (edit.base === null || edit.dispute?.theirs === null) return 'same';
  if (live === null) return 'gone';
  return sameReply(edit.base, live) ? 'same' : 'changed';
}

/** The edit on top of the colleague's version: what only they changed is taken over, what both changed is in dispute. */
export function rebased(edit: ReplyEdit, theirs: Reply | null): ReplyEdit {
  const mine = replyOf(edit.form, edit.base);
  if (theirs === null) return { ...edit, dispute: { base: edit.base, mine, theirs, fields: [], choices: {} } };
  const { reply, conflict } = mergeReply(mine.id, edit.base, mine, theirs);
  const fields = conflict?.fields ?? [];
  const merged = Object.fromEntries(
    Object.entries({ ...reply, ...Object.fromEntries(fields.map((field) => [field, mine[field]])) }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as unknown as Reply;
  const { dispute: _settled, ...rest } = edit;
  // A wording still without words is in the form only.
  const form = { ...formOf(merged), ...(sameValue(merged.variants, mine.variants) ? { variants: edit.form.variants } : {}) };
  return {
    ...rest,
    base: theirs,
    form,
    first: formOf(theirs),
    ...(fields.length > 0 ? { dispute: { base: edit.base, mine, theirs, fields, choices: {} } } : {}),
  };
}

/** What is in dispute, for the view that decides it; null when the colleague deleted the reply. */
export function conflictOf({ base, mine, theirs, fields }: Dispute): ReplyConflict | null {
  return theirs === null ? null : { base, mine, theirs, fields };
}

/** Decides one place of the dispute; the form has it then. */
export function decided(edit: ReplyEdit, place: string, choice: Choice): ReplyEdit {
  const { dispute } = edit;
  const conflict = dispute && conflictOf(dispute);
  if (!dispute || !conflict) return edit;
  const choices = { ...dispute.choices, [place]: choice };
  const shown = formOf(settledReply(conflict, choices));
  const disputed = Object.fromEntries(
    conflict.fields.filter((field) => field in shown).map((field) => [field, shown[field as keyof ReplyForm]]),
  );
  return { ...edit, form: { ...edit.form, ...disputed }, dispute: { ...dispute, choices } };
}

/** How many places are still to be decided. */
export function openPlaces({ dispute }: ReplyEdit): number {
  const conflict = dispute && conflictOf(dispute);
  return conflict ? undecided(placesOf(conflict), dispute.choices) : 0;
}

export const isOpenDispute = (edit: ReplyEdit): boolean => edit.dispute?.theirs === null || openPlaces(edit) > 0;

const language = v.picklist(['', ...LANGS] as const);
const register = v.picklist(['', ...REGISTERS] as const);
const form = v.object({
  title: v.string(),
  id: v.string(),
  shortcut: v.string(),
  folder: v.string(),
  tags: v.string(),
  language,
  register,
  body: v.string(),
  channels: v.array(v.picklist(CHANNELS)),
  variants: v.array(
    v.object({
      language,
      register,
      channel: v.picklist(['', ...CHANNELS] as const),
      body: v.string(),
      older: v.exactOptional(v.boolean()),
    }),
  ),
});
const choice = v.union([
  v.object({ side: v.picklist(['mine', 'theirs', 'both'] as const) }),
  v.object({ side: v.literal('own'), text: v.string() }),
]);
const stored = v.object({
  base: v.nullable(REPLY),
  library: LIBRARY_NAME,
  target: LIBRARY_NAME,
  form,
  first: form,
  dispute: v.exactOptional(
    // An earlier version kept no base, and decided by field: its dispute is decided anew.
    v.object({
      base: v.optional(v.nullable(REPLY), null),
      mine: REPLY,
      theirs: v.nullable(REPLY),
      fields: v.array(v.string()),
      choices: v.optional(v.record(v.string(), choice), {}),
    }),
  ),
});

/** @returns null for what is no edit: a form of an earlier version, or a file somebody touched. */
export function parseEdit(text: string | undefined): ReplyEdit | null {
  if (text === undefined) return null;
  try {
    const parsed = v.safeParse(stored, JSON.parse(text));
    return parsed.success ? (parsed.output as ReplyEdit) : null;
  } catch {
    return null;
  }
}

/** The key under which the text of an edit is kept: the reply's own, `new`, or the case whose draft is saved. */
export const editKey = (of: string): string => `reply:${of}`;
