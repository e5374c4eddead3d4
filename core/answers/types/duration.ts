import { anyOf, defineAnswerType, LIKELY, SURE } from './define.js';

export const duration = defineAnswerType({
  id: 'duration',
  name: { es: 'el plazo', en: 'the time it takes' },
  offers: (said) => Math.max(anyOf(said, SURE, 'time duration'), anyOf(said, LIKELY, 'time range', 'time date')),
  examples: {
    es: { offers: ['Tarda entre tres y cinco días.'], lacks: ['Tarda poco.'] },
    en: { offers: ['It takes three to five days.'], lacks: ['It does not take long.'] },
  },
});
