import { FINDING_OUT_EN, GUESS_EN, NO_GUESS_EN } from '../../language/en/hedges.js';
import { FINDS_OUT_ES, GUESS_ES } from '../../language/es/guesses.js';
import { phrases } from '../../patterns/phrases.js';
import { defineRule, findPhrases, type Hit, type Localized } from '../rule.js';

const HEDGE = phrases({
  es: [
    ...GUESS_ES,
    '-no (yo)? (creo|supongo|imagino) que',
    '(me)? -no imagino que',
    'me parece que',
    '(diria|juraria) que',
    '<deber:cond.3> (de)? (llegar|llegarle|llegarte|salir|entregarse|estar|recibir|recibirlo|tardar|funcionar|aparecer|costar|ser)',
    '-si (seguramente|probablemente|posiblemente|quiza|quizas|tal vez|a lo mejor|puede que|es posible que|lo mas probable es que)',
    '(en principio|si no me equivoco|que yo sepa|mas o menos sobre)',
    '^ igual (le|te|lo|la|los|las|se)? <llegar|salir|tardar|estar|quedar|poder|haber|entregar|recibir:3.pres|fut>',
    'no estoy (muy|del todo)? (seguro|segura)',
    '(esperemos|ojala) (que)? ...2 (llegue|salga|este|funcione|reciba)',
  ],
  en: [
    "(i|we|i'd|we'd) (would)? say (that)? (it|the|your|they|there|this|that) ..3 (is|are|was|will|takes|has)",
    '(i|we) (think|guess|believe|suppose|imagine|assume|reckon) (that)? (it|the|your|they|there|this|that)',
    '(it|they|parcel|order|package|refund|item|delivery|replacement) (should|ought to) (be|arrive|come|ship|get|reach|work|have arrived|take|leave)',
    '(probably|presumably|perhaps|maybe|possibly|hopefully)',
    '(as far as i know|if i am not mistaken|in theory|not sure (if|whether|when|but)|more or less)',
    '(most likely)',
    '(might|may) (arrive|be delivered|come|ship)',
    ...GUESS_EN,
  ],
});
/** What happens if it does not come true stands beside it: the customer can rely on that. */
const BACKSTOP = phrases({
  es: ['si (no|a las|para|ese|llegado|al final|por lo que sea|hubiera|pasa|pasado) ...8'],
  en: ["if (it|they|not|it's|nothing|for some|anything) ...8"],
});
const NOT_HEDGE = phrases({
  es: [
    '(creemos|creo|nos parece|me parece) que (merece|es importante|lo mejor|le|te|puede|debe|esto|este)',
    '(si)? cree|crees que',
    '(te|le) (recomiendo|recomendamos|aconsejo|sugerimos)',
    '(puede|es posible) que (al principio)? (note|notes|vea|veas|oiga|oigas|huela|encuentre|encuentres|necesite|necesites|prefiera|prefieras|quiera|quieras|le interese|te interese)',
    '(quiza|quizas|tal vez) (le|te|prefiera|prefieras|quiera|quieras|interese)',
  ],
  en: [
    'if you think|believe',
    '(we|i) (think|believe) (you|that you|we|this is the best|it is (important|best))',
    'should you',
    '(perhaps|maybe) (you|we) (would|could|can|prefer|like)',
    'hopefully this (helps|clarifies|answers)',
    ...NO_GUESS_EN,
    // The idiom of a delivery with its day: "it should be with you by Thursday 10 December".
    'should be with you ..3 (today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
  ],
});
/** The doubt is being cleared up, and the customer is told. */
const FINDING_OUT = phrases({ es: FINDS_OUT_ES, en: FINDING_OUT_EN });
/** The customer asked for an opinion: the agent may have one. */
const OPINION = phrases({
  es: [
    'que ..2 (recomienda|recomiendas|recomiendan|aconseja|aconsejas|aconsejan)',
    '(que|cual) (le|te|os)? parece',
    '(cual|que) es mejor',
    'que opina|opinas|opinan',
    'cree|crees|creen que',
  ],
  en: [
    'what (do|would) you (recommend|suggest|advise|think)',
    'do you think',
    'which (one)? is better',
    'your opinion',
    'any recommendation*',
  ],
});
const MESSAGE: Localized = {
  es: 'Es una suposición: compruébelo, o diga qué está averiguando y qué día contestará.',
  en: 'It is a guess: check it, or say what you are finding out and on which day you will answer.',
};

export const hedgedFact = defineRule({
  id: 'hedged-fact',
  severity: 'hint',
  about: {
    es: 'Una respuesta a medias obliga a preguntar otra vez; mejor comprobarlo.',
    en: 'Half an answer makes the customer ask again; better to check.',
  },
  caught: {
    es: [
      'Imagino que llegará mañana.',
      'Creo que el plazo es de 14 días.',
      'Debería llegar el jueves.',
      'Seguramente lo reciba el lunes.',
      'Supongo que está en camino.',
      'En principio sale mañana.',
      'A lo mejor el color es distinto.',
      'Probablemente se entregue hoy.',
      'Hasta donde tengo entendido, son tres años.',
      'Unos 1500 vatios, creo.',
    ],
    en: [
      'I think it arrives tomorrow.',
      'Your parcel should arrive on Thursday.',
      'It will probably ship today.',
      'Hopefully it gets there on Monday.',
      'I guess the limit is 14 days.',
      'As far as I know it has left.',
      'Maybe the colour is different.',
      "I'm fairly sure it's fine from birth.",
      "It's two weeks, but don't quote me on it.",
      'From what I gather it is under 16s.',
      'In all likelihood it is.',
      'It ought to fit.',
      'Chances are it is vegan.',
    ],
  },
  fine: {
    es: [
      'Llega mañana.',
      'Si cree que hay un error, díganoslo.',
      { draft: 'Creo que la M le quedará mejor.', message: '¿Qué talla me recomienda?' },
      'Creemos que merece una explicación.',
      '¿Cree que es la talla?',
      'No creo que haga falta enviarlo.',
      'Debería leer la etiqueta.',
      'Quizá prefiera el azul.',
      'No debería haber salido así de la tienda.',
      'Va otro igual con el pedido del jueves.',
    ],
    en: [
      'It arrives tomorrow.',
      'It leaves today, so it should be with you by Thursday 10 December.',
      'If you think there is a mistake, tell us.',
      { draft: 'I think the M would suit you better.', message: 'Which size do you recommend? What do you think?' },
      'We believe you deserve an explanation.',
      'Do you think it is the size?',
      'Should you need anything else, write to us.',
      'Perhaps you would prefer the blue one.',
      'It should be with you on Wednesday.',
      'You should have them on Friday.',
      "That's not how it should arrive.",
      "I can't tell for certain how long customs take; I'll check on Thursday and write to you by noon.",
      'Maybe keep it on a high shelf.',
    ],
  },
  find: (check) => {
    const backed = BACKSTOP[check.lang].find(check.view);
    const isBacked = ({ start, end }: Hit) =>
      /^(?:deber|should|ought)/iu.test(check.draft.text.slice(start, end).replace(/^\S+ (?=should|ought)/, '')) &&
      backed.some((b) => b.start > end && b.start - end < 160);
    const hits = findPhrases(check, [
      { find: HEDGE, message: MESSAGE, unlessSentence: NOT_HEDGE, unlessParagraph: FINDING_OUT, notQuestions: true },
    ]).filter((hit) => !isBacked(hit));
    if (hits.length === 0 || (check.message.text !== '' && OPINION[check.lang].has(check.messageView))) return [];
    // One doubt a sentence is enough to say.
    const first = hits.filter((h, i) => i === 0 || /[.!?\n]/.test(check.draft.text.slice(hits[i - 1]?.end ?? 0, h.start)));
    // No fix: without the hedge a guess would leave as a fact.
    return first;
  },
});
