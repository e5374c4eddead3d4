/** The editor of a reply's text: placeholders as chips, completed while they are typed, and what the checks say underlined. */
import {
  autocompletion,
  pickedCompletion,
  startCompletion,
  type Completion as Option,
  type CompletionContext,
} from '@codemirror/autocomplete';
import { Compartment, EditorState, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Finding, Lang, Span } from '../../core/contract.js';
import { completionsAt, type Completion, type CompletionSource } from '../../core/template/completions.js';
import { fieldLabel } from '../../core/template/labels.js';
import { placeholdersOf } from '../../core/template/placeholders.js';
import { unknownPlaceholders } from '../../core/template/unknown.js';
import { applyFix, findingMarks, showFindings } from './findings.js';
import { bodyLook } from './look.js';
import type { TooltipWords } from './tooltip.js';
import { writing, writingKeys } from './writing.js';

export interface BodyWords {
  /** Its accessible name. */
  readonly label: string;
  readonly lang: Lang;
  readonly severity: TooltipWords['severity'];
  /** What the list of completions is called. */
  readonly offered: string;
  /** Rows of text that it is high without any. */
  readonly rows: number;
  /** Of what describes it. */
  readonly noteId: string;
  readonly isInvalid: boolean;
}

export interface BodyEvents {
  changed(text: string): void;
  /** What may be completed, asked for at each key inside braces. */
  source(): CompletionSource;
}

export interface BodyHandle {
  setText(text: string): void;
  setWords(words: BodyWords): void;
  setFindings(findings: readonly Finding[]): void;
  /** Selects a place and shows it. */
  select(span: Span): void;
  focus(): void;
  destroy(): void;
}

const TAG = /\{%[^{}]{0,500}?%\}/g;

/** One chip for each placeholder and tag; wrong is what no case ever fills. */
function chipsOf(body: string, lang: Lang): DecorationSet {
  const wrong = new Map(unknownPlaceholders(body, lang).map((one) => [one.path, one.message]));
  const outputs = placeholdersOf(body).map(({ start, end, path, isPath }) => {
    const message = wrong.get(path);
    const bad = message !== undefined || !isPath;
    return Decoration.mark({
      class: bad ? 'cm-chip-wrong' : 'cm-chip',
      attributes: { title: message ?? (isPath ? fieldLabel(path, lang) : path) },
    }).range(start, end);
  });
  const tags = [...body.matchAll(TAG)].map((tag) => Decoration.mark({ class: 'cm-chip-tag' }).range(tag.index, tag.index + tag[0].length));
  return Decoration.set([...outputs, ...tags], true);
}

const chips = (lang: () => Lang): Extension =>
  StateField.define<DecorationSet>({
    create: (state) => chipsOf(state.doc.toString(), lang()),
    update: (value, tr) => (tr.docChanged ? chipsOf(tr.newDoc.toString(), lang()) : value),
    provide: (field) => EditorView.decorations.from(field),
  });

function optionOf(one: Completion): Option {
  return {
    label: one.label,
    detail: one.about,
    apply(view, option, from, to) {
      view.dispatch({
        changes: { from, to, insert: one.insert },
        selection: { anchor: from + one.caret },
        userEvent: 'input.complete',
        annotations: pickedCompletion.of(option),
      });
      // Where something is still to be said, what can be is offered: a reply to include, a format.
      if (one.caret < one.insert.length) startCompletion(view);
    },
  };
}

const completing = (source: () => CompletionSource): Extension =>
  autocompletion({
    icons: false,
    // Between braces Enter means nothing else.
    interactionDelay: 0,
    override: [
      (context: CompletionContext) => {
        const found = completionsAt(context.state.doc.toString(), context.pos, source());
        return found === null || found.options.length === 0
          ? null
          : { from: found.from, options: found.options.map(optionOf), filter: false };
      },
    ],
  });

/** @param nonce lets CodeMirror's style element through the content security policy; empty where there is none. */
export function createBody(parent: HTMLElement, nonce: string, text: string, first: BodyWords, events: BodyEvents): BodyHandle {
  const wording = new Compartment();
  let words = first,
    told = text;
  const worded = (): Extension => [
    EditorView.contentAttributes.of({
      'aria-label': words.label,
      'aria-describedby': words.noteId,
      'aria-invalid': String(words.isInvalid),
      spellcheck: 'false',
      autocorrect: 'off',
    }),
    EditorState.phrases.of({ Completions: words.offered }),
    EditorView.theme({ '.cm-content': { minHeight: `${words.rows * 1.6 + 1.5}em` } }),
  ];
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        writing(nonce),
        bodyLook,
        wording.of(worded()),
        completing(events.source),
        chips(() => words.lang),
        findingMarks(
          () => ({ severity: words.severity, dismiss: '', fixKey: '' }),
          () => {},
          (finding, index) => {
            applyFix(view, finding, index);
          },
        ),
        writingKeys,
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          told = update.state.doc.toString();
          events.changed(told);
        }),
      ],
    }),
  });
  return {
    setText(next) {
      if (next === told) return;
      told = next;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    setWords(next) {
      words = next;
      view.dispatch({ effects: wording.reconfigure(worded()) });
    },
    setFindings: (findings) => showFindings(view, findings),
    select({ start, end }) {
      const most = view.state.doc.length;
      view.dispatch({ selection: { anchor: Math.min(start, most), head: Math.min(end, most) }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
