import { phrases } from '../../patterns/phrases.js';
import { defineRule, findPhrases, type Localized } from '../rule.js';

const ATTACHED = phrases({
  es: [
    '(le|te|les|os)? <adjuntar:1> !en|como',
    '(va|van|encontrara|encontraras|tiene|tienes) (adjunto|adjunta|adjuntos|adjuntas)',
    '(en el|ver|vea|el|documento|archivo|fichero|factura) (archivo|fichero|documento)? adjunto|adjunta',
    'anexo|anexamos (la|el|los|las|su|copia)',
    '(en el|como) (archivo|fichero) (adjunto|anexo)',
  ],
  en: [
    "(i|we|i'm|i am|we are|we're|i've|we've|have) (attached|attaching|attach|enclose|enclosed|have attached)",
    '(please)? (find|see) ..3 (attached|enclosed)',
    '(attached|enclosed) (is|are|you will find|please find)',
    '(in|see) the (attached|attachment|attachments)',
    '(is|are) (attached|enclosed)',
    'the attached',
  ],
});
const NOT_OURS = phrases({
  es: [
    '(que|como) (usted|nos|ud|tu)? <adjuntar:2|3>',
    '(puede|puedes|podria|podrias|debe|debes|necesitamos que|no hace falta que|por favor) ..1 (adjuntar|adjunte|adjuntes|adjuntarnos)',
    'no (adjunte|adjuntes|adjuntar)',
    'adjunte|adjuntenos|adjuntanos',
    'al|a <adjuntar:inf>',
  ],
  en: [
    '(you) (have)? (attached|enclosed|attach)',
    "you've (attached|enclosed)",
    '(please|can you|could you|need to|must) attach',
    "(don't|do not) attach",
    'photo* you attached',
    '(handle|strap|lid|label|cable|part) (is|are) attached',
    'attached to (the|a|its)',
  ],
});
const WANTED = phrases({
  es: [
    'factura*|recibo|ticket|justificante|comprobante|documento*|foto*|imagen|pdf|manual|instrucciones|etiqueta|certificado|catalogo|archivo|copia|presupuesto|contrato|garantia|albaran',
    '<adjuntar|enviar|mandar|pasar:imp>',
  ],
  en: [
    'invoice*|receipt*|document*|photo*|picture*|image*|pdf|manual|instructions|label*|certificate|catalogue|catalog|file*|copy|quote|contract|warranty',
    'attach*',
  ],
});
/** What is sent to sell. A label, an invoice, a proof belong to the answer, asked for or not. */
const ADVERTISING = phrases({
  es: ['catalogo*|folleto*|novedades|coleccion|promocion|promociones|newsletter|boletin|rebajas'],
  en: ['catalogue*|catalog*|brochure*|flyer*|newsletter*|lookbook|promotion*|collection'],
});
const REMINDER: Localized = { es: '¿Ha adjuntado el archivo?', en: 'Have you attached the file?' };
const UNASKED: Localized = {
  es: 'El cliente no ha pedido archivos: ¿hace falta el adjunto?',
  en: 'The customer asked for no file: is the attachment needed?',
};

export const attachmentMention = defineRule({
  id: 'attachment-mention',
  severity: 'hint',
  about: {
    es: 'Los adjuntos que nadie pidió dan miedo o pesan; los pedidos se olvidan.',
    en: 'Attachments nobody asked for frighten or weigh; those that were asked for get forgotten.',
  },
  caught: {
    es: [
      { draft: 'Le adjunto la factura.', message: '¿Me pueden enviar la factura?' },
      { draft: 'Adjuntamos nuestro catálogo de verano.', message: '¿Cuándo llega mi pedido?' },
      'En el archivo adjunto tiene los pasos.',
      'Va adjunta la etiqueta.',
      'Anexo la copia del albarán.',
      'Encontrará adjunto el manual.',
    ],
    en: [
      { draft: 'I have attached the invoice.', message: 'Can you send me the invoice?' },
      { draft: 'We attach our summer catalogue.', message: 'When does my order arrive?' },
      'Please find attached the label.',
      'See the attached file.',
      'The manual is attached.',
      'Attached is a copy of the receipt.',
    ],
  },
  fine: {
    es: [
      'He visto la foto que usted adjuntó.',
      'Por favor, adjunte una foto.',
      'No adjunte datos bancarios.',
      'Puede adjuntar la imagen en la web.',
      'Le enviamos el paquete hoy.',
      'Adjúntenos la foto, por favor.',
    ],
    en: [
      'I have seen the photo you attached.',
      'Please attach a photo.',
      'Do not attach bank details.',
      'We are sending the parcel today.',
      'The strap is attached to the bag.',
      'You can attach the picture on our site.',
    ],
  },
  find: (check) => {
    const asked = check.message.text === '' || WANTED[check.lang].has(check.messageView);
    const unasked = !asked && ADVERTISING[check.lang].has(check.view);
    return findPhrases(check, [{ find: ATTACHED, message: unasked ? UNASKED : REMINDER, unlessSentence: NOT_OURS, notQuestions: true }]);
  },
});
