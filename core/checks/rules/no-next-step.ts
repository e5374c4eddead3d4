import { blamesNobody } from '../blames-nobody.js';
import type { Check } from '../check.js';
import { phrases } from '../../patterns/phrases.js';
import { defineRule, type Hit, type Localized } from '../rule.js';

/** The shop does or has done something, or tells the customer what to do. */
const STEP = phrases({
  es: [
    '<adjuntar|enviar|mandar|llamar|escribir|reembolsar|abonar|devolver|reponer|cambiar|reparar|recoger|entregar|resolver|solucionar|tramitar|gestionar|revisar|comprobar|averiguar|preparar|reclamar|confirmar|avisar|informar|corregir|anular|cancelar|reservar|ofrecer|proponer|ocuparse|ocupar|encargar|consultar|pasar|dejar|activar|aplicar|descontar|regalar|modificar|actualizar|adjuntar|investigar|poner|hacer|ir:1>',
    '(hemos|he) <:part>',
    '<:imp.usted|tu|vos|ustedes|vosotros.clitic>',
    '(puede|puedes|pueden|podra|podras|podeis|podes|debe|debes|tiene que|tienes que|bastara con|basta con|solo) ...2 (que)? <:inf>',
    '(necesitamos|necesito|nos hace falta|nos falta|nos faltan|falta|faltan)',
    '(le|te|les|os|lo|la) (llega|=llegará|=llegarán|llegan|recogera|recogeran|entregan|entregara|llamara|llamaran|contactara)',
    '(sale|saldra|llega|=llegará|sera|se entrega|se entregara|recibira|recibiras|se reembolsa) ...6',
    '(elija|elige|envie|envia|rellene|rellena|siga|sigue|pulse|pulsa|escriba|llame|llama|entre|entra|acceda|accede|visite|visita|revise|revisa|compruebe|comprueba|pruebe|prueba|reinicie|reinicia|confirme|confirma|diganos|dinos|indique|indica|responda|responde|devuelva|guarde|guarda|espere)',
    'por (dm|mensaje directo|privado)',
    '(aqui|aca|ahi|ya) (tiene|tienes|tenes|tienen|va|van|esta|estan|queda|quedo)',
    'se (hizo|ha hecho|reembolso|envio|abono|devolvio|cambio|repuso|anulo|ha <:part>)',
    '(cuente|cuenta|cuenten) con (ello|eso)',
    '(te|le) escucho',
    'via (dm|mensaje)',
  ],
  en: [
    "(we|i|we'll|i'll|we've|i've|we're|i'm) (will|have|are|am|shall|can|would like to|just|already|also|now)? ..2 (sent|send|sending|book|booked|booking|call|calling|called|write|writing|written|refund|refunded|refunding|return|replace|replaced|replacing|change|changed|repair|repaired|collect|fix|fixed|fixing|attached|attach|solve|solved|check|checked|checking|prepare|prepared|claim|claimed|confirm|confirmed|let|inform|correct|corrected|cancel|cancelled|canceled|offer|offering|arrange|arranged|take|taken|taking|look|looking|open|opened|reserve|reserved|update|updated|need|find|finding|ship|shipped|shipping|issue|issued|apply|applied|pass|passed|forward|forwarded|be|get|reply|give)",
    '(please|just|simply) *',
    'you (can|may|could|will|need to|have to|should|just)',
    '(it|they|order|parcel|refund|replacement|one|delivery|courier|driver) (ships|leaves|arrives|will|is on its way|is coming|is on the way)',
    '(,|and|or) (send|choose|reply|tell|click|follow|try|restart|check|fill|return|keep|press) (us|me|the|it|your|a)',
    '^ (send|choose|reply|tell|let|click|follow|enter|visit|go|try|restart|check|open|fill|return|keep|call|write|use|press)',
    'dm us',
    "(i've|we've|i have|we have|i|we) (already|just|also)? (removed|credited|posted|locked|written|blocked|taken|added|moved|put|asked|told|spoken|started|reset|replied|found|paid|made|set|marked)",
    '(is|are|was|were|been|being) (now|already|just|today)? (refunded|sent|shipped|replaced|credited|cancelled|canceled|corrected|fixed|posted|removed|collected|repaired|exchanged|booked|resolved)',
    "here's|here (is|are)?",
    '(handled|dealt with|looked after) by',
  ],
});
/** Asking the customer for something is a step too. */
const asksBack = (check: Check) => /[?]/.test(check.draft.text.slice(check.bodyStart));
const MESSAGE: Localized = {
  es: 'No dice qué pasa ahora: qué hacemos, qué hace el cliente y cuándo.',
  en: 'It does not say what happens now: what we do, what the customer does, and when.',
};
const LEAST = 6;

function find(check: Check): Hit[] {
  const open = check.asks.some(
    (a) => a.kind === 'complaint' && a.tier === 1 && a.override === undefined && !blamesNobody(a.text, check.lang, null),
  );
  if (!open || check.view.words.length < LEAST || asksBack(check) || check.policy.channels[check.channel].public) return [];
  if (STEP[check.lang].has(check.view)) return [];
  // A day that lies ahead is a next step, whatever the words.
  if (check.times.some((t) => t.precision !== 'vague' && t.direction === 'future')) return [];
  return [{ start: 0, end: 0, message: MESSAGE }];
}

const broken = 'La cafetera llegó rota y estoy muy enfadada, es la segunda vez que me pasa.';
const brokenEn = 'The kettle arrived broken and I am very angry, this is the second time.';

export const noNextStep = defineRule({
  id: 'no-next-step',
  severity: 'hint',
  about: { es: 'Toda queja o petición pide un siguiente paso con fecha.', en: 'Every complaint or request wants a next step with a date.' },
  caught: {
    es: [
      'Sentimos mucho lo ocurrido con la cafetera.',
      'Lamentamos las molestias que esto le causa.',
      'Gracias por su mensaje y por su paciencia.',
      'Entendemos su malestar y sentimos lo sucedido.',
      'Le pedimos disculpas por el estado del paquete.',
      'Sentimos que la cafetera llegara rota otra vez.',
    ].map((draft) => ({ message: broken, draft })),
    en: [
      'We are very sorry about the kettle.',
      'We apologise for the trouble this causes.',
      'Thank you for your message and your patience.',
      'We understand how frustrating this must feel.',
      'Our apologies for the state of the parcel.',
      'Sorry that the kettle arrived broken again.',
    ].map((draft) => ({ message: brokenEn, draft })),
  },
  fine: {
    es: [
      ...[
        'Sentimos lo ocurrido. Hoy le enviamos otra.',
        'Sentimos lo ocurrido. Envíenos una foto de la caja.',
        'Lo sentimos. Puede devolverla gratis en la tienda.',
        'Lo sentimos mucho. ¿Prefiere otra o el reembolso?',
        'Lo sentimos: ya hemos pedido la recogida.',
      ].map((draft) => ({ message: broken, draft })),
      { message: '¿Tienen la talla 40?', draft: 'Sí, la talla 40 está en azul y en negro.' },
    ],
    en: [
      ...[
        'We are sorry. We are sending another one today.',
        'We are sorry. Please send us a photo of the box.',
        'We are sorry. You can return it for free.',
        'We are very sorry. Would you rather have a refund?',
        'We are sorry: we have already booked the pick-up.',
      ].map((draft) => ({ message: brokenEn, draft })),
      { message: 'Do you have size 40?', draft: 'Yes, size 40 comes in blue and in black.' },
    ],
  },
  find,
});
