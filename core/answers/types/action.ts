import { anyOf, defineAnswerType, LIKELY, MAYBE, SURE } from './define.js';

export const action = defineAnswerType({
  id: 'action',
  name: { es: 'decir qué se hará', en: 'saying what will be done' },
  offers: (said) =>
    Math.max(
      anyOf(said, SURE, 'cue done', 'cue refusal', 'form does'),
      anyOf(said, LIKELY, 'cue remedy'),
      anyOf(said, MAYBE, 'opens yes', 'opens no', 'form denies'),
    ),
  examples: {
    es: { offers: ['Le hemos cambiado la dirección.', 'No podemos cambiarla.'], lacks: ['Gracias.'] },
    en: { offers: ['We have changed the address.', "We can't change it."], lacks: ['Thanks.'] },
  },
});
