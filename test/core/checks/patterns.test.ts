import { describe, expect, it } from 'vitest';
import { CLASSES } from '../../../core/patterns/classes.js';
import { declaredPatterns, patternProblem, PatternSet } from '../../../core/patterns/phrases.js';
import { RULES } from '../../../core/checks/rules/index.js';
import { asDraft } from '../../support/readings.js';
import { viewOf } from '../../../core/patterns/text-view.js';

const matches = (pattern: string, text: string, lang: 'es' | 'en' = 'es') =>
  new PatternSet([pattern], lang).find(viewOf(asDraft(text, lang))).map((m) => text.slice(m.start, m.end));

describe('the pattern language', () => {
  it.each([
    ['pronto', 'Le escribo PRONTO.', ['PRONTO']],
    ['en breve|seguida', 'En breve o en seguida.', ['En breve', 'en seguida']],
    ['envi*', 'El envío lo enviamos.', ['envío', 'enviamos']],
    ['=Sí', 'sí, Sí', ['Sí']],
    ['<enviar:1.fut>', 'Le enviaremos otro; él enviará uno.', ['enviaremos']],
    ['<:imp.clitic.usted>', 'Envíenos una foto.', ['Envíenos']],
    ['no ...2 llega', 'no te nos llega', ['no te nos llega']],
    ['no ..2 llega', 'no, llega', []],
    ['si ..3 , le', 'si algo cambia, le', ['si algo cambia, le']],
    ['si ..3 , le', 'si algo cambia le', []],
    ['si ..3 , le', 'si algo, cambia, le', []],
    ['no !es culpa', 'no culpa', ['no culpa']],
    ['-no es culpa', 'es culpa y no es culpa', ['es culpa']],
    ['^ hola', 'Hola. Y hola.', ['Hola']],
    ['(a veces | nunca) llega', 'nunca llega, a veces llega', ['nunca llega', 'a veces llega']],
    ['muy? bien', 'bien, muy bien', ['bien', 'muy bien']],
    ['[carrier]', 'La agencia de transporte y Seur', ['agencia de transporte', 'Seur']],
    ['[number] dias', 'en 14 días', ['14 días']],
    ['llega $', 'llega hoy. Hoy llega.', ['llega']],
    ['si , hoy', 'si, hoy. si hoy', ['si, hoy']],
  ] as const)('%s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toEqual(expected);
  });

  it('never crosses the end of a sentence', () => {
    expect(matches('hola ...8 adios', 'Hola. Adiós.')).toEqual([]);
  });

  it.each(['(', 'a)', '', '<enviar', '[nothing]', '<enviar:tomorrow>', '..40', 'a?', '()', '...', '¿', 'x '.repeat(400)])(
    'says what is wrong with %j',
    (pattern) => {
      expect(patternProblem(pattern)).toEqual(expect.any(String));
    },
  );

  it('compiles every pattern that ships', () => {
    const broken: string[] = [];
    const test = (list: readonly string[], lang: 'es' | 'en') =>
      list.forEach((p) => {
        const problem = patternProblem(p, lang);
        if (problem !== null) broken.push(`${p}: ${problem}`);
      });
    expect(RULES.length).toBeGreaterThan(0);
    for (const set of declaredPatterns()) test(set.patterns, set.lang);
    for (const list of Object.values(CLASSES.es)) test(list, 'es');
    for (const list of Object.values(CLASSES.en)) test(list, 'en');
    expect(broken).toEqual([]);
  });
});
