/** What a reply asks for before it is inserted, and what becomes of the answers. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../../core/library/types.js';
import type { App } from '../../renderer/state/app.js';
import { askedOf, asksFirst } from '../../renderer/state/reply-answers.js';
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
  let app: App;
  afterEach(() => {
    app.actions.stop();
  });
  const reply = (at: number) => ({
    library: 'shared' as const,
    key: `shared:${TEAM.replies[at]?.id}`,
    reply: TEAM.replies[at] ?? expect.fail(),
  });
  const start = async () => {
    ({ app } = await startApp({ shared: TEAM, cases: [aCase({ message: '¿Me lo cambian?' })] }));
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
    expect(app.store.getState().remembered['shared:cambio']).toEqual({ talla: 'M', gastos: true, regalos: ['una taza'] });
    expect(app.actions.expand('lla')).toMatchObject({ text: 'Su pedido [n.º de pedido] sale hoy.' });
  });
});
