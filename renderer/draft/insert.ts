/** Putting replies into the draft: always at the caret, never over what is written, undone in one step. */
import { snippet } from '@codemirror/autocomplete';
import { isolateHistory } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import type { Filled } from '../state/replies.js';

const escapeBraces = (text: string) => text.replace(/[{}]/g, '\\$&');

/** The filled text in CodeMirror's snippet syntax: what is missing becomes fields to tab through. */
export function snippetTemplate({ text, fields, cursor }: Filled): string {
  // The last stop is where writing goes on; it also makes a lone field one to tab from.
  const last = cursor !== undefined && !fields.some((f) => f.start <= cursor && f.end >= cursor) ? cursor : text.length;
  const stops: { readonly start: number; readonly end: number }[] = [...fields, { start: last, end: last }];
  stops.sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const stop of stops) {
    if (stop.start < at) continue;
    // A field's own words may hold no braces, that is the syntax of the template.
    const name = text.slice(stop.start, stop.end).replace(/[{}:]/g, '');
    out += `${escapeBraces(text.slice(at, stop.start))}\${${name}}`;
    at = stop.end;
  }
  return out + escapeBraces(text.slice(at));
}

/** Inserts a filled reply at the caret, or over [from, to) when a typed shortcut is expanded. */
export function insertFilled(view: EditorView, filled: Filled, range?: { readonly from: number; readonly to: number }): void {
  const { state } = view;
  const at = range ?? { from: state.selection.main.head, to: state.selection.main.head };
  // A step of undo of its own: neither what was typed before nor what is typed into its fields joins it.
  view.dispatch({ annotations: isolateHistory.of('full') });
  if (filled.fields.length > 0) snippet(snippetTemplate(filled))(view, null, at.from, at.to);
  else view.dispatch({
    changes: { ...at, insert: filled.text }, selection: { anchor: at.from + (filled.cursor ?? filled.text.length) },
    userEvent: 'input.reply', annotations: isolateHistory.of('full'), scrollIntoView: true,
  });
  view.dispatch({ annotations: isolateHistory.of('full') });
  view.focus();
}

/** Inserts plain words at the caret on lines of their own, such as a quoted ask. */
export function insertParagraph(view: EditorView, text: string): void {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  const lead = line.text.slice(0, head - line.from).trim() === '' ? '' : '\n\n';
  const insert = `${lead}${text}\n`;
  view.dispatch({ changes: { from: head, insert }, selection: { anchor: head + insert.length }, userEvent: 'input.quote', annotations: isolateHistory.of('full'), scrollIntoView: true });
  view.focus();
}

const SHORTCUT = /(?:^|\s);([\p{L}\p{N}_-]{1,40})$/u;

/** `;ret` + Tab. @returns whether a shortcut was before the caret and known. */
export function expandShortcut(view: EditorView, fill: (shortcut: string) => Filled | null): boolean {
  const { head, empty } = view.state.selection.main;
  if (!empty) return false;
  const line = view.state.doc.lineAt(head);
  const typed = SHORTCUT.exec(line.text.slice(Math.max(0, head - line.from - 42), head - line.from))?.[1];
  const filled = typed === undefined ? null : fill(typed);
  if (typed === undefined || !filled) return false;
  insertFilled(view, filled, { from: head - typed.length - 1, to: head });
  return true;
}
