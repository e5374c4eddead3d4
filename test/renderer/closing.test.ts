/** Closing a case loses nothing: undo, reopening, what the policy keeps, and what a customer asks to be forgotten. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../core/host.js';
import type { App } from '../../renderer/state/app.js';
import type { MemoryHost } from '../support/memory-host.js';
import { aCase, startApp } from './support.js';

const MARIA: CaseRecord = aCase({
  id: 'maria',
  message: 'Soy María Gómez, pedido 10482',
  draft: 'Hola, María:',
  context: { customer: { name: 'María Gómez' } },
});
const PEDRO: CaseRecord = aCase({ id: 'pedro', message: '¿Hacéis facturas?' });

describe('closing', () => {
  let app: App;
  let host: MemoryHost;
  const ids = () => app.store.getState().cases.map((c) => c.id);
  const notice = () => app.store.getState().notice;
  const undo = () => {
    app.actions.undoNotice(notice()?.id ?? -1);
  };
  const setPolicy = (patch: object) => {
    app.store.setState((s) => ({ policy: { ...s.policy, ...patch } }));
  };
  beforeEach(async () => {
    ({ app, host } = await startApp({ cases: [MARIA, PEDRO] }));
  });
  afterEach(() => {
    app.actions.stop();
  });

  it('keeps the case, and the notice brings it back where it was', async () => {
    app.actions.closeCase('maria');
    expect(notice()?.text).toBe('Caso cerrado: María Gómez');
    expect(ids()).toEqual(['pedro']);
    // At once, while the machine still puts it away.
    undo();
    await expect.poll(ids).toEqual(['maria', 'pedro']);
    expect(app.store.getState().activeCase).toBe('maria');
    expect((await host.listCases()).map((c) => c.id).sort()).toEqual(['maria', 'pedro']);
    expect(await host.findClosed('', 10)).toEqual([]);
  });
  it('what was told this customer before is found, theirs only, and used again with the facts of the case in hand', async () => {
    const again = aCase({
      id: 'otra',
      message: 'Soy María Gómez, pedido 20999',
      context: { customer: { name: 'María Gómez' }, order: { id: '20999' } },
    });
    app.actions.closeCase('maria');
    app.actions.closeCase('pedro');
    app.store.setState((s) => ({ cases: [...s.cases, again], activeCase: 'otra' }));
    const earlier = await app.actions.earlierCases();
    expect(earlier.map((one) => one.id)).toEqual(['maria']);
    const told = 'Hola, María:\n\nSu pedido 10482 salió ayer.\n\nUn saludo,\nLucía';
    expect(app.actions.reused(told, { customer: 'María Gómez', order: '10482' }).text).toBe(told.replace('10482', '20999'));
    // Nobody is greeted by another's name, and what is not known stays open.
    app.store.setState((s) => ({ cases: s.cases.map((c) => (c.id === 'otra' ? { ...c, message: '¿Cuándo sale?', context: {} } : c)) }));
    const stranger = app.actions.reused(told, { customer: 'María Gómez', order: '10482' });
    expect(stranger.text).not.toMatch(/María|10482/);
    expect(stranger.missing).toContain('order.id');
    // The same order, not signed: the same customer.
    app.store.setState((s) => ({ cases: s.cases.map((c) => (c.id === 'otra' ? { ...c, context: { order: { id: '10482' } } } : c)) }));
    expect(app.actions.reused(told, { customer: 'María Gómez', order: '10482' }).text).toBe(told);
  });
  it('news of a case that were on their way when it was closed neither bring it back nor close the list that was opened meanwhile', async () => {
    // The disk tells of a case as it was saved last; the window closes it before the answer is there.
    const listed = host.listCases;
    let answer = () => {};
    host.listCases = async () => {
      const cases = await listed();
      await new Promise<void>((done) => (answer = done));
      return cases;
    };
    const followed = app.actions.followCase('maria');
    await expect.poll(() => answer.name).not.toBe('');
    app.actions.closeCase('maria');
    app.actions.open('cases');
    host.listCases = listed;
    const seen: string[][] = [];
    const stop = app.store.subscribe(() => seen.push(ids()));
    answer();
    await followed;
    stop();
    expect(seen.flat()).not.toContain('maria');
    expect(app.store.getState().panel).toBe('cases');
    expect((await host.findClosed('gomez', 10)).map((one) => one.id)).toEqual(['maria']);
  });
  it('a case that another window closes leaves what lies over this one', async () => {
    app.actions.open('cases');
    await host.closeCase({ ...PEDRO, closed: { at: new Date().toISOString(), customer: '', order: '' } });
    await expect.poll(ids).toEqual(['maria']);
    expect(app.store.getState().panel).toBe('cases');
  });
  it('the key brings back the one closed last, then the one before, then says that there is none', async () => {
    app.actions.closeCase('maria');
    app.actions.closeCase('pedro');
    await app.actions.reopenCase();
    expect(ids()).toContain('pedro');
    await app.actions.reopenCase();
    expect(ids()).toContain('maria');
    expect(app.store.getState().cases.find((c) => c.id === 'maria')).toEqual(MARIA);
    await app.actions.reopenCase();
    expect(notice()).toMatchObject({ tone: 'wrong', text: 'No hay casos cerrados.' });
  });
  it('finds a case closed in another session by its customer', async () => {
    app.actions.closeCase('maria');
    expect(await app.actions.findClosed('gomez')).toMatchObject([{ id: 'maria', customer: 'María Gómez' }]);
    app.actions.stop();
    ({ app } = await startApp({ cases: [PEDRO] }));
    await app.actions.reopenCase();
    expect(notice()?.tone).toBe('wrong');
  });
  it('a policy that keeps nothing still allows undo, and no trace is left otherwise', async () => {
    setPolicy({ keepClosedDays: 0 });
    app.actions.closeCase('maria');
    undo();
    await expect.poll(ids).toContain('maria');
    await expect.poll(async () => (await host.listCases()).map((c) => c.id)).toContain('maria');
    app.actions.closeCase('maria');
    expect(await host.findClosed('', 10)).toEqual([]);
    expect((await host.listCases()).map((c) => c.id)).toEqual(['pedro']);
  });
  it('clears what is older than the policy keeps, and nothing when it keeps always', async () => {
    await host.closeCase({ ...MARIA, id: 'vieja', closed: { at: '2020-01-01T00:00:00.000Z', customer: '', order: '' } });
    setPolicy({ keepClosedDays: 'always' });
    app.actions.clearClosed();
    expect(await host.findClosed('', 10)).toHaveLength(1);
    setPolicy({ keepClosedDays: 90 });
    app.actions.clearClosed();
    await expect.poll(() => host.findClosed('', 10)).toEqual([]);
  });
  it('does so again each day in a window that stays open, unless the policy is at fault', async () => {
    const real = Date.now();
    let ahead = 0;
    app.actions.stop();
    ({ app, host } = await startApp({ cases: [MARIA, PEDRO], now: () => new Date(real + ahead).toISOString() }));
    const old = { ...MARIA, id: 'vieja', closed: { at: new Date(real - 89.5 * 86_400_000).toISOString(), customer: '', order: '' } };
    await host.closeCase(old);
    const isKept = async () => (await host.findClosed('', 10)).some(({ id }) => id === 'vieja');
    setPolicy({ keepClosedDays: 90 });
    app.actions.closeCase('maria');
    ahead = 86_400_000;
    app.store.setState({ policyProblems: [{ line: 1 }] as never });
    app.actions.closeCase('pedro');
    await new Promise((done) => setTimeout(done, 20));
    expect(await isKept()).toBe(true);
    app.store.setState({ policyProblems: [] });
    app.actions.newCase('¿Y mi pedido?');
    app.actions.closeCase(app.store.getState().activeCase);
    await expect.poll(isKept).toBe(false);
  });
  it('an empty case leaves no closed one behind', async () => {
    app.actions.newCase();
    const empty = app.store.getState().activeCase;
    app.actions.closeCase(empty);
    expect(await host.findClosed('', 10)).toEqual([]);
    expect(ids()).toEqual(['maria', 'pedro']);
  });
  it('a forgotten customer is gone from the window too', async () => {
    expect(await app.actions.forgetCustomer(['María Gómez'])).toBe(true);
    expect(ids()).toEqual(['pedro']);
    expect(await host.findCustomer(['María Gómez'])).toMatchObject({ cases: [], openCases: [] });
  });
});
