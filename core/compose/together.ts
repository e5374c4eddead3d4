/** Several filled replies as one insertion: a letter of their bodies with one greeting, one apology and one closing. */
import { composeReply, type InsertedField, type Insertion } from './compose.js';

/** Where a place in a text is after changes to it; what is put in at the place itself stands before it. */
const moved = (at: number, changes: ReturnType<typeof composeReply>['changes']): number =>
  at + changes.reduce((sum, { from, to, insert }) => (from <= at ? sum + insert.length - (Math.min(to, at) - from) : sum), 0);

/** @returns the letter, each reply behind the one before it, with the empty fields of all. */
export function composeTogether(replies: readonly Insertion[]): Insertion {
  let text = '',
    fields: readonly InsertedField[] = [];
  for (const reply of replies) {
    const { changes, fields: own } = composeReply(text, reply, text.length),
      before = fields.map((field) => ({ ...field, start: moved(field.start, changes), end: moved(field.end, changes) }));
    let out = '',
      from = 0;
    for (const change of changes) {
      out += text.slice(from, change.from) + change.insert;
      from = change.to;
    }
    text = out + text.slice(from);
    fields = [...before, ...own].sort((a, b) => a.start - b.start);
  }
  return { text, fields };
}
