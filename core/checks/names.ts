/** Whom a draft greets. */
import type { Lang, Quote } from '../contract.js';
import { fold } from '../text/fold.js';
import type { Check } from './check.js';

/** Over the folded head. */
const GREETING: Record<Lang, RegExp> = {
  es: /^[\s¡]*(?:hola|buenos dias|buenas tardes|buenas noches|muy buenas|buenas|estimad[oa]s?|querid[oa]s?|apreciad[oa]s?|saludos)[ ,]{1,3}(?:(?:hola|buenos dias|buenas tardes|buenas noches|de nuevo|otra vez)[ ,]{1,3})?(?:(?:sr|sra|srta|d|dña|don|doña|señora?|señorita)\.? )?/,
  en: /^\s*(?:hello|hi|hey|dear|good (?:morning|afternoon|evening))[ ,]{1,3}(?:again[ ,]{1,3})?(?:(?:mr|mrs|ms|miss|dr)\.? )?/,
};
const NAME = /^\p{Lu}[\p{L}'’-]+(?: (?:(?:de|del|la) )?\p{Lu}[\p{L}'’-]+){0,3}/u;
/** Capitalised words after a greeting that are no names. Folded. */
const NOT_NAMES = new Set(
  'cliente clientes usuario usuaria equipo todos todas gracias muchas buenos buenas lamentamos sentimos disculpe disculpa perdone te le nos su tu el la en para por si no customer there team all everyone sir madam thanks thank we sorry i your our the this please good amigo amiga friend señor señora nombre name'.split(
    ' ',
  ),
);

/** @returns the name in the greeting, or null when the draft greets nobody by name. */
export function greetedName(check: Check): Quote | null {
  const head = check.draft.text.slice(0, 200);
  const folded = fold(head);
  const greeting = GREETING[check.lang].exec(folded)?.[0] ?? GREETING[check.lang === 'es' ? 'en' : 'es'].exec(folded)?.[0];
  if (greeting === undefined) return null;
  const name = NAME.exec(head.slice(greeting.length))?.[0];
  if (name === undefined || NOT_NAMES.has(fold(name.split(' ')[0] ?? ''))) return null;
  return { text: name, start: greeting.length, end: greeting.length + name.length };
}

/** Lower-case parts of a name, without particles. */
export function nameParts(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .filter((p) => p.length > 1 && !['de', 'del', 'la', 'los', 'las', 'don', 'doña', 'sr', 'sra', 'mr', 'mrs', 'ms'].includes(p));
}

/** First name as the agent should write it: "MARIA LOPEZ" → "Maria". */
export function firstName(name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? '';
  return (
    first.charAt(0).toUpperCase() +
    (first === first.toUpperCase() || first === first.toLowerCase() ? first.slice(1).toLowerCase() : first.slice(1))
  );
}
