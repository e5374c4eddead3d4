import { describe, expect, it } from 'vitest';
import { createJudge, judge, overridesAsLabels, type JudgeInput } from '../../../core/asks/judge.js';
import { askId } from '../../../core/asks/id.js';
import type { AnswerType, Ask, AskKind, FoundAsk, Override } from '../../../core/contract.js';

const NOW = '2026-11-23T10:00:00';
function drawn(message: string, ...asks: readonly (readonly [string, AnswerType | readonly AnswerType[], AskKind?])[]): FoundAsk[] {
  return asks.map(([text, types, kind = 'question'], i) => {
    const start = message.indexOf(text);
    if (start < 0) throw new Error(`no “${text}” in the message`);
    return { id: askId(kind, text, i), text, start, end: start + text.length, kind, expects: typeof types === 'string' ? [types] : types, tier: 1, confidence: 1, via: ['drawn'] };
  });
}
const MESSAGE = 'Hola, ¿cuándo llega mi pedido? ¿Hacéis factura?';
const ASKS = drawn(MESSAGE, ['¿cuándo llega mi pedido?', 'time'], ['¿Hacéis factura?', 'polarity']);
const run = (draft: string, more: Partial<JudgeInput> = {}): Ask[] => judge({ message: MESSAGE, draft, asks: ASKS, entities: [], lang: 'es', uiLang: 'es', overrides: [], now: NOW, ...more });
const states = (draft: string, more: Partial<JudgeInput> = {}) => run(draft, more).map((a) => a.state);

describe('judge', () => {
  it('gives evidence as verbatim spans of the draft', () => {
    const draft = 'Hola:\nTu pedido llega el jueves. Sí, hacemos factura con IVA.';
    const [time, invoice] = run(draft);
    expect(time?.state).toBe('answered');
    expect(invoice?.state).toBe('answered');
    for (const ask of [time, invoice]) for (const e of ask?.evidence ?? []) expect(draft.slice(e.start, e.end)).toBe(e.text);
    expect(time?.evidence[0]?.text).toBe('Tu pedido llega el jueves.');
  });
  it('says concretely what is wrong, in the language of the interface', () => {
    const draft = 'Le enviamos el presupuesto el 12 de noviembre.';
    expect(run(draft)[0]?.why).toContain('presupuesto');
    expect(run(draft, { uiLang: 'en' })[0]?.why).toMatch(/belongs to something else/);
  });
  it('an empty draft answers nothing', () => {
    expect(states('')).toEqual(['unanswered', 'unanswered']);
    expect(run('')[0]?.why).toBe('El borrador está vacío.');
  });
  it('a word half typed is no evidence, once finished it is', () => {
    const draft = 'Tu pedido llega el jueves';
    expect(states(draft, { caret: draft.length })[0]).not.toBe('answered');
    expect(states(`${draft}.`, { caret: draft.length + 1 })[0]).toBe('answered');
    expect(states(draft)[0]).toBe('answered');
  });
  it('verdicts do not flicker while a later word is typed', () => {
    const done = 'Tu pedido llega el jueves. ';
    for (const typed of ['S', 'Si', 'Sin', 'Sin e', 'Sin em', 'Sin embargo']) expect(states(done + typed, { caret: done.length + typed.length })[0]).toBe('answered');
  });
  it('marks what waits for the customer', () => {
    const [ask] = judge({ message: '¿Me cambiáis la talla?', draft: 'Claro, para ello necesitamos tu número de pedido. ¿Nos lo envías?', asks: drawn('¿Me cambiáis la talla?', ['¿Me cambiáis la talla?', 'action', 'request']), entities: [], lang: 'es', uiLang: 'es', overrides: [], now: NOW });
    expect(ask).toMatchObject({ state: 'partly', waiting: true });
  });
  it('one bare yes does not answer two questions, two do', () => {
    const message = '¿Tenéis tienda? ¿Abrís los sábados?';
    const asks = drawn(message, ['¿Tenéis tienda?', 'polarity'], ['¿Abrís los sábados?', 'polarity']);
    const of = (draft: string) => judge({ message, draft, asks, entities: [], lang: 'es', uiLang: 'es', overrides: [], now: NOW });
    expect(of('Hola: sí.').map((a) => a.state)).toEqual(['partly', 'partly']);
    expect(of('Hola: sí.')[0]?.why).toContain('varias preguntas');
    expect(of('Hola: sí. No.').map((a) => a.state)).toEqual(['answered', 'answered']);
  });
  it('a quotation is no answer; what follows it is', () => {
    expect(states('> ¿cuándo llega mi pedido?\n')).toEqual(['unanswered', 'unanswered']);
    expect(run('> ¿cuándo llega mi pedido?\n')[0]?.why).toMatch(/cita/);
    expect(states('> ¿cuándo llega mi pedido?\n\nEl jueves.')).toEqual(['answered', 'unanswered']);
  });
  it('a placeholder in the evidence leaves the ask open', () => {
    const [ask] = run('Tu pedido llega el {{fecha}}.');
    expect(ask?.state).toBe('unanswered');
    expect(ask?.why).toContain('{{fecha}}');
  });
});

describe('overrides', () => {
  const first = ASKS[0] as FoundAsk;
  const of = (state: Override['state'], pin?: string): Override => ({ askId: first.id, askText: first.text, state, ...(pin === undefined ? {} : { pin }) });
  it.each([['answered', 'answered'], ['not-needed', 'answered'], ['elsewhere', 'answered'], ['open', 'unanswered']] as const)('%s shows as %s and says so', (state, shown) => {
    const [ask, other] = run('Gracias por su mensaje.', { overrides: [of(state)] });
    expect(ask).toMatchObject({ state: shown, override: state });
    expect(ask?.stale).toBeUndefined();
    expect(other?.override).toBeUndefined();
  });
  it('reopening beats an answer', () => expect(run('Tu pedido llega el jueves.', { overrides: [of('open')] })[0]).toMatchObject({ state: 'unanswered', evidence: [] }));
  it('a pin is the evidence, and survives edits elsewhere', () => {
    const pin = 'según lo hablado por teléfono';
    for (const draft of [`Va ${pin}.`, `Hola, Ana:\nva ${pin}. Un saludo`]) {
      const [ask] = run(draft, { overrides: [of('answered', pin)] });
      expect(ask).toMatchObject({ state: 'answered', override: 'answered', evidence: [{ text: pin, start: draft.indexOf(pin) }] });
    }
  });
  it('turns amber when the pinned words are gone, and the engine judges again', () => {
    const [ask] = run('Va como quedamos.', { overrides: [of('answered', 'según lo hablado')] });
    expect(ask).toMatchObject({ state: 'unanswered', override: 'answered', stale: true });
  });
  it('turns amber when the ask was reworded, and is dropped when it is gone', () => {
    const message = 'Hola, ¿cuándo llega por fin mi pedido?';
    const overrides = [of('answered')];
    expect(judge({ message, draft: 'Hola.', asks: drawn(message, ['¿cuándo llega por fin mi pedido?', 'time']), entities: [], lang: 'es', uiLang: 'es', overrides, now: NOW })[0]).toMatchObject({ stale: true, state: 'unanswered' });
    const other = '¿Tenéis bombillas?';
    expect(judge({ message: other, draft: 'Hola.', asks: drawn(other, [other, 'polarity']), entities: [], lang: 'es', uiLang: 'es', overrides, now: NOW })[0]?.override).toBeUndefined();
  });
  it('exports as labelled data, without what tells nothing about the draft', () => {
    const second = ASKS[1] as FoundAsk;
    const draft = 'Va según lo hablado.';
    const overrides: Override[] = [of('answered', 'según lo hablado'), { askId: second.id, askText: second.text, state: 'elsewhere' }];
    expect(overridesAsLabels(MESSAGE, draft, run(draft), overrides)).toEqual([{ message: MESSAGE, draft, ask: first.text, expects: ['time'], label: 'answered', engine: 'unanswered', pin: 'según lo hablado' }]);
  });
});

describe('createJudge', () => {
  it('keeps nothing that changes a verdict: another message, language or day', () => {
    const kept = createJudge();
    const draft = 'Tu pedido llega mañana.';
    const input = (message: string): JudgeInput => ({ message, draft, asks: drawn(message, ['¿cuándo llega?', 'time']), entities: [], lang: 'es', uiLang: 'es', overrides: [], now: NOW });
    for (const message of ['Hola ¿cuándo llega?', 'Mi silla, ¿cuándo llega?', 'Hola ¿cuándo llega?']) expect(kept.judge(input(message))).toEqual(judge(input(message)));
    const later = { ...input('Hola ¿cuándo llega?'), now: '2027-01-01T09:00:00' };
    expect(kept.judge(later)).toEqual(judge(later));
  });
});
