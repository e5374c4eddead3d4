import { describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.js';
import { es } from '../../renderer/i18n/es.js';
import { clockState, clockText, waitedSince } from '../../renderer/state/clock.js';
import { COMMAND_IDS, commandFor, keyName, keysOf, showKey, shownKeyOf, takenBy } from '../../renderer/state/keys.js';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}, code = '') => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('keys', () => {
  it('are named alike on every system', () => {
    expect(keyName(press('k', { ctrlKey: true }), false)).toBe('Mod+K');
    expect(keyName(press('k', { metaKey: true }), true)).toBe('Mod+K');
    expect(keyName(press('F8', { shiftKey: true }), false)).toBe('Shift+F8');
    expect(keyName(press('.', { ctrlKey: true }), false)).toBe('Mod+.');
  });
  it('what writes a character is never a command: Option on a Mac, AltGr elsewhere', () => {
    for (const [key, code] of [
      ['|', 'Digit1'],
      ['@', 'Digit2'],
      ['#', 'Digit3'],
      ['€', 'KeyE'],
      ['ß', 'KeyS'],
      ['å', 'KeyA'],
    ] as const) {
      expect(keyName(press(key, { altKey: true }, code), true)).toBe('');
      expect(keyName(press(key, { altKey: true, ctrlKey: true }, code), false)).toBe('');
    }
    expect(keyName(press('1', { altKey: true, ctrlKey: true }, 'Digit1'), true)).toBe('Alt+1');
    expect(showKey('Alt+H', true)).toBe('⌃⌥H');
  });
  it('in a browser the key that is shown is one it lets through', () => {
    for (const id of COMMAND_IDS) expect(shownKeyOf(id, {}, true)).not.toMatch(/^Mod\+(?:N|W|T|Shift\+T)$/);
    expect([
      shownKeyOf('newCase', {}, true),
      shownKeyOf('newCase', {}, false),
      shownKeyOf('closeCase', {}, true),
      shownKeyOf('reopenCase', {}, true),
    ]).toEqual(['Alt+N', 'Mod+N', 'Alt+W', 'Alt+Shift+T']);
    for (const id of COMMAND_IDS) expect(shownKeyOf(id, {}, true)).not.toBe('');
  });
  it('Alt goes by the place of the key, for it may stand for another character', () => {
    expect(keyName(press('¡', { altKey: true }, 'Digit1'), false)).toBe('Alt+1');
    expect(keyName(press('Alt', { altKey: true }), false)).toBe('');
  });
  it('a Spanish keyboard’s question mark needs Shift and opens the sheet', () => {
    expect(commandFor(keyName(press('?', { shiftKey: true }), false), {})).toBe('help');
  });
  it('no key belongs to two commands', () => {
    for (const id of COMMAND_IDS) for (const key of keysOf(id, {})) expect(takenBy(key, id, {})).toBeNull();
  });
  it('a changed key replaces the built-in one', () => {
    expect(commandFor('Mod+J', { palette: 'Mod+J' })).toBe('palette');
    expect(commandFor('Mod+K', { palette: 'Mod+J' })).toBeNull();
    expect(takenBy('Mod+J', 'fix', { palette: 'Mod+J' })).toBe('palette');
  });
  it('are shown as people know them', () => {
    expect([showKey('Mod+Shift+V', false), showKey('Mod+Enter', true)]).toEqual(['Ctrl+Shift+V', '⌘↩']);
  });
});

describe('the clock', () => {
  it('knows goal and limit', () => {
    const goal = { goalHours: 1, limitHours: 6 };
    const waited = (hours: number) => ({ minutes: hours * 60, open: hours * 60, businessDays: 0 });
    expect([0.9, 2, 7].map((hours) => clockState(waited(hours), goal))).toEqual(['good', 'late', 'over']);
    expect(clockState(waited(900), { goalHours: 1 })).toBe('late');
  });
  it('the goal runs while the shop is open, a limit in hours through the weekend, one in business days by the calendar', () => {
    const calendar = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', holidays: ['2026-11-30'] };
    const local = (at: string) => new Date(at).toISOString();
    // Friday evening to Tuesday morning, a holiday between.
    const waited = waitedSince(local('2026-11-27T17:30'), Date.parse('2026-12-01T09:15'), calendar);
    expect(waited).toEqual({ minutes: 5_265, open: 45, businessDays: 1 });
    expect(clockState(waited, { goalHours: 1, limitBusinessDays: 1 })).toBe('good');
    expect(clockState(waited, { goalHours: 0.5, limitBusinessDays: 1 })).toBe('late');
    expect(clockState(waited, { goalHours: 6, limitHours: 24 })).toBe('over');
    expect(
      clockState(waitedSince(local('2026-11-24T10:00'), Date.parse('2026-12-01T09:15'), calendar), { goalHours: 90, limitBusinessDays: 3 }),
    ).toBe('over');
  });
  it('counts hours and whole days', () => {
    expect([clockText(42, es.clock.days), clockText(4_570, es.clock.days)]).toEqual(['00:42', '3 d 04:10']);
  });
});

describe('the words of the interface', () => {
  const leaves = (node: unknown, path = ''): [string, unknown][] =>
    typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([key, value]) => leaves(value, `${path}.${key}`))
      : [[path, node]];
  it('are complete in both languages and none is empty', () => {
    const names = (node: unknown) =>
      leaves(node)
        .map(([path]) => path)
        .sort();
    expect(names(en)).toEqual(names(es));
    for (const [path, text] of [...leaves(es), ...leaves(en)]) expect(text, path).not.toBe('');
  });
  it('Spanish is left nowhere in English', () => {
    const same = leaves(es)
      .filter(([path, text]) => typeof text === 'string' && leaves(en).some(([p, e]) => p === path && e === text))
      .map(([path]) => path);
    expect(same).toEqual([
      '.team.roles.editor',
      '.lead.total',
      '.channel.whatsapp',
      '.channel.chat',
      '.channel.ebay',
      '.channel.amazon',
      '.draft.fixKey',
      '.palette.personal',
      '.library.personal',
      '.library.registers.tu',
      '.library.registers.usted',
      '.library.registers.vos',
      '.library.registers.vosotros',
    ]);
  });
});
