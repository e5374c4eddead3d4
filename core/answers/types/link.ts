import { anyOf, defineAnswerType, LIKELY, SURE } from './define.js';

export const link = defineAnswerType({
  id: 'link',
  name: { es: 'el enlace', en: 'the link' },
  offers: (said) => Math.max(anyOf(said, SURE, 'link'), anyOf(said, LIKELY, 'path')),
  examples: {
    es: { offers: ['Puede seguirlo en https://tienda.example/x.'], lacks: ['Puede seguirlo en la web.'] },
    en: { offers: ['Track it at https://shop.example/x.'], lacks: ['Track it on our website.'] },
  },
});
