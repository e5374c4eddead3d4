/** The window's side of proposals and roles: what an agent's save becomes, and what a lead sees before deciding. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Library, Reply } from '../../core/library/types.js';
import type { App } from '../../renderer/state/app.js';
import { rightsIn, standingOfProposal } from '../../renderer/state/team.js';
import { startEdit, type ReplyEdit } from '../../renderer/state/reply-edit.js';
import { memberOf, memberText } from '../../renderer/views/policy/Roles.js';
import type { MemoryHost } from '../support/memory-host.js';
import { anEntry, engineHere, startApp } from './support.js';

const BASE: Reply = { id: 'retraso', title: 'Retraso', body: 'Hola:\n\nLlega en dos días.\n\nUn saludo,' };
const TEAM: Library = { version: 1, name: 'Equipo', language: 'es', replies: [BASE] };
const POLICY = 'relee: policy\nversion: 1\nroles:\n  leads: [Marta]\n  others: agent\n';
const typed = (edit: ReplyEdit, form: Partial<ReplyEdit['form']>): ReplyEdit => ({ ...edit, form: { ...edit.form, ...form } });

let app: App, host: MemoryHost;
afterEach(() => {
  app.actions.stop();
});
async function start(agentName: string): Promise<void> {
  const data = { shared: TEAM, policy: POLICY, settings: { agentName }, history: [anEntry({ message: '¿Cuándo llega?' })] };
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
    expect(await app.actions.removeReplies([{ library: 'shared', key: 'shared:retraso', reply: BASE }])).toBe(false);
    expect(state().notice?.text).toContain('normas del equipo');
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
