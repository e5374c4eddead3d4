import { describe, expect, it } from 'vitest';
import { isConflictCopy, mergeConflictCopy } from '../../../core/library/conflict-copies.js';
import type { Library, Reply } from '../../../core/library/types.js';

describe('copies that sync services make', () => {
  it('are known by their names', () => {
    for (const name of [
      "biblioteca (Ana's conflicted copy 2026-11-30).yaml",
      'biblioteca (copia en conflicto de Ana 2026-11-30).yaml',
      'biblioteca (Copia conflictiva de PC-ANA 2026-11-30).yaml',
      'biblioteca (conflicted copy 2026-11-30 101500).yaml',
      'biblioteca_conflict-20261130-101500.yaml',
      'biblioteca.sync-conflict-20261130-101500-ABCDEFG.yaml',
      'biblioteca (SFConflict ana@tienda.es 2026-11-30-10-15-00).yaml',
      'biblioteca_DESKTOP-1_Nov-30-101500-2026_Conflict.yaml',
      'biblioteca [Conflict].yaml',
      'biblioteca [conflicted].yaml',
      'biblioteca-DESKTOP-1AB2C3D.yaml',
      'biblioteca-PC-ANA.yaml',
      'biblioteca (en conflit de Ana).yaml',
    ])
      expect(isConflictCopy('biblioteca.yaml', name), name).toBe(true);
  });

  it('are not what people put beside it', () => {
    for (const name of [
      'biblioteca.yaml',
      'biblioteca (1).yaml',
      'biblioteca - copia.yaml',
      'biblioteca-2024.yaml',
      'biblioteca-en.yaml',
      'biblioteca-conflictos.yaml',
      'otra (conflicted copy).yaml',
      'policy.yaml',
      'biblioteca.yaml.history',
      '.biblioteca.yaml.lock',
      'biblioteca (conflicted copy).txt',
      'biblioteca.bak.yaml',
      'yaml',
      '.yaml',
    ])
      expect(isConflictCopy('biblioteca.yaml', name), name).toBe(false);
  });
});

describe('merging such a copy', () => {
  const reply = (id: string, body: string, extra: Partial<Reply> = {}): Reply => ({ id, title: `Título de ${id}`, body, ...extra });
  const library = (...replies: Reply[]): Library => ({ version: 1, name: 'x', language: 'es', replies });
  const merge = (ours: Reply[], theirs: Reply[], past: Record<string, Reply[]> = {}) =>
    mergeConflictCopy(library(...ours), library(...theirs), new Map(Object.entries(past)));

  it('takes new replies and what only the copy changed', () => {
    const base = reply('a', 'uno');
    const { put, conflicts } = merge(
      [base, reply('b', 'dos')],
      [reply('a', 'cambiada allí'), reply('b', 'dos'), reply('nueva', 'de allí')],
      { a: [base] },
    );
    expect([put, conflicts]).toEqual([[reply('a', 'cambiada allí'), reply('nueva', 'de allí')], []]);
  });

  it('keeps what only we changed, field by field', () => {
    const old = reply('a', 'uno'),
      ours = reply('a', 'nuestro'),
      theirs = reply('a', 'uno', { title: 'Título de allí' });
    expect(merge([ours], [old], { a: [ours, old] })).toEqual({ put: [], conflicts: [] });
    expect(merge([ours], [theirs], { a: [ours, old] })).toEqual({
      put: [reply('a', 'nuestro', { title: 'Título de allí' })],
      conflicts: [],
    });
    // Two versions back: the copy's body is an old one of ours, not a change.
    const newest = reply('a', 'tercero');
    expect(merge([newest], [theirs], { a: [newest, ours, old] }).put).toEqual([reply('a', 'tercero', { title: 'Título de allí' })]);
  });

  it('brings no deleted reply back by itself, and asks when it was changed there since', () => {
    const old = reply('a', 'uno');
    expect(merge([], [old], { a: [old] })).toEqual({ put: [], conflicts: [] });
    expect(merge([], [reply('a', 'cambiada')], { a: [old] }).conflicts).toMatchObject([
      { id: 'a', mine: null, theirs: { body: 'cambiada' } },
    ]);
  });

  it('asks where both changed the same, and where nothing is known', () => {
    const old = reply('a', 'uno'),
      ours = reply('a', 'nuestro');
    expect(merge([ours], [reply('a', 'suyo')], { a: [ours, old] })).toMatchObject({ put: [], conflicts: [{ id: 'a', fields: ['body'] }] });
    expect(merge([ours], [reply('a', 'suyo')])).toMatchObject({ put: [], conflicts: [{ id: 'a', fields: ['body'] }] });
  });
});
