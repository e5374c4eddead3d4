import { describe, expect, it } from 'vitest';
import type { LibraryFile, LibraryName } from '../../core/host.js';
import type { Reply } from '../../core/library/types.js';
import { aimlessVariants, EMPTY_FORM, formOf, idFor, NEW_VARIANT, problemsOf, replyOf } from '../../renderer/state/reply-form.js';
import { byShortcut, holdingReply, registerFor, shelve, usedFirst, wordingFor } from '../../renderer/state/replies.js';
import { statisticsOf } from '../../renderer/state/statistics.js';
import { anEntry, NOW } from './support.js';

const file = (name: LibraryName, replies: readonly Reply[]): LibraryFile => ({
  name,
  path: `/x/${name}.yaml`,
  library: { version: 1, name, language: 'es', replies },
  problems: [],
  revision: 'r',
  writable: true,
});
const delay: Reply = {
  id: 'retraso',
  title: 'Retraso',
  shortcut: 'ret',
  body: 'Sentimos el retraso.',
  variants: [
    { language: 'en', body: 'Sorry for the delay.' },
    { channel: 'whatsapp', body: 'Va con retraso.' },
  ],
};

describe('replies', () => {
  const wish = { lang: 'es', channel: 'email', libraryLang: 'es', register: null } as const;
  it('the wording follows language first, then channel', () => {
    expect(wordingFor(delay, { ...wish, lang: 'en' }).body).toBe('Sorry for the delay.');
    expect(wordingFor(delay, { ...wish, channel: 'whatsapp' }).body).toBe('Va con retraso.');
    expect(wordingFor(delay, wish).body).toBe('Sentimos el retraso.');
  });
  it('the wording follows the treatment before the channel, and says which it is written in', () => {
    const two: Reply = {
      ...delay,
      register: 'usted',
      variants: [
        { register: 'tu', body: 'Sentimos tu retraso.' },
        { channel: 'whatsapp', body: 'Su pedido se retrasa.' },
      ],
    };
    expect(wordingFor(two, { ...wish, register: 'tu' })).toEqual({ body: 'Sentimos tu retraso.', register: 'tu' });
    expect(wordingFor(two, { ...wish, register: 'tu', channel: 'whatsapp' }).body).toBe('Sentimos tu retraso.');
    expect(wordingFor(two, { ...wish, register: 'usted', channel: 'whatsapp' })).toEqual({
      body: 'Su pedido se retrasa.',
      register: 'usted',
    });
    // Nobody tells: the reply as it stands.
    expect(wordingFor(two, wish)).toEqual({ body: 'Sentimos el retraso.', register: 'usted' });
    // Another language is worse than another treatment.
    expect(wordingFor({ ...two, variants: [{ language: 'en', register: 'tu', body: 'Sorry.' }] }, { ...wish, register: 'tu' }).body).toBe(
      'Sentimos el retraso.',
    );
  });
  it('the team’s treatment comes before the customer’s', () => {
    expect(registerFor({ register: 'mirror' }, 'vos')).toBe('vos');
    expect(registerFor({ register: 'mirror' }, null)).toBeNull();
    expect(registerFor({ register: 'usted' }, 'tu')).toBe('usted');
  });
  it('a personal shortcut wins over the team’s', () => {
    const shelf = shelve([file('shared', [delay]), file('personal', [{ ...delay, id: 'mio' }])]);
    expect(byShortcut(shelf, 'RET')?.key).toBe('personal:mio');
    expect(byShortcut(shelf, 'nada')).toBeNull();
  });
  it('what is used often and lately comes first, then the library’s order', () => {
    const shelf = shelve([
      file(
        'shared',
        ['a', 'b', 'c'].map((id) => ({ id, title: id, body: id })),
      ),
    ]);
    const uses = { 'shared:b': { count: 3, last: '2026-06-01T00:00:00Z' }, 'shared:c': { count: 1, last: '2026-11-22T00:00:00Z' } };
    expect(usedFirst(shelf, uses, NOW).map((s) => s.reply.id)).toEqual(['c', 'b', 'a']);
  });
  it('the holding reply is the one that is tagged so', () => {
    expect(holdingReply([file('shared', [delay, { id: 'h', title: 'Espera', body: '…', tags: ['Espera'] }])], 'es')?.reply.id).toBe('h');
    expect(holdingReply([file('shared', [delay])], 'es')).toBeNull();
  });
});

describe('the form of a reply', () => {
  it('names a reply by its title, numbered when taken', () => {
    expect(idFor('¿Dónde está mi envío?', new Set())).toBe('donde-esta-mi-envio');
    expect(idFor('Retraso', new Set(['retraso']))).toBe('retraso-2');
    expect(idFor('¡!', new Set())).toBe('');
  });
  it('says what is wrong before the file is touched', () => {
    expect(problemsOf(EMPTY_FORM, [])).toEqual({ title: 'title', id: 'id', body: 'body' });
    expect(problemsOf({ ...formOf(delay) }, [delay])).toEqual({ id: 'sameId', shortcut: 'sameShortcut' });
    expect(problemsOf({ ...formOf(delay), shortcut: 'dos palabras' }, [])).toEqual({ shortcut: 'shortcut' });
  });
  it('keeps what it does not show', () => {
    expect(replyOf({ ...formOf(delay), title: 'Otro' }, delay)).toEqual({ ...delay, title: 'Otro' });
  });
  it('variants and channels go through the form unchanged; what is for nothing in particular is not kept', () => {
    expect(replyOf(formOf(delay), delay)).toEqual(delay);
    const form = {
      ...formOf(delay),
      channels: ['ebay', 'email'] as const,
      variants: [
        { ...NEW_VARIANT, register: 'tu' as const, body: 'Sentimos tu retraso.' },
        { ...NEW_VARIANT, body: 'De nadie.' },
        NEW_VARIANT,
      ],
    };
    expect(aimlessVariants(form)).toEqual([2]);
    expect(replyOf(form, delay)).toMatchObject({
      channels: ['email', 'ebay'],
      variants: [{ register: 'tu', body: 'Sentimos tu retraso.' }],
    });
    expect(replyOf({ ...form, channels: [], variants: [] }, delay)).not.toHaveProperty('variants');
  });
  it('an emptied field is left out', () => {
    expect(replyOf({ ...formOf(delay), shortcut: ' ' }, delay)).not.toHaveProperty('shortcut');
  });
});

describe('statistics', () => {
  const options = {
    days: 7,
    now: NOW,
    inGoal: ({ elapsedMs }: { elapsedMs: number }) => elapsedMs <= 3_600_000,
    dayOf: (at: string) => at.slice(0, 10),
  };
  it('counts the period only, and says what each share is of', () => {
    const s = statisticsOf(
      [
        anEntry({ elapsedMs: 600_000, replies: ['shared:a'], findings: { shouting: 2 } }),
        anEntry({ elapsedMs: 7_200_000, asks: { total: 2, answered: 1, overruled: 1 }, replies: ['shared:a', 'shared:b'] }),
        anEntry({ elapsedMs: 90_000_000, message: '', asks: { total: 0, answered: 0, overruled: 0 } }),
        anEntry({ at: '2026-10-01T00:00:00.000Z' }),
      ],
      options,
    );
    expect(s).toMatchObject({
      replies: 3,
      complete: 0.5,
      inGoal: 0.5,
      medianMs: 3_900_000,
      overruled: 1,
      byTime: { hour: 1, six: 1, day: 0, more: 0 },
    });
    expect(s.topReplies).toEqual([
      { name: 'shared:a', count: 2 },
      { name: 'shared:b', count: 1 },
    ]);
    expect(s.topFindings).toEqual([{ name: 'shouting', count: 2 }]);
  });
  it('draws every day of the period, today last', () => {
    const { perDay } = statisticsOf([anEntry()], options);
    expect(perDay).toHaveLength(7);
    expect(perDay.at(-1)).toEqual({ day: '2026-11-23', count: 1 });
  });
  it('has no shares of nothing', () => {
    expect(statisticsOf([], options)).toMatchObject({ replies: 0, complete: null, medianMs: null, inGoal: null });
  });
});
