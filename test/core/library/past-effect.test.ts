/** What a proposed reply would have answered of messages of the past, by the engine's own verdicts. */
import { describe, expect, it } from 'vitest';
import { effectOnPast, type PastMessage } from '../../../core/library/past-effect.js';
import type { Library, Reply } from '../../../core/library/types.js';
import { DEFAULT_POLICY } from '../../../core/policy/defaults.js';

const options = { now: '2026-11-30T10:00:00.000Z', calendar: DEFAULT_POLICY.calendar };
const es = (message: string): PastMessage => ({ message, lang: 'es', channel: 'email' });
const en = (message: string): PastMessage => ({ message, lang: 'en', channel: 'email' });

describe('in Spanish', () => {
  const bare: Reply = {
    id: 'devolucion',
    title: 'Devolución',
    tags: ['devolver'],
    body: 'Hola:\n\nPuede devolver el artículo cuando quiera.\n\nUn saludo,',
  };
  const full: Reply = {
    ...bare,
    body: 'Hola:\n\nPuede devolver el artículo en los 14 días siguientes a la entrega. El reembolso tarda 5 días hábiles desde que lo recibimos.\n\nUn saludo,',
  };
  const library: Library = {
    version: 1,
    name: 'Equipo',
    language: 'es',
    replies: [bare, { id: 'factura', title: 'Factura', body: 'Hola:\n\nLe adjunto la factura de su pedido.' }],
  };
  const past = [
    es('Hola, quiero devolver un artículo. ¿Cuánto tarda el reembolso de la devolución?'),
    es('Buenas, ¿cuántos días tengo para devolver el pedido?'),
    es('¿Me pueden mandar la factura?'),
  ];
  it('counts what only the proposed text answers, on the messages for which it is found', () => {
    const effect = effectOnPast(library, { before: bare, after: full }, past, options);
    expect(effect.looked).toBe(3);
    expect(effect.messages).toBeGreaterThanOrEqual(2);
    expect(effect.after).toBeGreaterThan(effect.before);
    expect(effect.differences.some(({ text, before, after }) => /reembolso|días/.test(text) && after && !before)).toBe(true);
  });
  it('is the other way round when the better text is taken out, and nothing when nothing changes', () => {
    const better = { ...library, replies: [full, ...library.replies.slice(1)] };
    const worse = effectOnPast(better, { before: full, after: bare }, past, options);
    expect(worse.after).toBeLessThan(worse.before);
    const removed = effectOnPast(better, { before: full, after: null }, past, options);
    expect([removed.after, removed.before > 0]).toEqual([0, true]);
    const same = effectOnPast(better, { before: full, after: full }, past, options);
    expect([same.before === same.after, same.differences]).toEqual([true, []]);
  });
  it('without past messages says so', () => {
    expect(effectOnPast(library, { before: bare, after: full }, [], options)).toEqual({
      looked: 0,
      messages: 0,
      asks: 0,
      before: 0,
      after: 0,
      differences: [],
    });
  });
});

describe('in English', () => {
  it('a new reply answers what nothing answered', () => {
    const fresh: Reply = {
      id: 'warranty',
      title: 'Warranty',
      language: 'en',
      tags: ['warranty', 'repair'],
      body: 'Hello,\n\nThe warranty lasts three years and covers the repair. Send us a photo and we will collect it.\n\nKind regards,',
    };
    const library: Library = {
      version: 1,
      name: 'Team',
      language: 'en',
      replies: [{ id: 'invoice', title: 'Invoice', body: 'Hello,\n\nYour invoice is attached.' }],
    };
    const effect = effectOnPast(
      library,
      { before: null, after: fresh },
      [en('Hi, how long is the warranty of the kettle?'), en('Where is my parcel?')],
      options,
    );
    expect(effect.before).toBe(0);
    expect(effect.after).toBeGreaterThanOrEqual(1);
    expect(effect.differences[0]).toMatchObject({ before: false, after: true });
  });
});
