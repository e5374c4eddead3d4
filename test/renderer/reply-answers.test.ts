/** What a reply asks for before it is inserted, and what becomes of the answers. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../../core/library/types.js';
import type { App } from '../../renderer/state/app.js';
import { askedOf, asksFirst, CHOICES, parseRemembered, rememberedWith } from '../../renderer/state/reply-answers.js';
import type { MemoryHost } from '../support/memory-host.js';
import { aCase, startApp } from './support.js';

const BODY = `Hola:

Se lo cambiamos por la talla {{ talla | choice: "S", "M", "L" }}{% optional gastos %} y los gastos corren de nuestra cuenta{% endoptional %}.
{% optional regalo, on %}
Va también {{ regalos | multi: "una bolsa", "un llavero", "una taza" }}.
{% endoptional %}
Sale el {{ salida | day }} y lleva {{ unidades | number }} cajas. {{ nota | area }}
Firma: {{ firma | preset: "El equipo" }}`;
const TEAM: Library = {
  version: 1,
  name: 'Equipo',
  language: 'es',
  replies: [
    { id: 'cambio', title: 'Cambio', shortcut: 'cam', body: BODY },
    { id: 'llano', title: 'Llano', shortcut: 'lla', body: 'Su pedido {{ order.id }} sale hoy.' },
  ],
};

describe('the form of a reply', () => {
  let app: App, host: MemoryHost;
  afterEach(() => {
    app.actions.stop();
  });
  const reply = (at: number) => ({
    library: 'shared' as const,
    key: `shared:${TEAM.replies[at]?.id}`,
    reply: TEAM.replies[at] ?? expect.fail(),
  });
  const start = async () => {
    ({ app, host } = await startApp({ shared: TEAM, cases: [aCase({ message: '¿Me lo cambian?' })] }));
  };

  it('asks each field once with its kind, and only when there is something to choose', async () => {
    await start();
    const filled = app.actions.filled(reply(0));
    expect(asksFirst(filled)).toBe(true);
    expect(filled.optional?.map(({ name, on }) => [name, on])).toEqual([
      ['gastos', false],
      ['regalo', true],
    ]);
    expect(askedOf(filled).map(({ path, kind }) => [path, kind])).toEqual([
      ['talla', 'choice'],
      ['regalos', 'multi'],
      ['salida', 'day'],
      ['unidades', 'number'],
      ['nota', 'area'],
      ['firma', undefined],
    ]);
    expect(askedOf(filled).find(({ path }) => path === 'firma')).toMatchObject({ name: 'firma', preset: 'El equipo' });
    expect(asksFirst(app.actions.filled(reply(1)))).toBe(false);
  });
  it('fills what was chosen: parts in or out, several as a list, a day in words', async () => {
    await start();
    const { text, missing } = await app.actions.filledWith(reply(0), {
      talla: 'M',
      gastos: true,
      regalos: ['una bolsa', 'un llavero', 'una taza'],
      salida: '2026-12-03',
      unidades: '2',
      nota: 'Gracias.\nHasta pronto.',
    });
    expect(text).toBe(
      'Hola:\n\nSe lo cambiamos por la talla M y los gastos corren de nuestra cuenta.\nVa también una bolsa, un llavero y una taza.\nSale el jueves 3 de diciembre y lleva 2 cajas. Gracias.\nHasta pronto.\nFirma: El equipo',
    );
    expect(missing).toEqual([]);
    const without = await app.actions.filledWith(reply(0), { talla: 'L', regalo: false });
    expect(without.text).not.toContain('Va también');
    expect(without.fields.map(({ path }) => path)).not.toContain('regalos');
  });
  it('a shortcut opens it, and what was chosen is proposed again; what was typed is not', async () => {
    await start();
    expect(app.actions.expand('cam')).toBe('asked');
    expect(app.store.getState()).toMatchObject({ panel: 'reply-fields', asking: 'shared:cambio' });
    expect(app.store.getState().inserted).toEqual({});
    app.actions.answered(reply(0), { talla: 'M', gastos: true, nota: 'Para doña Ana', unidades: '2', regalos: ['una taza'] });
    const chosen = { talla: 'M', gastos: true, regalos: ['una taza'] };
    expect(app.store.getState().remembered['shared:cambio']).toEqual(chosen);
    // Also after a restart, and nothing of it is a customer's.
    app.actions.flush();
    const kept = (await host.readForms())[CHOICES];
    expect(parseRemembered(kept)).toEqual({ 'shared:cambio': chosen });
    expect(kept).not.toContain('doña Ana');
    app.actions.stop();
    ({ app } = await startApp({ shared: TEAM, forms: { [CHOICES]: kept ?? '' } }));
    expect(app.store.getState().remembered['shared:cambio']).toEqual(chosen);
    expect(app.actions.expand('lla')).toMatchObject({ text: 'Su pedido [n.º de pedido] sale hoy.' });
  });
  it('of many replies the choices of the last two hundred are kept; a file of another kind holds none', () => {
    let all = parseRemembered(undefined);
    for (let i = 0; i < 250; i++) all = rememberedWith(all, `shared:${i}`, { talla: 'S' });
    all = rememberedWith(all, 'shared:60', { talla: 'M' });
    expect(Object.keys(all)).toHaveLength(200);
    expect(all['shared:60']).toEqual({ talla: 'M' });
    expect(Object.keys(all).at(-1)).toBe('shared:60');
    expect(['{', '[]', '{"a":{"b":{"c":1}}}'].map(parseRemembered)).toEqual([{}, {}, {}]);
  });
});
