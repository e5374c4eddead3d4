/** State, engine and machine together, over the in-memory host and the real engine in this thread. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileHunspell } from '../../core/spelling/dropped/compile.js';
import { OTHER_LANGUAGE } from '../../core/spelling/languages.js';
import { openSpeller } from '../../core/spelling/speller.js';
import { HostError } from '../../core/host.js';
import type { Library } from '../../core/library/types.js';
import { createEngine } from '../../renderer/analysis/engine.js';
import type { WorkerPort } from '../../renderer/analysis/client.js';
import type { ShelfPort } from '../../renderer/analysis/shelf-client.js';
import { base64OfBytes, bytesOfBase64 } from '../../core/base64.js';
import type { CompilerPort } from '../../renderer/analysis/compile-client.js';
import { createApp, type App } from '../../renderer/state/app.js';
import { startEdit } from '../../renderer/state/reply-edit.js';
import { libraryWorkHere } from './support.js';
import { createMemoryHost, type MemoryData, type MemoryHost } from '../support/memory-host.js';

const TEAM: Library = {
  version: 1,
  name: 'Equipo',
  language: 'es',
  replies: [
    {
      id: 'retraso',
      title: 'Retraso',
      shortcut: 'ret',
      body: 'Hola, {{ customer.first_name }}:\n\nSu pedido {{ order.id }} llega el {{ delivery.date }}.',
    },
    { id: 'espera', title: 'Espera', tags: ['espera'], body: 'Lo estamos averiguando.' },
  ],
};
const MESSAGE = 'Hola, soy María Gómez. ¿Cuándo llega mi pedido 10482?';

/** The worker's own engine, without dictionaries. */
function engine(): WorkerPort {
  const port: WorkerPort = {
    onmessage: null,
    postMessage: (message) => {
      answer(message);
    },
    terminate: () => {},
  };
  const answer = createEngine({
    say: (data) => {
      queueMicrotask(() => port.onmessage?.({ data }));
    },
    fetch: () => Promise.reject(new Error('none')),
  });
  return port;
}
const wordsIn = (compiled: string): number => openSpeller(bytesOfBase64(compiled), 'es', OTHER_LANGUAGE).words;
let compiledTimes = 0;
const compiler = (): CompilerPort => {
  const port: CompilerPort = {
    onmessage: null,
    onerror: null,
    terminate: () => {},
    postMessage: ({ aff, dic }) => {
      compiledTimes++;
      queueMicrotask(() => port.onmessage?.({ data: { compiled: base64OfBytes(compileHunspell(aff, dic)) } }));
    },
  };
  return port;
};
const shelf = (): ShelfPort => ({ onmessage: null, postMessage: () => {}, terminate: () => {} });

let app: App;
let host: MemoryHost;
async function start(data: MemoryData = {}): Promise<App> {
  let ids = 0;
  host = createMemoryHost({ shared: TEAM, settings: { firstRunDone: true, agentName: 'Lucía' }, ...data });
  app = await createApp({
    host,
    startAnalysis: engine,
    startShelf: shelf,
    startLibraryWork: libraryWorkHere,
    startCompiler: compiler,
    dictionaries: '/',
    now: () => new Date().toISOString(),
    newId: () => `id-${++ids}`,
    sample: (lang) => ({ message: `ejemplo ${lang}`, channel: 'email' }),
  });
  return app;
}
const active = () => {
  const s = app.store.getState();
  return s.cases.find((c) => c.id === s.activeCase) ?? expect.fail('no active case');
};
const asks = () => app.store.getState().analyses[active().id]?.asks ?? [];
const notice = () => app.store.getState().notice?.text ?? '';
afterEach(() => {
  app.actions.stop();
});

describe('starting', () => {
  it('the first run opens the sample in the interface’s language, later ones do not', async () => {
    await start({ settings: {}, info: { locale: 'en-GB' } });
    expect(active()).toMatchObject({ message: 'ejemplo en', sample: true });
    expect(await host.readSettings()).toMatchObject({ firstRunDone: false });
    await start();
    expect(active().message).toBe('');
  });
  it('cases of last time come back, the one worked on last in front', async () => {
    const old = {
      id: 'viejo',
      message: 'a',
      draft: '',
      channel: 'email',
      lang: 'auto',
      context: {},
      overrides: [],
      dismissed: [],
      receivedAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
    } as const;
    await start({ cases: [{ ...old, id: 'nuevo', updatedAt: '2026-02-01T00:00:00Z' }, old] });
    expect(app.store.getState()).toMatchObject({ activeCase: 'nuevo', cases: [{ id: 'nuevo' }, { id: 'viejo' }] });
  });
});

describe('answering', () => {
  it('a message is read, kept at once, and judged against the draft', async () => {
    await start();
    app.actions.setMessage(MESSAGE);
    await vi.waitFor(() => expect(asks().map((a) => a.state)).toEqual(['unanswered']));
    expect((await host.listCases())[0]?.message).toBe(MESSAGE);
    app.actions.setDraft(active().id, 'Hola, María:\n\nSu pedido 10482 llega el jueves 26 de noviembre. ', 60);
    await vi.waitFor(() => expect(asks().map((a) => a.state)).toEqual(['answered']));
  });
  it('a reply is filled with what the message told, and counts as used only once it is sent on', async () => {
    await start();
    app.actions.setMessage(MESSAGE);
    await vi.waitFor(() => expect(asks()).toHaveLength(1));
    const filled = app.actions.expand('ret');
    if (filled === 'asked') expect.fail();
    expect(filled?.text).toMatch(/^Hola, María:\n\nSu pedido 10482 llega el \[/);
    expect(filled?.missing).toEqual(['delivery.date']);
    expect(await host.readUses()).toEqual({});
    expect(app.actions.expand('nada')).toBeNull();
    expect(app.actions.frame()).toMatchObject({ greeting: { text: 'Hola, María:' }, closing: { text: 'Un saludo,\nLucía' } });
    app.actions.setChannel('public-reply');
    expect(app.actions.frame()).toBeNull();
    expect(notice()).toMatch(/no tienen saludo/);
    app.actions.setChannel('email');
    expect(app.actions.holding()?.text).toBe('Lo estamos averiguando.');
  });
  it('a captured message goes into the empty case, the next into one of its own', async () => {
    await start();
    host.emit('messageCaptured', { text: 'uno' });
    host.emit('messageCaptured', { text: 'dos' });
    expect(app.store.getState().cases.map((c) => c.message)).toEqual(['uno', 'dos']);
  });
  it('reduces a pasted page of HTML to its words', async () => {
    await start();
    app.actions.setMessage('<div><p>Hola:</p><p>&iquest;Cu&aacute;ndo llega <b>mi pedido</b>?</p><style>p{}</style></div>');
    expect(active().message).toBe('Hola:\n\n¿Cuándo llega mi pedido?');
  });
  it('a chat opens in its channel with the clock at its own time, which can be corrected but not put ahead', async () => {
    await start();
    app.actions.setMessage('[21:29, 28/3/2025] Marta: hola\n[21:31, 28/3/2025] Marta: ¿me lo cambian?');
    expect(active()).toMatchObject({ channel: 'whatsapp', receivedAt: new Date('2025-03-28T21:31').toISOString() });
    app.actions.setReceived('2025-03-29T08:00:00.000Z');
    expect(active().receivedAt).toBe('2025-03-29T08:00:00.000Z');
    app.actions.setReceived('2999-01-01T00:00:00.000Z');
    expect(active().receivedAt < '2999').toBe(true);
  });
  it('bytes and too much text are refused with nothing lost', async () => {
    await start();
    app.actions.setMessage(MESSAGE);
    app.actions.setMessage('\0\u0001\u0002');
    expect(notice()).toMatch(/no parece texto/);
    app.actions.setMessage('a'.repeat(8_000_001));
    expect(notice()).toMatch(/máximo/);
    expect(active().message).toBe(MESSAGE);
  });
});

describe('copying', () => {
  it('puts the channel’s shape on the clipboard and logs it with its figures', async () => {
    await start();
    app.actions.setMessage(MESSAGE);
    app.actions.setDraft(active().id, 'Hola, María:\n\nSu pedido 10482 llega el jueves por la mañana. ', 50);
    await vi.waitFor(() => expect(asks()[0]?.state).toBe('answered'));
    expect(await app.actions.copy('')).toBe(true);
    expect(host.clipboard().html).toContain('<p>');
    expect(await host.readHistory()).toMatchObject([{ asks: { total: 1 }, channel: 'email', lang: 'es' }]);
  });
  it('signs as the policy says, unless the draft is signed already or the name is not known', async () => {
    await start();
    app.actions.setDraft(active().id, 'Hola. Su pedido sale hoy.', 0);
    await app.actions.copy('');
    expect(host.clipboard().text).toBe('Hola. Su pedido sale hoy.\n\nLucía');
    app.actions.setDraft(active().id, 'Hola. Su pedido sale hoy.\n\nUn saludo,\nlucia', 0);
    await app.actions.copy('');
    expect(host.clipboard().text).toMatch(/lucia$/);
    await start({ settings: { firstRunDone: true, agentName: '' } });
    app.actions.setDraft(active().id, 'Hola. Su pedido sale hoy.', 0);
    await app.actions.copy('');
    expect(host.clipboard().text).toBe('Hola. Su pedido sale hoy.');
  });
  it('what policy blocks needs a reason, which is kept', async () => {
    await start();
    app.actions.setMessage(MESSAGE);
    app.actions.setDraft(active().id, 'Su pedido {{ order.id }} llega el jueves.', 0);
    await vi.waitFor(() => expect(app.store.getState().analyses[active().id]?.findings.some((f) => f.severity === 'block')).toBe(true));
    expect(await app.actions.copy(' ')).toBe(false);
    expect(host.clipboard().text).toBe('');
    expect(await app.actions.copy('Lo sabe por teléfono')).toBe(true);
    expect(await host.readHistory()).toMatchObject([{ reason: 'Lo sabe por teléfono' }]);
  });
  it('a refused clipboard is said, nothing is logged and the draft stays', async () => {
    await start();
    app.actions.setDraft(active().id, 'Hola, María: llega hoy.', 0);
    host.failNext('writeClipboard', new HostError('unsupported', 'no'));
    expect(await app.actions.copy('')).toBe(false);
    expect(notice()).toMatch(/No se pudo copiar/);
    expect(await host.readHistory()).toEqual([]);
    expect(active().draft).toBe('Hola, María: llega hoy.');
  });
});

describe('when things go wrong', () => {
  it('a full disk is told and the text stays in the window', async () => {
    await start();
    host.failNext('saveCase', new HostError('no-space', 'No queda espacio'));
    app.actions.setMessage(MESSAGE);
    await vi.waitFor(() => expect(notice()).toMatch(/No queda espacio/));
    expect(active().message).toBe(MESSAGE);
  });
  it('a change of the policy can be taken back from its notice, unless the file has changed since', async () => {
    await start({ policy: 'relee: policy\nversion: 1\n# del equipo\n' });
    const rule = () => app.store.getState().policyFile.text;
    await app.actions.settings.setPolicy(['rules', 'shouting'], 'block');
    expect(rule()).toContain('shouting: block');
    app.actions.undoNotice(app.store.getState().notice?.id ?? -1);
    await vi.waitFor(() => expect(rule()).toBe('relee: policy\nversion: 1\n# del equipo\n'));
    await app.actions.settings.setPolicy(['rules', 'shouting'], 'block');
    const undo = app.store.getState().notice?.undo;
    await app.actions.settings.setPolicy(['rules', 'excuse'], 'off');
    undo?.();
    await vi.waitFor(() => expect(app.store.getState().notice?.tone).toBe('wrong'));
    expect(rule()).toMatch(/shouting: block[\s\S]*excuse: off/);
  });
  it('a policy changed elsewhere is read again instead of overwritten', async () => {
    await start();
    await host.writePolicy('relee: policy\nversion: 1\n', 'p0');
    app.store.setState((s) => ({ policyFile: { ...s.policyFile, revision: 'vieja' } }));
    await app.actions.settings.setPolicy(['rules', 'shouting'], 'block');
    expect(notice()).toMatch(/cambió mientras tanto/);
    await app.actions.settings.setPolicy(['rules', 'shouting'], 'block');
    expect((await host.readPolicy()).text).toMatch(/shouting: block/);
  });
});

describe('what one window does itself', () => {
  it('its own save is no news of the team’s library, a colleague’s is', async () => {
    await start();
    const [mine] = TEAM.replies;
    if (!mine) return expect.fail();
    const edit = startEdit('shared', mine);
    expect(await app.actions.save({ ...edit, form: { ...edit.form, body: 'otro' } })).toMatchObject({ code: 'saved' });
    expect(notice()).toBe('Guardada: Retraso');
    host.replaceShared({ ...TEAM, name: 'Nuevo' });
    expect(notice()).toMatch(/ha cambiado/);
  });
  it('everything repaired before the window opened is told', async () => {
    await start({
      info: {
        notices: [
          { kind: 'reset', file: 'uses.json', kept: 'broken/1' },
          { kind: 'restored', file: 'words.json', kept: 'broken/2' },
        ],
      },
    });
    expect(notice()).toMatch(/uses\.json.*words\.json/);
  });
  it('failures of the machine are told in the interface’s language', async () => {
    await start({ settings: { firstRunDone: true, language: 'en' } });
    host.failNext('addWord', new HostError('read-only', '/data/words.json: no se puede escribir'));
    await app.actions.settings.addWord('zafiro');
    expect(notice()).toBe('It cannot be written there: it is read-only. (/data/words.json)');
  });
});

describe('facts and words', () => {
  it('facts are checked off one by one, in the ledger or by their hint', async () => {
    // A team that has told its facts is told what is not among them.
    await start({ policy: 'relee: policy\nversion: 1\nfacts:\n  - Garantía de tres años\n' });
    app.actions.setDraft(active().id, 'Hola. Tarda 48 horas y cuesta 4,95 €. ', 38);
    const state = () => app.store.getState().analyses[active().id];
    await vi.waitFor(() =>
      expect(state()?.facts.map((f) => [f.text, f.provenance])).toEqual([
        ['48 horas', 'typed'],
        ['4,95 €', 'typed'],
      ]),
    );
    const [first] = state()?.facts ?? [];
    if (!first) return expect.fail();
    app.actions.checkFact(first, true);
    await vi.waitFor(() =>
      expect(
        state()
          ?.findings.filter((f) => f.rule === 'unsourced-fact')
          .map((f) => f.text),
      ).toEqual(['4,95 €']),
    );
    app.actions.checkFact(first, false);
    await vi.waitFor(() =>
      expect(
        state()
          ?.findings.filter((f) => f.rule === 'unsourced-fact')
          .map((f) => f.text),
      ).toEqual(['48 horas', '4,95 €']),
    );
    const hint = state()?.findings.find((f) => f.rule === 'unsourced-fact');
    if (hint) app.actions.dismiss(hint);
    expect(active().dismissed).toEqual(['unsourced-fact: 48 horas']);
  });
  it('a word is learnt for the case, for the agent or for the team', async () => {
    await start();
    app.actions.learnHere('zafirín');
    expect(active().words).toEqual(['zafirín']);
    await app.actions.settings.importWords('# lista\nrelee\ncon espacio\nbot-ín\n');
    expect(app.store.getState().words).toEqual(['bot-ín', 'relee']);
    await app.actions.settings.addTeamWord('portes');
    expect((await host.readPolicy()).text).toMatch(/dictionary:\n +- portes/);
  });
  it('the key that teaches a word takes only what is one, and says so otherwise', async () => {
    await start();
    const finding = { rule: 'spelling', severity: 'hint', start: 0, end: 8, text: 'brumelín', message: '', fixes: [] } as const;
    await app.actions.settings.learn({ ...finding, unknown: true });
    expect(app.store.getState().words).toEqual(['brumelín']);
    await app.actions.settings.learn({ ...finding, text: 'de volución' });
    expect(notice()).toBe('«de volución» no es una palabra nueva: no hay nada que añadir al diccionario');
    await app.actions.settings.learn(null);
    expect(notice()).toBe('No hay ninguna falta en el cursor');
    expect(app.store.getState().words).toEqual(['brumelín']);
  });
  it('a word just learnt is taken back by the notice that told of it', async () => {
    await start();
    const undo = () => {
      app.actions.undoNotice(app.store.getState().notice?.id ?? -1);
    };
    await app.actions.settings.addWord('brumelín');
    expect(notice()).toContain('«brumelín»');
    undo();
    await vi.waitFor(async () => expect(await host.readWords()).toEqual([]));
    expect(app.store.getState()).toMatchObject({ words: [], notice: null });
    await app.actions.settings.addWord('relee');
    await app.actions.settings.addWord('relee');
    expect(app.store.getState().notice?.undo, 'it was known before').toBeUndefined();
  });
  it('a word for the team is taken back by its notice too, out of the file as it is by then', async () => {
    await start();
    const undo = () => {
      app.actions.undoNotice(app.store.getState().notice?.id ?? -1);
    };
    await app.actions.settings.addTeamWord('portes');
    const first = app.store.getState().notice;
    await app.actions.settings.addTeamWord('brumelín');
    expect((await host.readPolicy()).text, 'one after the other, both are there').toMatch(/dictionary:\n +- portes\n +- brumelín/);
    expect(notice()).toContain('«brumelín» está ahora en el diccionario del equipo');
    undo();
    await vi.waitFor(async () => expect((await host.readPolicy()).text).not.toContain('brumelín'));
    expect((await host.readPolicy()).text).toContain('- portes');
    first?.undo?.();
    await vi.waitFor(async () => expect((await host.readPolicy()).text).not.toContain('dictionary'));
    await app.actions.settings.addTeamWord('relee');
    await app.actions.settings.addTeamWord('relee');
    expect(app.store.getState().notice?.undo, 'it was known before').toBeUndefined();
  });
  it('the words of a case are taken out and put back, in that case wherever the agent is by then', async () => {
    await start();
    app.actions.setMessage(MESSAGE);
    const first = active().id;
    const wordsOf = () => app.store.getState().cases.find((c) => c.id === first)?.words;
    const undo = () => {
      app.actions.undoNotice(app.store.getState().notice?.id ?? -1);
    };
    app.actions.learnHere('zafirín');
    app.actions.newCase();
    undo();
    expect([wordsOf(), active().words]).toEqual([[], undefined]);
    app.actions.switchCase(first);
    app.actions.learnHere('zafirín');
    app.actions.forgetHere('zafirín');
    expect(wordsOf()).toEqual([]);
    undo();
    expect(wordsOf()).toEqual(['zafirín']);
  });
  it('a dropped-in dictionary is compiled once, and what was kept of another version is compiled anew', async () => {
    await start();
    compiledTimes = 0;
    const state = () => app.store.getState().dropped.states['ca'];
    host.drop('ca', 'SET UTF-8\n', '2\nmatí\navui\n');
    await vi.waitFor(() => expect(state()).toEqual({ kind: 'ready', words: 2 }));
    host.emit('dictionariesChanged', await host.listDictionaries());
    expect(compiledTimes).toBe(1);
    const [file] = (await host.listDictionaries()).files;
    expect(wordsIn((await host.readCompiled(file?.revision ?? '')) ?? '')).toBe(2);
    await host.saveCompiled(file?.revision ?? '', 'AAAA');
    host.emit('dictionariesChanged', { folder: '', files: [] });
    expect(state()).toBeUndefined();
    host.emit('dictionariesChanged', await host.listDictionaries());
    await vi.waitFor(() => expect(state()).toEqual({ kind: 'ready', words: 2 }));
    expect(compiledTimes).toBe(2);
  });
  it('verdicts leave as labelled data, and none leave nothing', async () => {
    await start();
    expect(await app.actions.labels()).toBeNull();
    app.actions.setMessage(MESSAGE);
    await vi.waitFor(() => expect(asks()).toHaveLength(1));
    const [ask] = asks();
    if (ask) app.actions.overrule(ask, 'answered');
    const lines = await app.actions.labels();
    expect(
      lines
        ?.trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([{ message: MESSAGE, label: 'answered', engine: 'unanswered' }]);
  });
});
