import { anyOf, defineAnswerType, LIKELY, SURE } from './define.js';

export const method = defineAnswerType({
  id: 'method',
  name: { es: 'cómo hacerlo', en: 'how to do it' },
  offers: (said) => Math.max(anyOf(said, SURE, 'cue instruct', 'link', 'path'), anyOf(said, LIKELY, 'form tells', 'cue weDoIt')),
  examples: {
    es: { offers: ['Debe entrar en Mi cuenta.'], lacks: ['Gracias.'] },
    en: { offers: ['Please click Return.'], lacks: ['Thanks.'] },
  },
});
