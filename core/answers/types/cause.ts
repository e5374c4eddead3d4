import { anyOf, defineAnswerType, LIKELY, SURE } from './define.js';

export const cause = defineAnswerType({
  id: 'cause',
  name: { es: 'el motivo', en: 'the reason' },
  offers: (said) => Math.max(anyOf(said, SURE, 'cue cause'), anyOf(said, LIKELY, 'form explains')),
  examples: {
    es: { offers: ['Se debe a un fallo de la pasarela.'], lacks: ['Gracias.'] },
    en: { offers: ['It is due to a glitch.'], lacks: ['Thanks.'] },
  },
});
