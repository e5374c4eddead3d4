/** What both editors of long texts are made of, the draft and a reply's body. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { cleanText } from '../../core/text/clean.js';

/** @param nonce lets CodeMirror's style element through the content security policy; empty where there is none. */
export const writing = (nonce: string): Extension => [
  EditorView.cspNonce.of(nonce),
  history(),
  drawSelection(),
  EditorView.lineWrapping,
  EditorView.clipboardInputFilter.of(cleanText),
];

/** Ctrl+Enter is the window's. */
export const writingKeys: Extension = keymap.of([...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'), ...historyKeymap]);
