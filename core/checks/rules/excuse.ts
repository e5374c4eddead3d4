import { STANDING_EXCUSE_EN } from '../../language/en/excuses.js';
import { FAULT_OWNED_ES, OWN_BUSTLE_ES } from '../../language/es/excuses.js';
import { apologiesIn } from '../apologies.js';
import { REMEDIES } from '../remedies.js';
import { phrases } from '../../patterns/phrases.js';
import { defineRule, findPhrases, oncePerSentence, type Localized } from '../rule.js';

const STANDING = phrases({ es: [], en: STANDING_EXCUSE_EN });
const EXCUSE = phrases({
  es: [
    '^ (lo siento ,)? (pero)? es que',
    ', es que (no|estamos|estoy|tenemos|hay|nos|el|la)',
    '(por|debido al|a causa del|dado el|ante el) (gran|alto|elevado|enorme)? volumen (de)? (pedidos|trabajo|consultas|mensajes|llamadas|solicitudes)?',
    '(estamos|nos encontramos|estoy|vamos) (muy|totalmente|completamente)? (saturados|desbordados|saturado|desbordado|colapsados|a tope|hasta arriba)',
    '(por|debido a|a causa de) (la)? falta de (personal|tiempo|medios)',
    '(falta|faltan|nos falta) (de)? personal',
    '(tenemos|hay) (mucho trabajo|poco personal|muchos pedidos|muchas consultas)',
    '(por|debido a|a causa de|en) (la)? (campaña|temporada alta|navidad|rebajas|black friday) ...8 (retras*|tarda*|demora*|no)',
    '(caida|fallo|problema|error) (del|de) (sistema|servidor|red|informatica)',
    'se (nos)? (ha)? caido el sistema',
    'se cayo el sistema',
    'no (podemos|puedo) hacer (nada|mas)',
    'no (esta|queda) en (nuestra|nuestras|mi|mis) (mano|manos)',
    'no depende de (nosotros|mi|la tienda)',
    '(esta|queda) fuera de nuestro (control|alcance)|nuestras manos',
    '(no es|esto no es) cosa (nuestra|mia)',
    'ajeno|ajena|ajenas|ajenos a (nosotros|nuestra voluntad|la tienda|nuestro control)',
    '(mi|nuestro) compañero|compañera (se)? (equivoco|olvido|confundio)',
    'soy nuevo|nueva',
    'no (damos|doy|dan|damos ya) (abasto|a basto|para mas)',
    'no llegamos (a todo|a mas|a tiempo a todo)',
    '(estamos|andamos|vamos) ..2 (desbordados|saturados|liados|sin tiempo|de cabeza|como locos|a tope|hasta arriba)',
    '(es|son|estamos en) ..2 (epoca|temporada|fechas|dias) ..2 (de mas trabajo|alta|muy malas|muy complicadas|complicados|de locos)',
  ],
  en: [
    '(due to|because of|owing to|given) (the|a|our)? (very|unusually|extremely)? (high|large|huge) (volume|number|amount) of',
    "(we|we are|we're|i am|i'm|been) (so|very|really|extremely|currently)? (swamped|overwhelmed|snowed under|very busy|short staffed|short-staffed|understaffed|so busy)",
    '(staff|staffing) (shortage|shortages|issues|problems)',
    'shortage of staff',
    '(system|server|network|computer) (failure|outage|crash|is down|was down|went down|error)',
    '(nothing|not much) (more)? (we|i) can do',
    "(there's|there is) nothing (we|i) can",
    'not in our (hands|power)',
    '(up to) our (eyes|necks|ears|eyeballs)',
    'out of our (hands|control)',
    'beyond our control',
    "(it's|it is|that's|that is) not up to us",
    '(because of|due to|during) (the)? (christmas|holiday season|black friday|busy season|peak season|sales) ..8 (delay*|slow*|late)',
    'i am new|just started',
    "(it's|it is|this is|been) ..2 (busy|busiest|crazy|hectic|mad|peak) (time|period|season|month|week|weeks|days)?",
    '(rushed|run) off (our|their) feet',
    "(can't|cannot) keep up",
    "(we|we are|we're|been) ..2 (short-staffed|short staffed|understaffed|swamped|overwhelmed|busy|backlogged|snowed under)",
    'my colleague (forgot|made|messed|got)',
    "it's just that",
  ],
});
/** Own hurry told as a reason: no remedy beside it makes it an explanation, the fault owned does. */
const BUSTLE = phrases({ es: OWN_BUSTLE_ES, en: [] });
const FAULT_OWNED = phrases({ es: FAULT_OWNED_ES, en: [] });
/** A rule of the house given as a reason: what helps is the reason behind it. */
const HOUSE_RULE = phrases({
  es: [
    '(por|es) (la|nuestra|una)? (politica|politicas|norma|normas|procedimiento|protocolo) (interna|internas|interno|de (la)? (empresa|casa|compañia|tienda))',
    '(asi|eso) (es|son) (nuestra|nuestras|la|las) (politica|politicas|norma|normas)',
  ],
  en: [
    '(company|store|shop|our internal) (policy|policies|procedure)',
    '(against|per) (our|company) policy',
    "(that's|that is|it's|it is) (just)? (our|the) policy",
  ],
});
/** The condition is over: it is told as what went wrong and was put right. */
const MENDED = phrases({
  es: [],
  en: [
    "(fixed|mended|repaired|sorted|hired|doubled|back to normal|put right|no excuse|isn't an excuse|is not an excuse|our fault|should have|ought to have)",
  ],
});
const POLICY_MESSAGE: Localized = {
  es: '«Es la política» no explica nada: diga el motivo y qué sí puede hacer.',
  en: '“It is our policy” explains nothing: give the reason, and what you can do.',
};
const MESSAGE: Localized = {
  es: 'Suena a excusa: al cliente le sirve qué pasa ahora y cuándo.',
  en: 'It sounds like an excuse: what helps the customer is what happens now and when.',
};

export const excuse = defineRule({
  id: 'excuse',
  severity: 'warn',
  about: {
    es: 'Una causa sin solución es una excusa; con solución es una explicación.',
    en: 'A cause without a remedy is an excuse; with one it is an explanation.',
  },
  caught: {
    es: [
      'Es que estamos saturados.',
      'Debido al alto volumen de pedidos no le hemos contestado.',
      'No podemos hacer nada.',
      'Eso no depende de nosotros.',
      'Estamos desbordados estos días.',
      'Por falta de personal no salió su pedido.',
      'Fue por una caída del sistema.',
      'Son causas ajenas a nosotros.',
      'Como comprenderá, somos tres y entran cientos de mensajes al día. Su mesa sale mañana.',
      'Estamos en plena mudanza y nos ha pillado. Le llega el jueves.',
    ],
    en: [
      'Due to the high volume of orders we did not answer.',
      'There is nothing we can do.',
      'It is out of our hands.',
      'We are swamped these days.',
      'There was a staff shortage.',
      'The system was down.',
      'This is beyond our control.',
      'Half the team is off with flu, but you will have it on Wednesday.',
      'Please understand that we are a small family business.',
      "I'm handling nine chats at once.",
      'Our stock system only syncs overnight.',
      'It is what it is.',
    ],
  },
  fine: {
    es: [
      'El almacén se inundó; ya está corregido y su pedido sale hoy.',
      'Por el alto volumen de pedidos salió tarde: hoy se lo enviamos urgente.',
      'La verdad es que la talla es pequeña.',
      'Fue un descuido nuestro: cambiamos de programa y no lo advertimos. Hoy sale su mesa.',
      'Hoy hay mucho volumen en la caja de 20 litros.',
      'El problema es que la pieza no encaja: le enviamos otra.',
      'La entrega depende de su zona: en la península, 24 horas.',
      '¿Es que no funciona el cargador?'.replace('Es que', 'Por qué'),
    ],
    en: [
      'The warehouse was flooded; it is already fixed and your order leaves today.',
      'Because of the high number of orders it left late: we are refunding the postage.',
      'The volume of the box is 20 litres.',
      'The problem is that the part does not fit: we are sending another.',
      'Delivery depends on your area.',
      'The system sends you an email when it leaves.',
      'Our label printer failed on Thursday; the parcel left on Friday and I have refunded the postage.',
      'The granola has no nuts in it.',
      'Only two of them are left in blue.',
    ],
  },
  find: (check) =>
    oncePerSentence(
      check,
      findPhrases(check, [
        { find: STANDING, message: MESSAGE, unlessSentence: MENDED, notQuestions: true },
        // Who says sorry, and what happens now, may tell what came in between.
        ...(apologiesIn(check.view).length > 0 && REMEDIES[check.lang].has(check.view)
          ? []
          : [{ find: BUSTLE, message: MESSAGE, unlessParagraph: FAULT_OWNED, notQuestions: true }]),
        { find: EXCUSE, message: MESSAGE, unlessParagraph: REMEDIES, notQuestions: true },
        { find: HOUSE_RULE, message: POLICY_MESSAGE, severity: 'hint', unlessParagraph: REMEDIES, notQuestions: true },
      ]),
    ),
});
