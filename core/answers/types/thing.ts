import type { Concept } from '../../language/concepts.js';
import { anyOf, defineAnswerType, LIKELY, MAYBE } from './define.js';

/** What a thing is described by. */
const ATTRIBUTES: readonly Concept[] = ['material', 'colour', 'size'];

export const thing = defineAnswerType({
  id: 'thing',
  name: { es: 'el dato', en: 'the detail' },
  offers: (said) =>
    Math.max(
      anyOf(said, LIKELY, 'form picks', 'form advises', 'digit'),
      ATTRIBUTES.some((concept) => said.concepts.has(concept)) ? LIKELY : 0,
      said.content.size >= 2 ? MAYBE : 0,
    ),
  examples: {
    es: { offers: ['El forro es de algodón orgánico.', 'Es azul.'], lacks: ['Gracias.'] },
    en: { offers: ['The lining is organic cotton.', "It's navy."], lacks: ['Thanks.'] },
  },
});
