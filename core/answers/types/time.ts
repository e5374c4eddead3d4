import { anyOf, defineAnswerType, LIKELY, MAYBE, SURE } from './define.js';

export const time = defineAnswerType({
  id: 'time',
  name: { es: 'la fecha', en: 'the date' },
  offers: (said) =>
    Math.max(
      anyOf(said, SURE, 'time date', 'time range'),
      anyOf(said, LIKELY, 'time duration', 'time clock'),
      anyOf(said, MAYBE, 'time recurring'),
    ),
  examples: {
    es: { offers: ['Le llega el jueves 3 de diciembre.'], lacks: ['Le llegará pronto.'] },
    en: { offers: ['It arrives on Thursday 3 December.'], lacks: ['It will arrive soon.'] },
  },
});
