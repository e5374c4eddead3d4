import { anyOf, defineAnswerType, LIKELY, SURE } from './define.js';

export const quantity = defineAnswerType({
  id: 'quantity',
  name: { es: 'la cantidad', en: 'the number' },
  offers: (said) => Math.max(anyOf(said, SURE, 'amount measure', 'amount number'), anyOf(said, LIKELY, 'digit')),
  examples: {
    es: { offers: ['Quedan 12 unidades.'], lacks: ['Quedan pocas.'] },
    en: { offers: ['There are 12 left.'], lacks: ['There are few left.'] },
  },
});
