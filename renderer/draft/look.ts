import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** What every editor of ours has. Colours are the window's variables, so that both themes need one set of rules. */
const anyLook = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'inherit',
    overflowX: 'hidden',
    scrollbarWidth: 'thin',
    scrollbarColor: 'var(--line-strong) transparent',
  },
  '.cm-content': { caretColor: 'var(--text)', whiteSpace: 'pre-wrap', wordBreak: 'normal', overflowWrap: 'anywhere' },
  '.cm-line': { padding: '0' },
  '.cm-placeholder': { color: 'var(--dim)', whiteSpace: 'normal' },
  '.cm-cursor': { borderLeftColor: 'var(--text)', borderLeftWidth: '1.5px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'light-dark(#cdd7ff, #37437a)',
  },
  '.cm-finding': { textDecorationLine: 'underline', textUnderlineOffset: '3px', textDecorationSkipInk: 'none' },
  '.cm-finding-block': { textDecorationStyle: 'double', textDecorationColor: 'var(--open)', textDecorationThickness: '1.5px' },
  '.cm-finding-warn': { textDecorationStyle: 'wavy', textDecorationColor: 'var(--partly)', textDecorationThickness: '1px' },
  '.cm-finding-hint': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--hint)', textDecorationThickness: '2px' },
  // What every program's speller draws.
  '.cm-finding-spelling': { textDecorationStyle: 'wavy', textDecorationColor: 'var(--open)', textDecorationThickness: '1px' },
  '.cm-evidence': { backgroundColor: 'var(--ok-tint)', boxShadow: '0 0 0 2px var(--ok-tint)', borderRadius: '2px' },
  '.cm-field': { backgroundColor: 'var(--selected)', boxShadow: 'inset 0 -1px 0 var(--accent)', borderRadius: '2px' },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
    backgroundColor: 'var(--raised)',
    color: 'var(--text)',
    boxShadow: 'var(--shadow)',
    maxWidth: '360px',
    zIndex: '30',
  },
  '.cm-why': { padding: '8px 10px', fontSize: '13px', lineHeight: '1.45' },
  '.cm-why-text': { margin: '0 0 6px' },
  '.cm-why-sign': { fontWeight: '600', marginRight: '2px' },
  '.cm-why-icon': { verticalAlign: '-2px', marginRight: '4px' },
  '.cm-why-block .cm-why-sign, .cm-why-block .cm-why-icon': { color: 'var(--open)' },
  '.cm-why-warn .cm-why-sign, .cm-why-warn .cm-why-icon': { color: 'var(--partly)' },
  '.cm-why-hint .cm-why-sign, .cm-why-hint .cm-why-icon': { color: 'var(--hint)' },
  '.cm-why-fixes': { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  '.cm-why button': {
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    padding: '2px 8px',
    borderRadius: '4px',
    border: '1px solid var(--line)',
    background: 'var(--panel)',
    textAlign: 'left',
  },
  '.cm-why button:hover': { background: 'var(--hover)' },
  '.cm-why button:focus-visible': { outline: '2px solid var(--focus)' },
  '.cm-why .cm-why-dismiss': { border: '1px solid transparent', color: 'var(--soft)' },
  '.cm-why-key': { marginLeft: '6px', fontSize: '11px', color: 'var(--dim)', fontFamily: 'inherit' },
});

/** The draft, as high as its pane. */
export const draftLook: Extension = [
  anyLook,
  EditorView.theme({
    '&': { height: '100%', fontSize: '15px' },
    '.cm-scroller': { lineHeight: '1.6' },
    '.cm-content': { padding: '8px 20px 40vh', maxWidth: '74ch' },
  }),
];

const chip = { borderRadius: '4px', padding: '1px 3px', margin: '0 -1px', fontFamily: 'var(--mono)', fontSize: '0.88em' };

/** A reply's text in a form: a field as high as what stands in it. */
export const bodyLook: Extension = [
  anyLook,
  EditorView.theme({
    '&': { fontSize: '14px', border: '1px solid var(--line-strong)', borderRadius: 'var(--radius)', backgroundColor: 'var(--panel)' },
    '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-1px' },
    '.cm-scroller': { lineHeight: '1.6', maxHeight: '46vh' },
    '.cm-content': { padding: '10px 12px' },
    '.cm-content[aria-invalid="true"]': { boxShadow: 'inset 2px 0 0 var(--open)' },
    '.cm-chip': { ...chip, backgroundColor: 'var(--selected)', color: 'var(--accent)' },
    '.cm-chip-tag': { ...chip, backgroundColor: 'var(--hint-tint)', color: 'var(--hint)' },
    '.cm-chip-wrong': { ...chip, backgroundColor: 'var(--open-tint)', color: 'var(--open)' },
    '.cm-tooltip.cm-tooltip-autocomplete': { maxWidth: 'min(560px, 92vw)', padding: '4px' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', fontSize: '13px', maxHeight: '16em', maxWidth: 'inherit' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
      display: 'flex',
      alignItems: 'baseline',
      gap: '12px',
      padding: '4px 8px',
      borderRadius: '4px',
      lineHeight: '1.4',
    },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--selected)', color: 'var(--text)' },
    '.cm-completionLabel': { fontFamily: 'var(--mono)', fontSize: '12px', flex: 'none' },
    '.cm-completionDetail': {
      marginLeft: '0',
      fontStyle: 'normal',
      color: 'var(--soft)',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
  }),
];
