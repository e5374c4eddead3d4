import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../../core/analyse.js';
import { DEFAULT_POLICY } from '../../../../core/policy/policy.js';
import { compileHunspell } from '../../../../core/spelling/dropped/compile.js';
import { asDraft, asMessage } from '../../../support/readings.js';
import { spellingFindings, Suggestions } from '../../../../core/spelling/findings.js';
import { OTHER_LANGUAGE } from '../../../../core/spelling/languages.js';
import { openSpeller } from '../../../../core/spelling/speller.js';
import type { Dropped } from '../../../../core/spelling/stretches.js';
import { shipped } from '../support.js';

/** What a shop in Barcelona writes all day: a real Catalan dictionary has it all, and far more. */
const CATALAN =
  "bon dia gràcies per la seva compra el seu paquet arribarà demà hem enviat avui al matí ho sentim molt si té cap dubte escrigui'ns salutacions atentament Marta i no li direm quan aigua de en un una que és comanda dijous article".split(
    ' ',
  );
let dropped: readonly Dropped[] = [];
beforeAll(() => {
  const aff = "SET UTF-8\nPFX L Y 1\nPFX L 0 l' [aeiouh]\nSFX S Y 1\nSFX S 0 s .\n";
  const dic = `${CATALAN.length}\n${CATALAN.map((word) => `${word}/${/^[aeiou]/.test(word) ? 'LS' : 'S'}`).join('\n')}\n`;
  dropped = [{ name: 'ca', speller: openSpeller(compileHunspell(aff, dic), 'es', OTHER_LANGUAGE) }];
});
const run = (draft: string, lang: 'es' | 'en' = 'es', those = dropped) =>
  spellingFindings(
    { message: asMessage('', lang), draft: asDraft(draft, lang), uiLang: 'es', context: {}, entities: [], words: [] },
    shipped,
    those,
    new Suggestions(),
  );
const texts = (draft: string, lang: 'es' | 'en' = 'es') => run(draft, lang).map(({ text }) => text);

describe('a dictionary that the team dropped in', () => {
  it('reads the sentences it knows better, and leaves the others to Spanish and English', () => {
    expect(texts('Bon dia, Marta:\n\nGràcies per la seva compra. El seu paquet arribarà demà.\n\nSalutacions,\nMarta')).toEqual([]);
    expect(texts('Gracias por su compra. El seu paquet arribarà demà. Su envio llegará el jueves.')).toEqual(['envio']);
    expect(texts("Thank you for waiting today. Hem enviat l'article avui al matí. Your paitence is welcome.", 'en')).toEqual(['paitence']);
  });

  it('marks what it does not know there, says which it is, and suggests from it', () => {
    const [finding, ...others] = run('Hem enviat el seu paqet avui al matí.');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ text: 'paqet', message: '«paqet» no está en el diccionario ca.' });
    expect(finding?.fixes[0]).toMatchObject({ kind: 'replace', text: 'paquet' });
    expect(
      spellingFindings(
        {
          message: asMessage(''),
          draft: asDraft('Hem enviat el seu paqet avui al matí.'),
          uiLang: 'en',
          context: {},
          entities: [],
          words: [],
        },
        shipped,
        dropped,
        new Suggestions(),
      )[0]?.message,
    ).toBe('“paqet” is not in the ca dictionary.');
  });

  it('takes no Spanish sentence for its own because of a slip in it', () => {
    expect(texts('El client recibió el paquet.')).toEqual(['client', 'paquet']);
    expect(texts('Su paquet llegará mañana por la tarde.')).toEqual(['paquet']);
    expect(texts('Article agotado.')).toEqual(['Article']);
  });

  it.each([
    ['Su envio llegara manana. La direccion es correcta.', 'es'],
    ['Hola, Ana:\n\nSentimos el retraso. Gracias.', 'es'],
    ['Your order has beeen sent. Thanks.', 'en'],
    ['Vielen Dank für Ihre Nachricht, wir werden uns darum kümmern.', 'es'],
  ] as const)('changes nothing in «%s»', (draft, lang) => expect(run(draft, lang)).toEqual(run(draft, lang, [])));

  it('takes part in the whole analysis', () => {
    const input = {
      message: 'Hola, on és la meva comanda?',
      draft: 'Hem enviat la seva comanda avui al mati.',
      channel: 'email',
      lang: 'es',
      context: {},
      policy: DEFAULT_POLICY,
      now: '2026-11-23T10:00:00Z',
    } as const;
    const spelling = (those: readonly Dropped[]) =>
      analyse(input, shipped, () => those)
        .findings.filter(({ rule }) => rule === 'spelling')
        .map(({ text }) => text);
    expect(spelling(dropped)).toEqual(['mati']);
    expect(spelling([]).length).toBeGreaterThan(2);
  });
});
