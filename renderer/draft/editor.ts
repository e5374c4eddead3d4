/** The draft's editor: CodeMirror with one history per case, React kept out of every keystroke. */
import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type { Finding, Quote, Span } from '../../core/contract.js';
import type { Filled } from '../state/replies.js';
import { evidenceMarks, jumpTo, showEvidence } from './evidence.js';
import { applyFix, findingAtCaret, findingMarks, misspellingAtCaret, placedFindings, showFindings, stepFinding } from './findings.js';
import { draftFields, stepField, type FieldEvents } from './fields.js';
import { expandShortcut, insertFilled, insertFrame, insertParagraph } from './insert.js';
import { draftLook } from './look.js';
import type { TooltipWords } from './tooltip.js';
import { writing, writingKeys } from './writing.js';

export interface DraftWords extends TooltipWords {
  readonly label: string;
  readonly placeholder: string;
}

export interface DraftEvents extends FieldEvents {
  /** Every change of a case's draft, with the caret. */
  changed(caseId: string, text: string, caret: number): void;
  expand(shortcut: string): Filled | 'asked' | null;
  dismiss(finding: Finding): void;
  /** A word that no dictionary lists was taken as a fix. */
  vouched(word: string): void;
}

/** What the rest of the window may do to the draft. */
export interface DraftHandle {
  /** The case whose draft is open. */
  caseId(): string;
  open(caseId: string, text: string): void;
  forget(caseId: string): void;
  setWords(words: DraftWords): void;
  setFindings(findings: readonly Finding[]): void;
  setEvidence(spans: readonly Span[]): void;
  /** Composed with what is written: one letter, undone in one step. @param place where in the draft as it is, given the caret; at the caret without it. */
  insertReply(filled: Filled, place?: (draft: string, caret: number) => number): void;
  /** Greeting and closing where they lack; false when nothing does. */
  insertFrame(frame: { readonly greeting: Filled; readonly closing: Filled }): boolean;
  insertParagraph(text: string): void;
  applyFix(finding: Finding, index: number): boolean;
  fixAtCaret(): boolean;
  misspelling(): Finding | null;
  step(by: 1 | -1): Finding | null;
  /** Whether there is a finding ahead of the caret (1) or behind it (-1). */
  hasFinding(by: 1 | -1): boolean;
  jumpTo(span: Span): void;
  selection(): Quote | null;
  text(): string;
  /** Told the text now and after each change. Returns the way to stop. */
  watch(listener: (text: string) => void): () => void;
  focus(): void;
  destroy(): void;
}

const NO_WORDS: DraftWords = { label: '', placeholder: '', severity: { block: '', warn: '', hint: '' }, dismiss: '', fixKey: '' };

/** @param nonce lets CodeMirror's style element through the content security policy; empty where there is none. */
export function createDraft(parent: HTMLElement, nonce: string, events: DraftEvents): DraftHandle {
  const states = new Map<string, EditorState>();
  const wording = new Compartment();
  let words = NO_WORDS;
  const watchers = new Set<(text: string) => void>();
  const tell = (text: string) => {
    for (const watch of watchers) watch(text);
  };
  let openCase = '';
  const worded = (): Extension => [
    placeholder(words.placeholder),
    EditorView.contentAttributes.of({ 'aria-label': words.label, spellcheck: 'false', autocorrect: 'off' }),
  ];
  const extensions: Extension = [
    writing(nonce),
    draftLook,
    wording.of(worded()),
    Prec.high(
      keymap.of([
        {
          key: 'Tab',
          run: (view) => expandShortcut(view, events.expand) || stepField(view, 1, events),
          shift: (view) => stepField(view, -1, events),
        },
      ]),
    ),
    draftFields(events),
    writingKeys,
    findingMarks(
      () => words,
      events.dismiss,
      (finding, index) => {
        apply(finding, index);
      },
    ),
    evidenceMarks,
    EditorView.updateListener.of((update) => {
      if (!update.docChanged) return;
      const text = update.state.doc.toString();
      tell(text);
      if (openCase !== '') events.changed(openCase, text, update.state.selection.main.head);
    }),
  ];
  const fresh = (text: string) => EditorState.create({ doc: text, selection: { anchor: text.length }, extensions });
  /** Another window changed this draft. */
  const replaceAll = (text: string) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  const view = new EditorView({ state: fresh(''), parent });
  function apply(finding: Finding, index: number): boolean {
    if (!applyFix(view, finding, index)) return false;
    const fix = finding.fixes[index];
    if (fix?.unlisted && fix.text !== undefined) events.vouched(fix.text);
    return true;
  }

  return {
    caseId: () => openCase,
    open(caseId, text) {
      if (caseId === openCase) {
        if (text !== view.state.doc.toString()) replaceAll(text);
        return;
      }
      if (openCase !== '') states.set(openCase, view.state);
      openCase = caseId;
      const kept = states.get(caseId);
      view.setState(kept && kept.doc.toString() === text ? kept : fresh(text));
      view.dispatch({ effects: wording.reconfigure(worded()) });
      tell(text);
    },
    forget: (caseId) => {
      states.delete(caseId);
      if (openCase === caseId) openCase = '';
    },
    setWords(next) {
      words = next;
      view.dispatch({ effects: wording.reconfigure(worded()) });
    },
    setFindings: (findings) => showFindings(view, findings),
    setEvidence: (spans) => showEvidence(view, spans),
    insertReply: (filled, place) => insertFilled(view, filled, place),
    insertFrame: (frame) => insertFrame(view, frame),
    insertParagraph: (text) => insertParagraph(view, text),
    applyFix: apply,
    fixAtCaret() {
      const at = findingAtCaret(view.state);
      return at !== null && apply(at.finding, 0);
    },
    misspelling: () => misspellingAtCaret(view.state),
    step: (by) => stepFinding(view, by)?.finding ?? null,
    hasFinding: (by) => {
      const { from } = view.state.selection.main;
      return placedFindings(view.state).some((f) => (by === 1 ? f.from > from : f.from < from));
    },
    jumpTo: (span) => jumpTo(view, span),
    selection() {
      const { from, to } = view.state.selection.main;
      return from === to ? null : { start: from, end: to, text: view.state.sliceDoc(from, to) };
    },
    text: () => view.state.doc.toString(),
    watch(listener) {
      watchers.add(listener);
      listener(view.state.doc.toString());
      return () => {
        watchers.delete(listener);
      };
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
