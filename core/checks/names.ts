/** Whom a draft greets. */
import { openingGreeting } from '../compose/letter.js';
import type { Quote } from '../contract.js';
import { fold } from '../text/fold.js';
import type { Check } from './check.js';

/** Names are no longer than this. */
const LONGEST = 200;
const NAME = /^\p{Lu}[\p{L}'’-]+(?: (?:(?:de|del|la) )?\p{Lu}[\p{L}'’-]+){0,3}/u;
/** Capitalised words after a greeting that are no names. Folded. */
const NOT_NAMES = new Set(
  'cliente clientes usuario usuaria equipo todos todas gracias muchas buenos buenas lamentamos sentimos disculpe disculpa perdone te le nos su tu el la en para por si no customer there team all everyone sir madam thanks thank we sorry i your our the this please good amigo amiga friend señor señora nombre name'.split(
    ' ',
  ),
);

/** @returns the name in the greeting, or null when the draft greets nobody by name. */
export function greetedName(check: Check): Quote | null {
  const { text } = check.draft;
  const greeting = openingGreeting(text);
  if (greeting === null) return null;
  const name = NAME.exec(text.slice(greeting.name, greeting.name + LONGEST))?.[0];
  if (name === undefined || NOT_NAMES.has(fold(name.split(' ')[0] ?? ''))) return null;
  return { text: name, start: greeting.name, end: greeting.name + name.length };
}

/** Lower-case parts of a name, without particles. */
export function nameParts(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .filter((p) => p.length > 1 && !['de', 'del', 'la', 'los', 'las', 'don', 'doña', 'sr', 'sra', 'mr', 'mrs', 'ms'].includes(p));
}
