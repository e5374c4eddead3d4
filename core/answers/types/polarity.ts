import { anyOf, defineAnswerType, LIKELY, SURE } from './define.js';

export const polarity = defineAnswerType({
  id: 'polarity',
  name: { es: 'un sí o un no', en: 'a yes or a no' },
  offers: (said) => Math.max(anyOf(said, SURE, 'opens yes', 'opens no'), anyOf(said, LIKELY, 'form affirms', 'form denies')),
  examples: {
    es: { offers: ['Sí, a toda la península.', 'No.'], lacks: ['Hola.'] },
    en: { offers: ['Yes, across the mainland.', 'No.'], lacks: ['Hello.'] },
  },
});
