/** The sentence of the draft that answers the ask in hand, tinted while the agent looks at that ask. */
import { RangeSet, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Span } from '../../core/contract.js';

const setEvidence = StateEffect.define<readonly Span[]>();
const tint = Decoration.mark({ class: 'cm-evidence' });

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, tr) {
    let next = value.map(tr.changes);
    for (const effect of tr.effects) {
      if (!effect.is(setEvidence)) continue;
      const spans = effect.value.filter((s) => s.end > s.start && s.end <= tr.newDoc.length);
      next = RangeSet.of(
        spans.map((s) => tint.range(s.start, s.end)),
        true,
      );
    }
    return next;
  },
  provide: (f) => EditorView.decorations.from(f),
});

export const evidenceMarks: Extension = field;
export const showEvidence = (view: EditorView, spans: readonly Span[]): void => view.dispatch({ effects: setEvidence.of(spans) });

/** Puts the caret at a span and brings it into view. */
export function jumpTo(view: EditorView, span: Span): void {
  const length = view.state.doc.length;
  const from = Math.min(span.start, length);
  const to = Math.min(span.end, length);
  view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  view.focus();
}
