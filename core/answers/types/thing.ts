import { anyOf, defineAnswerType, LIKELY, MAYBE } from './define.js';

export const thing = defineAnswerType({
  id: 'thing',
  name: { es: 'el dato', en: 'the detail' },
  offers: (said) => Math.max(anyOf(said, LIKELY, 'form picks', 'form advises', 'digit'), said.content.size >= 2 ? MAYBE : 0),
  examples: {
    es: { offers: ['El forro es de algodón orgánico.'], lacks: ['Gracias.'] },
    en: { offers: ['The lining is organic cotton.'], lacks: ['Thanks.'] },
  },
});
