import { anyOf, defineAnswerType, LIKELY, MAYBE, SURE } from './define.js';

export const choice = defineAnswerType({
  id: 'choice',
  name: { es: 'cuál de las opciones', en: 'which of the options' },
  offers: (said) =>
    Math.max(
      anyOf(said, SURE, 'form advises'),
      anyOf(said, LIKELY, 'form picks'),
      anyOf(said, MAYBE, 'time', 'amount number', 'amount measure'),
    ),
  examples: {
    es: { offers: ['Le recomiendo la azul.'], lacks: ['Gracias.'] },
    en: { offers: ["I'd go for the blue one."], lacks: ['Thanks.'] },
  },
});
