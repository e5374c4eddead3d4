import { apologiesIn } from '../apologies.js';
import type { Check } from '../check.js';
import { phrases } from '../../patterns/phrases.js';
import { defineRule, replaceWith, type Hit, type Localized } from '../rule.js';

const BUT = phrases({
  es: ['pero|aunque', 'sin embargo', 'no obstante', 'ahora bien'],
  en: ['but|however|although|though'],
});
const REFUSAL = phrases({
  es: [
    'no <poder:1> ..6',
    'no (es|nos|le|te|lo|se)? ..1 (posible|podemos|puedo|aceptamos|admitimos|hacemos|devolvemos|cambiamos|corresponde|procede|permite)',
    'imposible',
    'es (lo|el|la) que (hay|es)',
    '(ya)? (termino|vencio|caduco|ha terminado|ha vencido|ha pasado|ha caducado)',
    'es (ya)? (demasiado|muy)? tarde',
    'no se <admitir|aceptar|poder|permitir|hacer|realizar|cambiar|devolver:3>',
    'no (hay|queda|existe) ..2',
    'no (depende|es culpa|es cosa)',
    'es la|nuestra politica',
    'son las (normas|condiciones)',
    'usted|tu',
    '(ficha|web|pagina|descripcion|anuncio|condiciones|etiqueta|correo) ..2 (pone|ponia|dice|decia|indica|indicaba|avisa|avisaba|especifica|explica)',
    '(es|son|era|eran) ..1 (normal|normales|habitual|habituales|logico|frecuente|frecuentes|lo normal)',
    '(estamos|hay|tenemos|vamos) ..2 (desbordados|saturados|liados|mucho trabajo|hasta arriba)',
    'avisamos|advertimos|dijimos|explicamos|indicamos',
    '(no)? (es|fue) (cosa|culpa) (de|del|nuestra)',
  ],
  en: [
    "(we|i) (can't|cannot|can not|are unable|am unable|don't|do not|won't|will not)",
    "we're unable",
    "(it's|it is|is|this is) not possible",
    'unable to',
    "(it's|that is|that's|it is) (our|the) policy",
    'those are the (rules|terms)',
    'you (should|must|need|did)',
    'impossible',
    'is what it is',
    '(has|have) (already)? (passed|expired|ended|closed)',
    'too late',
    '(listing|page|description|site|website|label|terms|email|photo) ..2 (say|says|said|state|states|stated|show|shows|showed|mention|mentions|mentioned)',
    '(is|are|was|were) ..1 (normal|usual|common|expected|standard)',
    '(we|warehouse|team|lines|staff) ..1 (is|are|were|was) ..1 (busy|swamped|short-staffed|overwhelmed|snowed)',
    '(we|i) (did|had)? (warn|warned|tell|told|say|said|explain|explained)',
  ],
});
const REMEDY = phrases({
  es: [
    '(pero|aunque|sin embargo|no obstante) (si|ya|hoy|mañana|le|te|se lo|podemos|puede|puedes|hemos|vamos)',
    '(en cambio|a cambio|en su lugar|si podemos|si puedo)',
  ],
  en: [
    '(but|however) ..2 (we|i) (can|will|have|are sending|are refunding|would like)',
    "(but|however) ..1 (we'll|i'll|we've|here|you can|today)",
    'instead',
  ],
});
const MESSAGE: Localized = {
  es: 'El «pero» borra la disculpa: sepárela de la negativa y ofrezca una salida.',
  en: 'The “but” undoes the apology: keep it apart from the refusal and offer a way out.',
};

/** "Si bien lo sentimos, …", "While we are sorry, …": the but that comes first. */
const FIRST = phrases({
  es: ['^ ..2 (aunque|si bien|por mas que|aun)'],
  en: ['^ ..2 (while|although|though|whilst)'],
});

/** The "but" stands before the apology, and a refusal or an excuse follows. */
function concessions(check: Check, sorry: ReadonlyMap<number, number>): Hit[] {
  return FIRST[check.lang].find(check.view).flatMap((m): Hit[] => {
    const sentence = check.view.words[m.from]?.sentence ?? -1;
    const apology = sorry.get(sentence);
    const s = check.view.sentences[sentence];
    if (apology === undefined || s === undefined || apology < m.from || apology - m.to > 4) return [];
    const denied = REFUSAL[check.lang].inSentence(check.view, sentence).some((r) => r.from > apology);
    if (!denied || REMEDY[check.lang].inSentence(check.view, sentence).length > 0) return [];
    return [{ start: s.start, end: s.end, message: MESSAGE }];
  });
}

/** Words from an apology to a "but" that is about something else: "Perdone la demora; la recogida cuesta 89, pero sin costo si…". */
const FAR = 16;

function find(check: Check): Hit[] {
  const sorry = new Map<number, number>();
  for (const at of apologiesIn(check.view)) {
    const s = check.view.words[at]?.sentence ?? -1;
    if (!sorry.has(s)) sorry.set(s, at);
  }
  return [
    ...concessions(check, sorry),
    ...BUT[check.lang].find(check.view).flatMap((m): Hit[] => {
      const sentence = check.view.words[m.from]?.sentence ?? -1;
      const apology = sorry.get(sentence);
      if (apology === undefined || apology > m.from || m.from - apology > FAR) return [];
      if (
        !REFUSAL[check.lang].inSentence(check.view, sentence).some((r) => r.from >= m.to) ||
        REMEDY[check.lang].inSentence(check.view, sentence).length > 0
      )
        return [];
      const gap = /^\s{0,20},?\s{0,20}/u.exec(check.draft.text.slice(m.end))?.[0].length ?? 0;
      const lead = /,?\s{0,20}$/u.exec(check.draft.text.slice(Math.max(0, m.start - 24), m.start))?.[0].length ?? 0;
      const next = check.draft.text.slice(m.end + gap, m.end + gap + 1);
      return [
        {
          start: m.start - lead,
          end: m.end + gap + 1,
          message: MESSAGE,
          fixes: [replaceWith(`. ${next.toUpperCase()}`, { es: 'Separar en dos frases', en: 'Make two sentences' })],
        },
      ];
    }),
  ];
}

export const butApology = defineRule({
  id: 'but-apology',
  severity: 'hint',
  about: { es: 'Una disculpa seguida de «pero no» deja de serlo.', en: 'An apology followed by “but no” stops being one.' },
  caught: {
    es: [
      { draft: 'Lo sentimos, pero no podemos devolverle el dinero.', after: 'Lo sentimos. No podemos devolverle el dinero.' },
      'Sentimos el retraso, pero no depende de nosotros.',
      'Lamentamos lo ocurrido; sin embargo, no es posible.'.replace('; ', ', '),
      'Le pedimos disculpas, pero son las normas.',
      'Lo siento, pero es imposible cambiarlo.',
      'Sentimos la espera, aunque no se admiten cambios.',
    ],
    en: [
      { draft: 'We are sorry, but we cannot refund it.', after: 'We are sorry. We cannot refund it.' },
      'Sorry for the delay, but it is not possible.',
      'We apologise, however we are unable to change it.',
      'We are sorry, but that is our policy.',
      'I am sorry but it is impossible to change.',
      'Apologies, but you should have a receipt.',
    ],
  },
  fine: {
    es: [
      'Lo sentimos, pero ya está resuelto: hoy sale otro.',
      'Sentimos el retraso, pero hoy mismo le llega.',
      'Lo sentimos. No podemos cambiarlo, pero sí devolverle el dinero.',
      'No tenemos la talla, pero llega el lunes.',
      'Es pequeño pero potente.',
      'Sentimos no poder cambiarlo, pero podemos devolverle el dinero.',
    ],
    en: [
      'We are sorry, but we will send another today.',
      'Sorry for the delay, but we have already refunded it.',
      'We are sorry. We cannot change it, but we can refund it.',
      'We do not have that size, but it arrives on Monday.',
      'It is small but powerful.',
      'Sorry for the wait, but here is your invoice.',
    ],
  },
  find,
});
