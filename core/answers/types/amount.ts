import { anyOf, defineAnswerType, LIKELY, MAYBE, SURE } from './define.js';

export const amount = defineAnswerType({
  id: 'amount',
  name: { es: 'el importe o la medida', en: 'the amount' },
  offers: (said) =>
    Math.max(
      anyOf(said, SURE, 'amount money', 'cue free'),
      anyOf(said, LIKELY, 'amount percent', 'amount measure'),
      anyOf(said, MAYBE, 'digit'),
    ),
  examples: {
    es: { offers: ['Son 7,95 €.', 'El envío es gratis.'], lacks: ['Depende del peso.'] },
    en: { offers: ['It is £7.95.', 'Delivery is free.'], lacks: ['It is not expensive.'] },
  },
});
