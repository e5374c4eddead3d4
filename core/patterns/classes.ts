import type { Lang } from '../contract.js';
import { CLASSES_EN } from '../language/en/classes.js';
import { CLASSES_ES } from '../language/es/classes.js';

/** Word classes of the pattern language, `[name]`: lists of words and patterns. `[number]` and `[capital]` are built in. */
export const CLASSES: Readonly<Record<Lang, Readonly<Record<string, readonly string[]>>>> = {
  es: { ...CLASSES_ES, number: [], capital: [] },
  en: { ...CLASSES_EN, number: [], capital: [] },
};
