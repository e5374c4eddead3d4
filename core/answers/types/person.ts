import { anyOf, defineAnswerType, LIKELY, SURE } from './define.js';

export const person = defineAnswerType({
  id: 'person',
  name: { es: 'quién', en: 'who' },
  offers: (said) => Math.max(anyOf(said, SURE, 'form names'), said.names.size > 0 ? LIKELY : 0),
  examples: {
    es: { offers: ['La atenderá Pilar Soto.'], lacks: ['gracias'] },
    en: { offers: ['Ask for Sarah.'], lacks: ['thanks'] },
  },
});
