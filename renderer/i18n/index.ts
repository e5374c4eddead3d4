import { createContext, useContext } from 'react';
import type { Lang } from '../../core/contract.js';
import { en } from './en.js';
import { es, type Messages } from './es.js';

export type { Messages } from './es.js';
export const MESSAGES: Readonly<Record<Lang, Messages>> = { es, en };

interface Spoken {
  readonly t: Messages;
  readonly lang: Lang;
  /** BCP 47 tag that dates and figures are written by. */
  readonly locale: string;
}

/** The locale of dates and figures: the system's own where it speaks the interface's language, else the country the language is first written for here. */
export const formatLocale = (lang: Lang, system: string): string =>
  new RegExp(`^${lang}(?:-|$)`, 'i').test(system) && isLocale(system) ? system : lang === 'es' ? 'es-ES' : 'en-GB';

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The words of the interface, for everything that is drawn. */
export const wordsOf = (lang: Lang, system: string): Spoken => ({ t: MESSAGES[lang], lang, locale: formatLocale(lang, system) });
export const Words = createContext<Spoken>(wordsOf('es', ''));
export const useWords = (): Spoken => useContext(Words);
