import type { Lang } from '../contract.js';
import type { Clause } from './clauses.js';

/** Marked, but only to make contact: no answer is owed. Folded words of the whole clause. */
const PHATIC: Readonly<Record<Lang, ReadonlySet<string>>> = {
  es: new Set(['hola', 'buenas', 'que tal', 'como estan', 'como esta', 'como estas', 'como estais', 'hay alguien', 'hay alguien ahi', 'buenos dias', 'buenas tardes', 'buenas noches', 'hola buenas', 'hola que tal', 'alo', 'oigan', 'me escuchan', 'siguen ahi', 'sigues ahi', 'estas ahi', 'todo bien', 'gracias', 'vale', 'eh', 'no', 'si', 'que tal todo']),
  en: new Set(['hello', 'hi', 'hey', 'how are you', 'how are you doing', 'how are you today', 'anyone there', 'anybody there', 'is anyone there', 'are you there', 'you there', 'hello there', 'how is it going', "how's it going", 'whats up', "what's up", 'ok', 'okay', 'thanks', 'yes', 'no', 'how do you do']),
};

/** @returns true for clauses that only make contact ("¿hola?", "¿hay alguien?"). */
export function isPhatic(clause: Clause, lang: Lang): boolean {
  return clause.tokens.length <= 5 && PHATIC[lang].has(clause.tokens.map((t) => t.fold).join(' '));
}
