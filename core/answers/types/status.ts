import { anyOf, defineAnswerType, MAYBE, SURE } from './define.js';

export const status = defineAnswerType({
  id: 'status',
  name: { es: 'el estado', en: 'the status' },
  offers: (said) => Math.max(anyOf(said, SURE, 'cue status', 'form progress'), anyOf(said, MAYBE, 'time past')),
  examples: {
    es: { offers: ['Su pedido está en reparto.'], lacks: ['Gracias.'] },
    en: { offers: ['It is out for delivery.'], lacks: ['Thanks.'] },
  },
});
