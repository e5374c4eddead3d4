/** Quick insert: the message that was copied fills the reply, is seen, and is kept nowhere. */
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../renderer/state/app.js';
import { createApp } from '../../renderer/state/app.js';
import { mayBeMessage } from '../../renderer/state/effects/quick-actions.js';
import type { ShelfPort } from '../../renderer/analysis/shelf-client.js';
import type { CompilerPort } from '../../renderer/analysis/compile-client.js';
import type { Library } from '../../core/library/types.js';
import { createMemoryHost } from '../support/memory-host.js';
import { engineHere, libraryWorkHere } from './support.js';

const MESSAGE = 'Hola, soy María Gómez. ¿Cuándo llega mi pedido 10482? Gracias.';
const REPLY = { id: 'llega', title: 'Llega', body: 'Hola, {{ customer.first_name }}:\n\nSu pedido {{ order.id }} llega mañana.' };
const TEAM: Library = { version: 1, name: 'Equipo', language: 'es', replies: [REPLY] };
const silent = { onmessage: null, onerror: null, postMessage: () => {}, terminate: () => {} };

describe('what may be a message', () => {
  it.each([
    [MESSAGE, true],
    ['Hi, when will my order 10482 arrive? Thanks', true],
    ['10482', false],
    ['https://tienda.example/pedidos/10482/seguimiento?id=98112', false],
    ['Calle Mayor 3, 28013 Madrid', false],
    ['maria.gomez@correo.example', false],
    ['', false],
  ])('%s', (text, may) => {
    expect(mayBeMessage(text, '')).toBe(may);
  });
  it('is not the reply that was copied last', () => {
    expect(mayBeMessage('Hola, María: su pedido llega mañana por la tarde.', 'Hola, María: su pedido llega mañana por la tarde.\n')).toBe(
      false,
    );
  });
});

describe('quick insert', () => {
  let app: App;
  afterEach(() => {
    app.actions.stop();
  });
  it('knows the copied message, lets go of it on a key, and writes no case', async () => {
    const host = createMemoryHost({ shared: TEAM, settings: { firstRunDone: true, agentName: 'Lucía' } });
    await host.writeClipboard({ text: MESSAGE });
    app = await createApp(
      {
        host,
        startAnalysis: engineHere,
        startShelf: () => silent as ShelfPort,
        startCompiler: () => silent as CompilerPort,
        startLibraryWork: () => libraryWorkHere(),
        dictionaries: '/',
        now: () => '2026-11-23T10:00:00.000Z',
        newId: () => 'n',
        sample: () => ({ message: '', channel: 'email' }),
      },
      'quick',
    );
    app.store.setState((s) => ({ info: { ...s.info, clipboard: 'host' } }));
    const shelved = { library: 'shared' as const, key: 'shared:llega', reply: REPLY };
    expect(app.actions.filled(shelved).missing).not.toEqual([]);
    app.actions.quickMessage(await app.actions.messageOnClipboard());
    await expect.poll(() => app.actions.filled(shelved).text, { timeout: 10_000 }).toBe('Hola, María:\n\nSu pedido 10482 llega mañana.');
    app.actions.quickMessage(null);
    expect(app.actions.filled(shelved).text).not.toMatch(/María|10482/);
    app.actions.setConnected(false);
    app.actions.quickMessage(MESSAGE);
    app.actions.setConnected(true);
    app.actions.flush();
    expect(await host.listCases()).toEqual([]);
    // A browser would ask for leave: there it is pasted.
    app.store.setState((s) => ({ info: { ...s.info, clipboard: 'window' } }));
    expect(await app.actions.messageOnClipboard()).toBeNull();
    await app.actions.finishQuickInsert('Hola, María: su pedido llega mañana por la tarde.');
    app.store.setState((s) => ({ info: { ...s.info, clipboard: 'host' } }));
    await host.writeClipboard({ text: 'Hola, María: su pedido llega mañana por la tarde.' });
    expect(await app.actions.messageOnClipboard()).toBeNull();
  });
});
