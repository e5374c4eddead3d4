import { ANGER_EN, MOCKERY_EN, ORDERS_EN, INSULTS_EN, NO_INSULT_EN } from '../../language/en/insults.js';
import { ANGER_ES, BARKED_ES, INSULTS_ES, MOCKED_ES, NO_INSULT_ES } from '../../language/es/insults.js';
import type { Check } from '../check.js';
import { phrases, type PhraseMatch, type Phrases } from '../../patterns/phrases.js';
import { defineRule, type Hit, type Localized } from '../rule.js';

const INSULT = phrases({ es: INSULTS_ES, en: INSULTS_EN });
const ANGER = phrases({ es: ANGER_ES, en: ANGER_EN });
/** Warned of, not blocked: what is meant in jest may be received in jest. */
const MOCKERY = phrases({ es: MOCKED_ES, en: MOCKERY_EN });
const ORDERS = phrases({ es: BARKED_ES, en: ORDERS_EN });
const NEITHER = phrases({ es: NO_INSULT_ES, en: NO_INSULT_EN });
/** "No es ninguna estafa": denying an accusation repeats it. */
const DENIAL = phrases({
  es: ['no (es|somos|hay|se trata de) (ninguna|una|ningun|un|ningunos|unos) (estafa|timo|fraude|engaño|estafadores|ladrones|mentira)'],
  en: ["(it's|it is|this is|that is|we are|we're) not|no (a|any)? (scam|fraud|scammers|liars|thieves|lie)"],
});
const INSULT_MESSAGE: Localized = {
  es: 'Ataca al cliente: nunca en una respuesta de la tienda.',
  en: 'It attacks the customer: never in a shop’s reply.',
};
const ANGER_MESSAGE: Localized = {
  es: 'Suena a enfado o a burla: diga el hecho y la solución.',
  en: 'It sounds angry or mocking: say the fact and the solution.',
};
const ORDERS_MESSAGE: Localized = {
  es: 'Suena a orden o a amenaza: pídalo, con el motivo y el plazo.',
  en: 'It sounds like an order or a threat: ask for it, with the reason and by when.',
};
const DENIAL_MESSAGE: Localized = {
  es: 'Negar la acusación la repite: mejor explicar qué pasó.',
  en: 'Denying the accusation repeats it: better explain what happened.',
};

const MOCKED_MESSAGE: Localized = {
  es: 'Suena a burla, aunque sea en broma: quien escribe tiene un problema.',
  en: 'It sounds mocking, even as a joke: whoever writes has a problem.',
};

function find(check: Check): Hit[] {
  const not = NEITHER[check.lang].find(check.view);
  const free = (m: PhraseMatch) => !not.some((n) => n.from < m.to && m.from < n.to);
  const hit =
    (message: Localized) =>
    (m: PhraseMatch): Hit => ({ start: m.start, end: m.end, message });
  const hitsOf = (list: Phrases, message: Localized) =>
    list[check.lang]
      .find(check.view)
      .filter(free)
      .map((m): Hit => ({ ...hit(message)(m), severity: 'warn' }));
  const insults = INSULT[check.lang].find(check.view).filter(free).map(hit(INSULT_MESSAGE));
  const anger = ANGER[check.lang]
    .find(check.view)
    .filter(free)
    .map(hit(ANGER_MESSAGE))
    .filter((a) => !insults.some((i) => i.start < a.end && a.start < i.end));
  const mild = [...hitsOf(MOCKERY, MOCKED_MESSAGE), ...hitsOf(ORDERS, ORDERS_MESSAGE)].filter(
    (a) => ![...insults, ...anger].some((i) => i.start < a.end && a.start < i.end),
  );
  const denials = DENIAL[check.lang].find(check.view).map((m): Hit => ({ ...hit(DENIAL_MESSAGE)(m), severity: 'hint' }));
  return [...insults, ...anger, ...mild, ...denials];
}

export const insultAnger = defineRule({
  id: 'insult-anger',
  severity: 'block',
  about: { es: 'La única emoción de una respuesta es una disculpa sincera.', en: 'The only emotion of a reply is a sincere apology.' },
  caught: {
    es: [
      'Es usted un mentiroso.',
      'Cálmese, ya lo miraremos.',
      'Denuncie si quiere.',
      'Usted miente: el paquete se entregó.',
      'Es usted el primero que protesta.',
      'Eso no es nuestro problema.',
      'Lea el manual antes de escribir.',
      'Deje de quejarse.',
      'Haz lo que te dé la gana.',
      'Pague el miércoles o pierde la señal.',
      'Absténgase de escribir más.',
      'Menudo drama, un tornillo.',
    ],
    en: [
      'You are a liar.',
      'Calm down, we will look into it.',
      'Go ahead and sue us.',
      'You lied about the parcel.',
      'You are the first one to complain.',
      'That is not our problem.',
      'Learn to read.',
      'Stop complaining.',
      'We do not care.',
      'Thoughts and prayers to you at this difficult time.',
      'However will we all carry on?',
      'You will print the label and post it by Thursday or the return is void.',
      'No box, no refund.',
      "Don't message again before you have it.",
      'Keep it civil or you will be blocked.',
    ],
  },
  fine: {
    es: [
      'Entendemos su enfado y lo resolvemos hoy.',
      'El paquete es pesado para una persona.',
      'Enhorabuena por su compra.',
      'No es usted ignorante: la web no lo explicaba bien.',
      'Lea la etiqueta para ver la talla.',
      'Puede reclamar por esta vía.',
      'La maceta grande es pesada: la subimos nosotros.',
      'Qué pena nos da, una disculpa enorme.',
      { draft: 'Nos escribió «sois unos ladrones y unos mentirosos».', message: 'sois unos ladrones y unos mentirosos' },
    ],
    en: [
      'We understand that you are angry and will solve it today.',
      'How rude of us: we forgot your invoice.',
      'That was a stupid mistake of ours.',
      'We are crazy about coffee.',
      'Read the label for the size.',
      'You may file a complaint here.',
      'We hope to see you again soon.',
      'It should calm down after two washes.',
      'Tie it to the end of the rope.',
      'Thank you for the kind words.',
      'You will receive a label today.',
      { draft: 'You wrote “you are all liars and thieves”.', message: 'you are all liars and thieves' },
    ],
  },
  find,
});
