import type { Lang } from '../contract.js';
import { APOLOGIES_EN, CONDITIONAL_APOLOGIES_EN, OWNERSHIP_EN } from './en/apologies.js';
import { APOLOGIES_ES, CONDITIONAL_APOLOGIES_ES, OWNERSHIP_ES } from './es/apologies.js';

/** Cues of apologising, of owning up, and of apologising on a condition; folded word sequences. */
export interface ApologyCues { readonly apologies: readonly string[]; readonly ownership: readonly string[]; readonly conditional: readonly string[] }

export const APOLOGY_CUES: Readonly<Record<Lang, ApologyCues>> = {
  es: { apologies: APOLOGIES_ES, ownership: OWNERSHIP_ES, conditional: CONDITIONAL_APOLOGIES_ES },
  en: { apologies: APOLOGIES_EN, ownership: OWNERSHIP_EN, conditional: CONDITIONAL_APOLOGIES_EN },
};
