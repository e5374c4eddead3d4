import type { Check } from '../check.js';
import { SENT_AWAY_EN, STAYS_EN } from '../../language/en/referrals.js';
import { MET_ES, SENT_AWAY_ES } from '../../language/es/elsewhere.js';
import { phrases } from '../../patterns/phrases.js';
import { defineRule, findPhrases, oncePerSentence, type Localized } from '../rule.js';

/** The customer is sent to somebody else. */
const REFERRAL = phrases({
  es: [
    ...SENT_AWAY_ES,
    '(<contactar|hablar|comunicarse|comunicar|consultar|llamar|dirigirse|dirigir|reclamar|preguntar|escribir|acudir|ir:imp.usted|ustedes|tu|vos>|pongase en contacto|ponte en contacto|dirijase|dirigete|contacte|contacta|consulte|consulta|llame|llama|reclame|reclama|pregunte|pregunta|hable|habla|escriba|acuda|vaya) ...2 (con|a|al|en|directamente|por telefono)? ...2 [party]',
    '(debe|debes|deberia|deberias|tiene|tienes|tendra|tendras|puede|puedes|habra de|le recomendamos|te recomendamos) (que)? (contactar|hablar|comunicarse|consultar|consultarlo|llamar|dirigirse|dirigirte|reclamar|reclamarlo|reclamarselo|preguntar|escribir|acudir|ir|ponerse en contacto|ponerte en contacto) ...2 (con|a|al|en|directamente)? ...2 [party]',
    '(debe|debes|deberia|deberias|tiene que|tienes que|tendra que|tendras que) (consultarlo|hablarlo|verlo|reclamarlo|preguntarlo|gestionarlo|tramitarlo|consultar|hablar|tratarlo) (con|a|al|en) ..1 (servicio tecnico|vendedor|tienda donde)',
    '(eso|esto|ello|el tema|la gestion) (ya)? (lo|la) (lleva|gestiona|tramita|ve|hace) (otro|el|la|otra) ...3 (departamento|empresa|agencia|[party])',
    '(no es|eso no es|esto no es) (nuestro|mi) departamento',
    '^ ..5 (consulte|consulta|mire|mira|lea|lee|revise|visite|visita|vea) (usted)? ..2 (pagina web|web|faq|faqs|preguntas frecuentes|condiciones|terminos)',
    '(lo lleva|lo gestiona|es cosa de|eso es de|eso lo ve|corresponde a|compete a) ..1 (otro|otra) (departamento|area|equipo|empresa|compañero|persona)',
    '(pregunte|pregunta|llame|llama|escriba|escribe|dirijase|vaya) (usted)? (alli|ahi|a otro|a otra|a ellos|directamente)',
    '(tiene|tienes|debe|debes|tendra|tendras) (que|de)? (llamar|escribir|hablar|preguntar|ir|reclamar|dirigirse|consultar|consultarlo) ..2 (usted|tu) ..1 (mismo|misma|a|con|al)',
  ],
  en: [
    '(contact|call|ring|phone|ask|email|speak to|speak with|talk to|write to|get in touch with|reach out to|take it up with|complain to|claim from|check with|go to) (directly)? (the|your|our)? ..1 [party]',
    '(you) (should|must|need to|have to|will have to) (check|sort|discuss|raise|take|settle) (it|that|this) (up|out)? with (the|your|our)? ..1 [party]',
    '(you) (should|must|need to|have to|will have to|can|may) (contact|call|ask|speak to|talk to|write to|go to|claim from) (directly)? (the|your|our)? ..1 [party]',
    "(that is|that's|this is) (handled|managed|dealt with) by (another|a different|the|our) ..2 (department|company|team|[party])",
    '(not) (our|my) (department|area|remit|job)',
    "(isn't|is not|that's not|not) something (we|i) (deal|handle|do|cover)",
    '(please)? (see|check|visit|read|refer to|consult|have a look at) (our|the) (faq|faqs|help page|help centre|help center|website|site|terms|policy|terms and conditions) ..1 $',
    '(try|ask|contact|call) (billing|sales|another department|the other team|the returns team|head office|customer services|customer service)',
    "(you'll|you will|you) (have|need|ought) to (contact|call|ring|ask|chase|email) ..3 (yourself|directly|themselves)",
    "(you'll|you will|you) (have|need) to (contact|call|ring|ask|chase|email) (the|your|our)? ..1 [party]",
    ...SENT_AWAY_EN,
  ],
});
const OWNED = phrases({
  es: [
    ...MET_ES,
    '(ya)? (hemos|he) (llamado|hablado|escrito|reclamado|contactado|consultado|preguntado)',
    '(si lo prefiere|si lo prefieres|si prefiere|si quiere|si quieres|si lo desea) ...6',
    '(seguimos|sigo|quedamos|quedo) (yo)? (pendiente|pendientes)',
    '(nosotros|yo) (le|te|nos|me)? (seguimos|sigo|ocupamos|ocupo|encargamos|encargo|llamamos|llamo|escribimos|escribo)',
    '(le|te) (llamo|llamamos|escribo|escribimos|confirmo|confirmamos|llamare|llamaremos|escribire|escribiremos)',
    '(nos)? (hacemos cargo|encargamos|ocupamos)',
    'no (hace falta|es necesario|tiene que|tienes que|necesita)',
  ],
  en: [
    "(we|i)('ve)? (have|already|have already) ..1 (called|spoken|written|claimed|contacted|asked|reported)".replace("('ve)?", ''),
    'if you (prefer|like|wish|want|would like|would rather)',
    "(we|i|we'll|i'll) (will|shall)? (call|write|follow up|stay|keep|let you know|be in touch|take care|sort|check)",
    'no need to',
    "(you)? (don't|do not) (need|have) to",
    'on your behalf',
    ...STAYS_EN,
  ],
});
const ASKED_CONTACT = phrases({
  es: [
    '(telefono|contacto|correo|email|datos|direccion|numero) (de|del) ...3 [party]',
    'como (contacto|contactar|llamo|hablo) ...3 [party]',
  ],
  en: [
    '(phone|number|contact|email|details|address) (of|for) ..2 [party]',
    'how (do|can) i (contact|call|reach) ..2 [party]',
    '[party] (phone|number|contact|email)',
  ],
});
const MESSAGE: Localized = {
  es: 'Manda al cliente a otro sitio: siga siendo usted quien lo lleva, con un día.',
  en: 'It sends the customer elsewhere: stay the one in charge, with a day.',
};

export const referralElsewhere = defineRule({
  id: 'referral-elsewhere',
  severity: 'warn',
  about: {
    es: 'Al cliente no se le pasa de ventanilla en ventanilla; si hace falta, se sigue siendo el dueño del caso.',
    en: 'A customer is not passed from desk to desk; if it must be, you stay the owner of the case.',
  },
  caught: {
    es: [
      'Contacte con el fabricante.',
      'Llame a Nacex para preguntar.',
      'Debe reclamar a Correos.',
      'Diríjase a la agencia de transporte.',
      'Tendrás que hablar con tu banco.',
      'Pregunte al transportista.',
      'Póngase en contacto con el proveedor.',
      'Eso lo lleva otro departamento, pregúntele a recepción.',
      'Busque en YouTube cómo se cambia.',
    ],
    en: [
      'Please contact the manufacturer.',
      'Call UPS about it.',
      'You should speak to your bank.',
      'You will have to contact the courier.',
      'Check with the supplier.',
      'Please get in touch with the carrier.',
      'That is handled by another department.',
      "You'll want to ring the manufacturer's service line.",
      'Give Parcelforce a ring.',
      'Best get a plumber in to look at it.',
      'Have a read of our FAQ.',
      "I'd suggest taking it up with reception.",
      'Your best bet is to file a police report.',
      'The parcel is with Evri. Please call them on 0800 123 456.',
    ],
  },
  fine: {
    es: [
      'Ya hemos llamado a Nacex y le escribo el martes.',
      'Si lo prefiere, puede llamar a Correos; nosotros seguimos pendientes.',
      { draft: 'Puede llamar a Seur al 912 345 678.', message: '¿Me da el teléfono de Seur para llamarles yo?' },
      'Nacex le llamará mañana.',
      'Escríbanos con una foto.',
      'Consulte la guía de tallas en la web.',
      'No hace falta que llame al transportista.',
      'Acércate a cualquier local y te la pegamos en el momento.',
    ],
    en: [
      'We have already called UPS and I will write on Tuesday.',
      'If you prefer, you can call the courier; we will follow up anyway.',
      { draft: 'You can call DHL on 555 0100.', message: 'Can you give me the phone number of DHL?' },
      'UPS will call you tomorrow.',
      'Write to us with a photo.',
      'Check the size guide on the site.',
      'There is no need to contact the carrier.',
      'Customers visiting our Leeds branch may park for free.',
      "If it is not there on Friday I'll ring your bank together with you.",
    ],
  },
  find: (check: Check) => {
    const hits = oncePerSentence(
      check,
      findPhrases(check, [{ find: REFERRAL, message: MESSAGE, unlessParagraph: OWNED, notQuestions: true }]),
    );
    return hits.length > 0 && check.message.text !== '' && ASKED_CONTACT[check.lang].has(check.messageView) ? [] : hits;
  },
});
