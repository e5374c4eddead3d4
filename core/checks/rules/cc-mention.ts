import { phrases } from '../../patterns/phrases.js';
import { defineRule, findPhrases, type Localized } from '../rule.js';

const GROUP = phrases({
  es: [
    '(en copia|en cc|con copia) ..6 (todos|todas|demas|otros|otras|resto|clientes|compradores|varios|afectados|usuarios|lista|equipo|destinatarios)',
    '(todos|todas|demas|otros|resto|clientes|compradores|varios|afectados|usuarios|destinatarios) ..6 (en copia|en cc)',
  ],
  en: [
    "(cc|cc'd|cc'ing|copied in|copying in|copy in|in copy|copied|copying) ..6 (all|everyone|everybody|others|other|rest|customers|buyers|several|users|list|recipients)",
    '(all|everyone|everybody|others|customers|buyers|users|recipients) ..5 (in cc|in copy|on copy|copied in|on cc)',
  ],
});
const ONE = phrases({
  es: [
    '(pongo|ponemos|pondre|pondremos|añado|incluyo|incluimos|va|queda) ..4 (en copia|en cc)',
    '(en copia|en cc|con copia) (a|de|al) (mi|nuestro|nuestra|la|el)',
    '(poner|ponga|pon) (siempre)? en copia',
  ],
  en: [
    "(i|we|i'm|i am|i have|i've|we have|we've) (have)? (cc|cc'd|copied|copying|copy|copied in|copying in) (in)? (my|our|the)",
    "(i'm|i am|we are) (cc'ing|copying) ..5 (in copy|in cc|on copy|here|in)?",
    "(i'm|i am|we are) adding ..5 (in copy|in cc|on copy)",
    '(in|on) (copy|cc) (is|are|you|my|our)',
  ],
});
const BLIND = phrases({
  es: ['en copia oculta', 'cco|bcc', 'en copia de seguridad', 'copia (de)? (la factura|del)'],
  en: ['bcc|bcced', 'blind copy', 'blind carbon', 'copy of'],
});
const GROUP_MESSAGE: Localized = {
  es: 'Los clientes verán los correos de los demás: póngalos en copia oculta (CCO).',
  en: 'Customers will see each other’s addresses: put them in blind copy (BCC).',
};
const ONE_MESSAGE: Localized = {
  es: '¿Ha puesto en copia (CC) a esa persona, y solo a ella?',
  en: 'Have you copied (CC) that person, and only that person?',
};

export const ccMention = defineRule({
  id: 'cc-mention',
  severity: 'warn',
  about: { es: 'Los destinatarios no deben verse unos a otros.', en: 'Recipients must not see each other.' },
  caught: {
    es: [
      'Pongo en copia a los demás compradores.',
      'Van en copia todos los afectados.',
      'Escribo en CC a varios clientes.',
      'Pongo en copia a mi compañera Eva.',
      'Le escribo con copia a todos los usuarios.',
      'Incluyo en CC al equipo de logística.',
    ],
    en: [
      'I have copied in all the other buyers.',
      'All customers are on copy.',
      'We are copying in everyone affected.',
      'I have copied in my colleague Eva.',
      'I’m copying in our warehouse team.',
      'I have cc’d all recipients.',
    ],
  },
  fine: {
    es: [
      'Los pongo a todos en copia oculta.',
      'Guarde una copia del recibo.',
      'Van en CCO los demás clientes.',
      'Le envío copia de la factura.',
      'La copia de seguridad se hace sola.',
      'Todos los clientes tienen dos años de garantía.',
    ],
    en: [
      'I have put everyone in BCC.',
      'Keep a copy of the receipt.',
      'All customers are in blind copy.',
      'Here is a copy of the invoice.',
      'The backup copy runs by itself.',
      'All customers have a two-year warranty.',
    ],
  },
  find: (check) =>
    findPhrases(check, [
      {
        find: GROUP,
        message: GROUP_MESSAGE,
        unlessSentence: BLIND,
        fixes: (c, m) => {
          const said = c.draft.text.slice(m.start, m.end);
          const hidden = said.replace(/\ben (?:copia|CC)\b/iu, 'en copia oculta').replace(/con copia/iu, 'en copia oculta');
          return hidden === said
            ? []
            : [{ label: { es: 'Poner en copia oculta', en: 'Put in blind copy' }, kind: 'replace', text: hidden }];
        },
      },
      { find: ONE, message: ONE_MESSAGE, severity: 'hint', unlessSentence: BLIND },
    ]),
});
