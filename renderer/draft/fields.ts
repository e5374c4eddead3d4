/** Empty fields of an inserted reply: framed, gone through with Tab, and filled together where they are one thing. */
import { invertedEffects } from '@codemirror/commands';
import { StateEffect, StateField, type EditorState, type Extension, type Transaction, type TransactionSpec } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Span } from '../../core/contract.js';

/** What a field stands for: `expression` is as it is written in the reply, with its filters. */
export interface DraftField extends Span {
  readonly path: string;
  readonly expression: string;
}

/** What the fields need of the window. */
export interface FieldEvents {
  /** What an expression prints once `path` has this value; null where that cannot be told. */
  derive(expression: string, path: string, value: string): Promise<string | null>;
  /** A field was filled: its value is a fact of the case. */
  filled(path: string, value: string): void;
}

interface Placed {
  readonly from: number;
  readonly to: number;
  readonly path: string;
  readonly expression: string;
  readonly label: string;
}

/** A field to place; its label is the words that stand there unless it is given. */
type Placing = Omit<Placed, 'label'> & { readonly label?: string };

const addFields = StateEffect.define<readonly Placing[]>({
  map: (all, changes) => all.map((f) => ({ ...f, from: changes.mapPos(f.from, -1), to: changes.mapPos(f.to, 1) })),
});
const frame = Decoration.mark({ class: 'cm-field' });

/** What takes a field away with words around it, or puts a reply where an emptied one stood, is no writing in that field. */
function overwritten({ from, to }: Placed, tr: Transaction): boolean {
  let gone = false;
  tr.changes.iterChangedRanges((start, end) => {
    gone ||= start <= from && end >= to && (start < from || end > to || (from === to && tr.isUserEvent('input.reply')));
  }, true);
  return gone;
}

/** A field that was emptied to be typed anew stays; one whose insertion was undone, or that went with the words around it, goes. */
const moved = (all: readonly Placed[], tr: Transaction): readonly Placed[] =>
  all
    .filter((f) => !overwritten(f, tr))
    .map((f) => ({ ...f, from: tr.changes.mapPos(f.from, -1), to: tr.changes.mapPos(f.to, 1) }))
    .filter((f) => f.to > f.from || !tr.isUserEvent('undo'));

const field = StateField.define<readonly Placed[]>({
  create: () => [],
  update(value, tr) {
    let next = tr.docChanged && value.length > 0 ? moved(value, tr) : value;
    for (const effect of tr.effects) {
      if (effect.is(addFields))
        next = [...next, ...effect.value.map((f) => ({ label: tr.newDoc.sliceString(f.from, f.to), ...f }))].sort(
          (a, b) => a.from - b.from,
        );
    }
    return next;
  },
  provide: (f) =>
    EditorView.decorations.from(f, (all): DecorationSet =>
      Decoration.set(
        all.filter((one) => one.to > one.from).map((one) => frame.range(one.from, one.to)),
        true,
      ),
    ),
});

/** Fields still as they were inserted, or emptied. */
const openFields = (state: EditorState): readonly Placed[] =>
  state.field(field).filter((f) => {
    const text = state.sliceDoc(f.from, f.to);
    return text === f.label || text.trim() === '';
  });

const fieldAt = (state: EditorState): Placed | null => {
  const { from, to } = state.selection.main;
  return state.field(field).find((f) => f.from <= from && f.to >= to) ?? null;
};

/** Leaves a field: what was typed fills the same field elsewhere and what is worked out from it, and is a fact of the case. */
async function leave(view: EditorView, here: Placed, events: FieldEvents): Promise<void> {
  const value = view.state.sliceDoc(here.from, here.to).trim();
  if (value === '' || value === here.label) return;
  events.filled(here.path, value);
  const others = openFields(view.state).filter((f) => f.path === here.path && f.from !== here.from);
  const texts = await Promise.all(
    others.map((f) => (f.expression === here.expression ? value : events.derive(f.expression, f.path, value))),
  );
  // Found again: the agent went on typing meanwhile.
  const now = openFields(view.state).filter((f) => f.path === here.path);
  const changes = others.flatMap((other, i) => {
    const still = now.find(
      (f) => f.expression === other.expression && f.label === other.label && view.state.sliceDoc(f.from, f.to) !== (texts[i] ?? null),
    );
    const insert = texts[i];
    if (!still || insert === null || insert === undefined) return [];
    now.splice(now.indexOf(still), 1);
    return [{ from: still.from, to: still.to, insert }];
  });
  if (changes.length > 0) view.dispatch({ changes, userEvent: 'input.field' });
}

/** Tab and Shift+Tab. @returns false where there is no field to go to, so that the key goes on. */
export function stepField(view: EditorView, by: 1 | -1, events: FieldEvents): boolean {
  const here = fieldAt(view.state);
  const { from } = view.state.selection.main;
  const open = openFields(view.state).filter((f) => f.from !== here?.from);
  if (here) void leave(view, here, events);
  const next = by === 1 ? (open.find((f) => f.from > from) ?? (here ? open[0] : undefined)) : open.findLast((f) => f.from < from);
  if (next) view.dispatch({ selection: { anchor: next.from, head: next.to }, scrollIntoView: true });
  else if (here && view.state.selection.main.head !== here.to) view.dispatch({ selection: { anchor: here.to } });
  else return false;
  return true;
}

/** What an insertion adds to its transaction: its fields, and the caret in the first one, its words selected. */
export function withFields(fields: readonly DraftField[], cursor: number): Pick<TransactionSpec, 'effects' | 'selection'> {
  const at = fields.find((f) => f.start <= cursor && f.end >= cursor);
  const placed = fields.map(({ start, end, path, expression }) => ({ from: start, to: end, path, expression }));
  return { effects: addFields.of(placed), selection: at ? { anchor: at.start, head: at.end } : { anchor: cursor } };
}

export function draftFields(events: FieldEvents): Extension {
  return [
    field,
    // Words that come back by an undo, or by taking that back, have their fields again.
    invertedEffects.of((tr) => {
      const gone = tr.docChanged ? tr.startState.field(field).filter((f) => overwritten(f, tr)) : [];
      return gone.length > 0 ? [addFields.of(gone)] : [];
    }),
    // The caret left a field by other ways than Tab, or the draft was left.
    EditorView.updateListener.of(({ view, startState, state, selectionSet, docChanged }) => {
      if (!selectionSet || docChanged) return;
      const before = fieldAt(startState);
      if (before && fieldAt(state)?.from !== before.from) queueMicrotask(() => void leave(view, before, events));
    }),
    EditorView.domEventHandlers({
      blur: (_event, view) => {
        const here = fieldAt(view.state);
        if (here) queueMicrotask(() => void leave(view, here, events));
      },
    }),
  ];
}
