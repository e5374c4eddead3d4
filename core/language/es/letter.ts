/** How a letter begins and ends in Spanish, folded; sources of regular expressions. */
import type { LetterWords } from '../letter-words.js';

export const LETTER_ES: LetterWords = {
  greetings: ['hola', 'buenos dias', 'buen dia', 'buenas tardes', 'buenas noches', 'muy buenas', 'buenas', 'que tal', 'estimad[oa]s?(?:[/(@][oa]?s?\\)?)?', 'querid[oa]s?(?:[/(@][oa]?s?\\)?)?', 'apreciad[oa]s?', 'distinguid[oa]s?', 'muy señor[ae]?s? mi[oa]s?', 'a quien corresponda'],
  greeted: ['de nuevo', 'otra vez', 'a todos', 'a todas', 'todos', 'todas', 'equipo', 'amig[oa]s?', 'client[ea]s?', 'señor(?:a|es|as)?', 'señoritas?', 'nombre'],
  titles: ['sr', 'sra', 'srta', 'sres', 'd', 'dña', 'don', 'doña', 'dr', 'dra'],
  closings: [
    '(?:reciba[ns]?|recibe|recibid|le envio|le enviamos|te envio|te mando|os mando|mis|nuestros|muchos|con)? ?(?:un )?(?:muy )?(?:cordial(?:es)?|afectuosos?|fuertes?|gran|atentos?)? ?(?:saludos?|abrazos?)(?: (?:muy )?(?:cordial(?:es)?|afectuosos?|atentos?))?',
    'cordialmente', '(?:muy )?atentamente', 'atte', 'le saludan?(?: (?:muy )?(?:atentamente|cordialmente))?', 'hasta (?:pronto|luego)', 'sinceramente', 'besos', 'gracias y (?:un )?(?:cordial )?saludos?',
    '(?:(?:que )?(?:tenga|tengas|pase|pases) |le deseo |te deseo )?(?:un |una )?(?:muy )?(?:buen|buena|feliz) (?:dia|tarde|semana|fin de semana)',
  ],
  thanks: ['(?:muchas )?gracias(?: de nuevo| otra vez)?'],
  afterword: ['p\\.? ?[ds]\\.?', 'posdata'],
  opening: ['(?:muchas |mil )?gracias (?:de nuevo )?por (?:escribir(?:nos|me)?|contactar(?:nos|me)?(?: con nosotros)?|ponerse en contacto(?: con nosotros)?|ponerte en contacto(?: con nosotros)?|comunicarse(?: con nosotros)?|(?:su|tu|el) (?:mensaje|correo|email|e-mail|consulta|aviso|interes)|avisar(?:nos|me)?|contarnoslo|decirnoslo)'],
  help: ['(?:quedo|quedamos|estoy|estamos) (?:como siempre )?(?:a (?:su|tu|vuestra) (?:entera )?disposicion|pendientes?|aqui para)', '(?:si|para) [^.!?]{0,40}(?:otra|cualquier|alguna|mas) [^.!?]{0,20}(?:duda|pregunta|consulta|cosa|aclaracion|ayuda)', 'si (?:necesita|necesitas|tiene|tienes) (?:algo mas|mas ayuda|dudas|alguna duda)', 'no dudes? en', 'cualquier (?:cosa|duda)'],
  patience: ['(?:muchas )?gracias (?:de nuevo )?por (?:su|tu|la|vuestra) (?:paciencia|comprension|confianza|espera|colaboracion)'],
  apology: {
    bare: '(?:lo (?:siento|sentimos|lamento|lamentamos)(?: (?:mucho|muchisimo|de verdad|de veras|sinceramente))?|(?:le|te|les|os) (?:pido|pedimos|ofrezco|ofrecemos|presento|presentamos) (?:mis |nuestras )?(?:mas )?(?:sinceras )?(?:disculpas|perdon)|mis disculpas|nuestras disculpas|(?:mis |nuestras )?sinceras disculpas|disculpas?|disculpe|disculpen|perdon|perdone|perdona)',
    about: '(?:siento|sentimos|lamento|lamentamos)(?: (?:mucho|muchisimo|de verdad|de veras|sinceramente))?|(?:disculpe|disculpa|disculpen|perdone|perdona|perdonen)',
    generic: '(?:las? molestias?|los inconvenientes|el inconveniente|lo (?:ocurrido|sucedido|que ha pasado)|esto|todo esto|el retraso|la espera|la demora|la tardanza|las molestias ocasionadas)(?: (?:que )?[^.!?:;,]{0,40}(?:causad[oa]s?|ocasionad[oa]s?|causarle|causarte|ocasionarle|cause|ocasione))?',
    again: [['^((?:le|te|les|os) (?:pido|pedimos|ofrezco|ofrecemos)|lo (?:siento|sentimos|lamento|lamentamos)|siento|sentimos|lamento|lamentamos)\\b', 'También ', 'before']],
  },
  connectors: ['ademas', 'tambien', 'por otro lado', 'por otra parte', 'asimismo', 'por ultimo', 'igualmente', 'en cuanto a lo otro', 'en segundo lugar', 'en primer lugar'],
};
