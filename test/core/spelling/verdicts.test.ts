import dictionaryEn from 'dictionary-en';
import dictionaryEs from 'dictionary-es';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { compileHunspell } from '../../../core/spelling/hunspell.js';
import { OTHER_LANGUAGE } from '../../../core/spelling/languages.js';
import { openSpeller } from '../../../core/spelling/speller.js';
import type { Lang } from '../../../core/contract.js';
import { oneEdit, seeded, shipped } from './support.js';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const SOURCES: [Lang, { aff: Uint8Array; dic: Uint8Array }, string][] = [['es', dictionaryEs, 'aeiouáéíóúñrstlnbcdmpvghjyz'], ['en', dictionaryEn, 'abcdefghijklmnopqrstuvwxyz']];

describe.each(SOURCES)('verdicts of the %s dictionary', (lang, source, letters) => {
  const oracle = nspell(text(source.aff), text(source.dic));
  const compiled = openSpeller(compileHunspell(text(source.aff), text(source.dic)), lang);
  const forms = Object.keys(oracle.data).filter((form) => /^\p{L}+$/u.test(form) && oracle.correct(form));
  const random = seeded(20_000);
  const sample = Array.from({ length: 10_000 }, () => forms[Math.floor(random() * forms.length)] as string);
  const typos = sample.map((form) => oneEdit(form, random, letters)).filter((form) => form !== '');
  const cased = sample.slice(0, 500).flatMap((form) => [form.toUpperCase(), (form[0] as string).toUpperCase() + form.slice(1)]);

  it('are nspell’s on 20,000 forms and one-edit typos when compiled as it is', () => {
    const tried = [...sample, ...typos, ...cased];
    const different = tried.filter((form) => compiled.has(form) !== oracle.correct(form));
    expect(different.length / tried.length, different.slice(0, 20).join(' ')).toBeLessThanOrEqual(0.001);
  });

  it('accept all of it, and few of its typos, when shipped with our additions', () => {
    expect(sample.filter((form) => !shipped(lang).has(form))).toEqual([]);
    const wrong = typos.filter((form) => !oracle.correct(form));
    const accepted = wrong.filter((form) => shipped(lang).has(form));
    expect(accepted.length / wrong.length, accepted.slice(0, 30).join(' ')).toBeLessThan(0.04);
  });

  it('reject mixed case, as Hunspell does', () => {
    for (const form of ['cAsa', 'hOUSE', 'caSA']) expect(shipped(lang).has(form)).toBe(false);
  });
});

describe('any other Hunspell dictionary', () => {
  it('is compiled from its two files', () => {
    const aff = 'SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n';
    const speller = openSpeller(compileHunspell(aff, '2\ncasa/S\ngat\n'), 'es');
    expect(['casa', 'casas', 'gat', 'gats'].map((form) => speller.has(form))).toEqual([true, true, true, false]);
    expect(speller.suggest('cassa', 3)[0]).toBe('casa');
  });

  it('is corrected by what holds for any language, without our rules', () => {
    const speller = openSpeller(compileHunspell('SET UTF-8\n', '3\nmatí\nestà\nfeina\n'), 'es', OTHER_LANGUAGE);
    expect(speller.check('feina feinna si esta', { names: false }).map(({ text, kind }) => [text, kind])).toEqual([['feinna', 'word'], ['si', 'word'], ['esta', 'word']]);
    expect([speller.suggest('mati', 1), speller.suggest('feinna', 1)]).toEqual([['matí'], ['feina']]);
  });

  it('says so when the files are none', () => {
    expect(() => compileHunspell('', '')).toThrow();
  });
});
