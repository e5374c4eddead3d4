import { describe, expect, it } from 'vitest';
import { attach, nuclei, stressedVowel } from '../../../resources/recipes/dictionaries/spanish/stress.js';
import { oneEdit, seeded, shipped } from './support.js';

/** Regular verbs of the trade, conjugated here by the textbook, apart from the generator: [stem, class]. */
const VERBS: [string, 'ar' | 'er' | 'ir'][] = [
  ...'acept cancel compr consult contact entreg envolv esper gest habl indic inform llam mand mostr orden pag prepar registr reclam reembols regal reserv respet revis sald solicit tramit us valid'
    .split(' ')
    .filter((stem) => !/[cgz]$|envolv|mostr|gest/.test(stem))
    .map((stem): [string, 'ar'] => [stem, 'ar']),
  ...'beb com compr respond vend depend'
    .split(' ')
    .filter((stem) => stem !== 'compr')
    .map((stem): [string, 'er'] => [stem, 'er']),
  ...'abr escrib recib describ cumpl'.split(' ').map((stem): [string, 'ir'] => [stem, 'ir']),
];
const ACCENT: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
/** Accent on the last vowel of a stem that is stressed on it: every one of these is followed by two or more syllables. */
const stressStem = (stem: string) => stem.replace(/([aeiou])([^aeiou]*)$/, (_, v: string, rest: string) => ACCENT[v] + rest);
const OBJECTS = ['lo', 'la', 'los', 'las'];

function formsOf([stem, group]: [string, 'ar' | 'er' | 'ir']): string[] {
  const [theme, subjunctive] = group === 'ar' ? ['a', 'e'] : [group === 'er' ? 'e' : 'i', 'a'];
  const stressed = stressStem(stem);
  const marked = ACCENT[theme as string];
  const gerund = group === 'ar' ? `${stem}ándo` : `${stem}iéndo`;
  const out = [`${stem}${marked}`, `${stem}${marked}s`];
  for (const one of ['me', 'le', 'nos', ...OBJECTS])
    out.push(
      `${stem}${group}${one}`,
      gerund + one,
      `${stressed}${subjunctive}${one}`,
      `${stressed}${subjunctive}n${one}`,
      `${stressed}${group === 'ar' ? 'a' : 'e'}${one}`,
      `${stem}${theme}d${one}`,
      `${stem}${theme}${one}`,
    );
  for (const pair of ['me', 'nos', 'se'].flatMap((first) => OBJECTS.map((second) => first + second))) {
    out.push(
      `${stem}${marked}r${pair}`,
      gerund + pair,
      `${stressed}${subjunctive}${pair}`,
      `${stressed}${subjunctive}n${pair}`,
      `${stem}${marked}${pair}`,
      `${stem}${marked}d${pair}`,
    );
  }
  return out;
}

describe('enclitics and voseo', () => {
  const forms = VERBS.flatMap(formsOf);

  it('are accepted: at least 98 % of what a textbook builds', () => {
    const missing = forms.filter((form) => !shipped('es').has(form));
    expect(forms.length).toBeGreaterThan(3000);
    expect(missing.length / forms.length, missing.slice(0, 40).join(' ')).toBeLessThanOrEqual(0.02);
  });

  it('leave misspellings of them to be caught: at least 95 % of one-edit corruptions', () => {
    const random = seeded(95);
    const right = new Set(forms);
    const corrupted = forms.map((form) => oneEdit(form, random, 'abcdefghijlmnñopqrstuvyzáéíóú')).filter((form) => !right.has(form));
    const accepted = corrupted.filter((form) => shipped('es').has(form));
    expect(accepted.length / corrupted.length, accepted.slice(0, 60).join(' ')).toBeLessThanOrEqual(0.05);
  });

  it.each([
    'revísenos',
    'envíenoslo',
    'devuélvanmelo',
    'devuélvanoslo',
    'dígame',
    'díganos',
    'póngase',
    'permítanos',
    'facilítenos',
    'indíquenos',
    'háganoslo',
    'tráiganoslo',
    'véndaselo',
    'pídaselo',
    'muéstrenos',
    'avísenme',
    'reembólsenmelo',
    'envíame',
    'envíamelo',
    'dímelo',
    'házmelo',
    'ponlo',
    'mantenlo',
    'vete',
    'sentaos',
    'enviadnos',
    'decídselo',
    'acordaos',
    'vestíos',
    'vámonos',
    'enviémoselo',
    'sentémonos',
    'reírse',
    'oírlo',
    'riéndose',
    'yéndose',
    'construyéndolo',
    'averígüelo',
    'estate',
    'síganos',
    'consígalo',
    'sígame',
    'deme',
    'dele',
    'tenés',
    'podés',
    'querés',
    'enviás',
    'decís',
    'vení',
    'decime',
    'contame',
    'mandanos',
    'mandámelo',
    'fijate',
    'avisame',
    'revisá',
  ])('accepts %s', (form) => {
    expect(shipped('es').has(form)).toBe(true);
  });

  it.each([
    'envienoslo',
    'devuelvanmelo',
    'digame',
    'pongase',
    'facilitenos',
    'indiquenos',
    'tráigamenos',
    'envíenlonos',
    'dámlo',
    'dímlo',
    'haczlo',
    'reirse',
    'oirlo',
    'riendose',
    'vamonos',
  ])('rejects %s', (form) => {
    expect(shipped('es').has(form)).toBe(false);
  });
});

describe('stress and written accent', () => {
  it.each([
    ['revise', 'nos', 'revísenos'],
    ['dé', 'me', 'deme'],
    ['envíe', 'noslo', 'envíenoslo'],
    ['reír', 'se', 'reírse'],
    ['está', 'te', 'estate'],
    ['tené', 'me', 'teneme'],
    ['tené', 'melo', 'tenémelo'],
    ['mantén', 'lo', 'mantenlo'],
    ['cae', 'te', 'cáete'],
    ['averigüe', 'lo', 'averígüelo'],
    ['huid', 'me', 'huidme'],
    ['prohíba', 'lo', 'prohíbalo'],
    ['siga', 'me', 'sígame'],
    ['quiera', 'lo', 'quiéralo'],
  ])('%s + %s = %s', (host, tail, form) => {
    expect(attach(host, tail)).toBe(form);
  });

  it('parts syllables as the Ortografía does', () => {
    expect(nuclei('averiguáis').map((syllable) => syllable.length)).toEqual([1, 1, 1, 3]);
    expect(nuclei('oído')).toHaveLength(3);
    expect(nuclei('prohíbe')).toHaveLength(3);
    expect(nuclei('guerra')).toHaveLength(2);
    expect(nuclei('pingüino')).toHaveLength(3);
    expect(stressedVowel('pedido')).toBe(3);
    expect(stressedVowel('cartel')).toBe(4);
  });
});
