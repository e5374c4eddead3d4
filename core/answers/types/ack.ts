import { anyOf, defineAnswerType, LIKELY, SURE } from './define.js';

export const ack = defineAnswerType({
  id: 'ack',
  name: { es: 'reconocerlo', en: 'acknowledging it' },
  offers: (said) => Math.max(anyOf(said, SURE, 'cue apology', 'cue ownership'), anyOf(said, LIKELY, 'cue empathy')),
  examples: {
    es: { offers: ['Sentimos mucho lo ocurrido.'], lacks: ['Sale hoy.'] },
    en: { offers: ['We are sorry about this.'], lacks: ['It leaves today.'] },
  },
});
