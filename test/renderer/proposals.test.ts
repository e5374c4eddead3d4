/** The window's side of proposals and roles: what an agent's save becomes, and what a lead sees before deciding. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Library, Reply } from '../../core/library/types.js';
import type { App } from '../../renderer/state/app.js';
import { batchOf, rightsIn, standingOfProposal } from '../../renderer/state/team.js';
import { startEdit, type ReplyEdit } from '../../renderer/state/reply-edit.js';
import { memberOf, memberText } from '../../renderer/views/policy/Roles.js';
import type { MemoryHost } from '../support/memory-host.js';
import { anEntry, engineHere, startApp } from './support.js';

const BASE: Reply = { id: 'retraso', title: 'Retraso', body: 'Hola:\n\nLlega en dos días.\n\nUn saludo,' };
const OTHER: Reply = { id: 'devolver', title: 'Devolver', body: 'Así se devuelve.' };
const TEAM: Library = { version: 1, name: 'Equipo', language: 'es', replies: [BASE] };
const POLICY = 'relee: policy\nversion: 1\nroles:\n  leads: [Marta]\n  others: agent\n';
const typed = (edit: ReplyEdit, form: Partial<ReplyEdit['form']>): ReplyEdit => ({ ...edit, form: { ...edit.form, ...form } });

let app: App, host: MemoryHost;
afterEach(() => {
  app.actions.stop();
});
async function start(agentName: string, others: readonly Reply[] = []): Promise<void> {
  const data = {
    shared: { ...TEAM, replies: [BASE, ...others] },
    policy: POLICY,
    settings: { agentName },
    history: [anEntry({ message: '¿Cuándo llega?' })],
  };
  ({ app, host } = await startApp(data, engineHere));
  await expect.poll(() => rightsIn(app.store.getState()).named, { timeout: 10_000 }).toBe(true);
}
const state = () => app.store.getState();
const live = () => state().libraries[0]?.library.replies.find(({ id }) => id === 'retraso') ?? null;

describe('an agent', () => {
  it('saves a proposal, with the note; the library stays; it can be taken back', async () => {
    await start('Noa');
    const edit = typed(startEdit('shared', BASE), { title: 'Retraso del envío' });
    expect(await app.actions.save(edit, 'No se encontraba')).toEqual({ code: 'proposed' });
    expect(live()).toEqual(BASE);
    expect(state().proposals).toMatchObject([
      { state: 'open', note: 'No se encontraba', base: BASE, reply: { title: 'Retraso del envío' } },
    ]);
    app.actions.undoNotice(state().notice?.id ?? -1);
    await expect.poll(() => state().proposals[0]?.state).toBe('withdrawn');
  });
  it('proposes to delete, keeps an own copy without taking the team’s away, and saves what is their own', async () => {
    await start('Noa');
    expect(await app.actions.remove('shared', BASE, 'Sobra')).toBe(true);
    expect(state().proposals).toMatchObject([{ reply: null, note: 'Sobra' }]);
    expect(await app.actions.save({ ...startEdit('shared', BASE), target: 'personal' })).toMatchObject({
      code: 'saved',
      key: 'personal:retraso',
    });
    expect(live()).toEqual(BASE);
  });
  it('changes several of the team’s at once by proposals, one a reply, and takes all of them back at once', async () => {
    await start('Noa', [OTHER]);
    const both = [BASE, OTHER].map((reply) => ({ library: 'shared', key: `shared:${reply.id}`, reply }) as const);
    expect(await app.actions.tagReplies(both, ['envío'], 'add')).toBe(true);
    expect(live()).toEqual(BASE);
    const note = 'Cambio de varias a la vez: 2 respuestas con la etiqueta envío';
    expect(state().proposals).toMatchObject([
      { state: 'open', note, base: OTHER, reply: { tags: ['envío'] } },
      { state: 'open', note, base: BASE, reply: { tags: ['envío'] } },
    ]);
    expect(state().notice?.text).toBe('2 propuestas enviadas: un responsable decide');
    app.actions.undoNotice(state().notice?.id ?? -1);
    await expect.poll(() => state().proposals.map((one) => one.state)).toEqual(['withdrawn', 'withdrawn']);
    // Archived, moved into a folder, deleted.
    for (const act of [
      () => app.actions.archiveReplies(both, true),
      () => app.actions.moveReplies(both, 'shared', 'Envíos'),
      () => app.actions.removeReplies(both),
      () => app.actions.duplicateReplies(both),
    ])
      expect(await act()).toBeTruthy();
    const open = state().proposals.filter((one) => one.state === 'open');
    expect(open.map(({ reply, base }) => [reply?.archived, reply?.folder, reply === null, base === null])).toEqual([
      [undefined, undefined, false, true],
      [undefined, undefined, false, true],
      [undefined, undefined, true, false],
      [undefined, undefined, true, false],
      [undefined, 'Envíos', false, false],
      [undefined, 'Envíos', false, false],
      [true, undefined, false, false],
      [true, undefined, false, false],
    ]);
    expect(live()).toEqual(BASE);
  });
  it('has a copy of what goes to the own library, and what is the own is changed at once beside what is proposed', async () => {
    await start('Noa', [OTHER]);
    const [one, other] = [BASE, OTHER].map((reply) => ({ library: 'shared', key: `shared:${reply.id}`, reply }) as const);
    if (!one || !other) return expect.fail();
    expect(await app.actions.moveReplies([one], 'personal', '')).toEqual(['personal:retraso']);
    expect(state().notice?.text).toContain('las del equipo siguen donde estaban');
    expect([live(), state().proposals]).toEqual([BASE, []]);
    const mine = { library: 'personal', key: 'personal:retraso', reply: state().libraries[1]?.library.replies[0] ?? BASE } as const;
    expect(await app.actions.markFavourites([mine, other], true)).toBe(true);
    expect(state().notice?.text).toBe('1 propuesta enviada: un responsable decide. En sus respuestas ya está hecho (1)');
    expect(state().libraries[1]?.library.replies[0]?.favourite).toBe(true);
    app.actions.undoNotice(state().notice?.id ?? -1);
    await expect
      .poll(() => [state().libraries[1]?.library.replies[0]?.favourite, state().proposals[0]?.state])
      .toEqual([undefined, 'withdrawn']);
  });
  it('is told where too many are marked, and nothing is sent', async () => {
    await start('Noa');
    const many = Array.from(
      { length: 101 },
      (_none, i) => ({ library: 'shared', key: `shared:${i}`, reply: { ...BASE, id: `${i}` } }) as const,
    );
    expect(await app.actions.removeReplies(many)).toBe(false);
    expect(state().notice).toMatchObject({ tone: 'wrong', text: expect.stringContaining('hasta 100 cambios') });
    expect(state().proposals).toEqual([]);
  });
  it('is told once what became of it, with the reason', async () => {
    await start('Noa');
    await app.actions.propose({ ...BASE, title: 'Otro' }, BASE, '');
    const id = state().proposals[0]?.id ?? '';
    await app.actions.settings.change({ agentName: 'Marta' });
    await host.answerProposal(id, 'declined', 'Ya hay una');
    expect(state().notice?.text).toBe('Su propuesta «Otro» ha sido rechazada: Ya hay una');
    app.actions.clearNotice(state().notice?.id ?? -1);
    await host.answerProposal(id, 'comment', 'De verdad');
    expect(state().notice).toBe(null);
  });
});

describe('a lead', () => {
  it('accepts what was decided on top of the library as it is, and sees what past messages would have got', async () => {
    await start('Marta');
    await app.actions.propose({ ...BASE, body: BASE.body.replace('dos días', 'un día') }, BASE, '');
    const [proposal] = state().proposals;
    if (!proposal) return expect.fail();
    const { after, moved, already } = standingOfProposal(proposal, live());
    expect([moved, already]).toEqual([false, false]);
    const weighed = await app.actions.weighProposal(live(), proposal.reply);
    expect(weighed?.effect.looked).toBe(1);
    expect(await app.actions.acceptProposal(proposal, after, live(), 'Bien')).toBe(true);
    expect(live()?.body).toContain('un día');
    expect(state().proposals[0]?.state).toBe('accepted');
    expect(standingOfProposal(proposal, live()).already).toBe(true);
  });
  it('is shown a conflict where a colleague changed the same, and the reply’s new words where only others did', async () => {
    const mine = { ...BASE, body: BASE.body.replace('dos días', 'un día') };
    const proposal = {
      id: 'x',
      at: '',
      by: '',
      machine: '',
      base: BASE,
      reply: mine,
      note: '',
      events: [],
      state: 'open',
      own: false,
    } as const;
    expect(standingOfProposal(proposal, { ...BASE, body: BASE.body.replace('dos días', 'tres') })).toMatchObject({
      moved: true,
      conflict: { fields: ['body'] },
    });
    const joined = standingOfProposal(proposal, { ...BASE, title: 'Nuevo' });
    expect([joined.conflict, joined.after]).toEqual([null, { ...mine, title: 'Nuevo' }]);
    expect(standingOfProposal(proposal, null)).toMatchObject({ after: mine, conflict: null });
    expect(standingOfProposal({ ...proposal, reply: null }, BASE)).toMatchObject({ after: null, already: false });
  });
});

describe('what was proposed at once', () => {
  it('is accepted or declined at once; what a colleague changed meanwhile stays open, and is told', async () => {
    const third: Reply = { id: 'coste', title: 'Coste', body: 'Cuesta 5 €.' };
    await start('Noa', [OTHER, third]);
    const all = [BASE, OTHER, third].map((reply) => ({ library: 'shared', key: `shared:${reply.id}`, reply }) as const);
    await app.actions.moveReplies(all, 'shared', 'Envíos');
    await app.actions.propose({ ...OTHER, title: 'Sola' }, OTHER, '');
    await app.actions.settings.change({ agentName: 'Marta' });
    await host.saveReply('shared', { ...third, folder: 'Precios' }, third);
    const [, one] = state().proposals;
    if (!one) return expect.fail();
    const batch = batchOf(state().proposals, one);
    expect(batch).toHaveLength(3);
    await expect.poll(() => state().libraries[0]?.library.replies.find(({ id }) => id === 'coste')?.folder).toBe('Precios');
    expect(await app.actions.decideMany(batch, 'accepted', 'bien')).toBe(false);
    expect(state().notice).toMatchObject({ tone: 'wrong', text: '2 propuestas aceptadas; 1 queda pendiente: mírela aparte' });
    expect(state().libraries[0]?.library.replies.map(({ folder }) => folder)).toEqual(['Envíos', 'Envíos', 'Precios']);
    const left = state().proposals.filter((each) => each.state === 'open');
    expect(left.map(({ reply }) => reply?.title)).toEqual(['Sola', 'Coste']);
    expect(await app.actions.decideMany(left, 'declined', 'no')).toBe(true);
    expect(state().notice?.text).toBe('2 propuestas rechazadas');
  });
});

describe('a member as people write it', () => {
  it.each([
    ['Marta Ruiz', 'Marta Ruiz'],
    ['Luis @ PC-03', { name: 'Luis', machine: 'PC-03' }],
    ['@TALLER', { machine: 'TALLER' }],
    ['@', null],
    ['  ', null],
  ] as const)('%j', (text, member) => {
    expect(memberOf(text)).toEqual(member);
    if (member !== null) expect(memberOf(memberText(typeof member === 'string' ? { name: member } : member))).toEqual(member);
  });
});
