import type { Rule } from '../rule.js';
import { blameCustomer } from './blame-customer.js';
import { conditionalApology } from './conditional-apology.js';
import { exclamation } from './exclamation.js';
import { insultAnger } from './insult-anger.js';
import { missingApology } from './missing-apology.js';
import { nameMismatch } from './name-mismatch.js';
import { robotic } from './robotic.js';
import { shouting } from './shouting.js';
import { tooLong } from './too-long.js';
import { unfilledPlaceholder } from './unfilled-placeholder.js';

/** Every built-in rule. `spelling` is run by the speller. */
export const RULES: readonly Rule[] = [
  shouting, exclamation, blameCustomer, missingApology, conditionalApology, insultAnger, robotic, unfilledPlaceholder, nameMismatch, tooLong,
];
