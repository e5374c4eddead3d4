import dictionaryEn from 'dictionary-en';
import dictionaryEs from 'dictionary-es';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { compileHunspell } from '../../../core/spelling/dropped/compile.js';
import { openSpeller } from '../../../core/spelling/speller.js';
import type { Lang } from '../../../core/contract.js';
import { oneEdit, seeded, shipped } from './support.js';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const SOURCES: [Lang, { aff: Uint8Array; dic: Uint8Array }, string][] = [
  ['es', dictionaryEs, 'aeiouáéíóúñrstlnbcdmpvghjyz'],
  ['en', dictionaryEn, 'abcdefghijklmnopqrstuvwxyz'],
];

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
    // The future subjunctive is left out: in a letter "enviare" is "enviaré" without its accent.
    const future = (form: string) => lang === 'es' && form.endsWith('are') && shipped(lang).has(`${form.slice(0, -1)}é`);
    expect(sample.filter((form) => !shipped(lang).has(form) && !future(form))).toEqual([]);
    const wrong = typos.filter((form) => !oracle.correct(form));
    const accepted = wrong.filter((form) => shipped(lang).has(form));
    expect(accepted.length / wrong.length, accepted.slice(0, 30).join(' ')).toBeLessThan(0.04);
  });

  it('reject mixed case, as Hunspell does', () => {
    for (const form of ['cAsa', 'hOUSE', 'caSA']) expect(shipped(lang).has(form)).toBe(false);
  });
});
