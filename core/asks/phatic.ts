import type { Lang } from '../contract.js';
import { tokensOf } from '../text/tokens.js';
import type { Clause } from './clause.js';

/** Marked, but only to make contact: no answer is owed. Folded words of the whole clause. */
const PHATIC: Readonly<Record<Lang, ReadonlySet<string>>> = {
  es: new Set([
    'hola',
    'buenas',
    'que tal',
    'como estan',
    'como esta',
    'como estas',
    'como estais',
    'hay alguien',
    'hay alguien ahi',
    'buenos dias',
    'buenas tardes',
    'buenas noches',
    'hola buenas',
    'hola que tal',
    'alo',
    'oigan',
    'me escuchan',
    'siguen ahi',
    'sigues ahi',
    'estas ahi',
    'todo bien',
    'gracias',
    'vale',
    'eh',
    'me urge',
    'me urge mucho',
    'urge',
    'es urgente',
    'me corre prisa',
    'es para hoy',
    'no',
    'si',
    'que tal todo',
  ]),
  en: new Set([
    'hello',
    'hi',
    'hey',
    'how are you',
    'how are you doing',
    'how are you today',
    'anyone there',
    'anybody there',
    'is anyone there',
    'are you there',
    'you there',
    'hello there',
    'how is it going',
    "how's it going",
    'whats up',
    "what's up",
    'ok',
    'okay',
    'thanks',
    'it is urgent',
    "it's urgent",
    'its urgent',
    'this is urgent',
    'urgent',
    'thanks in advance',
    'yes',
    'no',
    'how do you do',
  ]),
};

/** They open an ask and are none: "Además, ¿…?". */
const OPENERS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  es: new Set([
    'ademas',
    'tambien',
    'y tambien',
    'asimismo',
    'otra cosa',
    'y otra cosa',
    'otra pregunta',
    'y otra pregunta',
    'otra duda',
    'una cosa',
    'una cosa mas',
    'una pregunta',
    'una duda',
    'una consulta',
    'por cierto',
    'por otro lado',
    'por otra parte',
    'entonces',
    'y',
    'pues',
    'bueno',
    'oye',
    'oiga',
    'perdon',
    'perdona',
    'perdone',
    'disculpe',
    'disculpa',
    'ah',
  ]),
  en: new Set([
    'also',
    'and also',
    'another thing',
    'and another thing',
    'one more thing',
    'another question',
    'one more question',
    'one question',
    'a question',
    'quick question',
    'just a question',
    'by the way',
    'btw',
    'and',
    'so',
    'well',
    'oh',
    'excuse me',
    'sorry',
    'lastly',
    'finally',
    'first',
    'second',
    'secondly',
    'besides',
  ]),
};

/** @returns true for clauses that only make contact ("¿hola?", "¿hay alguien?") or open an ask ("Also,"). */
export function isPhatic(clause: Clause, lang: Lang): boolean {
  return clause.tokens.length <= MOST && isOne(clause.tokens.map((t) => t.fold).join(' '), lang);
}

/** @returns the same of a stretch of text. */
export function isContact(text: string, lang: Lang): boolean {
  if (text.length > LONGEST) return false;
  return isOne(
    tokensOf(text)
      .map((t) => t.fold)
      .join(' '),
    lang,
  );
}

const MOST = 5,
  LONGEST = 40;
const isOne = (words: string, lang: Lang) => PHATIC[lang].has(words) || OPENERS[lang].has(words);
