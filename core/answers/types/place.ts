import { anyOf, defineAnswerType, LIKELY, SURE } from './define.js';

export const place = defineAnswerType({
  id: 'place',
  name: { es: 'el lugar', en: 'the place' },
  offers: (said) => Math.max(anyOf(said, SURE, 'cue place', 'link'), anyOf(said, LIKELY, 'form locates', 'path')),
  examples: {
    es: { offers: ['Estamos en la calle Mayor 4.'], lacks: ['Gracias.'] },
    en: { offers: ['We are at 4 High Street.'], lacks: ['Thanks.'] },
  },
});
