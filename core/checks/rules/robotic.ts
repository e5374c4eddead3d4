import { MACHINE_ES } from '../../language/es/machine-speak.js';
import type { Check } from '../check.js';
import { houseWordsIn } from '../house-words.js';
import { firstName } from '../../template/names.js';
import { FILED_EN, HOUSE_WORDS_EN, SELF_PRAISE_EN } from '../../language/en/formulas.js';
import { phrases, type PhraseMatch } from '../../patterns/phrases.js';
import type { Span } from '../../contract.js';
import { caseLike, defineRule, removeIt, replaceWith, type FixDraft, type Hit, type Localized } from '../rule.js';

/** Addressed to nobody. */
const VOCATIVE = phrases({
  es: [
    'estimado|estimada|estimados|estimadas|apreciado|apreciada|querido|querida cliente|clienta|clientes|usuario|usuaria|usuarios|comprador|compradora|señor|señora',
    'muy señor|señores mio|mios|nuestro|nuestros',
    'hola cliente|usuario|comprador',
  ],
  en: [
    'dear (valued|esteemed)? customer|client|user|buyer|shopper|sir|madam|guest',
    'dear sir (or madam)?',
    'hello|hi (valued)? customer|client|user|buyer',
    'to whom it may concern',
  ],
});
/** What machines answer. */
const FORMULA = phrases({
  es: [
    ...MACHINE_ES,
    'su|tu solicitud|consulta|mensaje|opinion|llamada|correo|caso|satisfaccion es (muy|de vital|de gran|de suma)? (importante|importancia|prioridad|prioritario|prioritaria|fundamental)',
    '(su|tu) (satisfaccion|caso) es nuestra (maxima|principal|mayor|primera)? prioridad',
    'es (nuestra|una) (maxima|principal|mayor|primera) prioridad',
    '(tal|segun|conforme) (y)? (como|a lo)? (se)? (indica|establece|recoge|estipula) (en|nuestra|nuestras) ..3 (condiciones|terminos|politica|politicas)',
    'quedamos a su (entera)? disposicion para cualquier (duda|consulta|aclaracion) (adicional)? que (pueda|pudiera) (surgir|tener) ..2',
    'hemos procedido a',
    'procederemos a',
    'se procedera a',
    'ponemos en su conocimiento',
    'nos dirigimos a usted',
    'su|tu solicitud|consulta|peticion|incidencia|reclamacion|ticket|caso ha sido|quedado (correctamente)? registrada|recibida|recepcionada|tramitada|abierta|generada|creada|registrado|recibido|generado|creado|abierto',
    'hemos recibido su|tu solicitud|mensaje|consulta|peticion|correo $',
    'este (es un)? mensaje (ha sido)? automatico|generado',
    'mensaje automatico',
    'no responda|respondas a este mensaje|correo|email|e-mail',
    'en relacion con|a su solicitud|consulta|escrito|correo ...',
    'sin otro particular',
    'le informamos (de)? que su|tu solicitud',
    'acusamos recibo',
    '(por medio de|mediante|a traves de|con) la presente',
    'por la presente',
    '(le|les|se le) (comunicamos|informamos|hacemos saber|notificamos|participamos|comunica|informa) (de)? que',
    '(para nosotros|en esta casa) ..5 (es|son) ..2 (importante|prioritario|primordial|primero|fundamental|prioridad)',
    '(en relacion|con relacion|en referencia|con referencia|referente|en respuesta) (a|al|con) (su|tu|la) (consulta|solicitud|mensaje|correo|escrito|peticion|incidencia|reclamacion)',
    '(sera|seran) (atendida|atendido|gestionada|gestionado|tramitada|tramitado|atendidas) (por|en) ..2 (orden|riguroso)',
    '(a la mayor brevedad|en tiempo y forma)',
    'su|tu (llamada|mensaje|opinion) (nos)? importa',
    'se (cometieron|han cometido) (algunos|ciertos|unos)? errores',
    'su|tu (incidencia|caso|solicitud|consulta|reclamacion) (ha sido|sera|fue) (derivada|derivado|escalada|escalado|trasladada|trasladado|remitida|remitido|elevada|elevado)',
    '(reciba|recibe) (usted)? (nuestras|un) (mas)? (atentas|distinguido|distinguidos) ..1',
  ],
  en: [
    'your request|inquiry|enquiry|query|message|call|opinion|feedback|email|case|satisfaction is (very|extremely)? important',
    '(is|are|remains) our (top|highest|number one|first|utmost) priority',
    'as (stated|outlined|set out|mentioned|indicated|per) (in)? our (terms|t|policy|terms and conditions|policies)',
    'we (have)? (taken)? note of your (concerns|feedback|comments)',
    'rest assured',
    'at your earliest convenience',
    'we remain at your disposal',
    '(kindly|please) note that your (request|query|ticket|case)',
    'your request|inquiry|enquiry|ticket|case has been (successfully)? registered|received|logged|opened|created',
    'this is an automated|automatic message|reply|response|email',
    'do not reply to this message|email',
    'your business is (very)? important',
    'we acknowledge receipt',
    'we value your feedback|business',
    'please be advised',
    '(in receipt of|we hereby|this is to inform|kindly be informed|kindly be advised|please be informed|we wish to inform|we would like to inform|i am writing to inform)',
    '(will be|has been|have been) (processed|handled|dealt with|actioned|escalated) (in|to|accordingly) ..4',
    '(your|customer) (satisfaction|happiness|experience) (is|matters|comes) ..6 (priority|goal|first|mission|to us|everything)',
    '(we strive|we endeavour|we pride ourselves) ...',
    '(as per|pursuant to|with reference to|with regard to|regarding) (your|the) (request|inquiry|enquiry|email|message|correspondence)',
    'the aforementioned|hereinafter|herewith',
    'as per your request|inquiry|enquiry|email',
    '(mistakes|errors) were made',
    'kindly (note|bear|be|find|revert|advise|refer) ..1',
    'your (request|ticket|query|enquiry|case|concern) is being (looked|processed|reviewed|handled|investigated)',
    ...SELF_PRAISE_EN,
    ...FILED_EN,
  ],
});
const HOUSE_WORDS = phrases({ es: [], en: HOUSE_WORDS_EN });
const UNKNOWN: Localized = {
  es: 'El saludo no nombra a nadie: mejor el nombre del cliente, o un saludo sencillo.',
  en: 'This greeting names nobody: use the customer’s name, or a plain hello.',
};
const FORMULAIC: Localized = {
  es: 'Suena a contestador: diga con sus palabras qué va a pasar con este caso.',
  en: 'It sounds like a machine: say in your own words what will happen with this case.',
};

const INTERNAL: Localized = {
  es: 'Es jerga de la casa: dígalo con las palabras del cliente.',
  en: 'It is shorthand of the house: say it in words that the customer knows.',
};

const ACRONYM = /(?<![\p{L}\d'&.-])\p{Lu}{2,5}(?![\p{L}\d'&-]\p{Lu}|\p{L}|\d|&)/gu;
/** Abbreviations that everybody reads, and small words that are written large for weight. */
const EVERYDAY = new Set(
  'UK US USA EU UAE NZ ROI NI GB AU CA VAT GST PIN SMS MMS ID TV LED LCD OLED FAQ FAQS OK PC CEO ASAP XS XL XXL XXXL SM ML DM DMS AM PM BST GMT UTC CET EST PST IBAN BIC QR CD DVD HDMI USB SIM GPS NHS MOT DIY PDF JPG PNG GIF VIP RSVP PS PPS FYI BTW TBC TBA ETA NB IE DPD UPS DHL GLS USPS DPO GDPR HMRC DVLA BBC ITV UV SPF LTD PLC LLC INC RRP BOGOF BPA PVC MDF ABS CBD DNA AC DC AA AAA RGB HD UHD RAM SSD HDD CPU GPU NFC WIFI LTE APP IOS APK CE UL EN ISO BS IP NO NOT YES AND ONLY ALL NOW NEVER ANY THE IS ARE WAS YOU YOUR WE OUR BOTH TWO ONE MUST VERY SO DO ON OFF IN OUT UP DOWN FREE NEW SALE OPEN START STOP MENU SET MODE POWER HOLD RESET PLAY ALSO BEFORE AFTER FIRST LAST THIS THAT MR MRS MS DR ST RD AVE NW SW SE NE PO BOX HQ HR IT PR AGM WPA WEP'.split(
    ' ',
  ),
);

/** Two abbreviations in one sentence that are neither everybody's nor the customer's. */
function abbreviations(check: Check): Hit[] {
  if (check.lang !== 'en') return [];
  const { text } = check.draft;
  return check.view.sentences.flatMap((s): Hit[] => {
    const found = [...text.slice(s.start, s.end).matchAll(ACRONYM)].filter(
      ([word]) => !EVERYDAY.has(word) && !check.message.text.toUpperCase().includes(word),
    );
    const [first] = found;
    const last = found.at(-1);
    const words = text.slice(s.start, s.end).match(/\p{L}+/gu) ?? [];
    if (!first || !last || new Set(found.map(([word]) => word)).size < 2 || found.length > words.length / 2) return [];
    return [{ start: s.start + first.index, end: s.start + last.index + last[0].length, severity: 'hint', message: INTERNAL }];
  });
}

/** Shorthand of the house that the customer did not use. */
function jargon(check: Check): Hit[] {
  const theirs = new Set(check.messageView.words.map((w) => w.fold));
  return HOUSE_WORDS[check.lang]
    .find(check.view)
    .filter((m) => !check.view.words.slice(m.from, m.to).every((w) => theirs.has(w.fold)))
    .map((m): Hit => ({ start: m.start, end: m.end, severity: 'hint', message: INTERNAL }));
}

/** "Estimada señora Vidal": a name follows; or the word is a placeholder's. */
function isNamed(check: Check, m: PhraseMatch): boolean {
  return /[<{[]/.test(check.draft.text.slice(m.start, m.end)) || /^[ ]\p{Lu}\p{Ll}/u.test(check.draft.text.slice(m.end, m.end + 3));
}

const known = (name: string): Localized => ({
  es: `Se conoce el nombre del cliente: ${name}.`,
  en: `The customer’s name is known: ${name}.`,
});

function vocative(check: Check, m: PhraseMatch): Hit {
  const name = firstName(check.customerName);
  const hello = check.lang === 'es' ? 'hola' : 'hello';
  const draft = check.draft.text.slice(m.start, m.end);
  // "Hello dear customer": it is greeted already.
  if (/\p{L},?[ \t]*$/u.test(check.draft.text.slice(0, m.start)))
    return {
      start: m.start,
      end: m.end,
      severity: name === '' ? 'hint' : 'warn',
      message: name === '' ? UNKNOWN : known(name),
      fixes: name === '' ? [] : [replaceWith(name)],
    };
  if (name === '') return { start: m.start, end: m.end, severity: 'hint', message: UNKNOWN, fixes: [replaceWith(caseLike(draft, hello))] };
  return {
    start: m.start,
    end: m.end,
    message: known(name),
    fixes: [replaceWith(caseLike(draft, check.lang === 'es' ? `hola, ${name}` : `hello ${name}`))],
  };
}

/** Characters of what may stand below a closing line: a name, a post, a shop. */
const LONGEST_SIGNATURE = 160;

/** A sentence is taken out; a closing line gives way to a plain one, or nobody would say goodbye. */
function fixesOf(check: Check, { start, end }: Span): FixDraft[] {
  const { text } = check.draft;
  if (/[;,:][ \t]*$/u.test(text.slice(Math.max(0, start - 3), start))) return [];
  // "Su ticket ha sido generado con el número 5521", "… registrada y la vemos mañana": a fact or a deed would go with it.
  if (/\d|,| (?:y|and) /u.test(text.slice(start, end).replace(/[,.]$/u, ''))) return [];
  const closes = text.length - end < LONGEST_SIGNATURE && /^[,.]?[ \t]{0,4}(?:\n|$)/u.test(text.slice(end, end + 6));
  if (!/particular|atent|distinguid|reciba/iu.test(text.slice(start, end))) return [removeIt];
  if (!closes) return [];
  const comma = text[end] === ',' || text[end] === '.' ? '' : ',';
  return [replaceWith((check.lang === 'es' ? 'Un saludo' : 'Kind regards') + comma)];
}

function find(check: Check): Hit[] {
  const hits = VOCATIVE[check.lang]
    .find(check.view)
    .filter((m) => check.draft.text[m.end] !== '/' && !isNamed(check, m))
    .map((m) => vocative(check, m));
  const formulas = FORMULA[check.lang].find(check.view).filter((m, i, all) => i === 0 || m.from >= (all[i - 1] as PhraseMatch).to);
  const severity = formulas.length > 1 ? ('warn' as const) : ('hint' as const);
  return [
    ...hits,
    ...jargon(check),
    ...abbreviations(check),
    ...houseWordsIn(check).map((span): Hit => ({ ...span, severity: 'hint', message: INTERNAL })),
    ...formulas.map((m): Hit => {
      const s = check.sentenceOf(m.from);
      const whole = s !== undefined && m.from === s.from && s.to - m.to <= 4;
      return {
        start: whole ? s.start : m.start,
        end: whole ? s.end : m.end,
        severity,
        message: FORMULAIC,
        ...(whole ? { fixes: fixesOf(check, s) } : {}),
      };
    }),
  ];
}

const maria = { customer: { name: 'María Gómez' } };
const ann = { customer: { name: 'Ann Lee' } };

export const robotic = defineRule({
  id: 'robotic',
  severity: 'warn',
  about: {
    es: 'Una respuesta estándar no debe sonar a robot: nombre y algo de su caso.',
    en: 'A standard reply must not sound like a robot: a name and something of the case.',
  },
  caught: {
    es: [
      { draft: 'Estimado cliente: su paquete salió ayer.', context: maria, after: 'Hola, María: su paquete salió ayer.' },
      { draft: 'Estimada clienta: ya sale.', after: 'Hola: ya sale.' },
      'Su solicitud ha quedado registrada.',
      'Su consulta es muy importante para nosotros.',
      'Este es un mensaje automático.',
      'Muy señor mío: sale hoy.',
      'Por favor, no responda a este correo.',
      'Su satisfacción es nuestra máxima prioridad.',
      'Ponemos en su conocimiento que sale hoy.',
      'Su reporte fue escalado al área correspondiente.',
      'Su pedido está en picking parcial por bloqueo del WMS.',
    ],
    en: [
      { draft: 'Dear Customer, your parcel left today.', context: ann, after: 'Hello Ann, your parcel left today.' },
      { draft: 'Dear valued customer, it ships today.', after: 'Hello, it ships today.' },
      'Your request has been received.',
      'Your call is very important to us.',
      'This is an automated message.',
      'To whom it may concern, it ships today.',
      'Please be advised that it ships today.',
      'Your query is important to us.',
      'Your satisfaction is our top priority.',
      'As stated in our T&Cs, sale items are final.',
      'Your feedback helps us to continuously improve.',
      'We forward your comments to the relevant department.',
      'As a customer-centric brand we take great pride in our work.',
      'The second SKU is a dropship.',
      'It is sitting in AR pending a CN match.',
      'Your account is on dunning level 2 in SAP.',
    ],
  },
  fine: {
    es: [
      { draft: 'Hola, María: su paquete salió ayer.', context: maria },
      'Buenos días: ya sale.',
      'Su solicitud de factura la tiene resuelta: va adjunta.',
      'Es importante que guarde la caja.',
      'Estimada señora Vidal: su armario llega el lunes.',
      'El área de cliente está en la web.',
      'Hemos recibido su paquete y hoy le devolvemos el dinero.',
      'Es importante revisar la caja.',
      'Según nuestra tabla, su talla es la M.',
      'Lleva un cable USB y otro HDMI.',
      { message: '¿Qué es el WMS?', draft: 'El WMS es nuestro programa de almacén.' },
    ],
    en: [
      { draft: 'Hi Ann, your parcel left today.', context: ann },
      'Hello, it ships today.',
      'The customer area is on the site.',
      'It is important to keep the box.',
      'Reply to this email with a photo.',
      'Your request for an invoice is done: see below.',
      'Thank you for contacting us about the lamp.',
      { draft: 'The SKU is on the label under the lid.', message: 'Where do I find the SKU?' },
      'The manual is a PDF and the plug is USB.',
      'Please do NOT use it ALL at once.',
    ],
  },
  find,
});
