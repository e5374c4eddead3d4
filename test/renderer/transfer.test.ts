/** Other programs' replies in the window: looked at, chosen, taken in, taken back; and the way out. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../core/library/types.js';
import { runLibraryTask } from '../../renderer/analysis/library-tasks.js';
import { doLibraryTask, type Arrivals, type LibraryAnswer, type LibraryPort } from '../../renderer/analysis/library-work.js';
import { engineHere, startApp } from './support.js';
import type { CheckedWords } from '../../renderer/state/words-found.js';

const file = (path: string, text: string | Uint8Array) => ({ path, bytes: typeof text === 'string' ? strToU8(text) : text });
const SHARED: Library = {
  version: 1,
  name: 'Equipo',
  language: 'es',
  replies: [
    { id: 'retraso', title: 'Retraso', shortcut: 'ret', body: 'Hola: sentimos el retraso de su pedido, que llega mañana.' },
    { id: 'gracias', title: 'Gracias', body: 'Gracias por avisarnos, tomamos nota de todo lo que nos cuenta y le escribimos.' },
  ],
};
const MACROS = JSON.stringify({
  macros: [
    { id: 1, title: 'Pedidos::Retraso', active: true, actions: [{ field: 'comment_value', value: SHARED.replies[0]?.body }] },
    {
      id: 2,
      title: 'Gracias por avisar',
      active: true,
      actions: [
        { field: 'comment_value', value: 'Gracias por avisarnos, tomamos nota de todo lo que nos cuenta y le escribimos hoy.' },
        { field: 'status', value: 'pending' },
      ],
    },
    { id: 3, title: 'Nueva', active: true, actions: [{ field: 'comment_value', value: 'Hola, {{ticket.requester.first_name}}.' }] },
    { id: 4, title: 'Sin texto', active: true, actions: [{ field: 'status', value: 'solved' }] },
  ],
});
const arrivals = (answer: LibraryAnswer): Arrivals => (answer.type === 'arrivals' ? answer.arrivals : expect.fail(JSON.stringify(answer)));

describe('an import in the window', () => {
  it('shows each reply with what it could not say and its twin there, and what is no reply', async () => {
    const { app } = await startApp({ shared: SHARED });
    const { format, language, rows, left } = arrivals(await app.actions.readImport([file('macros.json', MACROS)], null));
    expect([format, language]).toEqual(['zendesk', 'es']);
    expect(rows.map(({ reply: { title, folder }, twin }) => [title, folder, twin])).toEqual([
      ['Retraso', 'Pedidos', { title: 'Retraso', same: true }],
      ['Gracias por avisar', undefined, { title: 'Gracias', same: false }],
      ['Nueva', undefined, null],
    ]);
    expect(rows[1]?.problems.join()).toContain('status');
    expect(rows[2]?.reply.body).toBe('Hola, {{ customer.first_name }}.');
    expect(left.map(({ item }) => item)).toContain('Sin texto');
  });

  it('takes in what was chosen in one go, under ids of their own, and one undo takes all of it back', async () => {
    const { app, host } = await startApp({ shared: SHARED });
    const { rows, language } = arrivals(await app.actions.readImport([file('macros.json', MACROS)], null));
    expect(
      await app.actions.takeIn(
        'shared',
        rows.slice(0, 2).map(({ reply }) => reply),
        language,
      ),
    ).toBe(true);
    const ids = async () => (await host.readLibraries())[0]?.library.replies.map(({ id }) => id);
    expect(await ids()).toEqual(['retraso', 'gracias', 'retraso-2', 'gracias-por-avisar']);
    expect(app.store.getState().notice?.text).toBe('2 respuestas importadas');
    app.actions.undoNotice(app.store.getState().notice?.id ?? -1);
    await expect.poll(ids).toEqual(['retraso', 'gracias']);
  });

  it('replies in another language than the library’s say so', async () => {
    const { app, host } = await startApp({ shared: SHARED });
    const text = 'Thank you for your message. We will send your order today and you will have it tomorrow.';
    const { rows, language } = arrivals(await app.actions.readImport([file('Shipping/Sent today.txt', text), file('b.txt', text)], null));
    expect(language).toBe('en');
    await app.actions.takeIn(
      'shared',
      rows.map(({ reply }) => reply),
      language,
    );
    expect((await host.readLibraries())[0]?.library.replies.slice(2)).toMatchObject([
      { title: 'Sent today', folder: 'Shipping', language: 'en' },
      { title: 'b', language: 'en' },
    ]);
  });

  it.each([
    ['what no format fits', [file('x.bin', new Uint8Array([1, 2, 3, 0, 255]))], null, 'unknown'],
    ['files that are not of the format asked for', [file('a.json', '{"a":1}')], 'beeftext', 'format'],
    ['an archive that unpacks to too much', [file('a.zip', zipSync({ 'a.txt': new Uint8Array(130 * 1024 * 1024) }))], null, 'archive'],
    ['a damaged archive', [file('a.zip', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]))], null, 'archive'],
    ['more files than a library has', Array.from({ length: 20_001 }, (_, i) => file(`${i}.txt`, '')), null, 'too-many'],
    ['a format with nothing in it', [file('README.txt', 'Explica.'), file('a.txt', '')], 'txt', 'nothing'],
  ] as const)('%s: said, and nothing comes in', (_what, files, format, code) => {
    expect(runLibraryTask({ type: 'import', files: [...files], format, lang: 'es', there: [] })).toMatchObject({ type: 'fault', code });
  });

  it('is ended when it takes too long, or when its thread breaks', async () => {
    let ended = 0;
    const hung = (): LibraryPort => ({ onmessage: null, onerror: null, postMessage: () => {}, terminate: () => ended++ });
    const task = { type: 'import', files: [], format: null, lang: 'es', there: [] } as const;
    expect(await doLibraryTask(hung, task, 10)).toMatchObject({ code: 'slow' });
    const broken = (): LibraryPort => {
      const port: LibraryPort = { ...hung(), postMessage: () => port.onerror?.(null as never) };
      return port;
    };
    expect(await doLibraryTask(broken, task)).toMatchObject({ code: 'broken' });
    expect(ended).toBe(2);
  });
});

describe('an export in the window', () => {
  it('gives one file, and beside it what the format cannot say; both given back bring the library back', async () => {
    const shared = { ...SHARED, replies: SHARED.replies.map((reply) => ({ ...reply, tags: ['tarde'], favourite: true })) };
    const { app } = await startApp({ shared });
    const out = await app.actions.writeExport('shared', 'textexpander');
    expect(out?.files.map(({ name }) => name)).toEqual(['equipo.csv', 'equipo.csv.relee.yaml']);
    expect(out?.lost.length).toBeGreaterThan(0);
    const back = arrivals(
      await app.actions.readImport(
        (out?.files ?? []).map(({ name, bytes }) => ({ path: name, bytes })),
        'textexpander',
      ),
    );
    expect(back.rows.map(({ reply }) => reply)).toEqual(shared.replies);
  });
  it('gives a folder as an archive, and takes it again', async () => {
    const { app } = await startApp({ shared: SHARED });
    const out = await app.actions.writeExport('shared', 'txt');
    const [zip] = out?.files ?? [];
    expect(zip?.name).toBe('equipo.zip');
    expect(Object.keys(unzipSync(zip?.bytes ?? new Uint8Array())).sort()).toEqual(['Gracias.txt', 'Retraso.txt', 'equipo.relee.yaml']);
    const back = arrivals(await app.actions.readImport([{ path: 'equipo.zip', bytes: zip?.bytes ?? new Uint8Array() }], null));
    expect(back.rows.map(({ reply }) => reply.shortcut)).toEqual([undefined, 'ret']);
  });
});

describe('the check-up in the window', () => {
  it('tells what the rules say of each wording, by its line, and of archived ones nothing', async () => {
    const SHOUT = 'NO HA SALIDO TODAVÍA DE AQUÍ EL PAQUETE!!!!';
    const body = `Hola, {{ customer.first_name }}:\n\n${SHOUT}\n\nUn saludo`;
    const replies = [
      { id: 'mala', title: 'Mala', body },
      {
        id: 'buena',
        title: 'Buena',
        body: 'Su pedido {{ order.id }} ya va de camino.',
        variants: [{ channel: 'chat' as const, body: `Hola:\n${SHOUT}` }],
      },
      { id: 'vieja', title: 'Vieja', body, archived: true },
      { id: 'otra', title: 'Otra', body: '{% include "mala" %}' },
    ];
    const { app } = await startApp({ shared: { ...SHARED, replies } }, engineHere);
    const [file] = app.store.getState().libraries;
    const last = await new Promise<CheckedWords>((done) => {
      app.actions.checkWords(file as never, (so) => {
        if (so.done === so.of) done(so);
      });
    });
    const shouted = last.found.filter(({ message }) => message.includes('HA SALIDO') || message.includes('!!!!'));
    expect(new Set(shouted.map(({ reply, line, rule }) => `${reply} ${line} ${rule}`))).toEqual(new Set(['mala 3 tone', 'buena 2 tone']));
    expect(last).toMatchObject({ done: 3, of: 3 });
    app.actions.stop();
  });
  it('finds, mends in one go with one undo, and finds no more', async () => {
    const replies = ['a', 'b'].map((id) => ({ id, title: id, body: `Hola, {{ cliente.nombre }}: esto es ${id}.` }));
    const { app, host } = await startApp({ shared: { ...SHARED, replies } });
    const found = (await app.actions.examine('shared')) ?? [];
    expect(found.map(({ reply, rule }) => [reply, rule])).toEqual([
      ['a', 'placeholder'],
      ['b', 'placeholder'],
    ]);
    expect(await app.actions.mendReplies('shared', found)).toBe(true);
    expect(await app.actions.examine('shared')).toEqual([]);
    app.actions.undoNotice(app.store.getState().notice?.id ?? -1);
    await expect
      .poll(async () => (await host.readLibraries())[0]?.library.replies.map(({ body }) => body))
      .toEqual(replies.map(({ body }) => body));
  });
});
