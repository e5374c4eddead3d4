/** Changes of the policy that are not saved: laid over the file, kept, disputed, and tried on the past. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { RULES_IN_ORDER } from '../../core/policy/rule-ids.js';
import { groupOf, RULE_GROUPS } from '../../core/policy/rule-groups.js';
import type { App } from '../../renderer/state/app.js';
import type { PastEffects } from '../../renderer/state/past-effects.js';
import { disputedEdits, draftText, POLICY_FORM, readDraft, rebased, withEdit, type PolicyEdit } from '../../renderer/state/policy-draft.js';
import type { MemoryHost } from '../support/memory-host.js';
import { anEntry, engineHere, startApp } from './support.js';

const edit = (path: PolicyEdit['path'], value: unknown, was?: unknown): PolicyEdit => ({ path, value, was });

describe('a draft of the policy', () => {
  it('holds one change a path, and none where a value came back', () => {
    const once = withEdit([], edit(['rules', 'shouting'], 'block'));
    const twice = withEdit(once, edit(['rules', 'shouting'], 'off', 'block'));
    expect(twice).toEqual([edit(['rules', 'shouting'], 'off')]);
    expect(withEdit(twice, edit(['rules', 'shouting'], undefined))).toEqual([]);
  });

  it('a change within another changes that one; one around it replaces it', () => {
    const cards = withEdit([], edit(['cards'], [{ id: 'a', title: 'x' }, { id: 'b' }], []));
    expect(withEdit(cards, edit(['cards', 0, 'title'], 'y', 'x'))[0]?.value).toEqual([{ id: 'a', title: 'y' }, { id: 'b' }]);
    expect(withEdit(cards, edit(['cards', 1], undefined))[0]?.value).toEqual([{ id: 'a', title: 'x' }]);
    const inner = withEdit([], edit(['cards', 0], { id: 'c' }, { id: 'a' }));
    expect(withEdit(inner, edit(['cards'], [], [{ id: 'a' }]))).toEqual([edit(['cards'], [], [{ id: 'a' }])]);
  });

  it('outlives being kept as text; what is no draft is none', () => {
    const edits = withEdit(withEdit([], edit(['rules', 'emoji'], 'block')), edit(['updates'], undefined, 'x'));
    expect(readDraft(draftText(edits) ?? '')).toEqual(JSON.parse(JSON.stringify(edits)));
    for (const bad of ['', '{', '{}', '[1]', '[{"path":[]}]', undefined]) expect(readDraft(bad)).toEqual([]);
    expect(draftText([])).toBeNull();
  });

  it('a colleague’s change of the same is disputed; of another it is not', () => {
    const mine = [edit(['rules', 'shouting'], 'block'), edit(['promiseDays'], 3, 2)];
    expect(disputedEdits(mine, DEFAULT_POLICY)).toEqual([]);
    const theirs = { ...DEFAULT_POLICY, rules: { shouting: 'off', emoji: 'off' } } as const;
    expect(disputedEdits(mine, theirs)).toEqual([mine[0]]);
    expect(disputedEdits(rebased(mine, theirs), theirs)).toEqual([]);
  });
});

describe('groups', () => {
  it('have every rule, and none is empty', () => {
    const used = new Set(RULES_IN_ORDER.filter((id) => id !== 'spelling').map(groupOf));
    expect([...RULE_GROUPS].filter((group) => !used.has(group))).toEqual([]);
  });
});

describe('over the machine', () => {
  let app: App, host: MemoryHost;
  beforeEach(async () => {
    const entry = (id: string, message: string, reply: string) => anEntry({ id, message, reply });
    ({ app, host } = await startApp(
      {
        policy: 'relee: policy\nversion: 1\nrules:\n  shouting: off\n',
        history: [
          entry('h1', '¿Cuándo llega mi pedido?', 'GRACIAS POR SU MENSAJE. LO MIRAMOS YA MISMO.'),
          entry('h2', '¿Cuándo llega mi pedido?', 'Hola: llega el 24 de noviembre. Un saludo.'),
          entry('h3', 'Gracias.', 'GRACIAS A USTED POR SU COMPRA DE HOY.'),
        ],
      },
      engineHere,
    ));
  });
  afterEach(() => app.actions.stop());

  it('saves several values in one write, with one undo', async () => {
    expect(await app.actions.settings.setPolicyValues([edit(['rules', 'shouting'], 'block'), edit(['promiseDays'], 3)])).toBe(true);
    expect((await host.readPolicy()).text).toBe('relee: policy\nversion: 1\nrules:\n  shouting: block\npromiseDays: 3\n');
    app.actions.undoNotice(app.store.getState().notice?.id ?? 0);
    await vi.waitFor(async () => expect((await host.readPolicy()).text).toBe('relee: policy\nversion: 1\nrules:\n  shouting: off\n'));
  });

  it('a discarded draft can be had back', () => {
    app.actions.keepForm(POLICY_FORM, '[{"path":["name"],"value":"x"}]');
    app.actions.settings.discardPolicyDraft();
    expect(app.store.getState().forms[POLICY_FORM]).toBeUndefined();
    app.actions.undoNotice(app.store.getState().notice?.id ?? 0);
    expect(app.store.getState().forms[POLICY_FORM]).toContain('name');
  });

  it('tells in how many past replies a rule speaks', async () => {
    const told: PastEffects[] = [];
    app.actions.pastEffects('relee: policy\nversion: 1\n', (effects) => told.push(effects));
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ done: 3, of: 3 }));
    expect(told.at(-1)?.rules['shouting']).toMatchObject({ replies: 2 });
    expect(told.at(-1)?.rules['shouting']?.quotes[0]).toMatch(/GRACIAS/);
    expect(told.at(-1)?.rules['unanswered-ask']?.replies ?? 0).toBeLessThan(3);
  });

  it('says nothing any more once it was ended', async () => {
    const told: PastEffects[] = [];
    app.actions.pastEffects('relee: policy\nversion: 1\n', (effects) => told.push(effects))();
    await new Promise((done) => setTimeout(done, 50));
    expect(told).toEqual([]);
  });
});
