/** The language of the interface: one rule for the window, its menus, the libraries that a first run brings, and the command. */
import type { Lang } from './contract.js';

/** Systems in Spanish, and in the languages whose speakers read it beside their own: Catalan, Galician, Basque, Asturian. */
const READS_SPANISH = /^(?:es|ca|gl|eu|ast)(?![a-z])/i;

/**
 * @param choice what the agent has set.
 * @param locale the system's: a BCP 47 tag, or a name as `LANG` has it ("gl_ES.UTF-8").
 */
export const interfaceLang = (choice: Lang | 'system', locale: string): Lang =>
  choice === 'system' ? (READS_SPANISH.test(locale) ? 'es' : 'en') : choice;
