import { history, isolateHistory, redo, undo } from '@codemirror/commands';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { draftFields, stepField, withFields } from '../../renderer/draft/fields.js';

const REPLY = 'Llega el [fecha de entrega]; si no, reclamo el [fecha de entrega].';
const spans = [...REPLY.matchAll(/\[[^\]]+\]/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

/** The editor's state with the fields' own extension; what a view does with keys is done by hand. */
function editor() {
  const filled: { path: string; value: string }[] = [];
  const events = {
    derive: (expression: string, _path: string, value: string) =>
      Promise.resolve(expression.includes('plus') ? `${value} y un día` : value),
    filled: (path: string, value: string) => void filled.push({ path, value }),
  };
  const view = {
    state: EditorState.create({ extensions: [history(), draftFields(events)] }),
    dispatch(...specs: TransactionSpec[]) {
      view.state = view.state.update(...specs).state;
    },
  };
  const dom = view as unknown as EditorView;
  return {
    filled,
    text: () => view.state.doc.toString(),
    insertReply(at = 0) {
      const [first, second] = spans.map((span) => ({ start: span.start + at, end: span.end + at, path: 'order.delivery_date' }));
      if (!first || !second) throw new Error('two fields');
      const fields = [
        { ...first, expression: 'order.delivery_date | date' },
        { ...second, expression: 'order.delivery_date | plus_business_days: 1 | date' },
      ];
      view.dispatch({
        changes: { from: at, insert: REPLY },
        ...withFields(fields, first.start),
        userEvent: 'input.reply',
        annotations: isolateHistory.of('full'),
      });
    },
    type(text: string) {
      const { from, to } = view.state.selection.main;
      view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length }, userEvent: 'input.type' });
    },
    erase(from: number, to: number) {
      view.dispatch({ changes: { from, to }, selection: { anchor: from }, userEvent: 'delete' });
    },
    redo: () => redo({ state: view.state, dispatch: (tr) => (view.state = tr.state) }),
    undo: () => undo({ state: view.state, dispatch: (tr) => (view.state = tr.state) }),
    async tab(by: 1 | -1 = 1) {
      stepField(dom, by, events);
      await new Promise((done) => setTimeout(done));
    },
  };
}

describe('fields of an inserted reply', () => {
  it('what is typed into one fills what is worked out from it', async () => {
    const e = editor();
    e.insertReply();
    e.type('lunes');
    await e.tab();
    expect(e.text()).toBe('Llega el lunes; si no, reclamo el lunes y un día.');
    expect(e.filled).toEqual([{ path: 'order.delivery_date', value: 'lunes' }]);
  });
  it('a draft that was cleared leaves no field behind to swallow the next reply', async () => {
    const e = editor();
    e.insertReply();
    e.erase(0, e.text().length);
    e.insertReply();
    e.type('martes');
    await e.tab();
    expect(e.text()).toBe('Llega el martes; si no, reclamo el martes y un día.');
    expect(e.filled).toEqual([{ path: 'order.delivery_date', value: 'martes' }]);
  });
  it('a field emptied by hand is still the field', async () => {
    const e = editor();
    e.insertReply();
    e.erase(spans[0]?.start ?? 0, spans[0]?.end ?? 0);
    e.type('jueves');
    await e.tab();
    expect(e.text()).toBe('Llega el jueves; si no, reclamo el jueves y un día.');
  });
  it('words that come back by an undo have their fields again', async () => {
    const e = editor();
    e.insertReply();
    e.erase(0, e.text().length);
    e.undo();
    expect(e.text()).toBe(REPLY);
    await e.tab();
    e.type('viernes');
    await e.tab();
    expect(e.text()).toContain('viernes');
    expect(e.text()).not.toContain('[fecha');
  });
  it('an insertion taken back and made again has its fields again', async () => {
    const e = editor();
    e.insertReply();
    e.undo();
    e.redo();
    expect(e.text()).toBe(REPLY);
    await e.tab(-1);
    e.type('viernes');
    await e.tab();
    expect(e.text()).not.toContain('[fecha');
  });
  it('a reply put where a field was emptied is not what the field says', async () => {
    const e = editor();
    e.insertReply();
    e.erase(spans[0]?.start ?? 0, spans[0]?.end ?? 0);
    e.insertReply(spans[0]?.start ?? 0);
    e.type('lunes');
    await e.tab();
    expect(e.filled).toEqual([{ path: 'order.delivery_date', value: 'lunes' }]);
  });
});
