import type { Rule } from '../rule.js';
import { attachmentMention } from './attachment-mention.js';
import { blameCustomer } from './blame-customer.js';
import { blameThirdParty } from './blame-third-party.js';
import { butApology } from './but-apology.js';
import { ccMention } from './cc-mention.js';
import { conditionalApology } from './conditional-apology.js';
import { emoji } from './emoji.js';
import { entityMismatch } from './entity-mismatch.js';
import { exclamation } from './exclamation.js';
import { excuse } from './excuse.js';
import { formatMess } from './format-mess.js';
import { genderSlash } from './gender-slash.js';
import { hedgedFact } from './hedged-fact.js';
import { insultAnger } from './insult-anger.js';
import { languageMismatch } from './language-mismatch.js';
import { missingApology } from './missing-apology.js';
import { nameMismatch } from './name-mismatch.js';
import { negativeFrame } from './negative-frame.js';
import { noName } from './no-name.js';
import { noNextStep } from './no-next-step.js';
import { policyConflict } from './policy-conflict.js';
import { promiseNoDate } from './promise-no-date.js';
import { publicPersonalData } from './public-personal-data.js';
import { referralElsewhere } from './referral-elsewhere.js';
import { regionalMismatch } from './regional-mismatch.js';
import { registerMismatch } from './register-mismatch.js';
import { repeatedPart } from './repeated-part.js';
import { robotic } from './robotic.js';
import { shouting } from './shouting.js';
import { singleOption } from './single-option.js';
import { tooLong } from './too-long.js';
import { treatmentMix } from './treatment-mix.js';
import { unfilledPlaceholder } from './unfilled-placeholder.js';
import { unsourcedFact } from './unsourced-fact.js';
import { wrongDate } from './wrong-date.js';

/** Every built-in rule, in the catalogue's order. `spelling` is run by the speller (core/spelling/findings). */
export const RULES: readonly Rule[] = [
  shouting,
  exclamation,
  blameCustomer,
  blameThirdParty,
  missingApology,
  conditionalApology,
  butApology,
  excuse,
  insultAnger,
  robotic,
  noName,
  unfilledPlaceholder,
  nameMismatch,
  entityMismatch,
  promiseNoDate,
  referralElsewhere,
  hedgedFact,
  unsourcedFact,
  attachmentMention,
  ccMention,
  tooLong,
  treatmentMix,
  registerMismatch,
  regionalMismatch,
  genderSlash,
  negativeFrame,
  noNextStep,
  singleOption,
  formatMess,
  publicPersonalData,
  policyConflict,
  languageMismatch,
  emoji,
  wrongDate,
  repeatedPart,
];
