import { DISOWNED_EN, THIRD_PARTY_EN } from '../../language/en/third-parties.js';
import { CHARGE_TAKEN_ES, WASHED_HANDS_ES, WHOSE_DOING_ES } from '../../language/es/others-blamed.js';
import { phrases } from '../../patterns/phrases.js';
import { defineRule, findPhrases, replaceWith, caseLike, type Localized } from '../rule.js';

const BLAME = phrases({
  es: [
    ...WHOSE_DOING_ES,
    '(eso|esto|ello|la demora|el retraso)? no (es|fue|ha sido) (culpa|fallo|error|problema|cosa|responsabilidad) (nuestra|nuestro|de la tienda)',
    '(nosotros|desde aqui) no (tenemos|tuvimos) (la)? (culpa|nada que ver)',
    '(no|nada) (esta|depende|podemos hacer) ..3 (en nuestras manos|de nosotros)',
    '(culpa|fallo|error|problema|cosa|responsabilidad|asunto) (es|fue|ha sido)? (de|del) (la|el|los|las)? [party]',
    '(el|la|los|las) (culpable|culpables|responsable|responsables) (de (esto|eso|ello|todo))? (es|son|fue|ha sido) (la|el|los|las)? [party]',
    '(la|el) [party] (es|son|fue|ha sido) (el|la|los|las)? (responsable|responsables|culpable|culpables)',
    '(eso|esto|ello) (ya)? (no)? depende (de|del) (la|el|los|las)? [party]',
    '[party] (lo|la|los|las|nos|se lo|le|no)? (ha|han)? (perdido|perdio|rompio|roto|extraviado|extravio|fallado|fallo|equivocado|equivoco|estropeado|estropeo|golpeado|dañado|daño)',
    '[party] ..2 (siempre|muy|bastante|trabaja|trabajan|funciona|funcionan) (fatal|mal|lento|lentos|lenta)',
    '(no)? (es|fue|ha sido) (cosa|culpa|fallo|error) nuestra|nuestro , ..2 (es|sino) ...3 [party]',
    '[party] (se)? (ha|han) (equivocado|olvidado)',
  ],
  en: [
    "(it|that|this|it's|that's|which) (is|was)? not (our|my) (fault|mistake|error|problem|responsibility)",
    "(isn't|wasn't) (our|my) (fault|mistake|problem|responsibility)",
    "(evri's|hermes's|yodel's|inpost's|gls's|amazon's|ebay's|paypal's) (fault|mistake|error|doing|responsibility)",
    '[party] (is|are|was|were) (the one|the ones) (to blame|responsible|at fault)',
    '[party] (is|are|was|were) (to blame|responsible|at fault)',
    '(fault|mistake|error|problem) of (the|our|your)? [party]',
    "(it's|it is|that's|that is|this is|was) (the|our|your|royal)? (courier's|carrier's|dpd's|dhl's|ups's|usps's|fedex's|evri's|mail's|supplier's|manufacturer's|bank's|driver's|warehouse's|amazon's|ebay's) (fault|mistake|error|problem)",
    '[party] (has|have)? (lost|damaged|broke|broken|misplaced|mishandled|ruined|messed up|failed)',
    'blame (the|our|your)? [party]',
    '(up to|depends on|out of our hands|down to) ..2 [party]',
    ...THIRD_PARTY_EN,
  ],
});
/** The blame said outright, or a witness that it was not us: it stays blame whatever the shop does next. */
const OUTRIGHT = phrases({
  es: [
    ...WASHED_HANDS_ES,
    '(la|toda la)? culpa (es|fue|ha sido|la tiene|la tienen) (de|del)? (la|el|los|las|su|tu)? [party]|repartidor|mensajero|conductor|cartero|transporte',
    '(eso|esto|ello|aquello)? (ya)? (es|fue|son) (cosa|asunto|problema|tema|culpa) (de|del) (la|el|los|las|su|tu)? [party]|repartidor|mensajero|conductor|cartero|transporte ,',
    '(problema|fallo|error|culpa) (es|fue) (de|del) (su|tu|la|el)? [party] ..1 no (de)? nuestro|nuestra|nosotros',
    '(nosotros|de aqui|de nuestro almacen|del almacen|nuestra parte) ..2 (salio|entregamos|enviamos|mandamos|estaba|iba) ..2 (perfecto|perfecta|perfectamente|bien|intacto|intacta|entero|entera|impecable)',
    '(conductor|repartidor|mensajero|compañero|compañera|chico|chica|empleado|empleada|transportista|mozo) (es|era) ..1 (nuevo|nueva|inutil|novato|novata|torpe|despistado|despistada) ...4',
    '(conductor|repartidor|mensajero|compañero|compañera|transportista) ..2 (no sabe|no tiene ni idea|no se entera|va a su bola)',
    'que le vamos a hacer , ..3 [party]',
    '(mi|mis|nuestro|nuestra|nuestros|un|una|el|la) (compañero|compañera|compañeros|encargado|encargada|jefe|jefa|chico|chica) ..5 (metio la pata|ha metido la pata|la lio|la ha liado|la cago|la ha cagado|como siempre|no se entera)',
  ],
  en: [
    "(this one's|this one is|that one's|that's|it's|it is|this is|blame is|fault is) (all|entirely)? (on|down to) (the|your|our)? [party]",
    "(your|the|our)? (bank's|courier's|carrier's|driver's|supplier's|manufacturer's|seller's) (fault|mistake|doing) , not (ours|our|us)",
    '(was|were|looked|left) ..2 (fine|perfect|intact|undamaged|perfectly fine|in one piece) (when|before) (it|they|we) (left|sent|shipped|packed)',
    '(driver|courier|colleague|guy|postman) (is|was) ..1 (new|useless|clueless|incompetent|careless) ...4',
    '(my|our|a) (colleague|colleagues|coworker|manager|boss|intern|trainee|supervisor) ..6 (screwed|messed|botched|fouled|cocked) (it|this|that)? (up)?',
    '(driver|courier|carrier) (obviously|clearly|probably|must have|just)? (threw|dropped|chucked|kicked|mishandled|lost|mangled)',
    ...DISOWNED_EN,
  ],
});
const OWNED = phrases({
  es: [
    ...CHARGE_TAKEN_ES,
    'nos hacemos cargo',
    'nos encargamos',
    'nos ocupamos',
    'lo (resolvemos|solucionamos|arreglamos|gestionamos)',
    '(es)? (nuestra|nuestro) responsabilidad|parte',
    '<asumir:1>',
    '<reclamar|reenviar|reembolsar|reponer|sustituir:1>',
    '(hemos|he) (reclamado|abierto|pedido|exigido|llamado|hablado)',
    'le|te <enviar|mandar|devolver|abonar|reembolsar|reponer|llamar|escribir|confirmar|informar:1>',
    'un error nuestro',
    'le|te (he|hemos) <:part>',
    'queda de nuestra cuenta',
    '<responder:1.p>',
  ],
  en: [
    "(we|i|we'll|i'll) (will|are|am|have|have already|already)? (take|taking|sort|sorting|solve|resolve|fix|handle|replace|replaced|replacing|refund|refunding|refunded|resend|resending|send|sending|claim|claimed|opened|chase|chasing|reported|deal|dealing|taken)",
    'our responsibility',
    'leave it (to|with) us',
    'at our (cost|expense)',
    'on us',
  ],
});
/** "Disculpe el error de almacén": who says sorry for it answers for it. */
const APOLOGISED = phrases({
  es: ['^ ...3 (disculpe|disculpa|disculpen|disculpad|perdone|perdona|perdonen|perdonad|perdon)'],
  en: ["(i'll|we'll|i will|we will|let me) ..1 (take it up|raise it|take this up|pursue)"],
});
const MESSAGE: Localized = {
  es: 'Carga la culpa en otro; para el cliente, quien responde es la tienda.',
  en: 'It puts the blame on somebody else; for the customer the shop is answerable.',
};
const OWN_ES = 'nos ocupamos nosotros de resolverlo';

export const blameThirdParty = defineRule({
  id: 'blame-third-party',
  severity: 'warn',
  about: {
    es: 'Explicar el fallo de un tercero está bien si la tienda se hace cargo.',
    en: 'Explaining a third party’s fault is fine when the shop takes charge.',
  },
  caught: {
    es: [
      'Esto es cosa de Nacex.',
      'La culpa es del transportista.',
      'Eso depende de Correos.',
      'Seur ha perdido su paquete.',
      'Es un error del banco.',
      'El transportista es el responsable.',
      'El fabricante se ha equivocado con el color.',
      'Eso no es culpa nuestra.',
      'Eso ya es asunto de ellos, nosotros cumplimos con entregarlo.',
    ],
    en: [
      'This is the courier’s fault.',
      'DHL lost your parcel.',
      'It was the mistake of our supplier.',
      'The carrier is to blame.',
      'It is out of our hands, it is down to UPS.',
      'The bank is responsible.',
      'Royal Mail has damaged the box.',
      'The delay is Evri’s fault.',
      'That is not our fault.',
      "The missed slot is down to the haulage company, it's got nothing to do with us.",
      'The measuring was done by a subcontractor whose work we do not supervise.',
      'Customs did that, take it up with them.',
      'Our payment provider has been a nightmare.',
    ],
  },
  fine: {
    es: [
      'Nacex nos confirma que lo entrega hoy; si no llega, lo resolvemos nosotros.',
      'Seur ha perdido su paquete. Nos hacemos cargo: hoy sale otro.',
      'Enviamos con Correos Express.',
      'El transportista pasará el martes.',
      'Es un error nuestro.',
      'No es culpa suya.',
      'El plazo depende de la talla.',
      'Ese cargo lo pone tu banco: mándame la captura y te transfiero hoy la diferencia.',
      'Ya hemos reclamado a MRW el fallo del transportista.',
      'Perdona, Bizum lleva caído desde las diez por un fallo del banco: elige transferencia.',
    ],
    en: [
      'DHL tells us it arrives today; if not, we will sort it out.',
      'DHL lost your parcel. We are sending another one today.',
      'We ship with UPS.',
      'The courier will come on Tuesday.',
      'It is our mistake.',
      'The price depends on the size.',
      'We will replace what the carrier damaged.',
      'Your bank shows it in two to three days.',
      'We sell yeast in sealed sachets alone, as it spoils once opened.',
    ],
  },
  find: (check) =>
    findPhrases(check, [
      { find: OUTRIGHT, message: MESSAGE, notQuestions: true, unlessSentence: APOLOGISED },
      {
        find: BLAME,
        message: MESSAGE,
        unlessParagraph: OWNED,
        unlessSentence: APOLOGISED,
        notQuestions: true,
        fixes: (c, m) => {
          const s = c.sentenceOf(m.from);
          if (s === undefined) return [];
          const said = c.draft.text.slice(m.start, m.end);
          // Within the sentence it would part the verb from its object: "UPS lost, and we will sort it out, the parcel".
          if (!/^[.!;]|^\s*$/u.test(c.draft.text.slice(m.end, m.end + 2))) return [];
          return [
            replaceWith(caseLike(said, c.lang === 'es' ? `${said}, y ${OWN_ES}` : `${said}, and we will sort it out`), {
              es: 'Añadir que nos ocupamos',
              en: 'Add that we take charge',
            }),
          ];
        },
      },
    ]),
});
