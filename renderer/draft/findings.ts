/** Findings as marks in the draft: drawn, moved along with edits, hovered, stepped through and fixed. */
import { isolateHistory } from '@codemirror/commands';
import { RangeSet, StateEffect, StateField, type ChangeDesc, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip, showTooltip, type DecorationSet, type Tooltip } from '@codemirror/view';
import type { Finding } from '../../core/contract.js';
import { fixChange } from '../../core/findings/fix.js';
import { isLearnable } from '../state/learnable.js';
import { findingTooltip, type TooltipWords } from './tooltip.js';

/** A finding where it stands now, after the edits since the analysis. */
export interface PlacedFinding {
  readonly from: number;
  readonly to: number;
  readonly finding: Finding;
}

const setFindings = StateEffect.define<readonly Finding[]>();
const setCurrent = StateEffect.define<PlacedFinding | null>();

const mark = (finding: Finding) =>
  Decoration.mark({ class: `cm-finding cm-finding-${finding.rule === 'spelling' ? 'spelling' : finding.severity}`, finding });

function marksOf(findings: readonly Finding[], length: number): DecorationSet {
  return RangeSet.of(
    placeable(findings, length).map((f) => mark(f).range(f.start, f.end)),
    true,
  );
}

/** A mark whose own words were edited says nothing any more; the next analysis speaks. */
function moved(marks: DecorationSet, changes: ChangeDesc): DecorationSet {
  return marks.map(changes).update({
    filter: (from, to) => {
      let touched = from >= to;
      changes.iterChangedRanges((_a, _b, newFrom, newTo) => {
        if (newFrom < to && newTo > from) touched = true;
      });
      return !touched;
    },
  });
}

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, tr) {
    let next = tr.docChanged ? moved(value, tr.changes) : value;
    for (const effect of tr.effects) if (effect.is(setFindings)) next = marksOf(effect.value, tr.newDoc.length);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const current = StateField.define<PlacedFinding | null>({
  create: () => null,
  update(value, tr) {
    let next = tr.docChanged || (tr.selection && !tr.effects.some((e) => e.is(setCurrent))) ? null : value;
    for (const effect of tr.effects) if (effect.is(setCurrent)) next = effect.value;
    return next;
  },
});

/** Every drawn finding, in order of position. */
export function placedFindings(state: EditorState): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  for (const cursor = state.field(marks).iter(); cursor.value; cursor.next()) {
    found.push({ from: cursor.from, to: cursor.to, finding: cursor.value.spec['finding'] as Finding });
  }
  return found;
}

const placeable = (findings: readonly Finding[], length: number): Finding[] =>
  findings.filter((f) => f.end > f.start && f.end <= length).sort((a, b) => a.start - b.start || a.end - b.end);

/** Draws them. What is drawn already is left alone: each transaction lays the page out, and most keys change no finding. */
export function showFindings(view: EditorView, findings: readonly Finding[]): void {
  const drawn = placedFindings(view.state).sort((a, b) => a.from - b.from || a.to - b.to);
  const next = placeable(findings, view.state.doc.length);
  const same =
    drawn.length === next.length &&
    next.every((f, i) => drawn[i]?.from === f.start && drawn[i]?.to === f.end && JSON.stringify(drawn[i]?.finding) === JSON.stringify(f));
  if (!same) view.dispatch({ effects: setFindings.of(findings) });
}

/** Selects the next (1) or previous (-1) finding, going round at the ends. */
export function stepFinding(view: EditorView, by: 1 | -1): PlacedFinding | null {
  const all = placedFindings(view.state);
  const { from } = view.state.selection.main;
  const ahead = by === 1 ? (all.find((f) => f.from > from) ?? all[0]) : (all.findLast((f) => f.from < from) ?? all.at(-1));
  if (!ahead) return null;
  view.dispatch({
    selection: { anchor: ahead.from },
    effects: [setCurrent.of(ahead), EditorView.scrollIntoView(ahead.from, { y: 'nearest', yMargin: 60 })],
  });
  view.focus();
  return ahead;
}

/** The finding at the caret, or the one stepped to. */
export function findingAtCaret(state: EditorState): PlacedFinding | null {
  const { head } = state.selection.main;
  return state.field(current) ?? placedFindings(state).find((f) => f.from <= head && f.to >= head) ?? null;
}

/** The misspelling at the caret or the one stepped to: one that may be taught, if there is any. */
export function misspellingAtCaret(state: EditorState): Finding | null {
  const { head } = state.selection.main;
  const all = [state.field(current), ...placedFindings(state).filter((f) => f.from <= head && f.to >= head)];
  const misspelt = all.flatMap((f) => (f?.finding.rule === 'spelling' ? [f.finding] : []));
  return misspelt.find(isLearnable) ?? misspelt[0] ?? null;
}

/** Applies a fix to where its finding stands now; one undo takes it back. */
export function applyFix(view: EditorView, finding: Finding, index: number): boolean {
  const fix = finding.fixes[index];
  if (!fix) return false;
  const placed = placedFindings(view.state).find(
    (f) =>
      f.finding === finding || (f.finding.rule === finding.rule && f.finding.text === finding.text && f.finding.start === finding.start),
  );
  if (!placed && finding.end > finding.start) return false;
  const change = fixChange(view.state.doc.toString(), placed ?? { from: 0, to: 0 }, fix);
  view.dispatch({
    changes: change,
    selection: { anchor: change.from + change.insert.length },
    userEvent: 'input.fix',
    annotations: isolateHistory.of('full'),
    scrollIntoView: true,
  });
  return true;
}

/** Marks, the tooltip of the one hovered and of the one stepped to. */
export function findingMarks(
  words: () => TooltipWords,
  dismiss: (finding: Finding) => void,
  apply: (finding: Finding, index: number) => void,
): Extension {
  const tooltip = ({ from, to, finding }: PlacedFinding): Tooltip => ({
    pos: from,
    end: to,
    above: false,
    create: (view) => ({
      dom: findingTooltip(
        finding,
        words(),
        (index) => {
          apply(finding, index);
          view.focus();
        },
        () => {
          dismiss(finding);
          view.dispatch({ effects: setCurrent.of(null) });
          view.focus();
        },
      ),
    }),
  });
  return [
    marks,
    current,
    showTooltip.compute([current], (state) => {
      const at = state.field(current);
      return at ? tooltip(at) : null;
    }),
    hoverTooltip(
      (view, pos) => {
        const at = placedFindings(view.state).find((f) => f.from <= pos && f.to >= pos);
        return at && at.finding !== view.state.field(current)?.finding ? tooltip(at) : null;
      },
      { hoverTime: 250 },
    ),
  ];
}
