/** What a proposal says that was made of a conflict in git. */
export const CONFLICT_NOTE = {
  es: 'Al unir por git se encontró con el cambio de un colega, que es el que está en la biblioteca.',
  en: 'Merging through git it met a colleague’s change, which is the one in the library.',
} as const;
