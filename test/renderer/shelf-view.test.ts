/** The library in the window: what it shows, and what is done to many replies at once. */
import { describe, expect, it } from 'vitest';
import type { LibraryFile, LibraryName } from '../../core/host.js';
import type { Library, Reply } from '../../core/library/types.js';
import { libraryLabel } from '../../renderer/state/library-label.js';
import { placedIn } from '../../renderer/state/effects/library-actions.js';
import { shelve, type ShelvedReply } from '../../renderer/state/replies.js';
import { openNodes, placeKey, shownOf, treeOf, type Place, type ShelfWish } from '../../renderer/state/shelf-view.js';
import { startApp } from './support.js';

const reply = (id: string, more: Partial<Reply> = {}): Reply => ({ id, title: id, body: `Texto de ${id}`, ...more });
const SHARED: Library = {
  version: 1,
  name: 'Equipo',
  language: 'es',
  replies: [
    reply('retraso', { title: 'Retraso', folder: 'Envíos/Retrasos', tags: ['tarde'], updated: '2026-11-01' }),
    reply('arbol', { title: 'Árbol', folder: 'Envíos', tags: ['tarde', 'verde'], updated: '2026-11-20' }),
    reply('zapato', { title: 'Zapato', favourite: true, shortcut: 'zap', variants: [{ language: 'en', body: 'Shoe' }] }),
    reply('vieja', { title: 'Vieja', folder: 'Envíos', archived: true }),
  ],
};
const PERSONAL: Library = { version: 1, name: 'Mía', language: 'es', replies: [reply('mia', { title: 'Mía', shortcut: 'ZAP' })] };
const files = (['shared', 'personal'] as const).map((name: LibraryName): LibraryFile => ({
  name,
  path: `/x/${name}.yaml`,
  library: name === 'shared' ? SHARED : PERSONAL,
  problems: [],
  revision: 'r1',
  writable: true,
}));
const compare = new Intl.Collator('es', { sensitivity: 'base' }).compare;
const tree = () => treeOf(files, (file) => libraryLabel(file, { shared: 'Del equipo', personal: 'Personal' }), compare);
const shown = (wish: Partial<ShelfWish> = {}): string[] =>
  shownOf(
    { place: { kind: 'all' }, sort: 'title', language: '', query: '', hits: null, ...wish },
    {
      libraries: files,
      uses: { 'shared:retraso': { count: 3, last: '2026-11-02' } },
      edited: { 'personal:mia': '2026-11-29T10:00:00Z' },
      compare,
    },
  ).map(({ reply: { id } }) => id);

describe('the tree', () => {
  it('holds each folder with those above it, counts what lies in it or below, and leaves the archived out', () => {
    expect(tree().map(({ key, level, count, parent }) => [key, level, count, parent])).toEqual([
      ['all', 1, 4, false],
      ['favourites', 1, 1, false],
      ['archived', 1, 1, false],
      ['folder:shared:', 1, 3, true],
      ['folder:shared:Envíos', 2, 2, true],
      ['folder:shared:Envíos/Retrasos', 3, 1, false],
      ['folder:personal:', 1, 1, false],
      ['tagged', 1, 2, true],
      ['tag:tarde', 2, 2, false],
      ['tag:verde', 2, 1, false],
    ]);
  });
  it('hides what is below a closed node, and only that', () => {
    const seen = openNodes(tree(), new Set(['folder:shared:', 'tagged'])).map(({ key }) => key);
    expect(seen).toEqual(['all', 'favourites', 'archived', 'folder:shared:', 'folder:personal:', 'tagged']);
  });
  it('every node shows as many replies as it says', () => {
    for (const { place, count } of tree()) expect([placeKey(place), shown({ place }).length]).toEqual([placeKey(place), count]);
  });
});

describe('what is shown', () => {
  it('favourites come first, then by title as people sort, by use or by last change', () => {
    expect(shown()).toEqual(['zapato', 'arbol', 'mia', 'retraso']);
    expect(shown({ sort: 'used' })).toEqual(['zapato', 'retraso', 'arbol', 'mia']);
    expect(shown({ sort: 'edited' })).toEqual(['zapato', 'mia', 'arbol', 'retraso']);
  });
  it('a variant counts as a language in which the reply can be sent', () => {
    expect(shown({ language: 'en' })).toEqual(['zapato']);
  });
  it('what has all the words stands first, accents aside and titles before texts; what fits by sense comes behind, within the place', () => {
    expect(shown({ query: 'arbol' })).toEqual(['arbol']);
    expect(shown({ query: 'arbol', hits: ['shared:retraso', 'shared:arbol', 'personal:mia'] })).toEqual(['arbol', 'retraso', 'mia']);
    expect(shown({ query: 'mia', hits: ['shared:zapato'] })).toEqual(['mia', 'zapato']);
    const place: Place = { kind: 'folder', library: 'shared', path: 'Envíos' };
    expect(shown({ query: 'correo', hits: ['personal:mia', 'shared:retraso'], place })).toEqual(['retraso']);
    expect(shown({ query: 'vieja', place: { kind: 'archived' } })).toEqual(['vieja']);
  });
});

describe('many replies at once', () => {
  const start = async () => {
    const { app, host } = await startApp({ shared: SHARED, personal: PERSONAL });
    const of = (...ids: string[]): ShelvedReply[] => shelve(app.store.getState().libraries).filter(({ reply: { id } }) => ids.includes(id));
    const texts = async () =>
      JSON.stringify((await host.readLibraries()).map(({ library }) => library.replies.map(({ updated: _u, ...rest }) => rest)));
    const undo = async () => {
      const { notice } = app.store.getState();
      app.actions.undoNotice(notice?.id ?? -1);
      await expect.poll(async () => app.store.getState().notice).toBeNull();
      await new Promise((done) => setTimeout(done, 20));
    };
    return { app, host, of, texts, undo, before: await texts() };
  };
  it.each([
    ['archive', (a, of) => a.archiveReplies(of, true)],
    ['favourite', (a, of) => a.markFavourites(of, true)],
    ['tag', (a, of) => a.tagReplies(of, ['nueva', 'tarde'], 'add')],
    ['untag', (a, of) => a.tagReplies(of, ['tarde'], 'remove')],
    [
      'move in one library',
      (a, of) =>
        a.moveReplies(
          of.filter((s) => s.library === 'shared'),
          'shared',
          'Otra',
        ),
    ],
    ['move to the other library', (a, of) => a.moveReplies(of, 'personal', 'Otra/Más')],
    ['delete', (a, of) => a.removeReplies(of)],
    ['duplicate', (a, of) => a.duplicateReplies(of)],
    ['import', (a) => a.addReplies('shared', [reply('nueva', { shortcut: 'zap' }), reply('retraso')])],
  ] satisfies [string, (actions: Awaited<ReturnType<typeof start>>['app']['actions'], of: readonly ShelvedReply[]) => Promise<unknown>][])(
    '%s: done in one go, and all of it taken back by one undo',
    async (_name, act) => {
      const { app, of, texts, undo, before } = await start();
      expect(await act(app.actions, of('retraso', 'arbol', 'mia'))).toBeTruthy();
      expect(await texts()).not.toBe(before);
      await undo();
      expect(JSON.parse(await texts()).map((list: Reply[]) => list.map((one) => one.id).sort())).toEqual(
        JSON.parse(before).map((list: Reply[]) => list.map((one) => one.id).sort()),
      );
      const sorted = (text: string) => JSON.parse(text).map((list: Reply[]) => [...list].sort((a, b) => compare(a.id, b.id)));
      expect(sorted(await texts())).toEqual(sorted(before));
    },
  );
  it('nothing is half moved: when the second library refuses, the first is put back, and it is said', async () => {
    const { app, host, of, texts, before } = await start();
    const real = host.changeReplies.bind(host);
    const calls: string[] = [];
    host.changeReplies = async (library, edits) => {
      calls.push(library);
      if (library === 'shared')
        await host.saveReply('shared', { ...(SHARED.replies[0] as Reply), body: 'De un colega' }, SHARED.replies[0] as Reply);
      return real(library, edits);
    };
    expect(await app.actions.moveReplies(of('retraso'), 'personal', '')).toBeNull();
    expect(calls).toEqual(['personal', 'shared', 'personal']);
    expect(app.store.getState().notice).toMatchObject({ tone: 'wrong', text: expect.stringContaining('Retraso') });
    expect((JSON.parse(await texts()) as Reply[][])[1]).toEqual((JSON.parse(before) as Reply[][])[1]);
  });
  it('new replies take no id and no shortcut that is there', () => {
    expect(placedIn([reply('retraso', { shortcut: 'Zap' }), reply('retraso')], SHARED.replies)).toMatchObject([
      { id: 'retraso-2' },
      { id: 'retraso-3' },
    ]);
    expect(placedIn([reply('a', { shortcut: 'zap' })], SHARED.replies)[0]).not.toHaveProperty('shortcut');
  });
});
