/** Putting replies into the draft: composed with what is written, undone in one step. */
import { isolateHistory } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { composeFrame, composeReply, type Composed } from '../../core/compose/compose.js';
import type { Filled } from '../state/replies.js';
import { withFields } from './fields.js';

/** A composition as one transaction, and one step of undo: neither what was typed before nor what is typed into its fields joins it. */
function dispatch(view: EditorView, { changes, fields, cursor }: Composed, select: boolean): void {
  const found = withFields(
    fields.map((f) => ({ expression: f.path, ...f })),
    cursor,
  );
  view.dispatch({
    changes: [...changes],
    ...found,
    ...(select ? {} : { selection: { anchor: cursor } }),
    userEvent: 'input.reply',
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
  });
}

type Range = { readonly from: number; readonly to: number };

/** Inserts a filled reply at the caret or where `at` says, or over [from, to) when a typed shortcut is expanded. */
export function insertFilled(view: EditorView, filled: Filled, at?: Range | ((draft: string, caret: number) => number)): void {
  const draft = view.state.doc.toString(),
    caret = view.state.selection.main.head;
  dispatch(view, composeReply(draft, filled, typeof at === 'function' ? at(draft, caret) : (at ?? caret)), true);
  view.focus();
}

/** Greeting on top, closing at the end, each only where it lacks. @returns false when nothing lacks. */
export function insertFrame(view: EditorView, frame: { readonly greeting: Filled; readonly closing: Filled }): boolean {
  const composed = composeFrame(view.state.doc.toString(), frame, view.state.selection.main.head);
  if (composed.changes.length > 0) dispatch(view, composed, false);
  view.focus();
  return composed.changes.length > 0;
}

/** Inserts plain words at the caret on lines of their own, such as a quoted ask. */
export function insertParagraph(view: EditorView, text: string): void {
  const { head } = view.state.selection.main;
  const { doc } = view.state;
  const before = doc.sliceString(0, head),
    after = doc.sliceString(head);
  const lead = before.trim() === '' ? '' : '\n'.repeat(Math.max(0, 3 - (/\s*$/.exec(before)?.[0].split('\n').length ?? 1)));
  const tail = '\n'.repeat(Math.max(0, 3 - (/^\s*/.exec(after)?.[0].split('\n').length ?? 1)));
  const insert = `${lead}${text}${tail}`;
  // Writing goes on below the quotation.
  const anchor = head + insert.length + Math.max(0, 2 - tail.length);
  view.dispatch({
    changes: { from: head, insert },
    selection: { anchor: Math.min(anchor, doc.length + insert.length) },
    userEvent: 'input.quote',
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
  });
  view.focus();
}

const SHORTCUT = /(?:^|\s);([\p{L}\p{N}_-]{1,40})$/u;

/** `;ret` + Tab. @returns whether a shortcut was before the caret and known. */
export function expandShortcut(view: EditorView, fill: (shortcut: string) => Filled | 'asked' | null): boolean {
  const { head, empty } = view.state.selection.main;
  if (!empty) return false;
  const line = view.state.doc.lineAt(head);
  const typed = SHORTCUT.exec(line.text.slice(Math.max(0, head - line.from - 42), head - line.from))?.[1];
  const filled = typed === undefined ? null : fill(typed);
  if (typed === undefined || !filled) return false;
  const at = { from: head - typed.length - 1, to: head };
  // The reply comes when its form is done; the shortcut has been said.
  if (filled === 'asked') view.dispatch({ changes: at, userEvent: 'delete.shortcut' });
  else insertFilled(view, filled, at);
  return true;
}
