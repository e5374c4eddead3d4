/** Editing a reply while colleagues edit it too: nothing a person wrote is overwritten or dropped without a word. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HostError, type LibraryFile } from '../../core/host.js';
import type { Library, Reply } from '../../core/library/types.js';
import { placesOf } from '../../core/library/conflict.js';
import {
  conflictOf,
  decided,
  editKey,
  elsewhere,
  isDirty,
  isOpenDispute,
  openPlaces,
  parseEdit,
  rebased,
  startEdit,
  type ReplyEdit,
} from '../../renderer/state/reply-edit.js';
import type { App } from '../../renderer/state/app.js';
import type { MemoryHost } from '../support/memory-host.js';
import { startApp } from './support.js';

const BASE: Reply = { id: 'retraso', title: 'Retraso', tags: ['envío'], body: 'Hola:\n\nLlega en dos días.\n\nUn saludo,' };
const TEAM: Library = { version: 1, name: 'Equipo', language: 'es', replies: [BASE, { id: 'otra', title: 'Otra', body: 'Otra.' }] };
const typed = (edit: ReplyEdit, form: Partial<ReplyEdit['form']>): ReplyEdit => ({ ...edit, form: { ...edit.form, ...form } });

describe('an edit', () => {
  const edit = startEdit('shared', BASE);
  it('is dirty from the first letter until it is as it was', () => {
    expect(isDirty(edit)).toBe(false);
    expect(isDirty(typed(edit, { title: 'Retraso.' }))).toBe(true);
    expect(isDirty(typed(typed(edit, { title: 'x' }), { title: 'Retraso' }))).toBe(false);
    expect(isDirty({ ...edit, target: 'personal' })).toBe(true);
  });
  it('knows a colleague’s change by its frozen base', () => {
    expect([
      elsewhere(edit, BASE),
      elsewhere(edit, { ...BASE, title: 'Otro' }),
      elsewhere(edit, null),
      elsewhere(startEdit('shared', null), null),
    ]).toEqual(['same', 'changed', 'gone', 'same']);
  });
  it('takes over what only the colleague changed, field by field and paragraph by paragraph', () => {
    const mine = typed(edit, { body: BASE.body.replace('dos', 'tres') });
    const merged = rebased(mine, { ...BASE, title: 'Nuevo título', body: BASE.body.replace('Un saludo', 'Un abrazo') });
    expect(merged.form).toMatchObject({ title: 'Nuevo título', body: 'Hola:\n\nLlega en tres días.\n\nUn abrazo,' });
    expect(merged.dispute).toBeUndefined();
  });
  it('asks about each field that both changed, with both texts, and keeps mine in the form until one is chosen', () => {
    const theirs = { ...BASE, title: 'El de ella', tags: ['envío', 'nueva'] };
    const open = rebased(typed(edit, { title: 'El mío' }), theirs);
    expect(open).toMatchObject({
      form: { title: 'El mío', tags: 'envío, nueva' },
      dispute: { fields: ['title'], mine: { title: 'El mío' }, theirs: { title: 'El de ella' } },
    });
    expect(isOpenDispute(open)).toBe(true);
    const taken = decided(open, 'title', { side: 'theirs' });
    expect([isOpenDispute(taken), taken.form.title]).toEqual([false, 'El de ella']);
    expect(decided(taken, 'title', { side: 'mine' }).form.title).toBe('El mío');
  });
  it('asks paragraph by paragraph, keeps both when wanted, and what is not in dispute is there already', () => {
    const open = rebased(typed(edit, { body: BASE.body.replace('dos días', 'tres días') }), {
      ...BASE,
      body: BASE.body.replace('dos días', 'una semana').replace('Un saludo', 'Un abrazo'),
    });
    expect([openPlaces(open), open.dispute?.fields]).toEqual([1, ['body']]);
    const { texts } = placesOf(conflictOf(open.dispute ?? expect.fail()) ?? expect.fail());
    const key = texts[0]?.regions.find((region) => region.key !== null)?.key ?? '';
    const both = decided(open, key, { side: 'both' });
    expect([isOpenDispute(both), both.form.body]).toEqual([false, 'Hola:\n\nLlega en tres días.\n\nLlega en una semana.\n\nUn abrazo,']);
    expect(parseEdit(JSON.stringify(both))).toEqual(both);
    expect(decided(both, key, { side: 'own', text: 'Llega el martes.' }).form.body).toContain('\n\nLlega el martes.\n\n');
  });
  it('a dispute kept by an earlier version is decided anew, and no text of it is lost', () => {
    const open = rebased(typed(edit, { title: 'El mío' }), { ...BASE, title: 'El de ella' });
    const { base: _base, choices: _choices, ...earlier } = open.dispute ?? expect.fail();
    expect(parseEdit(JSON.stringify({ ...open, dispute: { ...earlier, decided: { title: 'mine' } } }))).toMatchObject({
      form: { title: 'El mío' },
      dispute: { mine: { title: 'El mío' }, theirs: { title: 'El de ella' }, choices: {} },
    });
  });
  it('loses no wording that has no words yet', () => {
    const half = typed(edit, { variants: [{ language: 'en', register: '', channel: '', body: '' }] });
    expect(rebased(half, { ...BASE, title: 'Otro' }).form.variants).toHaveLength(1);
  });
  it('comes back from its stored text; what is no edit is no edit', () => {
    const open = rebased(typed(edit, { title: 'El mío' }), { ...BASE, title: 'El de ella' });
    expect(parseEdit(JSON.stringify(open))).toEqual(open);
    for (const text of [undefined, '', '{', '{}', '[]', 'null', '{"base":null,"library":"fax"}']) expect(parseEdit(text)).toBeNull();
  });
});

describe('saving an edit', () => {
  let app: App;
  let host: MemoryHost;
  beforeEach(async () => {
    ({ app, host } = await startApp({ shared: TEAM }));
  });
  afterEach(() => {
    app.actions.stop();
  });
  const shared = (): LibraryFile => app.store.getState().libraries.find((l) => l.name === 'shared') ?? expect.fail('no shared library');
  const reply = () => shared().library.replies.find((r) => r.id === 'retraso');
  const notice = () => app.store.getState().notice;
  const undo = () => {
    app.actions.undoNotice(notice()?.id ?? -1);
  };

  it('against a colleague’s other title writes nothing, and writes what was chosen after', async () => {
    host.replaceShared({ ...TEAM, replies: [{ ...BASE, title: 'El de ella' }] });
    const outcome = await app.actions.save(typed(startEdit('shared', BASE), { title: 'El mío' }));
    if (outcome.code !== 'conflict') return expect.fail(outcome.code);
    expect(reply()?.title).toBe('El de ella');
    expect(await app.actions.save(decided(outcome.edit, 'title', { side: 'mine' }))).toMatchObject({ code: 'saved' });
    expect(reply()?.title).toBe('El mío');
  });
  it('is asked again when the colleague goes on while the agent chooses', async () => {
    host.replaceShared({ ...TEAM, replies: [{ ...BASE, title: 'Uno' }] });
    const first = await app.actions.save(typed(startEdit('shared', BASE), { title: 'El mío' }));
    if (first.code !== 'conflict') return expect.fail(first.code);
    host.replaceShared({ ...TEAM, replies: [{ ...BASE, title: 'Dos' }] });
    expect(await app.actions.save(decided(first.edit, 'title', { side: 'mine' }))).toMatchObject({
      code: 'conflict',
      edit: { dispute: { theirs: { title: 'Dos' }, mine: { title: 'El mío' } } },
    });
    expect(reply()?.title).toBe('Dos');
  });
  it('of a reply that was deleted asks, and puts it back when wanted', async () => {
    host.replaceShared({ ...TEAM, replies: TEAM.replies.slice(1) });
    const outcome = await app.actions.save(typed(startEdit('shared', BASE), { title: 'El mío' }));
    expect(outcome).toMatchObject({ code: 'conflict', edit: { dispute: { theirs: null } } });
    if (outcome.code !== 'conflict') return;
    expect(await app.actions.save(outcome.edit)).toMatchObject({ code: 'saved' });
    expect(reply()?.title).toBe('El mío');
  });
  it('is undone without touching what a colleague did since', async () => {
    await app.actions.save(typed(startEdit('shared', BASE), { title: 'El mío' }));
    const { library } = shared();
    host.replaceShared({ ...library, replies: library.replies.map((r) => (r.id === 'retraso' ? { ...r, body: 'De ella.' } : r)) });
    const { id } = { id: notice()?.id ?? -1 };
    expect(id).toBeGreaterThan(0);
    await app.actions.save(typed(startEdit('shared', reply() ?? null), { title: 'Otro más' }));
    undo();
    await expect.poll(() => reply()).toMatchObject({ title: 'El mío', body: 'De ella.' });
  });
  it('moves the reply when it is to lie elsewhere, and undo moves it back', async () => {
    expect(await app.actions.save({ ...startEdit('shared', BASE), target: 'personal' })).toMatchObject({
      code: 'saved',
      key: 'personal:retraso',
    });
    expect(reply()).toBeUndefined();
    undo();
    await expect.poll(() => reply()).toMatchObject(BASE);
    await expect.poll(() => app.store.getState().libraries.find((l) => l.name === 'personal')?.library.replies).toEqual([]);
  });
  it('deleting can be undone; what a colleague changed after it was seen is not deleted', async () => {
    expect(await app.actions.remove('shared', BASE)).toBe(true);
    expect(reply()).toBeUndefined();
    undo();
    await expect.poll(() => reply()).toMatchObject(BASE);
    host.replaceShared({ ...TEAM, replies: [{ ...BASE, body: 'Reescrita.' }] });
    expect(await app.actions.remove('shared', BASE)).toBe(false);
    expect(reply()?.body).toBe('Reescrita.');
    expect(notice()).toMatchObject({ tone: 'wrong' });
  });
  it('on a full disk leaves the text where it is', async () => {
    host.failNext('saveReply', new HostError('no-space', 'full'));
    expect(await app.actions.save(typed(startEdit('shared', BASE), { title: 'El mío' }))).toEqual({ code: 'failed' });
  });
  it('what was typed is kept by the machine, and thrown away only with an undo', async () => {
    const edit = typed(startEdit('shared', BASE), { title: 'A medias' });
    app.actions.keepEdit('shared:retraso', edit);
    app.actions.flush();
    expect(parseEdit((await host.readForms())[editKey('shared:retraso')])).toEqual(edit);
    app.actions.keepEdit('shared:retraso', null);
    app.actions.flush();
    expect(await host.readForms()).toEqual({});
    undo();
    app.actions.flush();
    expect(parseEdit((await host.readForms())[editKey('shared:retraso')])).toEqual(edit);
    app.actions.keepEdit('shared:retraso', startEdit('shared', BASE));
    expect(app.store.getState().forms).toEqual({});
  });
});
