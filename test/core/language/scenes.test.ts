import { describe, expect, it } from 'vitest';
import { answerCues } from '../../../core/language/answer-cues.js';
import type { AnswerForm } from '../../../core/language/answer-forms.js';
import type { Lang } from '../../../core/contract.js';
import { ALL_FUNCTION_WORDS } from '../../../core/language/function-words.js';
import { SCENES, sceneShare, scenesOf } from '../../../core/language/scenes.js';
import { EN_SCENES } from '../../../core/language/en/scenes.js';
import { ES_SCENES } from '../../../core/language/es/scenes.js';
import { fold } from '../../../core/text/fold.js';
import { tokensOf } from '../../../core/text/tokens.js';

const scenes = (text: string, lang: Lang) =>
  scenesOf(
    tokensOf(text).map((t) => t.fold),
    lang,
  );
const share = (a: string, b: string, lang: Lang) => sceneShare(scenes(a, lang), scenes(b, lang));

describe('scenes', () => {
  it.each([
    [
      '¿Se puede meter en la lavadora?',
      'Mejor con agua fría y jabón neutro, para que no encoja.',
      '¿A qué hora cerráis los sábados?',
      'es',
    ],
    ['¿Hay cuotas sin interés?', 'Con esa tarjeta se financia en doce mensualidades.', 'El abrigo es de lana.', 'es'],
    ['¿Quién hizo la ilustración?', 'La obra es de una artista de Oaxaca.', 'Llega el martes por mensajería.', 'es'],
    ['Can it go in the washing machine?', 'Hand wash in cold water, or it will shrink.', 'We open at nine on Saturdays.', 'en'],
    ['Do you ship to Norway?', 'Delivery abroad goes by international courier.', 'The strap is made of leather.', 'en'],
  ] as const)('%s is of one scene with its answer, not with another sentence', (question, answer, other, lang) => {
    expect(share(question, answer, lang)).toBeGreaterThan(0.1);
    expect(share(question, answer, lang)).toBeGreaterThan(share(question, other, lang));
  });

  it('every scene has words in both languages, folded and each once', () => {
    for (const scene of SCENES) {
      for (const [words, lang] of [
        [ES_SCENES[scene], 'es'],
        [EN_SCENES[scene], 'en'],
      ] as const) {
        expect(words.length, `${lang} ${scene}`).toBeGreaterThan(5);
        for (const word of words) expect(fold(word).replace(/ñ/gu, 'ñ'), `${lang} ${scene}`).toBe(word);
        expect(new Set(words).size, `${lang} ${scene}`).toBe(words.length);
      }
    }
  });

  it('function words bring no scene to mind', () => {
    for (const lang of ['es', 'en'] as const)
      for (const word of ALL_FUNCTION_WORDS[lang]) expect(scenesOf([word], lang).norm, word).toBe(0);
  });

  it('nothing has no scene, and shares none', () => {
    expect(share('', 'Mejor a mano', 'es')).toBe(0);
  });
});

describe('forms of answering', () => {
  it.each<[string, Lang, AnswerForm]>([
    ['Yo iría a por la grande', 'es', 'advises'],
    ['Sin problema con las dos', 'es', 'affirms'],
    ['Es obra de una ceramista de Talavera', 'es', 'names'],
    ['Al fondo, junto a la caja', 'es', 'locates'],
    ['Casi siempre es el filtro', 'es', 'explains'],
    ['Pulsa el botón tres segundos', 'es', 'tells'],
    ['Ya figura la calle nueva', 'es', 'does'],
    ['Está a la espera del recambio', 'es', 'progress'],
    ['Cualquiera de ellas, tú eliges', 'es', 'picks'],
    ["I'd take the larger one", 'en', 'advises'],
    ['You can, no trouble at all', 'en', 'affirms'],
    ['Just under the total', 'en', 'locates'],
    ["We've swapped it for you", 'en', 'does'],
    ['It was a mix-up at the depot', 'en', 'explains'],
  ])('%s', (text, lang, form) => {
    expect([...answerCues(fold(text), lang).forms]).toContain(form);
  });

  it('a greeting has none', () => {
    expect(answerCues('buenos dias marta', 'es').forms.size).toBe(0);
  });
});
