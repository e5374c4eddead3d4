import { BARE_NO_ES, NO_WITH_MORE_ES } from '../../language/es/refusals.js';
import type { Check } from '../check.js';
import { BARE_REFUSAL_EN, REASON_EN } from '../../language/en/refusals.js';
import { phrases } from '../../patterns/phrases.js';
import { defineRule, type Hit, type Localized } from '../rule.js';

const REFUSAL = phrases({
  es: [
    '^ (lamentablemente|desafortunadamente|por desgracia)? no <poder:1> !hacer',
    '^ (lamentablemente|desafortunadamente|por desgracia)? no (es|resulta) posible',
    '^ (lamentablemente|desafortunadamente|por desgracia)? no se (puede|admite|admiten|acepta|aceptan|permite|hacen|hace|realizan)',
    '^ no (aceptamos|admitimos|hacemos|realizamos|enviamos|devolvemos|disponemos|tenemos)',
    '^ (es|resulta)? (totalmente|absolutamente)? imposible $',
    '^ (es|resulta) imposible',
    '^ (ni hablar|de ninguna manera|de ningun modo|ni pensarlo) $',
    '^ (esta|queda) prohibido',
  ],
  en: [
    "^ (unfortunately|regrettably|sorry|sadly)? (we|i) (cannot|can't|can not|are unable|am unable|don't|do not|won't|will not)",
    '^ (unfortunately|regrettably|sorry|sadly)? (it|that|this) is not possible',
    "^ (unfortunately|regrettably|sadly)? (it|that|this) (can't|cannot) be",
    '^ (it|that|this) is impossible',
    '^ (absolutely|quite)? impossible $',
    '^ (no way|no chance|out of the question|absolutely not) $',
    '^ no (refunds|returns|exchanges|changes)',
    ...BARE_REFUSAL_EN,
  ],
});
/** A cause, an alternative, or what can be done. */
const SOFTENED = phrases({
  es: [
    'porque|pues|debido|puesto|pero|aunque|sino|mientras|si|hasta|asi',
    'sin embargo',
    'ya que',
    'por (eso|ello|lo que|motivos|razones|seguridad|higiene)',
    '(a cambio|en cambio|en su lugar|como alternativa|otra opcion|si podemos)',
    '(le|te|os|les) (podemos|ofrecemos|propongo|proponemos|enviamos|devolvemos|avisamos|damos)',
    'podemos|puede|puedes|puedo',
    'tenemos|hay (otro|otra|otros|otras|uno|una)',
    'llega|llegara|llegan|volvera|habra',
  ],
  en: [
    'because|since|as|due|but|however|instead|although|unless|if|until|so|alternatively',
    '(we|i|you) (can|could|may|offer|will)',
    "(we'll|i'll|we've)",
    '(here|there) (is|are)',
    'for (safety|hygiene|security|legal)',
    'back in stock',
    'arrives|arrive',
    ...REASON_EN,
  ],
});
/** A sentence that is nothing but the no. */
const BARE = phrases({ es: BARE_NO_ES, en: [] });
const WITH_MORE = phrases({ es: NO_WITH_MORE_ES, en: [] });
const MESSAGE: Localized = {
  es: 'Empieza por la negativa, sin motivo ni alternativa: diga qué sí se puede.',
  en: 'It begins with a refusal, without reason or alternative: say what can be done.',
};

/** Words of a refusal that say no more than no. */
const OWN_WORDS = 4;

function find(check: Check): Hit[] {
  const hits = begun(check);
  return [...hits, ...bare(check).filter((b) => !hits.some((h) => h.start < b.end && b.start < h.end))];
}

/** "Hola, Olga. No, los libros no se devuelven.": a short no that neither the sentence before nor the next one helps. */
function bare(check: Check): Hit[] {
  return BARE[check.lang].find(check.view).flatMap((m): Hit[] => {
    const sentence = check.view.words[m.from]?.sentence ?? -1;
    const s = check.view.sentences[sentence];
    if (s === undefined || check.draft.text[s.end - 1] === '?') return [];
    const helped = [sentence - 1, sentence, sentence + 1].some((i) => i >= 0 && WITH_MORE[check.lang].inSentence(check.view, i).length > 0);
    return helped ? [] : [{ start: m.start, end: m.end, message: MESSAGE }];
  });
}

function begun(check: Check): Hit[] {
  return REFUSAL[check.lang].find(check.view).flatMap((m): Hit[] => {
    const sentence = check.view.words[m.from]?.sentence ?? -1;
    const s = check.view.sentences[sentence];
    if (s === undefined || check.draft.text[s.end - 1] === '?') return [];
    // The refusal's own words ("no podemos") must not soften it; what stands about them, or in the next sentence, may.
    const own = Math.min(m.to, m.from + OWN_WORDS);
    const near = [sentence, sentence + 1].flatMap((i) =>
      check.view.sentences[i]?.paragraph === s.paragraph || i === sentence + 1 ? SOFTENED[check.lang].inSentence(check.view, i) : [],
    );
    return near.some((n) => n.from >= own || n.to <= m.from) ? [] : [{ start: m.start, end: m.end, message: MESSAGE }];
  });
}

export const negativeFrame = defineRule({
  id: 'negative-frame',
  severity: 'hint',
  about: { es: 'Un «no» pide un motivo y una alternativa.', en: 'A “no” wants a reason and an alternative.' },
  caught: {
    es: [
      'No se puede.',
      'No aceptamos devoluciones de auriculares.',
      'Lamentablemente no podemos cambiarlo.',
      'No es posible modificar el pedido.',
      'Es imposible.',
      'No enviamos a Canarias.',
      'Hola, Iker. Eso no se hace.',
    ],
    en: [
      'It is not possible.',
      'We do not accept returns of earphones.',
      'Unfortunately we cannot change it.',
      'We cannot modify the order.',
      'That is impossible.',
      'No refunds on sale items.',
      'Saturday delivery is not possible.',
      'We only offer store credit.',
      "Name changes aren't allowed.",
      'Your return is declined.',
    ],
  },
  fine: {
    es: [
      'No podemos cambiarlo porque ya ha salido, pero puede devolverlo.',
      'No se puede devolver, aunque sí cambiar por otro.',
      'No tenemos la talla 40. Llega el lunes.',
      'No podemos enviarlo hoy. Le ofrecemos el viernes.',
      '¿No podemos cambiarlo?',
      'El plazo no se puede superar.',
      'Los domingos no repartimos en su zona. Puedo dejarlo para el sábado.',
      'La visita no se la cobramos.',
    ],
    en: [
      'We cannot change it because it has left, but you can return it.',
      'It is not possible to return it; we can exchange it instead.',
      'We do not have size 40. It arrives on Monday.',
      'We cannot ship it today. You can choose Friday.',
      'Can we not change it?',
      'The limit is 14 days.',
      "For hygiene reasons we can't take back an opened jar. What I can do is send a sample.",
      "The parcel can't be stopped any more, so the driver takes it to your new street.",
    ],
  },
  find,
});
